"""Decodes an upload and encodes it anew: bounded, upright, in sRGB, without metadata, no larger than pages need.

Alone in using Pillow; workers run it in a process of its own (picture_child.py). Pillow reads only the head of a file
until its pixels are asked for, so that a decompression bomb is refused before it is unpacked.
"""

import struct
import warnings
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from PIL import Image, ImageCms, ImageFile, ImageOps, UnidentifiedImageError, WebPImagePlugin

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.event.picture import Picture, rejected

_MEDIA_TYPES: Final = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp", "GIF": "image/gif"}
_DECODERS: Final = tuple(_MEDIA_TYPES)
_QUALITY: Final[dict[str, dict[str, Any]]] = {
    "PNG": {"compress_level": 9},
    "JPEG": {"quality": 90},
    "WEBP": {"quality": 90},
    "GIF": {},
}
_SMALLER: Final = 0.75  # of the side, as long as a picture has too many bytes
_SRGB: Final = ImageCms.createProfile("sRGB")
# What Pillow's decoders raise at bytes that make no sense to them.
_DAMAGED: Final = (
    ArithmeticError, AttributeError, EOFError, LookupError, OSError, SyntaxError, TypeError, ValueError, struct.error,
    zlib.error,
)  # fmt: skip

# Pillow refuses what has more than twice as many, also a frame that turns out larger than the head said.
Image.MAX_IMAGE_PIXELS = limits.PICTURE_PIXELS // 2
assert WebPImagePlugin.SUPPORTED  # else its pictures would be told from none


def prepare(data: bytes, content_type: str) -> Picture:
    """An upload that says it is `content_type`, as it is to be stored.

    Raises OperatorError("picture_rejected") with what to do about it.
    """
    if len(data) > limits.PICTURE_BYTES:
        raise rejected(f"The picture has more than {limits.PICTURE_BYTES // 1024 // 1024} MB; make it smaller.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of metadata that is left out anyway
            return _prepare(data, content_type)
    except UnidentifiedImageError:
        raise rejected("This is no PNG, JPEG, WebP or GIF picture, or its beginning is damaged.") from None
    except Image.DecompressionBombError:
        raise _too_many_pixels() from None
    except _DAMAGED:
        raise rejected("The picture is damaged; open it in an image editor and export it again.") from None


def _prepare(data: bytes, content_type: str) -> Picture:
    head = Image.open(BytesIO(data), formats=_DECODERS)
    media_type = _MEDIA_TYPES[_format(head)]
    declared = content_type.partition(";")[0].strip().lower()
    if declared != media_type:
        raise rejected(
            f"The picture is {media_type}, but was sent as {declared or 'nothing'}; give its file the right extension."
        )
    if max(head.size) > limits.PICTURE_SIDE_PIXELS or head.width * head.height > limits.PICTURE_PIXELS:
        raise _too_many_pixels()
    frames = _frame_count(head)
    if frames > 1 and frames * head.width * head.height > limits.PICTURE_FRAMES_PIXELS:
        raise rejected(
            f"The animation has {frames} frames of {head.width} × {head.height} pixels; make it shorter or smaller."
        )
    side = min(max(head.size), limits.PICTURE_KEPT_SIDE_PIXELS)
    while len(content := _encode(Image.open(BytesIO(data), formats=_DECODERS), side)) > limits.PICTURE_BYTES:
        side = int(side * _SMALLER)
    return Picture(media_type, content)


def _format(image: ImageFile.ImageFile) -> str:
    return "JPEG" if image.format == "MPO" else str(image.format)  # a JPEG with others behind it, as phones write them


def _frame_count(image: ImageFile.ImageFile) -> int:
    return 1 if image.format == "MPO" else int(getattr(image, "n_frames", 1))


def _encode(image: ImageFile.ImageFile, side: int) -> bytes:
    """The picture, or all frames of the animation, in its own format with no side longer than `side`."""
    kind, encoded = _format(image), BytesIO()
    if _frame_count(image) == 1:
        still = _still(image, side)
        # A JPEG whose pixels were not converted keeps its own tables: it gets no worse and no larger.
        quality = {"quality": "keep"} if still.format == "JPEG" else _QUALITY[kind]
        still.save(encoded, kind, **quality)
        return encoded.getvalue()
    frames, durations = zip(*_frames(image, side), strict=True)
    opaque = all(frame.getextrema()[3][0] == 255 for frame in frames)
    first, *others = [frame.convert("RGB") for frame in frames] if opaque else frames
    loop = {"loop": image.info["loop"]} if "loop" in image.info else {}  # without it a GIF plays once
    disposal = {"disposal": 2} if kind == "GIF" and not opaque else {}  # no frame shines through the next
    first.save(
        encoded, kind, save_all=True, append_images=others, duration=durations, **loop, **disposal, **_QUALITY[kind]
    )
    return encoded.getvalue()


def _still(image: Image.Image, side: int) -> Image.Image:
    ImageOps.exif_transpose(image, in_place=True)
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):  # 16 bits of grey
        image = image.point(lambda value: value / 256).convert("L")
    elif image.mode == "CMYK" and not profile:
        image = image.convert("RGB")
    # Colours by number or with one that is transparent can be neither blended nor converted.
    elif (image.mode in ("1", "P") and (profile or max(image.size) > side)) or (
        image.mode != "P" and "transparency" in image.info
    ):
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    if profile:
        image = _in_srgb(image, profile)
    image.thumbnail((side, side), Image.Resampling.LANCZOS)
    image.info = {key: value for key, value in image.info.items() if key == "transparency"}
    return image


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """The colours as the profile means them; as they stand if it doesn't fit the pixels, as browsers have it."""
    try:
        mode = "RGBA" if image.mode in ("LA", "RGBA") else "RGB"
        converted = ImageCms.profileToProfile(image, BytesIO(profile), _SRGB, outputMode=mode)
    except (ImageCms.PyCMSError, OSError):
        return image if image.mode != "CMYK" else image.convert("RGB")
    assert converted is not None
    return converted


def _frames(image: ImageFile.ImageFile, side: int) -> Iterator[tuple[Image.Image, float]]:
    """Each frame whole, and how many milliseconds it is shown."""
    for index in range(1 if image.info.get("default_image") else 0, _frame_count(image)):
        image.seek(index)
        frame = image.convert("RGBA")
        frame.thumbnail((side, side), Image.Resampling.LANCZOS)
        frame.info = {}
        yield frame, image.info.get("duration", 0)


def _too_many_pixels() -> OperatorError:
    return rejected(
        f"The picture has more than {limits.PICTURE_PIXELS // 1_000_000} million pixels, or a side of more than "
        f"{limits.PICTURE_SIDE_PIXELS}; make it smaller, 2000 × 2000 is plenty."
    )
