"""Acclaim's own Redis: a child process on a unix socket in the data directory, each write fsynced.

DATA_DIR/lock       held by the one Acclaim that uses the directory
DATA_DIR/redis/     Redis's append-only file: the ballots; back this up
DATA_DIR/redis.sock its socket (elsewhere if the path is too long for one)
DATA_DIR/redis.log  its log; redis.log.1, the one before
"""

import fcntl
import logging
import os
import pwd
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import Final

from acclaim.base import limits
from acclaim.redis.binary import Binary, EmbeddedError, find_binary
from acclaim.redis.memory_size import memory_bytes
from acclaim.redis.unix_socket import answers, ask, socket_path, socket_url

log = logging.getLogger("acclaim.redis")

LOAD_S: Final = 600.0  # 10 GB of ballots take some minutes to read
STOP_S: Final = 30.0
POLL_S: Final = 0.02
LOG_BYTES: Final = 8 * 2**20  # a larger log is put aside at the next start, over the one before

# Started through this, Redis gets a SIGTERM from the kernel when its parent dies, whatever the parent died of.
# In the child, after fork, because a preexec_fn may deadlock in a process with threads.
DIE_WITH_PARENT: Final = """
import ctypes, os, signal, sys
ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG
if os.getppid() == int(sys.argv[1]):
    os.execv(sys.argv[2], sys.argv[2:])
"""


class Embedded:
    """The embedded Redis of one data directory. Start it on a thread that lives as long as Redis shall."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir: Final = data_dir.absolute()
        self.socket: Final = socket_path(self.data_dir)
        self.url: Final = socket_url(self.socket)
        self._binary: Binary | None = None
        self._lock: TextIOWrapper | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._log_start = 0

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Locks the directory, starts Redis and returns when it has read all ballots. Raises EmbeddedError."""
        try:
            self.spawn()
            deadline = time.monotonic() + LOAD_S
            while not self.is_ready():
                if time.monotonic() > deadline:
                    raise EmbeddedError(f"Redis was not ready after {LOAD_S:.0f} s; see {self._log_file}.")
                time.sleep(POLL_S)
        except BaseException:
            self.stop()
            raise

    def spawn(self) -> None:
        """`start` without the waiting: ask `is_ready`. Also starts it again after it died. Raises EmbeddedError."""
        self._take_lock()
        _shut_down_leftover(self.socket)
        self._binary = find_binary()
        redis_dir = self.data_dir / "redis"
        redis_dir.mkdir(mode=0o700, exist_ok=True)
        if self._binary.version < (7,) and (redis_dir / "appendonlydir").exists():
            # An older one doesn't see this directory: it would start empty, as if nobody had voted.
            raise EmbeddedError(
                f"The ballots in {redis_dir} were written by Redis 7 or later, and {self._binary} can't read them. "
                "Put the newer redis-server on PATH again."
            )
        command = [self._binary.path, *_options(self._binary, redis_dir, self.socket)]
        if sys.platform == "linux":
            command = [sys.executable, "-I", "-S", "-c", DIE_WITH_PARENT, str(os.getpid()), *command]
        if self._log_file.exists() and self._log_file.stat().st_size > LOG_BYTES:
            self._log_file.replace(self._log_file.with_suffix(".log.1"))
        with open(self._log_file, "ab") as log_file:
            self._log_start = log_file.tell()
            # In a separate process group, so that Ctrl-C reaches only the parent, which then stops all in order.
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log_file, stderr=log_file, process_group=0
            )
        log.info("embedded Redis started: %s, process %d", self._binary, self._process.pid)

    def is_ready(self) -> bool:
        """Whether it has read all ballots and answers. Raises EmbeddedError if it has exited instead."""
        if self.poll() is not None:
            with open(self._log_file, "rb") as log_file:
                log_file.seek(self._log_start)
                said = log_file.read().decode(errors="replace").strip().splitlines()[-5:]
            raise EmbeddedError("Redis did not start; it said:\n  " + "\n  ".join(said))
        return answers(self.socket)

    def poll(self) -> int | None:
        """None while it runs (or was never started), else its exit code (negative: the signal that ended it)."""
        return self._process.poll() if self._process else None

    def stop(self) -> None:
        """Ends Redis, all written, and gives the directory free. Does nothing if it is not running."""
        if self._process:
            self._process.terminate()
            try:
                self._process.wait(STOP_S)
            except subprocess.TimeoutExpired:
                log.warning("embedded Redis did not stop within %.0f s; killing it (every ballot is on disk)", STOP_S)
                self._process.kill()
                self._process.wait()
            self._process = None
        if self._lock:
            self._lock.close()
            self._lock = None

    @property
    def _log_file(self) -> Path:
        return self.data_dir / "redis.log"

    def _take_lock(self) -> None:
        if self._lock:
            return
        try:
            self.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = open(self.data_dir / "lock", "a+")  # noqa: SIM115 (held until stop)
        except PermissionError:
            raise _of_somebody_else(self.data_dir) from None
        except OSError as error:
            raise EmbeddedError(f"The data directory can't be used: {error}.") from None
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            holder = lock.read().strip()
            lock.close()
            raise DirectoryInUse(
                f"Another Acclaim (process {holder or 'unknown'}) uses {self.data_dir}. Stop it, or give this one "
                "a directory of its own with --data-dir."
            ) from None
        if self.data_dir.stat().st_uid != os.getuid():  # root may, but then the owner could no more
            lock.close()
            raise _of_somebody_else(self.data_dir)
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        self._lock = lock


