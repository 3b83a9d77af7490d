"""What the hall hears: files that browsers play, at their moments, once the console has switched the sound on."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import Page, expect

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.parts.prize import Prize
from acclaim.event.stage import Stage
from acclaim.features.draws import actions
from acclaim.features.draws import store as draws
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.voting import verbs
from tests.browser.conftest import DESKTOP, HALL, VisitAs
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.browser
LISTEN = """() => {
  window.heard = [];
  HTMLMediaElement.prototype.play = function () {
    window.heard.push(this.src.split("/").pop());
    return Promise.resolve();
  };
}"""


async def heard(screen: Page, *expected: str) -> None:
    """Waits until this screen has played just these, and forgets them."""
    await screen.wait_for_function("(expected) => window.heard.join() === expected", arg=",".join(expected))
    await screen.evaluate("window.heard = []")


async def test_files_play_in_a_browser(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event())
    screen = await visit_as("screen", "/s/gala", HALL)
    for name in ("tick", "lock", "reveal", "winner"):
        seconds = await screen.evaluate(
            """(name) => new Promise((resolve, reject) => {
              const player = new Audio(`/static/sounds/${name}.mp3`);
              player.oncanplaythrough = () => resolve(player.duration);
              player.onerror = () => reject(new Error(`${name}: ${player.error.message}`));
            })""",
            name,
        )
        assert 0.1 < seconds < 4, name


async def test_the_close_the_reveal_and_winners_are_heard(server: Running, visit_as: VisitAs) -> None:
    prize = Prize("lucky", "幸运奖", entrants="roster")
    await open_event(server.store, make_event(make_poll(), prizes=[prize]))
    await staging.replace(server.store, "gala", iter([Entry("m1", "王秀兰", "", "audience")]), partial=False)
    screen = await visit_as("screen", "/s/gala?scene=race", HALL)
    console = await visit_as("operator", "/console#/events/gala/run", DESKTOP)
    await screen.goto(f"{server.url}/s/gala")
    await expect(screen.get_by_test_id("row-1")).to_be_visible()
    await screen.evaluate(LISTEN)
    await verbs.set_stage(server.store, "gala", Stage("race", "best"))
    await console.get_by_test_id("switch-sound").click()
    await heard(screen, "reveal.mp3")  # the sound check
    async with server.phone("m1") as phone:
        await phone.cast("ballot-0001", "1")
    record = await events.read(server.store, "gala")
    closing = make_event(make_poll(closes_at=datetime.now(UTC) + timedelta(seconds=4)), prizes=[prize])
    await verbs.replace(server.store, closing, record.rev)
    await screen.wait_for_function("() => window.heard.at(-1) === 'lock.mp3'")
    *ticks, _ = await screen.evaluate("window.heard")
    assert set(ticks) == {"tick.mp3"} and 3 <= len(ticks) <= 5, ticks
    await screen.evaluate("window.heard = []")
    await verbs.reveal(server.store, "gala", "best", pace="auto")
    await heard(screen, "winner.mp3")
    draw, _ = await draws.prepare(server.store, "gala", "lucky", now_ms())
    await verbs.set_stage(server.store, "gala", Stage("draw", prize="lucky"))
    await actions.start(server.store, "gala", draw.n, now_ms())
    await actions.stop(server.store, "gala", draw.n, now_ms())
    await heard(screen, "winner.mp3")
