"""The console's People in a real browser: members are found and corrected, and sixty cards come out of the printer."""

import re

import pytest
from playwright.async_api import Page, expect

from acclaim.event.event import Event
from acclaim.event.parts.theme import Theme
from acclaim.identity.roster import staging, syncs
from acclaim.identity.roster import store as roster
from acclaim.identity.roster.rules import Entry
from acclaim.identity.roster.syncs import Refused, Sync
from acclaim.voting import verbs
from tests.browser.conftest import DESKTOP, USUAL, Visit, VisitAs, picture
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser

PEOPLE = [Entry("7", "阿卜杜拉·买买提", "机关", "audience")]
PEOPLE += [Entry(str(100 + n), f"员工{n}", f"采油{'一二三'[n % 3]}厂", "audience") for n in range(59)]
THEME = Theme(primary="#0b5d4e", logo="/static/icons/acclaim.svg")


@pytest.fixture
async def people(server: Running, visit_as: VisitAs) -> Page:
    """The console's People of an event with a roster of sixty."""
    await open_event(server.store, make_event(admission="members", theme=THEME))
    await staging.replace(server.store, "gala", PEOPLE, partial=False)
    return await visit_as("operator", "/console#/events/gala/people", DESKTOP)


async def test_sixty_named_members_get_cards_that_let_them_in(people: Page, visit: Visit) -> None:
    await people.get_by_test_id("make-codes").click()
    await expect(people.get_by_test_id("codes-made")).to_contain_text("60 人都有参与码了")
    await people.get_by_test_id("codes-cards").click()
    await expect(people.get_by_test_id("cards-count")).to_have_text("60 张卡片，8 页")
    card = people.get_by_test_id("card-7")
    await expect(card).to_contain_text("颁奖典礼")
    await expect(card.locator("strong")).to_have_text("阿卜杜拉·买买提")
    await expect(card).to_contain_text("机关")
    await picture(people, "cards")
    printed = await people.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 8
    code = await card.locator(".code").inner_text()
    phone = await visit(f"/e/gala#code={code}", USUAL)
    await expect(phone.get_by_test_id("code")).to_have_value(code)
    await phone.get_by_test_id("join").click()
    await expect(phone.get_by_test_id("member")).to_contain_text("阿卜杜拉·买买提")


async def test_the_page_says_when_the_roster_came_and_the_banner_that_a_sync_was_stopped(
    server: Running, people: Page
) -> None:
    await syncs.note(server.store, "gala", Sync("API key 人事系统", True, 1_000, 1_000, 1234))
    await syncs.note_refused(server.store, "gala", Refused("API key 人事系统", 2_000, "too_many_leavers", 31, 60))
    await people.reload()
    await expect(people.get_by_test_id("roster-synced")).to_contain_text("API key 人事系统，1,234 行")
    await expect(people.get_by_test_id("banner")).to_contain_text("要移出 60 人中的 31 人")
    await picture(people, "roster-sync-stopped")


async def test_cards_are_printed_unit_by_unit_and_without_those_who_are_in(people: Page, visit: Visit) -> None:
    await people.get_by_test_id("make-codes").click()
    await expect(people.get_by_test_id("codes-made")).to_be_visible()
    await people.get_by_test_id("codes-cards").click()
    await people.get_by_test_id("cards-unit").select_option("采油二厂")
    await people.get_by_test_id("cards-per-page").select_option("10")
    await expect(people.get_by_test_id("cards-count")).to_have_text("20 张卡片，2 页")
    code = await people.locator(".entry-card .code").first.inner_text()
    phone = await visit(f"/e/gala#code={code}", USUAL)
    await phone.get_by_test_id("join").click()
    await expect(phone.get_by_test_id("member")).to_be_visible()
    await people.reload()
    await expect(people.get_by_test_id("cards-count")).to_have_text("59 张卡片，8 页")
    await people.get_by_test_id("cards-used").check()
    await expect(people.get_by_test_id("cards-count")).to_have_text("60 张卡片，8 页")


async def test_codes_are_replaced_only_after_a_question(people: Page) -> None:
    await people.get_by_test_id("codes-of-unit").select_option("机关")
    await people.get_by_test_id("make-codes").click()
    await expect(people.get_by_test_id("codes-made")).to_contain_text("1 人都有参与码了")
    await people.get_by_test_id("renew-codes").click()
    await expect(people.get_by_test_id("confirm")).to_contain_text("已打印的卡片将全部失效")
    await people.get_by_test_id("confirm-no").click()
    await expect(people.get_by_test_id("confirm")).to_have_count(0)


