"""The big screen in a real browser, against a real worker: what a hall sees from the first ballot to the reveal."""

import asyncio
from typing import Any

import pytest
from playwright.async_api import Page, WebSocketRoute, expect

from acclaim.event.parts.member_class import MemberClass
from acclaim.event.parts.poll import Option, Poll
from acclaim.event.stage import Stage
from acclaim.voting import verbs
from acclaim.wire.closing import Close
from tests.browser.conftest import HALL, Hang, admit
from tests.running import Running, make_event, make_poll, open_event
from tests.waiting import eventually

pytestmark = pytest.mark.browser

NAME_PX_MIN = 20
PATIENCE_MS = 20_000  # a screen paints much; on a busy machine its figures come late


async def cast(server: Running, votes: dict[str, int], poll: str = "best", **member: Any) -> None:
    """That many members vote for each option."""
    for option, count in votes.items():
        for number in range(count):
            name = f"{member.get('class_', 'm')}-{poll}-{option}-{number}"
            async with server.phone(name, **member) as phone:
                answer = await phone.cast(f"{option:0>3}-{number:0>8}", option, poll=poll)
                assert answer["type"] == "ack", answer


async def put_on_stage(server: Running, stage: Stage) -> None:
    await verbs.set_stage(server.store, "gala", stage)


async def names_on(page: Page) -> list[dict[str, Any]]:
    """Every name on the board: its text, size in px, whether it is cut, and its box."""
    return await page.eval_on_selector_all(  # type: ignore[no-any-return]
        ".row .name",
        """names => names.map(name => {
          const box = name.getBoundingClientRect(), size = parseFloat(getComputedStyle(name).fontSize)
          // Less than half a line below the last one is only the tails of its letters.
          return {text: name.textContent, size, cut: name.scrollHeight - name.clientHeight > size / 2,
            left: box.left, right: box.right, top: box.top, bottom: box.bottom}
        })""",
    )


async def test_without_its_link_it_says_how_to_get_one_and_opens_by_itself_once_it_has_it(
    server: Running, hang: Hang
) -> None:
    await open_event(server.store, make_event())
    page = await hang(admitted=False)
    await expect(page.get_by_test_id("gate")).to_contain_text("生成大屏链接")
    await admit(page.context, server)
    await expect(page.get_by_test_id("row-1")).to_be_visible(timeout=20_000)


async def test_it_draws_nothing_half_known(server: Running, hang: Hang) -> None:
    """Without figures a board has other columns: rendered too early, every row would fly to another place at once."""
    await open_event(server.store, make_event(make_poll(options=12)))
    ticks: list[str | bytes] = []

    async def hold_ticks(page: Page) -> None:
        def between(route: WebSocketRoute) -> None:
            def pass_on(message: str | bytes) -> None:
                if '"type":"tick"' in str(message):
                    ticks.append(message)
                if '"type":"tick"' not in str(message) or released.is_set():
                    route.send(message)

            route.connect_to_server().on_message(pass_on)

        await page.route_web_socket("**/ws/**", between)

    released = asyncio.Event()
    page = await hang(prepare=hold_ticks)
    await expect(page).to_have_title("颁奖典礼 · 喝彩")  # the definition has come
    await expect(page.get_by_test_id("stage")).to_have_attribute("data-scene", "opening")
    await expect(page.get_by_test_id("row-1")).to_have_count(0)
    released.set()
    await cast(server, {"3": 1})
    await expect(page.get_by_test_id("row-3")).to_be_visible()
    assert ticks


async def test_rows_race_by_rank_and_equals_share_a_place(server: Running, hang: Hang) -> None:
    await open_event(server.store, make_event(make_poll(options=5)))
    page = await hang()
    await expect(page.get_by_test_id("rank-1")).to_have_text("–")
    await cast(server, {"4": 3, "2": 1, "5": 1})
    await expect(page.get_by_test_id("count-4")).to_have_text("3")
    await expect(page.get_by_test_id("percent-4")).to_have_text("60.0%")
    await expect(page.get_by_test_id("rank-2")).to_have_text("2")
    await expect(page.get_by_test_id("rank-5")).to_have_text("2")
    await expect(page.get_by_test_id("turnout")).to_have_text("5")
    await page.wait_for_function(
        """() => {
          const top = id => document.querySelector(`[data-testid=row-${id}]`).getBoundingClientRect().top
          return top(4) < top(2) && top(2) < top(5) && top(5) < top(1)
        }"""
    )


