"""A draw that the presenter stops: by the remote on an evening run by cues, in step on two screens, in rounds."""

import asyncio
from typing import Any

import pytest
from playwright.async_api import Page, expect

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.parts.cue import Cue, PrepareDraw, Show, StartDraw, StopDraw
from acclaim.event.parts.prize import Prize
from acclaim.event.stage import Stage
from acclaim.features.draws import actions, rules
from acclaim.features.draws import store as draws
from acclaim.features.draws.rules import Member
from acclaim.features.show import actions as cues
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.voting import verbs
from tests.browser.conftest import DESKTOP, HALL, USUAL, VisitAs, picture
from tests.running import Running, make_event

pytestmark = pytest.mark.browser

FAMILY, GIVEN = "赵钱孙李周吴郑王冯陈", "秀兰建国淑芬志强玉梅"
NAMES = [f"{family}{GIVEN[2 * n]}{GIVEN[2 * n + 1]}" for family in FAMILY for n in range(5)]
ROSTER = [Entry(f"m{n}", name, f"采油{n % 9 + 1}厂", "audience") for n, name in enumerate(NAMES)]
THIRD = Prize("third", "三等奖", "Third prize", count=20, rounds=2, entrants="roster", rolls="names")
FIRST = Prize("first", "一等奖", "First prize", entrants="roster", rolls="units")
CUES = [
    Cue("doors", "入场", actions=[Show("join")]),
    Cue("prepare", "三等奖准备", actions=[PrepareDraw("third")]),
    Cue("start", "三等奖开始", actions=[StartDraw("third")]),
    Cue("again", "三等奖第二轮", actions=[StartDraw("third")]),
    Cue("stop", "三等奖停", actions=[StopDraw("third")]),
    Cue("credits", "鸣谢", actions=[Show("credits")]),
]
# What the drum shows, with the server's time at which it was looked at, for a while.
DRUM_JS = """() => new Promise((resolve) => {
  const seen = [];
  const look = () => {
    const rows = [...document.querySelectorAll('[data-testid="drum"] p')].map(({ textContent }) => textContent);
    if (rows.length) seen.push(rows);
    if (seen.length < 60) requestAnimationFrame(look); else resolve(seen);
  };
  look();
})"""
# Boxes that stand over one another, or that the picture's edge cuts.
OVERLAPS_JS = """() => {
  for (const card of document.querySelectorAll(".draw-winners li")) card.getAnimations().forEach((one) => one.finish());
  const boxes = [...document.querySelectorAll(".draw-winners li, .draw-proof, .drum-window, .draw-prize")]
    .map((element) => [element.className || element.tagName, element.getBoundingClientRect()]);
  const wrong = boxes.filter(([, box]) => box.left < 0 || box.right > innerWidth || box.bottom > innerHeight)
    .map(([name]) => `${name} is cut`);
  boxes.forEach(([name, a], at) => boxes.slice(at + 1).forEach(([other, b]) => {
    if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
      wrong.push(`${name} over ${other}`);
  }));
  return wrong;
}"""


