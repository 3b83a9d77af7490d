"""A real Redis for all tests: one private server a session, emptied before each test.

Tests marked `contract` run twice: on that server, and on a real Cluster of three primaries.
"""

import asyncio
import functools
import os
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Final

import httpx
import hypothesis
import pytest
from argon2 import PasswordHasher

from acclaim.config import Settings, variable_name
from acclaim.identity import operators, passwords
from acclaim.redis.client import Store
from loadtests.redis_cluster import RedisCluster
from loadtests.redis_server import DURABLE, RedisServer
from tests.features.webhooks.receiver import Receiver, receiving
from tests.running import Running, running
from tests.waiting import PATIENCE_S

os.environ["ACCLAIM_CONFIG"] = ""  # what is installed on this machine has no part in the tests
for setting in fields(Settings):
    os.environ.pop(variable_name(setting), None)
# A test signs in for what comes then: a hash that takes 20 ms each time proves nothing more. The real cost has its own
# test, in tests/identity/test_passwords.py, and the processes that tests start have it.
passwords._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
# Each client of httpx would read all the certificates that this machine trusts, which takes 20 ms, mostly to ask
# http://127.0.0.1.
httpx._transports.default.create_ssl_context = functools.cache(httpx.create_ssl_context)  # type: ignore[attr-defined]
# What a test takes, more or less, by its marks.
_TEST_MS: Final = 200
_MARKED_MS: Final = {"contract": 400, "browser": 4_000, "slow": 15_000, "faults": 20_000}
# What talks to Redis asks for one of these fixtures, or is in a folder or a file whose tests start one themselves.
_REDIS: Final = {"redis_url", "redis_alone", "redis_cluster"}
_STARTS_ITS_OWN: Final = {"redis", "faults", "test_sample_feature.py"}
hypothesis.settings.register_profile("acclaim", deadline=None)  # machines are shared: an example has no deadline
hypothesis.settings.load_profile("acclaim")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    marker = metafunc.definition.get_closest_marker("contract")
    if marker and marker.kwargs.get("cluster", True) and "redis_url" in metafunc.fixturenames:
        metafunc.parametrize("redis_url", ["alone", "cluster"], indirect=True)


@pytest.hookimpl(tryfirst=True)  # -m chooses by marks
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Marks what asks no Redis. Where files are shared out among processes, those that take long go first, so that none
    is alone at the end."""
    for item in items:
        asks_one = not _REDIS.isdisjoint(getattr(item, "fixturenames", ()))
        if not asks_one and item.path.name not in _STARTS_ITS_OWN and item.path.parent.name not in _STARTS_ITS_OWN:
            item.add_marker("once")
    if not hasattr(config, "workerinput"):
        return
    takes_ms = Counter[Path]()
    for item in items:
        takes_ms[item.path] += max(
            [_TEST_MS, *(ms for mark, ms in _MARKED_MS.items() if item.get_closest_marker(mark))]
        )
    items.sort(key=lambda item: (-takes_ms[item.path], item.path))  # within a file the order stays


@pytest.fixture
def redis_url(request: pytest.FixtureRequest) -> str:
    """Address of a private, durable Redis."""
    kind = getattr(request, "param", "alone")
    server: RedisServer | RedisCluster = request.getfixturevalue(f"redis_{kind}")
    return server.url


@pytest.fixture(scope="session")
def redis_alone() -> Iterator[RedisServer]:
    with tempfile.TemporaryDirectory(prefix="acclaim-test-") as folder:
        server = RedisServer(Path(folder) / "redis", DURABLE | {"unixsocket": f"{folder}/redis.sock"})
        server.start()
        yield server
        server.stop()


@pytest.fixture(scope="session")
def redis_cluster() -> Iterator[RedisCluster]:
    with tempfile.TemporaryDirectory(prefix="acclaim-test-") as folder, RedisCluster(Path(folder)) as cluster:
        yield cluster


@pytest.fixture
async def store(redis_url: str) -> AsyncIterator[Store]:
    """A connected, empty Store."""
    connected = Store.connect(redis_url)
    await asyncio.wait_for(connected.wait_until_present(), 10)
    await connected.on_every_primary("FLUSHALL")
    yield connected
    await connected.close()


@pytest.fixture
async def server(store: Store, redis_url: str, tmp_path: Path) -> AsyncIterator[Running]:
    """A worker that serves, on an empty store."""
    async with running(redis_url, tmp_path) as served:
        yield served


@pytest.fixture
async def api(server: Running) -> AsyncIterator[httpx.AsyncClient]:
    """A signed-in operator's client."""
    password = await operators.ensure_first_operator(server.store)
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}, timeout=PATIENCE_S) as http:
        signed = await http.post("/api/operator/sign-in", json={"name": "admin", "password": password})
        assert signed.status_code == 200, signed.text
        yield http


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """A system that takes webhooks."""
    async with receiving() as one:
        yield one