async def test_a_member_is_found_corrected_and_let_in_at_the_desk(server: Running, people: Page, visit: Visit) -> None:
    await expect(people.get_by_test_id("members-found")).to_have_text("共 60 人")
    await people.get_by_test_id("members-search").fill("阿卜杜拉•买")
    await expect(people.get_by_test_id("members-found")).to_have_text("共 1 人")
    await people.get_by_test_id("member-edit-7").click()
    await people.get_by_test_id("member-unit").fill("采油一厂")
    await people.get_by_test_id("member-save").click()
    await expect(people.get_by_test_id("member-7")).to_contain_text("采油一厂")
    assert (await roster.find(server.store, "gala", "7")) == ("7", "阿卜杜拉·买买提", "采油一厂", "audience")
    await people.get_by_test_id("member-code-7").click()
    code = await people.get_by_test_id("member-code").inner_text()
    await picture(people, "member_admitted")
    await people.get_by_test_id("dialog-close").click()
    phone = await visit(f"/e/gala#code={code}", USUAL)
    await phone.get_by_test_id("join").click()
    await expect(phone.get_by_test_id("member")).to_be_visible()
    await people.get_by_test_id("member-bar-7").click()
    await expect(people.get_by_test_id("member-7")).to_contain_text("已禁止入场")
    await expect(people.get_by_test_id("member-7")).to_contain_text("已凭码入场")
    await picture(people, "people")


async def test_somebody_who_came_unannounced_is_added(server: Running, people: Page) -> None:
    await people.get_by_test_id("members-add").click()
    await people.get_by_test_id("member-id").fill("7")
    await people.get_by_test_id("member-name").fill("韩梅梅")
    await people.get_by_test_id("member-save").click()
    await expect(people.get_by_test_id("member-problem")).to_be_visible()
    await people.get_by_test_id("member-id").fill("999")
    await people.get_by_test_id("member-save").click()
    await expect(people.get_by_test_id("roster-counts")).to_contain_text("61")
    assert await roster.find(server.store, "gala", "999") == ("999", "韩梅梅", "", "audience")


async def test_units_are_opened_level_by_level_and_renamed(server: Running, visit_as: VisitAs) -> None:
    await open_event(server.store, make_event(admission="members"))
    teams = ["采油二厂/第六作业区/采油48队", "采油二厂/第六作业区/采油49队", "采油二厂", "机关", ""]
    await staging.replace(
        server.store, "gala", [Entry(str(n), "", teams[n % 5], "audience") for n in range(50)], partial=False
    )
    page = await visit_as("operator", "/console#/events/gala/people", DESKTOP)
    units = page.get_by_test_id("units").locator("[data-testid^='unit-'].member-row")
    await expect(units).to_have_text([re.compile("机关.*10"), re.compile("采油二厂.*直属 10 人.*30")])
    await page.get_by_role("button", name="采油二厂", exact=True).click()
    await page.get_by_role("button", name="第六作业区", exact=True).click()
    await expect(units).to_have_count(5)
    await page.get_by_test_id("unit-rename-采油二厂/第六作业区").click()
    await page.get_by_test_id("rename-new").fill("采油三厂／第六作业区")
    await page.get_by_test_id("rename-save").click()
    await expect(page.get_by_test_id("renamed-采油二厂/第六作业区")).to_contain_text("→ 采油三厂/第六作业区")
    await expect(page.get_by_test_id("unit-采油三厂")).to_contain_text("20")
    await picture(page, "units")
    await page.get_by_test_id("members-unit").select_option("=采油三厂")
    await expect(page.get_by_test_id("members-found")).to_have_text("共 20 人")
    await page.get_by_test_id("unrename-采油二厂/第六作业区").click()
    await expect(page.get_by_test_id("unit-采油二厂")).to_contain_text("30")


async def test_an_event_with_a_home_shows_its_roster_and_leads_there_to_change_it(
    server: Running, visit_as: VisitAs
) -> None:
    await verbs.create(server.store, Event("daqing", "大庆", kind="standing"))
    await open_event(server.store, make_event(admission="members", home="daqing"))
    await staging.replace(server.store, "daqing", PEOPLE, partial=False)
    page = await visit_as("operator", "/console#/events/gala/people", DESKTOP)
    await expect(page.get_by_test_id("roster-counts")).to_contain_text("60")
    await expect(page.get_by_test_id("member-7")).to_contain_text("阿卜杜拉·买买提")
    for change in ("roster-file", "members-add", "member-edit-7", "units-rename-other"):
        await expect(page.get_by_test_id(change)).to_have_count(0)
    await picture(page, "roster-home")
    await page.get_by_test_id("roster-home").get_by_role("link").click()
    await expect(page.get_by_test_id("roster-file")).to_have_count(1)
