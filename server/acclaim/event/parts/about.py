"""Details of an option beyond its card: a longer text, further pictures and a video."""

from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Annotated, Final
from urllib.parse import urlsplit

import msgspec

from acclaim.base import limits
from acclaim.event.definition import PLAIN, Definition, Picture
from acclaim.event.parts.stream import StreamAddress

LongText = Annotated[
    str, msgspec.Meta(max_length=limits.ABOUT_CHARS, pattern=limits.TEXT_PATTERN, description=PLAIN)
]  # with line breaks; an empty line starts a paragraph
FurtherPicture = Annotated[Picture, msgspec.Meta(min_length=1)]
_PLAYED: Final = (".m3u8", ".mp4", ".m4v", ".mov", ".webm")  # as static/js/phone/poll/about_video.js
_DIGEST_BYTES: Final = 6  # an option's own earlier texts are all that it must differ from


class About(Definition, frozen=True):
    """The details of an option. Phones request them when somebody opens them; the `event` frame contains only their
    digest.

    `video` is a playlist or file that the phone plays (`is_played`), or the address of another site's page.
    """

    text: LongText = ""
    text_en: LongText = ""
    pictures: Annotated[list[FurtherPicture], msgspec.Meta(max_length=limits.ABOUT_PICTURES)] = []
    video: StreamAddress = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to open."""
        return not (self.text.strip() or self.text_en.strip() or self.pictures or self.video)

    @property
    def digest(self) -> str:
        """Eight characters that follow from the content."""
        return urlsafe_b64encode(sha256(msgspec.json.encode(self)).digest()[:_DIGEST_BYTES]).decode()

    @property
    def chars(self) -> int:
        """Of its texts."""
        return len(self.text) + len(self.text_en)

    @property
    def video_origin(self) -> str:
        """`https://media.example.org` of a video that the phone plays from another host; "" for others."""
        parts = urlsplit(self.video)
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc and parts.path.endswith(_PLAYED) else ""
