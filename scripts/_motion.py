"""A moving picture of a page: frames as Chromium paints them, made one small file by ffmpeg."""

import base64
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Page, ViewportSize

SIZE: Final[ViewportSize] = {"width": 960, "height": 540}
LENGTH_MS: Final = 4000
FRAMES_PER_S: Final = 5
QUALITY: Final = 40  # of the file; below 250 KB


def take(page: Page, target: Path) -> None:
    """Writes what `page` shows for LENGTH_MS as an endless WebP. Comments are put away: they move too much."""
    ffmpeg = shutil.which("ffmpeg")
    if not ffmpeg:
        sys.exit("pictures: the moving one needs ffmpeg on PATH")
    page.keyboard.press("d")
    frames = _frames(page)
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder, "frames.txt")
        lines = ["ffconcat version 1.0"]
        for n, (at_s, jpeg) in enumerate(frames):
            Path(folder, f"{n}.jpg").write_bytes(jpeg)
            ends_s = frames[n + 1][0] if n + 1 < len(frames) else at_s + 1 / FRAMES_PER_S
            lines += [f"file {n}.jpg", f"duration {ends_s - at_s:.3f}"]
        listing.write_text("\n".join(lines))
        subprocess.run(
            [ffmpeg, "-v", "error", "-y", "-i", str(listing), "-vf", f"fps={FRAMES_PER_S}", "-c:v", "libwebp_anim",
             "-quality", str(QUALITY), "-compression_level", "6", "-loop", "0", str(target)],
            check=True,
        )  # fmt: skip


def _frames(page: Page) -> list[tuple[float, bytes]]:
    """[(seconds, JPEG)] of what was painted."""
    frames: list[tuple[float, bytes]] = []
    line = page.context.new_cdp_session(page)

    def keep(frame: dict[str, Any]) -> None:
        frames.append((frame["metadata"]["timestamp"], base64.b64decode(frame["data"])))
        line.send("Page.screencastFrameAck", {"sessionId": frame["sessionId"]})

    line.on("Page.screencastFrame", keep)
    line.send("Page.startScreencast", {"format": "jpeg", "quality": 90})
    page.wait_for_timeout(LENGTH_MS)
    line.send("Page.stopScreencast")
    line.detach()
    return frames
