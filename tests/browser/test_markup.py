"""What people write is text on every page, and a script that got in all the same would not run."""

import pytest
from playwright.async_api import expect

from acclaim.event.parts.poll import Option
from tests.browser.conftest import Visit
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser

MARKUP = "<img src=x onerror='window.hacked=1'>甲"


async def test_markup_in_a_name_is_shown_as_it_was_written(server: Running, visit: Visit) -> None:
    poll = make_poll()
    options = [Option("1", MARKUP), Option("2", "乙")]
    await open_event(server.store, make_event(type(poll)("best", MARKUP, options), admission="open"))
    page = await visit("/e/gala")
    await expect(page.get_by_test_id("option-1")).to_contain_text(MARKUP)
    assert await page.evaluate("window.hacked") is None


async def test_an_inline_script_does_not_run(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(admission="open"))
    page = await visit("/e/gala")
    refused = await page.evaluate("""() => new Promise((told) => {
        addEventListener("securitypolicyviolation", (event) => told(event.effectiveDirective), { once: true });
        document.body.append(Object.assign(document.createElement("script"), { textContent: "window.hacked = 1" }));
    })""")
    assert refused.startswith("script-src")
    assert await page.evaluate("window.hacked") is None
