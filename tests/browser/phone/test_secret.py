"""A secret poll from the console's form to the receipt: the page says what it is, and the phone keeps no choice."""

import pytest
from playwright.async_api import Page, expect

from acclaim.event import store as events
from acclaim.event.parts.poll import Once, Replace
from acclaim.voting import verbs
from tests.browser.conftest import DESKTOP, SMALLEST, Visit, VisitAs, picture
from tests.running import Running, make_event, make_poll

pytestmark = pytest.mark.browser


async def kept(page: Page) -> str:
    return str(await page.evaluate("JSON.stringify({ ...localStorage })"))


async def test_a_secret_poll_says_so_and_leaves_no_choice_on_the_phone(
    server: Running, visit: Visit, visit_as: VisitAs
) -> None:
    before = make_poll(options=4, choices_max=2, repeat=Replace())
    await events.create(server.store, make_event(before, admission="open"))
    console = await visit_as("operator", "/console#/events/gala/edit", DESKTOP)
    await console.get_by_test_id("field-polls[0].privacy").select_option("secret")
    await picture(console, "secret-form")
    await console.get_by_test_id("save-event").click()
    await expect(console.get_by_test_id("toast")).to_be_visible()
    poll = (await events.read(server.store, "gala")).event.polls[0]
    assert (poll.privacy, poll.visibility, poll.repeat) == ("secret", "on_close", Once())

    await verbs.apply(server.store, "gala", "best", "open")
    await console.goto(f"{server.url}/console#/events/gala/run")
    await expect(console.get_by_test_id("poll-best")).to_contain_text("无记名")
    page = await visit(viewport=SMALLEST)
    await expect(page.get_by_test_id("privacy")).to_contain_text("不记录投给谁，主办方也查不到")
    await page.get_by_test_id("option-2").click()
    await picture(page, "secret-choosing")
    await page.get_by_test_id("option-2").click()  # takes it back
    for option in ("3", "1"):
        await page.get_by_test_id(f"option-{option}").click()
    assert "choices" in await kept(page)
    await page.get_by_test_id("confirm").click()
    await expect(page.get_by_test_id("receipt-privacy")).to_contain_text("无记名投票")
    await picture(page, "secret-receipt")
    receipt = await page.get_by_test_id("receipt").inner_text()
    await page.get_by_test_id("receipt-close").click()
    await expect(page.locator('[data-option][aria-checked="true"]')).to_have_count(0)
    assert '\\"choices\\":[\\"' not in await kept(page)
    await page.reload()
    await expect(page.get_by_test_id("receipt-line")).to_have_text(receipt)
    await picture(page, "secret-voted")

    await expect(console.get_by_test_id("poll-best")).to_contain_text("1")
    await picture(console, "secret-row")
    await verbs.apply(server.store, "gala", "best", "close")
    await expect(page.get_by_test_id("standing-1")).to_contain_text("1 票")
    await expect(page.get_by_test_id("standing-3")).to_contain_text("1 票")
