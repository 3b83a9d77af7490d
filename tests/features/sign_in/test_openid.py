"""Members sign in by a real OpenID provider, over HTTP: the way there and back, and what may go wrong on it."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from acclaim.event import audit
from acclaim.event.parts.sign_in import MemberSignIn
from acclaim.features.sign_in import limits
from acclaim.identity import aliases, codes
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store
from tests import operator_api
from tests.features.sign_in.hall import hall, phone, query_of
from tests.features.sign_in.openid import SECRET, OpenId, sign_in
from tests.operator_api import code
from tests.running import Running, make_event, open_event

PEOPLE = [Entry("10086", "王秀兰", "采油一厂", "audience"), Entry("10010", "李雷", "采油二厂", "audience")]
STAFF: dict[str, dict[str, Any]] = {
    "wang": {"employee_number": 10086, "name": "王 秀兰 (SSO)"},
    "li": {"employee_number": "10010"},
}


@pytest.fixture
async def openid() -> OpenId:
    return OpenId()


@pytest.fixture
async def served(store: Store, redis_url: str, tmp_path: Path, openid: OpenId) -> AsyncIterator[Running]:
    """A hall with the provider `staff`, which is not running yet."""
    table = openid.settings(claims={"member": "employee_number", "unit": "department"})
    async with hall(redis_url, tmp_path, {"staff": table}) as running:
        openid.back = [f"{running.url}/sign-in/staff/back"]
        openid.people = STAFF
        yield running


async def gala(served: Running, member: str, people: list[Entry] | None = None, **fields: Any) -> None:
    way = MemberSignIn("staff", member, by_name=True)  # type: ignore[arg-type]
    await open_event(served.store, make_event(admission="members", sign_in=[way], **fields))
    if people:
        await staging.replace(served.store, "gala", people, partial=False)


async def leave(browser: httpx.AsyncClient, **query: str) -> httpx.Response:
    return await browser.get("/sign-in/staff", params={"event": "gala", **query})


async def come(browser: httpx.AsyncClient, login: str) -> httpx.Response:
    """The whole way; our answer to the return."""
    back = await sign_in(browser, await leave(browser), login)
    return await browser.get(back.headers["location"])


async def who(browser: httpx.AsyncClient) -> dict[str, Any]:
    """Whom the server takes this browser for; the error of a stranger."""
    answer = (await browser.post("/api/events/gala/join", json={"known": True})).json()
    return dict(answer["member"] if "member" in answer else answer["error"])


async def test_a_member_comes_in_as_the_roster_has_them(served: Running, openid: OpenId) -> None:
    await gala(served, "claim", PEOPLE)
    async with openid.running(), phone(served) as browser:
        done = await come(browser, "wang")
        assert (done.status_code, done.headers["location"]) == (303, "/e/gala#joined")
        assert await who(browser) == {"name": "王秀兰", "unit": "采油一厂", "class": "audience", "anonymous": False}
        assert "acclaim.sign-in" not in browser.cookies
    [[binding]] = await aliases.of_members(served.store, "gala", ["10086"])
    assert (binding.provider, binding.who) == ("staff", "王 秀兰 (SSO)")


async def test_who_follows_a_link_to_an_activity_signs_in_first_and_is_there_then(
    served: Running, openid: OpenId
) -> None:
    await gala(served, "claim", PEOPLE)
    async with openid.running(), phone(served) as browser:
        back = await sign_in(browser, await leave(browser, activity="best"), "wang")
        there = await browser.get(back.headers["location"])
        assert there.headers["location"] == "/e/gala/a/best#joined"
        await leave(browser, activity="best")
        refused = await browser.get("/sign-in/staff/back", params={"state": "", "error": "access_denied"})
        assert refused.headers["location"] == "/?error=sign_in_lost"
    async with openid.running(), phone(served) as browser:
        back = await sign_in(browser, await leave(browser, activity="//evil.example/"), "li")
        there = await browser.get(back.headers["location"])
        assert there.headers["location"] == "/e/gala#joined"


async def test_what_the_provider_shows_of_somebody_is_left_out_where_the_roster_does_not_have_them(
    served: Running, openid: OpenId
) -> None:
    await gala(served, "claim", PEOPLE[1:])
    async with openid.running(), phone(served) as browser:
        assert (await come(browser, "wang")).headers["location"] == "/e/gala?error=members_only"
        assert (await come(browser, "nobody")).headers["location"] == "/e/gala?error=members_only"
        assert (await who(browser))["code"] == "session_missing"


async def test_claims_come_with_the_id_token_or_are_asked_for(served: Running, openid: OpenId) -> None:
    await gala(served, "identity")
    openid.people = {"zhao@例.cn": {"name": "赵\u202e铁柱\u200b", "department": "机关 一处"}}
    for in_token in (True, False):
        async with openid.running(inIdToken=in_token), phone(served) as browser:
            assert (await come(browser, "zhao@例.cn")).headers["location"] == "/e/gala#joined"
            member = await who(browser)
            assert (member["name"], member["unit"]) == ("赵铁柱", "机关一处")


async def test_without_a_roster_a_claim_makes_nobody_a_member(served: Running, openid: OpenId) -> None:
    """Nobody has said that these ids mean the same people as a host app's."""
    await gala(served, "claim")
    async with openid.running(), phone(served) as browser:
        assert (await come(browser, "wang")).headers["location"] == "/e/gala?error=members_only"


