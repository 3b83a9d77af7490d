"""The five-minute tour of both READMEs, as it is written: each label that they name is pressed, in their order."""

import asyncio
import re
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from playwright.async_api import ViewportSize, expect

from acclaim.commands import demo
from acclaim.event import file as event_file
from acclaim.event import store as events
from acclaim.voting import polls
from tests.browser.conftest import BREATH_MS, HALL, USUAL, VisitAs, picture, vote
from tests.folders import ROOT
from tests.running import Running

pytestmark = pytest.mark.browser

LAPTOP: ViewportSize = {"width": 1366, "height": 768}
READMES = [("README.md", "en"), ("README.zh-CN.md", "zh")]
LABEL = re.compile(r"\*\*([^*]+)\*\*|\*([^*]+)\*|“([^”]+)”")
ADDRESSES = ("screen", "phone", "console")  # what the server prints, not what is pressed
EVENT_FILE = re.compile(r"<<'EOF'\n(.*?)^EOF$", re.MULTILINE | re.DOTALL)

After = Callable[[], Awaitable[None]]


def tour(page: str) -> Iterator[tuple[list[str], str]]:
    """([labels to press], text) of its two halves: the demonstration, and an event of one's own."""
    section = (ROOT / page).read_text(encoding="utf-8").split("\n## ")[3]
    for part in re.split(r"^\*\*[^*]+[.。]\*\*", section, flags=re.MULTILINE)[1:]:
        prose = re.sub(r"^```.*?^```", "", part, flags=re.MULTILINE | re.DOTALL)
        labels = [next(filter(None, found)) for found in LABEL.findall(prose)]
        yield [label for label in labels if label not in ADDRESSES], part


class Tour:
    """A reader at the console, with a phone and a screen beside it."""

    def __init__(self, server: Running, visit_as: VisitAs, language: str, event: str) -> None:
        self.server, self.event, self.language = server, event, language
        self._visit_as = visit_as

    async def open(self) -> None:
        self.screen = await self._visit_as("screen", f"/s/{self.event}?lang={self.language}", HALL)
        self.phone = await self._visit_as("phone", f"/e/{self.event}", USUAL)
        self.console = await self._visit_as("operator", "/console", LAPTOP)
        if self.language == "en":
            await self.console.get_by_test_id("language").click()

    async def press(self, label: str) -> None:
        """A button may name its key behind its words."""
        name = re.compile(rf"^\s*{re.escape(label)}(\s*\([A-Z]\))?\s*$")
        named = self.console.get_by_role("link", name=name).or_(self.console.get_by_role("button", name=name))
        await named.first.click()

    async def follow(self, steps: list[tuple[str, After | None]]) -> None:
        for label, after in steps:
            await self.press(label)
            if after:
                await after()

    # --- what each label leads to

    def is_in(self, poll: str, state: str, asks: bool = False) -> After:
        async def check() -> None:
            if asks:
                await self.console.get_by_test_id("confirm-yes").click()
            await expect(self.console.get_by_test_id(f"poll-{poll}")).to_have_attribute("data-state", state)

        return check

    async def has_revealed(self) -> None:
        await self.console.get_by_test_id("confirm-yes").click()
        await expect(self.screen.get_by_test_id("reveal")).to_be_visible()

    async def runs_by_the_space_bar(self) -> None:
        """All cues, though the hand has led the first poll further than they ask for."""
        next_cue = self.console.get_by_test_id("next-cue")
        await next_cue.wait_for()
        count = len((await events.read(self.server.store, self.event)).event.cues)
        for number in range(1, count + 1):
            await expect(next_cue).to_contain_text(f"{number} / {count}")
            if number == 3:  # opens the poll that was closed by hand
                await self.is_told_in_sight("cue-left", {"zh": "已经截止", "en": "is closed already"}[self.language])
            await self.console.wait_for_timeout(BREATH_MS)
            await self.console.keyboard.press("Space")
        await expect(next_cue).to_have_attribute("data-end", "true")

    async def is_told_in_sight(self, testid: str, words: str) -> None:
        told = self.console.get_by_test_id(testid)
        await expect(told).to_contain_text(words)
        await expect(told).to_be_in_viewport(ratio=1)
        await expect(self.console.get_by_test_id("go")).to_be_in_viewport(ratio=1)
        after = self.console.frame_locator("[data-testid=frame-next]").get_by_test_id("state")
        await expect(after).to_have_attribute("data-state", "closed")  # the monitor shows what will really be
        await picture(self.console, f"tour-{testid}-{self.language}")

    async def is_deleted(self) -> None:
        await expect(self.console.get_by_test_id("comment").first).to_have_attribute("data-state", "deleted")

    async def has_a_display_link(self) -> None:
        url = await self.console.get_by_test_id("display-url").input_value()
        await self.screen.goto(url)
        await expect(self.screen.get_by_test_id("stage")).to_be_visible()

    async def takes_votes(self) -> None:
        await self.is_in("favourite", "open")()
        assert len(await vote(self.phone, "2")) >= 12
        await expect(self.console.get_by_test_id("ballots-favourite")).to_have_text("1")

    async def recounts_equal(self) -> None:
        await expect(self.console.get_by_test_id("recount-favourite")).to_have_attribute("data-equal", "true")