class DirectoryInUse(EmbeddedError):
    """Another Acclaim holds the data directory."""


@contextmanager
def borrowed(data_dir: Path) -> Iterator[str]:
    """The URL of the directory's Redis: of the one that runs, else of one that runs for the duration.

    Raises EmbeddedError.
    """
    embedded = Embedded(data_dir)
    try:
        embedded.start()
    except DirectoryInUse:
        deadline = time.monotonic() + STOP_S
        while not answers(embedded.socket):
            if time.monotonic() > deadline:
                raise
            time.sleep(POLL_S)
        yield embedded.url
        return
    try:
        yield embedded.url
    finally:
        embedded.stop()


def _options(binary: Binary, directory: Path, path: Path) -> list[str]:
    _make_private(path.parent)
    # Member buckets (keys.py) stay in one packed block up to this many fields.
    packed = "hash-max-listpack-entries" if binary.version >= (7,) else "hash-max-ziplist-entries"
    options = {
        "port": "0",
        "unixsocket": str(path),
        "unixsocketperm": "700",
        "dir": str(directory),
        "appendonly": "yes",
        "appendfsync": "always",
        "save": "",
        "databases": "1",
        "maxmemory": str(int(memory_bytes() * limits.EMBEDDED_MEMORY_SHARE)),
        "maxmemory-policy": "noeviction",
        packed: "512",
        "daemonize": "no",
    }
    return [word for name, value in options.items() for word in (f"--{name}", value)]


def _make_private(directory: Path) -> None:
    """Makes the socket's directory. In the shared temp directory, somebody else's must not be taken for ours."""
    directory.mkdir(mode=0o700, exist_ok=True)
    found = directory.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
        raise EmbeddedError(
            f"{directory}, for a socket whose path would be too long, is somebody else's; choose a shorter --data-dir."
        )


def _of_somebody_else(data_dir: Path) -> EmbeddedError:
    try:
        uid = data_dir.stat().st_uid
    except OSError:
        return EmbeddedError(f"This user may not use {data_dir}; give the command as the one who may, or name another.")
    try:
        owner = pwd.getpwuid(uid).pw_name
    except KeyError:  # as in a container that has a directory from outside
        return EmbeddedError(
            f"{data_dir} belongs to the user id {uid}; give the command as that user, or the directory to this one."
        )
    return EmbeddedError(
        f"{data_dir} belongs to the user {owner}; give the command as that user: sudo -u {owner} acclaim …"
    )


def _shut_down_leftover(path: Path) -> None:
    """Ends a Redis whose Acclaim was killed. Two on the same file would spoil it."""
    deadline = time.monotonic() + STOP_S
    while True:
        try:
            ask(path, b"SHUTDOWN NOSAVE")  # the append-only file is written all the same
        except ConnectionResetError:
            pass
        except (FileNotFoundError, ConnectionRefusedError):
            return
        except OSError as error:
            log.info("embedded Redis of an earlier run not answering yet: %s", error)
        if time.monotonic() > deadline:
            raise EmbeddedError(f"A Redis of an earlier run still uses {path} and does not stop; kill it yourself.")
        time.sleep(POLL_S)
