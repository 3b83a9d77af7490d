"""The cause of an outage: logged again when it changes, and told to whoever asks /readyz."""

import asyncio
import logging
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import httpx
import pytest
from redis.exceptions import AuthenticationError, ConnectionError, NoPermissionError, ResponseError

from acclaim.base.errors import StoreAway
from acclaim.redis import control, permissions
from acclaim.redis.client import Store
from acclaim.redis.outage import CAUSE_LOGGED_S, Outage, cause, meaning
from loadtests.redis_server import DURABLE, HOST, RedisServer
from tests.running import running
from tests.waiting import eventually

REFUSED, WRONG = ConnectionError("Connection refused."), AuthenticationError("invalid username-password pair")


def test_each_change_of_the_cause_is_news_once() -> None:
    outage = Outage()
    later = CAUSE_LOGGED_S
    assert outage.is_news(REFUSED, 0)
    assert not outage.is_news(REFUSED, later)
    assert outage.is_news(WRONG, later)
    assert not outage.is_news(WRONG, 2 * later)
    assert outage.is_news(REFUSED, 3 * later)


def test_calls_that_fail_in_two_ways_at_once_do_not_fill_the_log() -> None:
    outage = Outage()
    news = [error for n in range(1000) for error in (REFUSED, WRONG) if outage.is_news(error, n / 100)]
    assert len(news) <= 1 + 10 / CAUSE_LOGGED_S


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (
            AuthenticationError("HELLO must be called with the client already authenticated"),
            "asks for a password, and none is set",
        ),
        (AuthenticationError("Authentication required."), "it asks for a password, and none is set"),
        (ConnectionError("Error 111 connecting to 10.1.2.3:6379. Connection refused."), "it does not answer"),
        (AuthenticationError("invalid username-password pair"), "it refuses the user or the password"),
        (ResponseError("MISCONF Errors writing to the AOF file"), "it can't write to its disk (MISCONF)"),
        (ResponseError("ERR Error running script: -OOM command not allowed"), "its memory is full (OOM)"),
        (ResponseError("NOREPLICAS Not enough good replicas"), "too few replicas are connected (NOREPLICAS)"),
        (None, "it does not answer"),
    ],
)
def test_what_an_error_means_is_told_without_addresses(error: Exception | None, says: str) -> None:
    assert meaning(error).endswith(says)


def test_the_log_has_one_short_sentence_however_long_the_error_is() -> None:
    assert cause(REFUSED) == "it does not answer: Connection refused."
    assert cause(WRONG) == "it refuses the user or the password"
    assert len(cause(ConnectionError("<redis.asyncio.client.Redis(host)>\n" * 50))) < 200
    assert "'config|get'" in cause(NoPermissionError("User acclaim has no permissions to run the 'config|get' command"))


@pytest.fixture
def sentinel(tmp_path: Path) -> Iterator[RedisServer]:
    server = RedisServer(tmp_path / "sentinel", {}, config="requirepass hunter2\n")
    server.start()
    yield server
    server.stop()


@pytest.mark.parametrize(
    ("query", "service", "says"),
    [
        ("", "show", "the Sentinels refuse the user or the password (sentinel_username, sentinel_password)"),
        ("?sentinel_password=hunter2", "nobody", "the Sentinels that answer know no primary of this name that is up"),
        (None, "show", "no Sentinel answers"),
    ],
)
async def test_why_sentinels_lead_to_no_primary_is_one_plain_sentence(
    sentinel: RedisServer, caplog: pytest.LogCaptureFixture, query: str | None, service: str, says: str
) -> None:
    if query is None:
        sentinel.kill()
    store = Store.connect(f"redis+sentinel://{HOST}:{sentinel.port}/{service}{query or ''}")
    with pytest.raises(StoreAway) as away:
        await store.figures()
    assert meaning(away.value.__cause__) == says
    assert caplog.messages == [f"store unavailable: {says}; ballots wait until it answers; check Redis"]
    await store.close()


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[RedisServer]:
    server = RedisServer(tmp_path / "redis", DURABLE)
    server.start()
    yield server
    server.stop()


async def test_a_redis_that_comes_back_with_another_password_is_told_as_that(
    redis: RedisServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "acclaim.store")
    async with running(redis.url, tmp_path) as server, httpx.AsyncClient(base_url=server.url) as http:
        redis.kill()
        assert (await http.get("/readyz")).json()["missing"] == ["redis: it does not answer"]
        redis.start(requirepass="another")

        async def told() -> bool:
            missing = (await http.get("/readyz")).json()["missing"]
            logged = "store unavailable: it asks for a password" in caplog.text
            return logged and missing == ["redis: it asks for a password, and none is set"]

        await eventually(told, "/readyz and the log tell of the password")


async def test_the_probe_of_permissions_is_no_change_of_an_event(store: Store) -> None:
    heard: list[str] = []
    listening = asyncio.create_task(control.listen(store, heard.append))

    async def hears(event_id: str) -> bool:
        await control.announce(store, event_id)
        return event_id in heard

    await eventually(partial(hears, "gala"), "somebody listens")
    assert await permissions.missing(store) == []
    await eventually(partial(hears, "last"), "the last message")
    listening.cancel()
    assert set(heard) == {"gala", "last"}
