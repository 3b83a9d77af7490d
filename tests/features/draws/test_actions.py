"""A draw that the presenter stops: started, rolling, stopped, by hand and by cues; its rounds; what rolls."""

import asyncio

import pytest

from acclaim.base.errors import OperatorError
from acclaim.event import store as events
from acclaim.event.parts.cue import Cue, PrepareDraw, RunDraw, StopDraw
from acclaim.event.parts.prize import Prize
from acclaim.features.draws import actions, render
from acclaim.features.draws import entrants as draw_entrants
from acclaim.features.draws import store as draws
from acclaim.features.draws.limits import ROLLING, STEP_MS_MAX, STOP_MS
from acclaim.features.draws.names import number_of
from acclaim.features.draws.proof import DrawProof, problems
from acclaim.features.draws.rules import Draw, Member
from acclaim.features.show import actions as cues
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store
from acclaim.voting import verbs
from tests.running import make_event

pytestmark = pytest.mark.contract
NOW = 1_795_422_000_000
LUCKY = Prize("lucky", "幸运奖", count=2, rounds=2, entrants="roster", rolls="names")
OTHER = Prize("other", "另一奖", entrants="roster")
CUES = [
    Cue("prepare", "准备", actions=[PrepareDraw("lucky")]),
    Cue("start", "开始", actions=[RunDraw("lucky")]),
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
    assert (shown.state, shown.word, shown.rolled_at) == ("rolling", "八八四八", draw.rolled_at)
    assert (shown.seed, shown.winners, shown.strength, shown.over_at) == ("", (), "", 0)
    assert (await draws.find(gala, "gala", draw.n)).seed == "", "nor does Redis know it"
    assert problems(await proof_of(gala, draw.n)) == []


async def test_whenever_it_is_stopped_the_winners_are_those_that_were_fixed_when_it_started(gala: Store) -> None:
    draw = await rolling(gala, word="8848")
    both = await asyncio.gather(
        *(actions.stop(gala, "gala", draw.n, NOW + 60_000 + n) for n in range(3)),
        actions.run(gala, "gala", draw.n, NOW + 61_000, "another word"),
    )
    assert sum(first for _, first in both) == 1
    stopped = both[0][0]
    assert all(done == stopped for done, _ in both)
    assert (stopped.word, stopped.state) == ("8848", "run")
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
    assert stopped.state == "run" and len(stopped.winners) == 2
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
    assert set(render.rolling(draw, names)) == shown  # type: ignore[arg-type]


async def test_a_few_of_many_roll_and_who_has_no_name_rolls_by_number(store: Store) -> None:
    await events.create(store, make_event(prizes=[LUCKY]))
    everybody = [Member(f"m{n}") for n in range(500)]
    draw = await draws.freeze(store, "gala", LUCKY, everybody, NOW)
    listed = {number_of(entrant) async for some in draw_entrants.read(store, "gala", 1) for entrant, _ in some}
    shown = render.rolling(draw, "full")
    assert len(set(shown)) == ROLLING and set(shown) < listed


@pytest.mark.parametrize("state", ["open", "closed"])
async def test_names_of_voters_roll_only_once_the_poll_is_closed(store: Store, state: str) -> None:
    """While it is open, a name that is new tells with the figures of that moment what its owner chose."""
    prize = Prize("lucky", "幸运奖", entrants="voters", poll="best", rolls="names")
    await events.create(store, make_event(prizes=[prize]))
    await staging.replace(store, "gala", iter(ROWS), partial=False)
    await verbs.apply(store, "gala", "best", "open")
    if state == "closed":
        await verbs.apply(store, "gala", "best", "close")
    draw = await draws.freeze(store, "gala", prize, [Member(f"m{n}") for n in range(7)], NOW)
    assert len(draw.rolling) == (7 if state == "closed" else 0)
