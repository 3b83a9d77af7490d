"""Reactions: one's own at once, the crowd's by sums, the meter on the screen."""

import pytest
from playwright.async_api import Page, expect

from acclaim.event.parts.reaction import Reaction
from tests.browser.conftest import SMALLEST, Hang, Visit
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.browser

REACTIONS = [Reaction("clap", "👏"), Reaction("party", "🎉"), Reaction("fire", "🔥")]
MODULE = "const module = await import('/static/js/features/likes/applause.js')"


async def flying(page: Page) -> None:
    await expect(page.get_by_test_id("cheers")).not_to_have_attribute("data-flying", "0")


async def test_a_tap_floats_at_once_is_counted_and_floats_on_screen_and_other_phones(
    server: Running,
    visit: Visit,
    hang: Hang,
) -> None:
    await open_event(server.store, make_event(admission="open", reactions=REACTIONS))
    page, other, screen = await visit(viewport=SMALLEST), await visit(), await hang()
    await expect(page.get_by_test_id("reaction-clap")).to_be_visible()
    await expect(other.get_by_test_id("reaction-clap")).to_be_visible()
    await expect(screen.get_by_test_id("applause-rate")).to_have_text("0")
    for _ in range(5):
        await page.get_by_test_id("reaction-clap").click()
    await flying(page)
    await flying(other)
    await flying(screen)
    await expect(screen.get_by_test_id("applause-rate")).not_to_have_text("0")
    await expect(other.get_by_test_id("reaction-clap")).to_have_text("👏5")
    hub = server.worker.hubs.get("gala")
    assert hub is not None
    assert hub.memory.likes == {":clap": 5}


async def test_a_phone_without_motion_counts_and_shows_nothing_that_flies(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(admission="open", reactions=REACTIONS))
    page = await visit(prepare=lambda page: page.emulate_media(reduced_motion="reduce"))
    await page.get_by_test_id("reaction-fire").click()
    await expect(page.get_by_test_id("reaction-fire")).to_have_text("🔥1")
    await expect(page.get_by_test_id("cheers")).to_have_attribute("data-flying", "0")


async def test_of_many_a_few_are_shown_each_kind_among_them(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(admission="open", reactions=REACTIONS))
    page = await visit()
    seen = await page.evaluate(f"(async () => {{ {MODULE}; return module.sample({{a: 900, b: 99, c: 1}}, 10) }})()")
    assert len(seen) == 10
    assert set(seen) == {"a", "b", "c"}
    assert seen.count("a") > 5
    few = await page.evaluate(f"(async () => {{ {MODULE}; return module.sample({{a: 2, b: 1}}, 10) }})()")
    assert sorted(few) == ["a", "a", "b"]


async def test_the_meter_knows_the_rate_and_fades(server: Running, visit: Visit) -> None:
    await open_event(server.store, make_event(admission="open", reactions=REACTIONS))
    page = await visit()
    rates = await page.evaluate(
        f"""(async () => {{ {MODULE}
          const applause = new module.Applause(), rates = []
          for (let t = 0; t <= 20000; t += 250) applause.receive({{"": t / 10}}, t) // 100 a second
          for (const later of [0, 1500, 10000]) rates.push(applause.rate(20000 + later))
          applause.receive({{"": 1000}}, 31000) // an older sum
          return [...rates, applause.rate(31000)] }})()"""
    )
    assert rates[0] == pytest.approx(100, rel=0.1)
    assert rates[1] == pytest.approx(rates[0] / 2.718, rel=0.01)
    assert rates[2] < 1
    assert rates[3] < 1
