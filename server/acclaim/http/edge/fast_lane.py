"""Reads heads without a parser: of a plain GET, for answers that are remembered (remembered.py), and of a handshake.

It takes only what every browser sends: one complete request in one piece and nothing behind it, only valid lines, one
host, no body. Everything else goes the ordinary way, which knows every rule of HTTP; nothing is refused here.
"""

import re
from typing import Final

from acclaim.base import limits
from acclaim.http.remembered import Asked
from acclaim.wire.handshake import Handshake

# A path, a query, whole header lines of visible characters. Possessive: what does not match fails at once.
_head: Final = re.compile(
    rb"GET (/[!-\"$->@-~]*+)(\?[!-\"$-~]*+)? HTTP/1\.1\r\n((?:[A-Za-z0-9-]++:[\t -~]*+\r\n)++)\r\n"
).fullmatch
# Where one of these stands, the request may have a body, or its answer is another one.
_has_more: Final = re.compile(
    rb"\r\n(?:content-length|transfer-encoding|expect|origin|range|upgrade):|\r\nconnection:[^\r]*close"
).search
_has_body: Final = re.compile(rb"\r\n(?:content-length|transfer-encoding|expect):").search
_upgrades: Final = re.compile(rb"\r\nupgrade:[ \t]*websocket[ \t]*\r\n").search
_HOST: Final = b"\r\nhost:"
FORWARDED: Final = b"\r\nx-forwarded-for:"
SOCKETS: Final = b"GET /ws/"


def plain_get(data: bytes, lowered: bytes) -> Asked | None:
    """What `data` asks for; `lowered` is the same in small letters. None if it is not plain."""
    head = _head(data)
    if head is None or head[2] or len(data) > limits.HANDSHAKE_HEADERS_BYTES:
        return None
    if lowered.count(_HOST) != 1 or _has_more(lowered):
        return None
    return Asked(head[1], _value(data, lowered, b"\r\naccept-encoding:"), _value(data, lowered, b"\r\nif-none-match:"))


def handshake(data: bytes, lowered: bytes) -> Handshake | None:
    """The request for a WebSocket that `data` is; None if it is none, or not plain."""
    head = _head(data)
    if head is None or len(data) > limits.HANDSHAKE_HEADERS_BYTES:
        return None
    if lowered.count(_HOST) != 1 or _has_body(lowered) or not _upgrades(lowered):
        return None
    lines = (line.partition(b":") for line in head[3].split(b"\r\n")[:-1])
    return Handshake(
        "GET", (head[1] + (head[2] or b"")).decode(), "1.1", [(name, value.strip(b" \t")) for name, _, value in lines]
    )


def _value(data: bytes, lowered: bytes, name: bytes) -> bytes:
    at = lowered.find(name)
    if at < 0:
        return b""
    at += len(name)
    return data[at : data.find(b"\r\n", at)].strip(b" \t")
