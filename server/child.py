"""Child processes that are started again when they die."""

import logging
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from server import limits

log = logging.getLogger("acclaim.supervisor")

ROOT: Final = Path(__file__).resolve().parent.parent


class Process:
    """A command whose standard input stays open: its end tells the child that the parent is gone, however it went.

    `first_line` is what the child finds there. It has a process group of its own, so that Ctrl-C reaches the
    parent alone, which then stops all in order.
    """

    def __init__(self, command: list[str], first_line: str = "") -> None:
        self._command = command
        self._first_line = first_line.encode() + b"\n"
        self._popen: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        return self._popen.pid if self._popen else None

    def start(self) -> None:
        self.close()
        environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
        self._popen = popen = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, bufsize=0, env=environment, process_group=0
        )
        if popen.stdin:
            try:
                popen.stdin.write(self._first_line)
            except BrokenPipeError:
                log.debug("process %d died before it read its input", popen.pid)  # `poll` will tell

    def poll(self) -> int | None:
        """None while it runs, else its exit code (negative: the signal that ended it)."""
        return self._popen.poll() if self._popen else None

    def signal(self, number: int) -> None:
        """Does nothing if it has ended."""
        if self._popen:
            self._popen.send_signal(number)

    def close(self) -> None:
        """Ends the child's input, which tells it to go."""
        if self._popen and self._popen.stdin:
            self._popen.stdin.close()


class Kept:
    """One place in the household. Whoever lived a while is replaced at once, whoever dies young a little later each
    time. `start` may raise one of `trouble`, which counts as a young death."""

    def __init__(
        self,
        name: str,
        start: Callable[[], None],
        poll: Callable[[], int | None],
        trouble: tuple[type[Exception], ...] = (),
    ) -> None:
        self.name: Final = name
        self.start_at: float | None = None  # monotonic; None while it runs
        self._start = start
        self._poll = poll
        self._trouble = trouble
        self._started_at = time.monotonic()
        self._delay_s = limits.WORKER_RESTART_S_MIN

    def look(self, now: float) -> int | None:
        """Its exit code, once, if it has died; starts it again if that is due."""
        code = None
        if self.start_at is None and (code := self._poll()) is not None:
            self.start_at = now + self._next_delay_s(now - self._started_at)
            log.error("%s died (%s); a new one takes its place", self.name, cause(code))
        if self.start_at is not None and self.start_at <= now:
            try:
                self._start()
                self.start_at = None
            except self._trouble as error:
                self.start_at = now + self._next_delay_s(0)
                log.error("%s can't be started: %s", self.name, error)
            self._started_at = now
        return code

    def _next_delay_s(self, lived_s: float) -> float:
        if lived_s > limits.WORKER_RESTART_S_MAX:
            self._delay_s = limits.WORKER_RESTART_S_MIN
            return 0.0
        delay = self._delay_s
        self._delay_s = min(delay * 2, limits.WORKER_RESTART_S_MAX)
        return delay


def cause(code: int) -> str:
    """An exit code in words."""
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