@pytest.mark.parametrize(("page", "language"), READMES)
async def test_the_tour_of_the_demonstration_works_as_it_is_told(
    server: Running, visit_as: VisitAs, page: str, language: str
) -> None:
    await demo.open_demo(server.store)
    reader = Tour(server, visit_as, language, "gala")
    await reader.open()
    await vote(reader.phone, "3")
    await reader.phone.get_by_test_id("like").click()
    await reader.phone.get_by_test_id("comment-input").fill("好！")
    await reader.phone.get_by_test_id("comment-send").click()
    await expect(reader.screen.locator(".flying")).to_have_text("好！")

    (labels, _), _ = tour(page)
    afters: list[After | None] = [
        None,
        reader.is_in("best", "locked"),
        reader.is_in("best", "open"),
        reader.is_in("best", "closed", asks=True),
        reader.has_revealed,
        reader.runs_by_the_space_bar,
        None,
        reader.is_deleted,
    ]
    await reader.follow(list(zip(labels, afters, strict=True)))
    assert {(await polls.read_shard(server.store, "gala", poll, 0)).state for poll in ("best", "star")} == {"published"}


@pytest.mark.parametrize(("page", "language"), READMES)
async def test_the_tour_of_an_event_of_ones_own_works_as_it_is_told(
    server: Running, visit_as: VisitAs, page: str, language: str, tmp_path: Path
) -> None:
    _, (labels, written) = tour(page)
    [definition] = EVENT_FILE.findall(written)
    await events.create(server.store, event_file.load(definition, page))
    reader = Tour(server, visit_as, language, "spring")
    await reader.open()
    await reader.console.get_by_test_id("run-spring").click()
    afters: list[After | None] = [
        None,
        reader.has_a_display_link,
        None,
        reader.takes_votes,
        reader.is_in("favourite", "closed", asks=True),
        reader.has_revealed,
        reader.is_in("favourite", "published", asks=True),
        None,
        reader.recounts_equal,
    ]
    await reader.follow(list(zip(labels, afters, strict=True)))
    [command] = re.findall(r"^\.venv/bin/acclaim (recount .*)$", written, re.MULTILINE)
    await recounts_equal(server, command.split(), tmp_path)


async def recounts_equal(server: Running, words: list[str], folder: Path) -> None:
    """`acclaim WORDS` on the server's Redis, in a process of its own."""
    url = server.worker.services.settings.redis_url
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "acclaim", *words, "--redis-url", url, "--data-dir", str(folder),
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, _ = await process.communicate()
    assert process.returncode == 0
    assert "poll favourite (epoch 1): equal" in out.decode()
