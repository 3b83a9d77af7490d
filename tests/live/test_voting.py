"""A ballot's way over a real socket to a real Redis and back."""

import asyncio
from typing import Any

import pytest

from acclaim.base import limits
from acclaim.event.parts.poll import Quota, Replace
from acclaim.voting import ballots, verbs
from acclaim.voting.casting import Casting, Outcome
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.contract


async def test_a_ballot_is_acknowledged_with_a_receipt_and_counted(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone, server.screen() as screen:
        ack = await phone.cast("ballot-0001", "2")
        assert ack["type"] == "ack"
        assert len(ack["receipt"]) >= 8
        await screen.tick(lambda t: t["polls"]["best"]["votes"] == [0, 1])


async def test_a_resend_gets_the_original_receipt_and_no_second_vote(server: Running) -> None:
    event = make_event()
    await open_event(server.store, event)
    async with server.phone("m1") as phone:
        first = await phone.cast("ballot-0001", "2")
    async with server.phone("m1") as phone:
        assert await phone.cast("ballot-0001", "2") == first
    recount = await ballots.recount(server.store, event, event.polls[0])
    assert recount.equal
    assert recount.tally["ballots audience"] == 1


async def test_a_resend_after_the_close_still_gets_its_receipt(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        first = await phone.cast("ballot-0001", "2")
        await verbs.apply(server.store, "gala", "best", "close")
        assert await phone.cast("ballot-0001", "2") == first
        assert (await phone.cast("ballot-0002", "2"))["error"]["code"] == "closed"


async def test_a_second_ballot_is_refused_with_the_receipt_of_the_first(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        first = await phone.cast("ballot-0001", "2")
        refused = await phone.cast("ballot-0002", "1")
    assert refused["error"]["code"] == "already_voted"
    assert refused["receipt"] == first["receipt"]


async def test_of_replaced_ballots_the_last_one_stands(server: Running) -> None:
    await open_event(server.store, make_event(make_poll(repeat=Replace())))
    async with server.phone("m1") as phone:
        await phone.cast("ballot-0001", "1")
        await phone.cast("ballot-0002", "2")
        tick = await phone.tick(lambda t: t["polls"]["best"]["votes"] == [0, 1])
    assert tick["polls"]["best"]["ballots"] == 1


async def test_a_quota_gives_so_many_votes_and_so_many_for_one_option(server: Running) -> None:
    await open_event(server.store, make_event(make_poll(repeat=Quota(3, "day", 2))))
    async with server.phone("m1") as phone:
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
        assert (await phone.cast("ballot-0002", "1"))["type"] == "ack"
        assert (await phone.cast("ballot-0003", "1"))["error"]["code"] == "option_quota_used"
        assert (await phone.cast("ballot-0004", "2"))["type"] == "ack"
        assert (await phone.cast("ballot-0005", "2"))["error"]["code"] == "quota_used"


async def test_likes_are_counted_once_however_often_they_are_reported(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        for _ in range(3):
            await phone.send(type="like", source="abcd", total=5)
            assert (await phone.until("liked"))["total"] == 5
        await phone.tick(lambda t: t["likes"].get("") == 5)


async def test_after_a_reset_the_old_ballot_id_is_refused_and_the_tally_starts_at_zero(server: Running) -> None:
    event = make_event()
    await open_event(server.store, event)
    async with server.phone("m1") as phone:
        await phone.cast("ballot-0001", "1")
        await verbs.apply(server.store, "gala", "best", "reset")
        await verbs.apply(server.store, "gala", "best", "open")
        assert (await phone.cast("ballot-0001", "1", epoch=1))["error"]["code"] == "reset"
        await phone.tick(lambda t: t["polls"]["best"]["epoch"] == 2 and t["polls"]["best"]["votes"] == [0, 0])
        assert (await phone.cast("ballot-0002", "1", epoch=2))["type"] == "ack"
    recount = await ballots.recount(server.store, event, event.polls[0])
    assert recount.equal
    assert recount.voided == 1


async def test_made_up_epochs_have_few_batches_and_keep_nobody_from_voting(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each would be a batch of its own on its way to a store that is slow to answer."""
    await open_event(server.store, make_event())
    may_go, cast = asyncio.Event(), Casting.cast
    on_their_way = 0

    async def slow(*what: Any) -> list[Outcome]:
        nonlocal on_their_way
        on_their_way += 1
        await may_go.wait()
        return await cast(*what)

    monkeypatch.setattr(Casting, "cast", slow)
    async with server.phone("m1") as flooder, server.phone("m2") as second, server.phone("m3") as phone:
        asyncio.get_running_loop().call_later(20, may_go.set)  # a worker drains also if this test fails
        await phone.tick(lambda t: t["polls"]["best"]["state"] == "open")
        each = limits.BALLOTS_IN_FLIGHT_PER_CONNECTION - 1  # and one for the question below
        for n, line in enumerate([flooder, second] * each):
            await line.send(type="cast", poll="best", epoch=1000 + n, ballot=f"ballot-{n:04}", choices=["1"])
        codes = []
        for line in (flooder, second):
            await line.send(type="mine", poll="best")
            await line.until("mine")  # so all of its ballots have been read
            codes += [m["error"] for m in line.heard if m["type"] == "refused"]
        assert len(codes) == 2 * each - limits.UNKNOWN_EPOCH_LANES
        assert {(error["code"], error["retryable"]) for error in codes} == {("busy", True)}
        assert on_their_way == limits.UNKNOWN_EPOCH_LANES
        await phone.send(type="cast", poll="best", epoch=1, ballot="ballot-0001", choices=["1"])
        await phone.send(type="mine", poll="best")
        await phone.until("mine")
        assert not [m for m in phone.heard if m["type"] == "refused"]
        may_go.set()
        assert (await phone.until(lambda m: m["type"] in ("ack", "refused")))["type"] == "ack"
        refused = await flooder.cast("ballot-9999", "1", epoch=9999)
        assert refused["error"]["code"] == "not_open", "there is room again"
