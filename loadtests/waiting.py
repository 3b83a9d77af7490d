"""How all load tests wait for what others do, and no signal tells."""

import asyncio
import time
from collections.abc import Callable
from typing import Final

_LOOK_S: Final = 0.02


async def until(done: Callable[[], bool], patience_s: float) -> bool:
    """Returns True once `done()`; False if it is not by the time that patience ends."""
    deadline = time.monotonic() + patience_s
    while not done():
        if time.monotonic() > deadline:
            return False
        await asyncio.sleep(_LOOK_S)
    return True
