"""A member's whole way in one story: in by a real OpenID provider, a ballot, which a webhook and the change feed tell
another system of; then that system takes them off the roster, and nothing of theirs is taken any more."""

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.async_api import Page, expect

from acclaim.event.parts.comments import Comments
from acclaim.event.parts.sign_in import MemberSignIn
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store
from acclaim.voting import polls
from tests.browser.conftest import DESKTOP, Visit, VisitAs, picture, vote
from tests.features.changes.reader import Reader, key_for
from tests.features.sign_in.hall import hall
from tests.features.sign_in.openid import OpenId
from tests.features.webhooks.receiver import Receiver
from tests.operator_api import code
from tests.running import Running, make_event, make_poll, open_event
from tests.waiting import eventually

pytestmark = pytest.mark.browser

PEOPLE = [Entry("10086", "王秀兰", "采油一厂", "audience")]
PEOPLE += [Entry(f"2{n:04}", f"员工{n}", "采油二厂", "audience") for n in range(40)]  # one of whom may leave unasked
ROSTER = "/api/data/v1/events/gala/roster"


@pytest.fixture
async def openid() -> OpenId:
    made = OpenId()
    made.people = {"wang": {"employee_number": "10086"}}
    return made


@pytest.fixture
async def server(
    store: Store, redis_url: str, tmp_path: Path, openid: OpenId, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Running]:
    for name in ("LOOK_S", "IDLE_LOOK_S"):
        monkeypatch.setattr(f"acclaim.features.webhooks.sender.{name}", 0.02)
    table = openid.settings(claims={"member": "employee_number"}, sign_out=True)
    async with hall(redis_url, tmp_path, {"staff": table}, webhook_networks=("127.0.0.0/8",)) as served:
        openid.back, openid.out = [f"{served.url}/sign-in/staff/back"], [f"{served.url}/sign-in/staff/out"]
        event = make_event(
            make_poll("best"), make_poll("team"), admission="members", sign_in=[MemberSignIn("staff", "claim")],
            comments=Comments(enabled=True),
        )  # fmt: skip
        await open_event(served.store, event)
        await staging.replace(served.store, "gala", PEOPLE, partial=False)
        yield served


async def log_in(phone: Page, login: str) -> None:
    await phone.get_by_test_id("sign-in-staff").click()
    await phone.locator("input[name=login]").fill(login)
    await phone.locator("input[name=password]").fill("any")
    await phone.locator("button[type=submit]").click()
    await expect(phone.get_by_test_id("status")).to_have_attribute("data-state", "live")


async def told(reader: Reader, receiver: Receiver, secret: str, fact: str) -> dict[str, Any]:
    """A hint that comes, is ours and leads to such a fact."""

    async def found() -> dict[str, Any] | None:
        for one in receiver.received:
            said = one.verified(secret)
            assert (said["type"], said["event"]) == ("changes", "gala")
            receiver.received.remove(one)
            await reader.read()
        return next(iter(reader.of(fact)), None)

    return await eventually(found, f"a hint of {fact}")


async def refused(phone: Page) -> None:
    """A ballot, a comment and a like of somebody who has left, and what the phone says to each."""
    await phone.get_by_test_id("poll-team").click()
    await phone.get_by_test_id("option-1").click()
    await phone.get_by_test_id("confirm").click()
    await expect(phone.get_by_test_id("error")).to_have_attribute("data-code", "not_on_roster")
    await expect(phone.get_by_test_id("error")).to_contain_text("您已不在本活动的名单中")
    await picture(phone, "left_ballot")
    await phone.get_by_test_id("comment-input").fill("我还在！")
    await phone.get_by_test_id("comment-send").click()
    await expect(phone.get_by_test_id("comment-problem")).to_have_attribute("data-code", "not_on_roster")
    await expect(phone.get_by_test_id("comment-input")).to_have_value("我还在！")
    await expect(phone.locator(".flying[data-own=true]")).to_have_count(0)
    await picture(phone, "left_comment")
    await phone.get_by_test_id("like").click()
    await expect(phone.get_by_test_id("toast")).to_contain_text("您已不在本活动的名单中")
    await picture(phone, "left_like")


async def sign_out(phone: Page) -> None:
    """Here and at the provider, which asks who one is the next time; nothing of the member stays on the phone."""
    await phone.get_by_test_id("member").click()
    await phone.get_by_test_id("sign-out").scroll_into_view_if_needed()
    await picture(phone, "sign_out")
    await phone.get_by_test_id("sign-out").click()
    await phone.locator("button[value=yes]").click()
    await expect(phone.get_by_test_id("sign-in-staff")).to_be_visible()
    kept = await phone.evaluate("Object.keys(localStorage).filter((key) => /ballot|member/.test(key))")
    assert kept == []
    await phone.get_by_test_id("sign-in-staff").click()
    await expect(phone.locator("input[name=login]")).to_be_visible()


async def test_a_member_comes_in_votes_is_told_of_and_leaves(
    server: Running, openid: OpenId, receiver: Receiver, visit: Visit, visit_as: VisitAs, api: httpx.AsyncClient
) -> None:
    made = await api.post("/api/operator/webhooks", json={"url": receiver.url, "event": "gala"})
    secret = made.json()["secret"]
    async with openid.running(), httpx.AsyncClient(base_url=server.url) as platform:
        reader = Reader(platform, await key_for(api, "changes"))
        phone = await visit()
        await log_in(phone, "wang")
        await picture(phone, "member_in")
        receipt = await vote(phone, "1")
        fact = await told(reader, receiver, secret, "ballots")
        assert (fact["poll"], fact["ballots"]) == ("best", 1)
        assert not any(word in reader.said for word in ("10086", "王秀兰", receipt))

        personnel = await key_for(api, "roster")
        before = (await platform.get(ROSTER, headers=personnel)).json()["version"]
        leaver = json.dumps({"do": "leave", "id": "10086"}).encode()
        stale = await platform.patch(ROSTER, content=leaver, headers=personnel | {"If-Match": '"0"'})
        assert code(stale) == "conflict"
        patched = await platform.patch(ROSTER, content=leaver, headers=personnel | {"If-Match": f'"{before}"'})
        assert (patched.json()["left"], patched.json()["members"]) == (1, 40)
        memory = (await server.worker.services.hubs.find("gala")).memory
        await eventually(lambda: memory.standing.roster == patched.json()["version"], "the worker knows")

        await refused(phone)
        await phone.get_by_test_id("poll-best").click()
        await phone.get_by_test_id("receipt-show").click()
        await phone.get_by_test_id("receipt-check").click()
        await expect(phone.get_by_test_id("receipt-state")).to_have_attribute("data-kind", "good")
        await picture(phone, "left_receipt")
        await phone.get_by_test_id("receipt-close").click()
        await sign_out(phone)
        console = await visit_as("operator", "/console#/events/gala/people", DESKTOP)
        await console.get_by_test_id("leavers").locator("summary").click()
        await expect(console.get_by_test_id("leaver-10086")).to_have_text(re.compile(r"10086\s*\d{4}-\d\d-\d\d 离开"))
        await picture(console, "left_console")
        assert [one for one in await reader.read() if one["type"] in ("ballots", "comment")] == []
    figures = await polls.read_all(server.store, "gala", make_event(make_poll("best"), make_poll("team")).polls)
    assert {poll: now.members for poll, now in figures.items()} == {"best": 1, "team": 0}
