"""The least that a phone must understand of what it hears: where frames end, which are pings, and a close code."""

from typing import Final, NamedTuple

_TEXT: Final = 0x81
_CLOSE: Final = 0x88
_PING: Final = 0x89
_NO_CODE: Final = 1005


class Heard(NamedTuple):
    """Of some bytes: whole text frames, payloads of pings, the close code or 0, where an unfinished frame begins."""

    texts: int
    pings: list[bytes]
    code: int
    rest_at: int


def hear(data: bytes, at: int = 0) -> Heard:
    """Reads the server's frames from `at` on."""
    texts, pings, code, end = 0, list[bytes](), 0, len(data)
    while end - at >= 2:
        head, length, start = data[at], data[at + 1], at + 2
        if length == 126:
            start, length = at + 4, int.from_bytes(data[at + 2 : at + 4], "big")
        elif length == 127:
            start, length = at + 10, int.from_bytes(data[at + 2 : at + 10], "big")
        stop = start + length
        if stop > end or start > end:
            break
        if head == _TEXT:
            texts += 1
        elif head == _PING:
            pings.append(data[start:stop])
        elif head == _CLOSE:
            code = int.from_bytes(data[start : start + 2], "big") if length >= 2 else _NO_CODE
        at = stop
    return Heard(texts, pings, code, at)


def texts(data: bytes, at: int = 0) -> list[bytes]:
    """The payloads of the whole text frames from `at` on."""
    found, end = list[bytes](), len(data)
    while end - at >= 2:
        head, length, start = data[at], data[at + 1], at + 2
        if length == 126:
            start, length = at + 4, int.from_bytes(data[at + 2 : at + 4], "big")
        elif length == 127:
            start, length = at + 10, int.from_bytes(data[at + 2 : at + 10], "big")
        at = start + length
        if at > end or start > end:
            break
        if head == _TEXT:
            found.append(data[start:at])
    return found
