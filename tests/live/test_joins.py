"""Many joins are one call, and each gets what it would have got alone."""

import asyncio
import random
from collections.abc import Sequence

import pytest

from acclaim.base import limits
from acclaim.base.errors import AcclaimError, NotAdmitted, StoreAway
from acclaim.event import audit
from acclaim.identity import codes, devices, meters
from acclaim.identity.codes import Try
from acclaim.identity.member import Member
from acclaim.identity.meters import Arrival, Reading
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.live.gauges import Gauges
from acclaim.live.joins import Joins
from acclaim.redis import keys
from acclaim.redis.client import Store
from loadtests.redis_server import RedisServer

HALL = "192.0.2.1"
FREE = 10
# A hall behind one router, a /64, two more of its /48, another network, a tunnel of the hall's, and a broken proxy.
ADDRESSES = (HALL, "2001:db8:1:2::1", "2001:db8:1:2::2", "2001:db8:1:9::1", "10.0.0.7", "2002:c000:201::1", "proxy")


async def its_own(event_id: str) -> str:
    return event_id


def arrivals(count: int, proofs: Sequence[str] = ()) -> list[Arrival]:
    return [Arrival(HALL, proof) for proof in (proofs or [""] * count)]


async def ask_all(joins: Joins, asked: Sequence[Arrival]) -> list[float]:
    return await asyncio.gather(*(joins.count_device("gala", one) for one in asked))


async def test_a_thousand_devices_at_once_are_ten_calls(store: Store) -> None:
    await ask_all(Joins(store, 10_000, Gauges(), its_own), arrivals(1000))
    assert store.calls["meter"] <= 2 + 1000 // limits.BATCH_JOINS
    assert await devices.count(store, "gala") == 1000


async def test_how_long_joins_wait_for_company_is_another_time_while_a_hall_comes_in(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "JOINS_GATHER_MS", 3_600_000)
    monkeypatch.setattr(limits, "JOINS_GATHER_RUSH_MS", 0)
    gauges = Gauges()
    gauges.is_rush = True
    joins = Joins(store, FREE, gauges, its_own)
    async with asyncio.timeout(30):
        for _ in range(3):
            await ask_all(joins, arrivals(1))
    assert store.calls["meter"] == 3


async def test_many_codes_and_many_tickets_are_one_call_each(store: Store) -> None:
    joins = Joins(store, FREE, Gauges(), its_own)
    made = await codes.create(store, "gala", 50, [])
    members = await asyncio.gather(*(joins.redeem("gala", Try(code, "phone")) for code, _ in made))
    assert [member.id for member in members] == [member_id for _, member_id in made]
    await staging.replace(
        store, "gala", iter([Entry(str(n), "王", "采油一厂", "jury") for n in range(50)]), partial=False
    )
    before = store.calls.copy()
    listed = await asyncio.gather(*(joins.admit(Member(id=str(n), event="gala")) for n in range(50)))
    assert [(member.id, member.unit) for member in listed] == [(str(n), "采油一厂") for n in range(50)]
    assert (before["redeem_codes"], (store.calls - before)["find_members"]) == (1, 1)


@pytest.mark.contract
async def test_of_joins_on_several_workers_at_once_exactly_as_many_as_allowed_are_free(
    store: Store, redis_url: str
) -> None:
    stores = [Store.connect(redis_url) for _ in range(3)]
    loads = await asyncio.gather(*(ask_all(Joins(one, FREE, Gauges(), its_own), arrivals(FREE)) for one in stores))
    free = [load for each in loads for load in each if load <= 1]
    assert (len(free), await devices.count(store, "gala")) == (FREE, FREE)
    assert max(max(each) for each in loads) == pytest.approx(3, abs=0.01)
    [entry] = await audit.page(store, "gala")
    assert (entry.what, entry.detail) == ("many_devices", {"place": "192.0.2.…"})
    for one in stores:
        await one.close()


@pytest.mark.contract
async def test_a_proof_in_a_batch_lets_one_in_and_no_second_one(store: Store) -> None:
    await ask_all(Joins(store, FREE, Gauges(), its_own), arrivals(FREE))
    loads = await ask_all(Joins(store, FREE, Gauges(), its_own), arrivals(0, ["p1", "p2", "p1", "", "p1"]))
    assert [load == 0 for load in loads] == [True, True, False, False, False]
    assert await devices.count(store, "gala") == FREE + 2
    [after] = await ask_all(Joins(store, FREE, Gauges(), its_own), arrivals(0, ["p2"]))
    assert after > 1


