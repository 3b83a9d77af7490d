"""The demonstration's livestream: an endless playlist by the clock, over segments that were made or shipped."""

import re
from itertools import pairwise
from pathlib import Path

import httpx
import pytest

from acclaim.commands import demo_stream as maker
from acclaim.web import demo_stream
from acclaim.web.demo_stream import SEGMENT_S, playlist
from tests.browser.livestream import ffmpeg
from tests.running import Running, running


def timeline(lines: list[str]) -> dict[int, tuple[str, int]]:
    """{media sequence number: (segment, discontinuity sequence)}"""
    tags = dict(re.findall(r"#EXT-X-([A-Z-]+):(\d+)$", "\n".join(lines), re.MULTILINE))
    number, discontinuity, found = int(tags["MEDIA-SEQUENCE"]), int(tags["DISCONTINUITY-SEQUENCE"]), {}
    for line in lines:
        discontinuity += line == "#EXT-X-DISCONTINUITY"
        if not line.startswith("#"):
            found[number] = (line, discontinuity)
            number += 1
    return found


def test_the_playlist_moves_on_with_the_clock_and_never_changes_its_mind() -> None:
    known: dict[int, tuple[str, int]] = {}
    for step in range(40):
        now = timeline(playlist(12, 1_795_422_000 + step * SEGMENT_S))
        assert {number: known.get(number, what) for number, what in now.items()} == now
        known |= now
    assert len(known) == 40 + demo_stream.LISTED - 1
    for (_, (name, before)), (_, (_, after)) in pairwise(sorted(known.items())):
        assert after - before == (name == "11.m4s"), "the picture begins anew after its last segment"


async def test_without_ffmpeg_the_shipped_clip_is_served(redis_url: str, tmp_path: Path) -> None:
    async with running(redis_url, tmp_path, demo=True) as server, httpx.AsyncClient(base_url=server.url) as http:
        master = (await http.get("/demo-stream/live.m3u8")).text
        [address] = [line for line in master.splitlines() if line.endswith(".m3u8")]
        media = (await http.get(f"/demo-stream/{address}")).text.splitlines()
        for name in ("init.mp4", media[-1]):
            assert (await http.get(f"/demo-stream/{address}".replace("live.m3u8", name))).status_code == 200
        for wrong in (
            "shipped/360/../../event.toml",
            "shipped/360/%2e%2e",
            "shipped/../x",
            "made/360/0.m4s",
            "x/360/0.m4s",
        ):
            assert (await http.get(f"/demo-stream/{wrong}")).status_code == 404, wrong
    shipped = [path for path in (*maker.SHIPPED.rglob("*"), maker.CARD) if path.is_file()]
    assert sum(path.stat().st_size for path in shipped) < 400_000


async def test_without_the_demonstration_there_is_no_stream(server: Running) -> None:
    async with httpx.AsyncClient(base_url=server.url) as http:
        assert (await http.get("/demo-stream/live.m3u8")).status_code == 404


def test_ffmpeg_makes_the_picture_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ffmpeg()
    assert maker.make(tmp_path / "made", {90: "50k"}, fps=2)
    assert {path.name for path in (tmp_path / "made" / "90").iterdir()} == {
        "init.mp4",
        *(f"{n}.m4s" for n in range(maker.SEGMENTS)),
    }
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not maker.make(tmp_path / "none", {90: "50k"}, fps=2)
    assert not (tmp_path / "none").exists()
