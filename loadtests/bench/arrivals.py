"""What a first visit costs the server: the page and all that it names, the join, the socket, the pictures in sight."""

import asyncio
from typing import Final

import msgspec

from loadtests.arrivals.pictured import Pictured
from loadtests.bench.table import Results
from loadtests.ceremony.plan import ceremony
from loadtests.cpu import Stopwatch
from loadtests.crowd.floor import Floor
from loadtests.crowd.generators import generators
from loadtests.server_under_test import FREE_JOINS, ServerUnderTestError, server_under_test

_WARM_UP: Final = 100  # visits
_PATIENCE_S: Final = 60.0


async def measure_arrivals(visits: int) -> Results:
    """Of each of so many visits: {"arrival_us" (the worker's CPU), "arrival_requests" and "arrival_bytes" (before the
    pictures), "arrival_pictures", "arrivals_per_s"}, and with nginx here "arrival_floor_us".

    Raises ServerUnderTestError.
    """
    pictured = Pictured(msgspec.structs.replace(ceremony(), admission="open"))
    async with (
        server_under_test(pictured.event, workers=1, flags=FREE_JOINS) as server,
        generators(server.target, _WARM_UP + visits, visits=True) as crowd,
    ):
        await pictured.upload(server.store)
        floor = await asyncio.to_thread(Floor, server.target, pictured.in_sight)
        await crowd.visit(_WARM_UP, _PATIENCE_S)
        worker = server.workers()[0].pid
        watch = Stopwatch(worker)
        seconds = await crowd.visit(_WARM_UP + visits, _PATIENCE_S)
        if seconds is None:
            raise ServerUnderTestError(f"Not everybody got in: {crowd.state.troubles}.")
        us, seen = watch.us(worker), crowd.state.first
    floor_us = await floor.us(visits)
    return {
        "arrival_us": us / visits,
        "arrival_requests": seen.requests / seen.done,
        "arrival_bytes": seen.bytes / seen.done,
        "arrival_pictures": seen.pictures / seen.done,
        "arrivals_per_s": visits / seconds,
    } | ({} if floor_us is None else {"arrival_floor_us": floor_us})
