"""Ticks to many: in slices, skipping slow readers, less often when they cost too much."""

import asyncio
from functools import partial
from itertools import pairwise
from typing import Any, cast

import pytest

from acclaim.base import limits
from acclaim.live import hub as hubs
from acclaim.live.connection import Connection
from acclaim.live.fanout import fan_out
from tests.running import Running, make_event, open_event
from tests.waiting import eventually


class Reader:
    """What fan_out needs to know of a connection."""

    def __init__(self, slow: bool = False) -> None:
        self.slow_since = 1.0 if slow else None
        self.heard: list[bytes] = []

    def write(self, frame: bytes) -> None:
        self.heard.append(frame)


def connections(*readers: Reader) -> list[Connection]:
    return cast(list[Connection], list(readers))


def likes_are(count: int, tick: dict[str, Any]) -> bool:
    return bool(tick["likes"].get("") == count)


async def test_a_vote_never_waits_behind_a_whole_fan_out() -> None:
    readers = [Reader() for _ in range(5 * limits.FANOUT_SLICE_SOCKETS)]
    reached: list[int] = []

    async def others() -> None:
        while True:
            reached.append(sum(bool(reader.heard) for reader in readers))
            await asyncio.sleep(0)

    task = asyncio.create_task(others())
    await fan_out(connections(*readers), b"tick")
    task.cancel()
    steps = [after - before for before, after in pairwise(reached)]
    assert max(steps) <= limits.FANOUT_SLICE_SOCKETS
    assert all(reader.heard == [b"tick"] for reader in readers)


async def test_slow_readers_are_skipped_and_counted_unless_the_frame_must_arrive() -> None:
    quick, slow = Reader(), Reader(slow=True)
    assert await fan_out(connections(quick, slow), b"tick") == 1
    assert await fan_out(connections(quick, slow), b"event", skip_slow=False) == 0
    assert (quick.heard, slow.heard) == ([b"tick", b"event"], [b"event"])


async def test_phones_get_fewer_ticks_when_a_fan_out_takes_long(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    await open_event(server.store, make_event())

    async def slowly(*given: Any, **named: Any) -> int:
        await asyncio.sleep(0.6)
        return await fan_out(*given, **named)

    async with server.phone("m1") as phone:
        await phone.until("tick")
        [ticker] = server.worker.hubs._tickers.values()
        assert ticker.phone_interval_ms == limits.TICK_PHONE_MS_MIN
        monkeypatch.setattr(hubs, "fan_out", slowly)
        for n in range(3):
            await phone.send(type="like", source="abcd", total=n + 1)
            await phone.tick(partial(likes_are, n + 1))
        await eventually(lambda: ticker.phone_interval_ms > 2 * limits.TICK_PHONE_MS_MIN)
        monkeypatch.undo()
        assert ticker.phone_interval_ms <= limits.TICK_MS_MAX
