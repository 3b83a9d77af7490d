"""The console in a real browser, against a real worker: an operator signs in, makes an event and runs it."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Download, Page, expect

from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.activity import Entitled
from acclaim.identity import operators
from acclaim.identity.roster import staging
from acclaim.identity.roster import store as roster
from acclaim.identity.roster.rules import Entry
from acclaim.voting import verbs
from tests.browser.conftest import picture
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360f8cfc0f01f00050001ff89993d1d0000000049454e44ae426082"
)
ROSTER_WITH_A_BAD_ROW = "工号,姓名,类别\nm1,王秀兰,\nm 2,李建国,\nm3,赵铁柱,audience\n"


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """A wide page. Mistakes of its scripts fail the test."""
    mistakes: list[str] = []
    context = await browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    opened = await context.new_page()
    opened.on("pageerror", lambda error: mistakes.append(str(error)))
    yield opened
    assert mistakes == []


@pytest.fixture
async def console(server: Running, page: Page) -> Page:
    """The console with an operator signed in, at the list of events."""
    await sign_in(server, page, "#/events")
    return page


async def sign_in(server: Running, page: Page, address: str) -> None:
    password = await operators.ensure_first_operator(server.store)
    assert password
    await page.goto(f"{server.url}/console{address}")
    await fill_sign_in(page, password)
    await expect(page.get_by_test_id("account")).to_contain_text("admin")


async def fill_sign_in(page: Page, password: str) -> None:
    await page.get_by_test_id("sign-in-name").fill("admin")
    await page.get_by_test_id("sign-in-password").fill(password)
    await page.keyboard.press("Enter")


async def stored(server: Running) -> Event:
    return (await events.read(server.store, "gala")).event


async def test_a_wrong_password_is_told_and_nothing_is_shown(server: Running, page: Page) -> None:
    await operators.ensure_first_operator(server.store)
    await page.goto(f"{server.url}/console")
    await fill_sign_in(page, "wrong")
    await expect(page.get_by_test_id("sign-in-error")).to_be_visible()
    await expect(page.get_by_test_id("events")).to_have_count(0)


async def test_a_changed_password_is_the_one_to_sign_in_with(server: Running, console: Page) -> None:
    old = await operators.reset_password(server.store, "admin")
    assert old
    await console.reload()  # the reset has ended the session
    await fill_sign_in(console, old)
    await console.get_by_test_id("account").click()
    await expect(console.locator("[data-testid=audit] li").first).to_have_attribute("data-what", "sign_in")
    await console.get_by_test_id("password-old").fill(old)
    await console.get_by_test_id("password-new").fill("a-longer-secret")
    await console.get_by_test_id("password-repeat").fill("a-longer-secret")
    await console.get_by_test_id("password-submit").click()
    await expect(console.get_by_test_id("events")).to_be_visible()
    await console.get_by_test_id("sign-out").click()
    await fill_sign_in(console, "a-longer-secret")
    await expect(console.get_by_test_id("events")).to_be_visible()
    await console.get_by_test_id("account").click()
    await expect(console.locator("[data-testid=audit] li[data-what=change_password]")).to_contain_text("admin")


async def test_a_session_that_ends_leaves_what_was_typed(server: Running, console: Page) -> None:
    await events.create(server.store, make_event())
    await console.goto(f"{server.url}/console#/events/gala/edit")
    await console.get_by_test_id("field-title").fill("写了一半")
    password = await operators.reset_password(server.store, "admin")
    assert password
    await console.get_by_test_id("save-event").click()
    await fill_sign_in(console, password)
    await expect(console.get_by_test_id("sign-in")).to_have_count(0)
    await expect(console.get_by_test_id("field-title")).to_have_value("写了一半")
    await console.get_by_test_id("save-event").click()
    await expect(console.locator(".save-bar[data-dirty]")).to_have_count(0)
    assert (await stored(server)).title == "写了一半"


async def test_a_poll_is_run_from_draft_to_reveal(server: Running, console: Page) -> None:
    await events.create(server.store, make_event(admission="open"))
    await console.get_by_test_id("run-gala").click()
    await expect(console.get_by_test_id("open-event")).to_be_visible()
    await console.get_by_test_id("open-best").click()
    await expect(console.get_by_test_id("lock-best")).to_be_visible()  # or a ballot could come before it is open
    async with server.phone("m1") as one, server.phone("m2") as two:
        await one.cast("ballot-000001", "2")
        await two.cast("ballot-000002", "2")
    await expect(console.get_by_test_id("ballots-best")).to_have_text("2")
    await console.get_by_test_id("lock-best").click()
    await console.get_by_test_id("unlock-best").click()
    await console.get_by_test_id("close-best").click()
    await console.get_by_test_id("confirm-no").click()
    await expect(console.get_by_test_id("poll-best")).to_have_attribute("data-state", "open")
    for verb in ("close", "reveal", "publish"):
        await console.get_by_test_id(f"{verb}-best").click()
        await console.get_by_test_id("confirm-yes").click()
    await expect(console.get_by_test_id("poll-best")).to_have_attribute("data-state", "published")
    await expect(console.get_by_test_id("stage-now")).to_have_attribute("data-what", "reveal")
    for action in ("open", "lock", "unlock", "close", "reveal", "publish"):
        await expect(console.get_by_test_id("audit").locator(f'[data-what="{action}"]')).to_have_count(1)


async def test_a_reset_wants_the_polls_id_typed(server: Running, console: Page) -> None:
    await open_event(server.store, make_event())
    await console.get_by_test_id("run-gala").click()
    await console.get_by_test_id("reset-best").click()
    await console.get_by_test_id("confirm-typed").fill("bes")
    await expect(console.get_by_test_id("confirm-yes")).to_be_disabled()
    await console.get_by_test_id("confirm-typed").fill("best")
    await console.get_by_test_id("confirm-yes").click()
    await expect(console.get_by_test_id("state-best")).to_have_attribute("data-state", "draft")


async def test_the_hall_changes_only_when_the_next_picture_is_taken(server: Running, console: Page) -> None:
    await open_event(server.store, make_event())
    await console.get_by_test_id("run-gala").click()
    now = console.get_by_test_id("stage-now")
    await expect(now).to_have_attribute("data-what", "race")
    await console.get_by_test_id("stage-hidden").check()
    await expect(now).to_have_attribute("data-what", "race")
    await console.get_by_test_id("stage-take").click()
    await expect(now).to_have_attribute("data-what", "hidden")
    assert (await events.read(server.store, "gala")).stage.hidden


async def test_one_look_tells_that_all_is_well_and_that_the_server_is_gone(server: Running, console: Page) -> None:
    await open_event(server.store, make_event())  # opening makes the worker ask how durable the store is
    banner = console.get_by_test_id("banner")
    await expect(console.get_by_test_id("event-gala")).to_be_visible(timeout=10_000)
    await console.get_by_test_id("run-gala").click()
    await expect(banner).to_have_attribute("data-level", re.compile("green|amber"))
    await console.context.set_offline(True)
    await server.worker.hubs.drain()
    await expect(banner).to_have_attribute("data-level", "red", timeout=10_000)


async def test_an_event_is_made_in_forms(server: Running, console: Page) -> None:
    await console.get_by_test_id("new-event").click()
    await console.get_by_test_id("field-id").fill("gala")
    await console.get_by_test_id("save-event").click()
    await expect(console.get_by_test_id("problem-title")).to_be_visible()
    await expect(console.get_by_test_id("field-title")).to_be_focused()
    await console.get_by_test_id("field-title").fill("颁奖典礼")
    await console.get_by_test_id("add-class").click()
    await console.get_by_test_id("field-classes[0].id").fill("jury")
    await console.get_by_test_id("field-classes[0].name").fill("评委")
    await console.get_by_test_id("add-poll").click()
    await console.get_by_test_id("poll-form-0").get_by_text("技术细节").click()
    await console.get_by_test_id("field-polls[0].id").fill("best")
    await console.get_by_test_id("field-polls[0].title").fill("最美小家")
    await console.get_by_test_id("paste-options").click()
    await console.get_by_test_id("paste-text").fill("甲\t一厂\n乙\t二厂\n丙")
    await console.get_by_test_id("paste-add").click()
    await console.get_by_test_id("option-2").get_by_label("上移").click()
    await console.get_by_test_id("field-polls[0].repeat.kind").select_option("quota")
    await console.get_by_test_id("field-polls[0].repeat.votes").fill("3")
    await console.get_by_test_id("field-polls[0].opens_at").fill("2030-12-01T20:00:00")
    await console.get_by_test_id("weight-audience").fill("40")
    await console.get_by_test_id("weight-jury").fill("60")
    await console.get_by_test_id("field-theme.primary").fill("#0b5cad")
    for surface in ("hall", "phone"):
        bar = console.get_by_test_id("swatch").locator(f".{surface} .swatch-bar").first
        await expect(bar).to_have_css("background-color", "rgb(11, 92, 173)")
    await console.get_by_test_id("save-event").click()
    await expect(console).to_have_url(re.compile("#/events/gala/edit$"))
    poll = (await stored(server)).polls[0]
    assert [(option.name, option.subtitle) for option in poll.options] == [("甲", "一厂"), ("丙", ""), ("乙", "二厂")]
    assert poll.weights == {"audience": 40, "jury": 60}
    assert poll.opens_at is not None
    assert poll.opens_at.isoformat() == "2030-12-01T20:00:00+08:00"


async def test_a_picture_is_checked_before_it_is_uploaded(server: Running, console: Page) -> None:
    await events.create(server.store, make_event())
    await console.goto(f"{server.url}/console#/events/gala/edit")
    fake = {"name": "a.png", "mimeType": "image/png", "buffer": b"<svg/>"}
    await console.get_by_test_id("file-theme.logo").set_input_files(fake)  # type: ignore[arg-type]
    await expect(console.get_by_test_id("problem-theme.logo")).to_be_visible()
    real = {"name": "a.png", "mimeType": "image/png", "buffer": PNG}
    await console.get_by_test_id("file-theme.logo").set_input_files(real)  # type: ignore[arg-type]
    await expect(console.get_by_test_id("field-theme.logo").locator("img")).to_be_visible()
    await console.get_by_test_id("save-event").click()
    await expect(console.locator(".save-bar[data-dirty]")).to_have_count(0)
    assert (await stored(server)).theme.logo.startswith("/pictures/gala/")


async def test_two_operators_edits_are_merged_and_nothing_typed_is_lost(server: Running, console: Page) -> None:
    rev = await events.create(server.store, make_event())
    await console.goto(f"{server.url}/console#/events/gala/edit")
    await console.get_by_test_id("field-title").fill("我的标题")
    await verbs.replace(server.store, make_event(subtitle="别人的副标题"), rev)
    await console.get_by_test_id("save-event").click()
    await expect(console.get_by_test_id("conflict")).to_be_visible()
    await expect(console.get_by_test_id("field-title")).to_have_value("我的标题")
    await expect(console.get_by_test_id("field-subtitle")).to_have_value("别人的副标题")
    await console.get_by_test_id("save-event").click()
    await expect(console.get_by_test_id("conflict")).to_have_count(0)
    await expect(console.locator(".save-bar[data-dirty]")).to_have_count(0)
    event = await stored(server)
    assert (event.title, event.subtitle) == ("我的标题", "别人的副标题")


async def test_unsaved_changes_survive_a_reload(server: Running, console: Page) -> None:
    await events.create(server.store, make_event())
    await console.goto(f"{server.url}/console#/events/gala/edit")
    await console.get_by_test_id("field-subtitle").fill("写了一半")
    await console.reload()
    await expect(console.get_by_test_id("restored")).to_be_visible()
    await expect(console.get_by_test_id("field-subtitle")).to_have_value("写了一半")


async def test_an_opened_polls_rules_stand_but_its_texts_may_be_corrected(server: Running, console: Page) -> None:
    await open_event(server.store, make_event(make_poll(options=3)))
    await console.goto(f"{server.url}/console#/events/gala/edit")
    await expect(console.get_by_test_id("field-polls[0].choices_max")).to_be_disabled()
    await console.get_by_test_id("field-polls[0].options[1].name").fill("改正的名字")
    await console.get_by_test_id("save-event").click()
    await expect(console.locator(".save-bar[data-dirty]")).to_have_count(0)
    assert (await stored(server)).polls[0].options[1].name == "改正的名字"


async def choose_roster(console: Page, name: str, data: bytes) -> None:
    file = {"name": name, "mimeType": "text/csv", "buffer": data}
    await console.get_by_test_id("roster-file").set_input_files(file)  # type: ignore[arg-type]


async def test_a_roster_with_a_bad_row_is_listed_and_taken_only_on_request(server: Running, console: Page) -> None:
    await events.create(server.store, make_event())
    await console.goto(f"{server.url}/console#/events/gala/people")
    await choose_roster(console, "名单.csv", ROSTER_WITH_A_BAD_ROW.encode())
    await expect(console.get_by_test_id("roster-reason")).to_have_text("3 行中有 1 行有错误。")
    await expect(console.get_by_test_id("rejected").locator("tbody tr")).to_have_count(1)
    await expect(console.get_by_test_id("rejected").locator("tbody td")).to_have_text(
        ["3", "工号", "“m 2”不符合要求：1 到 64 个字母、数字、_ 或 -"]
    )
    await console.get_by_test_id("roster-partial").click()
    await expect(console.get_by_test_id("roster-preview")).to_contain_text("0 → 2 人")
    assert await roster.summary(server.store, "gala") is None
    await console.get_by_test_id("roster-replace").click()
    await expect(console.get_by_test_id("roster-counts")).to_contain_text("2")


async def test_what_a_roster_would_remove_is_shown_before_it_is_replaced(server: Running, console: Page) -> None:
    await events.create(server.store, make_event(make_poll(entitled=Entitled(["采油三厂"]))))
    people = [Entry(str(n), f"员工{n}", "采油一厂", "audience") for n in range(60)]
    await staging.replace(server.store, "gala", people, partial=False)
    await console.goto(f"{server.url}/console#/events/gala/people")
    await choose_roster(console, "一人.csv", "工号,姓名\n7,员工7\n".encode())
    shown = console.get_by_test_id("roster-preview")
    for words in ("60 → 1 人", "新增 0，移除 59，信息有变 1", "前几位：员工7", "1 人没有单位", "采油三厂"):
        await expect(shown).to_contain_text(words)
    await expect(console.get_by_test_id("roster-gone")).to_contain_text("将移除的 59 人")
    await expect(console.get_by_test_id("roster-gone")).to_contain_text("员工0 (采油一厂)")
    await expect(console.get_by_test_id("roster-replace")).to_be_disabled()  # that many may be half a file
    await picture(console, "roster-fuse")
    await console.get_by_test_id("roster-cancel").click()
    await expect(shown).to_have_count(0)
    present = await roster.summary(server.store, "gala")
    assert present and present.members == 60
    await choose_roster(console, "一人.csv", "工号,姓名\n7,员工7\n".encode())
    await console.get_by_test_id("roster-meant").check()
    await console.get_by_test_id("roster-replace").click()
    await expect(console.get_by_test_id("roster-counts").locator("strong").first).to_have_text("1")


async def test_a_file_that_is_no_spreadsheet_is_called_what_it_is_in_the_pages_language(
    server: Running, console: Page
) -> None:
    await events.create(server.store, make_event())
    await console.goto(f"{server.url}/console#/events/gala/people")
    await choose_roster(console, "导出.xlsx", b"<html><table>")
    await expect(console.get_by_test_id("roster-error")).to_contain_text("名单没有导入，原有名单不变。")
    await expect(console.get_by_test_id("roster-reason")).to_contain_text("这其实是一个网页")
    await choose_roster(console, "gbk.csv", "id,name\n1,喆玥\n".encode("gbk"))
    await expect(console.get_by_test_id("roster-encodings")).to_contain_text("喆玥")
    await console.get_by_test_id("encoding-gb18030").click()
    await expect(console.get_by_test_id("roster-preview")).to_contain_text("前几位：喆玥")


async def test_codes_are_saved_as_a_file_and_the_display_link_opens(
    server: Running, console: Page, tmp_path: Path
) -> None:
    await events.create(server.store, make_event())
    await console.goto(f"{server.url}/console#/events/gala/people")
    await console.get_by_test_id("codes-count").fill("3")
    await console.get_by_test_id("make-codes").click()
    async with console.expect_download() as coming:
        await console.get_by_test_id("codes-csv").click()
    saved: Download = await coming.value
    await saved.save_as(tmp_path / "codes.csv")
    assert len((tmp_path / "codes.csv").read_text("utf-8-sig").splitlines()) == 1 + 3
    await console.get_by_test_id("display-link").click()
    await expect(console.get_by_test_id("display-url")).to_have_value(re.compile("/s/gala\\?key="))


async def test_the_recount_stands_beside_the_tally(server: Running, console: Page) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        await phone.cast("ballot-000001", "1")
    await console.goto(f"{server.url}/console#/events/gala/check")
    await console.get_by_test_id("recount-start").click()
    await expect(console.get_by_test_id("secrecy")).to_contain_text("能从日志中查到")
    await expect(console.get_by_test_id("recount-best")).to_have_attribute("data-equal", "true")


@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), (390, 844)])
async def test_no_view_is_wider_than_the_window(server: Running, console: Page, size: tuple[int, int]) -> None:
    await open_event(server.store, make_event(make_poll(options=12, title_en="The finest home of all homes")))
    await console.set_viewport_size({"width": size[0], "height": size[1]})
    for view in ("run", "edit", "people", "check"):
        await console.goto(f"{server.url}/console#/events/gala/{view}")
        await console.get_by_test_id("banner").wait_for()
        assert await console.locator("html").evaluate("root => root.scrollWidth") <= size[0], view


async def test_on_a_desktop_every_tab_is_in_sight_in_either_language(server: Running, console: Page) -> None:
    await open_event(server.store, make_event(make_poll("best"), title_en="A gala of many words"))
    await console.goto(f"{server.url}/console#/events/gala/run")
    tabs = console.locator(".tabs")
    for language in ("zh-CN", "en"):
        await expect(console.locator("html")).to_have_attribute("lang", language)
        for width in (1440, 1280, 1100):
            await console.set_viewport_size({"width": width, "height": 900})
            await expect(tabs).to_be_visible()
            assert await tabs.evaluate("(tabs) => tabs.scrollWidth - tabs.clientWidth") <= 0, (language, width)
        await console.get_by_test_id("language").click()
