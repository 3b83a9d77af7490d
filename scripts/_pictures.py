"""The README's pictures, taken from a running demonstration: `scripts/pictures URL PASSWORD`."""

import base64
import os
import shutil
import sys
from pathlib import Path
from typing import Any, Final

import _motion
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

PICTURES: Final = Path(__file__).resolve().parent.parent / "docs" / "pictures"
HERO: Final = Path(__file__).with_name("_hero.html")
EVENT: Final = "gala"
POLL: Final = "best"
PRIZE: Final = "lucky"
RISEN_MS: Final = 1000  # a sheet's entrance is over
SETTLED_MS: Final = 4000  # the bars have come to rest, the first likes have flown
DRUM_MS: Final = 14_000  # three winners, one after the other
REVEAL_MS: Final = 30_000
STEPS_TO_PODIUM: Final = 5  # the places below, third, second, winner
HELD_MS: Final = 8000  # by then enough comments wait
CROWD_MS: Final = 12_000  # a rehearsal's people have come and voted
PATIENCE_MS: Final = 90_000
JPEG_QUALITY: Final = 76  # below 250 KB each
PHONE: Final[ViewportSize] = {"width": 390, "height": 844}
DESK: Final[ViewportSize] = {"width": 1440, "height": 900}
HALL: Final[ViewportSize] = {"width": 1920, "height": 1080}


def told(name: str) -> None:
    print(f"{name}  {(PICTURES / name).stat().st_size // 1024} KB", flush=True)


def take(page: Page, name: str, settled_ms: int = SETTLED_MS) -> None:
    page.wait_for_timeout(settled_ms)
    page.screenshot(path=PICTURES / f"{name}.jpg", type="jpeg", quality=JPEG_QUALITY)
    told(f"{name}.jpg")


class Operator:
    """Where the operator admin is signed in: the console's pages, and what they would send."""

    def __init__(self, browser: Browser, url: str, password: str) -> None:
        self.url = url
        self.context = browser.new_context(viewport=DESK, locale="zh-CN")
        answer = self.context.request.post(f"{url}/api/operator/sign-in", data={"name": "admin", "password": password})
        if not answer.ok:
            sys.exit(f"pictures: signing in as admin failed: {answer.text()}")

    def send(self, method: str, path: str, data: Any = None, event: str = EVENT) -> Any:
        address = f"{self.url}/api/operator/events/{event}/{path}".rstrip("/")
        answer = self.context.request.fetch(address, method=method, data=data, headers={"X-Acclaim": "1"})
        if not answer.ok:
            sys.exit(f"pictures: {method} {path} was refused: {answer.text()}")
        return answer.json()

    def open(self, view: str, event: str = EVENT, size: ViewportSize = DESK) -> Page:
        page = self.context.new_page()
        page.set_viewport_size(size)
        page.goto(f"{self.url}/console#/events/{event}/{view}")
        page.locator(f"[data-view={view}] > *").first.wait_for()
        return page

    def stage(self, scene: str, **more: Any) -> None:
        self.send("PUT", "stage", {"scene": scene, "poll": POLL, **more})

    def poll(self, verb: str) -> None:
        self.send("POST", f"polls/{POLL}/{verb}")


def hang(browser: Browser, operator: Operator, size: ViewportSize = HALL) -> Page:
    page = browser.new_context(viewport=size, locale="zh-CN").new_page()
    page.goto(operator.send("POST", "display-link")["url"])
    page.get_by_test_id("board").wait_for()
    return page


def race(hall: Page) -> bytes:
    """The race without comments over it, for the hero."""
    hall.keyboard.press("d")
    hall.wait_for_timeout(SETTLED_MS)
    picture = hall.screenshot(type="jpeg", quality=JPEG_QUALITY)
    hall.keyboard.press("d")
    return picture


def take_scenes(operator: Operator, hall: Page) -> None:
    """The hall's screen while the poll is open."""
    for scene, shows in (("versus", "versus"), ("danmaku", "wall-card")):
        operator.stage(scene)
        hall.get_by_test_id(shows).first.wait_for()
        take(hall, scene)
    operator.stage("race")


