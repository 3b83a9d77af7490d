"""No ballot is acknowledged on a Redis that may lose it, whatever was true when the server started."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any, get_args

import httpx
import pytest

from acclaim.__main__ import main
from acclaim.base.errors import StoreAway
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.redis.cluster import Cluster
from acclaim.redis.durability import LOSES_BALLOTS, Durability, of_eviction, of_file, worst
from acclaim.voting import casting
from acclaim.voting.ballot import Ballot
from loadtests.redis_cluster import RedisCluster
from loadtests.redis_server import DURABLE, RedisServer
from tests.pages import words_of
from tests.running import make_event, open_event, running

EVICTS = ("maxmemory-policy", "allkeys-lru", "evicting")
SKIPS_FSYNC = ("no-appendfsync-on-rewrite", "yes", "rewriting")

REV = 2  # of an event that was stored, and whose poll was opened
GOOD = {"maxmemory-policy": "noeviction", "no-appendfsync-on-rewrite": "no"}


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[RedisServer]:
    server = RedisServer(tmp_path / "redis", DURABLE)
    server.start()
    yield server
    server.stop()


@pytest.fixture
async def gala(redis: RedisServer) -> AsyncIterator[Store]:
    """A durable Redis with a poll that is open."""
    store = Store.connect(redis.url)
    await open_event(store, make_event())
    yield store
    await store.close()


async def cast(store: Store, member: str = "m1") -> Any:
    event = make_event()
    [outcome] = await casting.cast_batch(
        store, event, event.polls[0], 0, 1, REV, [Ballot(member, "ballot-0001", "a 1")]
    )
    return outcome


@pytest.mark.parametrize(("setting", "value", "found"), [EVICTS, SKIPS_FSYNC])
async def test_a_setting_that_changes_while_redis_runs_is_noticed_with_the_next_figures(
    redis: RedisServer, gala: Store, setting: str, value: str, found: Durability
) -> None:
    assert (await gala.figures())["durability"] == "always"
    await cast(gala, "m1")
    redis.ask("CONFIG SET", setting, value)
    assert (await gala.figures())["durability"] == found
    with pytest.raises(StoreAway, match=setting) as refused:
        await cast(gala, "m2")
    assert refused.value.code == "store_volatile"
    redis.ask("CONFIG SET", setting, GOOD[setting])
    assert (await gala.figures())["durability"] == "always"
    await cast(gala, "m2")


@pytest.mark.parametrize(("setting", "value", "found"), [EVICTS, SKIPS_FSYNC, ("appendonly", "no", "volatile")])
async def test_a_redis_that_came_back_with_other_settings_gets_not_one_ballot(
    redis: RedisServer, gala: Store, setting: str, value: str, found: Durability
) -> None:
    await cast(gala, "m1")
    redis.kill()
    await asyncio.to_thread(redis.start, **{setting: value})
    with pytest.raises(StoreAway, match="store_away"):
        await cast(gala, "m2")  # on a line that is dead
    with pytest.raises(StoreAway) as refused:
        await cast(gala, "m2")  # on a new one; no figures were read in between
    assert (refused.value.code, refused.value.message) == ("store_volatile", LOSES_BALLOTS[found])


async def test_a_call_that_finds_another_redis_acknowledges_nothing(redis: RedisServer, gala: Store) -> None:
    await cast(gala, "m1")
    redis.ask("CONFIG SET", "maxmemory-policy", "allkeys-lru")  # nobody has looked since
    await gala.redis.connection_pool.disconnect()
    with pytest.raises(StoreAway, match="noeviction"):  # before the call all was well
        await cast(gala, "m2")


async def test_one_node_of_a_cluster_that_evicts_is_enough(redis_cluster: RedisCluster) -> None:
    store = Store.connect(redis_cluster.url)
    await store.wait_until_present()
    await store.on_every_primary("FLUSHALL")
    assert (await store.figures())["durability"] == "always"
    redis_cluster.servers[1].ask("CONFIG SET", "maxmemory-policy", "volatile-ttl")
    try:
        assert (await store.figures())["durability"] == "evicting"
        with pytest.raises(StoreAway, match="noeviction"):
            await store.check_durable()
    finally:
        redis_cluster.servers[1].ask("CONFIG SET", "maxmemory-policy", "noeviction")
    assert (await store.figures())["durability"] == "always"
    await store.close()


@pytest.mark.parametrize(("setting", "value", "found"), [EVICTS, SKIPS_FSYNC])
async def test_serve_refuses_to_start_and_says_what_to_set(
    redis: RedisServer, tmp_path: Path, capsys: pytest.CaptureFixture[str], setting: str, value: str, found: Durability
) -> None:
    redis.ask("CONFIG SET", setting, value)
    command = ["serve", "--redis-url", redis.url, "--data-dir", str(tmp_path), "--port", "0"]
    assert await asyncio.to_thread(main, command) == 2
    said = capsys.readouterr().err
    assert LOSES_BALLOTS[found] in said
    assert "--allow-volatile-redis" in said


async def test_a_worker_on_it_is_not_ready_and_says_why(redis: RedisServer, tmp_path: Path) -> None:
    async with running(redis.url, tmp_path) as server, httpx.AsyncClient() as client:
        assert (await client.get(f"{server.url}/readyz")).status_code == 200
        redis.ask("CONFIG SET", "maxmemory-policy", "allkeys-lru")
        answer = await client.get(f"{server.url}/readyz")
        assert (answer.status_code, answer.json()["missing"]) == (503, [f"redis: {LOSES_BALLOTS['evicting']}"])


async def test_whoever_allows_it_may_rehearse_on_it(redis: RedisServer) -> None:
    redis.ask("CONFIG SET", "maxmemory-policy", "allkeys-lru")
    store = Store.connect(redis.url, allow_volatile=True)
    await open_event(store, make_event())
    assert (await cast(store)).code is None
    assert (await store.figures())["durability"] == "evicting"  # the banner says so all the same
    await store.close()


async def test_a_node_that_is_away_stops_only_its_own_ballots(tmp_path: Path) -> None:
    with RedisCluster(tmp_path / "cluster") as cluster:
        store = Store.connect(cluster.url)
        await store.wait_until_present()
        await open_event(store, make_event())
        await cast(store, "m1")
        holder = cluster.primary_of(keys.poll("gala", "best", 0))
        next(server for server in cluster.servers if server is not holder).kill()
        assert isinstance(store.redis, Cluster)
        for node in await store.redis.primaries():
            await node.connection_pool.disconnect()  # so that connections are opened, and durability is read again
        assert (await cast(store, "m2")).code is None
        assert await store.read_durability() == "always"
        holder.ask("CONFIG SET", "maxmemory-policy", "allkeys-lru")
        for node in await store.redis.primaries():
            await node.connection_pool.disconnect()
        with pytest.raises(StoreAway, match="noeviction"):
            await cast(store, "m3")
        await store.close()


def test_the_worst_node_counts_and_what_is_not_told_is_unknown() -> None:
    always = {"appendonly": "yes", "appendfsync": "always", "no-appendfsync-on-rewrite": "no"}
    assert (of_eviction({"maxmemory_policy": "noeviction"}), of_file(always)) == ("always", "always")
    assert of_file({}) == "unknown"
    assert of_eviction({"maxmemory_policy": "allkeys-lfu"}) == "evicting"  # told also where CONFIG is forbidden
    assert of_file(always | {"appendfsync": "no", "no-appendfsync-on-rewrite": "yes"}) == "no"
    assert worst(["always", "unknown", "everysec"]) == "unknown"
    assert worst(get_args(Durability)) == "evicting"


def test_the_console_has_words_for_every_durability() -> None:
    known = words_of("console")
    for found in get_args(Durability):
        assert f"durability.{found}" in known
    for found in LOSES_BALLOTS:
        assert {f"health.{found}", f"health.{found}.do"} <= known.keys()
