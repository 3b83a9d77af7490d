"""A draw that the presenter stops: started, rolling, stopped, by hand and by cues; its rounds; what rolls."""

import asyncio

import msgspec
import pytest

from acclaim.base.errors import OperatorError
from acclaim.event import store as events
from acclaim.event.parts.cue import Close, Cue, PrepareDraw, StartDraw, StopDraw
from acclaim.event.parts.prize import Prize
from acclaim.features.draws import actions, keeping, render
from acclaim.features.draws import entrants as draw_entrants
from acclaim.features.draws import store as draws
from acclaim.features.draws.limits import PASSING, STEP_MS_MAX, STOP_MS
from acclaim.features.draws.names import number_of
from acclaim.features.draws.proof import DrawProof, problems
from acclaim.features.draws.rules import Draw, Member
from acclaim.features.photos import store as photos
from acclaim.features.show import actions as cues
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store
from acclaim.voting import casting, verbs
from acclaim.voting.ballot import Ballot
from tests.interleaving import before_the
from tests.picture_files import stored
from tests.running import make_event, open_event

pytestmark = pytest.mark.contract
NOW = 1_795_422_000_000
LUCKY = Prize("lucky", "幸运奖", count=2, rounds=2, entrants="roster", rolls="names")
OTHER = Prize("other", "另一奖", entrants="roster")
CUES = [
    Cue("prepare", "准备", actions=[PrepareDraw("lucky")]),
    Cue("start", "开始", actions=[StartDraw("lucky")]),
    Cue("stop", "停", actions=[StopDraw("lucky")]),
]
ROWS = [Entry(f"m{n}", f"王秀{n}", f"{n % 2}厂", "audience") for n in range(7)]


@pytest.fixture
async def gala(store: Store) -> Store:
    await events.create(store, make_event(prizes=[LUCKY, OTHER], cues=CUES))
    await staging.replace(store, "gala", iter(ROWS), partial=False)
    return store


async def rolling(store: Store, prize: str = "lucky", word: str = "") -> Draw:
    draw, _ = await draws.prepare(store, "gala", prize, NOW)
    return (await actions.start(store, "gala", draw.n, NOW, word))[0]


async def proof_of(store: Store, n: int) -> DrawProof:
    listed = [entrant async for some in draw_entrants.read(store, "gala", n) for entrant, _ in some]
    return DrawProof("gala", render.draw(await draws.find(store, "gala", n), "masked"), tuple(listed), ())


async def test_a_started_draw_rolls_and_neither_seed_nor_winners_are_known(gala: Store) -> None:
    draw = await rolling(gala, word="八八四八")
    shown = (await proof_of(gala, draw.n)).draw
    assert (shown.state, shown.word, shown.started_at) == ("rolling", "八八四八", draw.started_at)
    assert (shown.seed, shown.winners, shown.strength, shown.over_at) == ("", (), "", 0)
    assert (await draws.find(gala, "gala", draw.n)).seed == "", "nor does Redis know it"
    assert problems(await proof_of(gala, draw.n)) == []


async def test_whenever_it_is_stopped_the_winners_are_those_that_were_fixed_when_it_started(gala: Store) -> None:
    draw = await rolling(gala, word="8848")
    both = await asyncio.gather(
        *(actions.stop(gala, "gala", draw.n, NOW + 60_000 + n) for n in range(3)),
        actions.draw_winners(gala, "gala", draw.n, NOW + 61_000, "another word"),
    )
    assert sum(first for _, first in both) == 1
    stopped = both[0][0]
    assert all(done == stopped for done, _ in both)
    assert (stopped.word, stopped.state) == ("8848", "drawn")
    proof = await proof_of(gala, draw.n)
    assert problems(proof) == [] and proof.draw.commitment == draw.commitment
    first, second = stopped.winners
    assert first.at == stopped.over_at + STOP_MS  # the drum rolls already: it only slows down
    assert second.at == first.at + STEP_MS_MAX
    assert (await actions.start(gala, "gala", draw.n, NOW))[0] == stopped


async def test_only_a_draw_that_rolls_is_stopped_and_none_is_prepared_meanwhile(gala: Store) -> None:
    waiting, _ = await draws.prepare(gala, "gala", "lucky", NOW)
    with pytest.raises(OperatorError, match="draw_not_rolling"):
        await actions.stop(gala, "gala", waiting.n, NOW)
    both = await asyncio.gather(*(actions.start(gala, "gala", waiting.n, NOW) for _ in range(3)))
    assert sum(first for _, first in both) == 1
    with pytest.raises(OperatorError, match="draw_rolling"):
        await draws.prepare(gala, "gala", "other", NOW)
    assert (await draws.prepare(gala, "gala", "lucky", NOW))[0].n == waiting.n
    given_up = await actions.abandon(gala, "gala", waiting.n, NOW)
    assert given_up.state == "abandoned" and given_up.seed
    with pytest.raises(OperatorError, match="draw_over"):
        await actions.stop(gala, "gala", waiting.n, NOW)


