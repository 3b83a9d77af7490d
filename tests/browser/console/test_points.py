"""Points in the console: rules are written, an account is corrected by two operators, and the ledger is recounted."""

import pytest
from playwright.async_api import expect

from acclaim.base.errors import OperatorError
from acclaim.event import store as events
from acclaim.features.points import actions
from acclaim.features.points.actions import Adjustment
from tests.browser.conftest import DESKTOP, VisitAs, picture
from tests.features.points.ledgers import balances, cast, check_sums, opened, post_all
from tests.running import Running, make_event

pytestmark = pytest.mark.browser


async def test_an_account_is_corrected_and_the_ledger_recounted(server: Running, visit_as: VisitAs) -> None:
    event = await opened(server.store)
    await cast(server.store, event, "best", "m1", "m2")
    await post_all(server.store, event)
    with pytest.raises(OperatorError, match="another operator"):
        await actions.adjust(server.store, event, "p1", Adjustment("m2", 800, "年度先进", "boss"))
    page = await visit_as("operator", "/console#/events/gala/points", DESKTOP)
    await expect(page.get_by_test_id("tab-points")).to_have_attribute("aria-current", "page")
    await expect(page.get_by_test_id("points-outstanding")).to_have_text("4")
    await page.get_by_test_id("approve").click()
    await page.get_by_test_id("confirm-yes").click()
    await expect(page.get_by_test_id("points-outstanding")).to_have_text("804")
    await page.get_by_test_id("points-member").fill("m1")
    await page.get_by_test_id("points-look").click()
    await page.get_by_test_id("points-change").fill("600")
    await page.get_by_test_id("points-reason").fill("志愿服务")
    await page.get_by_test_id("points-adjust").click()
    await page.get_by_test_id("confirm-yes").click()
    await expect(page.get_by_test_id("proposal")).to_contain_text("志愿服务")
    await expect(page.get_by_test_id("approve")).to_have_count(0)
    await page.get_by_test_id("points-change").fill("-1")
    await page.get_by_test_id("points-reason").fill("重复计分")
    await page.get_by_test_id("points-adjust").click()
    await page.get_by_test_id("confirm-yes").click()
    await expect(page.get_by_test_id("points-table").locator("tbody tr")).to_have_count(2)
    await page.get_by_test_id("points-recount").click()
    await expect(page.get_by_test_id("points-recounted")).to_contain_text("账本无误")
    await picture(page, "points-console")
    assert await balances(server.store, event, "m1", "m2") == [1, 802]
    await check_sums(server.store, event)


async def test_rules_are_written_and_read_as_members_will(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event())
    page = await visit_as("operator", "/console#/events/gala/edit", DESKTOP)
    await page.get_by_test_id("field-points").check()
    await page.get_by_test_id("add-rule-daily_check_in").click()
    await page.get_by_test_id("add-rule-vote").click()
    await page.get_by_test_id("field-points.rules[1].points").fill("2")
    await page.get_by_test_id("field-points.rules[1].cap").fill("10")
    await expect(page.get_by_test_id("rule-sentence-1")).to_have_text("参加投票：每个投票每天 +2 分，每天最多 10 分。")
    await page.get_by_test_id("add-streak").click()
    await page.get_by_test_id("field-points.rules[0].points").fill("")
    await page.get_by_test_id("field-points.rules[0].points").fill("3")
    await page.locator("#part-points").scroll_into_view_if_needed()
    await picture(page, "points-form")
    await page.get_by_test_id("save-event").click()
    await expect(page.get_by_test_id("save-event")).to_be_disabled()
    saved = (await events.read(server.store, "gala")).event.points
    assert saved
    assert [(one.id, one.points, one.cap) for one in saved.rules] == [("daily_check_in", 3, 0), ("vote", 2, 10)]
    assert [(one.days, one.points) for one in saved.streaks] == [(7, 10)]