@pytest.mark.contract
@pytest.mark.parametrize("seed", range(8))
async def test_a_batch_counts_as_its_arrivals_would_one_by_one(store: Store, seed: int) -> None:
    rng = random.Random(seed)
    per_hour = rng.choice([1, 2, 5])
    asked = [
        Arrival(rng.choice(ADDRESSES), rng.choice(["", "", "", f"p{rng.randrange(12)}"]))
        for _ in range(rng.randrange(40, 90))
    ]
    alone = Reading([], [])
    for one in asked:
        reading = await meters.count(store, "alone", "devices", [one], per_hour)
        alone.loads.extend(reading.loads)
        alone.reached.extend(reading.reached)
    batch, left = Reading([], []), list(asked)
    while left:
        size = rng.randrange(1, 40)
        reading = await meters.count(store, "batch", "devices", left[:size], per_hour)
        batch.loads.extend(reading.loads)
        batch.reached.extend(reading.reached)
        del left[:size]
    assert batch.loads == pytest.approx(alone.loads, abs=0.01)
    assert [load <= 1 for load in batch.loads] == [load <= 1 for load in alone.loads]
    assert sorted(batch.reached) == sorted(alone.reached)
    assert await devices.count(store, "batch") == await devices.count(store, "alone")
    crowded = [await meters.crowded(store, event, now_s=0) for event in ("alone", "batch")]
    assert [(one.id, one.label, one.recent, one.allowance) for one in crowded[0]] == [
        (one.id, one.label, one.recent, one.allowance) for one in crowded[1]
    ]


@pytest.mark.contract
@pytest.mark.parametrize("seed", range(4))
async def test_a_batch_of_codes_is_redeemed_as_one_by_one(store: Store, seed: int) -> None:
    rng = random.Random(seed)
    for event in ("alone", "batch"):
        await staging.replace(store, event, iter([Entry("1", "王", "采油一厂", "jury")]), partial=False)
        await meters.count(store, event, "codes", [Arrival(HALL)], FREE)
    made = [*await codes.create(store, "alone", 4, []), *await codes.create(store, "alone", 0, ["1"])]
    known = [code for code, _ in made]
    kept = await store.redis.dump(keys.codes("alone"))
    assert kept is not None
    await store.redis.restore(keys.codes("batch"), 0, kept)
    tries = [
        Try(rng.choice([*known, "222222222"]), rng.choice(["", "a", "b"]), rng.choice(["", "", f"p{rng.randrange(4)}"]))
        for _ in range(40)
    ]
    wrong_max = rng.choice([0, 100])
    alone = [outcome for one in tries for outcome in await codes.redeem(store, "alone", [one], wrong_max)]
    batch = await codes.redeem(store, "batch", tries, wrong_max)
    assert list(map(said, batch)) == list(map(said, alone))


def said(outcome: Member | NotAdmitted) -> tuple[str, str]:
    return (outcome.id, outcome.unit) if isinstance(outcome, Member) else ("", outcome.code)


async def test_without_redis_every_join_of_a_batch_is_told_so_and_later_ones_get_in(
    store: Store, redis_alone: RedisServer
) -> None:
    joins = Joins(store, 1000, Gauges(), its_own)
    redis_alone.stop()
    try:
        outcomes = await asyncio.gather(
            *(joins.count_device("gala", one) for one in arrivals(300)), return_exceptions=True
        )
    finally:
        redis_alone.start()
    assert all(isinstance(outcome, StoreAway) for outcome in outcomes)
    await store.wait_until_present()
    assert max(await ask_all(joins, arrivals(5))) < 1


async def test_one_who_does_not_wait_for_the_answer_leaves_the_others_theirs(store: Store) -> None:
    joins = Joins(store, 1000, Gauges(), its_own)
    asking = [asyncio.create_task(joins.count_device("gala", one)) for one in arrivals(5)]
    await asyncio.sleep(0)
    asking[2].cancel()
    outcomes = await asyncio.gather(*asking, return_exceptions=True)
    assert [isinstance(one, float) for one in outcomes] == [True, True, False, True, True]


async def test_a_code_that_is_refused_refuses_nobody_else_in_its_batch(store: Store) -> None:
    joins = Joins(store, FREE, Gauges(), its_own)
    [(code, member_id)] = await codes.create(store, "gala", 1, [])
    tries = [Try("222222222", "a"), Try(code, "a"), Try(code, "b")]
    outcomes = await asyncio.gather(*(joins.redeem("gala", one) for one in tries), return_exceptions=True)
    assert [one.code if isinstance(one, AcclaimError) else getattr(one, "id", one) for one in outcomes] == [
        "code_unknown", member_id, "code_used",
    ]  # fmt: skip
