"""A whole evening, run by one key alone: doors, stream, comments with a blocked word, poll, reveal, draw, credits.

A phone watches the stream from the first minute to the last and does on the way what people do. Pictures of each moment
are kept in test-results/evening/.
"""

from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.comments import Comments
from acclaim.event.parts.cue import (
    Announce,
    Close,
    Cue,
    HideVotes,
    Open,
    PrepareDraw,
    Publish,
    Reveal,
    SetComments,
    Show,
    ShowVotes,
    StartDraw,
    TakeDown,
)
from acclaim.event.parts.prize import Prize
from acclaim.event.parts.reaction import Reaction
from acclaim.event.parts.stream import Stream
from acclaim.features.comments import store as comments
from acclaim.features.comments.rules import Comment, Word
from acclaim.voting import ballots
from tests.browser.conftest import BREATH_MS, DESKTOP, HALL, USUAL, VisitAs, vote
from tests.browser.livestream import livestream
from tests.browser.player import knows_h264, plays
from tests.folders import ROOT
from tests.running import Running, make_poll

pytestmark = pytest.mark.browser

PICTURES = ROOT / "test-results" / "evening"
CUES = [
    Cue("doors", "入场", actions=[Show("join"), Announce("晚会马上开始", screen="strip")]),
    Cue("comments", "互动", actions=[TakeDown(), SetComments("open"), Show("danmaku")]),
    Cue("vote", "投票", actions=[Open("best"), Show("race", "best")]),
    Cue("close", "截止", actions=[HideVotes(), Close("best")]),
    Cue("reveal", "揭晓", actions=[Reveal("best"), Publish("best"), ShowVotes()]),
    Cue("prize", "抽奖", actions=[PrepareDraw("lucky")]),
    Cue("draw", "开奖", actions=[StartDraw("lucky")]),
    Cue("credits", "鸣谢", actions=[SetComments("closed"), Show("credits")]),
]


class Remote:
    """The operator's one key. `go` runs the next cue and waits for the one after it to stand by."""

    def __init__(self, console: Page) -> None:
        self._console = console

    async def go(self, after: str) -> None:
        await self._console.wait_for_timeout(BREATH_MS)
        await self._console.keyboard.press("Space")
        await expect(self._console.get_by_test_id("next-cue")).to_contain_text(after)


async def say(phone: Page, text: str) -> None:
    await phone.get_by_test_id("comment-input").fill(text)
    await phone.get_by_test_id("comment-send").click()


async def test_an_evening_by_cues_alone(server: Running, visit_as: VisitAs, tmp_path: Path) -> None:
    probe = await visit_as("phone", "/", USUAL)
    async with livestream(tmp_path, await knows_h264(probe.context.browser)) as live:  # type: ignore[arg-type]
        event = Event(
            "gala", "颁奖典礼", admission="open", cues=CUES, reactions=[Reaction("clap", "👏")],
            polls=[make_poll(options=4, visibility="on_publish")], stream=Stream(live.url),
            comments=Comments(enabled=True, mode="closed"),
            prizes=[Prize("lucky", "幸运奖", entrants="voters", poll="best", devices=True, stop="auto")],
        )  # fmt: skip
        await events.create(server.store, event)
        await comments.replace_words(server.store, "gala", 0, [Word("发票", "refuse")])
        console = await visit_as("operator", "/console#/events/gala/show", DESKTOP)
        screen = await visit_as("screen", "/s/gala", HALL)
        phone = await visit_as("phone", "/e/gala", USUAL)
        stage, remote = screen.get_by_test_id("stage"), Remote(console)
        await expect(console.get_by_test_id("next-cue")).to_contain_text("入场")

        await remote.go("互动")
        await expect(stage).to_have_attribute("data-scene", "join")
        await expect(phone.get_by_test_id("announced")).to_have_text("晚会马上开始")
        await plays(phone)
        await phone.evaluate('document.querySelector("video").dataset.mark = "the same"')
        await screen.screenshot(path=PICTURES / "1-doors.png")

        await remote.go("投票")
        await expect(phone.get_by_test_id("comment-input")).to_be_enabled()
        await say(phone, "代开发 票")
        await expect(phone.get_by_test_id("comment-problem")).to_have_attribute("data-code", "comment_word")
        await say(phone, "为最美小家喝彩！")
        await expect(screen.get_by_test_id("wall-card")).to_have_text("为最美小家喝彩！")
        await screen.screenshot(path=PICTURES / "2-comments.png")

        await remote.go("截止")
        receipt = await vote(phone, "3")
        await phone.get_by_test_id("reaction-clap").click()
        await expect(screen.get_by_test_id("turnout")).to_have_text("1")
        await phone.screenshot(path=PICTURES / "3-voted.png")

        await remote.go("揭晓")
        await expect(phone.get_by_test_id("poll")).to_have_attribute("data-state", "closed")
        await expect(stage).to_have_attribute("data-scene", "hidden")
        await remote.go("抽奖")
        await expect(screen.get_by_test_id("reveal")).to_be_visible()
        await expect(phone.get_by_test_id("standings")).to_be_visible()
        await screen.screenshot(path=PICTURES / "4-reveal.png")

        await remote.go("开奖")
        await expect(screen.get_by_test_id("draw-prepared")).to_contain_text("1")
        await remote.go("鸣谢")
        await expect(screen.get_by_test_id("draw-winner")).to_have_count(1)
        await expect(phone.get_by_test_id("won-code")).to_be_visible()
        await screen.screenshot(path=PICTURES / "5-draw.png")
        await phone.screenshot(path=PICTURES / "5-won.png")

        await remote.go("全部执行")
        await expect(screen.get_by_test_id("credits")).to_contain_text("选项3")
        await expect(phone.get_by_test_id("comment-input")).to_be_disabled()
        await screen.screenshot(path=PICTURES / "6-credits.png")
        await plays(phone)
        assert await phone.evaluate('document.querySelector("video").dataset.mark') == "the same"

        answer = await phone.request.get(f"{server.url}/api/events/gala/receipts/{receipt}")
        assert (await answer.json())["state"] == "counted"
        assert (await ballots.recount(server.store, event, event.polls[0])).equal
        entries = [entry async for entry in comments.read_all(server.store, "gala")]
        said = [entry.text for entry in entries if isinstance(entry, Comment)]
        assert said == ["为最美小家喝彩！"], "what was refused is not kept"