async def test_a_prize_has_rounds_and_nobody_wins_in_two_of_them(gala: Store) -> None:
    won: list[str] = []
    for number in (1, 2, 3):  # one more than was planned: a hall that is in the mood
        draw = await rolling(gala)
        assert (draw.round, draw.prize.rounds) == (number, 2)
        done, _ = await actions.stop(gala, "gala", draw.n, NOW)
        won += [one.member for one in done.winners]
        if number == 1:  # one that was given up is no round
            await actions.abandon(gala, "gala", (await rolling(gala)).n, NOW)
    assert len(won) == len(set(won)) == 6


async def test_cues_start_and_stop_a_draw_each_once(gala: Store) -> None:
    await cues.run(gala, "gala", "prepare", 0, NOW)
    both = await asyncio.gather(*(cues.run(gala, "gala", "start", 1, NOW) for _ in range(3)))
    assert sum(done.first for done in both) == 1
    [draw] = (await draws.read(gala, "gala")).all
    assert draw.state == "rolling"
    await cues.undo(gala, "gala", 2)
    again = await cues.run(gala, "gala", "start", 3, NOW)
    assert (again.stage.scene, again.stage.prize) == ("draw", "lucky")
    await cues.run(gala, "gala", "stop", 4, NOW)
    [stopped] = (await draws.read(gala, "gala")).all
    assert stopped.state == "drawn" and len(stopped.winners) == 2
    undone = await cues.undo(gala, "gala", 5)
    assert undone.kept == ["stop_draw lucky"]
    await cues.run(gala, "gala", "stop", 6, NOW)  # stopped already, by hand as well: nothing is left to do
    assert list((await draws.read(gala, "gala")).all) == [stopped]


async def test_a_cue_starts_no_draw_while_another_rolls_and_is_the_next_one_again(gala: Store) -> None:
    await rolling(gala, "other")
    with pytest.raises(OperatorError, match="draw_rolling"):
        await cues.run(gala, "gala", "prepare", 0, NOW)
    record = await events.read(gala, "gala")
    assert (record.show.next, record.show.running) == ("prepare", False)


@pytest.mark.parametrize(
    ("rolls", "names", "shown"),
    [
        ("names", "masked", {f"王*{n}" for n in range(7)}),
        ("names", "full", {one.name for one in ROWS}),
        ("names", "none", set()),
        ("units", "masked", {"0厂", "1厂"}),
        ("units", "none", set()),
        ("numbers", "full", set()),
    ],
)
async def test_the_screen_rolls_what_the_prize_says_and_the_event_allows(
    store: Store, rolls: str, names: str, shown: set[str]
) -> None:
    prize = Prize("lucky", "幸运奖", entrants="roster", rolls=rolls)  # type: ignore[arg-type]
    await events.create(store, make_event(prizes=[prize]))
    await staging.replace(store, "gala", iter(ROWS), partial=False)
    draw, _ = await draws.prepare(store, "gala", "lucky", NOW)
    assert set(render.passing(draw, names)) == shown  # type: ignore[arg-type]


@pytest.mark.parametrize(("names", "are_shown"), [("full", True), ("masked", False), ("none", False)])
async def test_faces_roll_and_win_only_where_names_are_whole(store: Store, names: str, are_shown: bool) -> None:
    prize = Prize("lucky", "幸运奖", count=4, entrants="roster", rolls="photos")  # one of four at least has a photo
    await events.create(store, make_event(prizes=[prize], winner_names="full"))
    await staging.replace(store, "gala", iter(ROWS), partial=False)
    faces = {f"m{n}": await photos.put(store, "gala", f"m{n}", stored(400, 400)) for n in range(4)}
    draw = await rolling(store)
    assert {one.photo for one in draw.passing} == set(faces.values()), "those without a photo do not pass"
    draw, _ = await actions.stop(store, "gala", draw.n, NOW)
    assert [one.photo for one in draw.winners] == [faces.get(one.member, "") for one in draw.winners]
    shown = render.faces(draw.passing, names)  # type: ignore[arg-type]
    assert shown == ([one.photo for one in draw.passing] if are_shown else [])
    assert b"/photos/" not in msgspec.json.encode(render.draw(draw, "full")), "the proof is of pseudonyms"
    whose = next(one for one in draw.winners if one.photo)
    await keeping.forget(store, (await events.read(store, "gala")).event, whose.member)
    draw = await draws.find(store, "gala", draw.n)
    assert whose.photo not in [*(one.photo for one in draw.winners), *(one.photo for one in draw.passing)], (
        "it will be gone"
    )


