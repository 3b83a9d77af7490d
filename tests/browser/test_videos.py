"""A short video as a scene: played on two screens in step, without sound until it is switched on, held on its end."""

import subprocess
from typing import Any

import pytest
from playwright.async_api import Page, Route, expect

from acclaim.event import store as events
from acclaim.event.parts.cue import Cue, Show
from acclaim.event.parts.video import Video
from tests.browser.conftest import DESKTOP, HALL, VisitAs, picture
from tests.browser.livestream import ffmpeg
from tests.running import Running, make_event

pytestmark = pytest.mark.browser

URL = "https://media.example.org/opening.webm"
SECONDS = 6
CUES = [
    Cue("play", "开场片", actions=[Show("video", video="opening")]),
    Cue("join", "入场", actions=[Show("join")]),
]


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Six seconds that count, with a tone."""
    path = tmp_path_factory.mktemp("film") / "opening.webm"
    inputs = ["-f", "lavfi", "-i", f"testsrc=s=320x180:r=10:d={SECONDS}", "-f", "lavfi", "-i", f"sine=d={SECONDS}"]
    codecs = ["-c:v", "libvpx", "-deadline", "realtime", "-c:a", "libopus", "-shortest"]
    subprocess.run([ffmpeg(), "-loglevel", "error", *inputs, *codecs, path], check=True)
    return path.read_bytes()


async def serve(page: Page, film: bytes) -> None:
    """The file on its host, with ranges, as every web server gives them."""

    async def answer(route: Route) -> None:
        start = int((await route.request.header_value("range") or "bytes=0-").removeprefix("bytes=").split("-")[0])
        whole = f"bytes {start}-{len(film) - 1}/{len(film)}"
        headers = {"content-type": "video/webm", "accept-ranges": "bytes", "content-range": whole}
        await route.fulfill(status=206, body=film[start:], headers=headers)

    await page.route(URL, answer)


async def now(page: Page) -> dict[str, Any]:
    js = "(one) => ({at: one.currentTime, muted: one.muted, paused: one.paused, ended: one.ended})"
    return await page.get_by_test_id("video-player").evaluate(js)  # type: ignore[no-any-return]


async def test_a_video_plays_in_step_and_holds_on_its_last_frame(
    server: Running, visit_as: VisitAs, film: bytes
) -> None:
    await events.create(server.store, make_event(videos=[Video("opening", "开场片", URL)], cues=CUES))
    screens = [await visit_as("screen", "/s/gala", HALL) for _ in range(2)]
    for screen in screens:
        await serve(screen, film)
    console = await visit_as("operator", "/console#/events/gala/show", DESKTOP)
    await expect(console.get_by_test_id("next-cue")).to_contain_text("开场片")
    await console.keyboard.press("Space")
    for screen in screens:
        await expect(screen.get_by_test_id("video-player")).to_have_attribute("data-state", "playing")
    one, two = [await now(screen) for screen in screens]
    assert one["muted"] and two["muted"]
    assert abs(one["at"] - two["at"]) < 1.5
    await picture(screens[0], "video")
    await screens[1].reload()  # comes back to where the other is
    await serve(screens[1], film)
    await expect(screens[1].get_by_test_id("video-player")).to_have_attribute("data-state", "playing")
    assert (await now(screens[1]))["at"] > 0.5

    await console.goto(f"{server.url}/console#/events/gala/run")
    await screens[0].mouse.click(5, 5)  # by that a browser allows sound
    await console.get_by_test_id("switch-sound").click()
    await expect(screens[0].get_by_test_id("silenced")).to_have_count(0)
    await screens[0].wait_for_function("() => !document.querySelector('video').muted")
    await expect(screens[0].get_by_test_id("video-player")).to_have_attribute("data-state", "over")
    over = await now(screens[0])
    assert over["ended"] and over["at"] > SECONDS - 0.5, "its last frame stands"
    await picture(console, "video-run")
    await console.get_by_test_id("stage-again").click()
    await expect(screens[0].get_by_test_id("video-player")).to_have_attribute("data-state", "playing")
    await console.goto(f"{server.url}/console#/events/gala/show")
    await expect(console.get_by_test_id("next-cue")).to_contain_text("入场")
    await console.keyboard.press("Space")
    await expect(screens[0].get_by_test_id("join")).to_be_visible()


async def test_a_video_is_written_in_the_form(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event())
    console = await visit_as("operator", "/console#/events/gala/edit", DESKTOP)
    await console.get_by_test_id("add-video").click()
    await console.get_by_test_id("field-videos[0].title").fill("开场片")
    await console.get_by_test_id("field-videos[0].url").fill("https://example.org/live.m3u8")
    await console.get_by_test_id("save-event").click()
    await expect(console.get_by_test_id("video-row-0")).to_contain_text(".mp4 或 .webm 文件")
    await console.get_by_test_id("field-videos[0].url").fill(URL)
    await picture(console, "video-form")
    await console.get_by_test_id("save-event").click()
    await expect(console.get_by_test_id("save-event")).to_be_disabled()
    [video] = (await events.read(server.store, "gala")).event.videos
    assert (video.title, video.url) == ("开场片", URL)
