"""The run of show in a real browser: a show by cues alone, the hold, screens of their own, overlays, the remote."""

import base64
from typing import Any

import pytest
from playwright.async_api import Page, expect

from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.cue import (
    Announce,
    Close,
    Cue,
    HideVotes,
    Open,
    Publish,
    Reveal,
    Show,
    ShowVotes,
    StartDraw,
    StepReveal,
    TakeDown,
)
from acclaim.event.parts.prize import Prize
from acclaim.event.stage import Announcement, Stage
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.voting import polls, verbs
from tests.browser.conftest import DESKTOP, HALL, USUAL, VisitAs, picture, vote
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser

CUES = [
    Cue("doors", "入场", actions=[Show("join"), Announce("请入座", "Take your seats")]),
    Cue("vote", "投票", note="主持人说请投票", actions=[TakeDown(), Open("best"), Show("race", "best")]),
    Cue("duel", "对决", actions=[Show("versus", "best")]),
    Cue("close", "截止", actions=[HideVotes(), Close("best"), Show("race", "best")]),
    Cue("reveal", "揭晓", actions=[Reveal("best"), Publish("best"), ShowVotes()]),
    Cue("thanks", "鸣谢", actions=[Show("credits")]),
]


# Presses Space in the very task that puts the next cue on the page.
PRESS_AT_ONCE_JS = """() => new MutationObserver((_, observer) => {
  if (!document.querySelector("[data-testid=next-cue]")) return;
  observer.disconnect();
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: " ", bubbles: true }));
}).observe(document.body, { childList: true, subtree: true })"""


async def state(server: Running) -> str:
    return (await polls.read_shard(server.store, "gala", "best", 0)).state


async def logged(server: Running) -> list[str]:
    return [entry.what for entry in reversed(await audit.page(server.store, "gala"))]


def gala(**fields: Any) -> Event:
    return make_event(make_poll(options=4, visibility="on_publish"), admission="open", cues=CUES, **fields)


async def go(console: Page, key: str, after: str) -> None:
    """Runs the next cue by a key, and waits for the one after it to stand by."""
    await console.wait_for_timeout(550)  # two presses in haste are one: a hand takes longer between two cues
    await console.keyboard.press(key)
    await expect(console.get_by_test_id("next-cue")).to_contain_text(after)


async def test_a_show_is_run_by_one_key(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, gala())
    console = await visit_as("operator", "/console#/events/gala/show", DESKTOP)
    screen = await visit_as("screen", "/s/gala", HALL)
    phone = await visit_as("phone", "/e/gala", USUAL)
    stage = screen.get_by_test_id("stage")
    await expect(console.get_by_test_id("next-cue")).to_contain_text("入场")
    preview = console.frame_locator("[data-testid=frame-next]")
    await expect(preview.get_by_test_id("stage")).to_have_attribute("data-scene", "join")

    await go(console, "Space", "主持人说请投票")
    await expect(stage).to_have_attribute("data-scene", "join")
    await expect(screen.get_by_test_id("announced")).to_have_text("请入座")
    await expect(phone.get_by_test_id("announced")).to_have_text("请入座")
    # The preview shows what comes, on the real page: the poll as it will be open, while the hall still sees the code.
    await expect(preview.get_by_test_id("state")).to_have_text("投票进行中")
    await expect(console.frame_locator("[data-testid=frame-now]").get_by_test_id("join")).to_be_visible()

    await go(console, "ArrowRight", "对决")
    await expect(screen.get_by_test_id("announced")).to_have_count(0)
    await expect(phone.get_by_test_id("announced")).to_have_count(0)
    await vote(phone, "3")
    await expect(screen.get_by_test_id("turnout")).to_have_text("1")
    await go(console, "Space", "截止")
    await expect(screen.get_by_test_id("versus-hidden")).to_contain_text("1")
    await go(console, "Space", "揭晓")
    await expect(stage).to_have_attribute("data-scene", "hidden")
    assert await state(server) == "closed"

    await expect(console.get_by_test_id("undo")).to_be_enabled()
    await console.keyboard.press("u")
    await expect(console.get_by_test_id("toast")).to_contain_text("保持截止")
    await expect(screen.get_by_test_id("versus")).to_be_visible()
    await go(console, "Space", "揭晓")
    await go(console, "Space", "鸣谢")
    await expect(screen.get_by_test_id("reveal")).to_be_visible()
    await expect(phone.get_by_test_id("standings")).to_be_visible()
    await go(console, "Space", "全部执行")
    await expect(screen.get_by_test_id("credits")).to_contain_text("选项3")
    done = [what for what in await logged(server) if what in ("cue", "undo")]
    assert done == ["cue"] * 4 + ["undo"] + ["cue"] * 3


