"""The event form in a real browser: what comes first, what is folded away, and what one press writes."""

import pytest
from playwright.async_api import expect

from acclaim.event import store as events
from acclaim.event.parts.cue import Close, HideVotes, Open, Publish, Reveal, Show, ShowVotes
from acclaim.event.parts.retention import Retention
from tests.browser.conftest import DESKTOP, VisitAs, picture
from tests.running import Running, make_event, make_poll

pytestmark = pytest.mark.browser


async def test_a_poll_begins_with_its_title_and_ends_with_technical_details(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event())
    console = await visit_as("operator", "/console#/events/gala/edit", DESKTOP)
    form = console.get_by_test_id("poll-form-0")
    first = form.locator("input:visible, textarea:visible").first
    await expect(first).to_have_attribute("data-testid", "field-polls[0].title")
    shards = console.get_by_test_id("field-polls[0].shards")
    await expect(shards).to_be_hidden()
    await form.get_by_text("技术细节").click()
    await shards.fill("0")
    await form.get_by_text("技术细节").click()
    await console.get_by_test_id("save-event").click()
    await expect(console.get_by_test_id("problem-polls[0].shards")).to_be_visible()  # a problem is never folded away


async def test_one_press_writes_the_usual_cues_of_a_poll_below_the_others(server: Running, visit_as: VisitAs) -> None:
    poll = make_poll(title_en="Finest Home")
    await events.create(server.store, make_event(poll, make_poll("star")))
    console = await visit_as("operator", "/console#/events/gala/edit", DESKTOP)
    await console.get_by_test_id("add-cue").click()
    await console.get_by_test_id("field-cues[0].title").fill("入场")
    await console.get_by_test_id("field-cues[0].note_en").fill("Once the doors are open")
    await console.get_by_test_id("cue-row-0").get_by_text("技术细节").click()
    await console.get_by_test_id("field-cues[0].id").press("End")
    await console.keyboard.type("-doors")
    await console.get_by_test_id("usual-cues-best").click()
    await expect(console.get_by_test_id("usual-cues-best")).to_have_count(0)
    last = await console.get_by_test_id("cue-row-3").bounding_box()
    add = await console.get_by_test_id("add-cue").bounding_box()
    assert last and add and last["y"] + last["height"] <= add["y"]
    await picture(console, "usual-cues")
    await console.get_by_test_id("save-event").click()
    await expect(console.get_by_test_id("toast")).to_be_visible()
    doors, *usual = (await events.read(server.store, "gala")).event.cues
    assert (doors.id, doors.note_en) == ("cue-1-doors", "Once the doors are open")
    assert [(cue.id, cue.title, cue.title_en) for cue in usual] == [
        ("open-best", "开放投票：最美小家", "Vote: Finest Home"),
        ("close-best", "截止投票：最美小家", "Close voting: Finest Home"),
        ("reveal-best", "揭晓：最美小家", "Reveal: Finest Home"),
    ]
    race = Show("race", "best")
    assert [cue.actions for cue in usual] == [
        [Open("best"), race],
        [HideVotes(), Close("best"), race],
        [Reveal("best"), Publish("best"), ShowVotes()],
    ]


async def test_an_event_deletes_by_itself_only_if_that_is_asked_for(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event())
    console = await visit_as("operator", "/console#/events/gala/edit", DESKTOP)
    await expect(console.get_by_test_id("field-retention.comments")).to_have_count(0)
    for is_on in (True, False):
        await console.get_by_test_id("field-retention").set_checked(is_on)
        if is_on:
            await expect(console.get_by_test_id("field-retention.audit")).to_have_value("1095")
            await console.get_by_test_id("field-retention.comments").fill("30")
            await picture(console, "retention")
        await console.get_by_test_id("save-event").click()
        await expect(console.locator(".save-state")).to_have_text("已全部保存")
        kept = (await events.read(server.store, "gala")).event.retention
        assert kept == Retention(comments=30) if is_on else not kept


async def test_sites_that_may_hold_the_phone_page_are_named_one_by_one(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event())
    console = await visit_as("operator", "/console#/events/gala/edit", DESKTOP)
    sites = console.get_by_test_id("field-frame_ancestors")
    await sites.fill("https://portal.example, https://*.school.example")
    await sites.blur()
    await console.get_by_test_id("save-event").click()
    await expect(console.get_by_test_id("problem-frame_ancestors")).to_contain_text("不能用 *")
    await sites.fill("https://portal.example，https://school.example:8443")
    await sites.blur()
    await console.get_by_test_id("save-event").click()
    await expect(console.locator(".save-state")).to_have_text("已全部保存")
    event = (await events.read(server.store, "gala")).event
    assert event.frame_ancestors == ["https://portal.example", "https://school.example:8443"]
