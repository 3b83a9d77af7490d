"""A worker that stops answers what has come in and sends everybody elsewhere, however much goes on."""

import asyncio

from websockets.exceptions import ConnectionClosed

from acclaim.base import limits
from acclaim.wire.closing import Close
from tests.line import Line
from tests.running import Running, make_event, open_event


async def test_a_worker_drains_while_phones_go_on_casting(server: Running) -> None:
    await open_event(server.store, make_event())

    async def vote_for_ever(line: Line) -> None:
        for n in range(10_000):
            await line.send(type="cast", poll="best", epoch=1, ballot=f"ballot-{n:04}", choices=["1"])
            await asyncio.sleep(0.06)

    async with server.phone("m1") as first, server.phone("m2") as second:
        voting = [asyncio.create_task(vote_for_ever(line)) for line in (first, second)]
        await first.until("ack")
        await asyncio.wait_for(server.worker.hubs.drain(), limits.DRAIN_S)
        await asyncio.wait(voting)
        for line, task in zip((first, second), voting, strict=True):
            assert isinstance(task.exception(), ConnectionClosed)
            assert line.socket.close_code == Close.DRAINING
