"""Uploaded pictures: what they may be, and how what is stored is named.

Every upload is decoded and encoded anew (picture_coding.py), so what pages load is a picture and nothing else: no
metadata, no place where it was taken, no second file behind the pixels. SVG is refused: it is a document with scripts.
"""

from hashlib import sha256
from typing import Final

import msgspec

from acclaim.base.errors import OperatorError

EXTENSIONS: Final = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp", "image/gif": "gif"}
MEDIA_TYPES: Final = {extension: media_type for media_type, extension in EXTENSIONS.items()}


class Picture(msgspec.Struct, frozen=True):
    """A picture as it is stored."""

    media_type: str
    content: bytes

    @property
    def name(self) -> str:
        """Follows from the content: 32 hexadecimal digits and the type's extension."""
        return f"{sha256(self.content).hexdigest()[:32]}.{EXTENSIONS[self.media_type]}"


class Told(msgspec.Struct, omit_defaults=True):
    """What the decoding process (picture_child.py) says before the picture: its type, or why it was rejected."""

    media_type: str = ""
    rejected: str = ""


def rejected(reason: str) -> OperatorError:
    """`reason` says what to do about it."""
    return OperatorError("picture_rejected", reason)


def too_much() -> OperatorError:
    """For what would take more time or memory to decode than one picture may."""
    return rejected("The picture takes too much to unpack; export it again with fewer pixels or frames.")