async def test_the_key_of_the_next_cue_works_as_soon_as_the_cue_is_shown(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, gala())
    console = await visit_as("operator", "/console#/events/gala/run", DESKTOP)
    await console.get_by_test_id("stage-now").wait_for()
    await console.evaluate(PRESS_AT_ONCE_JS)
    await console.goto(f"{server.url}/console#/events/gala/show")
    await expect(console.get_by_test_id("next-cue")).to_contain_text("主持人说请投票")


async def test_a_reveal_is_paced_by_cue_by_key_and_by_the_remote(server: Running, visit_as: VisitAs) -> None:
    cues = [
        Cue("reveal", "揭晓", actions=[Reveal("best", "step")]),
        Cue("third", "季军", actions=[StepReveal()]),
        Cue("thanks", "鸣谢", actions=[Show("credits")]),
    ]
    await open_event(server.store, make_event(make_poll(options=4), admission="open", cues=cues))
    phone = await visit_as("phone", "/e/gala", USUAL)
    await vote(phone, "3")
    await verbs.apply(server.store, "gala", "best", "close")
    screen = await visit_as("screen", "/s/gala", HALL)
    console = await visit_as("operator", "/console#/events/gala/show", DESKTOP)
    remote = await console.context.new_page()
    await remote.set_viewport_size(USUAL)
    await remote.goto(f"{server.url}/console#/events/gala/remote")
    on_screen = screen.get_by_test_id("reveal")
    await console.get_by_test_id("next-cue").wait_for()
    await go(console, "Space", "季军")
    await expect(on_screen).to_have_attribute("data-kind", "curtain")
    await go(console, "Space", "鸣谢")
    await expect(on_screen).to_have_attribute("data-kind", "rest")
    await expect(console.get_by_test_id("reveal-step")).to_contain_text("正在揭晓《最美小家》")
    await picture(console, "reveal-step")
    await console.keyboard.press("n")
    await expect(on_screen).to_have_attribute("data-place", "1")
    await expect(console.get_by_test_id("reveal-step")).to_have_attribute("data-steps", "2")
    await console.keyboard.press("n")
    await expect(on_screen).to_have_attribute("data-kind", "final")
    await expect(console.get_by_test_id("reveal-step")).to_contain_text("揭晓已到最后的总排名")
    await expect(console.get_by_test_id("step")).to_have_count(0)
    await verbs.reveal(server.store, "gala", "best", pace="step")
    await expect(on_screen).to_have_attribute("data-kind", "curtain")
    await picture(remote, "remote-reveal")
    await remote.get_by_test_id("step").focus()
    await remote.keyboard.press("Enter")
    await remote.keyboard.press("Enter")
    await expect(on_screen).to_have_attribute("data-kind", "rest")
    assert (await logged(server)).count("step") == 3


async def test_undo_of_a_draw_says_that_the_draw_stays(server: Running, visit_as: VisitAs) -> None:
    prize = Prize("first", "一等奖", entrants="roster")
    cues = [Cue("lucky", "抽奖", actions=[StartDraw("first")]), CUES[5]]
    await events.create(server.store, make_event(prizes=[prize], cues=cues))
    people = [Entry(f"m{n}", f"职工{n}", "", "audience") for n in range(3)]
    await staging.replace(server.store, "gala", iter(people), partial=False)
    console = await visit_as("operator", "/console#/events/gala/show", DESKTOP)
    await console.get_by_test_id("next-cue").wait_for()
    await go(console, "Space", "鸣谢")
    await expect(console.get_by_test_id("undo")).to_be_enabled()
    await console.keyboard.press("u")
    await expect(console.get_by_test_id("toast")).to_contain_text("“一等奖”的抽奖保留")
    await picture(console, "undo-draw")