async def test_the_way_there_proves_who_left_and_names_one_address_to_come_back_to(
    served: Running, openid: OpenId
) -> None:
    await gala(served, "claim", PEOPLE)
    async with openid.running(), phone(served) as browser:
        left = await leave(browser)
    asked = query_of(left)
    assert asked["redirect_uri"] == f"{served.url}/sign-in/staff/back"
    assert (asked["code_challenge_method"], asked["response_type"], asked["scope"]) == (
        "S256",
        "code",
        "openid profile",
    )
    assert len(asked["code_challenge"]) == 43
    [cookie] = left.headers.get_list("set-cookie")
    assert cookie.startswith("acclaim.sign-in=") and "Max-Age=600" in cookie
    assert "HttpOnly" in cookie and "SameSite=lax" in cookie
    assert asked["nonce"] not in left.headers["location"].replace(f"nonce={asked['nonce']}", "")


async def test_who_comes_by_another_name_of_the_server_leaves_from_the_one_that_is_led_back_to(
    served: Running, openid: OpenId
) -> None:
    await gala(served, "claim", PEOPLE)
    async with openid.running(), httpx.AsyncClient() as browser:
        moved = await browser.get(f"http://127.0.0.1:{served.port}/sign-in/staff?event=gala")
        assert moved.headers["location"] == f"{served.url}/sign-in/staff?event=gala&moved=1"
        assert "set-cookie" not in moved.headers
        left = await browser.get(f"http://127.0.0.1:{served.port}/sign-in/staff?event=gala&moved=1")
        assert left.headers["location"].startswith(openid.issuer)  # a proxy that says another name is no circle


@pytest.mark.parametrize("spoilt", ["state", "cookie", "provider"])
async def test_an_answer_that_is_not_to_this_browser_signs_nobody_in(
    served: Running, openid: OpenId, spoilt: str
) -> None:
    await gala(served, "claim", PEOPLE)
    async with openid.running(), phone(served) as victim, phone(served) as attacker:
        back = (await sign_in(attacker, await leave(attacker), "wang")).headers["location"]
        if spoilt != "cookie":  # the victim has left as well
            await leave(victim)
        if spoilt == "provider":
            back = back.replace("/sign-in/staff/", "/sign-in/other/")
        answer = await victim.get(back)
        assert "acclaim-gala" not in victim.cookies
        assert answer.headers["location"].startswith(openid.issuer if spoilt != "provider" else "/e/gala?error=")


