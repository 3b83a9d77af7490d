"""Draws in Redis: two at once, lost answers, who takes part, absent winners, cues."""

import asyncio
import time
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

import pytest

from acclaim.base import limits
from acclaim.base.errors import OperatorError, Unknown
from acclaim.event import store as events
from acclaim.event.parts.cue import Cue, PrepareDraw, StartDraw
from acclaim.event.parts.prize import Prize
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.archive.restore import restore
from acclaim.features.draws import actions, keys, render
from acclaim.features.draws import entrants as draw_entrants
from acclaim.features.draws import numbers_store as draw_numbers
from acclaim.features.draws import store as draws
from acclaim.features.draws.rules import Draw, Member, standing
from acclaim.features.show import actions as cues
from acclaim.identity import device
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.live import workers
from acclaim.redis.client import Store
from acclaim.voting import casting, verbs, voiding
from acclaim.voting.ballot import Ballot
from tests.running import make_event, make_poll, open_event
from tests.waiting import eventually

pytestmark = pytest.mark.contract
NOW = 1_795_422_000_000
PRIZES = [
    Prize("all", "全员奖", count=2, entrants="roster", stop="auto"),
    Prize("first", "一厂奖", entrants="roster", units=["一厂"]),
    Prize("again", "再来一次", entrants="roster", count=3, again=True),
]
ROWS = [Entry("m1", "王秀兰", "一厂", "audience"), Entry("m2", "李建国", "二厂", "audience"),
        Entry("m3", "Anna Smith", "二厂", "audience")]  # fmt: skip


@pytest.fixture
async def gala(store: Store) -> Store:
    show = [Cue("draw", "抽奖", actions=[StartDraw("all")]), Cue("prepare", "准备", actions=[PrepareDraw("again")])]
    await events.create(store, make_event(make_poll(), prizes=PRIZES, cues=show))
    return store


async def prepared(store: Store, prize: Prize = PRIZES[0], names: str = "m1 m2 m3") -> Draw:
    return await draws.freeze(store, "gala", prize, [Member(one, f"名{one}") for one in names.split()], NOW)


async def members_of(store: Store, n: int) -> list[str]:
    return sorted([one.id async for some in draw_entrants.read(store, "gala", n) for _, one in some])


async def test_two_who_draw_the_winners_at_once_draw_them_once(gala: Store) -> None:
    waiting = await prepared(gala)
    both = await asyncio.gather(*(actions.draw_winners(gala, "gala", waiting.n, NOW + n, str(n)) for n in range(3)))
    assert sum(first for _, first in both) == 1
    assert len({draw.winners for draw, _ in both}) == 1
    assert (await draws.read(gala, "gala")).find(1) == both[0][0]
    assert {one.name for one in both[0][0].winners} < {"名m1", "名m2", "名m3"}


async def test_the_list_is_that_of_the_digest_and_holds_whom_the_prize_says(gala: Store) -> None:
    await staging.replace(gala, "gala", iter(ROWS), partial=False)
    draw, _ = await draws.prepare(gala, "gala", "first", NOW)
    assert await members_of(gala, draw.n) == ["m1"]
    [[(entrant, _)]] = [some async for some in draw_entrants.read(gala, "gala", draw.n)]
    assert draw.digest == sha256(f"{entrant}\n".encode()).hexdigest()
    [winner] = (await actions.draw_winners(gala, "gala", draw.n, NOW))[0].winners
    assert (winner.name, winner.unit) == ("王秀兰", "一厂")


async def test_who_takes_part_is_read_in_few_calls_and_draws_that_are_known_in_one(gala: Store) -> None:
    await staging.replace(
        gala, "gala", iter([Entry(f"m{n}", "", "一厂", "audience") for n in range(3000)]), partial=False
    )
    before = gala.calls.total()
    assert (await draws.prepare(gala, "gala", "all", NOW))[0].entrants == 3000
    assert gala.calls.total() - before < limits.MEMBER_BUCKETS // limits.BUCKETS_PER_CALL + 10
    known = await draws.read(gala, "gala")
    assert await draws.read(gala, "gala", known) is known
    await actions.draw_winners(gala, "gala", 1, NOW)
    assert (await draws.read(gala, "gala", known)).find(1).state == "drawn"


