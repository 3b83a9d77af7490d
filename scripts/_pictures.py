"""The README's pictures, taken from a running demonstration: `scripts/pictures URL PASSWORD`."""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
EVENT = "gala"
SETTLED_MS = 4000  # the bars have come to rest, the first likes have flown
PATIENCE_MS = 90_000
JPEG_QUALITY = 80  # below 250 KB each
PHONE: ViewportSize = {"width": 390, "height": 844}


def take(page: Page, name: str) -> None:
    page.wait_for_timeout(SETTLED_MS)
    page.screenshot(path=PICTURES / f"{name}.jpg", type="jpeg", quality=JPEG_QUALITY)
    print(f"{name}.jpg  {(PICTURES / f'{name}.jpg').stat().st_size // 1024} KB")


def operator(browser: Browser, url: str, password: str) -> BrowserContext:
    """A desk where the operator admin is signed in."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    answer = context.request.post(f"{url}/api/operator/sign-in", data={"name": "admin", "password": password})
    if not answer.ok:
        sys.exit(f"pictures: signing in as admin failed: {answer.text()}")
    return context


def open_console(desk: BrowserContext, url: str, view: str) -> Page:
    page = desk.new_page()
    page.goto(f"{url}/console#/events/{EVENT}/{view}")
    page.get_by_test_id(view).wait_for()
    return page


def open_remote(desk: BrowserContext, url: str) -> Page:
    page = open_console(desk, url, "remote")
    page.set_viewport_size(PHONE)
    return page


def take_scene(desk: BrowserContext, hall: Page, url: str, scene: str, shows: str) -> None:
    """The hall's screen with another scene, there once `shows` is; afterwards the show goes on as before."""
    event = f"{url}/api/operator/events/{EVENT}"
    headers = {"X-Acclaim": "1"}
    desk.request.put(f"{event}/stage", headers=headers, data={"scene": scene, "poll": "best"})
    hall.get_by_test_id(shows).first.wait_for()
    take(hall, scene)
    desk.request.put(f"{event}/stage", headers=headers, data={"scene": "race", "poll": "best"})


def take_screen(browser: Browser, desk: BrowserContext, url: str) -> None:
    made = desk.request.post(f"{url}/api/operator/events/{EVENT}/display-link", headers={"X-Acclaim": "1"})
    hall = browser.new_context(viewport={"width": 1920, "height": 1080}, locale="zh-CN")
    page = hall.new_page()
    page.goto(made.json()["url"])
    take(page, "screen")
    take_scene(desk, page, url, "versus", "versus")
    take_scene(desk, page, url, "danmaku", "wall-card")


def take_phone(browser: Browser, url: str) -> None:
    phone = browser.new_context(viewport=PHONE, device_scale_factor=2, has_touch=True, locale="zh-CN")
    page = phone.new_page()
    page.goto(f"{url}/e/{EVENT}")
    page.locator("[data-testid=player][data-state=playing]").wait_for(timeout=PATIENCE_MS)
    page.get_by_test_id("option-2").click()
    page.evaluate("scrollTo(0, 0)")
    take(page, "phone")
    page.get_by_test_id("confirm").click()
    page.get_by_test_id("receipt").wait_for()
    take(page, "receipt")


def main(url: str, password: str) -> None:
    PICTURES.mkdir(exist_ok=True)
    path = os.environ.get("ACCLAIM_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        desk = operator(browser, url, password)
        console, run_of_show = open_console(desk, url, "run"), open_console(desk, url, "show")
        take_screen(browser, desk, url)
        take_phone(browser, url)
        take(run_of_show, "show")
        take(open_remote(desk, url), "remote")
        take(console, "console")  # last: its curves have something to show by now
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"), sys.argv[2])