async def test_a_lost_cookie_costs_one_more_round_and_then_a_word(served: Running, openid: OpenId) -> None:
    await gala(served, "claim", PEOPLE)
    async with openid.running(), phone(served) as browser:
        back = await sign_in(browser, await leave(browser), "wang")
        del browser.cookies["acclaim.sign-in"]
        again = await browser.get(back.headers["location"])
        assert again.headers["location"].startswith(openid.issuer)
        second = await sign_in(browser, again, "wang")  # the provider still knows them
        cookie = browser.cookies["acclaim.sign-in"]
        del browser.cookies["acclaim.sign-in"]
        told = await browser.get(second.headers["location"])
        assert told.headers["location"] == "/e/gala?error=sign_in_lost"
        browser.cookies.set("acclaim.sign-in", cookie)
        assert (await browser.get(second.headers["location"])).headers["location"] == "/e/gala#joined"


async def test_the_back_button_is_a_success_for_whoever_is_in(served: Running, openid: OpenId) -> None:
    await gala(served, "claim", PEOPLE)
    async with openid.running(), phone(served) as browser:
        back = (await sign_in(browser, await leave(browser), "wang")).headers["location"]
        cookie = browser.cookies["acclaim.sign-in"]
        assert (await browser.get(back)).headers["location"] == "/e/gala#joined"
        assert (await browser.get(back)).headers["location"] == "/e/gala#joined"
        browser.cookies.set("acclaim.sign-in", cookie)  # asked twice at once: the code is used
        assert (await browser.get(back)).headers["location"] == "/e/gala#joined"
    async with openid.running(), phone(served) as stranger:
        stranger.cookies.set("acclaim.sign-in", cookie)
        assert (await stranger.get(back)).headers["location"].startswith(openid.issuer)
        assert "acclaim-gala" not in stranger.cookies


async def test_a_second_identity_of_a_member_is_refused_and_the_log_says_so(served: Running, openid: OpenId) -> None:
    await gala(served, "claim", PEOPLE)
    openid.people = STAFF | {"wang2": STAFF["wang"]}
    async with openid.running(), phone(served) as first, phone(served) as second:
        await come(first, "wang")
        assert (await come(second, "wang2")).headers["location"] == "/e/gala?error=identity_taken"
        assert "acclaim-gala" not in second.cookies
        assert (await come(first, "wang")).headers["location"] == "/e/gala#joined"
    [entry] = await audit.page(served.store, "gala")
    assert (entry.what, entry.detail["member"]) == ("identity_taken", "10086")


async def test_an_identity_that_says_another_member_is_refused(served: Running, openid: OpenId) -> None:
    """Whoever could change their number at the provider would vote once more."""
    await gala(served, "claim", PEOPLE)
    async with phone(served) as browser:
        async with openid.running():
            await come(browser, "li")
        openid.people = {"li": {"employee_number": "10086"}}
        async with openid.running():
            assert (await come(browser, "li")).headers["location"] == "/e/gala?error=identity_bound"


async def test_somebody_else_is_asked_first(served: Running, openid: OpenId) -> None:
    await gala(served, "claim", PEOPLE)
    async with openid.running(), phone(served) as browser:
        await come(browser, "wang")
        again = await leave(browser, anew="1")
        assert query_of(again)["prompt"] == "login"
        back = await sign_in(browser, again, "li")
        assert (await browser.get(back.headers["location"])).headers["location"] == "/e/gala?other=1"
        assert (await who(browser))["name"] == "王秀兰"