@pytest.fixture(autouse=True)
def soon_landed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty winners land in eight seconds, not in twenty: a big screen that rolls takes a whole core."""
    monkeypatch.setattr(rules, "LANDING_MS", 8_000)


@pytest.fixture
async def gala(server: Running) -> Running:
    await events.create(server.store, make_event(prizes=[THIRD, FIRST], cues=CUES))
    await staging.replace(server.store, "gala", iter(ROSTER), partial=False)
    return server


async def slide(remote: Page, after: str) -> None:
    """Runs the next cue on the remote, with its keys, and waits for the one `after` it to stand by."""
    await remote.wait_for_timeout(550)  # two presses in haste are one
    await remote.get_by_test_id("go").focus()
    await remote.keyboard.press("Enter")
    await remote.keyboard.press("Enter")
    await expect(remote.get_by_test_id("next-cue")).to_contain_text(after)


async def winners_on(screen: Page) -> list[str]:
    return await screen.get_by_test_id("draw-winner").all_inner_texts()


async def test_an_evening_by_cues_with_a_draw_that_the_remote_stops_on_two_screens_in_step(
    gala: Running, visit_as: VisitAs
) -> None:
    remote = await visit_as("operator", "/console#/events/gala/remote", USUAL)
    screens = [await visit_as("screen", "/s/gala", HALL) for _ in range(2)]
    await slide(remote, "三等奖准备")
    await slide(remote, "三等奖开始")
    for screen in screens:
        await expect(screen.get_by_test_id("draw-prepared")).to_contain_text("50")
        await expect(screen.get_by_test_id("draw-count")).to_contain_text("第 1 / 2 轮")
    await slide(remote, "三等奖第二轮")
    for screen in screens:
        await expect(screen.get_by_test_id("draw")).to_have_attribute("data-state", "rolling")

    # Masked names of entrants roll, the same lines at the same time.
    left, right = await asyncio.gather(*(screen.evaluate(DRUM_JS) for screen in screens))
    masked = {f"{name[0]}*{name[-1]}" for name in NAMES}
    assert {row for rows in left for row in rows} <= masked
    assert len({rows[2] for rows in left}) > 5, "it moves"
    assert {tuple(rows) for rows in left} & {tuple(rows) for rows in right}, "in step"
    await picture(screens[0], "stop-rolling")
    await picture(remote, "stop-remote")
    [draw] = (await draws.read(gala.store, "gala")).all
    assert (draw.state, draw.winners) == ("rolling", ())

    await remote.get_by_test_id("stop-draw").click()
    await expect(remote.get_by_test_id("rolling-draw")).to_have_count(0)
    [draw] = (await draws.read(gala.store, "gala")).all
    named = [f"{one.name[0]}*{one.name[-1]}" for one in draw.winners]
    for screen in screens:
        await expect(screen.get_by_test_id("draw-winner").nth(10)).to_be_visible()
        assert await screen.evaluate(OVERLAPS_JS) == []
    await picture(screens[0], "stop-landing")
    for screen in screens:
        await expect(screen.get_by_test_id("draw-winner")).to_have_count(20, timeout=40_000)
        assert [text.split("\n")[0] for text in await winners_on(screen)] == named
        assert await screen.evaluate(OVERLAPS_JS) == []
    await picture(screens[0], "stop-landed")

    # The second round, stopped by a cue: others win.
    await slide(remote, "三等奖停")
    await expect(screens[0].get_by_test_id("draw-count")).to_contain_text("第 2 / 2 轮")
    await slide(remote, "鸣谢")
    await expect(screens[1].get_by_test_id("draw-winner")).to_have_count(20, timeout=40_000)
    one, two = (await draws.read(gala.store, "gala")).all
    assert (two.state, two.round) == ("drawn", 2)
    assert not {winner.member for winner in one.winners} & {winner.member for winner in two.winners}
    await slide(remote, "全部执行")
    await expect(screens[0].get_by_test_id("stage")).to_have_attribute("data-scene", "credits")


async def test_the_show_s_key_stops_it_and_units_roll(gala: Running, visit_as: VisitAs) -> None:
    console = await visit_as("operator", "/console#/events/gala/show", DESKTOP)
    screen = await visit_as("screen", "/s/gala", HALL)
    await expect(console.get_by_test_id("next-cue")).to_be_visible()
    await verbs.set_stage(gala.store, "gala", Stage("draw", prize="first"))
    waiting, _ = await draws.prepare(gala.store, "gala", "first", now_ms())
    await actions.start(gala.store, "gala", waiting.n, now_ms())
    await expect(console.get_by_test_id("rolling-draw")).to_contain_text("一等奖")
    await expect(screen.get_by_test_id("draw")).to_have_attribute("data-state", "rolling")
    shown: list[Any] = await screen.evaluate(DRUM_JS)
    assert {row for rows in shown for row in rows} <= {one.unit for one in ROSTER}
    await picture(screen, "stop-units")
    await picture(console, "stop-show")
    await console.keyboard.press("n")
    await expect(screen.get_by_test_id("draw-winner")).to_have_count(1)
    await expect(console.get_by_test_id("rolling-draw")).to_have_count(0)
    await picture(screen, "stop-single")


async def test_a_rolling_draw_waits_behind_a_hold_and_is_not_abandoned_by_one_press(
    gala: Running, visit_as: VisitAs
) -> None:
    console = await visit_as("operator", "/console#/events/gala/show", DESKTOP)
    await expect(console.get_by_test_id("next-cue")).to_be_visible()
    waiting, _ = await draws.prepare(gala.store, "gala", "first", now_ms())
    await actions.start(gala.store, "gala", waiting.n, now_ms())
    await expect(console.get_by_test_id("rolling-draw")).to_be_visible()
    await cues.hold(gala.store, "gala", "anna")
    await expect(console.get_by_test_id("rolling-draw")).to_have_count(0)
    await console.goto(f"{gala.url}/console#/events/gala/draws")
    prize = console.get_by_test_id("prize-first")
    await expect(prize.get_by_test_id("draw-stop")).to_be_disabled()
    await cues.go_on(gala.store, "gala", "anna")
    await expect(prize.get_by_test_id("draw-stop")).to_be_enabled()

    await prize.get_by_test_id("draw-abandon").click()
    await expect(console.get_by_test_id("confirm")).to_contain_text("一等奖")
    await picture(console, "stop-abandon")
    await console.get_by_test_id("confirm-no").click()
    await expect(prize).to_have_attribute("data-state", "rolling")
    await prize.get_by_test_id("draw-abandon").click()
    await console.get_by_test_id("confirm-yes").click()
    await expect(prize).to_have_attribute("data-state", "idle")


@pytest.mark.parametrize("size", [HALL, DESKTOP])
async def test_a_long_prize_and_twenty_long_names_keep_clear_of_the_seed_while_it_rolls(
    server: Running, visit_as: VisitAs, size: Any
) -> None:
    prize = Prize(
        "long", "二〇二六年度全国最美小家暨秀家达人颁奖典礼现场观众幸运大抽奖特别纪念奖品一份", count=20, stop="auto"
    )
    await events.create(server.store, make_event(prizes=[prize], winner_names="full"))
    people = [Member(f"m{n}", f"古丽巴哈尔·买买提江{n}") for n in range(40)]
    draw = await draws.freeze(server.store, "gala", prize, people, now_ms())
    await verbs.set_stage(server.store, "gala", Stage("draw", prize="long"))
    screen = await visit_as("screen", "/s/gala", size)
    await expect(screen.get_by_test_id("draw-prepared")).to_be_visible()
    await actions.draw_winners(server.store, "gala", draw.n, now_ms(), "八八四八")
    for count in (1, 8, 19):
        await expect(screen.get_by_test_id("draw-winner").nth(count - 1)).to_be_visible(timeout=40_000)
        assert await screen.evaluate(OVERLAPS_JS) == []
        if count == 8:
            await picture(screen, f"stop-long-{size['width']}")
