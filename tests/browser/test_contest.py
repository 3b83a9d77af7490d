"""A contest on the evening: judges mark on their pads, also without a network."""

import re

import pytest
from playwright.async_api import Page, Route, ViewportSize, expect

from acclaim.event import store as events
from acclaim.event.parts.cue import CallContestant, Cue, PublishMarks, PublishPlaces, Show
from acclaim.features.contests import orders
from tests.browser.conftest import BREATH_MS, DESKTOP, HALL, Hang, VisitAs, picture
from tests.browser.contesting import a_contest, all_in, order, pad_of, phone_of
from tests.running import Running, make_event

pytestmark = pytest.mark.browser


async def test_a_judge_marks_without_a_network_and_on_two_devices(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event(contests=[a_contest()]))
    await order(server, orders.Open, "deed-open")
    await order(server, orders.Call, "deed-call", "final", "c2")
    pad, context = await pad_of(server, visit_as, 1)
    who = pad.get_by_test_id("judge-who")
    await expect(who).to_contain_text("张志强")
    content, delivery = pad.get_by_test_id("judge-mark").nth(0), pad.get_by_test_id("judge-mark").nth(1)
    await content.fill("99.5")
    await expect(pad.get_by_test_id("judge-problem")).to_contain_text("超过满分 10")
    await content.fill("９，２")
    await expect(pad.get_by_test_id("judge-problem")).to_have_count(0)
    await delivery.fill("9.05")
    await expect(pad.get_by_test_id("judge-problem")).to_contain_text("最小单位是 0.1")
    await delivery.fill("9.0")
    await pad.get_by_test_id("judge-more").nth(1).click()
    await expect(delivery).to_have_value("9.1")
    await expect(pad.get_by_test_id("judge-total")).to_have_text("18.3")
    standing = pad.get_by_test_id("judge-standing")
    await expect(standing).to_have_attribute("data-said", "draft")

    await context.set_offline(True)
    await pad.get_by_test_id("judge-less").nth(0).click()
    await pad.get_by_test_id("judge-submit").click()
    await picture(pad, "contest-pad-ask")
    await pad.get_by_test_id("judge-confirm").click()
    await expect(standing).to_have_attribute("data-said", "kept")
    await expect(standing).to_contain_text("尚未计入")
    await picture(pad, "contest-pad-kept")
    await context.set_offline(False)
    await expect(standing).to_have_attribute("data-said", "in")
    await expect(content).to_be_disabled()

    await order(server, orders.Call, "deed-next", "final", "c3")
    await expect(who).to_contain_text("刘海燕")
    await expect(pad.get_by_test_id("judge-earlier")).to_contain_text("18.2")
    await content.fill("8")
    await expect(standing).to_have_attribute("data-said", "draft")
    await picture(pad, "contest-pad")
    tablet, _ = await pad_of(server, visit_as, 1)
    await expect(tablet.get_by_test_id("judge-mark").nth(0)).to_have_value("8")
    await tablet.get_by_test_id("judge-mark").nth(0).fill("8.5")
    await expect(tablet.get_by_test_id("judge-standing")).to_have_attribute("data-said", "draft")
    await content.fill("9")
    await expect(pad.get_by_test_id("judge-other")).to_contain_text(re.compile("本机 9.*另一台 8.5"))
    await picture(pad, "contest-pad-other")
    await pad.get_by_test_id("judge-take-other").click()
    await expect(content).to_have_value("8.5")

    await order(server, orders.Reopen, "deed-reop", "final", "c2", "j1", "漏看一项")
    await pad.get_by_test_id("judge-before").click()
    await expect(standing).to_contain_text("裁判长退回：漏看一项")
    await expect(content).to_be_enabled()


async def lose_the_answer(route: Route) -> None:
    """What was asked for is done, and nobody hears of it."""
    await route.fetch()
    await route.abort()


async def test_the_head_judge_leads_the_contest_from_the_desk(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event(contests=[a_contest()]))
    desk = await visit_as("operator", "/console#/events/gala/run", DESKTOP)
    await desk.get_by_test_id("desk-speech").click()
    await desk.get_by_test_id("contest-import").click()
    sheet = "参赛号,姓名,单位\n05,陈雪,采油五厂\n06,,采油六厂\n".encode()
    await desk.get_by_test_id("contestant-file").set_input_files(
        {"name": "选手.csv", "mimeType": "text/csv", "buffer": sheet}
    )
    await expect(desk.get_by_test_id("contestant-preview")).to_contain_text("新增 1 人")
    await expect(desk.get_by_test_id("rejected")).to_contain_text("姓名")
    await picture(desk, "contest-import")
    await desk.get_by_test_id("contestants-take").click()
    await expect(desk.get_by_test_id("row-c5")).to_contain_text("陈雪")
    await desk.get_by_test_id("contest-open").click()
    await expect(desk.get_by_test_id("contest-state")).to_have_text("评分中")
    await all_in(server, "c2")
    row = desk.get_by_test_id("row-c2")
    await expect(row).to_contain_text("5/5")
    await expect(row.locator("s")).to_have_count(2)
    await desk.get_by_test_id("choose-c2").click()
    await desk.get_by_test_id("sheet-j3").click()
    await desk.get_by_test_id("contest-reopen").locator("summary").click()
    await desk.get_by_test_id("contest-reopen-why").fill("漏看一项")
    await desk.get_by_test_id("contest-reopen-do").click()
    await expect(row).to_contain_text("4/5")
    await desk.get_by_test_id("contest-excuse").locator("summary").click()
    await desk.get_by_test_id("contest-excuse-why").fill("突发疾病")
    await desk.get_by_test_id("contest-excuse-do").click()
    await expect(row).to_contain_text("4/4")
    await expect(row.locator("s")).to_have_count(0)
    await desk.get_by_test_id("contest-deduct-points").fill("０,5")
    await desk.get_by_test_id("contest-deduct-why").fill("超时")
    await desk.route("**/contests/speech/orders", lose_the_answer, times=1)
    await desk.get_by_test_id("contest-deduct").click()
    await expect(desk.get_by_test_id("contest-problem")).to_be_visible()
    await desk.get_by_test_id("contest-deduct").click()
    await expect(row).to_contain_text("−0.5")
    await desk.get_by_test_id("contest-confirm").click()
    await desk.get_by_test_id("contest-publish").click()
    await expect(row.locator("td").last).to_have_text("18.53")
    await desk.get_by_test_id("contest-deduct-points").fill("1")
    await desk.get_by_test_id("contest-deduct-why").fill("再扣")
    await desk.get_by_test_id("contest-deduct").click()
    await expect(desk.get_by_test_id("proposal")).to_contain_text("由您提出")
    await expect(desk.get_by_test_id("approve")).to_have_count(0)
    await expect(row.locator("td").last).to_have_text("18.53")
    await picture(desk, "contest-desk")


