"""Boards, draws, overlays and surveys hold whatever they are given: names, units and titles of any length and script,
any count.

Each case is generated from a seed; the screen is shown made-up frames on its real page. Nothing may overlap, leave the
frame, or be cut.
"""

from random import Random
from typing import Any

import pytest
from playwright.async_api import Page, ViewportSize

from acclaim.event.parts.comments import Comments
from acclaim.event.parts.prize import Prize
from acclaim.event.parts.reaction import Reaction
from acclaim.event.parts.theme import Theme
from tests.browser.conftest import HALL, picture
from tests.browser.screen import survey_frames
from tests.browser.screen.conftest import Change, Frame, MadeUp
from tests.browser.screen.evenings import EVENINGS
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser

SIZES: list[ViewportSize] = [
    HALL,
    {"width": 3840, "height": 1080},
    {"width": 2560, "height": 640},
    {"width": 1280, "height": 720},
]
UPRIGHT: ViewportSize = {"width": 1080, "height": 1920}
TABLET: ViewportSize = {"width": 768, "height": 1024}
NARROW: ViewportSize = {"width": 1024, "height": 768}
HAN = "春节联欢晚会优秀节目采油一厂第三作业区八十七班组歌舞暖田合唱献石相声小家大爱"
LATIN = ["Song", "and", "dance:", "Spring", "on", "the", "oilfield", "Wang", "McMillan", "WWWW", "illicit", "42"]
ODD = ["👏", "🏆", "é", "ß", "Ω", "ね", "한", "《", "》", "·", "…", "A1"]

# What is wrong on the page, a sentence each. `boxes` must lie in the frame and not over each other; `texts` be whole.
PROBLEMS_JS = """([boxes, texts, apart]) => {
  const seen = (element) => element.getClientRects().length && getComputedStyle(element).visibility !== "hidden"
    && !element.closest('[data-hidden="true"]');
  const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
  const name = (element) => `${element.className || element.tagName}(${element.textContent.slice(0, 24)})`;
  const found = [];
  const rects = [...all(boxes), ...all(apart)].map((element) => [element, element.getBoundingClientRect()]);
  for (const [element, { left, top, right, bottom }] of rects) {
    if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
      found.push(`${name(element)} leaves the frame: ${[left, top, right, bottom].map(Math.round)}`);
  }
  const shared = (a, b, from, to) => Math.min(a[to], b[to]) - Math.max(a[from], b[from]);
  for (const [index, [one, a]] of rects.entries())
    for (const [other, b] of rects.slice(index + 1))
      if (shared(a, b, "left", "right") > 1 && shared(a, b, "top", "bottom") > 1)
        found.push(`${name(one)} and ${name(other)} overlap`);
  for (const element of all(texts)) {
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (element.scrollHeight - element.clientHeight > size / 2 || element.scrollWidth - element.clientWidth > 1)
      found.push(`${name(element)} is cut at ${size}px`);
  }
  return found;
}"""


