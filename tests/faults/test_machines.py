"""Two gateway machines and one of Redis. A gateway that is cut off from Redis says so and acknowledges nothing, the
other goes on; after healing, every resend is answered, and each ballot counts once."""

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from acclaim.base.clock import now_ms
from acclaim.identity import member as sessions
from acclaim.identity.member import Member
from acclaim.redis.binary import find_binary
from acclaim.redis.client import Store
from acclaim.redis.unix_socket import socket_url
from acclaim.voting import ballots
from acclaim.wire import cookies
from loadtests.redis_server import DURABLE
from tests.faults.namespaces import Machine, machines, running, why_not
from tests.folders import ROOT
from tests.line import Line, open_line
from tests.running import SECRET, make_event, make_poll, open_event
from tests.waiting import eventually

WHY_NOT = why_not()
pytestmark = [pytest.mark.faults, pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT)]
PORT = 8000
PHONES = 5  # on each gateway


@pytest.fixture
def network() -> Iterator[tuple[Machine, Machine, Machine, Machine]]:
    """Redis, two gateways, and the hall where the phones are; each gateway has a cable to both."""
    with machines("redis", "one", "two", "hall") as (redis, one, two, hall):
        redis.plug(one, "10.77.1")
        redis.plug(two, "10.77.2")
        hall.plug(one, "10.77.3")
        hall.plug(two, "10.77.4")
        yield redis, one, two, hall


@asynccontextmanager
async def phone(hall: Machine, gateway: str, member: str) -> AsyncIterator[Line]:
    token = sessions.issue_session(Member(id=member, event="gala"), bytes.fromhex(SECRET), now_ms())
    async with open_line(
        f"ws://{gateway}:{PORT}/ws/gala?view=phone", f"{cookies.member('gala')}={token}",
        sock=await asyncio.to_thread(hall.connected, gateway, PORT), ping_interval=None,
    ) as line:  # fmt: skip
        yield line


async def until_serving(hall: Machine, gateway: str) -> None:
    async def serves() -> bool:
        try:
            async with phone(hall, gateway, "nobody") as line:
                await line.until("tick")
        except (OSError, TimeoutError):
            return False
        return True

    await eventually(serves, f"a tick from {gateway}", 40)


def codes(answers: list[Any]) -> set[str]:
    return {answer["error"]["code"] if answer["type"] == "refused" else answer["type"] for answer in answers}


async def test_a_gateway_cut_off_from_redis_acknowledges_nothing_while_the_other_goes_on(
    network: tuple[Machine, Machine, Machine, Machine], tmp_path: Path
) -> None:
    redis, one, two, hall = network
    socket = tmp_path / "redis.sock"
    options = {
        **DURABLE,
        "port": 6379,
        "bind": "0.0.0.0",
        "protected-mode": "no",
        "unixsocket": socket,
        "dir": tmp_path,
    }
    redis_server = [
        find_binary().path,
        *(word for name, value in options.items() for word in (f"--{name}", str(value))),
    ]
    event = make_event(make_poll())
    with running(redis.command(*redis_server), tmp_path / "redis.log", {}):
        store = Store.connect(socket_url(socket))
        await asyncio.wait_for(store.wait_until_present(), 10)
        await open_event(store, event)
        with gateway(one, "10.77.1.1", tmp_path), gateway(two, "10.77.2.1", tmp_path):
            await asyncio.gather(until_serving(hall, "10.77.3.2"), until_serving(hall, "10.77.4.2"))
            async with AsyncExitStack() as stack:
                ones = [await stack.enter_async_context(phone(hall, "10.77.3.2", f"a{n}")) for n in range(PHONES)]
                twos = [await stack.enter_async_context(phone(hall, "10.77.4.2", f"b{n}")) for n in range(PHONES)]

                async def cast(lines: list[Line], side: str) -> list[Any]:
                    """Every phone sends its one ballot; the answers."""
                    calls = (line.cast(f"ballot-{side}{n}", "1", seconds=30) for n, line in enumerate(lines))
                    return list(await asyncio.gather(*calls))

                early = await asyncio.gather(ones[0].cast("ballot-a0", "1"), twos[0].cast("ballot-b0", "1"))
                assert codes(list(early)) == {"ack"}

                redis.cut(one)
                cut_off, others = await asyncio.gather(cast(ones, "a"), cast(twos, "b"))
                assert codes(others) == {"ack"}
                assert codes(cut_off) == {"store_away"}, "nor is a resend of what was acknowledged before"
                for line in ones:
                    await line.sooner_or_later("status")
                    assert [m["store"] for m in line.heard if m["type"] == "status"] == ["away"]
                assert not any(m["type"] == "status" for line in twos for m in line.heard)

                redis.heal(one)
                for line in ones:
                    await line.until(lambda m: m["type"] == "status" and m["store"] == "ok", 60)
                again, same = await asyncio.gather(cast(ones, "a"), cast(twos, "b"))
                assert codes(again) == {"ack"}
                assert (again[0], same) == (early[0], others), "a resend gets the first receipt"
        logged = [record.member async for record in ballots.read_log(store, "gala", "best", 0)]
        assert sorted(logged) == sorted(f"{side}{n}" for side in "ab" for n in range(PHONES))
        assert (await ballots.recount(store, event, event.polls[0])).equal
        await store.close()


def redis_on(machine: Machine, socket: Path) -> Any:
    options = {**DURABLE, "bind": "0.0.0.0", "protected-mode": "no", "unixsocket": socket, "dir": socket.parent}
    words = [find_binary().path, *(word for name, value in options.items() for word in (f"--{name}", str(value)))]
    return running(machine.command(*words), socket.with_suffix(".log"), {})


def gateway(machine: Machine, redis_host: str, tmp_path: Path) -> Any:
    data_dir = tmp_path / machine.name
    words = [
        sys.executable, "-m", "acclaim", "serve", "--host", "0.0.0.0", "--port", str(PORT), "--workers", "1",
        "--data-dir", str(data_dir), "--redis-url", f"redis://{redis_host}:6379",
    ]  # fmt: skip
    environment = {"ACCLAIM_SECRET": SECRET, "PYTHONPATH": str(ROOT)}
    return running(machine.command(*words), tmp_path / f"{machine.name}.log", environment)
