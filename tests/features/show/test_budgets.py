"""What the run of show may cost: round trips to Redis. An operator waits for each of them while a hall looks on."""

import asyncio
from collections.abc import AsyncIterator
from typing import Final

import httpx
import pytest

from acclaim.base import limits
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.cue import Close, Cue, Open, Reveal, Show
from acclaim.features.show import actions as cues
from acclaim.identity import operators
from acclaim.redis.client import Store
from acclaim.voting import polls
from tests.round_trips import round_trips
from tests.running import Running, make_event, make_poll

ROUND_TRIPS: Final = 5
NOW = 1_795_422_000_000
CUES = [
    Cue("vote", "投票", actions=[Open("best"), Show("race", "best")]),
    Cue("end", "揭晓", actions=[Close("best"), Reveal("best")]),
]


@pytest.mark.contract
async def test_opening_a_poll_by_a_cue_costs_few_round_trips(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    await events.create(store, make_event(make_poll(), make_poll("star"), cues=CUES))
    await _warm(store)
    for number, (cue, state) in enumerate((("vote", "open"), ("end", "closed"))):
        with round_trips(monkeypatch) as counted:
            await cues.run(store, "gala", cue, number, NOW)
        assert (await polls.read_shard(store, "gala", "best", 0)).state == state
        assert len(counted) <= ROUND_TRIPS, counted.written


async def _warm(store: Store) -> None:
    """What connections cost once: all are opened, their Redis is asked what it promises, and learns the scripts."""
    await asyncio.gather(*(store.on_every_primary("PING") for _ in range(limits.STORE_CONNECTIONS)))
    await store.check_durable()
    for script in store.scripts.values():
        await store.on_every_primary("SCRIPT LOAD", script)


@pytest.fixture
async def console(server: Running) -> AsyncIterator[httpx.AsyncClient]:
    """A signed-in operator's client whose requests run in the test's own task."""
    password = await operators.ensure_first_operator(server.store)
    transport = httpx.ASGITransport(server.worker.web)
    async with httpx.AsyncClient(transport=transport, base_url=server.url, headers={"X-Acclaim": "1"}) as http:
        signed = await http.post("/api/operator/sign-in", json={"name": "admin", "password": password})
        assert signed.status_code == 200, signed.text
        await http.get("/api/operator/events")  # that a session is in use is noted now and then, first of all here
        yield http


async def test_so_does_the_whole_request_where_the_show_is_watched(
    server: Running, console: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From who asks to the answer, with the audit log in between."""
    await events.create(server.store, make_event(make_poll(), cues=CUES))
    await server.worker.hubs.find("gala")
    await _warm(server.store)
    with round_trips(monkeypatch) as counted:
        answer = await console.post("/api/operator/events/gala/cues/vote/run", json={"number": 0})
    assert answer.status_code == 200, answer.text
    assert [entry.what for entry in await audit.page(server.store, "gala")] == ["cue", "open"]
    assert len(counted) <= ROUND_TRIPS, counted.written
