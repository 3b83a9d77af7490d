"""Other people's servers, nginx and HAProxy, as a test starts and ends them: each alone in a folder of its own."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import psutil

from loadtests.command import LoadTestError

HOST: Final = "127.0.0.1"
_PATH: Final = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_START_S: Final = 20.0
_STOP_S: Final = 10.0
_LOOK_S: Final = 0.02
_OWN_FOLDERS: Final = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")  # of nginx, which else are the system's


class ProgramError(LoadTestError):
    """It did not start, or did not do what it should; the text holds what it said."""


def program(name: str) -> str | None:
    """Where the program is, None if it is not installed."""
    return shutil.which(name, path=_PATH)


def installed(name: str) -> str:
    """Where the program is. Raises ProgramError."""
    path = program(name)
    if path is None:
        raise ProgramError(f"no {name} on this machine")
    return path


def nginx_command(folder: Path, text: str) -> list[str]:
    """Starts nginx with the configuration `text`, all its files in `folder`. Raises ProgramError."""
    places = "".join(f"  {name}_temp_path {folder}/{name};\n" for name in _OWN_FOLDERS)
    text = text.replace("http {\n", f"http {{\n{places}")
    user = "user root;\n" if os.geteuid() == 0 else ""
    file = folder / "nginx.conf"
    file.write_text(f"{user}pid {folder}/nginx.pid;\n{text}")
    return [
        installed("nginx"), "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(file), "-g", "daemon off;",
    ]  # fmt: skip


@contextmanager
def running(command: Sequence[str], port: int, log: Path, forks: bool) -> Iterator[tuple[int, ...]]:
    """Runs a server until it is left; gives the processes that answer on `port`: its first one's children if it
    `forks`. Raises ProgramError."""
    with open(log, "w") as said:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, process_group=0)
    try:
        yield _answering(process, port, log, forks)
    finally:
        end(process, _STOP_S)


def end(process: "subprocess.Popen[bytes]", patience_s: float) -> None:
    """Asks a process to end, and kills it if it has not by then."""
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(patience_s)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _answering(process: "subprocess.Popen[bytes]", port: int, log: Path, forks: bool) -> tuple[int, ...]:
    """Waits until it listens, and has its children if it forks: it may listen before."""
    deadline = time.monotonic() + _START_S
    while True:
        if process.poll() is not None or time.monotonic() > deadline:
            raise ProgramError(f"{log.stem} did not start:\n{log.read_text()}")
        its = tuple(child.pid for child in psutil.Process(process.pid).children()) if forks else (process.pid,)
        if its and _listens(port):
            return its
        time.sleep(_LOOK_S)


def _listens(port: int) -> bool:
    with suppress(OSError), socket.create_connection((HOST, port), 1):
        return True
    return False
