"""An answer's head, read for what a load generator must know of it."""

import re
from typing import Final, NamedTuple

_length = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE).search
_cookie = re.compile(rb"\r\nset-cookie: *([^;\r]+)", re.IGNORECASE).search
_etag = re.compile(rb"\r\netag: *([^\r]+)", re.IGNORECASE).search
_END: Final = b"\r\n\r\n"
_BODILESS: Final = frozenset({204, 304})


class Head(NamedTuple):
    """`body_at` is where the body begins; `length` its bytes, -1 where the head does not say."""

    status: int
    body_at: int
    length: int


def head_of(data: bytes | bytearray | memoryview) -> Head | None:
    """Reads the head of an HTTP/1.1 answer; None while it is not whole. Raises ValueError for what is none."""
    text = bytes(data)
    end = text.find(_END)
    if end < 0:
        return None
    status = int(text[9:12])
    found = _length(text, 0, end + 2)
    length = 0 if status in _BODILESS else int(found[1]) if found else -1
    return Head(status, end + len(_END), length)


def cookie_of(head: bytes) -> bytes:
    """The first cookie that it sets, as it is sent back; b"" without one."""
    found = _cookie(head)
    return found[1] if found else b""


def etag_of(head: bytes) -> bytes:
    found = _etag(head)
    return found[1] if found else b""
