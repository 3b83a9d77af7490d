"""One line of standard error for a person who waits: who is there, what is going on."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from loadtests.crowd.arrival import Arrival
from loadtests.crowd.evening import Evening
from loadtests.crowd.generators import Generators

_BAR: Final = 32
_EVERY_S: Final = 0.5


@asynccontextmanager
async def progress(evening: Evening | Arrival, crowd: Generators, phones: int, show: bool) -> AsyncIterator[None]:
    """Writes the line within, if it is to be shown."""
    writing = asyncio.create_task(_write(evening, crowd, phones)) if show else None
    try:
        yield
    finally:
        if writing is not None:
            writing.cancel()
            await asyncio.gather(writing, return_exceptions=True)


async def _write(evening: Evening | Arrival, crowd: Generators, phones: int) -> None:
    began = time.monotonic()
    try:
        while True:
            live = crowd.state.live
            bar = "█" * round(live / phones * _BAR)
            sys.stderr.write(
                f"\r\033[K{bar:░<{_BAR}} {live:,} phones  {evening.phase}  {time.monotonic() - began:,.0f} s"
            )
            sys.stderr.flush()
            await asyncio.sleep(_EVERY_S)
    finally:
        sys.stderr.write("\r\033[K")
