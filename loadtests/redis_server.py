"""A redis-server of a test's own that can be killed and started again on what it has written."""

import contextlib
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final

from redis import Redis
from redis.exceptions import AuthenticationError, RedisError

from acclaim.redis.binary import find_binary
from acclaim.redis.embedded import DIE_WITH_PARENT

HOST: Final = "127.0.0.1"
BUS_OFFSET: Final = 10_000  # nodes of a Cluster talk to each other on their port and this
_START_S: Final = 30.0
_STOP_S: Final = 10.0
_POLL_S: Final = 0.02
# The kernel takes the thread that started a process for its parent (see embedded.py): this one lives as long as we do.
_starter: Final = ThreadPoolExecutor(max_workers=1, thread_name_prefix="redis-server")
DURABLE: Final = {"appendonly": "yes", "appendfsync": "always", "save": ""}


class RedisServer:
    """One process on a port of its own, `directory` holding its files and its log. `ask` talks to it directly."""

    def __init__(self, directory: Path, options: dict[str, Any], config: str = "") -> None:
        self.directory: Final = directory
        self._held: Final = _reserved()
        self.port: Final = int(self._held[0].getsockname()[1])
        if sys.platform != "linux":  # elsewhere nobody may share what is bound
            self._let_go()
        self.announced_port = self.port  # where others look for it
        self._client: Final = Redis(host=HOST, port=self.port, socket_timeout=_STOP_S, decode_responses=True)
        self._options = options
        self._config: Final = config  # of a Sentinel: a file that it writes itself
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Its unix socket if it has one."""
        path = self._options.get("unixsocket")
        return f"unix://{path}" if path else f"redis://{HOST}:{self.port}"

    @property
    def pid(self) -> int:
        assert self._process
        return self._process.pid

    @property
    def runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def announce(self, port: int) -> None:
        """Has a node of a Cluster say, from its next start on, that it is at `port`: that of a proxy in front of it."""
        self.announced_port = port
        self._options = self._options | {"cluster-announce-port": port}

    def ask(self, *command: Any) -> Any:
        """What it answers to a command, as redis-py reads it."""
        return self._client.execute_command(*command)  # type: ignore[no-untyped-call]

    def start(self, **options: str) -> None:
        """Returns when it answers, if only to ask for a password. `options`: further ones, from now on."""
        self._options = self._options | options
        self.directory.mkdir(parents=True, exist_ok=True)
        command = [find_binary().path]
        if self._config:
            file = self.directory / "sentinel.conf"
            if not file.exists():
                file.write_text(self._config)
            command += [str(file), "--sentinel"]
        words: dict[str, Any] = {"port": self.port, "bind": HOST, "dir": self.directory, "daemonize": "no"}
        words |= self._options
        command += [word for name, value in words.items() for word in (f"--{name}", str(value))]
        if sys.platform == "linux":
            command = [sys.executable, "-I", "-S", "-c", DIE_WITH_PARENT, str(os.getpid()), *command]
        with open(self.directory / "redis.log", "ab") as log:
            start = _starter.submit(subprocess.Popen, command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
            self._process = start.result()
        until(self._answers, f"{self.directory}/redis.log tells why it does not answer")

    def kill(self) -> None:
        """SIGKILL: what it had not written is gone."""
        assert self._process
        self._process.kill()
        self._process.wait(_STOP_S)

    def freeze(self) -> None:
        """SIGSTOP: it holds its connections and answers nothing, as a machine that has lost its network."""
        assert self._process
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        assert self._process
        self._process.send_signal(signal.SIGCONT)

    def stop(self) -> None:
        self._client.close()
        if self.runs:
            self.kill()
        self._let_go()
        shutil.rmtree(self.directory, ignore_errors=True)

    def _let_go(self) -> None:
        for held in self._held:
            held.close()

    def _answers(self) -> bool:
        assert self.runs, f"it has ended; {self.directory}/redis.log tells why"
        try:
            return bool(self.ask("PING"))
        except AuthenticationError:
            return True
        except (RedisError, OSError):
            return False


def until(test: Callable[[], bool], what: str, seconds: float = _START_S) -> None:
    """Returns once `test()` is true. Raises TimeoutError(what)."""
    deadline = time.monotonic() + seconds
    while not test():
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        time.sleep(_POLL_S)


def _reserved() -> list[socket.socket]:
    """Holds a free port, and that of its Cluster bus: nobody else finds them free between two lives of a server."""
    while True:
        port = random.randrange(10_000, 22_000)  # with the bus below what the kernel gives out by itself
        with contextlib.ExitStack() as held, contextlib.suppress(OSError):
            both = [held.enter_context(_bound(number)) for number in (port, port + BUS_OFFSET)]
            held.pop_all()
            return both


def _bound(port: int) -> socket.socket:
    """Bound if nobody is; from then on whoever asks for that, as redis-server does, may share it: it never listens."""
    bound = socket.socket()
    try:
        bound.bind((HOST, port))
    except OSError:
        bound.close()
        raise
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    return bound
