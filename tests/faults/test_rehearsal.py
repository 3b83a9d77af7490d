"""A rehearsal whose workers are killed: its crowd goes on or is gone, the console knows which, and nothing stays."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx
import psutil
import pytest

from acclaim.event import store as events
from acclaim.identity import operators
from acclaim.redis.client import Store
from acclaim.voting import ballots
from loadtests.server_under_test import ServerUnderTest, server_under_test
from tests.running import SECRET, children_of, make_event, make_poll
from tests.stubborn_phone import StubbornPhone
from tests.waiting import eventually, text_of

pytestmark = [pytest.mark.faults, pytest.mark.once]
ONE = "/api/operator/events/gala"
PHONES = 40
PATIENCE_S = 60.0
PASSING = (":presence", ":fence", ":sign-in:", "{gala}:barometer")  # what is there by itself


@asynccontextmanager
async def console(server: ServerUnderTest) -> AsyncIterator[httpx.AsyncClient]:
    store = server.store
    password = await operators.ensure_first_operator(store) or await operators.reset_password(store, "admin")
    url = f"http://127.0.0.1:{server.port}"
    once = httpx.Limits(max_keepalive_connections=0)  # a line that is kept may lead to a worker that was killed
    async with httpx.AsyncClient(base_url=url, headers={"X-Acclaim": "1"}, timeout=PATIENCE_S, limits=once) as api:
        assert (await api.post("/api/operator/sign-in", json={"name": "admin", "password": password})).is_success
        yield api


def crowds(server: ServerUnderTest) -> dict[int, psutil.Process]:
    """{process id of a simulated audience: its worker}."""
    found = dict[int, psutil.Process]()
    for worker in server.workers():
        found |= {pid: worker for pid, command in children_of(worker.pid) if "acclaim.audience.rehearsal" in command}
    return found


async def until(api: httpx.AsyncClient, done: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    async def ask() -> dict[str, Any] | None:
        try:
            audience = (await api.get(f"{ONE}/rehearsal")).json()["audience"]
        except httpx.TransportError:  # the worker that was asked has just been killed
            return None
        return dict(audience) if audience and done(audience) else None

    return await eventually(ask, f"an audience of which this is true: {text_of(done)}")


async def contents(store: Store) -> dict[str, bytes | None]:
    """Every key and what it holds, less heartbeats, what the operator's hand leaves in the log, and the real phone's
    visit, which is noted within a second."""
    heartbeats = ("acclaim:workers", "acclaim:points:lease", "acclaim:static", "acclaim:{gala}:audit", "acclaim:audit")
    names = [
        name for name in await store.scan("acclaim:*")
        if name not in heartbeats and not any(part in name for part in PASSING)
    ]  # fmt: skip
    return {name: await store.redis.dump(name) for name in names}


async def kill(server: ServerUnderTest, worker: psutil.Process) -> None:
    """Returns when another one is in its place."""
    worker.kill()
    await eventually(lambda: worker not in server.workers() and len(server.workers()) == 2)


async def test_workers_killed_in_mid_rehearsal_leave_nothing_behind() -> None:
    event = make_event(make_poll())
    async with server_under_test(event, workers=2, secret=SECRET) as server, console(server) as api:
        await StubbornPhone(server.port, "real", "1").vote()
        before = await contents(server.store)
        copy = (await api.post(f"{ONE}/rehearsal")).json()["rehearsal"]
        assert (await api.post(f"/api/operator/events/{copy}/polls/best/open")).is_success
        assert (await api.put(f"{ONE}/rehearsal/audience", json={"phones": PHONES, "speed": "storm"})).is_success
        await until(api, lambda a: a["acknowledged"] == PHONES)
        [(crowd, owner)] = crowds(server).items()
        [other] = set(server.workers()) - {owner}

        # The other worker: its phones come back to one that lives.
        await kill(server, other)
        assert crowds(server) == {crowd: owner}
        assert not (await until(api, lambda a: a["there"] == PHONES))["broken_off"]

        # The one that runs the audience: it is gone, and so it says, with what it told last.
        await kill(server, owner)
        await eventually(lambda: not psutil.pid_exists(crowd))
        told = await until(api, lambda a: bool(a["done"]))
        assert (told["broken_off"], told["there"], told["acknowledged"]) == (True, 0, PHONES)

        # Another one takes its place; the report has both.
        assert (await api.put(f"{ONE}/rehearsal/audience", json={"phones": PHONES, "speed": "storm"})).is_success
        await until(api, lambda a: a["run"] == 2 and a["acknowledged"] == PHONES)
        report = (await api.delete(f"{ONE}/rehearsal")).json()
        assert (report["ballots"], report["lost"], report["equal"]) == (2 * PHONES, 0, True)
        assert report["broken_off"] == 1
        assert crowds(server) == {}
        assert await events.ids(server.store) == ["gala"]
        assert await contents(server.store) == before
        assert (await ballots.recount(server.store, event, event.polls[0])).recount["ballots audience"] == 1
