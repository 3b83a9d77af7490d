"""The credits of turnout: units by their turnout, few as large rows and many in columns, and thanks at the end."""

from typing import Literal

import pytest
from playwright.async_api import expect

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.parts.credits import Credits, Role, Sponsor
from acclaim.event.parts.prize import Prize
from acclaim.event.stage import Stage
from acclaim.features.draws import actions
from acclaim.features.draws import store as draws
from acclaim.features.draws.rules import Member
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.voting import casting, verbs
from acclaim.voting.ballot import Ballot
from tests.browser.conftest import HALL, VisitAs, picture
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser

HALF_JS = """roll => roll.getAnimations().forEach((one) => {
  one.pause();
  one.currentTime = one.effect.getTiming().duration / 2;
})"""


async def gala(server: Running, units: int) -> None:
    """Units of 10 members; of unit N, N in ten have voted."""
    event = make_event()
    await open_event(server.store, event)
    people = [Entry(f"m{n}", "", f"采油{n // 10 + 1}厂", "audience") for n in range(units * 10)]
    await staging.replace(server.store, "gala", iter(people), partial=False)
    rev = (await events.read(server.store, "gala")).rev
    cast = [Ballot(f"m{n}", f"ballot-{n:04}", "audience 1") for n in range(units * 10) if n % 10 <= n // 10 % 10]
    await casting.cast_batch(server.store, event, event.polls[0], 0, 1, rev, cast)
    await verbs.apply(server.store, "gala", "best", "close")
    await verbs.set_stage(server.store, "gala", Stage("credits"))


@pytest.mark.parametrize(("units", "columns"), [(3, "1"), (60, "3")])
async def test_units_are_named_with_their_turnout(server: Running, visit_as: VisitAs, units: int, columns: str) -> None:
    await gala(server, units)
    screen = await visit_as("screen", "/s/gala", HALL)
    rows = screen.get_by_test_id("credit-unit")
    await expect(rows).to_have_count(units)
    await expect(screen.get_by_test_id("credit-units")).to_have_attribute("data-columns", columns)
    assert "".join((await rows.last.inner_text()).split()) == f"采油{1 if units == 3 else 51}厂10.0%1/10人"
    boxes = await rows.evaluate_all("all => all.map(one => one.getBoundingClientRect().toJSON())")
    assert all(box["left"] >= 0 and box["right"] <= HALL["width"] for box in boxes)


async def test_winners_of_draws_crew_and_sponsors_are_named(server: Running, visit_as: VisitAs) -> None:
    prizes = [Prize("first", "一等奖", entrants="roster"), Prize("later", "未抽的奖", entrants="roster")]
    named = Credits(
        crew=[Role("导演", names=["王秀兰", "李雷"])],
        sponsors=[Sponsor("油田工会", logo="/static/demo/star-01.svg"), Sponsor("建家基金")],
    )
    await events.create(server.store, make_event(prizes=prizes, credits=named))
    draw = await draws.freeze(server.store, "gala", prizes[0], [Member("m1", "欧阳春梅")], now_ms())
    run, _ = await actions.draw_winners(server.store, "gala", draw.n, now_ms() - 60_000)
    assert run.winners[0].at < now_ms(), "the hall has seen it"
    await verbs.set_stage(server.store, "gala", Stage("credits"))
    screen = await visit_as("screen", "/s/gala", HALL)
    await expect(screen.get_by_test_id("credit-draws")).to_contain_text("欧**梅")
    await expect(screen.get_by_test_id("credit-draws")).not_to_contain_text("未抽的奖")
    await expect(screen.get_by_test_id("credit-crew")).to_contain_text("王秀兰 · 李雷")
    sponsors = screen.get_by_test_id("credit-sponsors")
    await expect(sponsors.locator("img")).to_have_attribute("alt", "油田工会")
    await expect(sponsors.locator("li").last).to_have_text("建家基金")
    await screen.locator(".credits-roll").evaluate(HALF_JS)
    await picture(screen, "credits-lists")


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
async def test_the_roll_ends_in_the_thanks(
    server: Running, visit_as: VisitAs, motion: Literal["reduce", "no-preference"]
) -> None:
    await gala(server, 3)
    screen = await visit_as("screen", "/s/gala?scene=join", HALL)
    await screen.emulate_media(reduced_motion=motion)
    await screen.goto(f"{server.url}/s/gala")
    await expect(screen.get_by_test_id("credit-unit")).to_have_count(3)
    if motion == "no-preference":  # as if it had rolled for a minute
        await screen.locator(".credits-roll").evaluate("roll => roll.getAnimations().forEach(one => one.finish())")
    await expect(screen.locator(".credits-roll footer")).to_be_in_viewport(ratio=0.9, timeout=60_000)
    await picture(screen, f"credits-{motion}")
