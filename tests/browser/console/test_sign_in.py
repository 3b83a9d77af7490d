"""An operator signs in at a real OpenID provider, in a real browser: cookies that no other site sends included."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from acclaim.redis.client import Store
from tests.browser.conftest import DESKTOP
from tests.features.sign_in.hall import hall
from tests.features.sign_in.openid import OpenId

pytestmark = pytest.mark.browser


async def come(browser: Browser, url: str, login: str) -> Page:
    """On a machine of its own: from the console's sign-in page through the provider's login page."""
    page = await (await browser.new_context(viewport=DESKTOP, locale="zh-CN")).new_page()
    await page.goto(f"{url}/console")
    await page.get_by_test_id("sign-in-staff").click()
    await page.locator("[name=login]").fill(login)
    await page.locator("[name=password]").fill("any")
    await page.keyboard.press("Enter")
    await page.wait_for_url(f"{url}/console*")
    return page


async def test_an_operator_comes_in_by_the_provider_and_whoever_may_not_reads_whom_to_ask(
    store: Store, redis_url: str, tmp_path: Path, browser: Browser
) -> None:
    openid = OpenId()
    tables = {"staff": openid.settings(operators={"roles": {"award-crew": "operator"}})}
    openid.people = {"wang": {"preferred_username": "王导", "groups": ["award-crew"]}, "li": {"groups": []}}
    async with hall(redis_url, tmp_path, tables) as served:
        openid.back = [f"{served.url}/sign-in/staff/back"]
        async with openid.running():
            page = await come(browser, served.url, "wang")
            await expect(page.get_by_test_id("account")).to_contain_text("王导")
            await expect(page.get_by_test_id("new-event")).to_be_visible()
            await page.reload()
            await page.get_by_test_id("account").click()
            await expect(page.get_by_test_id("of-provider")).to_contain_text("staff")
            await expect(page.get_by_test_id("password")).to_have_count(0)
            other = await come(browser, served.url, "li")
            await expect(other.get_by_test_id("provider-error")).to_contain_text("请联系本服务器的管理员")
            await expect(other).to_have_url(f"{served.url}/console")
            await other.reload()
            await expect(other.get_by_test_id("sign-in-staff")).to_be_visible()
            await expect(other.get_by_test_id("provider-error")).to_have_count(0)
