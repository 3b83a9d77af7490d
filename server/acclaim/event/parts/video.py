"""A short video that the screens play: an opening, a nominee's portrait, a sponsor's spot."""

from typing import Final
from urllib.parse import urlsplit

from acclaim.event.definition import Definition, Id, Picture, Text, Title
from acclaim.event.parts.stream import StreamAddress

_FILES: Final = (".mp4", ".m4v", ".webm")  # what a browser plays without help


class Video(Definition, frozen=True):
    """A file on another host, or on this server; it holds on its last frame. The `poster` is shown until it plays, and
    if it can't."""

    id: Id
    title: Title
    url: StreamAddress
    title_en: Text = ""
    poster: Picture = ""

    @property
    def is_file(self) -> bool:
        """Whether its address is that of a file that a browser plays."""
        return urlsplit(self.url).path.lower().endswith(_FILES)

    @property
    def origin(self) -> str:
        """`https://media.example.org` of one on another host; "" for one on this server."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
