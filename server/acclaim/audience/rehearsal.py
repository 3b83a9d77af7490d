"""The simulated audience of a rehearsal: a worker starts it, tells it what to do and reads how it goes.

The first line of standard input is an Order, each further one is "cut": every phone loses its line at once. A line a
second on standard output says how it goes. It ends with its input, or when its time is up.
"""

import asyncio
import contextlib
import os
import resource
import sys
import time
from random import Random

import msgspec
import uvloop

from acclaim.audience.address import Address
from acclaim.audience.audience import Audience
from acclaim.audience.order import Order, Told
from acclaim.audience.pace import SPEEDS
from acclaim.base import logs
from acclaim.identity import member as sessions
from acclaim.identity.member import Member
from acclaim.wire import cookies

_YIELDS = 10  # niceness: real phones go first
_REPORT_S = 1.0


class _Rehearsal:
    def __init__(self, order: Order) -> None:
        self._order = order
        self._came = 0
        address = Address(order.host, order.port, order.tls)
        self._crowd = Audience(address, order.event, order.phones, Random(), SPEEDS[order.speed], self._admit)
        self._cut = 0  # phones that lost their line in the last outage
        self._back_before = 0  # how many had come back when it began

    async def _admit(self, source: tuple[str, int] | None) -> str:
        """A session of this installation, as a ticket or a code would give: the hall does not queue at the door."""
        unit, class_id = self._order.places[self._came % len(self._order.places)]
        self._came += 1
        member = Member(f"{self._order.name}{self._came}", self._order.event, f"彩排 {self._came}", unit, class_id)
        token = sessions.issue_session(member, bytes.fromhex(self._order.secret), int(time.time() * 1000))
        return f"{cookies.member(self._order.event)}={token}"

    async def run(self) -> None:
        """Until the input ends or time is up."""
        tasks = [asyncio.create_task(part) for part in (self._crowd.run(), self._listen(), self._report())]
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.wait(tasks, timeout=self._order.seconds, return_when=asyncio.FIRST_COMPLETED)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        self._tell()

    async def _listen(self) -> None:
        reader = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
        while line := await reader.readline():
            if line.strip() == b"cut":
                self._cut = self._crowd.there
                self._back_before = len(self._crowd.measured.back_ms)
                self._crowd.cut()

    async def _report(self) -> None:
        while True:
            await asyncio.sleep(_REPORT_S)
            self._tell()

    def _tell(self) -> None:
        measured, there = self._crowd.measured, self._crowd.there
        away = max(0, self._cut + self._back_before - len(measured.back_ms))
        back_s = round(measured.back_ms.longest(self._back_before) / 1000, 1)
        refused = sum(n for name, n in measured.counts.items() if name.startswith("refused_"))
        told = Told(
            there, measured.counts["ballots_sent"], measured.counts["acknowledged"], refused,
            measured.counts["collected"], measured.ack_ms.percentile(0.5), measured.ack_ms.percentile(0.99),
            away, back_s,
        )  # fmt: skip
        _write(msgspec.json.encode(told) + b"\n")


def _write(line: bytes) -> None:
    with contextlib.suppress(BrokenPipeError):  # the worker is gone; the end of the input will tell
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()


async def _run(order: Order) -> None:
    await _Rehearsal(order).run()


def main() -> int:
    os.nice(_YIELDS)
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
    with open(0, "rb", buffering=0, closefd=False) as commands:  # a buffer would swallow the lines that follow
        order = msgspec.json.decode(commands.readline(), type=Order)
    logs.set_up("audience", "warning", order.log_format)
    uvloop.run(_run(order))
    return 0


if __name__ == "__main__":
    sys.exit(main())
