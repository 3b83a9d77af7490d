"""What flies keeps to what a scene leaves free: comments to their lane, hearts to the margins, on any screen."""

import json
from collections.abc import AsyncIterator
from typing import Any, get_args

import pytest
from playwright.async_api import Browser, Page, Route, ViewportSize

from acclaim.event.parts.comments import Comments
from acclaim.event.stage import Scene
from loadtests.redis_server import RedisServer
from tests.browser.conftest import picture
from tests.browser.screen.conftest import MadeUp
from tests.browser.screen.evenings import EVENINGS, Evening
from tests.running import make_event, make_poll, open_event, running

pytestmark = pytest.mark.browser

SIZES: list[ViewportSize] = [
    {"width": 1920, "height": 1080},
    {"width": 1080, "height": 1920},
    {"width": 1024, "height": 768},
    {"width": 3840, "height": 1080},
]

# What flew, and which of it lay over something to read or to look at, in some moments of what is on the screen now.
# Where it should fly, the first moment is that in which it does.
OVERLAPS_JS = """async ({moments, every_ms, flies_within_ms}) => {
  const stage = document.querySelector(".stage"), found = new Set(), flown = {comments: 0, hearts: 0}
  const clipped = (rect, element) => {
    let box = rect
    for (let at = element; at && at !== stage; at = at.parentElement) {
      const {overflowX, overflowY, contain} = getComputedStyle(at)
      if (overflowX === "visible" && overflowY === "visible" && !/paint|strict/.test(contain)) continue
      const bounds = at.getBoundingClientRect()
      box = new DOMRect(Math.max(box.left, bounds.left), Math.max(box.top, bounds.top),
        Math.min(box.right, bounds.right) - Math.max(box.left, bounds.left),
        Math.min(box.bottom, bounds.bottom) - Math.max(box.top, bounds.top))
    }
    return box
  }
  const isShown = (element) => element.checkVisibility({opacityProperty: true, visibilityProperty: true})
    && !element.closest(".layer[inert], .danmaku, .rising-cheers")
  const content = () => {
    const rects = [], walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const {currentNode: node} = walker, text = node.textContent.trim()
      if (!text || !isShown(node.parentElement)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) rects.push([text.slice(0, 20), clipped(rect, node.parentElement)])
    }
    for (const element of stage.querySelectorAll("img, .ring, .portrait, .orb, .qr, .applause-heart, .plinth, .dial"))
      if (isShown(element)) rects.push([element.className.baseVal ?? element.className,
        clipped(element.getBoundingClientRect(), element)])
    return rects
  }
  const layers = () => [...stage.querySelectorAll(".danmaku, .rising-cheers")]
    .filter((one) => !one.closest(".layer[inert]") && one.checkVisibility())
  const look = () => {
    flown.comments ||= stage.querySelectorAll(".layer:not([inert]) .flying").length
    flown.hearts ||= layers().reduce((sum, {dataset}) => sum + Number(dataset.flying ?? 0), 0)
    return flown.comments && flown.hearts
  }
  const latest = performance.now() + flies_within_ms
  while (!look() && performance.now() < latest) await new Promise(requestAnimationFrame)
  for (let moment = 0; moment < moments; moment += 1) {
    await new Promise((done) => setTimeout(done, every_ms))
    look()
    const shown = content()
    for (const layer of layers()) {
      const a = layer.getBoundingClientRect()
      for (const [name, b] of shown)
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
          found.add(`${layer.className} over "${name}"`)
    }
  }
  return {flown, found: [...found]}
}"""


def test_every_scene_has_an_evening() -> None:
    shown = {evening.stage.get("scene", "race") for evening in EVENINGS.values()}
    assert shown == set(get_args(Scene))


@pytest.fixture(scope="module")
async def hall(
    chromium: Browser, redis_alone: RedisServer, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[tuple[MadeUp, Page]]:
    """One screen for all evenings: to open one takes longer than to look at it."""
    async with running(redis_alone.url, tmp_path_factory.mktemp("hall")) as server:
        await server.store.on_every_primary("FLUSHALL")
        await open_event(server.store, make_event(make_poll(), comments=Comments(enabled=True), likes=True))
        screen = MadeUp(chromium, server)
        page = await screen(SIZES[0], "/s/gala", EVENINGS["join"].change, "no-preference", 0.5)
        await page.locator(".stage .layer .join").wait_for()
        yield screen, page
        await page.context.close()
    assert screen.mistakes == []


@pytest.mark.parametrize("name", EVENINGS)
async def test_nothing_flies_over_a_name_a_figure_or_a_picture(hall: tuple[MadeUp, Page], name: str) -> None:
    screen, page = hall
    evening = EVENINGS[name]
    await page.unroute_all()
    await page.route("**/polls/best/replay", lambda route: _replay(route, evening))
    screen.show(page, evening.change)
    wrong: dict[str, Any] = {}
    for viewport in SIZES:
        size = f"{viewport['width']}x{viewport['height']}"
        await page.set_viewport_size(viewport)
        await _settled(page)
        screen.send(page, evening.comments(), evening.cheers())
        patience_ms = 5_000 if evening.has_lane else 0
        seen = await page.evaluate(OVERLAPS_JS, {"moments": 2, "every_ms": 50, "flies_within_ms": patience_ms})
        await picture(page, f"lanes-{name}-{size}")
        if seen["found"]:
            wrong[size] = seen["found"]
        if bool(seen["flown"]["comments"]) != evening.has_lane:
            wrong[f"{size} comments"] = seen["flown"]
        if not seen["flown"]["hearts"] and evening.has_lane:
            wrong[f"{size} hearts"] = seen["flown"]
    assert wrong == {}


async def _replay(route: Route, evening: Evening) -> None:
    await route.fulfill(content_type="application/json", body=json.dumps({"frames": evening.frames()}))


async def _settled(page: Page) -> None:
    """Laid out anew, and all that fades is there or gone."""
    await page.evaluate(
        """async () => {
          const frame = () => new Promise(requestAnimationFrame)
          const fades = () => document.getAnimations().filter(({effect, playState}) => playState === "running"
            && effect.getTiming().iterations < 9 && !effect.target?.matches(".credits-roll, .flying"))
          await frame()
          do {
            for (const one of fades()) one.finish()
            await frame()
          } while (fades().length || document.querySelector(".layer[inert]"))
        }"""
    )
