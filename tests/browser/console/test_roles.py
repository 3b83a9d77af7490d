"""What the console offers to each role, in a real browser."""

import os
import time

import httpx
import pyotp
import pytest
from playwright.async_api import Browser, Page, expect

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError
from acclaim.event import store as events
from acclaim.identity import operator_sessions, operators
from acclaim.identity.role import Role
from tests.browser.conftest import DESKTOP, SMALLEST
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser


async def console_of(browser: Browser, server: Running, role: Role, address: str = "#/events") -> Page:
    """The console of a new operator of a role, on a machine of its own."""
    name = f"{role}-{os.urandom(2).hex()}"
    password = await operators.create(server.store, name, role)
    assert password
    context = await browser.new_context(viewport=DESKTOP, locale="zh-CN")
    page = await context.new_page()
    await page.goto(f"{server.url}/console{address}")
    await page.get_by_test_id("sign-in-name").fill(name)
    await page.get_by_test_id("sign-in-password").fill(password)
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("account")).to_contain_text(name)
    await page.evaluate("typed => sessionStorage.typed = typed", password)
    return page


async def test_an_owner_makes_an_account_that_signs_in_until_it_is_removed(server: Running, browser: Browser) -> None:
    owner = await console_of(browser, server, "owner", "#/account")
    await owner.get_by_test_id("account-name").fill("张导")
    await owner.get_by_test_id("account-role").select_option("display")
    await owner.get_by_test_id("account-make").click()
    password = await owner.get_by_test_id("account-password-text").inner_text()
    signed = await operators.sign_in(server.store, "张导", password, "192.0.2.1")
    assert signed.role == "display"
    await owner.get_by_test_id("role-张导").select_option("moderator")
    await expect(owner.locator("[data-testid=audit] li").first).to_have_attribute("data-what", "change_role")
    assert (await operators.current(server.store, signed)).role == "moderator"
    await operator_sessions.note(server.store, signed, "Firefox, Windows", "192.0.2.1", now_ms())
    await owner.get_by_test_id("sessions-张导").click()
    await owner.get_by_test_id("sessions-of").get_by_test_id("session-end").click()
    await expect(owner.get_by_test_id("sessions-of").get_by_test_id("session")).to_have_count(0)
    with pytest.raises(OperatorError, match="forbidden"):
        await operators.current(server.store, signed)
    await owner.keyboard.press("Escape")
    await owner.set_viewport_size(SMALLEST)
    assert await owner.locator("html").evaluate("root => root.scrollWidth") <= SMALLEST["width"]
    await owner.get_by_test_id("remove-张导").click()
    await owner.get_by_test_id("confirm-yes").click()
    await expect(owner.get_by_test_id("account-张导")).to_have_count(0)
    assert "张导" not in await operators.accounts(server.store)


async def test_an_owner_makes_an_api_key_that_reads_until_it_is_revoked(server: Running, browser: Browser) -> None:
    await events.create(server.store, make_event())
    owner = await console_of(browser, server, "owner", "#/account")
    await owner.get_by_test_id("key-name").fill("转播车")
    await owner.get_by_test_id("key-scope-results").uncheck()
    await expect(owner.get_by_test_id("key-make")).to_be_disabled()
    await owner.get_by_test_id("key-scope-graphics").check()
    await owner.get_by_test_id("key-events").fill("gala")
    await owner.get_by_test_id("key-make").click()
    key = await owner.get_by_test_id("key-text").inner_text()
    await expect(owner.get_by_test_id("key-used")).to_have_text("从未使用")
    async with httpx.AsyncClient(base_url=server.url, headers={"Authorization": f"Bearer {key}"}) as machine:
        graphics = await machine.get("/api/data/v1/events/gala/graphics")
        assert graphics.json()["title"] == make_event().title
        await owner.reload()
        await expect(owner.get_by_test_id("key-used")).to_contain_text("最近使用")
        await expect(owner.get_by_test_id("key-text")).to_have_count(0)
        await owner.set_viewport_size(SMALLEST)
        assert await owner.locator("html").evaluate("root => root.scrollWidth") <= SMALLEST["width"]
        await owner.locator("[data-testid^=revoke-]").click()
        await owner.get_by_test_id("confirm-yes").click()
        await expect(owner.locator("[data-testid=audit] li").first).to_have_attribute("data-what", "revoke_api_key")
        assert (await machine.get("/api/data/v1/events/gala/graphics")).status_code == 401


