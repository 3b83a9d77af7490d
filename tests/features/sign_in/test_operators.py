"""Operators sign in by a real OpenID provider: groups are roles, and nobody comes in whom none lets in."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from acclaim.event import audit
from acclaim.identity import api_keys, operators
from acclaim.redis.client import Store
from tests.features.sign_in.hall import hall, phone, query_of
from tests.features.sign_in.openid import OpenId, sign_in
from tests.operator_api import code
from tests.running import Running

ROLES = {"award-owners": "owner", "award-crew": "operator", "hall": "display"}
PEOPLE: dict[str, dict[str, Any]] = {
    "wang": {"preferred_username": "王 导\u200b", "groups": ["award-crew", "hall", "everybody"]},
    "li": {"preferred_username": "li", "groups": ["everybody"]},
    "zhao": {"preferred_username": "zhao", "groups": ["award-owners"]},
    "mallory": {"preferred_username": "admin", "groups": ["hall"]},
}
X = {"X-Acclaim": "1"}


@pytest.fixture
async def openid() -> OpenId:
    return OpenId()


@pytest.fixture
async def served(store: Store, redis_url: str, tmp_path: Path, openid: OpenId) -> AsyncIterator[Running]:
    """A server whose operators may come by the provider `staff`, and which demands a second factor of passwords."""
    tables = {
        "staff": openid.settings(operators={"roles": ROLES}),
        "members": openid.settings(),
    }
    async with hall(redis_url, tmp_path, tables, second_factor="everybody") as running:
        openid.back = [f"{running.url}/sign-in/staff/back"]
        openid.people = PEOPLE
        yield running


async def come(browser: httpx.AsyncClient, login: str) -> str:
    """The whole way; where it leads."""
    browser.cookies.clear()
    back = await sign_in(browser, await browser.get("/sign-in/staff/console"), login)
    return (await browser.get(back.headers["location"])).headers["location"]


async def me(browser: httpx.AsyncClient) -> dict[str, Any]:
    return dict((await browser.get("/api/operator/me")).json())


async def log_of(store: Store) -> list[tuple[str, str, str]]:
    """(who, what, role) of all that happened, the first first."""
    found = await audit.page(store, "")
    return [(entry.who, entry.what, entry.detail.get("role", "")) for entry in reversed(found)]


async def test_an_operator_comes_in_with_the_role_of_their_groups(served: Running, openid: OpenId) -> None:
    async with openid.running(), phone(served, **X) as browser:
        listed = (await browser.get("/api/operator/sign-in-providers")).json()
        assert [one["provider"] for one in listed] == ["staff"]
        assert await come(browser, "wang") == "/console"
        found = await me(browser)
        assert (found["name"], found["role"], found["provider"], found["second_factor"]) == (
            "王 导", "operator", "staff", "off",
        )  # fmt: skip
        assert (await browser.get("/api/operator/events")).status_code == 200
        [session] = (await browser.get("/api/operator/sessions")).json()
        assert session["is_this"]
        assert "acclaim.sign-in" not in browser.cookies
        assert await come(browser, "wang") == "/console"
    assert await log_of(served.store) == [
        ("acclaim", "make_operator", "operator"), ("王 导", "sign_in", ""), ("王 导", "sign_in", ""),
    ]  # fmt: skip


async def test_whoever_is_in_no_group_reads_whom_to_ask_and_no_account_is_made(served: Running, openid: OpenId) -> None:
    async with openid.running(), phone(served, **X) as browser:
        assert await come(browser, "li") == "/console?error=no_operator_group"
        assert code(await browser.get("/api/operator/me")) == "forbidden"
    assert await operators.accounts(served.store) == {}


async def test_groups_count_from_the_next_sign_in_on_and_whoever_left_all_is_out_at_once(
    served: Running, openid: OpenId
) -> None:
    store = served.store
    async with phone(served, **X) as browser, phone(served, **X) as again:
        async with openid.running():
            await come(browser, "zhao")
        await api_keys.make(store, "graphics", ("results",), (), "zhao", 0, 0)
        openid.people = PEOPLE | {"zhao": {"preferred_username": "other", "groups": ["hall"]}}
        async with openid.running():
            assert await come(again, "zhao") == "/console"
        assert (await me(browser))["role"] == "display"  # in open sessions too
        assert (await me(again))["name"] == "zhao"  # as it was called first
        assert await api_keys.listed(store) == []
        openid.people = PEOPLE | {"zhao": {"preferred_username": "zhao", "groups": []}}
        async with openid.running():
            assert await come(again, "zhao") == "/console?error=no_operator_group"
        assert code(await browser.get("/api/operator/me")) == "forbidden"
    assert [entry[1:] for entry in await log_of(store) if entry[0] == "acclaim"] == [
        ("make_operator", "owner"), ("change_role", "display"), ("remove_operator", ""),
    ]  # fmt: skip


async def test_nobody_becomes_a_local_operator_by_having_their_name(served: Running, openid: OpenId) -> None:
    password = await operators.ensure_first_operator(served.store)
    assert password
    async with openid.running(), phone(served, **X) as browser:
        assert await come(browser, "mallory") == "/console?error=name_taken"
        assert code(await browser.get("/api/operator/me")) == "forbidden"
    assert (await operators.sign_in(served.store, "admin", password, "192.0.2.1")).role == "owner"


async def test_an_account_of_a_provider_has_no_password_and_an_owner_with_one_stays(
    served: Running, openid: OpenId
) -> None:
    async with openid.running(), phone(served, **X) as browser:
        await come(browser, "zhao")
        for typed in ("", "x" * 12):
            signed = await browser.post("/api/operator/sign-in", json={"name": "zhao", "password": typed or "?"})
            assert code(signed) == "sign_in_failed"
        assert await operators.ensure_first_operator(served.store)  # for emergencies
        await come(browser, "wang")
        await come(browser, "zhao")
        accounts = "/api/operator/accounts"
        for path, body in (("/password", {"name": "王 导"}), ("/role", {"name": "王 导", "role": "owner"})):
            assert code(await browser.post(f"{accounts}{path}", json=body)) == "account_of_provider"
        offered = await browser.post("/api/operator/second-factor/offer", json={"password": "?"})
        assert code(offered) == "account_of_provider"
        assert code(await browser.post(f"{accounts}/remove", json={"name": "admin"})) == "last_owner"
        assert (await browser.post(f"{accounts}/remove", json={"name": "王 导"})).status_code == 200


async def test_an_answer_to_another_browser_or_to_a_member_signs_no_operator_in(
    served: Running, openid: OpenId
) -> None:
    async with openid.running(), phone(served, **X) as attacker, phone(served, **X) as victim:
        left = await attacker.get("/sign-in/staff/console")
        assert query_of(left)["code_challenge_method"] == "S256" and query_of(left)["nonce"]
        back = (await sign_in(attacker, left, "wang")).headers["location"]
        for _ in range(2):  # without a way of their own, and on one
            told = await victim.get(back)
            assert told.headers["location"] == "/console?error=sign_in_lost"
            await victim.get("/sign-in/staff/console")
        assert code(await victim.get("/api/operator/me")) == "forbidden"
        assert (await attacker.get(back)).headers["location"] == "/console"
        assert (await attacker.get(back)).headers["location"] == "/console?error=sign_in_lost"  # used


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
async def test_no_other_page_begins_it(served: Running, openid: OpenId, site: str) -> None:
    async with openid.running(), phone(served, **{"Sec-Fetch-Site": site}) as browser:
        begun = await browser.get("/sign-in/staff/console")
        assert (begun.headers["location"], begun.headers.get("set-cookie")) == ("/console", None)


@pytest.mark.parametrize("provider", ["members", "nobody"])
async def test_a_provider_that_is_for_members_lets_no_operator_in(
    served: Running, openid: OpenId, provider: str
) -> None:
    async with openid.running(), phone(served) as browser:
        begun = await browser.get(f"/sign-in/{provider}/console")
        assert begun.headers["location"] == "/console?error=unknown_provider"
