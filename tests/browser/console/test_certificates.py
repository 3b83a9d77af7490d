"""Certificates from the console: a page for each winner of a published poll, printed or saved."""

from pathlib import Path

import pytest
from playwright.async_api import expect

from acclaim.voting import verbs
from tests.browser.conftest import DESKTOP, PICTURES, VisitAs
from tests.browser.player import until
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser


async def test_winners_of_a_published_poll_are_printed_a_page_each(server: Running, visit_as: VisitAs) -> None:
    await open_event(server.store, make_event(make_poll(options=4), admission="open"))
    async with server.phone("a") as one, server.phone("b") as two:
        await one.cast("ballot-000001", "2")
        await two.cast("ballot-000002", "3")
    page = await visit_as("operator", "/console#/events/gala/check", DESKTOP)
    await expect(page.get_by_test_id("certificates")).to_contain_text("还没有公布结果")
    for verb in ("close", "publish"):
        await verbs.apply(server.store, "gala", "best", verb)
    await expect(page.get_by_test_id("print-best")).to_have_text("打印 2 张")
    await page.evaluate("() => { window.print = () => { window.isAsked = true; }; }")
    await page.get_by_test_id("print-best").click()
    await until(page, "window.isAsked")
    ratio = "all => all.map((page) => page.naturalWidth / page.naturalHeight)"
    found = await page.locator(".print-pages img").evaluate_all(ratio)
    assert found == [pytest.approx(297 / 210, rel=0.001)] * 2
    file = Path(PICTURES) / "certificates.pdf" if PICTURES else None
    printed = await page.pdf(path=file, prefer_css_page_size=True)
    assert printed.count(b"/Type /Page\n") == 2
    assert b"/MediaBox [0 0 841" in printed, "A4 on its side"
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    await expect(page.locator(".print-pages")).to_have_count(0)
