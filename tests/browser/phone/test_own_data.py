"""A member reads on the phone what is kept of them and takes it away; an owner deletes it in the console."""

import json
from pathlib import Path

import pytest
from playwright.async_api import expect

from acclaim.event.parts.retention import Retention
from tests.browser.conftest import DESKTOP, Visit, VisitAs, picture
from tests.running import Running
from tests.web.people.full_event import NAME, WHO, full_event, left_in, publish

pytestmark = pytest.mark.browser


async def test_a_member_reads_what_is_kept_and_an_owner_deletes_it(
    server: Running, visit: Visit, visit_as: VisitAs, tmp_path: Path
) -> None:
    await full_event(server.store, retention=Retention(comments=30))
    await publish(server.store)
    name, value = server.member_cookie(WHO, name=NAME).split("=", 1)
    phone = await visit(
        prepare=lambda page: page.context.add_cookies([{"name": name, "value": value, "url": server.url}])
    )
    await phone.get_by_test_id("member").click()
    await expect(phone.get_by_test_id("own-data")).to_contain_text(WHO)
    await expect(phone.get_by_test_id("own-roster")).to_contain_text(f"{NAME} · 采油二厂")
    await expect(phone.get_by_test_id("own-comments")).to_contain_text("活动结束 30 天后删除")
    await expect(phone.get_by_test_id("own-surveys")).to_have_attribute("data-none", "true")
    await picture(phone, "own_data")
    async with phone.expect_download() as started:
        await phone.get_by_test_id("own-download").click()
    await (await started.value).save_as(tmp_path / "own.json")
    assert json.loads((tmp_path / "own.json").read_text())["id"] == WHO
    await phone.get_by_test_id("dialog-close").click()

    console = await visit_as("operator", "/console#/events/gala/people", DESKTOP)
    await console.get_by_test_id("forget-id").fill(WHO)
    await console.get_by_test_id("forget-go").click()
    await expect(console.get_by_test_id("confirm-yes")).to_be_disabled()
    await console.get_by_test_id("confirm-typed").fill(WHO)
    await picture(console, "forget")
    await console.get_by_test_id("confirm-yes").click()
    await expect(console.get_by_test_id("toast")).to_contain_text("张选票")
    await expect(phone.get_by_test_id("status")).to_have_attribute("data-state", "ended")
    await console.get_by_test_id("forget").scroll_into_view_if_needed()
    await picture(console, "forgotten")
    assert await left_in(server.store, WHO, NAME) == []
