"""The entry page and the gate: whichever code somebody types, it leads in or says what is missing."""

import pytest
from playwright.async_api import Page, expect

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.identity import codes
from acclaim.voting import verbs
from tests.browser.conftest import SMALLEST, Visit, picture
from tests.running import Running, make_event, make_poll

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
async def three_events(server: Running) -> None:
    for event in (
        make_event(admission="members"),
        Event("summer", "夏季歌会", title_en="Summer songs", listing="listed", polls=[make_poll()]),
        Event("secret-2026", "内部联欢", listing="unlisted", admission="open", polls=[make_poll()]),
        Event("draft-2027", "明年的典礼", listing="draft"),
    ):
        await events.create(server.store, event)


async def type_code(page: Page, code: str) -> None:
    await page.get_by_test_id("code").fill(code)
    await page.get_by_test_id("join").click()


@pytest.mark.parametrize("typed", ["secret-2026", "SECRET-2026", " Secret－2026 "])
async def test_the_code_on_the_screen_leads_to_its_event(visit: Visit, typed: str) -> None:
    page = await visit("/")
    await type_code(page, typed)
    await page.wait_for_url("**/e/secret-2026")
    await expect(page.get_by_test_id("status")).to_have_attribute("data-state", "live")


async def test_the_entry_page_lists_what_is_listed_and_nothing_else(visit: Visit) -> None:
    page = await visit("/")
    await expect(page.locator(".event-link")).to_have_count(2)
    assert "明年的典礼" not in (text := await page.inner_text("body")) and "内部联欢" not in text
    await picture(page, "entry")
    await page.set_viewport_size(SMALLEST)
    await page.get_by_test_id("language").click()
    await picture(page, "entry-320-en")


async def test_a_personal_code_asks_for_its_event_where_there_are_several(server: Running, visit: Visit) -> None:
    [(code, _)] = await codes.create(server.store, "summer", 1, [])
    page = await visit("/")
    await expect(page.locator(".event-link")).to_have_count(2)
    await type_code(page, code)
    await expect(page.get_by_test_id("error")).to_have_attribute("data-code", "code_of_which")
    await page.get_by_test_id("which-event").select_option("summer")
    await picture(page, "entry-which")
    await page.get_by_test_id("join").click()
    await page.wait_for_url("**/e/summer")
    await expect(page.get_by_test_id("status")).to_have_attribute("data-state", "live")


async def test_what_is_no_code_at_all_says_where_codes_are(visit: Visit) -> None:
    page = await visit("/")
    await expect(page.locator(".event-link")).to_have_count(2)
    await type_code(page, "draft-2027")  # it is there, and nobody is to know
    await page.get_by_test_id("join").click()
    await expect(page.get_by_test_id("error")).to_have_attribute("data-code", "no_such_code")
    await expect(page.get_by_test_id("code")).to_have_attribute("aria-invalid", "true")


async def test_an_event_code_at_the_gate_is_no_dead_end(visit: Visit) -> None:
    page = await visit("/e/gala")
    await type_code(page, "GALA")
    await expect(page.get_by_test_id("error")).to_have_attribute("data-code", "event_code_here")
    await picture(page, "gate-event-code")
    await type_code(page, "secret-2026")
    await page.wait_for_url("**/e/secret-2026")
    await expect(page.get_by_test_id("status")).to_have_attribute("data-state", "live")


async def test_a_draft_says_that_it_is_not_open_and_offers_no_code(visit: Visit) -> None:
    page = await visit("/e/draft-2027")
    await expect(page.get_by_test_id("error")).to_have_attribute("data-code", "not_public")
    await expect(page.get_by_test_id("code")).to_have_count(0)
    assert "明年的典礼" not in await page.inner_text("body")


async def test_a_phone_is_told_that_its_event_was_closed(server: Running, visit: Visit) -> None:
    page = await visit("/e/secret-2026")
    await expect(page.get_by_test_id("status")).to_have_attribute("data-state", "live")
    await verbs.delete(server.store, "secret-2026", "张导", now_ms())
    banner = page.get_by_test_id("line-banner")
    await expect(banner).to_contain_text("主办方")
    await expect(banner.get_by_test_id("rejoin")).to_have_count(0)
