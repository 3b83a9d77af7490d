"""Presence: who is online, who came, how long; also when a worker dies."""

import asyncio
import csv
import io
from pathlib import Path
from typing import cast

import httpx
import msgspec
import pytest

from acclaim.base import limits
from acclaim.event import store as events
from acclaim.features.presence import live
from acclaim.features.presence import store as presence
from acclaim.features.presence.live import PresencePart
from acclaim.features.presence.rules import Presence
from acclaim.identity import operators
from acclaim.identity.member import Member
from acclaim.live.audience import Audiences
from acclaim.live.connection import Authorizer, Connection
from acclaim.live.gauges import Gauges
from acclaim.live.memory import Memory
from acclaim.live.part import Place
from acclaim.redis.client import Store
from tests.running import SECRET, Running, make_event, open_event, running
from tests.waiting import eventually


@pytest.mark.contract
async def test_visits_members_peak_and_time(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as one, server.phone("m1"), server.phone("m2"):
        await one.tick(lambda t: t["online"] == 3)
    again = server.line("/ws/gala?view=phone&again=1", server.member_cookie("m2"))
    async with again as back:
        tick = await back.tick(lambda t: t["online"] == 1)
        assert tick["peak"] == 3
        hub = server.worker.hubs.get("gala")
        assert hub is not None
        await eventually(lambda: hub.part(PresencePart).presence.watched_ms >= 2000)
        sums = await presence.read(server.store, "gala")
    assert (sums.peak, sums.visits, sums.members) == (3, 3, 2)


async def test_a_dead_workers_phones_are_offline_soon_and_nobody_is_lost(
    server: Running, redis_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "WORKER_STALE_S", 1.5)
    await open_event(server.store, make_event())
    async with server.phone("m1") as one, running(redis_url, tmp_path / "second") as other, other.phone("m2"):
        await one.tick(lambda t: t["online"] == 2)
        for task in other.worker.hubs._tasks:  # it sends no more heartbeats, and takes no leave
            task.cancel()
        assert (await one.tick(lambda t: t["online"] == 1))["peak"] == 2
    assert (await presence.read(server.store, "gala")).members == 2


async def test_more_members_than_fit_a_call_are_told_in_several(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PRESENCE_MEMBERS_PER_CALL", 4)
    await events.create(store, make_event())
    monkeypatch.setattr(live, "now_ms", lambda: 60_000)
    part = await _part(store)
    part.memory.online = 10
    for n in range(10):
        part.came(_phone_of(f"m{n}"), again=False)
    await part.heartbeat()
    assert part.presence == Presence(10, 60_000, 10, 10, 0)
    assert (await presence.samples(store, "gala"))[1].online == 10


async def test_the_report_says_what_was_used(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        await phone.cast("ballot-0001", "1")
        await phone.send(type="like", source="abcd", total=7)
        await phone.until("liked")
        await phone.tick(lambda t: t["online"] == 1)
        async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as api:
            assert (await api.get("/api/operator/events/gala/report")).status_code == 403
            password = await operators.ensure_first_operator(server.store)
            await api.post("/api/operator/sign-in", json={"name": operators.FIRST_NAME, "password": password})
            report = (await api.get("/api/operator/events/gala/report")).json()
            table = (await api.get("/api/operator/events/gala/report.csv")).text
    assert report["used"] == {"ballots": 1, "likes": 7, "reactions": 0, "comments": 0}
    assert (report["presence"]["visits"], report["presence"]["members"]) == (1, 1)
    rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"))))
    assert ["visits", "1"] in rows
    assert ["likes", "7"] in rows


async def test_an_event_that_is_first_looked_at_in_mid_heartbeat_breaks_none(
    server: Running, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await open_event(server.store, make_event())
    await events.create(server.store, msgspec.structs.replace(make_event(), id="second"))
    hubs, heartbeat = server.worker.hubs, PresencePart.heartbeat
    counted: list[str] = []

    async def and_another(self: PresencePart) -> None:
        await hubs.find("second")
        await heartbeat(self)
        counted.append(self.memory.event.id)

    monkeypatch.setattr(PresencePart, "heartbeat", and_another)
    async with server.phone("m1") as phone:
        await phone.tick(lambda t: t["online"] == 1)
        await eventually(lambda: "second" in counted)
    assert hubs.get("second") is not None
    assert not [record for record in caplog.records if "failed" in record.getMessage()]


async def test_who_comes_while_two_tell_of_others_is_told_too(store: Store) -> None:
    await events.create(store, make_event())
    part = await _part(store)
    part.came(_phone_of("m1"), again=False)
    heartbeat = asyncio.create_task(part.heartbeat())
    drain = asyncio.create_task(part.leaving())
    await asyncio.sleep(0)  # both are on their way
    while not heartbeat.done() and not drain.done():
        await asyncio.sleep(0)
    part.came(_phone_of("m2"), again=False)
    await asyncio.gather(heartbeat, drain)
    await part.heartbeat()
    sums = await presence.read(store, "gala")
    assert (sums.visits, sums.members) == (2, 2)


async def _part(store: Store) -> PresencePart:
    memory = Memory(await events.read(store, "gala"), bytes.fromhex(SECRET))
    return PresencePart(Place(store, memory, Audiences(), Gauges(), "w1"))


def _phone_of(member_id: str) -> Connection:
    authorizer = cast(Authorizer, None)  # no handshake takes place
    phone = Connection(authorizer, Gauges(), asyncio.get_running_loop())
    phone.member = Member(id=member_id, event="gala")
    return phone
