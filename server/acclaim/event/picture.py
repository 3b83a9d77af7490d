"""Uploaded pictures: what is stored of one, and how it is named.

Every upload is decoded and re-encoded (picture_coding.py), so what pages load is a picture and nothing else: no
metadata, no place where it was taken, no second file behind the pixels. SVG is refused: it is a document with scripts.

A picture is stored as WebP in several widths. Its name says how large it is, so that a page reserves the room, and
knows which other widths there are, before a byte of it has come:

    HASH-1600x1200.webp             the picture itself, as definitions name it
    HASH-1600x1200-360.webp         the same, 360 pixels wide; so for each of limits.PICTURE_WIDTHS below its own width
    HASH-1600x1200.jpg              the same for the preview of a link: WeChat, for one, shows no WebP there
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Final

import msgspec

from acclaim.base import limits
from acclaim.base.errors import OperatorError

MEDIA_TYPE: Final = "image/webp"  # of what is stored
PDF: Final = "application/pdf"  # its pages become pictures: pdf_pages.py
_sized: Final = re.compile(r"-(\d+)x\d+\.webp\Z").search
# Of what may be uploaded.
MEDIA_TYPES: Final = {"png": "image/png", "jpg": "image/jpeg", "webp": MEDIA_TYPE, "gif": "image/gif"}


class Picture(msgspec.Struct, frozen=True):
    """A picture as it is stored: `variants` are WebP files by their widths, the widest is the picture itself. `jpeg` is
    what previews of links show, no side longer than the widest of limits.PICTURE_WIDTHS."""

    width: int
    height: int
    variants: dict[int, bytes]
    jpeg: bytes = b""

    @property
    def name(self) -> str:
        """Derived from the content."""
        content = sha256(b"".join(self.variants[width] for width in sorted(self.variants)))
        return f"{content.hexdigest()[:32]}-{self.width}x{self.height}.webp"

    @property
    def size_bytes(self) -> int:
        """Of all variants together."""
        return len(self.jpeg) + sum(map(len, self.variants.values()))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The name and content of each variant."""
        whole = self.name
        for width, content in self.variants.items():
            yield whole if width == self.width else variant(whole, width), content
        if self.jpeg:
            yield previewed(whole), self.jpeg


class Prepared(msgspec.Struct, omit_defaults=True):
    """What the decoding process (picture_child.py) answers: the picture, or those of a PDF's pages; or the `code` and
    the `message` of the error."""

    pictures: list[Picture] = []
    code: str = ""
    message: str = ""


def variant(name: str, width: int) -> str:
    """The name of the same picture, `width` pixels wide."""
    return name.replace(".webp", f"-{width}.webp")


def previewed(path: str) -> str:
    """The address or the name of the same picture for the preview of a link; `path` itself if it has none."""
    return path.removesuffix(".webp") + ".jpg" if _sized(path) else path


def narrowed(path: str, width: int) -> str:
    """The address of the picture at `path`, `width` pixels wide; `path` itself if it is no wider or has no variants."""
    size = _sized(path)
    return variant(path, width) if size and int(size[1]) > width else path


def narrower(width: int) -> list[int]:
    """The widths in which a picture is stored besides its own."""
    return [one for one in limits.PICTURE_WIDTHS if one < width]


def rejected(reason: str) -> OperatorError:
    """`reason` says what to do about it."""
    return OperatorError("picture_rejected", reason)


def too_much(content_type: str) -> OperatorError:
    """For what would take more time or memory than one upload may."""
    if content_type == PDF:
        return OperatorError("pdf_too_much")
    return rejected("The picture takes too much to unpack; export it again with fewer pixels or frames.")
