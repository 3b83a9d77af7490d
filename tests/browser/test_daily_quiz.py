"""A week of the daily quiz, on a phone and in the console: the clock is the test's."""

import pytest
from msgspec.structs import replace
from playwright.async_api import Page, expect

from acclaim.event.event import Event
from acclaim.event.parts.earning.points import Points, Rule
from acclaim.event.parts.quiz import Question
from acclaim.features.papers.live import PaperPart
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from tests.browser.conftest import DESKTOP, USUAL, VisitAs, picture
from tests.features.papers.papered import end_minutes, hand_in, make_daily, open_daily, travelling
from tests.features.points.ledgers import account_of
from tests.features.quizzes.quizzed import make_question
from tests.running import Running
from tests.waiting import eventually

pytestmark = pytest.mark.browser
STEMS = [
    "进入受限空间作业前，必须先做什么？", "发现硫化氢报警，第一步应当怎样做？", "多高以上算高处作业？",
    "动火作业票的有效期最长是多久？", "灭火器压力表指针在哪个区域为正常？", "吊装作业中，谁可以下达停止指令？",
]  # fmt: skip
DAYS = 7


def bank() -> list[Question]:
    return [replace(make_question(n), title=f"{n}. {STEMS[n % len(STEMS)]}") for n in range(1, 2 * DAYS + 1)]


async def answered(page: Page, option: str) -> None:
    await page.get_by_test_id("quiz-tile").filter(has_text=option).click()
    await expect(page.get_by_test_id("paper-saved")).to_have_attribute("data-state", "saved")


async def test_a_week_of_papers_is_answered_ranked_and_paid(
    server: Running, visit_as: VisitAs, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [Entry(f"m{n}", f"王秀{n}", "采油一厂" if n < 8 else "采油二厂", "audience") for n in range(16)]
    await staging.replace(server.store, "gala", iter(people), partial=False)
    rules = [
        Rule("paper", "daily_quiz", 1),
        Rule("right", "daily_quiz_right", 2),
        Rule("passed", "daily_quiz_passed", 5),
    ]
    quiz = make_daily(*bank(), questions_per_paper=2, pass_right=2, daily_from="00:00")
    event = await open_daily(server.store, quiz, points=Points(rules))
    travel = travelling(monkeypatch)
    page = await visit_as("phone-m1", "/static/robots.txt", USUAL)
    key, value = server.member_cookie("m1", name="王秀1", unit="采油一厂").split("=", 1)
    await page.context.add_cookies([{"name": key, "value": value, "url": server.url}])
    await page.goto(server.url + "/e/gala")
    await page.get_by_test_id("tab-part").click()
    seen = set[str]()
    for n in range(DAYS):
        travel(n)
        await expect(page.get_by_test_id("daily-quiz-open")).to_have_text("开始答题")
        await page.get_by_test_id("daily-quiz-open").click()
        await page.get_by_test_id("paper-start").click()
        seen.add(await page.get_by_test_id("paper-stem").inner_text())
        await answered(page, "乙")
        day = await _day(server)
        if n == 3:  # the phone is put away, and the server hands in
            await page.goto("about:blank")
            await end_minutes(server.store, day, "m1")
            await page.goto(server.url + "/e/gala")
            await page.get_by_test_id("tab-part").click()
            await page.get_by_test_id("daily-quiz-open").click()
        else:
            await page.get_by_test_id("paper-next").click()
            seen.add(await page.get_by_test_id("paper-stem").inner_text())
            await answered(page, "甲" if n == 5 else "乙")
            await page.get_by_test_id("paper-hand-in").click()
        await expect(page.get_by_test_id("paper-right")).to_have_text(f"答对 {1 if n in (3, 5) else 2} / 2 题")
        if n in (2, 3):
            await picture(page, f"week-paper-{n}")
        await page.keyboard.press("Escape")
        await expect(page.get_by_test_id("daily-quiz-card")).to_have_attribute("data-done", "true")
        for other in range(2, 8):
            await hand_in(server.store, f"m{other}", *"ab"[: other % 3], day=day)
    assert len(seen) == 2 * DAYS - 1, "no question came twice; one was not looked at"
    earned = DAYS * 1 + 2 * (2 * DAYS - 2) + 5 * (DAYS - 2)
    await eventually(lambda: _has(server, event, earned))
    await page.get_by_test_id("tab-points").click()
    await expect(page.get_by_test_id("points-balance")).to_have_text(str(earned))
    await picture(page, "week-points")

    console = await visit_as("operator", "/console#/events/gala/run", DESKTOP)
    row = console.get_by_test_id("daily-quiz-daily")
    await expect(row.get_by_test_id("daily-handed-in-daily")).to_have_text("7")
    await row.get_by_test_id("daily-more-daily").click()
    days = row.get_by_test_id("daily-days").locator("tbody tr")
    await expect(days).to_have_count(DAYS)
    await expect(row.get_by_test_id("daily-ranking").locator("tbody tr").first).to_contain_text("王秀1")
    await row.get_by_test_id("recount-daily").click()
    await expect(row.get_by_test_id("recounted-daily")).to_have_attribute("data-kind", "bad")  # end_minutes moved it
    await row.scroll_into_view_if_needed()
    await picture(console, "week-console")


async def _day(server: Running) -> str:
    hub = server.worker.services.hubs.get("gala")
    assert hub
    states = hub.part(PaperPart).states
    return states.today(states.quiz("daily")).name


async def _has(server: Running, event: Event, points: int) -> bool:
    return (await account_of(server.store, event, "m1")).balance == points
