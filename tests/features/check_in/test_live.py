"""Check-in on the wire: a press is answered with its number, screens see who came as the event allows."""

import asyncio
from contextlib import AsyncExitStack
from typing import Any

import msgspec
import pytest

from acclaim.base import limits
from acclaim.event import store as events
from acclaim.event.parts.check_in import CheckIn
from acclaim.features.check_in import actions
from acclaim.features.check_in import store as check_in
from acclaim.features.check_in.limits import ARRIVALS_SHOWN, WALL_S
from acclaim.features.check_in.store import Offer
from acclaim.features.photos import keys as photo_keys
from acclaim.identity.roster import renames, staging
from acclaim.identity.roster.rules import Entry
from tests.line import Line
from tests.running import Running, make_event

DEVICE = "d-0123456789abcdef"


async def start(server: Running, is_open: bool = True, **fields: Any) -> None:
    await events.create(server.store, make_event(**({"check_in": CheckIn()} | fields)))
    if is_open:
        await actions.move(server.store, "gala", "open", "admin")


async def press(line: Line, epoch: int = 1, seat: str = "") -> dict[str, Any]:
    await line.send(type="check_in", epoch=epoch, seat=seat)
    return await line.until("checked_in")


@pytest.mark.contract
async def test_a_press_is_one_arrival_on_every_phone_of_the_member_and_after_a_reload(server: Running) -> None:
    await start(server)
    async with server.phone("m1", name="王秀兰") as one, server.phone("m1") as other, server.screen() as hall:
        told = await one.sooner_or_later("check_in")
        assert (told["state"], told["epoch"]) == ("open", 1)
        first = await press(one, seat="A 12")
        assert (first["number"], first["seat"], first["error"]) == (1, "A 12", None)
        assert await press(other) == first
        wall = await hall.until(lambda m: m["type"] == "arrivals" and m["count"] == 1)
        assert [arrived["name"] for arrived in wall["newest"]] == ["王*兰"]
    async with server.phone("m1") as back, server.phone("m2") as never:
        for line, number in ((back, 1), (never, 0)):
            await line.send(type="checked_in")
            assert (await line.until("checked_in"))["number"] == number


async def test_phones_hear_when_it_opens_and_closes_and_screens_see_the_same(server: Running) -> None:
    await start(server, is_open=False)
    async with server.phone("m1") as phone, server.screen() as hall:
        assert (await phone.sooner_or_later("check_in"))["opened_at"] == 0
        assert (await press(phone))["error"]["code"] == "check_in_closed"
        await actions.move(server.store, "gala", "open", "admin")
        assert (await phone.until("check_in"))["state"] == "open"
        await hall.until(lambda m: m["type"] == "arrivals" and m["state"] == "open")
        await actions.move(server.store, "gala", "closed", "admin")
        assert (await phone.until("check_in"))["state"] == "closed"
        await actions.reset(server.store, "gala", 1, "admin")
        assert (await phone.until("check_in"))["epoch"] == 2
        await actions.move(server.store, "gala", "open", "admin")
        assert (await press(phone))["error"]["code"] == "check_in_closed"
        assert (await press(phone, epoch=2))["number"] == 1


async def test_an_event_without_check_in_tells_nothing_and_takes_nothing(server: Running) -> None:
    await start(server, is_open=False, check_in=msgspec.UNSET)
    async with server.phone("m1") as phone, server.screen() as hall:
        assert (await press(phone))["error"]["code"] == "check_in_off"
        await hall.until("tick")
        assert all(m["type"] not in ("check_in", "arrivals") for m in [*phone.heard, *hall.heard])


async def test_anonymous_devices_only_where_the_event_admits_them_and_by_their_code(server: Running) -> None:
    await start(server, admission="open")
    async with server.phone(DEVICE, anonymous=True) as phone, server.screen() as hall:
        mine = await press(phone)
        assert mine["number"] == 1
        wall = await hall.until(lambda m: m["type"] == "arrivals" and m["count"] == 1)
        assert [arrived["name"] for arrived in wall["newest"]] == [mine["code"]]
        record = await events.read(server.store, "gala")
        members = msgspec.structs.replace(record.event, admission="members")
        await events.replace(server.store, members, record.rev)
        await phone.until(lambda m: m["type"] == "event" and m["event"]["admission"] == "members")
        assert (await press(phone))["error"]["code"] == "members_only"


@pytest.mark.parametrize(("names", "shown"), [("none", ""), ("masked", "王*兰"), ("full", "王秀兰")])
async def test_names_and_faces_are_shown_as_the_event_allows(server: Running, names: Any, shown: str) -> None:
    await start(server, check_in=CheckIn(names, faces=names == "full"))
    await server.store.redis.hset(photo_keys.photos("gala"), "m1", "ab" * 16)
    async with server.phone("m1", name="王秀兰", unit="采油一厂/一队") as phone, server.screen() as hall:
        await press(phone)
        [arrived] = (await hall.until(lambda m: m["type"] == "arrivals" and m["count"] == 1))["newest"]
    face = f"/photos/gala/{'ab' * 16}" if names == "full" else ""
    unit = "采油一厂 一队" if names == "full" else ""  # of one member
    assert (arrived["number"], arrived["name"], arrived["photo"]) == (1, shown, face)
    assert arrived["unit"] == unit


