"""The proxies of docs/operations.md in front of a server under test: the files that the page shows, with other ports
and places, in Debian's nginx and haproxy."""

import os
import re
import resource
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal, NamedTuple

from acclaim.process.port import free_port
from loadtests.certificates import Files

Name = Literal["nginx", "haproxy"]
NAMES: Final[tuple[Name, ...]] = ("nginx", "haproxy")

PAGE: Final = Path(__file__).resolve().parent.parent / "docs" / "operations.md"
_PATH: Final = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_START_S: Final = 20.0
_STOP_S: Final = 10.0
_SPARE_FILES: Final = 500
_HOST: Final = "127.0.0.1"
_OWN_FOLDERS: Final = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")  # of nginx, which else are the system's


class ProxyError(Exception):
    """The proxy did not start; the text holds what it said."""


class Proxy(NamedTuple):
    """A running one. `pid` is that of the process that its workers are children of, or of itself."""

    port: int
    pid: int


def program(name: str) -> str | None:
    """Where the program is, None if it is not installed."""
    return shutil.which(name, path=_PATH)


def blocks(page: Path, language: str) -> list[str]:
    """The fenced blocks of a language in a page."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def documented(name: Name) -> str:
    """The file that the page shows."""
    [text] = blocks(PAGE, name)
    return text


@contextmanager
def running(
    name: Name, folder: Path, files: Files, server_port: int, change: Callable[[str], str] = str, port: int = 0
) -> Iterator[Proxy]:
    """Runs a proxy for the server on `server_port`; `change` edits its file. Raises ProxyError."""
    path, port = program(name), free_port(_HOST, port)
    if path is None:
        raise ProxyError(f"no {name} on this machine")
    text = change(documented(name)).replace(f"{_HOST}:8000", f"{_HOST}:{server_port}")
    command = (_nginx if name == "nginx" else _haproxy)(path, folder, files, port, text)
    with open(folder / f"{name}.log", "w+") as log:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, process_group=0)
    try:
        _wait(process, port, folder / f"{name}.log")
        yield Proxy(port, process.pid)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _nginx(path: str, folder: Path, files: Files, port: int, text: str) -> list[str]:
    places = "".join(f"  {name}_temp_path {folder}/{name};\n" for name in _OWN_FOLDERS)
    text = (
        text.replace("/etc/ssl/vote.pem", str(files.certificate))
        .replace("/etc/ssl/vote.key", str(files.key))
        .replace("/var/log/nginx", str(folder))
        .replace("listen 443 ", f"listen {_HOST}:{port} ")
        .replace("http {\n", f"http {{\n{places}")
    )
    user = "user root;\n" if os.geteuid() == 0 else ""
    file = folder / "nginx.conf"
    file.write_text(f"{user}pid {folder}/nginx.pid;\n{text}")
    return [path, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(file), "-g", "daemon off;"]


def _haproxy(path: str, folder: Path, files: Files, port: int, text: str) -> list[str]:
    both = folder / "vote-both.pem"  # haproxy has certificate, chain and key in one file
    both.touch(0o600)
    both.write_text(files.certificate.read_text() + files.key.read_text())
    connections = (resource.getrlimit(resource.RLIMIT_NOFILE)[1] - _SPARE_FILES) // 2  # else it refuses to start
    text = (
        text.replace("/etc/haproxy/vote.pem", str(both))
        .replace("bind :443 ", f"bind {_HOST}:{port} ")
        .replace("maxconn 200000", f"maxconn {min(200_000, connections)}")
    )
    file = folder / "haproxy.cfg"
    file.write_text(text)
    return [path, "-db", "-f", str(file)]


def _wait(process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    deadline = time.monotonic() + _START_S
    while True:
        try:
            socket.create_connection((_HOST, port), 1).close()
            return
        except OSError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise ProxyError(f"It did not start:\n{log.read_text()}") from None
        time.sleep(0.02)
