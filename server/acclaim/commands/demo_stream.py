"""Makes the picture of the demonstration's stream: a title card with moving light, as segments of HLS that loop.

    python -m acclaim.commands.demo_stream DATA_DIR

The server runs this with --demo. Without ffmpeg, or with one that lacks H.264, phones get the short clip
in static/demo/stream, made by `python -m acclaim.commands.demo_stream --shipped`.
"""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from types import FrameType
from typing import Final

from acclaim.base.folders import STATIC

CARD: Final = STATIC / "demo" / "card.jpg"
SHIPPED: Final = STATIC / "demo" / "stream"
SEGMENTS: Final = 12
SEGMENT_S: Final = 2  # as in server/acclaim/web/demo_stream.py
MADE_HEIGHTS: Final = {720: "900k", 360: "300k"}
SHIPPED_HEIGHTS: Final = {360: "50k"}

# Two lights that cross the card and are back where they began when the loop ends; rendered small, for they are soft.
_S: Final = SEGMENTS * SEGMENT_S
_LIGHTS: Final = (
    "nullsrc=size=160x90:rate={fps},format=gray,geq=lum='"
    f"150*exp(-(pow(X-80-70*sin(2*PI*T/{_S}*2)\\,2)+pow(Y-30-12*cos(2*PI*T/{_S}*3)\\,2))/520)"
    f"+110*exp(-(pow(X-80+62*sin(2*PI*T/{_S}*3)\\,2)+pow(Y-66\\,2))/900)'"
)
_CHORD: Final = "aevalsrc='0.02*(sin(2*PI*220*t)+sin(2*PI*277.2*t)+sin(2*PI*329.6*t))*(0.6+0.4*sin(2*PI*t/4))':s=44100"


def command(folder: Path, heights: dict[int, str], fps: int) -> list[str]:
    """The ffmpeg command that writes FOLDER/HEIGHT/init.mp4 and FOLDER/HEIGHT/0.m4s, 1.m4s, …"""
    split = "".join(f"[p{height}]" for height in heights)
    scaled = ";".join(f"[p{height}]scale=-2:{height}[v{height}]" for height in heights)
    lit = (
        f"[1:v]scale=1280:720:flags=bilinear,format=gbrp,colorchannelmixer=gg=0.82:bb=0.5[l];[0:v]scale=1280:720,format=gbrp[c];"
        f"[c][l]blend=all_mode=screen,format=yuv420p,split={len(heights)}{split};{scaled}"
    )
    inputs = ["-loop", "1", "-framerate", str(fps), "-i", str(CARD), "-f", "lavfi", "-i", _LIGHTS.format(fps=fps)]
    outputs: list[str] = []
    for height, rate in heights.items():
        outputs += [
            "-map", f"[v{height}]", "-map", "2:a", "-t", str(_S), "-c:v", "libx264", "-preset", "veryfast",
            "-profile:v", "main", "-b:v", rate, "-maxrate", rate, "-bufsize", rate, "-g", str(fps * SEGMENT_S),
            "-keyint_min", str(fps * SEGMENT_S), "-sc_threshold", "0", "-c:a", "aac", "-b:a", "32k", "-ac", "1",
            "-f", "hls", "-hls_time", str(SEGMENT_S), "-hls_playlist_type", "vod", "-hls_segment_type", "fmp4",
            "-hls_fmp4_init_filename", "init.mp4", "-hls_segment_filename", str(folder / str(height) / "%d.m4s"),
            str(folder / str(height) / "vod.m3u8"),
        ]  # fmt: skip
    inputs += ["-f", "lavfi", "-i", _CHORD]
    return ["ffmpeg", "-v", "error", "-nostdin", "-y", *inputs, "-filter_complex", lit, *outputs]


def make(folder: Path, heights: dict[int, str], fps: int) -> bool:
    """Makes the segments in `folder`, which is there whole or not at all. Returns whether it is."""
    if folder.exists():
        return True
    draft = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    for height in heights:
        (draft / str(height)).mkdir(parents=True)
    try:
        process = subprocess.Popen(command(draft, heights, fps), process_group=0)
    except FileNotFoundError:
        return False
    try:
        if process.wait() != 0:
            return False
    finally:
        process.kill()
    for playlist in draft.glob("*/vod.m3u8"):
        playlist.unlink()
    draft.rename(folder)
    return True


def main(where: str) -> int:
    def stop(number: int, frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    signal.signal(signal.SIGTERM, stop)
    os.nice(10)  # the demonstration itself comes first
    if where == "--shipped":
        shutil.rmtree(SHIPPED, ignore_errors=True)
        return 0 if make(SHIPPED, SHIPPED_HEIGHTS, fps=12) else 1
    return 0 if make(Path(where) / "demo-stream", MADE_HEIGHTS, fps=25) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
