"""A phone's random number in a real browser: it is counted, and a server that drops it is found out."""

import pytest
from playwright.async_api import Browser, expect

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.parts.prize import Prize
from acclaim.event.stage import Stage
from acclaim.features.draws import actions, hall_numbers
from acclaim.features.draws import numbers_store as draw_numbers
from acclaim.features.draws import store as draws
from acclaim.features.draws.rules import Member
from acclaim.voting import verbs
from tests.browser.conftest import DESKTOP, HALL, USUAL, VisitAs, picture
from tests.running import Running, make_event

pytestmark = pytest.mark.browser
PRIZE = Prize("first", "一等奖", "First prize", devices=True)


@pytest.fixture
async def gala(server: Running, monkeypatch: pytest.MonkeyPatch) -> Running:
    monkeypatch.setattr(limits, "NUMBERS_WINDOW_MS_MIN", 1500)
    await events.create(server.store, make_event(prizes=[PRIZE], admission="open"))
    return server


async def test_a_phones_number_is_counted_and_screen_and_console_show_what_it_shows(
    gala: Running, visit_as: VisitAs, browser: Browser
) -> None:
    phone = await visit_as("phone", "/e/gala", USUAL)
    await expect(phone.get_by_test_id("poll")).to_be_visible()
    screen = await visit_as("screen", "/s/gala?scene=draw", HALL)
    console = await visit_as("operator", "/console#/events/gala/draws", DESKTOP)
    await console.get_by_test_id("draw-prepare").click()
    number = phone.get_by_test_id("hall-number")
    await expect(number).to_have_attribute("data-state", "counted", timeout=30_000)
    await picture(phone, "hall-number")
    draw = await draws.find(gala.store, "gala", 1)
    assert draw.numbers == 1
    for page in (number, screen.get_by_test_id("draw-hall"), console.get_by_test_id("prize-first")):
        await expect(page).to_contain_text(draw.hall[:16])
    await picture(screen, "draw-hall")

    # Without a word it is weaker, before and after, on every page.
    await expect(console.get_by_test_id("weaker")).to_be_visible()
    await console.get_by_test_id("word").fill("88")
    await expect(console.get_by_test_id("weaker")).to_have_count(0)
    await console.get_by_test_id("word").fill("8\u200b8")
    await console.get_by_test_id("draw-start").click()
    await expect(console.get_by_test_id("draws-error")).to_contain_text("看不见")
    await console.get_by_test_id("word").fill("")
    await console.get_by_test_id("draw-start").click()
    await console.get_by_test_id("draw-stop").click()
    await expect(console.get_by_test_id("strength")).to_have_attribute("data-strength", "numbers")
    await expect(screen.get_by_test_id("draw-proof")).to_contain_text("没有现场口令")
    await expect(phone.get_by_test_id("hall-wrong")).to_have_count(0)


async def test_the_screen_shows_the_word_with_its_code_points(gala: Running, visit_as: VisitAs) -> None:
    draw = await draws.freeze(gala.store, "gala", PRIZE, [Member("m1", "王秀兰")], now_ms())
    await verbs.set_stage(gala.store, "gala", Stage("draw", prize="first"))
    screen = await visit_as("screen", "/s/gala", HALL)
    await actions.draw_winners(gala.store, "gala", draw.n, now_ms(), "八八a")
    await expect(screen.get_by_test_id("draw-proof")).to_contain_text("八八a U+516B U+516B U+0061")
    await expect(screen.get_by_test_id("draw-winner")).to_be_visible()
    await picture(screen, "draw-word")


async def test_a_phone_whose_number_was_dropped_says_so(
    gala: Running, visit_as: VisitAs, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def without_the_last(*_: object) -> list[str]:
        return [hall_numbers.hashed("another")]

    async def dropping(store: object, event_id: str, name: str) -> tuple[str, int]:
        return hall_numbers.hashed("another"), 1

    monkeypatch.setattr(draw_numbers, "close", dropping)
    monkeypatch.setattr(draw_numbers, "roots", without_the_last)
    phone = await visit_as("phone", "/e/gala", USUAL)
    await expect(phone.get_by_test_id("poll")).to_be_visible()
    await draws.prepare(gala.store, "gala", "first", now_ms())
    await expect(phone.get_by_test_id("hall-wrong")).to_have_attribute("data-state", "missing", timeout=30_000)
    await picture(phone, "hall-missing")
    await phone.reload()  # it is not forgotten
    await expect(phone.get_by_test_id("hall-wrong")).to_be_visible(timeout=30_000)
