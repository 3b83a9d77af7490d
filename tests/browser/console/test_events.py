"""The console's list of events: search, who finds them, copies, templates, and the bin."""

import pytest
from playwright.async_api import Page, ViewportSize, expect

from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.states import Verb
from acclaim.voting import verbs
from tests.browser.conftest import DESKTOP, USUAL, VisitAs, picture
from tests.running import Running, make_event, make_poll

pytestmark = pytest.mark.browser
LAPTOP: ViewportSize = {"width": 1366, "height": 768}


@pytest.fixture(autouse=True)
async def three_events(server: Running) -> None:
    for event in (
        make_event(title_en="The gala"),
        Event("summer", "夏季歌会", listing="unlisted", polls=[make_poll()]),
        Event("pattern", "职工活动模板", listing="template", polls=[make_poll()]),
    ):
        await events.create(server.store, event)
    await verbs.apply(server.store, "gala", "best", "open")
    verb: Verb
    for verb in ("open", "close"):
        await verbs.apply(server.store, "summer", "best", verb)


async def shown(page: Page) -> set[str]:
    cards = page.locator(".event-card")
    return {(await one.get_attribute("data-testid") or "").removeprefix("event-") for one in await cards.all()}


async def test_events_are_found_by_name_code_and_status(visit_as: VisitAs) -> None:
    page = await visit_as("operator", "/console", LAPTOP)
    await expect(page.locator(".event-card")).to_have_count(3)
    await picture(page, "events-1366")
    for text, wanted in (("歌", {"summer"}), ("GALA", {"gala"}), ("nothing", set())):
        await page.get_by_test_id("events-search").fill(text)
        await expect(page.locator(".event-card")).to_have_count(len(wanted))
        assert await shown(page) == wanted
    await expect(page.get_by_test_id("events-none")).to_be_visible()
    await page.get_by_test_id("events-search").fill("")
    for status, only in (("live", "gala"), ("ended", "summer"), ("template", "pattern"), ("listed", "gala")):
        await page.get_by_test_id("events-status").select_option(status)
        await expect(page.locator(".event-card")).to_have_count(1)
        assert await shown(page) == {only}


async def test_an_event_is_hidden_and_shown_from_the_list(server: Running, visit_as: VisitAs) -> None:
    page = await visit_as("operator", "/console", USUAL)
    await page.get_by_test_id("listing-summer").select_option("listed")
    await expect(page.get_by_test_id("toast")).to_contain_text("首页")
    await expect(page.get_by_test_id("listing-summer")).to_have_value("listed")
    assert (await events.read(server.store, "summer")).event.listing == "listed"
    await picture(page, "events-390")
    await page.get_by_test_id("listing-gala").select_option("draft")  # its poll is open
    await expect(page.get_by_test_id("problem-gala")).to_be_visible()
    await expect(page.get_by_test_id("listing-gala")).to_have_value("listed")


async def test_whoever_would_send_people_away_is_asked(server: Running, visit_as: VisitAs) -> None:
    async with server.phone("m1", "summer") as phone:
        await phone.until("tick")
        page = await visit_as("operator", "/console", DESKTOP)
        await expect(page.get_by_test_id("event-summer").locator(".big-figure strong")).to_have_text("1")
        await page.get_by_test_id("listing-summer").select_option("draft")
        await expect(page.get_by_test_id("confirm")).to_contain_text("1")
        await page.get_by_test_id("confirm-no").click()
        assert (await events.read(server.store, "summer")).event.listing == "unlisted"
        await page.get_by_test_id("listing-summer").select_option("draft")
        await page.get_by_test_id("confirm-yes").click()
        await expect(page.get_by_test_id("listing-summer")).to_have_value("draft")
        assert (await events.read(server.store, "summer")).event.listing == "draft"