def take_draw(operator: Operator, hall: Page) -> None:
    """Among the voters of the poll, which is closed."""
    n = operator.send("POST", "draws", {"prize": PRIZE})["draw"]["n"]
    operator.stage("draw", prize=PRIZE)
    hall.get_by_test_id("draw").wait_for()
    operator.send("POST", f"draws/{n}/start", {"word": "春暖油田"})
    operator.send("POST", f"draws/{n}/stop", {})
    take(hall, "draw", DRUM_MS)


def take_end(operator: Operator, hall: Page) -> None:
    """What comes after the closing: the poll is begun anew afterwards."""
    operator.poll("close")
    operator.send("POST", f"polls/{POLL}/reveal", {"pace": "step"})
    for step in range(1, STEPS_TO_PODIUM + 1):
        operator.send("POST", "stage/step", {"steps": step})
    hall.locator(".podium").wait_for(timeout=REVEAL_MS)
    take(hall, "podium")
    operator.stage("replay", speed=10)
    hall.get_by_test_id("replay-time").wait_for()
    take(hall, "replay")
    take_draw(operator, hall)
    operator.stage("race")
    operator.poll("reset")
    operator.poll("open")


def take_phone(browser: Browser, url: str) -> None:
    phone = browser.new_context(viewport=PHONE, device_scale_factor=2, has_touch=True, locale="zh-CN")
    page = phone.new_page()
    page.goto(f"{url}/e/{EVENT}")
    playing = page.locator("[data-testid=player][data-state=playing]")
    playing.wait_for(timeout=PATIENCE_MS)
    page.get_by_test_id("option-2").click()
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(SETTLED_MS)
    playing.wait_for(timeout=PATIENCE_MS)  # a busy machine's picture may have stopped again
    take(page, "phone", 0)
    page.get_by_test_id("confirm").click()
    page.get_by_test_id("receipt").wait_for()
    take(page, "receipt", RISEN_MS)


def take_moderation(operator: Operator) -> None:
    operator.send("PUT", "comments/rules", {"mode": "review"})
    page = operator.open("comments")
    page.wait_for_timeout(HELD_MS)
    page.screenshot(path=PICTURES / "moderation.png")
    told("moderation.png")
    operator.send("PUT", "comments/rules", {"mode": "open"})


def take_rehearsal(operator: Operator) -> None:
    copy = operator.send("POST", "rehearsal")["rehearsal"]
    operator.send("PUT", "rehearsal/audience", {"phones": 200, "speed": "lively", "minutes": 30})
    operator.send("POST", f"polls/{POLL}/open", event=copy)
    take(operator.open("rehearse", event=copy), "rehearsal", CROWD_MS)
    operator.send("DELETE", "rehearsal")


def compose_hero(browser: Browser, screen: bytes) -> None:
    """One picture of all three pages: `screen` (a JPEG) and those just taken."""
    page = browser.new_page(viewport={"width": 1600, "height": 900})
    text = HERO.read_text(encoding="utf-8")
    phone, show = ((PICTURES / f"{name}.jpg").read_bytes() for name in ("phone", "show"))
    for name, picture in (("screen", screen), ("phone", phone), ("show", show)):
        text = text.replace(f"{name}.jpg", "data:image/jpeg;base64," + base64.b64encode(picture).decode())
    page.set_content(text)
    page.wait_for_function("[...document.images].every((image) => image.complete)")
    take(page, "hero", 0)


def main(url: str, password: str) -> None:
    PICTURES.mkdir(exist_ok=True)
    path = os.environ.get("ACCLAIM_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        operator = Operator(browser, url, password)
        console, run_of_show = operator.open("run"), operator.open("show")
        hall = hang(browser, operator)
        _motion.take(hang(browser, operator, _motion.SIZE), PICTURES / "race.webp")
        told("race.webp")
        take_phone(browser, url)
        take(run_of_show, "show")
        screen = race(hall)
        take_scenes(operator, hall)
        take(operator.open("remote", size=PHONE), "remote")
        take_moderation(operator)
        take_rehearsal(operator)
        take(console, "console")  # late: its curves have something to show by now
        take_end(operator, hall)
        compose_hero(browser, screen)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"), sys.argv[2])
