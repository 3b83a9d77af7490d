"""Photos of members: chosen in the console, rolling on the screen, beside the winner's name."""

from typing import Any

import pytest
from playwright.async_api import expect

from acclaim.event import store as events
from acclaim.event.parts.prize import Prize
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from tests.browser.conftest import DESKTOP, HALL, VisitAs, picture
from tests.picture_files import portrait
from tests.running import Running, make_event

pytestmark = pytest.mark.browser
NAMES = ["王秀兰", "李建国", "阿依古丽·买买提", "张伟", "陈雅文", "刘洋", "赵国庆", "孙小梅"]
ROWS = [Entry(str(10020 + n), name, f"采油{'一二三'[n % 3]}厂", "audience") for n, name in enumerate(NAMES)]


def chosen(name: str, data: bytes) -> Any:
    return {"name": name, "mimeType": "image/jpeg", "buffer": data}


async def test_faces_are_uploaded_roll_and_win(server: Running, visit_as: VisitAs) -> None:
    prize = Prize("lucky", "幸运员工", count=3, entrants="roster", rolls="photos")  # one of three at least has a photo
    await events.create(server.store, make_event(prizes=[prize], winner_names="full"))
    await staging.replace(server.store, "gala", iter(ROWS), partial=False)
    console = await visit_as("operator", "/console#/events/gala/people", DESKTOP)
    files = [chosen(f"{10020 + n}.jpg", portrait(n)) for n in range(6)]
    files += [chosen("封面.jpg", portrait(9)), chosen("10026.jpg", b"no picture")]
    await console.get_by_test_id("photos-files").set_input_files(files)
    await expect(console.get_by_test_id("photos-count")).to_have_text("已有 6 张", timeout=30_000)
    await expect(console.get_by_test_id("photos-refused")).to_contain_text("封面.jpg")
    await expect(console.get_by_test_id("photos-refused")).to_contain_text("10026.jpg")
    await console.get_by_test_id("photos").scroll_into_view_if_needed()
    await picture(console, "faces-console")

    screen = await visit_as("screen", "/s/gala", HALL)
    await console.goto(f"{server.url}/console#/events/gala/draws")
    await console.get_by_test_id("draw-show").click()
    await console.get_by_test_id("draw-prepare").click()
    await console.get_by_test_id("draw-start").click()
    drum = screen.locator('[data-testid="drum"][data-rolls="photos"]')
    await expect(drum).to_be_visible()
    await screen.wait_for_function(
        "() => [...document.querySelectorAll('.face-drum img')].every((one) => one.naturalWidth)"
    )
    await picture(screen, "faces-rolling")
    await console.get_by_test_id("draw-stop").click()
    winners = screen.get_by_test_id("draw-winner")
    await expect(winners).to_have_count(3)
    for winner in await winners.all():
        name = await winner.locator(":scope > b").inner_text()
        has_photo = NAMES.index(name) < 6
        await expect(winner.locator(".face img")).to_have_count(int(has_photo))
        await expect(winner.locator(".face b")).to_have_text(name[0])
    await picture(screen, "faces-winner")
