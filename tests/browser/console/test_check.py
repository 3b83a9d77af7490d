"""What the console gives out after the vote, in a real browser: a sheet to sign, lists, and a log in plain words."""

import re

import pytest
from playwright.async_api import expect

from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.voting import verbs
from tests.browser.conftest import DESKTOP, VisitAs, picture
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser


async def an_evening(server: Running) -> None:
    """Six of ten vote in `best`, which is closed; `later` is open."""
    event = make_event(make_poll("best", 3), make_poll("later"), timezone="America/St_Johns", attendance=True)
    await open_event(server.store, event)
    units = ["采油一厂/一队"] * 5 + ["采油一厂/二队"] * 5 + ["机关"] * 5
    people = [Entry(str(n), f"员工{n}", unit, "audience") for n, unit in enumerate(units)]
    await staging.replace(server.store, "gala", people, partial=False)
    for n in range(6):
        async with server.phone(str(n)) as phone:
            await phone.cast(f"ballot-{n:06}", "2" if n else "1")
    await verbs.apply(server.store, "gala", "best", "close", who="admin")


async def test_the_result_is_printed_to_be_signed_by_unit(server: Running, visit_as: VisitAs) -> None:
    await an_evening(server)
    page = await visit_as("operator", "/console#/events/gala/check", DESKTOP)
    await page.get_by_test_id("open-sheet").click()
    sheet = page.get_by_test_id("sheet-best")
    await expect(sheet.locator("tbody tr").first).to_have_text("1选项2583.3%")
    for words in ("颁奖典礼", "“最美小家”投票结果", "已截止", "40.0%", "监票人", "America/St_Johns"):
        await expect(sheet).to_contain_text(words)
    await expect(page.get_by_test_id("sheet-later")).to_have_count(0)
    units = page.get_by_test_id("sheet-units").locator("tbody tr")
    await expect(units).to_have_text(["采油一厂10660.0%", "机关500.0%", "合计15640.0%"])
    await picture(page, "sheet")
    printed = await page.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 2
    await page.get_by_test_id("sheet-level").select_option("采油一厂")
    await expect(units).to_have_text(["一队55100.0%", "二队5120.0%", "合计10660.0%"])
    await picture(page, "sheet-below")


async def test_the_log_reads_as_sentences_and_in_the_events_time(server: Running, visit_as: VisitAs) -> None:
    await an_evening(server)
    page = await visit_as("operator", "/console#/events/gala/check", DESKTOP)
    line = page.locator("[data-testid=audit] li[data-what=close]")
    await expect(line).to_contain_text("6 张选票，6 人，第 1 轮")
    await expect(page.get_by_test_id("audit")).to_contain_text("时间按活动时区（America/St_Johns）显示")
    at = await line.locator("time").get_attribute("datetime")
    wanted = await page.evaluate(
        "(at) => new Date(at).toLocaleTimeString('en-GB', { timeZone: 'America/St_Johns' })", at
    )
    await expect(line.locator("time")).to_contain_text(wanted)


async def test_tables_have_the_headings_of_the_pages_language(server: Running, visit_as: VisitAs) -> None:
    await an_evening(server)
    page = await visit_as("operator", "/console#/events/gala/check", DESKTOP)
    for name, heading in (("attendance", "到场"), ("results", "名次"), ("report", "峰值")):
        async with page.expect_download() as coming:
            await page.get_by_test_id(f"{name}-csv").click()
        path = await (await coming.value).path()
        assert heading in path.read_text("utf-8-sig"), name