UPRIGHT: ViewportSize = {"width": 1080, "height": 1920}


@pytest.mark.parametrize("size", [HALL, UPRIGHT], ids=["hall", "upright"])
async def test_the_hall_sees_marks_one_by_one_the_ranking_and_the_places(
    server: Running, visit_as: VisitAs, hang: Hang, size: ViewportSize
) -> None:
    place = ("speech", "final", "c2")
    cues = [
        Cue("call", "请 2 号选手上场", actions=[CallContestant(*place), Show("marks", pace="step")]),
        Cue("marks", "亮分", actions=[PublishMarks(*place)]),
        Cue("standing", "当前排名", actions=[Show("standing")]),
        Cue("places", "公布名次", actions=[PublishPlaces("speech", "final"), Show("places", pace="step")]),
    ]
    await events.create(server.store, make_event(contests=[a_contest()], cues=cues))
    await order(server, orders.Open, "deed-open")
    for who in ("c1", "c3", "c2"):
        await all_in(server, who)
        await order(server, orders.Confirm, f"deed-con-{who}", "final", who)
    for who in ("c1", "c3"):
        await order(server, orders.Publish, f"deed-pub-{who}", "final", who)
    await order(server, orders.RuleOut, "deed-out4", "final", "c4", "withdrawn", "生病")
    screen = await hang(size)
    show = await visit_as("operator", "/console#/events/gala/show", DESKTOP)
    name = f"contest-{size['width']}"
    step = show.get_by_test_id("contest-next")

    async def go(cue: str) -> None:
        """Runs the next cue, which is this; returns when the console names another one."""
        following = show.get_by_test_id("next-cue")
        await expect(following).to_contain_text(cue)
        await show.wait_for_timeout(BREATH_MS)
        await show.get_by_test_id("go").click()
        await expect(following).not_to_contain_text(cue)

    await go("请 2 号选手上场")
    await expect(screen.get_by_test_id("contest-wait")).to_be_visible()
    await picture(screen, f"{name}-called")
    await expect(step).to_be_disabled()
    await go("亮分")
    marks = screen.get_by_test_id("contest-mark")
    await expect(marks).to_have_count(5)
    await expect(marks.nth(0)).not_to_contain_text("19.10")
    for done in range(1, 8):
        await step.click()
        await expect(screen.get_by_test_id("contest-marks")).to_have_attribute("data-done", str(done))
        if done == 3:
            await picture(screen, f"{name}-three")
            await expect(marks.nth(3)).not_to_contain_text("19.50")
            await expect(screen.get_by_test_id("contest-score")).not_to_contain_text("18")
    await expect(screen.get_by_test_id("contest-score")).to_have_text("18.90")
    await expect(screen.locator("[data-dropped=true]")).to_have_count(2)
    await picture(screen, f"{name}-score")
    await go("当前排名")
    rows = screen.get_by_test_id("contest-row")
    await expect(rows).to_have_count(3)
    await expect(rows.nth(0)).to_contain_text("张志强")
    await picture(screen, f"{name}-standing")
    await go("公布名次")
    await expect(screen.get_by_test_id("contest-places")).to_be_visible()
    await expect(rows.nth(2)).not_to_contain_text("刘海燕")
    await step.click()
    await expect(rows.nth(2)).to_contain_text("刘海燕")
    await expect(rows.nth(0)).not_to_contain_text("张志强")
    await step.click()
    await step.click()
    await expect(rows.nth(0)).to_contain_text("张志强")
    await picture(screen, f"{name}-places")
    if size == HALL:
        await see_the_results(await phone_of(server, visit_as, "guest", "观众"))


async def see_the_results(phone: Page) -> None:
    """What a spectator's phone has of them."""
    await phone.get_by_test_id("contest-results-open").click()
    places = phone.get_by_test_id("contest-places").locator("tbody tr")
    await expect(places).to_have_count(4)
    await expect(places.nth(0)).to_contain_text("张志强")
    await picture(phone, "contest-results-phone")