@pytest.mark.parametrize("count", [2, 4, 5, 12, 13, 24, 27, 40])
async def test_every_name_can_be_read(server: Running, hang: Hang, count: int) -> None:
    options = [Option(str(n), f"第{n}作业区北联合站职工小家" if n % 3 else f"小家{n}") for n in range(1, count + 1)]
    await open_event(server.store, make_event(Poll("best", "最美小家", options)))
    page = await hang()
    await expect(page.locator(".row[style*=translate3d]")).to_have_count(count)  # the page's next frame seats them
    names = await names_on(page)
    assert [name["text"] for name in names] == [option.name for option in options]
    for name in names:
        assert name["size"] >= NAME_PX_MIN and not name["cut"], name
        assert 0 <= name["left"] < name["right"] <= HALL["width"], name
        assert 0 <= name["top"] < name["bottom"] <= HALL["height"], name
    for one, other in ((a, b) for a in names for b in names if a is not b):
        apart = one["right"] <= other["left"] or other["right"] <= one["left"]
        assert apart or one["bottom"] <= other["top"] + 2 or other["bottom"] <= one["top"] + 2, (one, other)


async def test_the_tails_of_latin_letters_are_not_cut_off(server: Running, hang: Hang) -> None:
    """What hangs below a clipped or gilded box is not painted: each reaches as far down as its letters."""
    options = [Option(str(n), "跳跃的木偶", name_en="Jumping puppetry", subtitle="gypsy jazz") for n in range(1, 6)]
    event = make_event(Poll("best", "春晚", options, title_en="My Spring programme"), title_en="Gala, my evening")
    await open_event(server.store, event)
    page = await hang()
    await expect(page.get_by_test_id("row-1")).to_be_visible()
    await page.keyboard.press("l")
    await expect(page.get_by_test_id("poll-title")).to_have_text("My Spring programme")
    short = await page.eval_on_selector_all(
        ".poll-title, .event-title, .row .name, .row .subtitle",
        """all => all.filter(element => {
          const {font} = getComputedStyle(element), box = element.getBoundingClientRect()
          const paper = document.createElement("canvas").getContext("2d")
          paper.font = font
          const ink = paper.measureText("gjpqy"), text = document.createRange()
          text.selectNodeContents(element.firstChild)
          // The text's own box ends where the font's descent does, however low the line is.
          const line = [...text.getClientRects()].at(-1)
          const baseline = line.bottom - ink.fontBoundingBoxDescent
          return baseline + ink.actualBoundingBoxDescent > box.bottom + 0.5
        }).map(element => element.className)""",
    )
    assert short == []


async def test_a_weighted_poll_shows_scores_and_what_each_class_voted(server: Running, hang: Hang) -> None:
    poll = make_poll(weights={"audience": 40.0, "jury": 60.0})
    await open_event(server.store, make_event(poll, classes=[MemberClass("jury", "评审")]))
    await cast(server, {"1": 6, "2": 2})
    await cast(server, {"2": 4}, class_="jury")
    page = await hang()
    await expect(page.get_by_test_id("count-1")).to_have_text("30.00")
    await expect(page.get_by_test_id("count-2")).to_have_text("10.00")  # four of the jury would be told by their sum
    await expect(page.locator(".legend")).to_contain_text("评审 60%（满 5 人投票后计入）")
    await cast(server, {"2": 5}, class_="jury")
    await expect(page.get_by_test_id("count-2")).to_have_text("70.00")
    await expect(page.get_by_test_id("count-1")).to_have_text("30.00")
    await expect(page.get_by_test_id("rank-2")).to_have_text("1")
    await expect(page.get_by_test_id("split-2")).to_have_text("25")
    await expect(page.locator(".legend")).not_to_contain_text("投票后")


async def test_a_screen_with_hidden_votes_shows_turnout_only_and_the_reveal_ends_in_the_ranking(
    server: Running, hang: Hang
) -> None:
    await open_event(server.store, make_event(make_poll(options=3)))
    await cast(server, {"2": 2, "3": 1})
    await put_on_stage(server, Stage(hidden=True))
    page = await hang()
    await expect(page.get_by_test_id("hidden")).to_be_visible()
    await expect(page.get_by_test_id("turnout")).to_have_text("3")
    await expect(page.locator("[data-testid^=count-]")).to_have_count(0)
    await verbs.apply(server.store, "gala", "best", "close")
    await verbs.reveal(server.store, "gala", "best")
    await expect(page.get_by_test_id("reveal")).to_have_attribute("data-kind", "curtain")
    assert await step_to_the_end(server, page) == ["rest", "spotlight 2", "spotlight 1", "podium", "final"]
    await expect(page.get_by_test_id("count-2")).to_have_text("2")
    await expect(page.get_by_test_id("rank-2")).to_have_text("1")
    await page.keyboard.press("r")
    await expect(page.get_by_test_id("reveal")).to_have_attribute("data-kind", "curtain")


async def scene_of(page: Page) -> str:
    """Kind and place, read at one moment."""
    read = "({dataset}) => `${dataset.kind} ${dataset.place}`.trim()"
    return str(await page.get_by_test_id("reveal").evaluate(read))


