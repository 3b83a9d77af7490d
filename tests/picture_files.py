"""Files as operators upload them."""

import struct
import zlib
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

from acclaim.event.picture import Picture, narrower

MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "MPO": "image/jpeg", "WEBP": "image/webp", "GIF": "image/gif"}


def file(image: Image.Image, kind: str, **options: Any) -> bytes:
    """`image` in the format that Pillow calls `kind`."""
    written = BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


def plain(kind: str, width: int = 30, height: int = 20, mode: str = "RGB") -> bytes:
    return file(Image.new(mode, (width, height)), kind)


def photograph(width: int, height: int, noise: float = 0) -> Image.Image:
    """What resembles a photo: light that fades, soft shapes and fine ones, and `noise` of the sensor."""
    size = (width, height)
    light = Image.merge("RGB", [Image.radial_gradient("L"), Image.linear_gradient("L"), Image.radial_gradient("L")])
    image = light.resize(size)
    for grain, share in (((64, 48), 0.4), ((width // 4, height // 4), 0.12)):
        shapes = [Image.effect_noise(grain, 100).resize(size, Image.Resampling.BICUBIC) for _ in range(3)]
        image = Image.blend(image, Image.merge("RGB", shapes), share)
    if noise:
        image = Image.blend(image, Image.merge("RGB", [Image.effect_noise(size, 40) for _ in range(3)]), noise)
    return image


def portrait(number: int) -> bytes:
    """A face as a passport has it, another for each number."""
    hues = [(number * 47 + turn) % 256 for turn in (0, 128, 24)]
    image = Image.new("HSV", (480, 640), (hues[0], 70, 225))
    draw = ImageDraw.Draw(image)
    draw.ellipse((60, 440, 420, 900), fill=(hues[1], 140, 120))  # shoulders
    draw.ellipse((140, 150, 340, 430), fill=(18, 90, 235))
    draw.pieslice((125, 100, 355, 360), 180, 360, fill=(hues[2], 120, 60))  # hair
    for left in (195, 265):
        draw.ellipse((left, 270, left + 22, 288), fill=(0, 0, 40))
    draw.arc((200, 300, 280, 380), 20, 160, fill=(0, 150, 150), width=6)
    return file(image.convert("RGB"), "JPEG", quality=85)


@cache
def photo_of_a_phone() -> bytes:
    """A JPEG of twelve million pixels and some 8 MB."""
    data = file(photograph(4032, 3024, 0.3), "JPEG", quality=95)
    assert 7_000_000 < len(data) < 10_000_000, len(data)
    return data


def png_head(width: int, height: int) -> bytes:
    """A PNG that says how large it is and has no pixels."""
    chunks = (b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0), b"IDAT")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) for chunk in chunks
    )


def stored(width: int, height: int) -> Picture:
    """As a plain upload of this size is stored."""
    widths = [*narrower(width), width]
    return Picture(width, height, {one: plain("WEBP", one, max(1, round(one * height / width))) for one in widths})


SMALL = stored(600, 400)
