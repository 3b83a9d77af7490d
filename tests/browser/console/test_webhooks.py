"""An owner adds a webhook in the console, tries it, and sees what came of it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from acclaim.event import store as events
from acclaim.redis.client import Store
from acclaim.voting import verbs
from tests.browser.conftest import DESKTOP, SMALLEST, VisitAs, picture
from tests.features.webhooks.receiver import Receiver
from tests.running import Running, make_event, running
from tests.waiting import eventually

pytestmark = pytest.mark.browser


@pytest.fixture
async def server(
    store: Store, redis_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Running]:
    for name in ("LOOK_S", "IDLE_LOOK_S"):
        monkeypatch.setattr(f"acclaim.features.webhooks.sender.{name}", 0.1)
    async with running(redis_url, tmp_path, webhook_networks=("127.0.0.0/8",)) as served:
        await events.create(served.store, make_event(admission="open"))
        yield served


async def test_a_webhook_is_added_tried_and_given_up(server: Running, visit_as: VisitAs, receiver: Receiver) -> None:
    page = await visit_as("operator", "/console#/account", DESKTOP)
    hooks = page.get_by_test_id("webhooks")
    await hooks.get_by_test_id("hook-url").fill(receiver.url)
    await hooks.get_by_test_id("hook-event").fill("gala")
    await hooks.get_by_test_id("hook-make").click()
    secret = await hooks.get_by_test_id("hook-secret-text").inner_text()
    await hooks.get_by_test_id("hook-test").click()
    await expect(hooks.get_by_test_id("hook-tried")).to_have_attribute("data-kind", "good")
    assert receiver.received[0].verified(secret)["type"] == "test"
    await hooks.scroll_into_view_if_needed()
    await picture(page, "webhooks")

    receiver.answers = [b"HTTP/1.1 410 Gone\r\n\r\n"]
    await verbs.apply(server.store, "gala", "best", "open")
    await eventually(lambda: len(receiver.received) >= 2, "a hint has come")
    await page.reload()
    await expect(hooks.get_by_test_id("hook-off")).to_contain_text("对方表示不再接收（对方返回 410）")
    await hooks.get_by_test_id("hook-off").scroll_into_view_if_needed()
    await picture(page, "webhooks-off")
    await page.set_viewport_size(SMALLEST)
    assert await page.locator("html").evaluate("root => root.scrollWidth") <= SMALLEST["width"]
    await hooks.get_by_test_id("hook-turn").click()
    await expect(hooks.get_by_test_id("hook-off")).to_be_hidden()