async def step_to_the_end(server: Running, *pages: Page) -> list[str]:
    """The reveal's scenes after the curtain, each stepped on from as soon as all pages show it."""
    scenes = [await scene_of(pages[0])]
    while scenes[-1] != "final":
        await verbs.step(server.store, "gala", len(scenes))

        async def stands_on() -> str:
            shown = {await scene_of(page) for page in pages}
            return shown.pop() if len(shown) == 1 and scenes[-1] not in shown else ""

        scenes.append(await eventually(stands_on, "all screens are a step further", PATIENCE_MS / 1000))
    return scenes[1:]


async def test_a_stepped_reveal_stands_on_the_same_step_on_every_screen(server: Running, hang: Hang) -> None:
    await open_event(server.store, make_event(make_poll(options=3)))
    await cast(server, {"2": 2, "3": 1})
    first, second = await hang(), await hang()
    await verbs.apply(server.store, "gala", "best", "close")
    await verbs.reveal(server.store, "gala", "best", pace="step")
    for page in (first, second):
        await expect(page.get_by_test_id("reveal")).to_have_attribute("data-kind", "curtain")
    await first.wait_for_timeout(4_500)  # longer than a curtain that rises by itself
    await first.reload()  # a screen that comes late stands where the others stand
    await expect(first.get_by_test_id("reveal")).to_have_attribute("data-kind", "curtain")
    assert await step_to_the_end(server, first, second) == ["rest", "spotlight 2", "spotlight 1", "podium", "final"]


async def test_after_a_reset_it_starts_from_zero(server: Running, hang: Hang) -> None:
    await open_event(server.store, make_event())
    await cast(server, {"1": 2})
    page = await hang()
    await expect(page.get_by_test_id("count-1")).to_have_text("2")
    await verbs.apply(server.store, "gala", "best", "reset")
    await verbs.apply(server.store, "gala", "best", "open")
    await expect(page.get_by_test_id("count-1")).to_have_text("0")
    await expect(page.get_by_test_id("turnout")).to_have_text("0")


async def test_off_the_line_it_keeps_its_figures_says_so_and_comes_back(server: Running, hang: Hang) -> None:
    await open_event(server.store, make_event())
    await cast(server, {"1": 2})
    page = await hang()
    await expect(page.get_by_test_id("count-1")).to_have_text("2")
    hub = server.worker.hubs.get("gala")
    assert hub is not None
    for connection in hub.audiences.connections():
        connection.close(Close.DRAINING)
    await expect(page.get_by_test_id("status")).not_to_have_attribute("data-state", "live")
    await expect(page.get_by_test_id("count-1")).to_have_text("2")
    await expect(page.get_by_test_id("status")).to_have_attribute("data-state", "live")
    await cast(server, {"2": 1})
    await expect(page.get_by_test_id("count-2")).to_have_text("1")


async def test_when_the_event_is_deleted_it_says_so_and_comes_back_with_it(server: Running, hang: Hang) -> None:
    await open_event(server.store, make_event())
    page = await hang()
    await expect(page.get_by_test_id("row-1")).to_be_visible()
    hub = server.worker.hubs.get("gala")
    assert hub is not None
    for connection in hub.audiences.connections():
        connection.close(Close.EVENT_GONE)
    await expect(page.get_by_test_id("gone")).to_contain_text("已删除或不再公开")
    await expect(page.get_by_test_id("row-1")).to_be_visible(timeout=30_000)


async def test_keys_change_this_screen_alone_until_the_console_speaks(server: Running, hang: Hang) -> None:
    star = Poll("star", "秀家达人", [Option("1", "王秀兰"), Option("2", "李铁军")])
    await open_event(server.store, make_event(make_poll(), star))
    page = await hang()
    title = page.get_by_test_id("poll-title")
    await expect(title).to_have_text("最美小家")
    await page.keyboard.press("ArrowRight")
    await expect(title).to_have_text("秀家达人")
    await expect(page.get_by_test_id("wishes")).to_contain_text("Esc")
    await page.keyboard.press("1")
    await expect(title).to_have_text("最美小家")
    await page.keyboard.press("s")
    await expect(page.get_by_test_id("hidden")).to_be_visible()
    await page.keyboard.press("s")
    await page.keyboard.press("l")
    await expect(page.get_by_test_id("state")).to_have_text("Voting is open")
    await page.keyboard.press("?")
    await expect(page.get_by_test_id("help")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("help")).to_have_count(0)
    await put_on_stage(server, Stage(poll="star"))
    await expect(title).to_have_text("秀家达人")


async def test_the_way_in_shows_the_public_address_and_the_code(server: Running, hang: Hang) -> None:
    await open_event(server.store, make_event())
    await put_on_stage(server, Stage(scene="join"))
    page = await hang(viewport={"width": 1280, "height": 720})
    await expect(page.get_by_test_id("join")).to_be_visible()
    await expect(page.get_by_test_id("qr")).to_be_visible()
    await expect(page.get_by_test_id("event-code")).to_have_text("gala")
    await expect(page.get_by_test_id("host")).to_have_text(f"localhost:{server.port}")
