"""Deleting events through the operators' API."""

from pathlib import Path

import httpx
import pytest
from websockets.exceptions import ConnectionClosed

from acclaim.event import audit, bin
from acclaim.event import store as events
from acclaim.identity import operators
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.wire.closing import Close
from tests.line import Line
from tests.operator_api import GALA, ONE, code
from tests.running import Running, make_event, running
from tests.waiting import eventually

BIN = "/api/operator/bin"


async def close_code(line: Line) -> int:
    with pytest.raises(ConnectionClosed) as closed:
        await line.until("never")
    assert closed.value.rcvd
    return closed.value.rcvd.code


async def test_a_deletion_sends_everybody_away_and_can_be_undone(server: Running, api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json=GALA | {"listing": "listed"})
    async with server.phone("m1") as phone, server.screen() as screen:
        await phone.until("tick")
        await screen.until("tick")
        deleted = (await api.delete(ONE)).json()
        assert (deleted["id"], deleted["by"]) == ("gala", "admin")
        assert deleted["erased_at"] - deleted["deleted_at"] == 7 * 24 * 3600 * 1000
        assert [await close_code(line) for line in (phone, screen)] == [Close.EVENT_GONE] * 2
    assert (await api.get("/api/events")).json() == (await api.get("/api/operator/events")).json() == []
    for path in (ONE, "/api/events/gala"):
        assert code(await api.get(path)) == "unknown_event"
    assert code(await api.post("/api/find-event", json={"code": "gala"})) == "unknown_event"
    assert code(await api.post("/api/operator/events", json=GALA)) == "already_exists"
    assert (await api.get(BIN)).json() == [deleted]

    assert (await api.post(f"{BIN}/gala/restore")).json() == {"event": "gala"}
    assert (await api.get(BIN)).json() == []
    assert [one["id"] for one in (await api.get("/api/events")).json()] == ["gala"]
    async with server.phone("m1") as phone:
        await phone.until("tick")
    assert code(await api.post(f"{BIN}/gala/restore")) == "unknown_event"


async def test_an_owner_erases_a_deleted_event_at_once(server: Running, api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json=GALA)
    async with server.phone("m1") as phone:
        await phone.until("tick")
        assert code(await api.delete(f"{BIN}/gala")) == "unknown_event"  # not before it is deleted
        await api.delete(ONE)
    assert (await api.delete(f"{BIN}/gala")).json() == {"event": "gala"}
    assert [key for key in await server.store.scan("*") if "{gala" in key] == []
    assert (await api.get(BIN)).json() == []
    entries = (await api.get("/api/operator/audit")).json()["entries"]
    assert [(one["who"], one["what"]) for one in entries[:2]] == [("admin", "erase_event"), ("admin", "delete_event")]


async def test_an_operator_deletes_and_restores_but_does_not_erase(server: Running, api: httpx.AsyncClient) -> None:
    await api.post("/api/operator/events", json=GALA)
    password = await operators.create(server.store, "wang", "operator")
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as wang:
        await wang.post("/api/operator/sign-in", json={"name": "wang", "password": password})
        assert (await wang.delete(ONE)).is_success
        assert code(await wang.delete(f"{BIN}/gala")) == "role_missing"
        assert (await wang.post(f"{BIN}/gala/restore")).is_success


async def test_a_worker_erases_what_is_due(store: Store, redis_url: str, tmp_path: Path) -> None:
    await events.create(store, make_event())
    await bin.put(store, await events.read(store, "gala"), "张导", 1)
    async with running(redis_url, tmp_path) as server:
        await eventually(lambda: bin_is_empty(server))
    [entry, _] = await audit.page(store, "")
    assert (entry.who, entry.what, entry.detail["event"]) == (audit.SERVER, "erase_event", "gala")


async def bin_is_empty(server: Running) -> bool:
    return not await server.store.redis.exists(keys.BIN)
