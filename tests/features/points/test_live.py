"""From a vote on a phone to points on the same phone: said once the ledger has them, and never before."""

from typing import Any

import pytest
from msgspec.structs import replace

from acclaim.event.event import Event
from acclaim.features.points.limits import LOOK_S
from tests.features.points.ledgers import DAILY, VOTE, check_sums, opened
from tests.line import Line
from tests.running import Running, make_event, open_event

assert LOOK_S <= 1


async def mine(phone: Line) -> dict[str, Any]:
    message = await phone.until("my_points")
    assert message["error"] is None
    found: dict[str, Any] = message["mine"]
    return found


async def test_a_vote_earns_points_and_all_phones_of_the_member_hear_of_it(server: Running) -> None:
    await opened(server.store, streaks=[])
    async with server.phone("a") as phone, server.phone("a") as second, server.phone("b") as other:
        told = await phone.until("points")
        assert [rule["id"] for rule in told["points"]["rules"]] == ["vote", "daily"]
        await phone.send(type="my_points")
        assert (await mine(phone))["balance"] == 0
        await phone.cast("ballot-one", "1")
        for one in (phone, second):
            assert (await mine(one))["balance"] == VOTE.points
        await other.send(type="my_points")
        assert (await mine(other))["balance"] == 0


async def test_a_daily_check_in_is_answered_and_sent_again_without_harm(server: Running) -> None:
    event = await opened(server.store, streaks=[])
    async with server.phone("a") as phone:
        for _ in range(3):
            await phone.send(type="check_in_daily", makes_up=False)
            purse = await mine(phone)
            assert (purse["balance"], purse["has_checked_in"], purse["got"]) == (DAILY.points, True, DAILY.points)
        await phone.send(type="check_in_daily", makes_up=True)
        assert (await phone.until("my_points"))["error"]["code"] == "nothing_missed"
    await check_sums(server.store, event)


async def test_a_ceremony_shows_the_points_of_its_home(server: Running) -> None:
    home = await opened(server.store, kind="standing")
    show: Event = replace(make_event(), id="show", home=home.id)
    await open_event(server.store, show)
    async with server.phone("a", "show") as phone:
        await phone.until("points")
        await phone.cast("ballot-one", "1")
        assert (await mine(phone))["balance"] == VOTE.points


@pytest.mark.parametrize(("fields", "code"), [({"anonymous": True}, "members_only"), ({}, "points_off")])
async def test_who_can_have_no_points_is_told_so(server: Running, fields: dict[str, Any], code: str) -> None:
    if code == "points_off":
        await open_event(server.store, make_event())
    else:
        await opened(server.store, admission="open")
    async with server.phone("a", **fields) as phone:
        await phone.send(type="check_in_daily", makes_up=False)
        assert (await phone.until("my_points"))["error"]["code"] == code
