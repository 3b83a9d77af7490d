"""Files as operators upload them."""

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image

from acclaim.event.picture import Picture

MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "MPO": "image/jpeg", "WEBP": "image/webp", "GIF": "image/gif"}


def file(image: Image.Image, kind: str, **options: Any) -> bytes:
    """`image` in the format that Pillow calls `kind`."""
    written = BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


def plain(kind: str, width: int = 30, height: int = 20, mode: str = "RGB") -> bytes:
    return file(Image.new(mode, (width, height)), kind)


def png_head(width: int, height: int) -> bytes:
    """A PNG that says how large it is and has no pixels."""
    chunks = (b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0), b"IDAT")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) for chunk in chunks
    )


GIF = Picture("image/gif", plain("GIF", 3, 2))
