"""Fan-out: the same bytes to many sockets, in slices, so that a vote never waits behind 100,000 writes."""

import asyncio
from collections.abc import Iterable

from acclaim.base import limits
from acclaim.live.connection import Connection


async def fan_out(connections: Iterable[Connection], frame: bytes, skip_slow: bool = True) -> int:
    """Writes `frame` to every connection that keeps up; returns how many were skipped.

    A slow reader is skipped, not queued: it gets the latest state when it has drained (Hub.catch_up). Frames that
    must arrive in any case go out with `skip_slow` False.
    """
    skipped = 0
    for index, connection in enumerate(tuple(connections)):
        if index and index % limits.FANOUT_SLICE_SOCKETS == 0:
            await asyncio.sleep(0)
        if skip_slow and connection.slow_since is not None:
            skipped += 1
        else:
            connection.write(frame)
    return skipped
