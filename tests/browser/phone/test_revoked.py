"""An operator puts a member out on the page People, and lets them in again."""

import pytest
from playwright.async_api import expect

from acclaim.event import store as events
from acclaim.identity import revocations
from tests.browser.conftest import VisitAs, picture
from tests.running import Running, make_event

pytestmark = pytest.mark.browser


async def test_a_member_is_put_out_and_let_in_again(server: Running, visit_as: VisitAs) -> None:
    await events.create(server.store, make_event(admission="open"))
    console = await visit_as("operator", "/console#/events/gala/people", {"width": 1440, "height": 900})
    async with server.phone("m1") as phone:
        await phone.until("tick")
        await console.get_by_test_id("revoked-ids").fill("m1")
        await console.get_by_test_id("revoked-why").fill("链接外传")
        await console.get_by_test_id("revoked-bar").click()
        await expect(console.get_by_test_id("revoked-m1")).to_contain_text("链接外传")
        await phone.socket.wait_closed()
    await picture(console, "revoked")
    await console.get_by_test_id("revoked-m1").get_by_role("button").click()
    await expect(console.get_by_test_id("revoked-m1")).to_have_count(0)
    assert (await revocations.read(server.store, "gala")).by_member == {}
    await console.get_by_test_id("revoked-codes").fill("ABC-DEF-GHJ")
    await console.get_by_test_id("revoked-take").click()
    await expect(console.get_by_test_id("toast").last).to_contain_text("没有这些参与码")
