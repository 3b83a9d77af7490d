"""The run of show and its remote by keyboard alone: whatever a hand can reach, the Tab key reaches too."""

import pytest
from playwright.async_api import Page, expect

from acclaim.commands import demo
from tests.browser.conftest import DESKTOP, USUAL, VisitAs, picture
from tests.running import Running

pytestmark = pytest.mark.browser

FOCUSED_JS = "() => document.activeElement?.dataset.testid ?? ''"
TABS_MAX = 80


async def tab_to(page: Page, testid: str) -> None:
    await page.get_by_test_id(testid).wait_for()
    for _ in range(TABS_MAX):
        await page.keyboard.press("Tab")
        if await page.evaluate(FOCUSED_JS) == testid:
            return
    raise AssertionError(f"the Tab key does not reach {testid}")


async def press(page: Page, testid: str, times: int = 1) -> None:
    await tab_to(page, testid)
    for _ in range(times - 1):
        await page.keyboard.press("Enter")
        await page.locator("[data-armed=true]").wait_for()
    await page.keyboard.press("Enter")


async def test_the_show_is_run_without_a_mouse(server: Running, visit_as: VisitAs) -> None:
    await demo.open_demo(server.store)
    console = await visit_as("operator", "/console#/events/gala/show", DESKTOP)
    next_cue = console.get_by_test_id("next-cue")
    await next_cue.wait_for()
    await console.keyboard.press("Space")
    await expect(next_cue.locator("strong")).to_have_text("开场倒计时")

    await tab_to(console, "cues")
    await console.keyboard.press("End")
    await console.wait_for_function("() => document.querySelector('[data-testid=cues]').scrollTop > 100")
    await tab_to(console, "stand-by-duel")
    await expect(console.get_by_test_id("stand-by-duel")).to_have_css("opacity", "1")
    await picture(console, "show-keyboard")
    await console.keyboard.press("Enter")
    await expect(next_cue.locator("strong")).to_have_text("前两名对决")
    await press(console, "undo")
    await expect(next_cue.locator("strong")).to_have_text("观众入场")

    await press(console, "announce-text")
    await console.keyboard.type("请入座")
    await console.keyboard.press("Enter")
    await expect(console.get_by_test_id("announced-now")).to_contain_text("请入座")
    await press(console, "take-down")
    await expect(console.get_by_test_id("announced-now")).to_have_count(0)

    await press(console, "hold", times=2)
    await press(console, "go-on")
    await expect(console.get_by_test_id("held")).to_have_count(0)


async def test_the_remote_is_used_without_a_finger_and_shows_the_hall(server: Running, visit_as: VisitAs) -> None:
    await demo.open_demo(server.store)
    remote = await visit_as("operator", "/console#/events/gala/remote", USUAL)
    next_cue = remote.get_by_test_id("next-cue")
    await press(remote, "go", times=2)
    await expect(next_cue.locator("strong")).to_have_text("开场倒计时")
    hall = remote.frame_locator("[data-testid=frame-now]")
    await expect(hall.get_by_test_id("join")).to_be_visible()
    for shown in (remote.locator(".remote-hall"), remote.get_by_test_id("go"), remote.get_by_test_id("hold")):
        await expect(shown).to_be_in_viewport(ratio=1)
    banner = await remote.get_by_test_id("banner").bounding_box()
    assert banner and banner["y"] == 0, "nothing stands above it"
    await remote.set_viewport_size({"width": 320, "height": 640})
    await expect(remote.get_by_test_id("hold")).to_be_in_viewport(ratio=1)
    await picture(remote, "remote-hall")
    await press(remote, "undo", times=2)
    await expect(next_cue.locator("strong")).to_have_text("观众入场")
    await press(remote, "hold", times=2)
    await press(remote, "go-on", times=2)
    await expect(remote.get_by_test_id("held")).to_have_count(0)
