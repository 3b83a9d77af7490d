"""Redis writes its file anew, whatever is on its way meanwhile, and whatever dies."""

import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.redis.rewriting import ask, rewrite_file
from loadtests.redis_server import DURABLE, HOST, RedisServer
from tests.waiting import eventually

SLOWLY = 10_000  # µs a key
HISTORY = b"HINCRBY"


async def is_owed(store: Store) -> bool:
    return bool(await store.redis.exists(keys.REWRITE))


async def test_what_is_asked_during_a_rewriting_that_had_begun_before_is_done_afterwards(store: Store) -> None:
    await store.redis.config_set("rdb-key-save-delay", SLOWLY)
    try:
        for n in range(30):
            await store.redis.set(f"acclaim:{n}", "x")
        await rewrite_file(store)
        first = (await store.redis.info("commandstats"))["cmdstat_bgrewriteaof"]["calls"]
        await rewrite_file(store)
        assert await is_owed(store)
        await eventually(lambda: ask(store))
        assert (await store.redis.info("commandstats"))["cmdstat_bgrewriteaof"]["calls"] > first
        assert not await is_owed(store)
        assert await store.redis.exists(keys.REWRITE_ASKED) == 0
    finally:
        await store.redis.config_set("rdb-key-save-delay", 0)


@pytest.fixture
async def own(tmp_path: Path) -> AsyncIterator[RedisServer]:
    server = RedisServer(tmp_path / "redis", DURABLE)
    server.start()
    yield server
    server.stop()


def history(own: RedisServer) -> int:
    files = [file for file in own.directory.rglob("*.aof*") if file.is_file()]
    return sum(file.read_bytes().count(HISTORY) for file in files)


async def test_replicas_write_files_of_their_own_and_the_log_says_what_to_do(
    own: RedisServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    replica = RedisServer(tmp_path / "replica", DURABLE)
    replica.start()
    try:
        replica.ask("REPLICAOF", HOST, own.port)
        await eventually(lambda: own.ask("INFO", "replication")["connected_slaves"])
        store = Store.connect(own.url)
        await rewrite_file(store)
        await eventually(lambda: ask(store))
        assert [line for line in caplog.messages if "1 replicas" in line and "BGREWRITEAOF" in line]
        await store.close()
    finally:
        replica.stop()


@pytest.mark.parametrize("dies", ["redis", "its child"])
async def test_a_rewrite_that_broke_off_is_asked_for_once_more(own: RedisServer, dies: str) -> None:
    for n in range(50):
        own.ask("HINCRBY", f"acclaim:{n}", "a", "1")
    own.ask("CONFIG", "SET", "rdb-key-save-delay", str(SLOWLY * 10))
    store = Store.connect(own.url)
    await rewrite_file(store)
    assert await is_owed(store), "it has only begun"
    assert own.ask("INFO", "persistence")["aof_rewrite_in_progress"]
    if dies == "redis":
        own.kill()
        own.start()
        await store.wait_until_present()
    else:
        children = Path(f"/proc/{own.pid}/task/{own.pid}/children").read_text().split()
        own.ask("CONFIG", "SET", "rdb-key-save-delay", "0")
        for child in children:
            os.kill(int(child), signal.SIGKILL)
        await eventually(lambda: not own.ask("INFO", "persistence")["aof_rewrite_in_progress"])
    assert history(own) == 50
    await eventually(lambda: ask(store))
    assert history(own) == 0
    assert not await is_owed(store)
    await store.close()