async def test_names_pass_where_nobody_has_a_photo(store: Store) -> None:
    prize = Prize("lucky", "幸运奖", entrants="roster", rolls="photos")
    await events.create(store, make_event(prizes=[prize], winner_names="full"))
    await staging.replace(store, "gala", iter(ROWS), partial=False)
    draw = await rolling(store)
    assert set(render.passing(draw, "full")) == {one.name for one in ROWS}
    assert render.faces(draw.passing, "full") == []


async def test_a_few_of_many_roll_and_who_has_no_name_rolls_by_number(store: Store) -> None:
    await events.create(store, make_event(prizes=[LUCKY]))
    everybody = [Member(f"m{n}") for n in range(500)]
    draw = await draws.freeze(store, "gala", LUCKY, everybody, NOW)
    listed = {number_of(entrant) async for some in draw_entrants.read(store, "gala", 1) for entrant, _ in some}
    shown = render.passing(draw, "full")
    assert len(set(shown)) == PASSING and set(shown) < listed


@pytest.fixture
async def among_voters(store: Store) -> Store:
    """A poll that is open and has three voters, a prize for these, and cues about both."""
    prize = Prize("lucky", "幸运奖", entrants="voters", poll="best", rolls="names")
    cues_ = [
        Cue("start", "开始", actions=[StartDraw("lucky")]),
        Cue("close", "截止并开始", actions=[StartDraw("lucky"), Close("best")]),
    ]
    event = make_event(prizes=[prize], cues=cues_)
    await open_event(store, event)
    await staging.replace(store, "gala", iter(ROWS), partial=False)
    rev = (await events.read(store, "gala")).rev
    cast = [Ballot(f"m{n}", f"ballot-{n:06}", "audience 1") for n in range(3)]
    await casting.cast_batch(store, event, event.polls[0], 0, 1, rev, cast)
    return store


@pytest.mark.parametrize("state", ["open", "locked"])
async def test_none_is_drawn_among_the_voters_of_a_poll_that_runs(among_voters: Store, state: str) -> None:
    """A name that is new would tell, with the figures of that moment, what its owner chose."""
    if state == "locked":
        await verbs.apply(among_voters, "gala", "best", "lock")
    with pytest.raises(OperatorError, match="poll_running") as refused:
        await draws.prepare(among_voters, "gala", "lucky", NOW)
    assert refused.value.details == {"poll": "best"}
    await verbs.apply(among_voters, "gala", "best", "close")
    draw, _ = await draws.prepare(among_voters, "gala", "lucky", NOW)
    assert len(draw.passing) == 3
    for verb in ("reset", "open"):
        await verbs.apply(among_voters, "gala", "best", verb)
    with pytest.raises(OperatorError, match="poll_running"):
        await actions.start(among_voters, "gala", draw.n, NOW)


async def test_a_cue_that_would_draw_among_them_is_refused_with_nothing_changed(among_voters: Store) -> None:
    before = await events.read(among_voters, "gala")
    with pytest.raises(OperatorError, match="poll_running"):
        await cues.run(among_voters, "gala", "start", 0, NOW)
    assert await events.read(among_voters, "gala") == before
    done = await cues.run(among_voters, "gala", "close", 0, NOW)  # polls move before draws start
    assert [(one.poll, one.verb) for one in done.moved] == [("best", "close")]
    assert (await draws.find(among_voters, "gala", 1)).state == "rolling"


@pytest.mark.parametrize("verb", ["start", "stop"])
async def test_a_hold_that_comes_in_between_lets_nothing_through(
    gala: Store, verb: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = await rolling(gala) if verb == "stop" else (await draws.prepare(gala, "gala", "lucky", NOW))[0]
    await draws.close_numbers(gala, "gala", draw.n)
    before = await draws.find(gala, "gala", draw.n)
    before_the(1, "save_draws", lambda: cues.hold(gala, "gala"), gala, monkeypatch)
    act = actions.stop if verb == "stop" else actions.start
    with pytest.raises(OperatorError, match="on_hold"):
        await act(gala, "gala", draw.n, NOW)
    assert await draws.find(gala, "gala", draw.n) == before
    await cues.go_on(gala, "gala")
    assert (await act(gala, "gala", draw.n, NOW))[1]


async def test_a_hold_during_a_cue_keeps_its_draw_from_the_hall(gala: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    draw = await draws.find(gala, "gala", (await rolling(gala)).n)
    before_the(1, "save_draws", lambda: cues.hold(gala, "gala"), gala, monkeypatch)
    with pytest.raises(OperatorError, match="on_hold"):
        await cues.run(gala, "gala", "stop", 0, NOW)
    assert await draws.find(gala, "gala", draw.n) == draw
    record = await events.read(gala, "gala")
    assert (record.stage.held, record.show.next, record.show.running) == (True, "stop", False)
