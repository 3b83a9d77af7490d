"""The demonstration's livestream: a few segments that loop as an endless live stream, told by the clock alone.

So every worker tells the same playlist, and nothing runs to make it.
"""

import time
from pathlib import Path
from typing import Final

from starlette.responses import Response

from acclaim.base.errors import Unknown
from acclaim.base.folders import STATIC
from acclaim.http.endpoint import Call

SEGMENT_S: Final = 2  # as in server/acclaim/commands/demo_stream.py
LISTED: Final = 6
# What is known of each picture, by its height: bits a second, width.
_PICTURES: Final = {"720": (1_000_000, 1280), "360": (350_000, 640)}
_PLAYLIST: Final = "application/vnd.apple.mpegurl"


async def master(call: Call) -> Response:
    """The pictures that there are: those that ffmpeg has made, else the one that is shipped."""
    kind = "made" if (_folder(call, "made")).is_dir() else "shipped"
    lines = ["#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-INDEPENDENT-SEGMENTS"]
    for height, (bandwidth, width) in _PICTURES.items():
        if (_folder(call, kind) / height).is_dir():
            codecs = 'CODECS="avc1.4d401f,mp4a.40.2"'
            lines.append(f"#EXT-X-STREAM-INF:BANDWIDTH={bandwidth},RESOLUTION={width}x{height},{codecs}")
            lines.append(f"{kind}/{height}/live.m3u8")
    return _text(lines)


async def media(call: Call) -> Response:
    """A playlist, or one of its segments."""
    name = str(call.request.path_params["name"])
    folder = _folder(call, str(call.request.path_params["kind"])) / str(call.request.path_params["height"])
    parts = {path.name: path for path in folder.iterdir()} if folder.name in _PICTURES and folder.is_dir() else {}
    if name == "live.m3u8" and parts:
        return _text(playlist(sum(part.endswith(".m4s") for part in parts), time.time()))
    if name not in parts:
        raise Unknown("not_found")
    return Response(parts[name].read_bytes(), media_type="video/mp4", headers={"Cache-Control": "max-age=60"})


def playlist(segments: int, now_s: float) -> list[str]:
    """The lines of a live playlist at `now_s`, in which so many segments come around again and again."""
    last = int(now_s // SEGMENT_S)
    first = last - LISTED + 1
    lines = [
        "#EXTM3U", "#EXT-X-VERSION:7", f"#EXT-X-TARGETDURATION:{SEGMENT_S}", f"#EXT-X-MEDIA-SEQUENCE:{first}",
        f"#EXT-X-DISCONTINUITY-SEQUENCE:{(first - 1) // segments}", '#EXT-X-MAP:URI="init.mp4"',
    ]  # fmt: skip
    for number in range(first, last + 1):
        if number % segments == 0:
            lines.append("#EXT-X-DISCONTINUITY")
        lines += [f"#EXTINF:{SEGMENT_S:.3f},", f"{number % segments}.m4s"]
    return lines


def _folder(call: Call, kind: str) -> Path:
    """Where the segments of a kind are. Raises Unknown without the demonstration."""
    settings = call.services.settings
    folders = {"made": settings.data_dir / "demo-stream", "shipped": STATIC / "demo" / "stream"}
    if not settings.demo or kind not in folders:
        raise Unknown("not_found")
    return folders[kind]


def _text(lines: list[str]) -> Response:
    return Response("\n".join([*lines, ""]), media_type=_PLAYLIST, headers={"Cache-Control": "no-cache"})
