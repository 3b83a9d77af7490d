"""Decodes an upload and re-encodes it as WebP, in each width that pages show: bounded, upright, in sRGB, without
metadata.

The only user of Pillow; workers run it in a separate process (picture_child.py). Pillow reads only the head of a file
until its pixels are needed, so a decompression bomb is refused before it is decompressed.
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
from acclaim.event.picture import Picture, narrower, rejected

_MEDIA_TYPES: Final = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp", "GIF": "image/gif"}
_DECODERS: Final = tuple(_MEDIA_TYPES)
# What the first bytes of phones' own formats say behind their length: "ftyp" and a brand.
_PHONES_FORMATS: Final = {
    b"heic": "HEIC", b"heix": "HEIC", b"hevc": "HEIC", b"heim": "HEIC", b"heis": "HEIC", b"mif1": "HEIC",
    b"msf1": "HEIC", b"avif": "AVIF", b"avis": "AVIF",
}  # fmt: skip
_QUALITY: Final = 75  # on a phone three pixels are one of the page's
_QUALITY_WIDE: Final = 85  # of what fills walls
_METHOD: Final = 4  # of 0..6: how much time WebP takes to be small; Pillow's own choice
_METHOD_QUICK: Final = 1  # a third of the time, and hardly larger
_SMALLER: Final = 0.75  # of the side, as long as a picture has too many bytes
_SRGB: Final = ImageCms.createProfile("sRGB")
# What Pillow's decoders raise for bytes that they can't decode.
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
        raise _no_picture(data) from None
    except Image.DecompressionBombError:
        raise _too_many_pixels() from None
    except _DAMAGED:
        raise rejected("The picture is damaged; open it in an image editor and export it again.") from None


def drawn(image: Image.Image) -> Picture:
    """A picture that was made here, as it is to be stored: encoded quickly, because there are many."""
    return _variants(_Still(image, may_be_lossless=False, method=_METHOD_QUICK))


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
    if frames == 1:
        # What a JPEG has lost already needs no lossless form.
        return _variants(_Still(head, may_be_lossless=media_type != "image/jpeg"))
    if frames * head.width * head.height > limits.PICTURE_FRAMES_PIXELS:
        raise rejected(
            f"The animation has {frames} frames of {head.width} × {head.height} pixels; make it shorter or smaller."
        )
    return _variants(_Animation(head))


def _no_picture(data: bytes) -> OperatorError:
    if data[4:8] == b"ftyp" and (kind := _PHONES_FORMATS.get(data[8:12])):
        return rejected(
            f"This is a photo in the format {kind}, which not every browser shows; export it as JPEG and send that. "
            "An iPhone takes JPEG with Settings, Camera, Formats, Most Compatible."
        )
    return rejected("This is no PNG, JPEG, WebP or GIF picture, or its beginning is damaged.")


def _format(image: ImageFile.ImageFile) -> str:
    return "JPEG" if image.format == "MPO" else str(image.format)  # a JPEG with others behind it, as phones write them


def _frame_count(image: ImageFile.ImageFile) -> int:
    return 1 if image.format == "MPO" else int(getattr(image, "n_frames", 1))


class _Still:
    """One picture, upright and in sRGB."""

    def __init__(self, image: Image.Image, *, may_be_lossless: bool, method: int = _METHOD) -> None:
        self._may_be_lossless = may_be_lossless
        self._method = method
        self._image = self.first = _still(image)
        self.size = self._image.size

    def encode(self, size: tuple[int, int]) -> bytes:
        """As WebP: lossless if that is smaller, as it is of drawings and logos."""
        image = self._image if size == self.size else self._image.resize(size, Image.Resampling.LANCZOS)
        lossy = _webp(image, quality=_quality(size), method=self._method)
        return min(_webp(image, lossless=True), lossy, key=len) if self._may_be_lossless else lossy


class _Animation:
    """All frames of an animation."""

    def __init__(self, image: ImageFile.ImageFile) -> None:
        frames, self._durations = zip(*_frames(image), strict=True)
        is_opaque = all(frame.getextrema()[3][0] == 255 for frame in frames)
        self._frames = [frame.convert("RGB") for frame in frames] if is_opaque else frames
        self._loop = image.info.get("loop", 1 if image.format == "GIF" else 0)  # a GIF that says nothing plays once
        self.first = self._frames[0]
        self.size = self.first.size

    def encode(self, size: tuple[int, int]) -> bytes:
        first, *others = (
            frame if size == self.size else frame.resize(size, Image.Resampling.LANCZOS) for frame in self._frames
        )
        return _webp(
            first,
            quality=_quality(size),
            save_all=True,
            append_images=others,
            duration=self._durations,
            loop=self._loop,
        )


def _variants(source: _Still | _Animation) -> Picture:
    width, height = source.size
    while len(whole := source.encode((width, height))) > limits.PICTURE_KEPT_BYTES:
        width, height = max(1, int(width * _SMALLER)), max(1, int(height * _SMALLER))
    variants = {narrow: source.encode((narrow, max(1, round(narrow * height / width)))) for narrow in narrower(width)}
    return Picture(width, height, {**variants, width: whole}, _jpeg(source.first))


def _jpeg(image: Image.Image) -> bytes:
    """For the preview of a link: on white, because JPEG has no transparency."""
    small = image.copy()
    small.thumbnail((limits.PICTURE_WIDTHS[-1],) * 2, Image.Resampling.LANCZOS)
    if small.mode == "RGBA":
        small = Image.alpha_composite(Image.new("RGBA", small.size, "white"), small)
    encoded = BytesIO()
    small.convert("RGB").save(encoded, "JPEG", quality=_QUALITY)
    return encoded.getvalue()


def _quality(size: tuple[int, int]) -> int:
    return _QUALITY_WIDE if size[0] > limits.PICTURE_WIDTHS[-1] else _QUALITY


def _webp(image: Image.Image, **options: Any) -> bytes:
    encoded = BytesIO()
    image.save(encoded, "WEBP", **options)
    return encoded.getvalue()


def _still(image: Image.Image) -> Image.Image:
    """RGB or RGBA, as WebP has them, no side longer than pages need."""
    if image.mode.startswith("I"):  # 16 bits of grey
        image = image.point(lambda value: value / 256).convert("L")
    # Colours by number or with one that is transparent can be neither blended nor converted.
    elif image.mode in ("1", "P") or "transparency" in image.info:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    _scale_down(image)
    ImageOps.exif_transpose(image, in_place=True)
    if profile := image.info.get("icc_profile"):
        image = _in_srgb(image, profile)
    image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    image.info = {}
    return image


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """The colours as the profile means them; as they stand if it doesn't fit the pixels, as browsers have it."""
    try:
        mode = "RGBA" if image.mode in ("LA", "RGBA") else "RGB"
        converted = ImageCms.profileToProfile(image, BytesIO(profile), _SRGB, outputMode=mode)
    except (ImageCms.PyCMSError, OSError):
        return image
    assert converted is not None
    return converted


def _frames(image: ImageFile.ImageFile) -> Iterator[tuple[Image.Image, float]]:
    """Each frame whole, and how many milliseconds it is shown."""
    for index in range(1 if image.info.get("default_image") else 0, _frame_count(image)):
        image.seek(index)
        frame = image.convert("RGBA")
        _scale_down(frame)
        frame.info = {}
        yield frame, image.info.get("duration", 0)


def _scale_down(image: Image.Image) -> None:
    image.thumbnail((limits.PICTURE_KEPT_SIDE_PIXELS,) * 2, Image.Resampling.LANCZOS)


def _too_many_pixels() -> OperatorError:
    return rejected(
        f"The picture has more than {limits.PICTURE_PIXELS // 1_000_000} million pixels, or a side of more than "
        f"{limits.PICTURE_SIDE_PIXELS}; make it smaller, 2000 × 2000 is plenty."
    )
