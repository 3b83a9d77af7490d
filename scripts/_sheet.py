"""Every page and scene at every size, each on a sheet of its own, to be looked at before a release, from a running
demonstration: `scripts/pictures sheet FOLDER URL PASSWORD`."""

import os
import shutil
import sys
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Final

from _pictures import EVENT, POLL, PRIZE, Operator, hang
from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

SIZES: Final[dict[str, ViewportSize]] = {
    "320": {"width": 320, "height": 640},
    "390": {"width": 390, "height": 844},
    "768": {"width": 768, "height": 1024},
    "1366": {"width": 1366, "height": 768},
    "1920": {"width": 1920, "height": 1080},
    "wall": {"width": 3840, "height": 1080},
    "upright": {"width": 1080, "height": 1920},
}
OF_PHONES: Final = ("320", "390", "768", "1366")
OF_CONSOLES: Final = ("320", "390", "768", "1366", "1920")
OF_SCREENS: Final = ("768", "1366", "1920", "wall", "upright")
VIEWS: Final = ("run", "show", "remote", "draws", "comments", "edit", "people", "rehearse", "check")
SCENES: Final = (
    "holding", "countdown", "join", "race", "versus", "applause", "danmaku", "slides", "video",
    "turnout", "scores", "standouts",
)  # fmt: skip
PICTURE: Final = "/static/demo/card.jpg"
DECK: Final = {"id": "photos", "title": "剪影", "slides": [PICTURE]}
VIDEO: Final = {"id": "opening", "title": "开场片", "url": "/none.mp4", "poster": PICTURE}
SURVEY: Final = {
    "id": "home", "title": "职工之家建设满意度测评", "overall": "overall",
    "questions": [{"id": "overall", "title": "总体满意度", "answer": {"kind": "scale"}}],
}  # fmt: skip
REVEAL: Final = ("curtain", "rest", "third", "second", "winner", "podium", "ranking")
SETTLED_MS: Final = 1500
ROW_PIXELS: Final = 720  # high
GAP_PIXELS: Final = 12
WINNER_MS: Final = 16_000


class Sheets:
    """Takes a page at some sizes, and puts these side by side."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, page: Page, name: str, sizes: Iterable[str]) -> None:
        pictures = []
        for size in sizes:
            page.set_viewport_size(SIZES[size])
            page.wait_for_timeout(SETTLED_MS)
            pictures.append(Image.open(BytesIO(page.screenshot(type="jpeg", quality=90))))
        rows = [one.resize((round(one.width * ROW_PIXELS / one.height), ROW_PIXELS)) for one in pictures]
        sheet = Image.new("RGB", (sum(one.width + GAP_PIXELS for one in rows), ROW_PIXELS), "white")
        left = 0
        for one in rows:
            sheet.paste(one, (left, 0))
            left += one.width + GAP_PIXELS
        sheet.save(self._folder / f"{name}.jpg", quality=85)
        print(name, flush=True)


def take_phones(browser: Browser, url: str, sheets: Sheets) -> None:
    def visit(path: str, has_touch: bool = True) -> Page:
        page = browser.new_context(locale="zh-CN", has_touch=has_touch, viewport=SIZES["390"]).new_page()
        page.goto(url + path)
        return page

    sheets.take(visit("/"), "phone-entry", OF_PHONES)
    sheets.take(visit("/console", has_touch=False), "console-sign-in", OF_CONSOLES)
    phone = visit(f"/e/{EVENT}")
    phone.get_by_test_id("option-2").click()
    sheets.take(phone, "phone-open", OF_PHONES)
    phone.get_by_test_id("confirm").click()
    phone.get_by_test_id("receipt").wait_for()
    sheets.take(phone, "phone-receipt", OF_PHONES)


def take_console(operator: Operator, sheets: Sheets) -> None:
    for view in VIEWS:
        page = operator.open(view)
        sheets.take(page, f"console-{view}", OF_CONSOLES)
        page.close()
    for name in ("events", "account"):
        page = operator.context.new_page()
        page.goto(f"{operator.url}/console#/{name}")
        sheets.take(page, f"console-{name}", OF_CONSOLES)
        page.close()


def take_scenes(operator: Operator, hall: Page, sheets: Sheets) -> None:
    def take(name: str, wait_ms: int = 0) -> None:
        hall.wait_for_timeout(wait_ms)
        sheets.take(hall, f"scene-{name}", OF_SCREENS)

    now = operator.send("GET", "")
    event = now["event"] | {"decks": [DECK], "videos": [VIDEO], "surveys": [SURVEY]}
    operator.send("PUT", "", {"rev": now["rev"], "event": event})
    operator.send("POST", f"surveys/{SURVEY['id']}/open", {})
    for scene in SCENES:
        operator.stage(scene, seconds=300 if scene == "countdown" else 0)
        take(scene)
    operator.send("PUT", "stage/switches", {"switch": "confetti", "on": False})
    operator.poll("close")
    n = operator.send("POST", "draws", {"prize": PRIZE})["draw"]["n"]
    operator.stage("draw", prize=PRIZE)
    take("draw-prepared")
    operator.send("POST", f"draws/{n}/start", {"word": "春暖油田"})
    take("draw-rolling")
    operator.send("POST", f"draws/{n}/stop", {})
    take("draw", WINNER_MS)
    operator.stage("replay", speed=10)
    take("replay")
    operator.send("POST", f"polls/{POLL}/reveal", {"pace": "step"})
    for step, name in enumerate(REVEAL, 1):
        take(f"reveal-{name}", SETTLED_MS)
        operator.send("POST", "stage/step", {"steps": step})
    operator.stage("credits")
    take("credits", WINNER_MS)


def main(folder: str, url: str, password: str) -> None:
    sheets = Sheets(Path(folder))
    Path(folder).mkdir(parents=True, exist_ok=True)
    path = os.environ.get("ACCLAIM_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        operator = Operator(browser, url, password)
        take_phones(browser, url, sheets)
        take_console(operator, sheets)
        take_scenes(operator, hang(browser, operator), sheets)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2].rstrip("/"), sys.argv[3])
