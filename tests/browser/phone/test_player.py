"""The livestream on the phone page: a real HLS stream by ffmpeg, watched in a real browser while people vote."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from playwright.async_api import Browser, Page, expect

from acclaim.event import store as events
from acclaim.event.parts.comments import Comments
from acclaim.event.parts.reaction import Reaction
from acclaim.event.parts.stream import Stream
from acclaim.redis.client import Store
from acclaim.voting import verbs
from tests.browser.conftest import SMALLEST, Visit, vote
from tests.browser.livestream import livestream
from tests.browser.player import PATIENCE_MS, knows_h264, plays, until
from tests.running import Running, make_event, make_poll, open_event, running

pytestmark = pytest.mark.browser

REMEMBER_STATES = """() => {
  const player = document.querySelector("[data-testid=player]");
  window.states = [];
  new MutationObserver(() => window.states.push(player.dataset.state)).observe(player, { attributes: true });
}"""


async def test_a_stream_plays_while_one_votes_and_survives_its_server(
    server: Running, browser: Browser, visit: Visit, tmp_path: Path
) -> None:
    folder = tmp_path / "live"
    folder.mkdir()
    async with livestream(folder, await knows_h264(browser)) as live:
        await open_event(server.store, make_event(make_poll(options=8), admission="open", stream=Stream(live.url)))
        page = await visit(viewport=SMALLEST)
        await plays(page)
        await page.evaluate('document.querySelector("video").dataset.mark = "the same"')
        await vote(page, "2")
        await page.mouse.wheel(0, 2000)
        await until(page, "scrollY > 100")
        await plays(page)
        box = await page.get_by_test_id("video").bounding_box()
        assert box is not None and 0 < box["y"] < 100, "the picture stays in sight"

        await page.get_by_test_id("player").click()
        await page.get_by_test_id("player-quality").click()
        await page.get_by_test_id("quality-0").click()
        await until(page, 'document.querySelector("video").videoHeight === 90')
        await page.get_by_test_id("player-sound").click()
        assert not await page.evaluate('document.querySelector("video").muted')

        live.stop()
        await expect(page.get_by_test_id("player-says")).to_contain_text("投票照常进行", timeout=PATIENCE_MS)
        live.start()
        await plays(page)
        assert await page.evaluate('document.querySelector("video").dataset.mark') == "the same"


async def test_a_stream_that_ends_says_so_and_plays_when_it_is_back(
    server: Running, browser: Browser, visit: Visit, tmp_path: Path
) -> None:
    folder = tmp_path / "live"
    folder.mkdir()
    async with livestream(folder, await knows_h264(browser)) as live:
        await open_event(server.store, make_event(admission="open", stream=Stream(live.url)))
        page = await visit()
        await plays(page)
        player = page.get_by_test_id("player")
        await live.end()
        await expect(player).to_have_attribute("data-state", "ended", timeout=2 * PATIENCE_MS)
        await expect(page.get_by_test_id("player-says")).to_contain_text("直播已结束")
        await page.evaluate(REMEMBER_STATES)
        async with page.expect_response(live.url, timeout=PATIENCE_MS):  # it asks, and has the answer that it is over
            pass
        await expect(page.get_by_test_id("player-says")).to_contain_text("直播已结束")
        assert set(await page.evaluate("window.states")) <= {"ended"}, "the last seconds are not repeated"
        await live.encode()
        await plays(page)


async def test_before_it_begins_the_phone_counts_down_and_asks_for_nothing(server: Running, visit: Visit) -> None:
    url = "http://127.0.0.1:9/live.m3u8"
    begins = datetime.now(UTC) + timedelta(hours=1)
    event = make_event(admission="open", stream=Stream(url, poster="/static/demo/card.jpg", starts_at=begins))
    await open_event(server.store, event)
    asked: list[str] = []
    page = await visit(prepare=lambda page: noting(page, asked))
    await expect(page.get_by_test_id("player-countdown")).to_contain_text("59:")
    assert not any("hls" in address or address == url for address in asked)
    rev = (await events.read(server.store, "gala")).rev
    rev = await verbs.replace(server.store, msgspec.structs.replace(event, stream=Stream(url)), rev)
    await expect(page.get_by_test_id("player")).to_have_attribute("data-state", "away", timeout=PATIENCE_MS)
    assert any("hls.light" in address for address in asked)
    elsewhere = Stream("http://127.0.0.2:9/live.m3u8")
    await verbs.replace(server.store, msgspec.structs.replace(event, stream=elsewhere), rev)
    await expect(page.get_by_test_id("player-says")).to_contain_text("请刷新页面", timeout=PATIENCE_MS)


async def noting(page: Page, asked: list[str]) -> None:
    page.on("request", lambda request: asked.append(request.url))


async def test_the_demonstrations_own_stream_plays(
    store: Store, redis_url: str, browser: Browser, tmp_path: Path
) -> None:
    if not await knows_h264(browser):
        pytest.skip("this Chromium plays no H.264")
    async with running(redis_url, tmp_path, demo=True) as server:
        stream = Stream("/demo-stream/live.m3u8")
        await open_event(store, make_event(admission="open", stream=stream))
        page = await browser.new_page()
        await page.goto(f"{server.url}/e/gala")
        await plays(page)


async def test_beside_a_stream_the_first_options_are_in_sight_above_the_bar(server: Running, visit: Visit) -> None:
    stream = Stream("http://127.0.0.1:9/live.m3u8", starts_at=datetime.now(UTC) + timedelta(hours=1))
    reactions = [Reaction("clap", "👏"), Reaction("fire", "🔥")]
    event = make_event(admission="open", stream=stream, reactions=reactions, comments=Comments(enabled=True))
    await open_event(server.store, event)
    page = await visit(viewport={"width": 390, "height": 844})
    await page.get_by_test_id("comment-bar").wait_for()
    await expect(page.get_by_test_id("option-1")).to_be_visible()
    name = await page.get_by_test_id("option-1").locator(".option-name").bounding_box()
    bar = await page.locator(".confirm-bar").bounding_box()
    assert name and bar and name["y"] + name["height"] < bar["y"]
    for testid in ("reaction-clap", "like", "confirm"):
        box = await page.get_by_test_id(testid).bounding_box()
        assert box and min(box["width"], box["height"]) >= 44
