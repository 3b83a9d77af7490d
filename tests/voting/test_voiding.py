"""A void takes ballots out of the figures on the record, before publishing; whatever reads the log knows it."""

from typing import Any

import pytest

from acclaim.base import limits
from acclaim.base.errors import OperatorError, StoreAway, Unknown
from acclaim.event.parts.poll import Quota, RepeatRule, Replace
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import ballots, polls, verbs, voiding
from acclaim.voting.ballot import Ballot
from acclaim.voting.tally import PollNow
from tests.voting.booth import Booth

pytestmark = pytest.mark.contract


async def figures(booth: Booth) -> PollNow:
    return (await polls.read_all(booth.store, booth.event.id, [booth.poll]))["best"]


@pytest.mark.parametrize("repeat", [Replace(), Quota(3)])
async def test_a_voided_member_is_out_of_the_result_and_on_the_record(store: Store, repeat: RepeatRule) -> None:
    booth = await Booth.opened(store, repeat)
    cast = [Ballot("m1", "ballot-0001", "audience 1"), Ballot("m1", "ballot-0002", "jury 2,3")]
    first = [(await booth.cast(one))[0] for one in [*cast, Ballot("m2", "ballot-0001", "audience 1")]]
    before = (await figures(booth)).seq
    assert await booth.void("m1", "nobody") == (1, 2 if isinstance(repeat, Quota) else 1, 0)
    now = await figures(booth)
    assert (now.members, now.ballots, now.counts.counted()["1"], now.counts.counted()["2"]) == (1, 1, 1, 0)
    assert now.voided == (2 if isinstance(repeat, Quota) else 1)
    assert now.seq > before, "pages take the new figures for newer"
    holding = await ballots.holding_of(store, booth.event.id, booth.poll, "m1", 1)
    assert holding.numbers == [first[0].seq, first[1].seq]
    void = await ballots.find_void(store, booth.event.id, "best", 0, holding.voided_in)
    assert (void.by, void.why, void.members) == ("admin", "stuffed", {"m1": (first[0].seq, first[1].seq)})


async def test_a_reset_gives_a_voided_member_a_new_ballot(store: Store) -> None:
    booth = await Booth.opened(store, Replace())
    await booth.cast(Ballot("m1", "ballot-0001", "audience 1"))
    await booth.void("m1")
    await booth.reset()
    assert (await figures(booth)).voided == 0
    assert (await booth.cast(Ballot("m1", "ballot-0003", "audience 1")))[0].code is None
    with pytest.raises(OperatorError, match="conflict"):
        await voiding.void(store, booth.event.id, booth.poll, 1, ["m1"], "admin", "late")


async def test_a_closed_result_changes_by_a_void_and_a_published_one_by_nothing(store: Store) -> None:
    booth = await Booth.opened(store, Quota(3), shards=3)
    voters = [Ballot(f"m{n}", "ballot-0001", "audience 1") for n in range(30)]
    await booth.cast(*voters)
    await verbs.apply(store, booth.event.id, "best", "lock")
    assert (await booth.void("m1")).ballots == 1
    await verbs.apply(store, booth.event.id, "best", "close")
    assert (await booth.void("m2")).ballots == 1
    assert (await booth.cast(voters[1]))[0].code == "voided", "a resend hears of it, though the poll is closed"
    assert (await verbs.apply(store, booth.event.id, "best", "publish")).ballots == 28
    for member in ("m1", "m3", "nobody"):
        with pytest.raises(OperatorError, match="published"):
            await booth.void(member)
    assert (await figures(booth)).ballots == 28


async def test_thousands_are_voided_in_calls_that_hold_nobody_up(store: Store) -> None:
    booth = await Booth.opened(store, Quota(200, "poll", 200))
    await booth.cast(*[Ballot(f"m{n % 20}", f"ballot-{n:05}", "audience 1") for n in range(2000)])
    before = store.calls["void_ballots"]
    assert await booth.void(*[f"m{n}" for n in range(20)]) == (20, 2000, 0)
    assert store.calls["void_ballots"] - before == 20, "a hundred ballots each: two do not fit into one call"
    assert limits.VOIDED_A_CALL < 200
    assert (await ballots.recount(store, booth.event, booth.poll)).voided == 2000


async def test_a_void_that_breaks_off_is_finished_by_the_next(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    booth = await Booth.opened(store, Quota(200, "poll", 200), shards=2)
    members = [f"m{n}" for n in range(12)]
    await booth.cast(*[Ballot(members[n % 12], f"ballot-{n:05}", "audience 1") for n in range(1200)])
    run, calls = store.run, 0

    async def away_after_five(script: str, *args: Any) -> Any:
        nonlocal calls
        answer = await run(script, *args)  # it was done, and its answer is lost
        calls += script == "void_ballots"
        if script == "void_ballots" and calls == 5:
            raise StoreAway("store_away")
        return answer

    monkeypatch.setattr(store, "run", away_after_five)
    with pytest.raises(StoreAway):
        await booth.void(*members)
    half = await ballots.recount(store, booth.event, booth.poll)
    assert half.equal
    assert half.voided == 500
    assert await booth.void(*members) == (7, 700, 5)
    assert (await figures(booth)).ballots == 0
    assert (await ballots.recount(store, booth.event, booth.poll)).equal


async def test_a_draft_has_nothing_to_void(store: Store) -> None:
    booth = await Booth.opened(store, Replace())
    await verbs.apply(store, booth.event.id, "best", "reset")
    booth.epoch = 2
    with pytest.raises(OperatorError, match="wrong_state"):
        await booth.void("m1")
    with pytest.raises(Unknown):
        await ballots.find_void(store, booth.event.id, "best", 0, 1)
    assert await store.redis.exists(keys.log(booth.event.id, "best", 0))
