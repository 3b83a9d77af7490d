"""What /openapi.json says is what the server does: schemathesis asks every address, as a stranger and as the owner."""

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok

from acclaim.identity import operators
from acclaim.redis.client import Store
from loadtests.redis_server import RedisServer
from tests.running import Running, make_event, open_event, running

EXAMPLES = 8
# All checks are on. What a schema allows a rule may still refuse (two polls of one id): 422 says so, never 400.
TAKEN_OR_REFUSED = ["2xx", "401", "403", "404", "409", "422", "429", "503"]
CONFIG = {"checks": {"positive_data_acceptance": {"expected-statuses": TAKEN_OR_REFUSED}}}
# Ids that exist, for half of the requests: else nearly every answer is "unknown".
KNOWN = {"event": "gala", "poll": "best", "verb": "lock"}


class Served:
    """A worker in a thread of its own, for a client that blocks."""

    def __init__(self, redis_url: str, data_dir: Path) -> None:
        self.url = ""
        self.cookie = ""
        self._redis_url, self._data_dir = redis_url, data_dir
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._done = asyncio.Event()
        self._thread = threading.Thread(target=self._loop.run_until_complete, args=(self._serve(),))

    async def _serve(self) -> None:
        store = Store.connect(self._redis_url)
        await store.wait_until_present()
        await store.redis.flushall()
        async with running(self._redis_url, self._data_dir) as server:
            await self._furnish(server)
            self._ready.set()
            await self._done.wait()
        await store.close()

    async def _furnish(self, server: Running) -> None:
        await open_event(server.store, make_event(admission="open"))
        password = await operators.ensure_first_operator(server.store)
        async with httpx.AsyncClient(base_url=server.url) as client:
            await client.post("/api/operator/sign-in", json={"name": "admin", "password": password})
            self.cookie = f"acclaim-operator={client.cookies['acclaim-operator']}"
        self.url = server.url

    def __enter__(self) -> "Served":
        self._thread.start()
        assert self._ready.wait(30)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._done.set)
        self._thread.join()
        self._loop.close()


@pytest.fixture(scope="module")
def served(redis_alone: RedisServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with Served(redis_alone.url, tmp_path_factory.mktemp("openapi")) as started:
        yield started


@pytest.mark.parametrize("who", ["stranger", "owner"])
def test_every_address_answers_as_the_document_says(served: Served, who: str) -> None:
    config = SchemathesisConfig.from_dict(CONFIG)
    schema = schemathesis.openapi.from_url(f"{served.url}/openapi.json", config=config)
    headers = {"Cookie": served.cookie, "X-Acclaim": "1"} if who == "owner" else {}
    problems = []
    asked = 0
    for result in schema.get_all_operations():
        assert isinstance(result, Ok)
        operation = result.ok()

        @settings(max_examples=EXAMPLES, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy())
        def ask(case: schemathesis.Case[Any]) -> None:
            nonlocal asked
            asked += 1
            if asked % 2:
                case.path_parameters.update({k: v for k, v in KNOWN.items() if k in case.path_parameters})
            case.call_and_validate(headers=headers)

        try:
            ask()
        except FailureGroup as failures:
            problems.append(f"{operation.label}\n{failures}")
    assert asked > 200
    assert not problems, "\n\n".join(problems)
