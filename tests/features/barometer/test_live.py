"""Phones report through real sockets, and the console is answered."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import msgspec

from acclaim.event import store as events
from acclaim.features.barometer import rules
from acclaim.features.barometer import store as barometer
from acclaim.features.barometer.live import BarometerPart
from acclaim.identity import operators
from acclaim.live.shedding import Shed
from tests.features.barometer.crowd import fill
from tests.running import Running, make_event, open_event
from tests.waiting import eventually


@asynccontextmanager
async def operator(server: Running) -> AsyncIterator[httpx.AsyncClient]:
    """Signed in, at the barometer of the event."""
    async with httpx.AsyncClient(base_url=f"{server.url}/api/operator", headers={"X-Acclaim": "1"}) as api:
        password = await operators.ensure_first_operator(server.store)
        await api.post("/sign-in", json={"name": operators.FIRST_NAME, "password": password})
        yield api


async def ask(api: httpx.AsyncClient, path: str = "", **query: str) -> httpx.Response:
    return await api.get(f"/events/gala/barometer{path}", params=query)


async def today(server: Running) -> dict[str, Any]:
    async with operator(server) as api:
        return dict((await ask(api)).json())


def part_of(server: Running) -> BarometerPart:
    hub = server.worker.hubs.get("gala")
    assert hub is not None
    return hub.part(BarometerPart)


async def test_what_phones_report_is_what_operators_see(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as one, server.phone("m1") as other, server.phone("m2"):
        await one.send(type="use", page="page-one", visible=3_600_000, active={"vote": 3_600_000})
        await other.send(type="use", page="page-two", visible=0)
        await eventually(lambda: not part_of(server).reports)
        async with httpx.AsyncClient(base_url=server.url) as api:
            assert (await api.get("/api/operator/events/gala/barometer")).status_code == 403
        found = await today(server)
    assert (found["visits"], found["visitors"], found["returning"]) == (2, 2, 0)
    assert found["visible_s"] < 60  # an hour is not over yet
    vote = next(one for one in found["features"] if one["feature"] == "vote")
    assert (vote["users"], vote["uses"], vote["share"]) == (1, 1, 0.5)
    assert found["units"] == []


async def test_what_a_page_must_not_say_is_refused_and_changes_nothing(server: Running) -> None:
    await open_event(server.store, make_event())
    wrong: list[dict[str, Any]] = [
        {"page": "page-one", "visible": -1},
        {"page": "page-one", "visible": 1, "active": {"gossip": 1}},
        {"page": "a page", "visible": 1},
        {"page": "page-one", "visible": 1 << 60},
    ]
    async with server.phone("m1") as phone:
        for message in wrong:
            await phone.send(type="use", **message)
            assert (await phone.until("error"))["error"]["code"] == "malformed"
        await eventually(lambda: not part_of(server).reports)
    assert (await today(server))["visible_s"] == 0


async def test_under_load_reports_wait_and_none_is_lost(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        part = part_of(server)
        await eventually(lambda: not part.reports)
        part.gauges.shed_level = int(Shed.TICKS)
        await phone.send(type="use", page="page-one", visible=5)
        await phone.send(type="use", page="page-one", visible=10)
        await eventually(lambda: len(part.reports) == 1)
        calls = server.store.calls["note_use"]
        await part.heartbeat()
        assert server.store.calls["note_use"] == calls
        part.gauges.shed_level = int(Shed.NOTHING)
        await part.heartbeat()
        assert not part.reports


async def test_a_rehearsal_is_not_counted(server: Running) -> None:
    await open_event(server.store, make_event())
    await events.create(server.store, msgspec.structs.replace(make_event(), id="try", rehearsal_of="gala"))
    async with server.phone("m1", event="try") as phone:
        await phone.send(type="use", page="page-one", visible=5)
        hub = server.worker.hubs.get("try")
        assert hub is not None
        await phone.until("tick")
        await hub.part(BarometerPart).heartbeat()
    assert await barometer.read_days(server.store, "try") == []


async def test_members_who_come_back_are_told_from_new_ones(server: Running) -> None:
    await open_event(server.store, make_event())
    last_week = datetime.now(UTC) - timedelta(days=7)
    at = int(last_week.timestamp() * 1000)
    old = [rules.Report(f"m{n}", "", at, "", "member") for n in range(3)]
    await barometer.note(server.store, "gala", old, at, 0)
    async with server.phone("m1"), server.phone("m9"):
        await eventually(lambda: not part_of(server).reports)
        first = (last_week - timedelta(days=1)).date().isoformat()
        async with operator(server) as api:
            found = (await ask(api)).json()
            week = (await ask(api, first=first, last=found["last"])).json()
            back = (await ask(api, "/coming-back", first=first, last=found["last"])).json()
            table = (await api.get("/events/gala/barometer.csv", params={"first": first, "lang": "en"})).text
    assert (found["visitors"], found["returning"]) == (2, 1)
    assert week["visitors"] == 4
    assert found["reach"] == {"day": 2, "week": 2, "month": 4, "stickiness": 0.045}
    assert found["before"]["visits"] == 3
    assert back["funnel"]["opened"] is None  # four are too few to tell
    assert f"'{found['last']},2,2,0,0" in table.splitlines()  # as text: no program makes another day of it


async def test_the_page_to_print_names_no_group_that_is_withheld_and_adds_it_to_the_others(server: Running) -> None:
    await open_event(server.store, msgspec.structs.replace(make_event(timezone="UTC"), title="<b>晚会</b>"))
    await fill(server.store)
    yesterday = datetime.now(UTC).replace(hour=1) - timedelta(days=1)
    at = int(yesterday.timestamp() * 1000)
    few = [rules.Report(f"few{n}", "", at, "小队", "member") for n in range(3)]
    await barometer.note(server.store, "gala", few, at, 0)
    day = yesterday.date().isoformat()
    async with operator(server) as api:
        found = await api.get("/events/gala/barometer.html", params={"first": day, "last": day})
        english = await api.get("/events/gala/barometer.html", params={"first": day, "lang": "en"})
    told = found.text
    assert found.headers["content-security-policy"].startswith("default-src 'none'")
    assert "小队" not in told
    assert ("采油三厂" in told, "机关" in told) == (
        True,
        False,
    )  # withheld with the small one, which would follow from it
    assert '<tr class="others"><th>其余（含不单列的）</th><td class="number">13</td>' in told
    assert "<b>" not in told.partition("<body>")[2]
    assert "Day by day" in english.text


async def test_only_days_can_be_asked_for(server: Running) -> None:
    await open_event(server.store, make_event())
    async with operator(server) as api:
        for unfit in (
            {"first": "yesterday"},
            {"first": "2026-02-01", "last": "2026-01-01"},
            {"first": "2000-01-01", "last": "2026-01-01"},
            {"first": "0001-01-01", "last": "0001-01-01"},
            {"first": "0001-01-01", "last": "9999-12-31"},
        ):
            answer = await ask(api, **unfit)
            assert (answer.status_code, answer.json()["error"]["code"]) == (422, "days_unfit"), unfit
        assert len((await ask(api, "/dictionary")).json()["features"]) > 5
