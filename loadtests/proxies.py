"""The proxies of docs/operations.md in front of a server under test: the files that the page shows, with other ports
and places, in Debian's nginx and haproxy."""

import re
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal, NamedTuple

from acclaim.process.port import free_port
from loadtests import programs
from loadtests.certificates import Files
from loadtests.programs import HOST

Name = Literal["nginx", "haproxy"]
NAMES: Final[tuple[Name, ...]] = ("nginx", "haproxy")

PAGE: Final = Path(__file__).resolve().parent.parent / "docs" / "operations.md"
_SPARE_FILES: Final = 500


class Proxy(NamedTuple):
    """A running one. `pids` are the processes that pass on what comes to `port`."""

    port: int
    pids: tuple[int, ...]


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
    """Runs a proxy for the server on `server_port`; `change` edits its file. Raises ProgramError."""
    port = free_port(HOST, port)
    text = change(documented(name)).replace(f"{HOST}:8000", f"{HOST}:{server_port}")
    command = (_nginx if name == "nginx" else _haproxy)(folder, files, port, text)
    with programs.running(command, port, folder / f"{name}.log", forks=name == "nginx") as pids:
        yield Proxy(port, pids)


def _nginx(folder: Path, files: Files, port: int, text: str) -> list[str]:
    text = (
        text.replace("/etc/ssl/vote.pem", str(files.certificate))
        .replace("/etc/ssl/vote.key", str(files.key))
        .replace("/var/log/nginx", str(folder))
        .replace("listen 443 ", f"listen {HOST}:{port} ")
    )
    return programs.nginx_command(folder, text)


def _haproxy(folder: Path, files: Files, port: int, text: str) -> list[str]:
    both = folder / "vote-both.pem"  # haproxy has certificate, chain and key in one file
    both.touch(0o600)
    both.write_text(files.certificate.read_text() + files.key.read_text())
    connections = (resource.getrlimit(resource.RLIMIT_NOFILE)[1] - _SPARE_FILES) // 2  # else it refuses to start
    text = (
        text.replace("/etc/haproxy/vote.pem", str(both))
        .replace("bind :443 ", f"bind {HOST}:{port} ")
        .replace("maxconn 200000", f"maxconn {min(200_000, connections)}")
    )
    file = folder / "haproxy.cfg"
    file.write_text(text)
    return [programs.installed("haproxy"), "-db", "-f", str(file)]