async def test_an_event_is_copied_and_edited_next(server: Running, visit_as: VisitAs) -> None:
    page = await visit_as("operator", "/console", DESKTOP)
    await page.get_by_test_id("copy-gala").click()
    await expect(page.get_by_test_id("copy-title")).to_have_value("颁奖典礼（副本）")
    await page.get_by_test_id("copy-title").fill("2027 颁奖典礼")
    await page.get_by_test_id("copy-id").fill("summer")
    await picture(page, "events-copy")
    await page.get_by_test_id("copy-go").click()
    await expect(page.get_by_test_id("copy-error")).to_be_visible()  # taken
    await page.get_by_test_id("copy-id").fill("gala-2027")
    await page.get_by_test_id("copy-go").click()
    await expect(page.get_by_test_id("field-id")).to_have_value("gala-2027")
    made = (await events.read(server.store, "gala-2027")).event
    assert (made.title, made.listing, len(made.polls)) == ("2027 颁奖典礼", "draft", 1)


async def test_a_new_event_is_made_from_a_template(server: Running, visit_as: VisitAs) -> None:
    page = await visit_as("operator", "/console", DESKTOP)
    await page.get_by_test_id("use-pattern").click()
    await expect(page.get_by_test_id("copy-go")).to_be_disabled()
    await page.get_by_test_id("copy-title").fill("中秋晚会")
    await page.get_by_test_id("copy-id").fill("moon")
    await page.get_by_test_id("copy-go").click()
    await expect(page.get_by_test_id("field-id")).to_have_value("moon")
    assert (await events.read(server.store, "moon")).event.title == "中秋晚会"


async def test_an_event_is_deleted_by_typing_its_code_and_comes_back(server: Running, visit_as: VisitAs) -> None:
    page = await visit_as("operator", "/console", LAPTOP)
    await page.get_by_test_id("delete-summer").click()
    await expect(page.get_by_test_id("confirm")).to_contain_text("7 天")
    await expect(page.get_by_test_id("confirm-yes")).to_be_disabled()
    await page.get_by_test_id("confirm-typed").fill("summer")
    await picture(page, "events-delete")
    await page.get_by_test_id("confirm-yes").click()
    await expect(page.get_by_test_id("event-summer")).to_have_count(0)
    assert "summer" not in await events.ids(server.store)
    await page.get_by_test_id("bin").locator("summary").click()
    await expect(page.get_by_test_id("deleted-summer")).to_contain_text("admin")
    await picture(page, "events-bin")
    await page.get_by_test_id("restore-summer").click()
    await expect(page.get_by_test_id("event-summer")).to_be_visible()
    await expect(page.get_by_test_id("bin")).to_have_count(0)


async def test_an_owner_erases_what_is_in_the_bin(server: Running, visit_as: VisitAs) -> None:
    page = await visit_as("operator", "/console", DESKTOP)
    await page.get_by_test_id("language").click()
    await page.get_by_test_id("delete-pattern").click()
    await page.get_by_test_id("confirm-typed").fill("pattern")
    await page.get_by_test_id("confirm-yes").click()
    await page.get_by_test_id("bin").locator("summary").click()
    await page.get_by_test_id("erase-pattern").click()
    await page.get_by_test_id("confirm-typed").fill("pattern")
    await picture(page, "events-erase-en")
    await page.get_by_test_id("confirm-yes").click()
    await expect(page.get_by_test_id("bin")).to_have_count(0)
    assert [key for key in await server.store.scan("*") if "{pattern" in key] == []


async def test_an_event_with_an_open_poll_is_not_deleted(server: Running, visit_as: VisitAs) -> None:
    page = await visit_as("operator", "/console", DESKTOP)
    await page.get_by_test_id("delete-gala").click()
    await page.get_by_test_id("confirm-typed").fill("gala")
    await page.get_by_test_id("confirm-yes").click()
    await expect(page.get_by_test_id("problem-gala")).to_be_visible()
    assert "gala" in await events.ids(server.store)


async def test_the_link_for_phones_is_the_one_in_the_qr_code(server: Running, visit_as: VisitAs) -> None:
    """The operator's browser may have opened another address, such as localhost."""
    page = await visit_as("operator", "/console#/events/gala/people", DESKTOP)
    await expect(page.get_by_test_id("phone-link")).to_have_value(f"http://localhost:{server.port}/e/gala")
    qr = await page.request.get(f"{server.url}/api/events/gala/qr.svg")
    assert f"http://localhost:{server.port}/e/gala" in await qr.text()