@pytest.mark.parametrize("way", ["code", "name"])
async def test_the_first_time_a_member_says_who_they_are_and_never_again(
    served: Running, openid: OpenId, way: str
) -> None:
    await gala(served, "binding", PEOPLE)
    [(code, _)] = await codes.create(served.store, "gala", 0, ["10086"])
    typed = {"code": code} if way == "code" else {"number": "10086", "name": "王秀兰"}
    async with openid.running(), phone(served) as browser, phone(served) as later:
        assert (await come(browser, "wx-ö 王")).headers["location"] == "/e/gala?error=binding_needed"
        assert (await who(browser))["code"] == "session_missing"
        ways = (await browser.get("/api/events/gala/sign-in")).json()
        assert (ways["unbound"], ways["provider"]) == ("wx-ö 王", "staff")
        joined = await browser.post("/api/events/gala/sign-in/bind", json=typed)
        assert joined.json()["member"]["name"] == "王秀兰", joined.text
        assert (await come(later, "wx-ö 王")).headers["location"] == "/e/gala#joined"
        assert await who(later) == await who(browser)
        assert (await browser.get("/api/events/gala/sign-in")).json()["unbound"] is None


async def test_a_member_who_is_bound_is_bound_to_nobody_else(served: Running, openid: OpenId) -> None:
    await gala(served, "binding", PEOPLE)
    typed = {"number": "10086", "name": "王秀兰"}
    async with openid.running(), phone(served) as first, phone(served) as second, phone(served) as third:
        await come(first, "one")
        await first.post("/api/events/gala/sign-in/bind", json=typed)
        await come(second, "two")
        refused = await second.post("/api/events/gala/sign-in/bind", json=typed)
        assert (refused.status_code, code(refused)) == (409, "identity_taken")
        assert "acclaim-gala" not in second.cookies
        assert code(await third.post("/api/events/gala/sign-in/bind", json=typed)) == "sign_in_lost"


async def test_events_that_go_by_one_roster_share_its_bindings(served: Running, openid: OpenId) -> None:
    """Bound once at home, a member is known in the ceremony, and a second account is refused there as well."""
    way = [MemberSignIn("staff", "binding", by_name=True)]
    home = msgspec.structs.replace(make_event(admission="members", sign_in=way), id="daqing", kind="standing")
    await open_event(served.store, home)
    await staging.replace(served.store, "daqing", PEOPLE, partial=False)
    await open_event(served.store, make_event(admission="members", sign_in=way, home="daqing"))
    typed = {"number": "10086", "name": "王秀兰"}
    async with openid.running(), phone(served) as first, phone(served) as second:
        back = await sign_in(first, await leave(first, event="daqing"), "one")
        await first.get(back.headers["location"])
        await first.post("/api/events/daqing/sign-in/bind", json=typed)
        assert (await come(first, "one")).headers["location"] == "/e/gala#joined"
        assert (await who(first))["name"] == "王秀兰"
        await come(second, "two")
        assert code(await second.post("/api/events/gala/sign-in/bind", json=typed)) == "identity_taken"


async def test_keys_that_the_provider_has_changed_are_asked_for_again_at_most_once_a_minute(
    served: Running, openid: OpenId, monkeypatch: pytest.MonkeyPatch
) -> None:
    await gala(served, "claim", PEOPLE)
    async with phone(served) as browser:
        async with openid.running("first"):
            assert (await come(browser, "wang")).headers["location"] == "/e/gala#joined"
        async with openid.running("second"):
            assert (await come(browser, "li")).headers["location"] == "/e/gala?error=provider_mistaken"
            monkeypatch.setattr(limits, "KEYS_AGAIN_S", 0.0)
            assert (await come(browser, "li")).headers["location"] == "/e/gala?other=1"


async def test_who_declines_at_the_provider_reads_that_they_did(served: Running, openid: OpenId) -> None:
    await gala(served, "claim", PEOPLE)
    async with openid.running(), phone(served) as browser:
        state = query_of(await leave(browser))["state"]
        said = {"state": state, "iss": openid.issuer, "error": "access_denied", "error_description": "<b>no</b>"}
        told = await browser.get("/sign-in/staff/back", params=said)
        assert told.headers["location"] == "/e/gala?error=provider_denied"


