"""Uploaded pictures: what they are is read from their first bytes, never believed from a name or a header.

SVG is refused: it is a document with scripts, not a picture. What passes is PNG, JPEG, WebP or GIF, of a size that
a phone can unpack.
"""

from hashlib import sha256
from typing import Final, Literal, NamedTuple

from acclaim.base import limits
from acclaim.base.errors import OperatorError

EXTENSIONS: Final = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp", "image/gif": "gif"}
MEDIA_TYPES: Final = {extension: media_type for media_type, extension in EXTENSIONS.items()}


class Picture(NamedTuple):
    """A checked picture. `name` follows from the content: 32 hexadecimal digits and the type's extension."""

    name: str
    media_type: str
    width: int
    height: int


def inspect(data: bytes, content_type: str) -> Picture:
    """Checks an upload that says it is `content_type`. Raises OperatorError("picture_rejected") with the reason."""
    if len(data) > limits.PICTURE_BYTES:
        raise _rejected(f"The picture has more than {limits.PICTURE_BYTES // 1024 // 1024} MB; make it smaller.")
    media_type, size = _look(data)
    if not media_type:
        raise _rejected("This is no PNG, JPEG, WebP or GIF picture.")
    declared = content_type.partition(";")[0].strip().lower()
    if declared != media_type:
        raise _rejected(f"The picture is {media_type}, but was sent as {declared or 'nothing'}.")
    if size is None or not all(size):
        raise _rejected("The picture is damaged.")
    width, height = size
    if max(size) > limits.PICTURE_SIDE_PIXELS or width * height > limits.PICTURE_PIXELS:
        raise _rejected(f"The picture has {width} × {height} pixels; make it smaller, 2000 × 2000 is plenty.")
    return Picture(f"{sha256(data).hexdigest()[:32]}.{EXTENSIONS[media_type]}", media_type, width, height)


def _look(data: bytes) -> tuple[str, tuple[int, int] | None]:
    """(type by the first bytes or "", (width, height) or None if it can't be read)."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png", _png_size(data)
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg", _jpeg_size(data)
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif", _pair(data, 6, 2, "little")
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp", _webp_size(data)
    return "", None


def _pair(data: bytes, at: int, width: int, order: Literal["little", "big"]) -> tuple[int, int] | None:
    """Two numbers of `width` bytes each."""
    middle, end = at + width, at + 2 * width
    if len(data) < end:
        return None
    return int.from_bytes(data[at:middle], order), int.from_bytes(data[middle:end], order)


def _png_size(data: bytes) -> tuple[int, int] | None:
    return _pair(data, 16, 4, "big") if data[12:16] == b"IHDR" else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """From the first start-of-frame segment (ITU T.81 §B.2.2): C0 to CF, apart from the tables C4, C8, CC."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # fill bytes may stand before a marker
            at += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            size = _pair(data, at + 5, 2, "big")
            return size and (size[1], size[0])
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def _webp_size(data: bytes) -> tuple[int, int] | None:
    """From the first chunk (RFC 9649 §2.5 to §2.7): lossy, lossless or extended."""
    kind = data[12:16]
    if kind == b"VP8X":
        size = _pair(data, 24, 3, "little")
        return size and (size[0] + 1, size[1] + 1)
    if kind == b"VP8L" and len(data) >= 25 and data[20] == 0x2F:
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        size = _pair(data, 26, 2, "little")
        return size and (size[0] & 0x3FFF, size[1] & 0x3FFF)
    return None


def _rejected(reason: str) -> OperatorError:
    return OperatorError("picture_rejected", reason)
