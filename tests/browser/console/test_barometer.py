"""A member uses the phone page, and operators see for how long, of what, in the console."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import expect

from acclaim.features.barometer import store as barometer
from acclaim.features.barometer.rules import Report
from tests.browser.conftest import DESKTOP, USUAL, VisitAs, picture
from tests.running import Running, make_event, open_event
from tests.waiting import eventually

pytestmark = pytest.mark.browser
HOURS = (12, 12, 19, 20, 20, 20, 21)  # of the day, at which the members of the story visit


async def test_what_a_member_does_is_seen_in_the_console(server: Running, visit_as: VisitAs) -> None:
    await open_event(server.store, make_event(admission="open", timezone="UTC"))
    await _fill(server)
    phone = await visit_as("phone", "/e/gala", USUAL)
    await phone.get_by_test_id("option-1").click()
    await phone.evaluate("dispatchEvent(new Event('pagehide'))")

    async def has_voted() -> bool:
        day = datetime.now(UTC).date().isoformat()
        return (await barometer.read(server.store, "gala", [day]))[day].get("active:vote ", 0) > 0

    await eventually(has_voted)
    page = await visit_as("operator", "/console#/events/gala/barometer", DESKTOP)
    await expect(page.get_by_test_id("tab-barometer")).to_have_attribute("aria-current", "page")
    await expect(page.get_by_test_id("barometer-visitors")).to_contain_text("1")
    await expect(page.get_by_test_id("feature-vote")).to_contain_text("投票")
    await page.get_by_test_id("range-28").click()
    await expect(page.get_by_test_id("barometer-visitors")).to_contain_text("61")
    await expect(page.get_by_test_id("barometer-units").locator("tbody tr").first).to_contain_text("采油二厂")
    await expect(page.get_by_test_id("barometer-hours").locator("tbody tr")).to_have_count(7)
    await picture(page, "barometer-console")
    await page.get_by_text("指标口径").click()
    await expect(page.get_by_test_id("barometer-dictionary")).to_contain_text(re.compile("30 分钟没有动静"))


async def _fill(server: Running) -> None:
    """Three weeks of sixty members of three units."""
    noon = datetime.now(UTC).replace(hour=0, minute=5, second=0, microsecond=0)
    for ago in range(20, 0, -1):
        reports = []
        for n in range(0, 60, 1 + ago % 3):
            unit = ("采油二厂", "采油三厂", "机关")[n % 3]
            begin = noon - timedelta(days=ago) + timedelta(hours=HOURS[n % len(HOURS)], seconds=n)
            at = int(begin.timestamp() * 1000)
            reports.append(Report(f"m{n}", "", at, unit, "member"))
            watched = 60_000 * (5 + n % 20)
            end = at + watched + 90_000
            active = {"watch": watched, "vote": 60_000} | ({"quiz": 30_000} if n % 4 == 0 else {"comment": 20_000})
            reports.append(Report(f"m{n}", f"page-{n}", end, unit, "member", watched + 90_000, active))
        await barometer.note(server.store, "gala", reports, reports[-1].at, 0)
