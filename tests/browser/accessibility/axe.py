"""What axe-core finds on a page, by WCAG 2.2 AA and by its best practice."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Literal

from playwright.async_api import Browser, BrowserContext, Page, expect

from acclaim.event.parts.theme import Theme
from tests.browser.conftest import admit, sign_in
from tests.folders import ROOT
from tests.running import Running

AXE = ROOT / ".venv/node/node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# It would wait ten seconds for a livestream that is not there yet: the style sheets are preloaded alone.
FOUND_JS = """(tags) => axe.run(document, { runOnly: { type: "tag", values: tags },
  iframes: false, preload: { assets: ["cssom"] } })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${document.documentElement.lang} ${id}: ${target.join(" ")} ${failureSummary.replaceAll(/\\s+/g, " ")}`)))"""
PICTURES_JS = "Promise.allSettled([...document.images].map((one) => one.loading === 'lazy' || one.decode()))"
# Colours are on their way for a moment when the scheme changes.
SETTLED_JS = (
    """() => document.getAnimations().filter((one) => one instanceof CSSTransition).forEach((one) => one.finish())"""
)
PALE = Theme(primary="#1d4ed8", accent="#b45309", background="#f5f7fb")
Found = list[str]
Schemes = Sequence[Literal["light", "dark"]]
Settle = Callable[[Page], Awaitable[Any]]


async def found(page: Page, axe: str, ready: str, settle: Settle | None = None, schemes: Schemes = ("dark",)) -> Found:
    """What axe finds on a page in both languages and all `schemes`. `settle` brings it to where it is looked at."""
    everything: Found = []

    async def look() -> None:
        await page.get_by_test_id(ready).first.wait_for()
        if settle:
            await settle(page)
        await expect(page.locator(".wait")).to_have_count(0)
        await page.evaluate(PICTURES_JS)
        await page.evaluate(axe)

    await look()
    for language in ("zh", "en"):
        if language == "en" and not await switched(page):
            await page.evaluate("localStorage.setItem('acclaim:language', JSON.stringify('en'))")
            await page.reload()
            await look()
        for scheme in schemes:
            await page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            everything += [f"{scheme} {one}" for one in await violations(page)]
    return everything


async def switched(page: Page) -> bool:
    """Whether the page has a switch to the other language, which was pressed."""
    switch = page.get_by_test_id("language").first
    if not await switch.count():
        return False
    await switch.evaluate("(button) => button.click()")  # a sheet may lie over it
    await expect(page.locator("html[lang=en]")).to_be_attached()
    return True


async def violations(page: Page) -> Found:
    """Of what stands there now; its script is loaded."""
    await page.evaluate("document.fonts.ready")
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    await page.evaluate(SETTLED_JS)
    return await page.evaluate(FOUND_JS, TAGS)  # type: ignore[no-any-return]


async def opened(browser: Browser, server: Running, path: str, **options: Any) -> Page:
    context: BrowserContext = await browser.new_context(locale="zh-CN", reduced_motion="reduce", **options)
    if path.startswith("/s/"):
        await admit(context, server)
    elif path.startswith("/console#"):
        await sign_in(context, server)
    page = await context.new_page()
    await page.goto(server.url + path)
    return page


async def as_member(page: Page, server: Running, member: str = "m1") -> None:
    """The phone that is open becomes that of a member."""
    name, value = server.member_cookie(member).split("=", 1)
    await page.context.add_cookies([{"name": name, "value": value, "url": server.url}])
    await page.reload()
