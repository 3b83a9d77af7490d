"""A survey in the run view: opened, watched by unit, closed."""

import pytest
from playwright.async_api import expect

from acclaim.event import store as events
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from tests.browser.conftest import DESKTOP, VisitAs, picture
from tests.features.surveys.papers import answers, make_survey
from tests.running import Running, make_event

pytestmark = pytest.mark.browser


async def test_an_operator_opens_a_survey_watches_its_turnout_and_closes_it(server: Running, visit_as: VisitAs) -> None:
    people = [Entry(f"m{n}", "", "采油一厂" if n < 20 else "采油二厂/一队", "audience") for n in range(35)]
    await staging.replace(server.store, "gala", iter(people), partial=False)
    await events.create(server.store, make_event(surveys=[make_survey()]))
    page = await visit_as("operator", "/console#/events/gala/run", DESKTOP)
    await expect(page.get_by_test_id("survey-state-jia")).to_have_text("未开放")
    await page.get_by_test_id("open-jia").click()
    await expect(page.get_by_test_id("survey-state-jia")).to_have_text("填写中")
    for member in ("m1", "m2", "m21"):
        async with server.phone(member) as phone:
            await phone.send(type="answer", survey="jia", epoch=1, ballot=f"ballot-{member}", answers=answers())
            assert (await phone.until("answered"))["error"] is None
    await expect(page.get_by_test_id("answered-jia")).to_contain_text("3")
    await page.get_by_test_id("units-jia").click()
    await expect(page.get_by_test_id("turnout-jia")).to_contain_text("采油一厂2 / 2010.0%")
    await picture(page, "console-surveys")
    await page.get_by_test_id("close-jia").click()
    await page.get_by_test_id("confirm-yes").click()
    await expect(page.get_by_test_id("survey-state-jia")).to_have_text("已截止")
