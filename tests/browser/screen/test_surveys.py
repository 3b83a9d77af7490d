"""A survey on the hall's screen, led by cues: the race of turnout while members answer, and what is published of it."""

import pytest
from playwright.async_api import expect

from acclaim.event import store as events
from acclaim.event.parts.cue import CloseSurvey, Cue, OpenSurvey, Show
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from tests.browser.conftest import DESKTOP, HALL, VisitAs, picture
from tests.features.surveys.papers import Urn, answers, make_survey
from tests.running import Running

pytestmark = pytest.mark.browser

SIZES = {"采油一厂": 40, "采油二厂": 30, "采油三厂": 25, "机关": 4}
CUES = [
    Cue("ask", "开始测评", actions=[OpenSurvey("jia"), Show("turnout", survey="jia")]),
    Cue("end", "截止", actions=[CloseSurvey("jia"), Show("scores", survey="jia")]),
]


async def answer(urn: Urn, unit: str, count: int, degrees: str) -> None:
    given = [answers(degrees[n % len(degrees)], book="1") for n in range(count)]
    at = list(SIZES).index(unit)
    await urn.cast(*(urn.paper(f"m{at}-{n}", f"ballot-{at}-{n}", one, unit) for n, one in enumerate(given)))


async def test_cues_and_the_run_page_lead_a_survey_over_the_screen(server: Running, visit_as: VisitAs) -> None:
    urn = Urn(server.store, make_survey(), "gala", cues=CUES)
    await events.create(server.store, urn.event)
    people = [Entry(f"m{at}-{n}", "", unit, "audience") for at, unit in enumerate(SIZES) for n in range(SIZES[unit])]
    await staging.replace(server.store, "gala", iter(people), partial=False)
    console = await visit_as("operator", "/console#/events/gala/show", DESKTOP)
    screen = await visit_as("screen", "/s/gala", HALL)
    await console.keyboard.press("Space")
    await expect(screen.get_by_test_id("survey-turnout")).to_be_visible()
    urn.rev = (await events.read(server.store, "gala")).rev
    await answer(urn, "采油二厂", 20, "3454")
    await expect(screen.get_by_test_id("percent-采油二厂")).to_have_text("66.7%")
    await expect(screen.get_by_test_id("rank-采油二厂")).to_have_text("1")
    await answer(urn, "采油一厂", 36, "54")
    await expect(screen.get_by_test_id("rank-采油一厂")).to_have_text("1")
    assert "机关" not in await screen.inner_text("body")  # nor is the smallest that could be named, or both would be
    await picture(screen, "survey-turnout")

    await console.keyboard.press("Space")
    await expect(screen.get_by_test_id("survey-wait")).to_contain_text("结果即将公布")
    await picture(screen, "survey-waiting")
    await console.get_by_test_id("tab-run").click()
    await console.get_by_test_id("publish-jia").click()
    await console.get_by_test_id("confirm-yes").click()
    await expect(screen.get_by_test_id("score").first).to_contain_text("采油一厂")
    assert "机关" not in await screen.inner_text("body")
    await picture(screen, "survey-scores")

    await console.get_by_test_id("show-standouts-jia").click()
    await expect(screen.get_by_test_id("survey-problems")).to_contain_text("书屋")
    await expect(console.get_by_test_id("show-standouts-jia")).to_have_attribute("aria-pressed", "true")
    monitor = console.frame_locator("[data-testid=stage-now] iframe")
    await expect(monitor.get_by_test_id("survey-problems")).to_contain_text("书屋")
    await picture(screen, "survey-standouts")
    await picture(console, "console-survey-on-screen")
