"""A rehearsal as its crew sees it: begun in the console, watermarked on every page, ended with a report."""

import re

from playwright.async_api import Page, expect

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.stage import Stage
from acclaim.features.rehearsals import rules
from acclaim.features.rehearsals import store as rehearsals
from acclaim.voting import verbs
from tests.browser.conftest import DESKTOP, HALL, USUAL, VisitAs, picture
from tests.running import SECRET, Running, make_event, make_poll, open_event

REHEARSAL = rules.id_for("gala", bytes.fromhex(SECRET))


async def watermark(page: Page) -> str:
    return str(await page.evaluate("getComputedStyle(document.documentElement, '::after').backgroundImage"))


async def test_a_crew_rehearses_with_a_simulated_audience(server: Running, visit_as: VisitAs) -> None:
    await open_event(server.store, make_event(make_poll(options=5), admission="open"))
    console = await visit_as("operator", "/console#/events/gala/rehearse", DESKTOP)
    assert await watermark(console) == "none"
    await console.get_by_test_id("rehearse-begin").click()
    await console.get_by_test_id("rehearse-enter").click()
    await expect(console.locator("html[data-rehearsal]")).to_have_count(1)
    assert (await events.read(server.store, REHEARSAL)).event.rehearsal_of == "gala"
    assert (await console.request.post(
        f"{server.url}/api/operator/events/{REHEARSAL}/polls/best/open", headers={"X-Acclaim": "1"}
    )).ok  # fmt: skip
    await console.get_by_test_id("crowd-phones").select_option("50")
    await console.get_by_test_id("crowd-speed").select_option("storm")
    await console.get_by_test_id("crowd-send").click()
    await expect(console.get_by_test_id("crowd-acknowledged")).to_have_text("50")
    await console.get_by_test_id("crowd-cut").click()
    await expect(console.get_by_test_id("crowd-outage")).to_contain_text("全部回来", timeout=60_000)
    await picture(console, "console")

    phone = await visit_as("phone", f"/e/{REHEARSAL}", USUAL)
    await phone.get_by_test_id("option-1").click()  # the watermark is in nobody's way
    assert "rehearsal.svg" in await watermark(phone)
    await picture(phone, "phone")
    link = await console.request.post(
        f"{server.url}/api/operator/events/{REHEARSAL}/open-screen", headers={"X-Acclaim": "1"}
    )
    assert link.ok
    hall = await console.context.new_page()
    await hall.set_viewport_size(HALL)
    await hall.goto(f"{server.url}/s/{REHEARSAL}")
    await expect(hall.get_by_test_id("board")).to_be_visible()
    assert "rehearsal.svg" in await watermark(hall)
    await picture(hall, "screen")
    real = await visit_as("phone", "/e/gala", USUAL)
    await expect(real.get_by_test_id("option-1")).to_be_visible()
    assert await watermark(real) == "none"

    await console.get_by_test_id("rehearse-end").click()
    await console.get_by_test_id("confirm-yes").click()
    await expect(console.get_by_test_id("rehearse-report")).to_contain_text("都计入一次", timeout=60_000)
    await expect(console).to_have_url(
        re.compile("#/events/gala/rehearse$")
    )  # the copy's own view has nothing left to show
    await expect(console.get_by_test_id("banner")).to_have_attribute("data-level", "green")
    await picture(console, "report")
    assert await events.ids(server.store) == ["gala"]
    await expect(hall.get_by_test_id("gone")).to_contain_text("彩排已结束")
    await hall.get_by_role("link", name="/s/gala").click()
    await expect(hall).to_have_url(f"{server.url}/s/gala")


async def test_the_hall_sees_a_closed_poll_again(server: Running, visit_as: VisitAs) -> None:
    await open_event(server.store, make_event(make_poll(options=4)))
    for n in range(6):
        async with server.phone(f"member{n}") as line:
            await line.cast(f"ballot-000{n}", str(n % 3 + 1))
    await verbs.apply(server.store, "gala", "best", "close")
    screen = await visit_as("screen", "/s/gala", HALL)
    await expect(screen.get_by_test_id("board")).to_be_visible()
    stands = Stage("replay", "best", speed=1, since=now_ms() + 3_600_000)  # a poll of a second would soon be over
    await verbs.set_stage(server.store, "gala", stands)
    await expect(screen.get_by_test_id("replay-label")).to_have_text("回放 ×1")
    assert await screen.get_by_test_id("state").count() == 0  # nobody takes it for what goes on now
    await picture(screen, "replay-begins")
    await verbs.set_stage(server.store, "gala", Stage("replay", "best", speed=1, since=now_ms()), again=True)
    await expect(screen.locator('[data-testid="replay"][data-over="true"]')).to_be_visible()
    await expect(screen.get_by_test_id("caption")).to_contain_text("6 人")
    await expect(screen.get_by_test_id("replay-label")).to_contain_text("最终结果")
    await picture(screen, "replay")


async def test_the_console_says_when_the_audience_has_broken_off(server: Running, visit_as: VisitAs) -> None:
    await open_event(server.store, make_event())
    copy = await rehearsals.begin(server.store, "gala", bytes.fromhex(SECRET))
    silent = now_ms() - round(limits.REHEARSAL_SILENCE_S * 1000)
    audience = rehearsals.Audience(await rehearsals.want(server.store, copy.id), 200, "lively", at=silent, there=200)
    await rehearsals.note(server.store, copy.id, audience)
    console = await visit_as("operator", f"/console#/events/{REHEARSAL}/rehearse", DESKTOP)
    await expect(console.get_by_test_id("crowd-broken-off")).to_be_visible()
    await expect(console.get_by_test_id("crowd-there")).to_have_text("0 / 200")
    await expect(console.get_by_test_id("crowd-send")).to_be_enabled()
    await picture(console, "broken-off")