@pytest.mark.contract(cluster=False)
async def test_a_worker_that_is_slow_is_waited_for_and_one_that_is_dead_is_not(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await events.create(store, make_event(prizes=[Prize("first", "一等奖")]))
    monkeypatch.setattr(limits, "ENTRANTS_GATHER_S", 0.8)
    monkeypatch.setattr(limits, "ENTRANTS_GATHER_S_MIN", 0.0)
    for one in ("slow", "dead"):
        await workers.heartbeat(store, one, int(time.time() * 1000), {"online": {"gala": 1}})
    event = (await events.read(store, "gala")).event
    asked = asyncio.create_task(draw_entrants.members(store, event, event.prizes[0]))

    async def asking() -> str:
        return (await draws.read(store, "gala")).gather

    question = await eventually(asking)
    for n in range(6):  # for longer than it would be waited for if it told nothing
        await cast(Any, store.redis.hset(keys.draw_gathered("gala", question), f"m{n}", ""))
        await asyncio.sleep(0.2)
    await draw_entrants.answer(store, "gala", question, "slow", [Member("m6")])
    members, missed = await asked
    assert sorted(one.id for one in members) == [f"m{n}" for n in range(7)]
    assert missed == 1


async def test_who_is_online_and_has_left_the_roster_meanwhile_wins_nothing(store: Store) -> None:
    event = make_event(prizes=[Prize("first", "一等奖")])
    await events.create(store, event)
    await staging.replace(store, "gala", [Entry("m1", "王", "", "audience")], partial=False)
    await workers.heartbeat(store, "one", int(time.time() * 1000), {"online": {"gala": 3}})
    asked = asyncio.create_task(draw_entrants.members(store, event, event.prizes[0]))

    async def asking() -> str:
        return (await draws.read(store, "gala")).gather

    there = [Member("m1"), Member("left"), Member("c-0123456789ab")]
    await draw_entrants.answer(store, "gala", await eventually(asking), "one", there)
    members, _ = await asked
    assert sorted(one.id for one in members) == ["c-0123456789ab", "m1"]


async def test_voters_are_those_with_a_ballot(store: Store) -> None:
    event = make_event(prizes=[Prize("vote", "投票奖", entrants="voters", poll="best")])
    await open_event(store, event)
    rev = (await events.read(store, "gala")).rev
    cast = [Ballot(one, f"ballot-{one}", "audience 1") for one in ("m1", "m2")]
    outcomes = await casting.cast_batch(store, event, event.polls[0], 0, 1, rev, cast)
    assert all(one.code is None for one in outcomes)
    await verbs.apply(store, "gala", "best", "close")
    draw, _ = await draws.prepare(store, "gala", "vote", NOW)
    assert await members_of(store, draw.n) == ["m1", "m2"]


@pytest.mark.parametrize("devices", [False, True])
async def test_anonymous_devices_take_part_only_where_the_prize_says_so_and_are_counted(
    store: Store, devices: bool
) -> None:
    prize = Prize("vote", "投票奖", entrants="voters", poll="best", devices=devices)
    event = make_event(prizes=[prize], admission="open")
    await open_event(store, event)
    anonymous = [device.new_id(b"secret", "gala", "192.0.2.1", NOW, n) for n in range(50)]
    rev = (await events.read(store, "gala")).rev
    cast = [Ballot(one, f"ballot-{n:04}", "audience 1") for n, one in enumerate(["m1", "m2", *anonymous])]
    await casting.cast_batch(store, event, event.polls[0], 0, 1, rev, cast)
    await voiding.void(store, "gala", event.polls[0], 1, ["m2", anonymous[0]], "admin", "stuffed")
    await verbs.apply(store, "gala", "best", "close")
    draw, _ = await draws.prepare(store, "gala", "vote", NOW)
    assert await members_of(store, draw.n) == sorted(["m1", *(anonymous[1:] if devices else [])])
    assert (draw.devices, draw.entrants) == ((49, 50) if devices else (0, 1))
    public = render.draw(draw, "masked")
    assert (public.devices, public.prize.devices) == (draw.devices, devices)


async def test_nobody_wins_twice_unless_allowed(gala: Store) -> None:
    await actions.draw_winners(gala, "gala", (await prepared(gala)).n, NOW)
    left = await prepared(gala)
    assert left.entrants == 1
    await actions.draw_winners(gala, "gala", left.n, NOW)
    with pytest.raises(OperatorError, match="no_entrants"):
        await prepared(gala)
    assert (await prepared(gala, PRIZES[2])).entrants == 3


async def test_preparing_at_once_or_again_is_one_draw_and_nothing_is_abandoned(gala: Store) -> None:
    await staging.replace(gala, "gala", iter(ROWS), partial=False)
    all_made = await asyncio.gather(*(draws.prepare(gala, "gala", "all", NOW + n) for n in range(8)))
    all_made.append(await draws.prepare(gala, "gala", "all", NOW + 9))  # a press that was sent again
    assert sum(first for _, first in all_made) == 1
    assert len({draw.commitment for draw, _ in all_made}) == 1
    assert [one.state for one in (await draws.read(gala, "gala")).all] == ["prepared"]
    await actions.abandon(gala, "gala", 1, NOW)  # who wants another list says so, on the record
    assert (await draws.prepare(gala, "gala", "all", NOW))[1]
    assert [one.state for one in (await draws.read(gala, "gala")).all] == ["abandoned", "prepared"]


async def test_who_waits_while_another_prepares_gets_that_draw_though_it_was_run_meanwhile(
    gala: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await staging.replace(gala, "gala", iter(ROWS), partial=False)
    key, waits, run_script = keys.draws_preparing("gala"), asyncio.Event(), gala.run
    await gala.redis.set(key, "another")

    async def noted(script: str, *args: Any) -> Any:
        if script == "take_lease":
            waits.set()
        return await run_script(script, *args)

    monkeypatch.setattr(gala, "run", noted)
    late = asyncio.create_task(draws.prepare(gala, "gala", "all", NOW))
    await waits.wait()
    run, _ = await actions.draw_winners(gala, "gala", (await prepared(gala)).n, NOW)
    await gala.redis.delete(key)
    assert await late == (run, False)


async def test_redis_does_not_know_the_seed_before_the_draw_is_run(gala: Store) -> None:
    gala.seed_key = b"the server's secret"
    waiting = await prepared(gala)
    stored = b"".join(cast(dict[bytes, bytes], await cast(Any, gala.redis.hgetall(keys.draws("gala")))).values())
    assert waiting.seed and waiting.seed.encode() not in stored
    gala.seed_key = b"another server's"
    with pytest.raises(OperatorError, match="draw_other_secret"):
        await actions.draw_winners(gala, "gala", waiting.n, NOW)
    gala.seed_key = b"the server's secret"
    draw, _ = await actions.draw_winners(gala, "gala", waiting.n, NOW)
    assert draw.seed == waiting.seed == (await draws.find(gala, "gala", 1)).seed

    given_up = await prepared(gala, PRIZES[2])
    assert (await actions.abandon(gala, "gala", 2, NOW)).seed == given_up.seed
    foreign = await prepared(gala, PRIZES[2])
    gala.seed_key = b"another server's"
    assert (await actions.abandon(gala, "gala", foreign.n, NOW)).seed == ""
    with pytest.raises(OperatorError, match="draw_over"):
        await actions.draw_winners(gala, "gala", foreign.n, NOW)


async def test_an_absent_winner_gives_way_once_to_the_next_in_rank(gala: Store) -> None:
    draw, _ = await actions.draw_winners(gala, "gala", (await prepared(gala)).n, NOW)
    absent = draw.winners[0].entrant
    both = await asyncio.gather(*(actions.redraw(gala, "gala", draw.n, absent, NOW) for _ in range(3)))
    assert sum(first for _, first in both) == 1
    after = both[0][0]
    assert all(one == after for one, _ in both)
    assert len(after.winners) == 3 and absent not in {one.entrant for one in standing(after)}
    after, _ = await actions.redraw(gala, "gala", draw.n, after.winners[2].entrant, NOW)
    assert len(after.winners) == 3  # nobody is left


async def test_a_draw_that_is_not_run_stays_on_the_record(gala: Store) -> None:
    first, second = await prepared(gala), await prepared(gala, PRIZES[2])
    assert [one.state for one in (await draws.read(gala, "gala")).all] == ["abandoned", "prepared"]
    with pytest.raises(OperatorError, match="draw_over"):
        await actions.draw_winners(gala, "gala", first.n, NOW)
    await actions.abandon(gala, "gala", second.n, NOW)
    await actions.abandon(gala, "gala", second.n, NOW)
    with pytest.raises(Unknown, match="unknown_draw"):
        await actions.draw_winners(gala, "gala", 3, NOW)


async def test_a_cue_draws_once_however_often_it_is_pressed(gala: Store) -> None:
    await staging.replace(gala, "gala", iter(ROWS), partial=False)
    both = await asyncio.gather(*(cues.run(gala, "gala", "draw", 0, NOW) for _ in range(3)))
    assert sum(done.first for done in both) == 1
    [draw] = (await draws.read(gala, "gala")).all
    assert draw.state == "drawn"
    assert (both[0].stage.scene, both[0].stage.prize) == ("draw", "all")
    await cues.run(gala, "gala", "prepare", 1, NOW)
    assert [one.state for one in (await draws.read(gala, "gala")).all] == ["drawn", "prepared"]


async def test_undo_of_a_cue_leaves_its_draw_and_the_cue_run_again_shows_it(gala: Store) -> None:
    await staging.replace(gala, "gala", iter(ROWS), partial=False)
    before = (await events.read(gala, "gala")).stage
    await cues.run(gala, "gala", "draw", 0, NOW)
    [draw] = (await draws.read(gala, "gala")).all
    undone = await cues.undo(gala, "gala", 1)
    assert (undone.stage.scene, undone.stage.prize) == (before.scene, before.prize)
    assert undone.kept == ["start_draw all"]
    again = await cues.run(gala, "gala", "draw", 2, NOW)
    assert (again.stage.scene, again.stage.prize) == ("draw", "all")
    await cues.undo(gala, "gala", 3)  # as often as one likes
    await cues.run(gala, "gala", "draw", 4, NOW)
    assert list((await draws.read(gala, "gala")).all) == [draw]

    await cues.run(gala, "gala", "prepare", 5, NOW)
    assert (await cues.undo(gala, "gala", 6)).kept == ["prepare_draw again"]
    await cues.run(gala, "gala", "prepare", 7, NOW)
    assert [one.state for one in (await draws.read(gala, "gala")).all] == ["drawn", "prepared"]
    await cues.undo(gala, "gala", 8)
    await actions.abandon(gala, "gala", 2, NOW)
    await cues.run(gala, "gala", "prepare", 9, NOW)
    assert [one.state for one in (await draws.read(gala, "gala")).all] == ["drawn", "abandoned", "prepared"]


async def test_a_cue_that_was_not_undone_draws_once_more_when_it_is_made_the_next_one(gala: Store) -> None:
    await staging.replace(gala, "gala", iter(ROWS), partial=False)
    await cues.run(gala, "gala", "draw", 0, NOW)
    await cues.stand_by(gala, "gala", "draw", 1)
    await cues.run(gala, "gala", "draw", 2, NOW)
    first, second = (await draws.read(gala, "gala")).all
    assert second.state == "drawn"
    assert not {one.member for one in second.winners} & {one.member for one in first.winners}


async def test_many_entrants_are_kept_in_chunks(store: Store) -> None:
    prize = Prize("all", "全员奖", count=100)
    await events.create(store, make_event(prizes=[prize]))
    count = 2 * limits.ENTRANTS_PER_CALL + 1
    waiting = await draws.freeze(store, "gala", prize, [Member(f"m{n}") for n in range(count)], NOW)
    draw, _ = await actions.draw_winners(store, "gala", waiting.n, NOW)
    pages = [some async for some in draw_entrants.read(store, "gala", draw.n)]
    assert [len(page) for page in pages] == [limits.ENTRANTS_PER_CALL, limits.ENTRANTS_PER_CALL, 1]
    assert draw.entrants == count and len({one.member for one in draw.winners}) == 100


@pytest.mark.contract(cluster=False)
async def test_draws_come_back_from_an_archive(gala: Store, tmp_path: Path) -> None:
    waiting = await prepared(gala)
    name = await draw_entrants.name_of(gala, "gala", waiting.n)
    await draw_numbers.add(gala, "gala", name, ["ab" * 8, "cd" * 8])
    draw, _ = await actions.draw_winners(gala, "gala", waiting.n, NOW)
    before = await members_of(gala, draw.n)
    await backup(gala, "gala", tmp_path / "gala.zip", None)
    await restore(gala, Reader(tmp_path / "gala.zip", None), "again")
    assert (await draws.read(gala, "again")).all == (await draws.read(gala, "gala")).all
    assert sorted([one.id async for some in draw_entrants.read(gala, "again", 1) for _, one in some]) == before
    assert [some async for some in draw_numbers.read(gala, "again", name)] == [[["ab" * 8, "cd" * 8]]]
    assert await draw_numbers.roots(gala, "again", name) == await draw_numbers.roots(gala, "gala", name)


async def test_draws_that_are_known_are_not_those_of_the_next_event_with_this_id(gala: Store) -> None:
    await staging.replace(gala, "gala", ROWS, partial=False)
    await draws.prepare(gala, "gala", "all", NOW)
    known = await draws.read(gala, "gala")
    await gala.redis.delete(keys.draws("gala"))
    await draws.prepare(gala, "gala", "first", NOW)
    other = await draws.read(gala, "gala", known)
    assert (other.rev, other.find(1).prize.id) == (known.rev, "first")
