"""A Redis that can't write: votes are refused, nothing is acknowledged, and all resumes when it is mended."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from acclaim.base import limits
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.poll import Quota
from acclaim.redis.embedded import Embedded
from acclaim.voting import ballots
from loadtests.redis_server import DURABLE, RedisServer, until
from tests.line import Line
from tests.redis.starting import start
from tests.running import Running, make_event, make_poll, open_event, running
from tests.waiting import eventually

pytestmark = pytest.mark.faults
SPACE_LEFT_BYTES = 16 * 1024  # for some thirty ballots that come one by one


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line casts many ballots at once, and hears often that it is still there."""
    monkeypatch.setattr(limits, "MESSAGES_BURST", 100_000)
    monkeypatch.setattr(limits, "TICK_REPEAT_S", 0.3)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 8 MB. Only root may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(folder)]
    mounted = subprocess.run(mount, capture_output=True, check=False)
    if mounted.returncode != 0:
        pytest.skip(f"no small disk: {mounted.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(disk: Path) -> Path:
    """Leaves SPACE_LEFT_BYTES on it; returns the file to remove."""
    ballast, free = disk / "ballast", os.statvfs(disk)
    ballast.write_bytes(bytes(free.f_bavail * free.f_frsize - SPACE_LEFT_BYTES))
    return ballast


def many_each() -> Event:
    """One member may vote often: one line is a crowd."""
    return make_event(make_poll(repeat=Quota(1000, "poll", 1000)))


async def vote_until_refused(line: Line) -> tuple[dict[str, Any], str]:
    """{ballot: its acknowledgement}, and the ballot that was refused as "try again"."""
    acknowledged = dict[str, dict[str, Any]]()
    for n in range(1000):
        ballot = f"ballot-{n:06}"
        answer = await line.cast(ballot, "1")
        if answer["type"] == "refused":
            assert (answer["error"]["code"], answer["error"]["retryable"]) == ("store_away", True)
            return acknowledged, ballot
        acknowledged[ballot] = answer
    raise AssertionError("all were taken")


async def retried(line: Line, ballot: str) -> dict[str, Any]:
    """The answer once the store is there again, as a phone tries."""

    async def taken() -> dict[str, Any] | None:
        answer = await line.cast(ballot, "1")
        assert answer["type"] == "ack" or answer["error"]["code"] == "store_away"
        return answer if answer["type"] == "ack" else None

    return await eventually(taken, f"{ballot} is acknowledged")


async def all_resumes(server: Running, line: Line, acknowledged: dict[str, Any], refused: str) -> None:
    """The refused ballot counts once it is sent again, what was acknowledged has its first answer; no more counts."""
    await retried(line, refused)
    for ballot, first in acknowledged.items():
        assert await retried(line, ballot) == first
    event = (await events.read(server.store, "gala")).event
    count = await ballots.recount(server.store, event, event.polls[0])
    assert count.equal
    assert count.recount["ballots audience"] == len(acknowledged) + 1


async def test_when_the_disk_is_full_the_embedded_redis_ends_rather_than_lie(disk: Path, tmp_path: Path) -> None:
    embedded = Embedded(disk)
    await start(embedded)
    async with running(embedded.url, tmp_path) as server:
        await open_event(server.store, many_each())
        async with server.phone("m1") as phone:
            ballast = fill(disk)
            acknowledged, refused = await vote_until_refused(phone)
            assert acknowledged
            until(lambda: embedded.poll() is not None, "Redis goes on though it can't write")
            ballast.unlink()
            await start(embedded)  # as the supervisor does
            await all_resumes(server, phone, acknowledged, refused)
    embedded.stop()


async def test_a_redis_that_writes_once_a_second_refuses_on_a_full_disk_and_goes_on_by_itself(
    disk: Path, tmp_path: Path
) -> None:
    redis = RedisServer(disk / "redis", DURABLE | {"appendfsync": "everysec"})
    redis.start()
    async with running(redis.url, tmp_path) as server:
        await open_event(server.store, many_each())
        async with server.phone("m1") as phone:
            ballast = fill(disk)
            acknowledged, refused = await vote_until_refused(phone)
            assert (await phone.until("status"))["store"] == "away"
            ballast.unlink()
            await all_resumes(server, phone, acknowledged, refused)
    redis.stop()


@pytest.fixture(scope="module")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    server = RedisServer(tmp_path_factory.mktemp("redis") / "data", DURABLE)
    server.start()
    yield server
    server.stop()


@pytest.mark.parametrize(
    ("trouble", "mending"),
    [
        ("CONFIG SET maxmemory 1", "CONFIG SET maxmemory 0"),
        ("REPLICAOF 127.0.0.1 1", "REPLICAOF NO ONE"),
        ("CONFIG SET min-replicas-to-write 1", "CONFIG SET min-replicas-to-write 0"),
    ],
    ids=["out of memory", "read-only replica", "too few replicas"],
)
async def test_a_redis_that_takes_no_writes_is_away_until_it_does(
    redis: RedisServer, tmp_path: Path, trouble: str, mending: str
) -> None:
    redis.ask("FLUSHALL")
    async with running(redis.url, tmp_path) as server:
        await open_event(server.store, many_each())
        async with server.phone("m1") as phone:
            first = await phone.cast("ballot-first", "1")
            redis.ask(*trouble.split())
            refused = await phone.cast("ballot-second", "1")
            assert (refused["error"]["code"], refused["error"]["retryable"]) == ("store_away", True)
            for _ in range(3):  # reads are answered all the while, but that is no reason to say that all is well
                await phone.until("tick")
            assert [m["store"] for m in phone.heard if m["type"] == "status"] == ["away"]
            assert server.store.present is False
            redis.ask(*mending.split())
            assert (await phone.until("status", 10))["store"] == "ok"
            await all_resumes(server, phone, {"ballot-first": first}, "ballot-second")
