"""How often somebody waits for Redis: what is written to a connection, once a command, script or pipeline."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import pytest
from redis.asyncio.connection import AbstractConnection

_counting: ContextVar[list[bytes] | None] = ContextVar("counting", default=None)


class RoundTrips:
    """What was written, in order; only by the task that counts, and by those that it has started."""

    def __init__(self) -> None:
        self.written: list[bytes] = []

    def __len__(self) -> int:
        return len(self.written)


@contextmanager
def round_trips(monkeypatch: pytest.MonkeyPatch) -> Iterator[RoundTrips]:
    """Counts within the block. Other tasks of the same process (tickers, heartbeats) are not counted."""
    send = AbstractConnection.send_packed_command
    counted = RoundTrips()

    async def counting(self: AbstractConnection, command: Any, *args: Any, **options: Any) -> None:
        written = _counting.get()
        if written is not None:
            written.append(command if isinstance(command, bytes) else b"".join(command))
        await send(self, command, *args, **options)

    with monkeypatch.context() as patched:
        patched.setattr(AbstractConnection, "send_packed_command", counting)
        token = _counting.set(counted.written)
        try:
            yield counted
        finally:
            _counting.reset(token)
