"""nginx with the answers that a server gave to a visitor: the same bytes, from the leanest server there is.

It has no sessions and no sockets: whoever joins gets the answer that the first one got, and nobody opens a socket.
"""

import http.client
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from acclaim.audience.address import Address
from acclaim.process.port import free_port
from loadtests import programs
from loadtests.arrivals.request import Request
from loadtests.certificates import Authority, Files
from loadtests.line import asking
from loadtests.programs import HOST

_KEPT_HEADERS: Final = ("content-encoding", "cache-control", "etag", "vary", "set-cookie", "content-security-policy")
_ANSWER_S: Final = 10.0


class Answer(NamedTuple):
    """What a server gave for a path."""

    path: str
    headers: dict[str, str]
    body: bytes


def record(address: Address, requests: Sequence[Request]) -> list[Answer]:
    """What the server at `address` gives for each of them. Raises OSError."""
    return [_ask(address, request) for request in requests]


def _ask(address: Address, request: Request) -> Answer:
    line = asking(address, _ANSWER_S)
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


@contextmanager
def nginx(answers: Sequence[Answer], tls: bool = False) -> Iterator[Nginx]:
    """Starts one that gives `answers`, by https with `tls`, and ends it. Raises ProgramError."""
    with tempfile.TemporaryDirectory(prefix="acclaim-nginx-") as name:
        folder, port = Path(name), free_port(HOST, 0)
        for number, answer in enumerate(answers):
            (folder / str(number)).write_bytes(answer.body)
        files = Authority(folder).issue() if tls else None
        command = programs.nginx_command(folder, _configuration(folder, port, answers, files))
        with programs.running(command, port, folder / "nginx.log", forks=True) as workers:
            yield Nginx(Address(HOST, port, tls), *workers)


def _configuration(folder: Path, port: int, answers: Sequence[Answer], files: Files | None) -> str:
    places = "\n".join(_place(folder / str(number), answer) for number, answer in enumerate(answers))
    tls = f"ssl_certificate {files.certificate}; ssl_certificate_key {files.key};" if files else ""
    return f"""
worker_processes 1;
worker_rlimit_nofile 20000;
error_log {folder}/error.log;
events {{ worker_connections 16384; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 5s;
  etag off;
  open_file_cache max=1000;
  server {{
    listen {HOST}:{port} {"ssl" if files else ""} backlog=4096;
    {tls}
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
