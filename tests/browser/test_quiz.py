"""A quiz in the hall: led from the console, asked on the screen, answered on phones, and scored for all to see."""

import pytest
from playwright.async_api import expect

from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.quiz import One, Question, QuizOption
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from tests.browser.conftest import DESKTOP, HALL, USUAL, VisitAs, picture
from tests.features.quizzes.quizzed import make_question, make_quiz
from tests.line import Line
from tests.running import Running

pytestmark = pytest.mark.browser

PEOPLE = [Entry(f"m{n}", f"员工{n}号", "采油一厂/一队" if n < 8 else "钻井公司", "audience") for n in range(16)]
YEARS = [QuizOption(one, f"{year}年") for one, year in (("a", 1921), ("b", 1925), ("c", 1949), ("d", 1954))]
TITLE = "中华全国总工会成立于哪一年？"


async def test_a_quiz_is_led_answered_and_won(server: Running, visit_as: VisitAs) -> None:
    why = "1925年5月1日，第二次全国劳动大会在广州召开。"
    first = Question("q1", TITLE, One(YEARS), ["b"], explanation=why, seconds=600)
    quiz = make_quiz(first, make_question(2, "c", seconds=600))
    event = Event(
        id="gala", title="五一知识竞赛晚会", quizzes=[quiz], listing="listed", admission="members", winner_names="full"
    )
    await events.create(server.store, event)
    await staging.replace(server.store, "gala", iter(PEOPLE), partial=False)
    phone = await visit_as("phone", "/static/robots.txt", USUAL)
    name, value = server.member_cookie("m0", name="员工0号", unit="采油一厂/一队").split("=", 1)
    await phone.context.add_cookies([{"name": name, "value": value, "url": server.url}])
    await phone.goto(server.url + "/e/gala")
    screen = await visit_as("screen", "/s/gala", HALL)
    console = await visit_as("operator", "/console#/events/gala/run", DESKTOP)
    await console.get_by_test_id("open-quiz").click()
    await console.get_by_test_id("quiz-show-quiz").click()
    await expect(screen.get_by_test_id("quiz-lobby")).to_be_visible()
    await expect(phone.get_by_test_id("quiz")).to_have_attribute("data-phase", "lobby")
    go = console.get_by_test_id("quiz-next-quiz")
    await picture(phone, "quiz-phone-lobby")

    await go.click()
    await expect(phone.get_by_test_id("quiz-stem")).to_have_text(TITLE)
    await expect(phone.get_by_test_id("quiz-tile")).to_have_count(0)
    await expect(screen.get_by_test_id("quiz-question")).to_be_visible()
    await picture(screen, "quiz-screen-stem")
    await go.click()
    await expect(phone.get_by_test_id("quiz-tile")).to_have_count(4)
    await picture(phone, "quiz-phone-open")
    await phone.get_by_test_id("quiz-tile").nth(1).click()
    await expect(phone.get_by_test_id("quiz-mine")).to_have_attribute("data-state", "counted")
    await picture(phone, "quiz-phone-answered")
    for n in range(1, 12):
        async with server.phone(f"m{n}", name=f"员工{n}号") as line:
            await answer(line, "q1", "abbcbdbbab"[n % 10], n)
    await expect(screen.get_by_test_id("quiz-answered")).to_have_text("12")
    await picture(screen, "quiz-screen-open")
    await picture(console, "quiz-console-open")
    await phone.reload()
    await expect(phone.get_by_test_id("quiz-mine")).to_have_attribute("data-state", "counted")

    await go.click()
    await expect(screen.locator('[data-phase="locked"]')).to_be_visible()
    await go.click()
    await expect(screen.locator('.quiz-options[data-told="true"]')).to_be_visible()
    await screen.wait_for_function("document.querySelectorAll('.quiz-option > em').length === 4")
    await picture(screen, "quiz-screen-told")
    await go.click()
    await expect(screen.locator('.quiz-option[data-right="true"]')).to_contain_text("1925年")
    await picture(screen, "quiz-screen-key")
    await expect(phone.get_by_test_id("quiz-verdict")).to_have_attribute("data-kind", "right")
    await expect(phone.get_by_test_id("quiz-points")).to_have_text("1,000")
    await picture(phone, "quiz-phone-key")
    await go.click()
    await expect(screen.get_by_test_id("quiz-row")).to_have_count(10)
    await expect(screen.get_by_test_id("quiz-row").first).to_contain_text("员工")
    await picture(screen, "quiz-screen-board")
    await console.get_by_text("单位榜", exact=True).first.click()
    await expect(screen.get_by_test_id("quiz-units")).to_contain_text("一队")
    await picture(screen, "quiz-screen-units")

    await go.click()
    await go.click()
    await expect(phone.get_by_test_id("quiz-tile")).to_have_count(4)
    await phone.get_by_test_id("quiz-tile").nth(0).click()
    await expect(phone.get_by_test_id("quiz-mine")).to_have_attribute("data-state", "counted")
    async with server.phone("m5", name="员工5号") as line:
        await answer(line, "q2", "c", 99)
    for _ in range(3):
        await go.click()
    await expect(phone.get_by_test_id("quiz-verdict")).to_have_attribute("data-kind", "wrong")
    await picture(phone, "quiz-phone-wrong")
    await go.click()
    await expect(screen.get_by_test_id("quiz-board")).to_be_visible()
    await go.click()
    await expect(screen.get_by_test_id("quiz-podium")).to_be_visible()
    await expect(screen.get_by_test_id("quiz-stand").nth(1)).to_contain_text("员工")
    await phone.locator(".quiz-review summary").click()
    await expect(phone.locator(".quiz-review li")).to_have_count(2)
    await picture(phone, "quiz-phone-review")
    await picture(screen, "quiz-screen-podium")


async def answer(line: Line, question: str, choice: str, n: int) -> None:
    told = await line.cast(f"ballot-{question}-{n}", choice, poll=question)
    assert told["type"] == "ack", told