async def test_a_hold_takes_everything_off_and_going_on_brings_just_that_back(
    server: Running, visit_as: VisitAs
) -> None:
    await events.create(server.store, gala())
    await verbs.apply(server.store, "gala", "best", "open")
    console = await visit_as("operator", "/console#/events/gala/show", DESKTOP)
    screen = await visit_as("screen", "/s/gala?scene=join", HALL)
    phone = await visit_as("phone", "/e/gala", USUAL)
    await expect(screen.get_by_test_id("join")).to_be_visible()
    await console.get_by_test_id("next-cue").wait_for()
    await console.keyboard.press("Escape")
    await expect(console.get_by_test_id("hold")).to_have_attribute("data-armed", "true")
    assert await state(server) == "open"
    await console.keyboard.press("Escape")
    await expect(console.get_by_test_id("held")).to_be_visible()
    await expect(screen.get_by_test_id("holding")).to_have_attribute("data-held", "true")
    await expect(phone.get_by_test_id("poll")).to_have_attribute("data-state", "locked")
    await console.keyboard.press("Space")
    await console.get_by_test_id("go-on").click()
    await expect(screen.get_by_test_id("join")).to_be_visible()
    await expect(phone.get_by_test_id("poll")).to_have_attribute("data-state", "open")
    assert [what for what in await logged(server) if what != "open_screen"] == ["lock", "hold", "unlock", "go_on"]


async def alpha_at(page: Page, *places: tuple[int, int]) -> list[int]:
    """How opaque (0–255) the page is at these pixels, as a video mixer gets it."""
    picture = base64.b64encode(await page.screenshot(omit_background=True)).decode()
    return await page.evaluate(  # type: ignore[no-any-return]
        """async ([picture, places]) => {
          const image = new Image()
          image.src = `data:image/png;base64,${picture}`
          await image.decode()
          const paper = new OffscreenCanvas(image.width, image.height).getContext("2d")
          paper.drawImage(image, 0, 0)
          return places.map(([x, y]) => paper.getImageData(x, y, 1, 1).data[3])
        }""",
        [picture, [list(place) for place in places]],
    )


async def test_an_overlay_leaves_the_video_free_and_follows_the_show(server: Running, visit_as: VisitAs) -> None:
    await open_event(server.store, make_event(make_poll(options=4)))
    overlay = await visit_as("screen", "/s/gala?overlay=1", HALL)
    plate = overlay.get_by_test_id("overlay")
    await expect(plate).to_contain_text("最美小家")
    await expect(overlay.get_by_test_id("status")).to_have_attribute("data-state", "live")
    await overlay.wait_for_timeout(1500)  # it has faded in
    box = await plate.bounding_box()
    assert box and box["y"] > HALL["height"] / 2
    x, y = round(box["x"] + box["width"] / 2), round(box["y"] + 30)
    clear, covered = await alpha_at(overlay, (960, 300), (x, y))
    assert clear == 0
    assert covered > 230
    await verbs.announce(server.store, "gala", Announcement("请入座", screen="whole"), audit.New("张导", "announce"))
    await expect(overlay.locator(".announced-strip")).to_have_text("请入座")
    await verbs.announce(server.store, "gala", None, audit.New("张导", "take_down"))
    await verbs.set_stage(server.store, "gala", Stage("holding"))
    await expect(plate).to_have_count(0)


async def test_each_screen_may_keep_a_scene_of_its_own(server: Running, visit_as: VisitAs) -> None:
    star = make_poll("star", options=3)
    await open_event(server.store, make_event(make_poll(), star))
    following = await visit_as("screen", "/s/gala", HALL)
    kept = await visit_as("screen", "/s/gala?scene=versus&poll=star&options=1,3&lang=en", HALL)
    await expect(kept.get_by_test_id("versus-3")).to_be_visible()
    await expect(kept.get_by_test_id("state")).to_have_text("Voting is open")
    await verbs.set_stage(server.store, "gala", Stage("countdown", text="即将开始", until=4_000_000_000_000))
    await expect(following.get_by_test_id("countdown-scene")).to_contain_text("即将开始")
    await expect(kept.get_by_test_id("versus-1")).to_be_visible()
    await expect(kept.get_by_test_id("versus-2")).to_have_count(0)