async def test_units_of_a_few_are_in_a_sum(server: Running) -> None:
    await start(server)
    sizes = {"采油一厂": 20, "采油二厂": 8, "机关": limits.UNIT_MEMBERS_MIN - 1, "后勤": 3}
    people = [Entry(f"{unit}-{n}", "", unit, "audience") for unit, size in sizes.items() for n in range(size)]
    await staging.replace(server.store, "gala", people, partial=False)
    offers = [Offer(one.id, 1, one.name, one.unit, "") for one in people if one.id.endswith(("-0", "-1"))]
    await check_in.check_in_batch(server.store, "gala", offers)
    async with server.screen() as hall:
        wall = await hall.until(lambda m: m["type"] == "arrivals" and m["count"] == len(offers))
    units = wall["units"]
    named = {one["unit"]: (one["members"], one["entitled"]) for one in units["units"]}
    assert named == {"采油一厂": (2, 20), "采油二厂": (2, 8)}
    assert (units["others_units"], units["others_members"]) == (2, 4)
    assert {arrived["unit"] for arrived in wall["newest"]} == {*named, ""}, "nor do cards name them"


async def test_a_card_names_the_unit_that_the_sums_name_by_its_name_of_today(server: Running) -> None:
    await start(server)
    sizes = {"采油一厂/一队": 20, "采油一厂/二队": 2, "机关": 10}
    people = [Entry(f"{unit}-{n}", "", unit, "audience") for unit, size in sizes.items() for n in range(size)]
    await staging.replace(server.store, "gala", people, partial=False)
    await renames.add(server.store, "gala", "老一厂", "采油一厂")
    await check_in.check_in_batch(server.store, "gala", [Offer("采油一厂/二队-0", 1, "王秀兰", "老一厂/二队", "")])
    async with server.screen() as hall:
        wall = await hall.until(lambda m: m["type"] == "arrivals" and m["count"] == 1)
    assert [(arrived["name"], arrived["unit"]) for arrived in wall["newest"]] == [("王*兰", "采油一厂")]


async def test_a_screen_that_comes_to_an_empty_hall_sees_nothing_of_the_past(server: Running) -> None:
    await start(server)
    async with server.phone("m1", name="王秀兰") as phone:
        async with server.screen() as hall:
            await press(phone)
            await hall.until(lambda m: m["type"] == "arrivals" and m["count"] == 1)
        await actions.reset(server.store, "gala", 1, "admin")
        await phone.until(lambda m: m["type"] == "check_in" and m["epoch"] == 2)
        async with server.screen() as later:
            first = await later.until("arrivals")
    assert (first["epoch"], first["count"]) == (2, 0)


async def test_a_wall_is_cleared_when_what_it_shows_expires(server: Running) -> None:
    await start(server)
    async with server.phone("m1", name="王秀兰") as phone, server.screen() as hall:
        await press(phone)
        await hall.until(lambda m: m["type"] == "arrivals" and m["count"] == 1)
        await check_in.expire(server.store, "gala")
        wall = await hall.until(lambda m: m["type"] == "arrivals" and m["count"] == 0)
    assert wall["newest"] == []


async def test_a_hall_that_comes_in_at_once_is_a_few_frames_of_a_bounded_size(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    await start(server)
    people = 2000
    reads = 0
    read_wall = check_in.read_wall

    async def counted(*args: Any) -> Any:
        nonlocal reads
        reads += 1
        return await read_wall(*args)

    monkeypatch.setattr(check_in, "read_wall", counted)
    async with AsyncExitStack() as lines:
        hall = await lines.enter_async_context(server.screen())
        phone = await lines.enter_async_context(server.phone("last"))
        began = asyncio.get_running_loop().time()
        for first in range(0, people, 100):
            some = [Offer(f"m{n}", 1, f"员工{n}", "采油一厂", "") for n in range(first, first + 100)]
            await check_in.check_in_batch(server.store, "gala", some)
        await press(phone)
        wall = await hall.until(lambda m: m["type"] == "arrivals" and m["count"] == people + 1)
        took_s = asyncio.get_running_loop().time() - began
    assert len(wall["newest"]) == ARRIVALS_SHOWN
    assert [one["number"] for one in wall["newest"][:3]] == [2001, 2000, 1999]
    assert reads <= 2 + took_s / WALL_S
    assert all(m["type"] != "arrivals" for m in phone.heard)
