"""The parent process of `acclaim serve`: Redis, the workers, and what happens when one of them dies or hangs.

It serves nothing itself and keeps nothing in memory that matters. What wakes it is a worker's heartbeat or a signal:
SIGCHLD for a death, SIGHUP to replace the workers one by one, SIGTERM and SIGINT for the end; so it is one plain loop
without threads or an event loop.
"""

import logging
import resource
import select
import signal
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from acclaim.base import limits, modules
from acclaim.config import SettingError, Settings
from acclaim.process.child import Kept, Process
from acclaim.process.last_pair import LastPair
from acclaim.process.port import missing, reserved_port
from acclaim.process.slot import STOP_MARGIN_S, Slot
from acclaim.process.worker_process import WorkerProcess
from acclaim.redis.binary import EmbeddedError
from acclaim.redis.embedded import Embedded

log = logging.getLogger("acclaim.supervisor")

EXIT_SETTINGS: Final = 2  # a worker that ends so can't use its settings: starting it again would not help
PROBE_S: Final = 0.2
SLOW_START_S: Final = 5.0


def worker_command(worker_id: str) -> list[str]:
    """The command line of a worker, but for its descriptors; it reads its settings from standard input."""
    return modules.command("acclaim", "worker", worker_id)


class Supervisor:
    """Runs one installation until SIGTERM or SIGINT. `settings` are complete (config.with_secrets), `embedded` is
    None with a Redis of one's own. `on_ready(self)` is called once the pages can be opened; it returns False
    to be called again a moment later. `reread()` gives the settings of now, for a reload; it may raise SettingError.
    `command` makes a worker's command line from its id."""

    def __init__(
        self,
        settings: Settings,
        embedded: Embedded | None,
        on_ready: Callable[["Supervisor"], bool],
        reread: Callable[[], Settings],
        command: Callable[[str], list[str]] = worker_command,
    ) -> None:
        self.settings: Final = settings
        self._command = command
        self._embedded = embedded
        self._on_ready = on_ready
        self._reread = reread
        self._slots: list[Slot] = []
        self._processes: list[Process] = []
        self._kept: list[Kept] = []
        self._signals = 0
        self._reload_asked = False
        self._reloading: Iterator[None] = iter(())
        self._ready = False

    def run(self) -> int:
        """The exit code: 0 after a signal. Raises SettingError and EmbeddedError if it can't start."""
        _raise_file_limit()
        with reserved_port(self.settings.host, self.settings.port), self._wakened() as wake:
            try:
                self._start_redis(wake)
                if self._signals:
                    return 0
                last_pair = LastPair(self.settings)
                names = [f"w{number}" for number in range(1, self.settings.workers + 1)]
                self._slots = [Slot(name, self._command(name), self.settings, last_pair) for name in names]
                return self._supervise(wake, last_pair)
            finally:
                self._stop(wake)

    def add(self, name: str, command: list[str]) -> None:
        """Starts a process and keeps one running."""
        process = Process(command)
        process.start()
        self._processes.append(process)
        self._kept.append(Kept(name, process.start, process.poll, (OSError,)))

    def run_once(self, command: list[str]) -> None:
        """Starts a process that ends when it is done, or with all others."""
        process = Process(command)
        process.start()
        self._processes.append(process)

    def _start_redis(self, wake: socket.socket) -> None:
        if not self._embedded:
            return
        self._embedded.spawn()
        told_at = time.monotonic()
        while not self._embedded.is_ready() and not self._signals:
            if time.monotonic() - told_at > SLOW_START_S:
                told_at = time.monotonic()
                log.info("embedded Redis: still loading ballots from disk")
            _sleep(wake, 0.02)
        self._kept.append(Kept("Redis", self._embedded.spawn, self._embedded.poll, (EmbeddedError, OSError)))

    def _supervise(self, wake: socket.socket, last_pair: LastPair) -> int:
        warn_at = time.monotonic() + SLOW_START_S
        while not self._signals:
            now = time.monotonic()
            last_pair.follow()
            codes = [watched.look(now) for watched in self._watched()]
            if EXIT_SETTINGS in codes and not self._ready:
                return EXIT_SETTINGS
            if self._ready:
                self._reload()
            else:
                lack = missing(self.settings.host, self.settings.port, self.settings.serves_tls)
                self._ready = not lack and self._on_ready(self)
                if now > warn_at and not self._ready:
                    warn_at = now + SLOW_START_S
                    log.warning("not ready yet: %s", lack or "store unavailable; check Redis")
            workers = [worker for slot in self._slots for worker in slot.processes()]
            _sleep(wake, self._seconds_to_next(), workers)
        return 0

    def _watched(self) -> list[Kept | Slot]:
        return [*self._kept, *self._slots]

    def _seconds_to_next(self) -> float:
        """Until something is due by time alone."""
        now = time.monotonic()
        due = [watched.start_at for watched in self._watched() if watched.start_at is not None]
        return max(0.0, min([*due, now + (limits.HEARTBEAT_S if self._ready else PROBE_S)]) - now)

    def _reload(self) -> None:
        """Begins a reload if one was asked for, in place of one that is under way; else goes on with that."""
        if not self._reload_asked:
            next(self._reloading, None)
        else:
            self._reload_asked = False
            self._reloading = self._replace_workers()

    def _replace_workers(self) -> Iterator[None]:
        """Replaces the workers one by one. Yields while it waits for one."""
        try:
            settings = self._reread()
        except SettingError as error:
            log.error("not reloaded, still running with the old settings: %s", error)
            return
        log.info("reloading: replacing the workers one by one")
        for slot in self._slots:
            while slot.is_changing:
                yield
            slot.succeed(settings)
            while not slot.is_settled:
                yield
            if slot.failure:
                log.error(
                    "reload stopped: %s not replaced: %s. It and the workers after it run on unchanged; "
                    "fix the cause and send SIGHUP again", slot.name, slot.failure,
                )  # fmt: skip
                return
        log.info("reloaded")

    def _stop(self, wake: socket.socket) -> None:
        """The workers drain, then Redis ends. One more signal ends the patience with the workers."""
        workers = [worker.process for slot in self._slots for worker in slot.processes()]
        running = [process for process in (*self._processes, *workers) if process.poll() is None]
        if running:
            log.info("stopping: draining phones to other workers (at most %.0f s)", limits.DRAIN_S)
        for slot in self._slots:
            slot.close()  # new connections must not wait here for an accept
        for process in running:
            process.signal(signal.SIGTERM)
        signals = self._signals
        deadline = time.monotonic() + limits.DRAIN_S + STOP_MARGIN_S
        while any(process.poll() is None for process in running):
            if time.monotonic() > deadline or self._signals > signals:
                for process in running:
                    process.signal(signal.SIGKILL)
            _sleep(wake, 0.2)
        for process in self._processes:
            process.close()
        if self._embedded:
            self._embedded.stop()

    @contextmanager
    def _wakened(self) -> Iterator[socket.socket]:
        """Within, SIGTERM and SIGINT are counted and SIGHUP is noted; they and SIGCHLD make the yielded socket
        readable."""

        def count(number: int, frame: object) -> None:
            self._signals += 1

        def note(number: int, frame: object) -> None:
            self._reload_asked = True

        def ignore(number: int, frame: object) -> None:
            pass  # unlike SIG_IGN, a handler leaves dead children to be asked for their exit code

        handlers = {signal.SIGTERM: count, signal.SIGINT: count, signal.SIGHUP: note, signal.SIGCHLD: ignore}
        before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
        reader, writer = socket.socketpair()
        reader.setblocking(False)
        writer.setblocking(False)
        wake_before = signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
        try:
            yield reader
        finally:
            signal.set_wakeup_fd(wake_before)
            for number, handler in before.items():
                signal.signal(number, handler)
            reader.close()
            writer.close()


def _sleep(wake: socket.socket, seconds: float, workers: Sequence[WorkerProcess] = ()) -> None:
    """Until a signal comes or a worker says something, but no longer than `seconds`."""
    lines: list[socket.socket | WorkerProcess] = [wake, *workers]
    readable, _, _ = select.select(lines, [], [], seconds)
    if wake in readable:
        wake.recv(4096)


def _raise_file_limit() -> None:
    """Each phone is an open file, and many systems start a process with 1,024."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != hard:
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        except (OSError, ValueError) as error:  # macOS has a lower limit of its own
            log.info("limit of open files stays at %d: %s", soft, error)