async def test_the_old_scene_stays_until_the_new_one_is_there(server: Running, visit_as: VisitAs) -> None:
    """Whatever the moment, some picture is whole on the screen: what comes and what goes add up to one."""
    await open_event(server.store, make_event())
    screen = await visit_as("screen", "/s/gala", HALL)
    await expect(screen.get_by_test_id("row-1")).to_be_visible()
    await screen.evaluate(
        """() => {
          window.thinnest = 9
          const look = () => {
            const layers = [...document.querySelectorAll(".stage > .layer")].map(l => +getComputedStyle(l).opacity)
            window.thinnest = Math.min(window.thinnest, layers.reduce((sum, n) => sum + n, 0))
            requestAnimationFrame(look)
          }
          look()
        }"""
    )
    await verbs.set_stage(server.store, "gala", Stage("holding"))
    await expect(screen.locator(".stage > .layer")).to_have_count(2)
    await expect(screen.locator(".stage > .layer")).to_have_count(1)
    await expect(screen.get_by_test_id("holding")).to_be_visible()
    assert await screen.evaluate("window.thinnest") > 0.8


async def test_the_remote_goes_by_a_slide_and_not_by_a_touch(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, gala())
    remote = await visit_as("operator", "/console#/events/gala/remote", USUAL)
    thumb = remote.get_by_test_id("go")
    await thumb.click()
    await expect(remote.get_by_test_id("next-cue")).to_contain_text("入场")
    assert (await events.read(server.store, "gala")).show.number == 0
    box = await thumb.bounding_box()
    assert box
    await remote.mouse.move(box["x"] + 40, box["y"] + 40)
    await remote.mouse.down()
    await remote.mouse.move(USUAL["width"] - 20, box["y"] + 40, steps=5)
    await remote.mouse.up()
    await expect(remote.get_by_test_id("next-cue")).to_contain_text("投票")
    await remote.get_by_test_id("undo").click()
    await expect(remote.get_by_test_id("next-cue")).to_contain_text("投票")
    await remote.get_by_test_id("undo").click()
    await expect(remote.get_by_test_id("next-cue")).to_contain_text("入场")
    await remote.get_by_test_id("hold").click()
    await remote.get_by_test_id("hold").click()
    await expect(remote.get_by_test_id("held")).to_be_visible()
    await remote.get_by_test_id("go-on").press("Enter")
    await remote.get_by_test_id("go-on").press("Enter")
    await expect(remote.get_by_test_id("held")).to_have_count(0)
    assert await remote.locator("html").evaluate("root => root.scrollWidth") <= USUAL["width"]
    assert await remote.locator("html").evaluate("root => root.scrollHeight") <= USUAL["height"]


async def test_cues_are_written_in_the_event_form(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event(cues=CUES[:2]))
    console = await visit_as("operator", "/console#/events/gala/edit", DESKTOP)
    await console.get_by_test_id("add-cue").click()
    await console.get_by_test_id("field-cues[2].title").fill("对决")
    await console.get_by_test_id("add-action-2").click()
    await console.get_by_test_id("field-cues[2].actions[0].scene").select_option("versus")
    await console.get_by_test_id("field-cues[2].actions[0].poll").select_option("best")
    await console.get_by_test_id("add-action-2").click()
    await console.get_by_test_id("action-kind-1").select_option("announce")
    await console.get_by_test_id("save-event").click()
    await expect(console.get_by_test_id("problem-cues[2].actions[1].text")).to_be_visible()
    await console.get_by_test_id("field-cues[2].actions[1].text").fill("最后一分钟")
    await console.get_by_test_id("cue-row-2").get_by_label("上移").last.click()
    await expect(console.get_by_test_id("cue-row-1").locator("[data-move=up]")).to_be_focused()  # goes along
    await console.get_by_test_id("save-event").click()
    await expect(console.locator(".save-bar[data-dirty]")).to_have_count(0)
    held = (await events.read(server.store, "gala")).event
    assert [cue.title for cue in held.cues] == ["入场", "对决", "投票"]
    assert held.cues[1].actions == [Show("versus", "best"), Announce("最后一分钟")]