async def test_an_answer_in_the_name_of_another_issuer_is_refused(served: Running, openid: OpenId) -> None:
    await gala(served, "claim", PEOPLE)
    async with openid.running(), phone(served) as browser:
        back = (await sign_in(browser, await leave(browser), "wang")).headers["location"]
        mixed = back.partition("&iss=")[0] + "&iss=http%3A%2F%2Fevil.example"
        assert (await browser.get(mixed)).headers["location"] == "/e/gala?error=provider_mistaken"


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/sign-in/staff?event=gala", "/e/gala?error=provider_away"),
        ("/sign-in/other?event=gala", "/e/gala?error=unknown_provider"),
        ("/sign-in/staff?event=nowhere", "/?error=unknown_event"),
        ("/sign-in/staff?event=//evil.example", "/?error=unknown_event"),
        ("/sign-in/staff", "/?error=unknown_event"),
        ("/sign-in/staff/back?state=//evil.example&code=1", "/?error=sign_in_lost"),
        ("/sign-in/staff/back", "/?error=sign_in_lost"),
    ],
)
async def test_what_can_not_go_on_ends_on_a_page_of_ours(served: Running, path: str, leads_to: str) -> None:
    """Here nobody has started the provider."""
    await gala(served, "claim", PEOPLE)
    async with phone(served) as browser:
        assert (await browser.get(path)).headers["location"] == leads_to


async def test_an_operator_sees_who_is_bound_and_takes_it_back_which_ends_the_sessions(
    served: Running, openid: OpenId
) -> None:
    await gala(served, "claim", PEOPLE)
    openid.people = STAFF | {"new": STAFF["wang"]}
    async with openid.running(), phone(served) as browser, phone(served, **{"X-Acclaim": "1"}) as console:
        await come(browser, "wang")
        await operator_api.sign_in(served, console)
        [row] = (await console.get("/api/operator/events/gala/roster/members?search=10086")).json()["members"]
        assert [(one["provider"], one["who"]) for one in row["identities"]] == [("staff", "王 秀兰 (SSO)")]
        address = "/api/operator/events/gala/roster/members/10086/unbind"
        assert (await console.post(address, json={"provider": "staff"})).status_code == 200
        assert (await who(browser))["code"] == "session_missing"
        assert code(await console.post(address, json={"provider": "staff"})) == "unknown_binding"
        assert (await come(browser, "new")).headers["location"] == "/e/gala#joined"
    entries = await audit.page(served.store, "gala")
    assert [(entry.who, entry.what) for entry in entries] == [("admin", "unbind")]


async def test_no_log_shows_a_secret_of_a_provider(
    served: Running, openid: OpenId, caplog: pytest.LogCaptureFixture
) -> None:
    await gala(served, "claim", PEOPLE)
    caplog.set_level("DEBUG")
    async with phone(served) as browser:
        async with openid.running("first"):
            await come(browser, "wang")
        async with openid.running("second"):
            back = (await sign_in(browser, await leave(browser), "li")).headers["location"]
            await browser.get(back)
    assert "identity provider staff: provider_mistaken: the ID token was not accepted" in caplog.text
    code_used = httpx.URL(back).params["code"]
    assert not [
        record
        for record in caplog.records
        if record.name != "uvicorn.access" and (SECRET in record.getMessage() or code_used in record.getMessage())
    ]


@pytest.mark.parametrize("state", ["//evil.example", "https://evil.example", "gala/../x", "", "gala"])
async def test_the_way_back_from_signing_out_leads_to_an_event_or_home(served: Running, state: str) -> None:
    async with phone(served) as browser:
        answer = await browser.get("/sign-in/staff/out", params={"state": state})
    assert answer.headers["location"] == ("/e/gala" if state == "gala" else "/")


async def test_who_signs_out_is_out_here_and_led_to_the_provider_only_if_that_is_wanted(
    served: Running, openid: OpenId
) -> None:
    await gala(served, "claim", PEOPLE)
    async with openid.running(), phone(served) as browser:
        await come(browser, "wang")
        answer = await browser.post("/api/events/gala/sign-out")
        assert answer.json() == {"address": ""}, "its table does not say sign_out"
        assert (await who(browser))["code"] == "session_missing"
        assert code(await browser.post("/api/events/gala/sign-out")) == "session_missing"
