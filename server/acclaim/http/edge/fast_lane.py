"""Reads the head of a plain GET without a parser, for answers that are remembered (remembered.py).

Only what every browser sends is taken: one whole request and nothing behind it, no body, one host, whole lines. All
else goes the ordinary way, which knows every rule of HTTP; nothing is refused here.
"""

from typing import Final

from acclaim.base import limits
from acclaim.http.remembered import Asked

_END: Final = b"\r\n\r\n"
_VERSION: Final = b" HTTP/1.1\r\n"
# Where one of these occurs, anywhere, the request may have a body, or its answer may be another one.
_NOT_PLAIN: Final = (
    b"content-length", b"transfer-encoding", b"\r\norigin:", b"\r\nrange:", b"\r\nupgrade:", b"\r\nexpect:",
    b"connection: close",
)  # fmt: skip
FORWARDED: Final = b"\r\nx-forwarded-for:"


def plain_get(data: bytes, lowered: bytes) -> Asked | None:
    """What `data` asks for; `lowered` is the same in small letters. None if it is not plain."""
    if not data.startswith(b"GET /") or data.find(_END) != len(data) - 4 or len(data) > limits.HANDSHAKE_HEADERS_BYTES:
        return None
    line_ends = data.find(b"\r\n")
    path_ends = line_ends - len(_VERSION) + 2
    path = data[4:path_ends]
    if data[path_ends : line_ends + 2] != _VERSION or b"?" in path or b" " in path or b"#" in path:
        return None
    if lowered.count(b"\r\nhost:") != 1 or data.count(b"\n") != data.count(b"\r\n"):
        return None
    for word in _NOT_PLAIN:
        if word in lowered:
            return None
    return Asked(path, _value(data, lowered, b"\r\naccept-encoding:"), _value(data, lowered, b"\r\nif-none-match:"))


def _value(data: bytes, lowered: bytes, name: bytes) -> bytes:
    at = lowered.find(name)
    if at < 0:
        return b""
    at += len(name)
    return data[at : data.find(b"\r\n", at)].strip(b" \t")
