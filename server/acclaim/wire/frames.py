"""Server frames as bytes: text frames are encoded once and the same bytes go to every transport."""

from struct import pack
from typing import Final

PING: Final = b"\x89\x00"


def head(n: int) -> bytes:
    """What a text frame with `n` bytes of payload begins with (RFC 6455 §5.2)."""
    if n < 126:
        return bytes((0x81, n))
    if n < 1 << 16:
        return pack("!BBH", 0x81, 126, n)
    return pack("!BBQ", 0x81, 127, n)


def text(payload: bytes) -> bytes:
    """An unfragmented, unmasked text frame."""
    return head(len(payload)) + payload
