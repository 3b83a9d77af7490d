"""Promises 1 to 4 in the store: whatever is cast, resent, replaced or reset, each ballot counts as its rule says."""

import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acclaim.base import limits
from acclaim.event.parts.poll import Once, Quota, RepeatRule, Replace
from acclaim.identity import member_sets as everybody
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import ballots, holding, verbs
from acclaim.voting.ballot import Ballot
from tests.voting.booth import Booth

pytestmark = pytest.mark.contract

MANY = 20_000


ballot = st.builds(
    Ballot,
    st.sampled_from(["m1", "m2", "m3"]),
    st.sampled_from(["ballot-0001", "ballot-0002", "ballot-1001", "ballot-1002"]),
    st.sampled_from(["audience 1", "audience 2,3", "jury 3"]),
)
void = st.frozensets(st.sampled_from(["m1", "m2", "m3", "m4"]), min_size=1)
step = st.lists(ballot, min_size=1, max_size=6, unique=True) | st.just("reset") | void


@pytest.mark.parametrize("shards", [1, 3])
@pytest.mark.parametrize("at_hand", [1, limits.BALLOTS_AT_HAND])
@pytest.mark.parametrize("repeat", [Once(), Replace(), Quota(3, "poll", 2), Quota(3, "day", 2)])
@given(steps=st.lists(step, max_size=8))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_the_tally_is_the_recount_and_a_resend_gets_its_first_answer(
    store: Store, at_hand: int, repeat: RepeatRule, shards: int, steps: list[list[Ballot] | str | frozenset[str]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "BALLOTS_AT_HAND", at_hand)
        patch.setattr(limits, "REPLACED_WITHIN_S", 0)
        await any_steps_end_well(store, repeat, shards, steps)


async def any_steps_end_well(
    store: Store, repeat: RepeatRule, shards: int, steps: list[list[Ballot] | str | frozenset[str]]
) -> None:
    booth = await Booth.opened(store, repeat, shards)
    for cast in steps:
        if isinstance(cast, str):
            await booth.reset()
            continue
        if isinstance(cast, frozenset):
            voided = await booth.void(*cast)
            again = (0, 0, voided.members + voided.already)
            assert await booth.void(*cast) == again, "what is voided can't be voided again"
            cast = []
        for one, outcome in zip(cast, await booth.cast(*cast), strict=True):
            first = booth.answers.get((one.member, one.id))
            if one.member in booth.voided:
                assert outcome.code == "voided"
                assert first is None or outcome.seq == first.seq, "its receipt is the first one"
            elif outcome.code is None:
                assert booth.answers.setdefault((one.member, one.id), outcome) == outcome
            else:
                assert first is None, "a counted ballot is never refused afterwards"
        recount = await ballots.recount(store, booth.event, booth.poll)
        assert recount.equal, recount
    for member, known in booth.answers:
        assert await ballots.is_counted(store, booth.event.id, booth.poll, member, known, booth.epoch)
        assert not await ballots.is_counted(store, booth.event.id, booth.poll, member, f"not-{known}", booth.epoch)
    voters = [m async for some in everybody.voters(store, booth.event.id, booth.poll, booth.epoch) for m in some]
    assert sorted(voters) == sorted({member for member, _ in booth.answers} - booth.voided)


@pytest.mark.parametrize("repeat", [Replace(), Quota(1000, "poll", 1000), Quota(400, "day", 400)])
async def test_every_ballot_of_a_member_is_known_for_ever_however_many_came_after_it(
    store: Store, monkeypatch: pytest.MonkeyPatch, repeat: RepeatRule
) -> None:
    monkeypatch.setattr(limits, "REPLACED_WITHIN_S", 0)
    booth = await Booth.opened(store, repeat)
    day_s, votes = 24 * 3600, 400
    mine = [Ballot("m1", f"ballot-{n:06}", f"audience {n % 3 + 1}") for n in range(1000)]
    first = []
    for start in range(0, len(mine), votes):
        some = mine[start : start + votes]
        first += await booth.cast(*some, offset_s=start // votes * day_s)
    assert {one.code for one in first} == {None}, "no dead end after so many ballots or days"
    late = await booth.cast(*mine, offset_s=3 * day_s)
    assert late == first, "also those of days before"
    tomorrow = await booth.cast(Ballot("m1", "ballot-of-a-late-day", "audience 1"), offset_s=400 * day_s)
    assert tomorrow[0].code == (None if repeat != Quota(1000, "poll", 1000) else "quota_used")
    count = await ballots.recount(store, booth.event, booth.poll)
    assert count.equal
    stands = 1 if isinstance(repeat, Replace) else 1000 + (tomorrow[0].code is None)
    assert count.tally["ballots audience"] == stands
    voters = [m async for some in everybody.voters(store, booth.event.id, booth.poll, booth.epoch) for m in some]
    assert voters == ["m1"]
    assert await booth.void("m1") == (1, stands, 0)
    assert (await ballots.recount(store, booth.event, booth.poll)).equal
    assert {one.code for one in await booth.cast(*mine)} == {"voided"}


@pytest.mark.contract(cluster=False)
async def test_what_is_written_for_a_ballot_does_not_grow_with_those_before(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "REPLACED_WITHIN_S", 0)
    booth = await Booth.opened(store, Replace())

    async def file_bytes() -> int:
        return int((await store.on_every_primary("INFO"))[0]["aof_current_size"])

    written = []
    for hundred in range(6):
        before = await file_bytes()
        for n in range(100):
            await booth.cast(Ballot("m1", f"ballot-{hundred}-{n:04}", f"audience {n % 3 + 1}"))
        written.append((await file_bytes() - before) / 100)
    assert written[-1] < 1.2 * written[1] < 2000, written


async def test_in_a_replace_poll_a_member_waits_after_many_ballots_at_once_and_then_goes_on(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    booth = await Booth.opened(store, Replace())
    mine = [Ballot("m1", f"ballot-{n:06}", f"audience {n % 3 + 1}") for n in range(limits.BALLOTS_AT_HAND + 5)]
    outcomes = await booth.cast(*mine)
    assert [one.code for one in outcomes] == [None] * limits.BALLOTS_AT_HAND + ["too_often"] * 5
    assert {one.seq for one in outcomes[limits.BALLOTS_AT_HAND :]} == {outcomes[limits.BALLOTS_AT_HAND - 1].seq}
    assert (await booth.cast(*mine))[: limits.BALLOTS_AT_HAND] == outcomes[: limits.BALLOTS_AT_HAND]
    assert (await booth.cast(Ballot("m2", "ballot-000001", "audience 1")))[0].code is None, "nobody else waits"
    monkeypatch.setattr(limits, "REPLACED_WITHIN_S", 0)  # as when the ten seconds are over
    assert (await booth.cast(mine[-1]))[0].code is None


async def test_ids_made_to_look_alike_do_not_make_the_store_search_for_ever(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each look-alike costs a look into the log, so that their number is bounded; other ballots are not held up."""
    monkeypatch.setattr(limits, "REPLACED_WITHIN_S", 0)
    booth = await Booth.opened(store, Replace())
    alike = [Ballot("m1", f"{n:08}-same", "audience 1") for n in range(30)]
    outcomes = [(await booth.cast(one))[0] for one in alike]
    taken = [one for one in outcomes if one.code is None]
    assert 3 <= len(taken) < 30
    assert {one.code for one in outcomes[len(taken) :]} == {"quota_used"}
    assert await booth.cast(*alike) == outcomes
    assert (await booth.cast(Ballot("m1", "an-honest-id", "audience 2")))[0].code is None


async def test_a_closed_poll_takes_nothing_more_but_answers_resends(store: Store) -> None:
    booth = await Booth.opened(store, Replace(), shards=3)
    early = [Ballot(f"m{n}", "ballot-0001", "audience 1") for n in range(20)]
    first = await booth.cast(*early)
    result = await verbs.apply(store, booth.event.id, "best", "close")
    late = [Ballot(f"m{n}", "ballot-0002", "audience 2") for n in range(20)]
    assert {one.code for one in await booth.cast(*late)} == {"closed"}
    assert await booth.cast(*early) == first
    assert (await verbs.apply(store, booth.event.id, "best", "close")).counts == result.counts


async def test_a_day_that_comes_again_gives_no_new_votes(store: Store) -> None:
    """As when a clock is set back over midnight, or a replica's is behind that takes over."""
    booth = await Booth.opened(store, Quota(2, "day", 2))
    today, tomorrow = 0, 24 * 3600
    days = [today, today, today, tomorrow, today, today, tomorrow]
    outcomes = [
        (await booth.cast(Ballot("m1", f"ballot-{n:04}", "audience 1"), offset_s=day))[0] for n, day in enumerate(days)
    ]
    assert [one.code for one in outcomes] == [None, None, "quota_used", None, None, "quota_used", "quota_used"]
    bucket = keys.ballots_prefix(booth.event.id, "best", 0, 1) + str(keys.bucket("m1"))
    held, at = "", outcomes[0].at
    for n, day in enumerate(days):
        if outcomes[n].code is None:
            seq, moment = outcomes[n].seq, at + day * 1000
            held, _ = holding.after(booth.poll, held, seq, moment, f"ballot-{n:04}", "audience 1", "UTC")
    assert await store.redis.hget(bucket, "m1") == held.encode(), "a restore remembers the same"


async def test_a_recount_keeps_of_a_ballot_little_more_than_who_cast_it(store: Store) -> None:
    """1,000,000 of them once took a worker 480 MB."""
    booth = await Booth.opened(store, Once())
    for n in range(0, MANY, limits.BATCH_BALLOTS):
        numbers = range(n, min(n + limits.BATCH_BALLOTS, MANY))
        await booth.cast(*(Ballot(f"member-{m:05}", f"ballot-{m:05}", f"audience {m % 3 + 1}") for m in numbers))
    tracemalloc.start()
    try:
        recount = await ballots.recount(store, booth.event, booth.poll)
        peak_bytes = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert recount.recount["ballots audience"] == MANY
    assert peak_bytes < 250 * MANY
