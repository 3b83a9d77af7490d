"""Child processes, and when a dead one is restarted."""

import logging
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from typing import Final

from acclaim.base import limits, modules

log = logging.getLogger("acclaim.supervisor")


class Process:
    """A command whose standard input stays open: its end tells the child that the parent is gone, however it went.

    `lines` are what the child finds there, `files` the descriptors that it inherits. It has a process group of its
    own, so that Ctrl-C reaches the parent alone, which then stops all in order.
    """

    def __init__(self, command: list[str], lines: str = "", files: Sequence[int] = ()) -> None:
        self._command = command
        self._lines = lines.encode() + b"\n"
        self._files = files
        self._popen: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        return self._popen.pid if self._popen else None

    def start(self) -> None:
        """Raises OSError."""
        self.close()
        self._popen = popen = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            bufsize=0,
            env=modules.environment(),
            process_group=0,
            pass_fds=self._files,
        )
        if popen.stdin:
            try:
                popen.stdin.write(self._lines)
            except BrokenPipeError:
                log.debug("process %d exited before reading its input", popen.pid)  # `poll` will tell

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


class Backoff:
    """How long to wait before the next start: not at all after a long life, after a short one a little longer each
    time, between limits.WORKER_RESTART_S_MIN and _MAX."""

    def __init__(self) -> None:
        self._delay_s = limits.WORKER_RESTART_S_MIN

    def delay_s(self, lived_s: float) -> float:
        if lived_s > limits.WORKER_RESTART_S_MAX:
            self._delay_s = limits.WORKER_RESTART_S_MIN
            return 0.0
        delay = self._delay_s
        self._delay_s = min(delay * 2, limits.WORKER_RESTART_S_MAX)
        return delay


class Kept:
    """A process that is started again when it dies. `start` may raise one of `trouble`: that counts as a short life."""

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
        self._backoff = Backoff()

    def look(self, now: float) -> int | None:
        """Its exit code, once, if it has died; starts it again if that is due."""
        code = None
        if self.start_at is None and (code := self._poll()) is not None:
            self.start_at = now + self._backoff.delay_s(now - self._started_at)
            log.error("%s exited (%s); restarting it", self.name, cause(code))
        if self.start_at is not None and self.start_at <= now:
            try:
                self._start()
                self.start_at = None
            except self._trouble as error:
                self.start_at = now + self._backoff.delay_s(0)
                log.error("%s can't be started: %s", self.name, error)
            self._started_at = now
        return code


def cause(code: int) -> str:
    """An exit code in words."""
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
