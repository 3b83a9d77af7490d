"""A reveal class by class: each step calls the points of one, and the ranking re-sorts; then comes the winner."""

import pytest
from playwright.async_api import Page, expect

from acclaim.event import store as events
from acclaim.event.parts.member_class import MemberClass
from acclaim.voting import casting, verbs
from acclaim.voting.ballot import Ballot
from tests.browser.conftest import DESKTOP, HALL, VisitAs, picture
from tests.running import Running, make_event, make_poll

pytestmark = pytest.mark.browser

CLASSES = [MemberClass("jury", "专家评委"), MemberClass("press", "媒体评委"), MemberClass("audience", "现场观众")]
WEIGHTS = {"jury": 40.0, "press": 20.0, "audience": 40.0}
VOTES = {"jury": (4, 1, 0), "press": (0, 2, 1), "audience": (1, 7, 2)}  # of options 1, 2 and 3
ORDER_JS = """() => [...document.querySelectorAll(".layer:not([inert]) [data-testid^=row-]")]
  .sort((a, b) => a.dataset.order - b.dataset.order).map((row) => row.dataset.testid)"""


@pytest.fixture
async def gala(server: Running) -> Running:
    event = make_event(make_poll(options=3, weights=WEIGHTS), classes=CLASSES)
    await events.create(server.store, event)
    now = await verbs.apply(server.store, "gala", "best", "open")
    rev = (await events.read(server.store, "gala")).rev
    cast = [
        Ballot(f"{name}-{option}-{n}", f"ballot-{name}-{option}-{n}", f"{name} {option + 1}")
        for name, votes in VOTES.items()
        for option, count in enumerate(votes)
        for n in range(count)
    ]
    outcomes = await casting.cast_batch(server.store, event, event.polls[0], 0, now.epoch, rev, cast)
    assert all(one.code is None for one in outcomes)
    await verbs.apply(server.store, "gala", "best", "close")
    return server


async def ranked(page: Page, *options: str) -> None:
    await page.wait_for_function(f"() => JSON.stringify(({ORDER_JS})()) === '{rows(options)}'")


def rows(options: tuple[str, ...]) -> str:
    return "[" + ",".join(f'"row-{one}"' for one in options) + "]"


async def test_juries_are_called_one_after_the_other_and_the_ranking_re_sorts(gala: Running, visit_as: VisitAs) -> None:
    console = await visit_as("operator", "/console#/events/gala/run", DESKTOP)
    screens = [await visit_as("screen", "/s/gala", HALL) for _ in range(2)]
    await console.get_by_test_id("reveal-best").click()
    await console.get_by_test_id("pace-calls").click()
    await console.get_by_test_id("confirm-yes").click()
    step, screen = console.get_by_test_id("step"), screens[0]
    await expect(screen.locator(".curtain")).to_have_attribute("data-stays", "true")  # until somebody steps on
    await expect(step).to_contain_text("专家评委的分数")
    await step.click()
    for one in screens:
        await expect(one.get_by_test_id("called")).to_have_text("专家评委的分数")
    await ranked(screen, "1", "2", "3")
    await picture(screen, "calls-1")
    await expect(step).to_contain_text("媒体评委的分数")
    await step.click()
    await expect(screen.get_by_test_id("called")).to_have_text("媒体评委的分数")
    await ranked(screen, "1", "2", "3")
    await expect(step).to_contain_text("现场观众的分数")
    await step.click()
    await ranked(screen, "2", "1", "3")
    await picture(screen, "calls-3")
    await expect(step).to_contain_text("冠军")
    await step.click()
    await expect(screen.get_by_test_id("reveal")).to_have_attribute("data-place", "1")
    await expect(screen.locator(".card-portrait .card-secret")).to_have_text("?")
    await expect(screen.locator(".card-name")).to_have_text("选项2")
    await expect(screen.locator(".card-secret")).to_have_count(0)
