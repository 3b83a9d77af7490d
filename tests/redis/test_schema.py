"""Data of another version is refused with what to do, and nobody misreads it."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from acclaim.redis import keys, schema
from acclaim.redis.client import Store
from acclaim.redis.embedded import borrowed
from loadtests.redis_server import DURABLE, RedisServer
from tests.folders import ROOT


async def test_the_first_to_come_writes_the_version(store: Store) -> None:
    for _ in range(2):
        await schema.check(store)
        assert await store.redis.get(keys.SCHEMA) == b"%d" % schema.SCHEMA


@pytest.mark.parametrize(
    ("found", "says"),
    [
        (str(schema.SCHEMA + 1), "by a newer Acclaim .* Start the newer version"),
        ("from somewhere else", "not understood: acclaim:schema holds 'from somewhere else'.* a Redis, or a database"),
        ("9" * 5000, "not understood"),
        ("²", "not understood"),
        (str(schema.OLDEST - 1), "too old .* Start the versions in between first"),
    ],
)
async def test_what_this_version_can_not_read_is_refused(store: Store, found: str, says: str) -> None:
    await store.redis.set(keys.SCHEMA, found)
    with pytest.raises(schema.SchemaMismatch, match=says):
        await schema.check(store)
    assert await store.redis.get(keys.SCHEMA) == found.encode()


async def test_a_version_that_is_no_text_or_no_utf_8_is_not_understood(store: Store) -> None:
    await store.redis.set(keys.SCHEMA, b"\xff\x00")
    with pytest.raises(schema.SchemaMismatch, match="not understood"):
        await schema.check(store)
    await store.redis.delete(keys.SCHEMA)
    await store.redis.hset(keys.SCHEMA, "a", "b")
    with pytest.raises(schema.SchemaMismatch, match="another kind of value"):
        await schema.check(store)


@pytest.fixture
def newer(tmp_path: Path) -> Iterator[RedisServer]:
    server = RedisServer(tmp_path / "redis", DURABLE)
    server.start()
    server.ask("SET", keys.SCHEMA, schema.SCHEMA + 1)
    yield server
    server.stop()


@pytest.mark.parametrize("command", [["serve", "--port", "0"], ["recount", "gala"], ["operator", "someone"]])
def test_server_and_commands_end_with_2(newer: RedisServer, tmp_path: Path, command: list[str]) -> None:
    ended = acclaim(tmp_path, *command, ACCLAIM_REDIS_URL=newer.url)
    assert ended.returncode == 2
    assert "was written by a newer Acclaim" in ended.stderr
    assert newer.ask("KEYS", "*") == [keys.SCHEMA]


def test_a_server_with_the_embedded_redis_ends_with_2(tmp_path: Path) -> None:
    async def write(url: str) -> None:
        store = Store.connect(url)
        await store.redis.set(keys.SCHEMA, "99")
        await store.close()

    with borrowed(tmp_path / "data") as url:
        asyncio.run(write(url))
    ended = acclaim(tmp_path, "serve", "--port", "0", "--workers", "1")
    assert ended.returncode == 2
    assert "was written by a newer Acclaim (schema 99;" in ended.stderr


def acclaim(folder: Path, *command: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "acclaim", *command], cwd=folder, env=environment() | settings, text=True,
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT)}
