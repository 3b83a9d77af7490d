"""What the show brings up on every phone: once, in a calm moment, and with a way back."""

import httpx
import pytest
from playwright.async_api import Page, expect

from acclaim.base.clock import now_ms
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.activity import Entitled
from acclaim.event.parts.comments import Comments
from acclaim.event.parts.cue import Cue, Open, OpenSurvey
from acclaim.event.states import Verb
from acclaim.features.show import actions
from acclaim.features.surveys import store as surveys
from acclaim.voting import verbs
from tests.browser.conftest import DESKTOP, Visit, VisitAs, picture
from tests.browser.sight import SIZES
from tests.features.surveys.papers import make_survey
from tests.operator_api import sign_in
from tests.running import Running, make_event, make_poll

pytestmark = pytest.mark.browser
CUES = [
    Cue("star", "秀家达人", actions=[Open("star")]),
    Cue("ask", "满意度测评", actions=[OpenSurvey("jia")]),
]


async def test_a_cue_brings_one_thing_up_and_never_over_what_is_half_made(server: Running, visit: Visit) -> None:
    polls = [make_poll("best"), make_poll("star"), make_poll("crew", entitled=Entitled(["一厂"]))]
    event = make_event(*polls, surveys=[make_survey()], cues=CUES, comments=Comments(enabled=True))
    await events.create(server.store, event)
    for poll_id in ("best", "crew"):
        await verbs.apply(server.store, "gala", poll_id, "open")
    verb: Verb
    for verb in ("open", "lock"):
        await verbs.apply(server.store, "gala", "jia", verb, find=surveys.find)

    async def as_member(page: Page) -> None:
        name, value = server.member_cookie("m1", unit="二厂", name="王秀兰").split("=", 1)
        await page.context.add_cookies([{"name": name, "value": value, "url": server.url}])

    page = await visit(viewport=SIZES[0], prepare=as_member)
    poll, strip = page.get_by_test_id("poll"), page.get_by_test_id("focus-strip")
    await page.get_by_test_id("tab-me").click()
    await actions.run(server.store, "gala", "star", 0, 1_795_422_000_000)
    await expect(page.get_by_test_id("tab-live")).to_have_attribute("aria-current", "page")
    await expect(poll).to_have_attribute("data-poll", "star")
    await expect(strip).to_have_count(0)

    await page.get_by_test_id("option-1").click()  # half made: what comes now is offered
    await actions.run(server.store, "gala", "ask", 1, 1_795_422_060_000)
    await expect(strip).to_contain_text("现在：职工之家满意度测评")
    await picture(page, "focus-strip")
    await expect(page.get_by_test_id("confirm")).to_be_enabled()
    await page.get_by_test_id("focus-go").click()
    await expect(page.get_by_test_id("survey-question")).to_be_visible()
    await page.go_back()
    await expect(strip).to_be_visible()
    await page.reload()
    await expect(strip).to_be_visible()  # it has come up once
    await page.get_by_test_id("confirm").click()
    await page.get_by_test_id("receipt-close").click()

    await page.get_by_test_id("comment-input").fill("还没写完")
    await actions.focus(server.store, "gala", "best", now_ms())
    await verbs.apply(server.store, "gala", "best", "lock")
    await expect(page.get_by_test_id("poll-best")).to_contain_text("已暂停")  # so it has heard of both
    await expect(poll).to_have_attribute("data-poll", "star")
    await page.get_by_test_id("comment-input").fill("")
    await expect(poll).to_have_attribute("data-poll", "best")

    await actions.focus(server.store, "gala", "crew", now_ms())  # not for this member
    await verbs.apply(server.store, "gala", "best", "unlock")
    await expect(page.get_by_test_id("poll-best")).not_to_contain_text("已暂停")
    await page.get_by_test_id("tab-part").click()
    await expect(page.get_by_test_id("poll-why-not")).to_have_text("这项投票不面向您所在的单位或类别。")
    await expect(page.get_by_test_id("tab-part")).to_have_attribute("aria-current", "page")
    await expect(strip).to_have_count(0)
    await picture(page, "focus-not-for")


async def test_an_operator_brings_a_survey_up_by_hand(server: Running, visit: Visit, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event(surveys=[make_survey()], cues=CUES[1:]))
    await actions.run(server.store, "gala", "ask", 0, 1_795_422_000_000)
    await actions.focus(server.store, "gala", "", now_ms())

    async def as_member(page: Page) -> None:
        name, value = server.member_cookie("m1").split("=", 1)
        await page.context.add_cookies([{"name": name, "value": value, "url": server.url}])

    phone = await visit(prepare=as_member)
    await expect(phone.get_by_test_id("tab-waiting")).to_be_visible()
    console = await visit_as("operator", "/console#/events/gala/run", DESKTOP)
    await console.get_by_test_id("focus-fold").click()
    await console.get_by_test_id("focus-activity").select_option("jia")
    await console.get_by_test_id("focus-go").click()
    await expect(console.get_by_test_id("focus-now")).to_contain_text("职工之家满意度测评")
    await console.get_by_test_id("focus").scroll_into_view_if_needed()
    await picture(console, "focus-console")
    await expect(phone.get_by_test_id("survey-question")).to_be_visible()
    await console.get_by_test_id("focus-end").click()
    await expect(console.get_by_test_id("focus-now")).to_have_count(0)
    await phone.get_by_test_id("dialog-close").click()
    await expect(phone.get_by_test_id("focus-strip")).to_have_count(0)
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as http:
        await sign_in(server, http)
        refused = await http.put("/api/operator/events/gala/stage/focus", json={"activity": "nowhere"})
    assert (refused.status_code, refused.json()["error"]["code"]) == (404, "unknown_poll")
    assert [one.poll for one in await audit.page(server.store, "gala") if one.what == "focus"] == ["", "jia"]
