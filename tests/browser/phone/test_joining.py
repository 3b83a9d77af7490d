"""Phones that join from where very many join, and the operator who lets more in."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from acclaim.event import audit
from acclaim.identity import codes, devices, meters
from acclaim.identity.meters import Arrival
from acclaim.redis.client import Store
from tests.browser.conftest import DESKTOP, Visit, VisitAs, picture
from tests.running import Running, make_event, open_event, running

pytestmark = pytest.mark.browser

FREE = 2


@pytest.fixture
async def server(store: Store, redis_url: str, tmp_path: Path) -> AsyncIterator[Running]:
    """A worker with an open event whose hall has its two free devices already."""
    async with running(redis_url, tmp_path, devices_per_hour=FREE) as served:
        await open_event(served.store, make_event(admission="open"))
        for _ in range(FREE):
            await meters.count(served.store, "gala", "devices", [Arrival("127.0.0.1")], FREE)
        yield served


async def live(page: Page) -> None:
    await expect(page.get_by_test_id("status")).to_have_attribute("data-state", "live", timeout=20_000)


async def test_a_phone_pays_what_joining_costs_by_itself(server: Running, visit: Visit) -> None:
    for n in range(1, 4):

        async def prepare(page: Page) -> None:
            await page.add_init_script("delete Crypto.prototype.subtle")  # as on plain http

        await live(await visit(prepare=prepare))
        assert await devices.count(server.store, "gala") == FREE + n


async def test_a_phone_with_a_code_pays_too_when_somebody_tries_all_codes(server: Running, visit: Visit) -> None:
    [(code, _)] = await codes.create(server.store, "gala", 1, [])
    await meters.count(server.store, "gala", "codes", [Arrival("192.0.2.1")], FREE)
    for key in await server.store.scan("acclaim:{gala}:meter:codes:*"):
        await server.store.redis.hset(key, "n", FREE * 100 + 1)
    page = await visit("/")
    await page.get_by_test_id("code").fill(code)
    await page.get_by_test_id("join").click()
    await live(page)
    assert await codes.count(server.store, "gala") == (1, 1)


async def test_an_operator_lets_more_in_from_a_network_by_one_press(
    server: Running, visit: Visit, visit_as: VisitAs
) -> None:
    await live(await visit())
    console = await visit_as("operator", "/console#/events/gala/run", DESKTOP)
    banner = console.get_by_test_id("banner")
    await expect(banner).to_contain_text("127.0.0.…")
    await picture(console, "crowded")
    await console.get_by_test_id("raise-limit").click()
    await expect(banner).not_to_contain_text("127.0.0.…")
    [entry] = await audit.page(server.store, "gala", limit=1)
    assert (entry.who, entry.what) == ("admin", "raise_limit")
    reading = await meters.count(server.store, "gala", "devices", [Arrival("127.0.0.1")], FREE)
    assert max(reading.loads) < 1
