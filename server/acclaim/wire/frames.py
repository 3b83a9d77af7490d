"""Server frames as bytes: text frames are encoded once and the same bytes go to every transport."""

from struct import pack
from typing import Final

PING: Final = b"\x89\x00"


_SHORT_HEADS: Final = [bytes((0x81, n)) for n in range(126)]


def text(payload: bytes) -> bytes:
    """An unfragmented, unmasked text frame (RFC 6455 §5.2)."""
    n = len(payload)
    if n < 126:
        return _SHORT_HEADS[n] + payload
    if n < 1 << 16:
        return pack("!BBH", 0x81, 126, n) + payload
    return pack("!BBQ", 0x81, 127, n) + payload
