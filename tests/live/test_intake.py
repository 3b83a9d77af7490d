"""What waits on a worker while the store is slow or away is bounded, whatever phones make up."""

import asyncio

import pytest

from acclaim.base import limits
from acclaim.voting import verbs
from loadtests.redis_server import RedisServer
from tests.running import Running, make_event, open_event


async def test_an_epoch_that_this_worker_has_not_heard_of_yet_is_taken(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        await phone.until("tick")
        hub = server.worker.hubs.get("gala")
        assert hub is not None
        await verbs.apply(server.store, "gala", "best", "reset")
        await verbs.apply(server.store, "gala", "best", "open")
        hub.memory.polls["best"].epoch = 1
        assert (await phone.cast("ballot-0001", "1", epoch=2))["type"] == "ack"


async def test_made_up_counters_of_likes_do_not_pile_up_while_the_store_is_slow(
    server: Running, redis_alone: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LIKES_WAITING", 10)
    await open_event(server.store, make_event())
    async with server.phone("m1") as liar:
        await liar.until("tick")
        redis_alone.freeze()
        try:
            await liar.send(type="like", source="first", total=1)
            await (await liar.socket.ping())  # it is on its way, alone
            for n in range(30):
                await liar.send(type="like", source=f"s{n:04}", total=1)
            for _ in range(10):
                assert (await liar.until("error"))["error"]["code"] == "too_fast"
            await liar.send(type="like", source="s0000", total=2)  # one that waits already needs no room
        finally:
            redis_alone.thaw()
        totals = dict[str, int]()
        async with asyncio.timeout(20):
            while totals.get("s0000") != 2:
                liked = await liar.until("liked", 20)
                totals[liked["source"]] = liked["total"]
        assert len(totals) <= 12
