"""Modules of the pages in a page without a server: what needs none is called as it lies on disk."""

from urllib.parse import urlsplit

from playwright.async_api import Browser, Page, Route

from tests.folders import ROOT


async def page_of_modules(browser: Browser) -> Page:
    """An empty page that imports "/static/js/..." from disk. An import of what is not there fails."""
    page = await browser.new_page()
    await page.route("**/*", _from_disk)
    await page.goto("http://127.0.0.1/")
    return page


async def _from_disk(route: Route) -> None:
    path = urlsplit(route.request.url).path
    file = ROOT / path.lstrip("/")
    if path == "/":
        await route.fulfill(body="<!doctype html>", content_type="text/html")
    elif file.is_file():
        await route.fulfill(path=file, content_type="text/javascript")
    else:
        await route.fulfill(status=404)  # a route that is never answered would be waited for without end
