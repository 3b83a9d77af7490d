"""Phones that join from where very many join, and the operator who lets more in."""

from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Page, expect

from acclaim.base.clock import now_ms
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.identity import codes, devices, meters
from acclaim.identity import member as sessions
from acclaim.identity.member import Member
from acclaim.identity.meters import Arrival
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.identity.ticket import sign_test_ticket
from acclaim.redis.client import Store
from acclaim.wire import cookies
from tests.browser.conftest import DESKTOP, Visit, VisitAs, picture
from tests.running import SECRET, Running, make_event, open_event, running

pytestmark = pytest.mark.browser

FREE = 2


@pytest.fixture
async def server(store: Store, redis_url: str, tmp_path: Path) -> AsyncIterator[Running]:
    """A worker with an open event whose hall has its two free devices already."""
    async with running(redis_url, tmp_path, devices_per_hour=FREE, ticket_secret=SECRET) as served:
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


async def asked_by(page: Page, path: str) -> list[str]:
    """The requests of a visit to `path` until its line is live, but for pictures and what a page is made of."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.method} {urlsplit(request.url).path}"))
    page.on("websocket", lambda socket: asked.append(f"WS {urlsplit(socket.url).path}"))
    await page.goto(path)
    await live(page)
    return [one for one in asked if "/static/" not in one]


async def test_who_comes_by_a_ticket_is_asked_to_join_no_second_time(server: Running, visit: Visit) -> None:
    ticket = sign_test_ticket(Member(id="7", event="gala", name="王秀兰"), SECRET, "acclaim", now_ms())
    page = await visit("/healthz")
    link = f"/e/gala?ticket={ticket}"
    assert await asked_by(page, server.url + link) == ["GET /e/gala", "GET /e/gala", "WS /ws/gala"]
    assert page.url == f"{server.url}/e/gala"
    assert await devices.count(server.store, "gala") == FREE


async def test_a_device_that_comes_back_after_hours_joins_no_second_time_and_its_session_goes_on(
    server: Running, visit: Visit
) -> None:
    page = await visit("/healthz")
    then = now_ms() - 5 * 3600 * 1000
    device = devices.new("gala", "127.0.0.1", b"", then)
    name = cookies.member("gala")
    token = sessions.issue_session(device, bytes.fromhex(SECRET), then)
    await page.context.add_cookies([{"name": name, "value": token, "url": server.url}])
    await page.add_init_script(
        f"""localStorage.setItem("acclaim:gala:joined", "true");
        localStorage.setItem("acclaim:gala:entered_at", "{then}");"""
    )
    assert await asked_by(page, f"{server.url}/e/gala") == ["GET /e/gala", "WS /ws/gala"]
    kept = {cookie["name"]: cookie["value"] for cookie in await page.context.cookies()}
    renewed = sessions.read_session(kept[name], bytes.fromhex(SECRET), "gala", now_ms()).member
    assert renewed.id == device.id
    assert renewed.since > then // 1000


async def test_a_member_comes_in_by_number_and_name_where_the_event_lets_them(server: Running, visit: Visit) -> None:
    await events.create(server.store, Event("named", "颁奖典礼", listing="listed", by_name=True))
    await staging.replace(server.store, "named", [Entry("7", "阿卜杜拉·买买提", "机关", "audience")], partial=False)
    page = await visit("/e/named")
    await page.get_by_test_id("number").fill("7")
    await page.get_by_test_id("name").fill("买买提")
    await page.get_by_test_id("join-by-name").click()
    await expect(page.get_by_test_id("error")).to_contain_text("工号与姓名不符")
    await picture(page, "by_name")
    await page.get_by_test_id("other-way").click()
    await expect(page.get_by_test_id("code")).to_be_visible()
    await page.get_by_test_id("other-way").click()
    await page.get_by_test_id("number").fill("7")
    await page.get_by_test_id("name").fill("阿卜杜拉 买买提")
    await page.get_by_test_id("join-by-name").click()
    await expect(page.get_by_test_id("member")).to_have_text("阿卜杜拉·买买提")
