"""One worker's place in an installation: the current worker, its successor, and those that are leaving.

All of them share one listening socket, which the slot holds too. So nothing is lost when one follows another: the
new worker accepts the connections that still wait when the old one stops accepting. A worker that dies takes the socket
with it, because the kernel would keep giving it connections that nobody accepts; so does one that was terminated from
outside.
"""

import logging
import socket
import time
from collections import Counter
from collections.abc import Iterator
from typing import Final

from acclaim.base import limits
from acclaim.config import SettingError, Settings
from acclaim.process.child import Backoff, cause
from acclaim.process.last_pair import LastPair
from acclaim.process.port import shared_port
from acclaim.process.worker_process import WorkerProcess

log = logging.getLogger("acclaim.supervisor")

STOP_MARGIN_S: Final = 2.0


class Slot:
    """Keeps one worker running, `name`, from its first `look` on. `command` is the worker's command line."""

    def __init__(self, name: str, command: list[str], settings: Settings, last_pair: LastPair) -> None:
        self.name: Final = name
        self.restarts: Counter[str] = Counter()  # by why: died, hung, left, reload
        self.failure = ""  # why the last succession came to nothing
        self._command = command
        self._last_pair = last_pair
        self._settings = settings  # the last ones with which a worker took connections
        self._listener: socket.socket | None = None
        self.start_at: float | None = time.monotonic()  # None while there is a worker
        self._backoff = Backoff()
        self._worker: WorkerProcess | None = None
        self._successor: WorkerProcess | None = None
        self._why = ""  # there is a successor: "hung" as it seems, or "reload"
        self._leaving: dict[WorkerProcess, float] = {}  # until when it may take its time

    @property
    def is_changing(self) -> bool:
        """Whether somebody is coming or going."""
        return self._successor is not None or bool(self._leaving)

    @property
    def is_settled(self) -> bool:
        """Whether one worker takes connections, and nobody else is there."""
        return self._worker is not None and self._worker.takes_connections and not self.is_changing

    def processes(self) -> Iterator[WorkerProcess]:
        yield from filter(None, (self._worker, self._successor, *self._leaving))

    def look(self, now: float) -> int | None:
        """Does what is due. The worker's exit code, once, if it has died."""
        self._look_at_the_leaving(now)
        code = self._look_at_the_worker(now) if self._worker else None
        if self._successor:
            self._look_at_the_successor(self._successor, now)
        if self.start_at is not None and self.start_at <= now:
            self._worker = self._start(self._settings, self.restarts)
            self.start_at = None if self._worker else now + self._backoff.delay_s(0)
        return code

    def succeed(self, settings: Settings) -> None:
        """Begins to replace the worker by one with new settings. Not while it `is_changing`; done when it `is_settled`.
        Then `failure` says why the old one stays, if it does."""
        self.failure = ""
        if self._worker is None or not self._worker.takes_connections:
            self._settings = settings  # nobody serves here: the next start has them
            return
        self._start_successor(settings, "reload")
        if self._successor is None:
            self.failure = "its successor could not be started"

    def close(self) -> None:
        """Lets the socket go."""
        if self._listener:
            self._listener.close()
            self._listener = None

    # --- who is there

    def _look_at_the_worker(self, now: float) -> int | None:
        assert self._worker
        worker, code = self._worker, self._worker.look(now)
        if worker.takes_connections:
            self._settings = worker.settings
        if code is not None:
            hung = worker.is_hung
            log.error(
                "%s (process %s) %s; starting another",
                self.name, worker.pid, "killed because it hung" if hung else f"exited ({cause(code)})",
            )  # fmt: skip
            worker.close()
            self._replace(worker, now, "hung" if hung else "died")
        elif worker.is_leaving:
            log.warning("%s (process %s) terminated from outside; starting another", self.name, worker.pid)
            self._let_go(worker, now)
            self._replace(worker, now, "left")
        elif worker.is_hung and not worker.is_killed:
            log.error("%s (process %s) hangs: no heartbeat for %.0f s", self.name, worker.pid, worker.silent_s)
            worker.kill()
        elif worker.is_silent and self._successor is None:
            log.warning(
                "%s (process %s) silent: no heartbeat for %.0f s; starting another beside it",
                self.name, worker.pid, worker.silent_s,
            )  # fmt: skip
            self._start_successor(self._settings, "hung")
        return code

    def _replace(self, worker: WorkerProcess, now: float, why: str) -> None:
        """The place is free. A successor that is starting takes it, and the socket with the waiting connections."""
        self.restarts[why] += 1
        self._worker, self._successor = self._successor, None
        if self._worker is None:
            self.close()
            self.start_at = now + self._backoff.delay_s(now - worker.started_at)

    def _look_at_the_successor(self, successor: WorkerProcess, now: float) -> None:
        assert self._worker
        code = successor.look(now)
        if code is not None:
            successor.close()
            self._successor = None
            self.failure = f"its successor ended ({cause(code)}) before it took connections"
        elif successor.takes_connections and (self._why == "reload" or not self._worker.is_silent):
            worker = self._worker
            worker.leave()
            self._let_go(worker, now)
            self._replace(worker, now, self._why)
        elif successor.is_hung:
            successor.kill()
        elif self._why == "hung" and not self._worker.is_silent:
            log.info("%s (process %s) sends heartbeats again; keeping it", self.name, self._worker.pid)
            successor.kill()
            self._let_go(successor, now)
            self._successor = None

    def _look_at_the_leaving(self, now: float) -> None:
        for worker, until in list(self._leaving.items()):
            if worker.look(now) is not None:
                worker.close()
                del self._leaving[worker]
            elif now > until:
                log.warning("%s (process %s) did not drain in time; killing it", self.name, worker.pid)
                worker.kill()

    def _let_go(self, worker: WorkerProcess, now: float) -> None:
        self._leaving[worker] = now + limits.DRAIN_S + STOP_MARGIN_S

    def _start_successor(self, settings: Settings, why: str) -> None:
        self._why = why
        self._successor = self._start(settings, self.restarts + Counter({why: 1}))

    def _start(self, settings: Settings, restarts: Counter[str]) -> WorkerProcess | None:
        try:
            self._listener = self._listener or shared_port(settings.host, settings.port)
            pair = self._last_pair.read()
            return WorkerProcess(self._command, settings, pair, restarts, self._listener.fileno())
        except (OSError, SettingError) as error:
            log.error("%s can't be started: %s", self.name, error)
            return None
