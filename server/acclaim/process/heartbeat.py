"""What a worker reports to its parent, one byte at a time through a pipe: that its loop runs, and that it is leaving.

A pipe and not Redis, so that a store outage does not make workers look hung.
"""

import asyncio
import os
from contextlib import suppress
from typing import Final

from acclaim.base import limits

ALIVE: Final = b"."
LEAVING: Final = b"-"
AWAKE_S_MAX: Final = 2 * limits.HEARTBEAT_S


class Heartbeat:
    """The worker's end. `fd` is the pipe; none, when nobody listens."""

    def __init__(self, fd: int | None) -> None:
        self._fd = fd
        if fd is not None:
            os.set_blocking(fd, False)

    async def run(self) -> None:
        """Sends heartbeats until cancelled. The first one tells the parent that this worker takes connections."""
        while True:
            self.send()
            await asyncio.sleep(limits.HEARTBEAT_S)

    def send(self) -> None:
        self._tell(ALIVE)

    def leave(self) -> None:
        """From now on this worker takes no new connections."""
        self._tell(LEAVING)

    def _tell(self, what: bytes) -> None:
        if self._fd is not None:
            with suppress(BlockingIOError, BrokenPipeError):  # a parent that is stopped, or gone
                os.write(self._fd, what)


class Silence:
    """For how long nothing was heard, as far as the one who listens can tell: a parent that was stopped itself, or a
    machine that was suspended, counts as AWAKE_S_MAX at most. Times in seconds, monotonic."""

    def __init__(self, now: float) -> None:
        self.seconds = 0.0
        self._looked_at = now

    def look(self, now: float, heard: bool) -> None:
        self.seconds = 0.0 if heard else self.seconds + min(now - self._looked_at, AWAKE_S_MAX)
        self._looked_at = now
