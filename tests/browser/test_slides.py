"""Slides: uploaded in the form, shown on two screens, turned by console, remote and cue, and by themselves."""

from pathlib import Path
from typing import Final

import pytest
from PIL import Image
from playwright.async_api import Page, expect

from acclaim.event import store as events
from acclaim.event.parts.cue import Cue, Show, StepReveal
from acclaim.event.parts.deck import Deck
from acclaim.event.stage import Stage
from acclaim.voting import verbs
from tests.browser.conftest import BREATH_MS, DESKTOP, HALL, USUAL, VisitAs, picture
from tests.pdf_files import coloured, encrypted, pdf
from tests.running import Running, make_event

pytestmark = pytest.mark.browser

STARS: Final = [f"/static/demo/star-0{n}.svg" for n in (1, 2, 3)]


async def beside(server: Running, console: Page, view: str) -> Page:
    """Another page of the same operator."""
    page = await console.context.new_page()
    if view == "remote":
        await page.set_viewport_size(USUAL)
    await page.goto(f"{server.url}/console#/events/gala/{view}")
    return page


async def on(screen: Page, index: int) -> None:
    await expect(screen.get_by_test_id("slides")).to_have_attribute("data-index", str(index))


async def test_slides_are_uploaded_in_the_form_and_turned_on_two_screens_at_once(
    server: Running, visit_as: VisitAs, tmp_path: Path
) -> None:
    await events.create(server.store, make_event())
    Image.new("RGB", (1920, 1080), (200, 20, 40)).save(tmp_path / "first.png")
    (tmp_path / "talk.pdf").write_bytes(pdf([(720, 405)] * 2, coloured(0.1, 0.5, 0.2)))
    (tmp_path / "locked.pdf").write_bytes(encrypted())
    (tmp_path / "notes.txt").write_text("no picture")
    console = await visit_as("operator", "/console#/events/gala/edit", DESKTOP)
    await console.get_by_test_id("add-deck").click()
    await console.get_by_test_id("field-decks[0].title").fill("致辞")
    await console.get_by_test_id("slide-files").set_input_files(
        [tmp_path / name for name in ("first.png", "talk.pdf", "locked.pdf", "notes.txt")]
    )
    await expect(console.get_by_test_id("slide")).to_have_count(3)
    await expect(console.get_by_test_id("slides-refused")).to_contain_text(["locked.pdf：PDF 有密码保护", "notes.txt"])
    await console.get_by_test_id("add-slides").scroll_into_view_if_needed()
    await picture(console, "slides-form")
    await console.get_by_test_id("save-event").click()
    await expect(console.get_by_test_id("save-event")).to_be_disabled()

    screens = [await visit_as("screen", "/s/gala", HALL) for _ in range(2)]
    run = await beside(server, console, "run")
    await run.get_by_test_id("stage-slides").click()
    await run.get_by_test_id("stage-take").click()
    for screen in screens:
        await on(screen, 0)
    shown = screens[0].locator(".slide-picture").last
    await expect(shown).to_be_visible()
    assert await shown.evaluate("async (image) => { await image.decode(); return image.naturalWidth; }") >= 1152
    await picture(screens[0], "slides-screen")
    await run.get_by_test_id("slides-next").click()
    await on(screens[0], 1)  # a press while another one is on its way is none
    await run.get_by_test_id("slides-next").click()
    for screen in screens:
        await on(screen, 2)
    await expect(run.get_by_test_id("slides-next")).to_be_disabled()
    await run.get_by_test_id("slides-back").click()
    for screen in screens:
        await on(screen, 1)
    await screens[1].reload()
    await on(screens[1], 1)
    await picture(run, "slides-run")


async def test_cues_keys_and_the_remote_turn_slides(server: Running, visit_as: VisitAs) -> None:
    cues = [
        Cue("slides", "致辞", actions=[Show("slides", deck="speech")]),
        Cue("next", "翻页", actions=[StepReveal()]),
        Cue("end", "等候", actions=[Show("holding")]),
    ]
    decks = [Deck("other", "另一组", slides=STARS[:1]), Deck("speech", "致辞", slides=STARS)]
    await events.create(server.store, make_event(cues=cues, decks=decks))
    screen = await visit_as("screen", "/s/gala", HALL)
    console = await visit_as("operator", "/console#/events/gala/show", DESKTOP)
    remote = await beside(server, console, "remote")
    await expect(console.get_by_test_id("next-cue")).to_contain_text("致辞")
    await console.keyboard.press("Space")
    await on(screen, 0)
    await expect(console.get_by_test_id("next-cue")).to_contain_text("翻页")
    await console.wait_for_timeout(BREATH_MS)
    await console.keyboard.press("Space")
    await on(screen, 1)
    await expect(remote.get_by_test_id("step-slides")).to_have_attribute("data-index", "1")  # or it comes second
    await remote.get_by_test_id("slides-next").click()
    await on(screen, 2)
    await picture(remote, "slides-remote")
    await expect(console.get_by_test_id("step-slides")).to_have_attribute("data-index", "2")
    await console.keyboard.press("p")
    await on(screen, 1)
    await expect(console.get_by_test_id("step-slides")).to_have_attribute("data-index", "1")
    await expect(console.get_by_test_id("slides-next")).to_be_enabled()  # the answer to the last press has come
    await console.keyboard.press("n")
    await on(screen, 2)
    await picture(console, "slides-show")


async def test_sponsors_turn_by_themselves(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event(decks=[Deck("sponsors", "赞助商", slides=STARS, seconds=1)]))
    screen = await visit_as("screen", "/s/gala", HALL)
    await verbs.set_stage(server.store, "gala", Stage("slides", steps=[1]))
    for index in (1, 2, 0, 1):
        await on(screen, index)
