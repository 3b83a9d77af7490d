"""A draw in a real browser: prepared and run on the console, rolled on the screen, told on a phone, proved."""

import asyncio
import re
from pathlib import Path
from typing import Any, Literal

import httpx
import pytest
from playwright.async_api import Browser, Page, expect

from acclaim.__main__ import main
from acclaim.base.clock import now_ms
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.prize import Prize
from acclaim.event.stage import Stage
from acclaim.features.draws import actions
from acclaim.features.draws import store as draws
from acclaim.features.draws.rules import Member
from acclaim.voting import verbs
from tests.browser.conftest import DESKTOP, HALL, PATIENCE_MS, USUAL, VisitAs, picture
from tests.folders import ROOT
from tests.running import Running, make_event

pytestmark = pytest.mark.browser
DOC = (ROOT / "docs" / "draw.md").read_text(encoding="utf-8")


async def test_a_prize_is_drawn_landed_told_and_redrawn(
    server: Running,
    visit_as: VisitAs,
    browser: Browser,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    prize = Prize("first", "一等奖", "First prize", devices=True)
    await events.create(server.store, make_event(prizes=[prize], admission="open"))
    phones = [await visit_as("phone", "/e/gala", USUAL) for _ in range(2)]
    for phone in phones:
        await expect(phone.get_by_test_id("poll")).to_be_visible()
    screen = await visit_as("screen", "/s/gala?scene=draw", HALL)  # before any draw: the first prize
    await expect(screen.get_by_test_id("draw-prize")).to_have_text("一等奖")
    await screen.goto(f"{server.url}/s/gala")
    console = await visit_as("operator", "/console#/events/gala/draws", DESKTOP)

    await console.get_by_test_id("draw-show").click()
    await expect(screen.get_by_test_id("draw-prize")).to_have_text("一等奖")
    await console.get_by_test_id("draw-prepare").click()
    await expect(screen.get_by_test_id("draw-prepared")).to_contain_text("2")
    await expect(screen.get_by_test_id("draw-devices")).to_contain_text("2")
    await expect(console.get_by_test_id("prepared-devices")).to_contain_text("2")
    before = (await _draws(server))[0]
    assert before["state"] == "prepared" and before["seed"] == "" and before["missed"] == 0
    await expect(console.get_by_test_id("prize-first")).to_contain_text(before["commitment"])

    await console.get_by_test_id("word").fill("八八四八")
    await console.get_by_test_id("draw-start").click()
    await expect(screen.get_by_test_id("drum")).to_be_visible()
    await expect(screen.get_by_test_id("draw-rolling")).to_contain_text("八八四八")
    rolling = (await _draws(server))[0]
    assert (rolling["state"], rolling["seed"], rolling["winners"]) == ("rolling", "", [])
    await expect(console.get_by_test_id("rolling")).to_be_visible()
    await picture(screen, "draw-rolling")
    await console.get_by_test_id("draw-stop").click()
    winner = screen.get_by_test_id("draw-winner")
    await expect(winner).to_have_count(1)
    await expect(screen.get_by_test_id("drum")).to_have_count(0)
    number = await console.get_by_test_id("winner-number").inner_text()
    await expect(winner).to_contain_text(number)  # an anonymous winner has no other name
    await expect(console.get_by_test_id("winner-is")).to_have_text("匿名设备")
    async with console.expect_download() as saved:
        await console.get_by_test_id("winners-xlsx").click()
    assert (await saved.value).suggested_filename == "gala-winners.xlsx"
    code = await console.get_by_test_id("claim-code").inner_text()
    lucky = await _of_code(phones, code)
    await expect(lucky.get_by_test_id("won-number")).to_have_text(number)
    await picture(lucky, "draw-won")
    await picture(console, "draw-console")
    [other] = [phone for phone in phones if phone is not lucky]
    assert await other.get_by_test_id("won").count() == 0
    await expect(other.get_by_test_id("drawn")).to_contain_text(await winner.locator("b").inner_text())
    await picture(other, "drawn")
    await other.get_by_test_id("drawn-close").click()
    await expect(other.get_by_test_id("drawn")).to_have_count(0)
    assert await lucky.get_by_test_id("drawn").count() == 0

    # The next in rank, for a winner who is not there.
    await console.get_by_test_id("absent").click()
    await console.get_by_test_id("confirm-yes").click()
    await expect(winner).to_have_count(2)
    await expect(winner.first).to_have_attribute("data-absent", "true")
    await expect(other.get_by_test_id("won-code")).to_be_visible()
    await expect(lucky.get_by_test_id("won")).to_contain_text("下一位")
    done = [entry.what for entry in reversed(await audit.page(server.store, "gala")) if entry.what.startswith("draw")]
    assert done == ["draw_prepare", "draw_start", "draw", "draw_absent"]

    # Anybody's own lines, and the command, find the same winners; and each finds themselves in the list.
    [lines] = re.findall(r"^```js\n(.*?)^```", DOC, re.MULTILINE | re.DOTALL)
    said = []
    other.on("console", lambda message: said.append(message.text))
    await other.evaluate(f"(async () => {{ {lines} }})()")
    assert said == ["true true true"]
    mine = await other.evaluate("fetch('/api/events/gala/draws/mine').then((answer) => answer.json())")
    async with httpx.AsyncClient(base_url=server.url) as client:
        proof = await client.get("/api/events/gala/draws/1")
        listed = (await client.get("/api/events/gala/draws/1/entrants.txt")).text
    assert mine["entrants"]["1"] in listed.splitlines()
    assert before["commitment"] == proof.json()["draw"]["commitment"]
    (tmp_path / "draw.json").write_bytes(proof.content)
    assert main(["verify-draw", str(tmp_path / "draw.json")]) == 0
    assert "equal" in capsys.readouterr().out
    (tmp_path / "draw.json").write_bytes(proof.content.replace(proof.json()["draw"]["seed"].encode(), b"00" * 32))
    assert main(["verify-draw", str(tmp_path / "draw.json")]) == 1
    assert "WRONG: seed, pseudonyms and list" in capsys.readouterr().out


# What the drum looks like, frame by frame, from when it comes until it has gone.
DRUM_JS = """() => new Promise((resolve) => {
  const seen = new Set();
  const look = () => {
    const drum = document.querySelector('[data-testid="drum"]');
    if (!drum && seen.size) return resolve([...seen]);
    if (drum) seen.add([...drum.querySelectorAll("p")].filter(({ style }) => style.opacity > 0)
      .map(({ textContent, style }) => `${textContent} ${style.transform}`).join());
    requestAnimationFrame(look);
  };
  look();
})"""
PAINTED_JS = """() => [...document.querySelectorAll("canvas")].some((canvas) => canvas.width
  && canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean))"""


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
async def test_where_motion_is_unwelcome_the_drum_stands_until_the_winner_is_there(
    server: Running, visit_as: VisitAs, motion: Literal["reduce", "no-preference"]
) -> None:
    prize = Prize("first", "一等奖")
    await events.create(server.store, make_event(prizes=[prize]))
    draw = await draws.freeze(server.store, "gala", prize, [Member("m1", "王秀兰"), Member("m2", "王淑兰")], now_ms())
    screen = await visit_as("screen", "/s/gala", HALL)
    await screen.emulate_media(reduced_motion=motion)
    await verbs.set_stage(server.store, "gala", Stage("draw", prize="first"))
    await expect(screen.get_by_test_id("draw-prepared")).to_be_visible()
    looks = asyncio.create_task(screen.evaluate(DRUM_JS))
    await actions.draw_winners(server.store, "gala", draw.n, now_ms())
    seen = await looks
    await expect(screen.get_by_test_id("draw-winner")).to_contain_text("王*兰")
    await screen.wait_for_function(
        "new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))"
    )
    if motion == "reduce":
        [only] = seen
        assert only.startswith("······ ")
        assert not await screen.evaluate(PAINTED_JS)  # no confetti
    else:  # or the test above could not tell
        assert len(seen) > 2
        await screen.wait_for_function(PAINTED_JS)


async def _draws(server: Running) -> list[dict[str, Any]]:
    async with httpx.AsyncClient(base_url=server.url) as client:
        return (await client.get("/api/events/gala/draws")).json()["draws"]  # type: ignore[no-any-return]


async def _of_code(phones: list[Page], code: str) -> Page:
    """The phone that shows a claim code."""
    for _ in range(PATIENCE_MS // 100):
        for phone in phones:
            if await phone.get_by_test_id("won-code").count():
                await expect(phone.get_by_test_id("won-code")).to_have_text(code)
                return phone
        await phones[0].wait_for_timeout(100)
    raise AssertionError("no phone has won")
