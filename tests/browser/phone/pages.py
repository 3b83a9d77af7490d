"""Whose phone page it is, and in which language."""

from playwright.async_api import Page

from tests.running import Running


async def as_member(server: Running, page: Page) -> None:
    name, value = server.member_cookie("m1", unit="二厂", name="王秀兰").split("=", 1)
    await page.context.add_cookies([{"name": name, "value": value, "url": server.url}])


async def in_english(page: Page) -> None:
    await page.add_init_script("localStorage.setItem('acclaim:language', JSON.stringify('en'))")
