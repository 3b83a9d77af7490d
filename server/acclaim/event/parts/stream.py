"""The livestream of an event: its address, and what is shown while it is not running."""

from datetime import datetime
from typing import Annotated
from urllib.parse import urlsplit

import msgspec

from acclaim.base import limits
from acclaim.event.definition import Definition, Picture

# A stream is an HLS playlist, here or on another host. Its origin gets into a header, so it may contain nothing else.
StreamAddress = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^((https?://([A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\])(:[0-9]{1,5})?)?/[^/\s\\][^\s\\]*)?$(?!\n)",
        max_length=limits.STREAM_ADDRESS_CHARS,
        description="https://HOST/…, or a path on this server that begins with /",
    ),
]


class Stream(Definition, frozen=True):
    """The livestream on the phones: an HLS playlist; no player without a `url`. The `poster` is shown until
    `starts_at`, and whenever nothing plays."""

    url: StreamAddress = ""
    poster: Picture = ""
    low_latency: bool = True
    starts_at: datetime | None = None

    @property
    def origin(self) -> str:
        """`https://live.example.org:8443` of a stream on another host; "" for one on this server, or none."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