def text(random: Random, longest: int) -> str:
    """What somebody might call an option, a prize or a unit."""
    kind, length = random.randrange(4), random.randint(1, longest)
    if kind == 0:
        return "".join(random.choices(HAN, k=length))
    if kind == 1:
        return " ".join(random.choices(LATIN, k=1 + length // 7))[:longest].strip()
    if kind == 2:
        return "".join(random.choices([*HAN, *ODD], k=length))
    return "".join(random.choices(HAN, k=longest))


async def problems(page: Page, boxes: str, texts: str, apart: str = "") -> list[str]:
    await page.wait_for_load_state("networkidle")
    await page.evaluate("document.fonts.ready")
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return await page.evaluate(PROBLEMS_JS, [boxes, texts, apart or "none"])  # type: ignore[no-any-return]


def as_board(random: Random, count: int, longest: int) -> Change:
    """Changes frames into those of a poll with `count` options that are voted for."""
    options = [{"id": str(n), "name": text(random, longest)} for n in range(1, count + 1)]
    title = text(random, 30)
    votes = [random.choice((0, 1, random.randint(0, 999), random.randint(0, 999_999))) for _ in options]
    if random.random() < 0.3:
        votes = [sum(votes) + 1, *[0] * (count - 1)]  # one has them all: 100.0%

    def change(message: dict[str, Any]) -> list[dict[str, Any]]:
        if message["type"] == "event":
            message["event"]["polls"][0] |= {"options": options, "title": title}
        if message["type"] == "tick":
            message["polls"]["best"] |= {"votes": votes, "members": sum(votes), "ballots": sum(votes), "seq": 9}
        return [message]

    return change


@pytest.mark.parametrize("seed", range(12))
async def test_a_board_holds_any_options(server: Running, screen: MadeUp, seed: int) -> None:
    random = Random(seed)
    count = random.choice((2, 3, 4, 5, 12, 26, 27, 40, 60, random.randint(1, 60)))
    await open_event(server.store, make_event(make_poll(options=3)))
    page = await screen(random.choice(SIZES), "/s/gala", as_board(random, count, random.choice((8, 20, 40))))
    await page.get_by_test_id("row-1").wait_for()
    await picture(page, f"layout-board-{seed}")
    assert await problems(page, ".row", ".row .name, .percent, .count", ".join-card, .head .titles") == []


@pytest.mark.parametrize("place", ["lower", "corner"])
@pytest.mark.parametrize("seed", range(4))
async def test_an_overlay_holds_any_options(server: Running, screen: MadeUp, seed: int, place: str) -> None:
    random = Random(seed)
    await open_event(server.store, make_event(make_poll(options=3)))
    path = f"/s/gala?overlay={place}"
    page = await screen(HALL, path, as_board(random, random.randint(2, 12), 16))
    await page.locator(".over-rows li").first.wait_for()
    await picture(page, f"layout-overlay-{place}-{seed}")
    assert await problems(page, ".over-rows li, .over-code", ".over-rows span, .over-rows em") == []


@pytest.mark.parametrize("seed", range(16))
async def test_a_draw_holds_any_winners(server: Running, screen: MadeUp, seed: int) -> None:
    random = Random(seed)
    count = [1, 2, 3, 3, 5, 10, 20, 36, 50, 100][seed] if seed < 10 else random.randint(1, 100)
    unit, masked = text(random, random.choice((4, 15, 20))), random.random() < 0.5
    winners = [
        {
            "entrant": f"{random.getrandbits(64):016x}", "at": 1, "absent_at": 0, "unit": unit,
            "name": "王*" if masked else text(random, random.choice((4, 12, 20))),
        }
        for _ in range(count)
    ]  # fmt: skip
    prize = {"id": "first", "name": text(random, random.choice((3, 24, 58))), "count": count}
    if random.random() < 0.5:
        prize["picture"] = "/static/demo/card.jpg"
    draw = {
        "n": 1, "prize": prize, "state": "drawn", "seed": "ab" * 32, "commitment": "cd" * 32, "digest": "ef" * 32,
        "entrants": 500, "prepared_at": 1, "over_at": 1, "hall": "12" * 32, "numbers": 400, "word": "八八四八",
        "passing": [], "passing_faces": [], "faces": [], "word_points": "516B 516B 56DB 516B", "strength": "hall",
        "winners": winners,
    }  # fmt: skip

    def change(message: dict[str, Any]) -> list[dict[str, Any]]:
        is_first = message["type"] == "event"
        return [message, {"type": "draws", "now": message["now"], "draws": [draw]}] if is_first else [message]

    await open_event(server.store, make_event(prizes=[Prize("first", "一等奖")]))
    page = await screen(random.choice(SIZES), "/s/gala?scene=draw", change)
    await page.get_by_test_id("draw-winner").nth(count - 1).wait_for()
    await picture(page, f"layout-draw-{seed}")
    boxes = ".draw-winners li, .draw-prize h1, .draw-prize img, .draw-prize span, .draw-proof"
    assert await problems(page, boxes, ".draw-winners b, .draw-winners small, .draw-prize h1") == []


# Where the text of an element begins, in pixels from the left.
BEGINS_JS = """selector => {
  const range = document.createRange()
  range.selectNodeContents(document.querySelector(`.layer:not([inert]) ${selector}`))
  return range.getBoundingClientRect().left
}"""
PARTS = {
    "race-12": ".rail > .join-card, .rail .gauge",
    "danmaku": ".wall-places li, .danmaku-wall > .join-card",
    "applause": ".equaliser, .applause-words",
}


@pytest.mark.parametrize("size", [HALL, SIZES[1], UPRIGHT, TABLET, NARROW], ids=str)
async def test_the_parts_of_a_scene_keep_apart(server: Running, screen: MadeUp, size: ViewportSize) -> None:
    event = make_event(make_poll(), likes=True, reactions=[Reaction("clap", "👏")], comments=Comments(enabled=True))
    await open_event(server.store, event)
    page = await screen(size, "/s/gala", EVENINGS["race-12"].change, scale=0.5)
    await page.get_by_test_id("row-1").wait_for()
    wrong = {}
    for name, parts in PARTS.items():
        screen.show(page, EVENINGS[name].change)
        await page.locator(f".layer:not([inert]) :is({parts.split(', ')[-1]})").first.wait_for()
        await picture(page, f"parts-{name}-{size['width']}")
        wrong[name] = await problems(page, parts, ".row .rank")
    assert wrong == {name: [] for name in PARTS}
    screen.show(page, EVENINGS["countdown"].change)
    await page.locator(".layer:not([inert]) .dial").wait_for()
    assert abs(await page.evaluate(BEGINS_JS, ".event-title") - await page.evaluate(BEGINS_JS, ".poll-title")) < 3


async def test_a_subtitle_of_an_upright_screen_stays_on_one_line(server: Running, screen: MadeUp) -> None:
    def change(message: Frame) -> list[Frame]:
        frames = EVENINGS["holding"].change(message)
        if message["type"] == "event":
            frames[0]["event"]["subtitle"] = "最美小家 · 秀家达人 颁奖典礼"
        return frames

    await open_event(server.store, make_event(make_poll()))
    page = await screen(UPRIGHT, "/s/gala", change, scale=0.5)
    text = page.get_by_test_id("holding-text")
    await text.wait_for()
    await picture(page, "holding-upright")
    assert await text.evaluate("one => one.offsetHeight < 2 * parseFloat(getComputedStyle(one).fontSize)")


SURVEY_SIZES: list[ViewportSize] = [*SIZES, UPRIGHT, {"width": 1366, "height": 768}]
SURVEY_BOXES = {
    "turnout": (".row, .page-number", ".row .name, .percent, .count-box"),
    "scores": (".score, .page-number", ".score .name, .score-mean, .score-alike"),
    "standouts": (".survey-card h2, .survey-card li > *, .survey-none", ".survey-card li > *"),
}


@pytest.mark.parametrize("scene", SURVEY_BOXES)
@pytest.mark.parametrize("seed", range(6))
async def test_a_survey_holds_any_units_and_questions(server: Running, screen: MadeUp, seed: int, scene: str) -> None:
    random = Random(f"{scene} {seed}")
    count = [1, 60, 2, 13][seed] if seed < 4 else random.randint(1, 120)
    names = [f"{text(random, random.choice((6, 16, 30)))}{n}" for n in range(count)]
    titles = [text(random, random.choice((8, 24, 60))) for _ in range(random.choice((0, 3, 6)))]
    frames = [
        survey_frames.surveys("published" if scene != "turnout" else "open", text(random, 30)),
        survey_frames.shown(
            survey_frames.turnout(random, names, random.choice((0, 7))),
            survey_frames.result(random, names, titles, random.choice((0, 9))),
        ),
    ]

    def change(message: dict[str, Any]) -> list[dict[str, Any]]:
        return [message, *frames] if message["type"] == "event" else [message]

    theme = Theme(stage="light") if seed % 2 else Theme()
    await open_event(server.store, make_event(make_poll(), theme=theme))
    path = f"/s/gala?scene={scene}{'&lang=en' if seed > 2 else ''}"  # its captions are longer
    page = await screen(SURVEY_SIZES[seed % len(SURVEY_SIZES)], path, change)
    boxes, texts = SURVEY_BOXES[scene]
    await page.locator(boxes).first.wait_for()
    await picture(page, f"layout-{scene}-{seed}")
    apart = ".join-card, .head .titles, .head .clock-box, .caption > span:not(:empty)"
    assert await problems(page, boxes, f"{texts}, .poll-title", apart) == []
    if scene == "scores":
        sizes = "names => new Set(names.map((one) => getComputedStyle(one).fontSize)).size"
        assert await page.locator(".score .name").evaluate_all(sizes) == 1
