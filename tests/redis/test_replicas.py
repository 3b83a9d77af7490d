"""A primary without the replicas that it should have; fail-overs themselves: tests/faults/test_cluster.py."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from acclaim.base.errors import StoreAway
from acclaim.event import store as events
from acclaim.redis.client import Store
from loadtests.redis_server import HOST, RedisServer, until


@pytest.fixture
async def lonely(redis_alone: RedisServer, store: Store) -> AsyncIterator[Store]:
    """A store that wants a replica, where there is none."""
    connected = Store.connect(redis_alone.url, replicas_ack=1)
    yield connected
    await connected.close()


async def test_a_write_that_no_replica_has_is_not_acknowledged_however_often_it_is_sent(lonely: Store) -> None:
    for _ in range(2):
        with pytest.raises(StoreAway):
            await lonely.run("save_event", ["acclaim:{gala}:event"], [0, "definition", "{}"])
        assert not lonely.present
    await events.ids(lonely)
    assert not lonely.present, "that reads are answered changes nothing"
    with pytest.raises(StoreAway):
        await lonely.figures()  # a worker's heartbeat looks again


async def test_a_primary_that_becomes_a_replica_while_it_waits_is_away(redis_alone: RedisServer, lonely: Store) -> None:
    waiting = asyncio.create_task(lonely.run("save_event", ["acclaim:{gala}:event"], [0, "definition", "{}"]))
    await asyncio.to_thread(until, lambda: redis_alone.ask("INFO", "clients")["blocked_clients"], "nobody waits")
    redis_alone.ask("REPLICAOF", HOST, 1)
    try:
        with pytest.raises(StoreAway) as refused:
            await waiting
    finally:
        redis_alone.ask("REPLICAOF", "NO", "ONE")
    assert "UNBLOCKED" in str(refused.value.__cause__), "not for want of replicas, as half a second later"


async def test_the_fence_goes_with_the_script_in_one_round_trip(lonely: Store) -> None:
    with pytest.raises(StoreAway):
        await lonely.run("save_event", ["acclaim:{gala}:event"], [0, "definition", "{}"])
    await lonely.redis.config_resetstat()
    with pytest.raises(StoreAway):
        await lonely.run("save_event", ["acclaim:{gala}:event"], [0, "definition", "{}"])
    commands = await lonely.redis.info("commandstats")
    calls = {name: stats["calls"] for name, stats in commands.items() if name != "cmdstat_config|resetstat"}
    assert {name: calls.get(f"cmdstat_{name}") for name in ("evalsha", "set", "wait")} == {
        "evalsha": 1, "set": 1, "wait": 1,
    }  # fmt: skip
