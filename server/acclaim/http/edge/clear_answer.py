"""The response to a request without TLS on a port that speaks TLS: people type names without `https://`."""

import re
from http import HTTPStatus
from typing import Final

from acclaim.base import limits
from acclaim.identity.origins import Origins

# A page is asked for, by a target that names no other host, and its whole head is there.
_PAGE: Final = re.compile(rb"(?:GET|HEAD) (/(?!/)[!-~]*) HTTP/1\.[01]\r\n(.*?\r\n)??\r\n", re.DOTALL)
_HOST: Final = re.compile(rb"^host:[ \t]*([A-Za-z0-9.:\[\]-]+)[ \t]*\r$", re.IGNORECASE | re.MULTILINE)


class ClearAnswer:
    """Leads to the same page by https. `origin` is where people open this server; a browser that asked by another name
    of ours stays with that."""

    def __init__(self, origins: Origins, origin: str) -> None:
        self._origins = origins
        self._origin = origin

    def __call__(self, request: bytes) -> bytes:
        """`request` is what has come of it."""
        page = _PAGE.match(request[: limits.HANDSHAKE_HEADERS_BYTES])
        if page is None:
            return _answer(HTTPStatus.BAD_REQUEST, f"This port speaks TLS: open {self._origin}/\n")
        return _answer(HTTPStatus.TEMPORARY_REDIRECT, "", f"Location: {self._site(page[2])}{page[1].decode()}\r\n")

    def _site(self, headers: bytes | None) -> str:
        host = _HOST.search(headers or b"")
        asked = host[1].decode() if host else ""
        return f"https://{asked}" if asked and self._origins.know(asked) else self._origin


def _answer(status: HTTPStatus, text: str, header: str = "") -> bytes:
    return (
        f"HTTP/1.1 {status} {status.phrase}\r\n{header}Content-Type: text/plain; charset=utf-8\r\n"
        f"Content-Length: {len(text)}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n{text}"
    ).encode()
