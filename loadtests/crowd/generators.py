"""All generators together, as their conductor sees them."""

import asyncio
import resource
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Final

import msgspec

from loadtests.command import LoadTestError
from loadtests.cpu import cpu_s
from loadtests.crowd.order import Order, Report
from loadtests.server_under_test import ROOT
from loadtests.target import Target

# While a worker clears 20,000 lost lines away, new ones come: both need files, and a process may have 20,000.
PHONES_PER_WORKER: Final = 15_000  # of the server
PHONES_MAX: Final = 20_000
# Of visitors, in all processes: browsers leave connections open beside the socket until the server closes them.
_KEPT_OPEN_EACH: Final = 3
_KEPT_OPEN_MAX: Final = 30_000  # as long as 2,000 come a second, and the server keeps each open for 5 s
_PATIENCE_S: Final = 60.0
_ARRIVALS_PER_S: Final = 800  # the least that is waited for
_ARRIVALS_PER_S_BY_TLS: Final = 50  # a visit may be five handshakes, each at both ends
_OTHER_FILES: Final = 100  # of a process, beside its phones
_FIRST_SOURCE: Final = 2  # the conductor's own clients come from 127.0.1.x
_READ_MAX: Final = 1 << 20
_STOP_S: Final = 5.0


def phones_per_process() -> int:
    """As many as a process may open files, and as one core can listen to."""
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    return PHONES_MAX if files == resource.RLIM_INFINITY else min(PHONES_MAX, files - _OTHER_FILES)


def patience_for(phones: int, tls: bool = False) -> float:
    """Seconds that so many phones are given to come."""
    return _PATIENCE_S + phones / (_ARRIVALS_PER_S_BY_TLS if tls else _ARRIVALS_PER_S)


class GeneratorError(LoadTestError):
    """A process of phones has ended unasked; its standard error says why."""


class Generators:
    """Phones in several processes. `state` is their newest report."""

    def __init__(self, processes: list[Process], phones: list[int]) -> None:
        self._processes = processes
        self._phones = phones
        self._cut_at = self._mark_at = 0.0
        self._reports = [Report() for _ in processes]
        self._news = asyncio.Event()
        self._ended = False
        self._listening = [asyncio.create_task(self._listen(n)) for n in range(len(processes))]

    @property
    def state(self) -> Report:
        """Of all together."""
        whole = Report(cut_at=self._cut_at, mark_at=self._mark_at)
        for report in self._reports:
            whole.add(report)
        return whole

    def cpu_s(self) -> float:
        """CPU seconds that the processes have used."""
        return sum(cpu_s(process.pid) for process in self._processes)

    async def arrive(self, phones: int, patience_s: float) -> bool:
        """Lets phones in until so many are there; whether they all came in time."""
        for n, share in enumerate(self._shares(phones)):
            self._say(n, f"arrive {share}")
        return await self._until(lambda state: state.live >= phones, patience_s)

    async def visit(self, phones: int, patience_s: float) -> float | None:
        """Lets phones come by first visits until so many have all that they came for: the seconds that took; None if
        they have not all come in time."""
        return await self._visited("arrive", phones, lambda state: min(state.first.done, state.live), patience_s)

    async def visit_again(self, phones: int, patience_s: float) -> float | None:
        """So many close the page and open it once more: the seconds that took, or None."""
        return await self._visited("again", phones, lambda state: state.second.done, patience_s)

    async def _visited(self, word: str, phones: int, done: Callable[[Report], int], patience_s: float) -> float | None:
        began = time.monotonic()
        for n, share in enumerate(self._shares(phones)):
            self._say(n, f"{word} {share}")
        everybody = await self._until(lambda state: done(state) >= phones, patience_s)
        return time.monotonic() - began if everybody else None

    async def hear(self, mark: str, changed_at: float, patience_s: float) -> bool:
        """Waits until every phone that is there has heard `mark`, the sign of a change made at `changed_at`."""
        phones = self.state.live
        return await self._until(lambda state: sum(state.reached.values()) >= phones, patience_s)

    def watch(self, mark: str, changed_at: float) -> None:
        """From now on counts phones that hear `mark`."""
        self._mark_at = changed_at
        for n in range(len(self._processes)):
            self._say(n, f"mark {changed_at!r} {mark}")

    async def lose_the_line(self, patience_s: float) -> tuple[float, bool]:
        """Cuts every line at once and waits until all phones are back: when it was cut, whether all came in time."""
        phones = self.state.live
        self._cut_at = cut_at = time.monotonic()
        for n in range(len(self._processes)):
            self._say(n, f"cut {cut_at!r}")
        everybody = await self._until(
            lambda state: sum(state.back.values()) >= phones and state.live >= phones, patience_s
        )
        return cut_at, everybody

    def _shares(self, phones: int) -> list[int]:
        """How many of the first `phones` phones are in each process: all processes work alike."""
        whole = sum(self._phones)
        ends = [sum(self._phones[:n]) for n in range(len(self._phones) + 1)]
        return [ends[n + 1] * phones // whole - ends[n] * phones // whole for n in range(len(self._phones))]

    def _say(self, n: int, line: str) -> None:
        stdin = self._processes[n].stdin
        assert stdin is not None
        stdin.write(line.encode() + b"\n")

    async def _listen(self, n: int) -> None:
        stdout = self._processes[n].stdout
        assert stdout is not None
        while line := await stdout.readline():
            self._reports[n] = msgspec.json.decode(line, type=Report)
            self._news.set()
        self._ended = True
        self._news.set()

    async def _until(self, done: Callable[[Report], bool], patience_s: float) -> bool:
        try:
            async with asyncio.timeout(patience_s):
                while not done(self.state):
                    if self._ended:
                        raise GeneratorError("A process of phones has ended: see above.")
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            return False
        return True

    async def end(self) -> None:
        """Ends the processes."""
        for process in self._processes:
            assert process.stdin is not None
            process.stdin.close()
        for process in self._processes:
            try:
                await asyncio.wait_for(process.wait(), _STOP_S)
            except TimeoutError:
                process.kill()
                await process.wait()
        await asyncio.gather(*self._listening)


@asynccontextmanager
async def generators(
    target: Target, phones: int, *, visits: bool = False, without_socket: list[str] | None = None
) -> AsyncIterator[Generators]:
    """Starts as many processes as `phones` need, and ends them. Nobody has come yet. With `visits` they come as
    browsers do, each a new device (`without_socket`: see Order)."""
    kept_open = min(_KEPT_OPEN_EACH * phones, _KEPT_OPEN_MAX) if visits else 0
    count = -(-(phones + kept_open) // phones_per_process())
    shares = [phones * (n + 1) // count - phones * n // count for n in range(count)]
    processes: list[Process] = []
    try:
        for n, share in enumerate(shares):
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "loadtests.crowd.process", cwd=ROOT, stdin=PIPE, stdout=PIPE, limit=_READ_MAX
            )
            processes.append(process)
            order = Order(
                host=target.address.host, port=target.address.port, secret=target.secret.hex(), event=target.event.id,
                first=sum(shares[:n]), phones=share, sources=_FIRST_SOURCE + n, visits=visits, tls=target.address.tls,
                without_socket=without_socket,
            )  # fmt: skip
            assert process.stdin is not None
            process.stdin.write(msgspec.json.encode(order) + b"\n")
    except BaseException:
        for process in processes:
            process.kill()
            await process.wait()
        raise
    together = Generators(processes, shares)
    try:
        yield together
    finally:
        await together.end()
