"""A phone signs in at a real OpenID provider's own page, and votes; an operator takes the account back."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from acclaim.event import store as events
from acclaim.event.parts.sign_in import MemberSignIn
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store
from acclaim.voting import verbs
from tests.browser.conftest import DESKTOP, Visit, VisitAs, picture, vote
from tests.features.sign_in.hall import hall
from tests.features.sign_in.openid import OpenId
from tests.features.sign_in.serving import serving
from tests.features.sign_in.tencent import CORP, SECRET, Tencent
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser


@pytest.fixture
async def openid() -> OpenId:
    return OpenId()


@pytest.fixture
async def server(store: Store, redis_url: str, tmp_path: Path, openid: OpenId) -> AsyncIterator[Running]:
    async with hall(redis_url, tmp_path, {"staff": openid.settings(title_en="your staff account")}) as served:
        openid.back = [f"{served.url}/sign-in/staff/back"]
        way = MemberSignIn("staff", "binding", by_name=True)
        await open_event(served.store, make_event(admission="members", sign_in=[way]))
        people = [Entry("10086", "王秀兰", "采油一厂", "audience")]
        await staging.replace(served.store, "gala", people, partial=False)
        yield served


@pytest.mark.parametrize(("userid", "ends"), [("10086", "live"), ("10010", "out")])
async def test_in_wecom_one_is_in_without_a_touch_and_who_is_not_on_the_roster_is_led_there_once(
    store: Store, redis_url: str, tmp_path: Path, browser: Browser, userid: str, ends: str
) -> None:
    tencent = Tencent()
    tencent.userid = userid
    async with serving(tencent.routes) as url:
        table = {"kind": "wecom", "title": "企业微信", "corp_id": CORP, "agent_id": 1, "secret": SECRET, "api": url}
        table["authorize"] = f"{url}/connect/oauth2/authorize"
        async with hall(redis_url, tmp_path, {"wecom": table}) as served:
            await open_event(store, make_event(admission="members", sign_in=[MemberSignIn("wecom")]))
            await staging.replace(store, "gala", [Entry("10086", "王秀兰", "采油一厂", "audience")], partial=False)
            page = await (await browser.new_context(user_agent="Mozilla/5.0 wxwork/4.1 MicroMessenger/7.0")).new_page()
            await page.goto(f"{served.url}/e/gala")
            if ends == "out":
                await expect(page.get_by_test_id("error")).to_have_attribute("data-code", "members_only")
                await expect(page.get_by_test_id("sign-in-wecom")).to_be_visible()
            await expect(page.get_by_test_id("status")).to_have_attribute("data-state", ends)
            assert tencent.led_back == 1


async def log_in(page: Page, login: str) -> None:
    """On the provider's page."""
    await page.locator("input[name=login]").fill(login)
    await page.locator("input[name=password]").fill("any")
    await page.locator("button[type=submit]").click()


async def live(page: Page) -> None:
    await expect(page.get_by_test_id("status")).to_have_attribute("data-state", "live")


async def test_a_member_signs_in_says_once_who_they_are_and_votes(
    server: Running, openid: OpenId, visit: Visit, visit_as: VisitAs
) -> None:
    phone = await visit()
    await expect(phone.get_by_test_id("sign-in-staff")).to_have_text("职工统一认证登录")
    await picture(phone, "sign_in")
    await phone.get_by_test_id("sign-in-staff").click()
    await expect(phone.get_by_test_id("error")).to_have_attribute("data-code", "provider_away")
    await picture(phone, "sign_in_away")
    async with openid.running():
        while await phone.locator("input[name=login]").count() == 0:  # for some seconds it is not asked again
            async with phone.expect_navigation(wait_until="load"):
                await phone.get_by_test_id("sign-in-staff").click()
        await log_in(phone, "王@例.cn")
        await expect(phone.get_by_test_id("first-time")).to_contain_text("王@例.cn")
        await picture(phone, "sign_in_first_time")
        await phone.get_by_test_id("number").fill("10086")
        await phone.get_by_test_id("name").fill("王秀兰")
        await phone.get_by_test_id("join-by-name").click()
        await live(phone)
        assert await vote(phone, "1")

        second = await visit()  # another phone, the same account
        await second.get_by_test_id("sign-in-staff").click()
        await log_in(second, "王@例.cn")
        await live(second)
        await expect(second.get_by_test_id("confirm")).to_be_disabled()

        console = await visit_as("operator", "/console#/events/gala/people", DESKTOP)
        await console.get_by_test_id("member-edit-10086").click()
        await expect(console.get_by_test_id("member-identities")).to_contain_text("王@例.cn")
        await picture(console, "sign_in_member")
        await console.get_by_test_id("unbind-staff").click()
        for one in (phone, second):
            await expect(one.get_by_test_id("status")).to_have_attribute("data-state", "ended")
        await second.reload()
        await expect(second.get_by_test_id("sign-in-staff")).to_be_visible()

        await verbs.apply(server.store, "gala", "best", "reset")  # till then the way in stays as it is
        await console.goto(f"{server.url}/console#/events/gala/edit")
        ways = console.get_by_test_id("field-sign_in.staff")
        await expect(ways).to_have_value("binding+name")
        await picture(console, "sign_in_form")
        await ways.select_option("claim")
        await console.get_by_test_id("save-event").click()
        await expect(console.locator(".save-state")).to_have_text("已全部保存")
    assert (await events.read(server.store, "gala")).event.sign_in == [MemberSignIn("staff", "claim")]
