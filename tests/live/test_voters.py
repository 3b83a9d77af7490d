"""The roster, and whether an event admits devices, decide at the cast: also for whoever joined before."""

import pytest

from acclaim.event import store as events
from acclaim.event.parts.activity import Entitled
from acclaim.event.parts.member_class import MemberClass
from acclaim.event.parts.poll import Replace
from acclaim.identity.roster import staging
from acclaim.identity.roster import store as roster
from acclaim.identity.roster.rules import Entry
from acclaim.redis import control
from acclaim.redis.client import Store
from acclaim.voting import ballots, verbs
from acclaim.voting.methods import choice
from tests.line import Line
from tests.running import Running, make_event, make_poll, open_event


async def import_roster(store: Store, *rows: Entry) -> str:
    await staging.replace(store, "gala", iter(rows), partial=False)
    await control.announce(store, "gala")
    summary = await roster.summary(store, "gala")
    assert summary is not None
    return summary.version


async def entitled(phone: Line, number: int) -> None:
    """Returns when the worker knows the roster."""
    await phone.tick(lambda t: t["polls"]["best"]["entitled"] == number)


async def test_who_joined_before_the_roster_and_is_not_on_it_is_refused(server: Running) -> None:
    await open_event(server.store, make_event(make_poll(repeat=Replace())))
    async with server.phone("m1") as listed, server.phone("m2") as stranger:
        first = await stranger.cast("ballot-0001", "1")
        await import_roster(server.store, Entry("m1", "王", "", "audience"))
        await entitled(listed, 1)
        assert (await listed.cast("ballot-0001", "1"))["type"] == "ack"
        assert (await stranger.cast("ballot-0002", "1"))["error"]["code"] == "not_on_roster"
        assert await stranger.cast("ballot-0001", "1") == first, (
            "a resend has its first answer, whoever may vote by now"
        )
        await import_roster(server.store, Entry("m1", "王", "", "audience"), Entry("m2", "李", "", "audience"))
        await entitled(stranger, 2)
        assert (await stranger.cast("ballot-0002", "1"))["type"] == "ack"
    event = (await events.read(server.store, "gala")).event
    assert (await ballots.recount(server.store, event, event.polls[0])).not_on_roster == []
    await import_roster(server.store, Entry("m2", "李", "", "audience"))
    recount = await ballots.recount(server.store, event, event.polls[0])
    assert (recount.equal, recount.not_on_roster) == (True, ["m1"])


async def test_class_and_unit_are_those_of_the_newest_roster(server: Running) -> None:
    jury = make_poll("jury", entitled=Entitled(classes=["jury"]))
    await open_event(
        server.store,
        make_event(make_poll(), jury, classes=[MemberClass("audience", "观众"), MemberClass("jury", "评委")]),
    )
    async with server.phone("m1", class_="jury") as phone:
        await import_roster(server.store, Entry("m1", "王", "机关", "audience"))
        await entitled(phone, 1)
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
        assert (await phone.cast("ballot-0002", "1", poll="jury"))["error"]["code"] == "not_entitled"
    [record] = [one async for one in ballots.read_log(server.store, "gala", "best", 0)]
    assert choice.read(record.payload).class_id == "audience"


async def test_members_are_read_again_once_and_many_in_one_call(server: Running) -> None:
    await open_event(server.store, make_event(make_poll(repeat=Replace())))
    worker = server.worker.store
    async with server.phone("m1") as phone, server.phone("c-0123456789ab") as by_code:
        await import_roster(server.store, Entry("m1", "王", "", "audience"))
        await entitled(phone, 1)
        for number in range(3):
            assert (await phone.cast(f"ballot-{number:04}", "1"))["type"] == "ack"
        assert worker.calls["find_members"] == 1
        assert (await by_code.cast("ballot-0001", "1"))["type"] == "ack", "a code for somebody new: no roster has them"
        assert worker.calls["find_members"] == 1


async def test_who_was_admitted_by_the_roster_of_now_costs_no_look_at_it(server: Running) -> None:
    await open_event(server.store, make_event())
    version = await import_roster(server.store, Entry("m1", "王", "", "audience"))
    async with server.phone("m1", admitted=version) as phone:
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
    assert server.worker.store.calls["find_members"] == 0


@pytest.mark.parametrize("device", ["d-0123456789abcdef"])
async def test_devices_are_refused_once_the_event_admits_none(server: Running, device: str) -> None:
    event = make_event(make_poll(repeat=Replace()), admission="open")
    await open_event(server.store, event)
    async with server.phone(device, anonymous=True) as phone:
        first = await phone.cast("ballot-0001", "1")
        rev = await verbs.replace(server.store, make_event(*event.polls), (await events.read(server.store, "gala")).rev)
        await phone.until(lambda m: m["type"] == "event" and m["rev"] >= rev)
        assert (await phone.cast("ballot-0002", "1"))["error"]["code"] == "members_only"
        assert await phone.cast("ballot-0001", "1") == first
        assert (await phone.cast("ballot-0003", "1", poll="none"))["error"]["code"] in ("unknown_poll", "members_only")
