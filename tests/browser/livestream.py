"""A livestream for tests: ffmpeg writes real HLS into a folder, and a server that can be stopped and started serves it
on an origin of its own, as a CDN would."""

import asyncio
import os
import shutil
import subprocess
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.waiting import eventually

PICTURES = [("320x180", "300k"), ("160x90", "100k")]  # two qualities
H264 = ["-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-pix_fmt", "yuv420p", "-c:a", "aac"]
VP9 = ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-c:a", "aac", "-hls_segment_type", "fmp4"]
FPS = 10


def ffmpeg() -> str:
    """ffmpeg on PATH. Without one the test is skipped, but fails where CI=true."""
    path = shutil.which("ffmpeg")
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no ffmpeg; scripts/test installs one")
        pytest.skip("no ffmpeg; scripts/test installs one")
    return path


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = {".m3u8": "application/vnd.apple.mpegurl", ".ts": "video/mp2t", ".m4s": "video/iso.segment"}

    def end_headers(self) -> None:
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


class Livestream:
    """`url` is its playlist's address; `stop` and `start` take its server away and bring it back; `end` ends the
    encoder, which says so in its playlists, and `encode` has another one begin."""

    def __init__(self, folder: Path, command: list[str]) -> None:
        self._folder = folder
        self._command = command
        self._encoder: subprocess.Popen[bytes] | None = None
        self._port = 0
        self._server: ThreadingHTTPServer | None = None
        self.start()

    async def encode(self) -> None:
        """Returns when there are enough segments to play."""
        for file in self._folder.iterdir():
            file.unlink()
        self._encoder = encoder = subprocess.Popen(self._command)
        playlist = self._folder / f"{len(PICTURES) - 1}.m3u8"

        def three_pieces() -> bool:
            assert encoder.poll() is None, "ffmpeg has ended"
            return playlist.exists() and playlist.read_text().count("#EXTINF") >= 3

        await eventually(three_pieces)

    async def end(self) -> None:
        assert self._encoder is not None
        self._encoder.terminate()
        await asyncio.to_thread(self._encoder.wait)
        assert "#EXT-X-ENDLIST" in (self._folder / "0.m3u8").read_text()

    def kill(self) -> None:
        if self._encoder is not None:
            self._encoder.kill()
            self._encoder.wait()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}/live.m3u8"

    def start(self) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), partial(_Handler, directory=str(self._folder)))
        self._port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        assert self._server is not None
        self._server.shutdown()
        self._server.server_close()


@asynccontextmanager
async def livestream(folder: Path, h264: bool = True) -> AsyncIterator[Livestream]:
    """Serves a stream from `folder`, which is empty, until the block ends."""
    inputs = ["-re", "-f", "lavfi", "-i", f"testsrc2=size=320x180:rate={FPS}", "-re", "-f", "lavfi", "-i", "sine"]
    outputs = []
    for number, (size, rate) in enumerate(PICTURES):
        outputs += ["-map", "0:v", "-map", "1:a", f"-s:v:{number}", size, f"-b:v:{number}", rate]
    variants = " ".join(f"v:{number},a:{number}" for number in range(len(PICTURES)))
    hls = [
        "-g", str(FPS), "-f", "hls", "-hls_time", "1", "-hls_list_size", "8", "-hls_flags", "delete_segments",
        "-master_pl_name", "live.m3u8", "-var_stream_map", variants, str(folder / "%v.m3u8"),
    ]  # fmt: skip
    command = [ffmpeg(), "-v", "error", "-nostdin", *inputs, *outputs, *(H264 if h264 else VP9), *hls]
    stream = Livestream(folder, command)
    try:
        await stream.encode()
        yield stream
    finally:
        stream.kill()
        stream.stop()
