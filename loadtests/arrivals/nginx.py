"""nginx with the answers that a server gave to a visitor: the same bytes, from the leanest server there is.

It has no sessions and no sockets: whoever joins gets the answer that the first one got, and nobody opens a socket.
"""

import asyncio
import http.client
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final, NamedTuple

import psutil

from acclaim.audience.address import Address
from acclaim.process.port import free_port
from loadtests.arrivals.request import Request

_HOST: Final = "127.0.0.1"
_KEPT_HEADERS: Final = ("content-encoding", "cache-control", "etag", "vary", "set-cookie", "content-security-policy")
_ANSWER_S: Final = 10.0
_START_S: Final = 10.0
_POLL_S: Final = 0.02


class Answer(NamedTuple):
    """What a server gave for a path."""

    path: str
    headers: dict[str, str]
    body: bytes


class NginxError(Exception):
    """It did not start; the text holds what it said."""


def binary() -> str | None:
    """Where nginx is; None if it is not installed."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


def record(address: Address, requests: Sequence[Request]) -> list[Answer]:
    """What the server at `address` gives for each of them. Raises OSError."""
    return [_ask(address, request) for request in requests]


def _ask(address: Address, request: Request) -> Answer:
    line = http.client.HTTPConnection(*address.place, timeout=_ANSWER_S)
    try:
        line.connect()
        line.sock.sendall(request.to_send(b""))
        response = http.client.HTTPResponse(line.sock)
        response.begin()
        headers = {name.lower(): value for name, value in response.getheaders()}
        return Answer(request.path, headers, response.read())
    except http.client.HTTPException as error:
        raise ConnectionError(str(error)) from error
    finally:
        line.close()


class Nginx(NamedTuple):
    """A running nginx. `worker` is the process that answers."""

    address: Address
    worker: int


@asynccontextmanager
async def nginx(program: str, answers: Sequence[Answer]) -> AsyncIterator[Nginx]:
    """Starts one that gives `answers`, and ends it. Raises NginxError."""
    folder = Path(tempfile.mkdtemp(prefix="acclaim-nginx-"))
    port = free_port(_HOST, 0)
    process = await asyncio.to_thread(_start, program, folder, port, answers)
    try:
        yield Nginx(Address(_HOST, port), await _worker(process, folder))
    finally:
        process.terminate()
        await asyncio.to_thread(process.wait)
        shutil.rmtree(folder, ignore_errors=True)


def _start(program: str, folder: Path, port: int, answers: Sequence[Answer]) -> "subprocess.Popen[bytes]":
    for number, answer in enumerate(answers):
        (folder / str(number)).write_bytes(answer.body)
    (folder / "nginx.conf").write_text(_configuration(folder, port, answers))
    folder.chmod(0o755)  # its worker may be another user
    command = [program, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _configuration(folder: Path, port: int, answers: Sequence[Answer]) -> str:
    places = "\n".join(_place(folder / str(number), answer) for number, answer in enumerate(answers))
    return f"""
daemon off;
worker_processes 1;
worker_rlimit_nofile 20000;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 16384; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 5s;
  etag off;
  open_file_cache max=1000;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen {_HOST}:{port} backlog=4096;
{places}
  }}
}}
"""


def _place(file: Path, answer: Answer) -> str:
    kept = {name: answer.headers[name] for name in _KEPT_HEADERS if name in answer.headers}
    headers = " ".join(f"add_header {name} {_quoted(value)};" for name, value in kept.items())
    kind = _quoted(answer.headers.get("content-type", "text/plain"))
    # nginx takes no POST for a file: the answer to a join is text of the configuration.
    gives = f"return 200 {_quoted(answer.body.decode())};" if _is_text(answer) else f"alias {file};"
    return f"    location = {answer.path} {{ types {{}} default_type {kind}; {headers} {gives} }}"


def _is_text(answer: Answer) -> bool:
    return answer.headers.get("content-type", "").startswith("application/json")


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


async def _worker(process: "subprocess.Popen[bytes]", folder: Path) -> int:
    """The process that answers, once it is there."""
    deadline = asyncio.get_running_loop().time() + _START_S
    while True:
        if process.poll() is not None or asyncio.get_running_loop().time() > deadline:
            log = folder / "error.log"
            raise NginxError(f"nginx did not start: {log.read_text() if log.exists() else 'it said nothing'}")
        if workers := psutil.Process(process.pid).children():
            return workers[0].pid
        await asyncio.sleep(_POLL_S)
