"""Calls to a slow Redis wait for their turn: that all connections are taken does not mean that it is away."""

import asyncio
import importlib.metadata
from typing import Any, cast

import pytest
from redis.exceptions import ConnectionError

from acclaim.base import limits
from acclaim.base.errors import StoreAway
from acclaim.event import store as events
from acclaim.redis import connecting, control
from acclaim.redis.client import Store
from tests.waiting import eventually


async def test_more_calls_than_connections_wait_for_their_turn(store: Store) -> None:
    async def slow(n: int) -> object:
        async with store.answering() as redis:
            return await cast(Any, redis.blpop(f"acclaim:{{_}}:nothing:{n}", timeout=0.2))

    heard: list[bool] = []
    store.on_presence(heard.append)
    answers = await asyncio.gather(*(slow(n) for n in range(2 * limits.STORE_CONNECTIONS)))
    assert answers == [None] * 2 * limits.STORE_CONNECTIONS
    assert heard == []


@pytest.mark.contract
async def test_a_connection_reads_nothing_from_the_disk(
    store: Store, redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(importlib.metadata, "version")
    connected = Store.connect(redis_url)
    await connected.wait_until_present()
    await connected.on_every_primary("PING")
    await connected.close()


@pytest.mark.contract
async def test_a_closed_store_opens_no_connection(store: Store, redis_url: str) -> None:
    before = await _connections(store)
    closed = Store.connect(redis_url)
    await closed.wait_until_present()
    await closed.close()
    for _ in range(2):  # whoever is refused at first asks again
        with pytest.raises(StoreAway):
            await events.ids(closed)
        with pytest.raises(StoreAway):
            await control.listen(closed, print)

    async def as_before() -> bool:
        return await _connections(store) == before

    await eventually(as_before, "as many connections as before")  # Redis hears of those that are closed a moment later


async def _connections(store: Store) -> int:
    """How many each node has, as seen by a store that opens no more itself."""
    async with store.answering():
        return sum(info["connected_clients"] for info in await store.on_every_primary("INFO", "clients"))


class _Watch:
    """A Sentinel that answers when others have had their turn, or is away."""

    def __init__(self, is_away: bool) -> None:
        self._is_away = is_away

    async def sentinel_masters(self) -> dict[str, dict[str, Any]]:
        await asyncio.sleep(0)
        if self._is_away:
            raise ConnectionError("away")
        state = {"ip": "127.0.0.1", "port": 6379, "is_master": True, "is_sdown": False, "is_odown": False}
        return {"show": {**state, "num-other-sentinels": 2}}


async def test_searches_at_once_forget_no_sentinel() -> None:
    found = connecting._Sentinels([])  # type: ignore[no-untyped-call]
    watching: list[Any] = [_Watch(True), _Watch(False), _Watch(False)]
    found.sentinels = list(watching)
    for _ in range(2):
        assert len(set(await asyncio.gather(*(found.discover_master("show") for _ in range(5))))) == 1
    assert sorted(map(id, found.sentinels)) == sorted(map(id, watching))
    assert found.sentinels[0] in watching[1:], "who answered is asked first"