async def test_an_operator_sets_up_a_second_factor_and_signs_in_with_it(server: Running, browser: Browser) -> None:
    page = await console_of(browser, server, "operator", "#/account")
    password = await page.evaluate("sessionStorage.typed")
    name = await page.get_by_test_id("account").inner_text()
    await page.get_by_test_id("factor-set-up").click()
    await page.get_by_test_id("factor-proof-password").fill(password)
    await page.get_by_test_id("factor-proof-submit").click()
    app = pyotp.TOTP((await page.get_by_test_id("factor-secret").inner_text()).replace(" ", ""))
    await expect(page.locator(".second-factor .qr-code path")).to_be_visible()
    await page.get_by_test_id("factor-code").fill(app.now())
    await page.get_by_test_id("factor-confirm").click()
    codes = (await page.get_by_test_id("recovery-codes-text").inner_text()).split()
    assert len(codes) == 10
    await expect(page.get_by_test_id("factor-on")).to_be_visible()
    await page.set_viewport_size(SMALLEST)
    assert await page.locator("html").evaluate("root => root.scrollWidth") <= SMALLEST["width"]
    await page.set_viewport_size(DESKTOP)
    await page.get_by_test_id("sign-out").click()
    await page.get_by_test_id("sign-in-name").fill(name.strip())
    await page.get_by_test_id("sign-in-password").fill(password)
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("sign-in-code")).to_be_focused()
    await expect(page.get_by_test_id("sign-in-error")).to_have_count(0)
    await page.keyboard.type("000000")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("sign-in-error")).to_contain_text("验证码")
    await page.get_by_test_id("sign-in-code").fill(codes[0])
    await page.keyboard.press("Enter")
    await page.get_by_test_id("account").click()
    await expect(page.get_by_test_id("recovery-left")).to_contain_text("9")
    await page.get_by_test_id("factor-off").click()
    await page.get_by_test_id("factor-proof-password").fill(password)
    await page.get_by_test_id("factor-proof-code").fill(app.at(int(time.time()) + 30))
    await page.get_by_test_id("factor-proof-submit").click()
    await expect(page.get_by_test_id("factor-set-up")).to_be_visible()


async def test_an_operator_runs_events_and_sees_no_accounts(server: Running, browser: Browser) -> None:
    await events.create(server.store, make_event())
    page = await console_of(browser, server, "operator")
    await expect(page.get_by_test_id("run-gala")).to_be_visible()
    await page.get_by_test_id("account").click()
    await expect(page.get_by_test_id("password")).to_be_visible()
    await expect(page.get_by_test_id("accounts")).to_have_count(0)
    await expect(page.get_by_test_id("session")).to_contain_text("Chrome, Linux")


async def test_a_moderator_is_shown_nothing_that_it_may_not_do(server: Running, browser: Browser) -> None:
    await open_event(server.store, make_event())
    page = await console_of(browser, server, "moderator", "#/events/gala/run")
    await expect(page.get_by_test_id("role-missing")).to_be_visible()
    for hidden in ("tab-run", "tab-edit", "tab-people", "tab-check", "run", "banner"):
        await expect(page.get_by_test_id(hidden)).to_have_count(0)


async def test_an_analyst_finds_figures_and_nothing_else(server: Running, browser: Browser) -> None:
    await open_event(server.store, make_event(attendance=True))
    page = await console_of(browser, server, "analyst")
    await page.get_by_test_id("figures-gala").click()
    await expect(page.get_by_test_id("figures-view")).to_contain_text("颁奖典礼")
    await expect(page.get_by_test_id("report-members")).to_be_visible()
    for shown in ("results-csv", "attendance-units-csv"):
        async with page.expect_download() as saved:
            await page.get_by_test_id(shown).click()
        assert (await saved.value).suggested_filename.startswith("gala-")
    for hidden in ("tab-run", "tab-people", "recount", "audit", "attendance-csv", "problem"):
        await expect(page.get_by_test_id(hidden)).to_have_count(0)


async def test_the_halls_machine_signs_in_and_opens_the_screen(server: Running, browser: Browser) -> None:
    await events.create(server.store, make_event())
    page = await console_of(browser, server, "display")
    await expect(page.get_by_test_id("new-event")).to_have_count(0)
    await page.get_by_test_id("screen-gala").click()
    await page.wait_for_url("**/s/gala")
    await expect(page.get_by_text("颁奖典礼").first).to_be_visible()


async def test_the_sign_in_page_leaves_no_error_in_the_browsers_log(server: Running, browser: Browser) -> None:
    page = await (await browser.new_context(viewport=DESKTOP)).new_page()
    logged: list[str] = []
    page.on("console", lambda line: logged.append(line.text) if line.type == "error" else None)
    await page.goto(f"{server.url}/console")
    await page.get_by_test_id("sign-in-name").wait_for()
    await page.wait_for_load_state("networkidle")
    assert logged == []
