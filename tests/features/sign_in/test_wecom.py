"""Members of a corporation sign in by WeCom, silently in its own browser."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import msgspec
import pytest

from acclaim.base import limits as base_limits
from acclaim.base.token_bucket import TokenBuckets
from acclaim.event.event import Event
from acclaim.event.parts.member_class import MemberClass
from acclaim.event.parts.sign_in import MemberSignIn
from acclaim.features.sign_in.providers import Providers
from acclaim.identity import aliases, codes, revocations
from acclaim.identity.revocations import Revoked
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store
from tests import operator_api
from tests.features.sign_in.hall import hall, phone, query_of
from tests.features.sign_in.serving import serving
from tests.features.sign_in.tencent import CORP, SECRET, Tencent
from tests.operator_api import code
from tests.running import Running, make_event, open_event

AGENT = "Mozilla/5.0 (iPhone) AppleWebKit/605.1 Mobile wxwork/4.1.20 MicroMessenger/7.0.1 Language/zh"
PEOPLE = [Entry("zhangsan", "张三", "机关", "audience"), Entry("10086", "王秀兰", "采油一厂", "audience")]


@pytest.fixture
async def tencent() -> AsyncIterator[tuple[Tencent, str]]:
    made = Tencent()
    async with serving(made.routes) as url:
        yield made, url


def table(url: str, secret: str = SECRET) -> dict[str, object]:
    return {"kind": "wecom", "title": "企业微信", "corp_id": CORP, "agent_id": 1000002, "secret": secret, "api": url}


@pytest.fixture
async def served(store: Store, redis_url: str, tmp_path: Path, tencent: tuple[Tencent, str]) -> AsyncIterator[Running]:
    ways = [MemberSignIn("wecom", "claim")]
    async with hall(redis_url, tmp_path, {"wecom": table(tencent[1])}) as running:
        await open_event(running.store, make_event(admission="members", sign_in=ways))
        await staging.replace(running.store, "gala", PEOPLE, partial=False)
        yield running


async def leave(browser: httpx.AsyncClient) -> str:
    """The state with which a browser has left."""
    return query_of(await browser.get("/sign-in/wecom?event=gala"))["state"]


async def come_back(browser: httpx.AsyncClient, made: str, state: str) -> str:
    return (await browser.get(f"/sign-in/wecom/back?code={made}&state={state}")).headers["location"]


async def test_in_wecoms_own_browser_nobody_is_asked_anything(served: Running, tencent: tuple[Tencent, str]) -> None:
    tencent[0].codes = {"c1": {"userid": "zhangsan"}}
    async with phone(served, **{"User-Agent": AGENT}) as browser:
        assert (await browser.get("/api/events/gala/sign-in")).json()["ways"][0]["silent_in"] == "wxwork"
        left = await browser.get("/sign-in/wecom?event=gala")
        address, asked = urlsplit(left.headers["location"]), query_of(left)
        assert (
            f"{address.scheme}://{address.netloc}{address.path}"
            == "https://open.weixin.qq.com/connect/oauth2/authorize"
        )
        assert address.fragment == "wechat_redirect"
        assert asked["state"].isalnum() and len(asked["state"]) <= 128
        assert asked == {
            "appid": CORP, "agentid": "1000002", "redirect_uri": f"{served.url}/sign-in/wecom/back",
            "response_type": "code", "scope": "snsapi_base", "state": asked["state"],
        }  # fmt: skip
        assert await come_back(browser, "c1", asked["state"]) == "/e/gala#joined"
        joined = (await browser.post("/api/events/gala/join", json={"known": True})).json()
        assert joined["member"] == {"name": "张三", "unit": "机关", "class": "audience", "anonymous": False}


async def test_in_another_browser_a_code_is_scanned(served: Running) -> None:
    async with phone(served) as browser:
        left = await browser.get("/sign-in/wecom?event=gala")
    assert left.headers["location"].startswith("https://login.work.weixin.qq.com/wwlogin/sso/login?login_type=CorpApp&")
    assert query_of(left)["appid"] == CORP


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ({"openid": "oABC", "external_userid": "wm1"}, "provider_denied"),
        ({"userid": "lisi"}, "members_only"),
        ({"userid": 7}, "provider_denied"),
        ({"errcode": 50001, "errmsg": "redirect_url is not authorised"}, "provider_mistaken"),
        ({"errcode": 45009, "errmsg": "reach max api daily quota limit"}, "provider_busy"),
        ({"errcode": -1, "errmsg": "system busy"}, "provider_busy"),
    ],
    ids=["from outside", "not on the roster", "no text", "an error with 200", "too often", "busy"],
)
async def test_what_wecom_answers_is_said_in_words(
    served: Running, tencent: tuple[Tencent, str], answer: dict[str, object], error: str
) -> None:
    tencent[0].codes = {"c1": answer}
    async with phone(served, **{"User-Agent": AGENT}) as browser:
        assert await come_back(browser, "c1", await leave(browser)) == f"/e/gala?error={error}"


async def test_a_code_that_comes_twice_is_a_success_for_whoever_is_in(
    served: Running, tencent: tuple[Tencent, str]
) -> None:
    tencent[0].codes = {"c1": {"userid": "zhangsan"}}
    async with phone(served, **{"User-Agent": AGENT}) as browser, phone(served, **{"User-Agent": AGENT}) as other:
        state = await leave(browser)
        cookie = browser.cookies["acclaim.sign-in"]
        assert await come_back(browser, "c1", state) == "/e/gala#joined"
        browser.cookies.set("acclaim.sign-in", cookie)
        assert await come_back(browser, "c1", state) == "/e/gala#joined"
        other.cookies.set("acclaim.sign-in", cookie)
        assert (await come_back(other, "c1", state)).startswith("https://open.weixin.qq.com/")  # once more


async def test_codes_that_somebody_makes_up_are_asked_about_once_a_flow(
    served: Running, tencent: tuple[Tencent, str]
) -> None:
    async with phone(served) as browser:
        state = await leave(browser)
        cookie = {"Cookie": f"acclaim.sign-in={browser.cookies['acclaim.sign-in']}"}
        back = [f"{served.url}/sign-in/wecom/back?code=junk{n}&state={state}" for n in range(8)]
        async with httpx.AsyncClient(headers=cookie) as attacker:
            await asyncio.gather(*map(attacker.get, back))
    assert tencent[0].asked == 1


async def test_a_place_that_brings_wrong_codes_waits_and_right_ones_cost_it_nothing(
    served: Running, tencent: tuple[Tencent, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(served.worker.services.find(Providers), "codes", TokenBuckets(0.0, 2))
    tencent[0].codes = {f"c{n}": {"userid": "zhangsan"} for n in range(4)}
    async with phone(served) as browser:
        for n in range(3):
            assert await come_back(browser, f"c{n}", await leave(browser)) == "/e/gala#joined"
        browser.cookies.clear()
        for junk in ("junk1", "junk2"):
            assert "/wwlogin/" in await come_back(browser, junk, await leave(browser))  # once more
        assert await come_back(browser, "c3", await leave(browser)) == "/e/gala?error=provider_busy"
    assert tencent[0].asked == 5


async def test_one_worker_asks_for_the_token_and_all_use_it(
    served: Running, tencent: tuple[Tencent, str], redis_url: str, tmp_path: Path
) -> None:
    made, url = tencent
    made.codes = {f"c{n}": {"userid": "zhangsan"} for n in range(6)}
    second = tmp_path / "second"
    second.mkdir()
    async with hall(redis_url, second, {"wecom": table(url)}) as another:
        browsers = [phone(one, **{"User-Agent": AGENT}) for one in (served, another) * 3]
        states = [await leave(browser) for browser in browsers]
        ways = [come_back(browser, f"c{n}", states[n]) for n, browser in enumerate(browsers)]
        assert set(await asyncio.gather(*ways)) == {"/e/gala#joined"}
        for browser in browsers:
            await browser.aclose()
    assert made.given == 1


async def test_a_token_is_replaced_before_it_ends_and_when_it_is_refused(
    served: Running, tencent: tuple[Tencent, str]
) -> None:
    made, _ = tencent
    made.codes = {f"c{n}": {"userid": "zhangsan"} for n in range(4)}
    made.good_for_s = 299  # less than five minutes: not fresh for a moment
    async with phone(served, **{"User-Agent": AGENT}) as browser:
        for n in range(2):
            assert await come_back(browser, f"c{n}", await leave(browser)) == "/e/gala#joined"
            assert made.given == n + 1
        made.good_for_s = 7200
        await come_back(browser, "c2", await leave(browser))
        made.tokens = []  # Tencent may end one earlier
        assert await come_back(browser, "c3", await leave(browser)) == "/e/gala#joined"
    assert made.given == 4


async def test_a_wrong_secret_is_the_administrators_and_is_in_no_log(
    store: Store, redis_url: str, tmp_path: Path, tencent: tuple[Tencent, str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    async with hall(redis_url, tmp_path, {"wecom": table(tencent[1], "wrong secret")}) as running:
        event = make_event(admission="members", sign_in=[MemberSignIn("wecom", "binding")])
        await open_event(running.store, event)
        async with phone(running, **{"User-Agent": AGENT}) as browser:
            assert await come_back(browser, "c1", await leave(browser)) == "/e/gala?error=provider_mistaken"
    assert "errcode 40001" in caplog.text
    assert not [line for line in caplog.messages if "wrong" in line]


async def test_a_userid_is_another_identity_than_a_subject_of_an_issuer(served: Running) -> None:
    assert aliases.alias_of(f"wecom:{CORP}", "zhangsan") != aliases.alias_of(f"https://{CORP}", "zhangsan")
    async with phone(served) as browser:
        assert code(await browser.post("/api/events/gala/sign-in/bind", json={"code": "x"})) == "sign_in_lost"


async def test_an_account_bound_by_a_code_for_a_guest_comes_back_as_that_guest_and_to_that_event_alone(
    served: Running, tencent: tuple[Tencent, str]
) -> None:
    """A code makes a guest whom no roster knows, of the event's own classes."""
    store, way = served.store, MemberSignIn("wecom", "binding")
    await open_event(store, Event("daqing", "大庆", kind="standing"))
    await staging.replace(store, "daqing", PEOPLE, partial=False)
    about = {"admission": "members", "sign_in": [way], "home": "daqing", "classes": [MemberClass("jury", "评委")]}
    for event_id in ("e1", "e2"):
        await open_event(store, msgspec.structs.replace(make_event(**about), id=event_id))
    [(code, guest)] = await codes.create(store, "e1", 1, [], "jury", "来宾")
    tencent[0].codes = {f"c{n}": {"userid": "guest"} for n in range(4)}

    async def come(browser: httpx.AsyncClient, made: str, event_id: str) -> str:
        return await come_back(browser, made, query_of(await browser.get(f"/sign-in/wecom?event={event_id}"))["state"])

    async with phone(served) as first, phone(served) as later, phone(served, **{"X-Acclaim": "1"}) as console:
        assert await come(first, "c0", "e1") == "/e/e1?error=binding_needed"
        joined = await first.post("/api/events/e1/sign-in/bind", json={"code": code})
        assert joined.status_code == 200, joined.text
        assert await come(later, "c1", "e1") == "/e/e1#joined"
        known = (await later.post("/api/events/e1/join", json={"known": True})).json()["member"]
        assert (known["class"], known["unit"]) == ("jury", "来宾")
        assert await come(later, "c2", "e2") == "/e/e2?error=binding_needed"
        await operator_api.sign_in(served, console)
        address = f"/api/operator/events/e1/roster/members/{guest}/unbind"
        assert (await console.post(address, json={"provider": "wecom"})).status_code == 200
        assert await come(later, "c3", "e1") == "/e/e1?error=binding_needed"


async def test_unbinding_ends_the_sessions_in_every_event_of_the_roster_and_can_be_tried_again(
    served: Running, tencent: tuple[Tencent, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = served.store
    sister = make_event(admission="members", sign_in=[MemberSignIn("wecom", "claim")], home="gala")
    for event_id in ("sister", "barring"):
        await open_event(store, msgspec.structs.replace(sister, id=event_id))
    await revocations.revoke(store, "barring", ["zhangsan"], Revoked(0, True, "admin", ""))
    tencent[0].codes = {f"c{n}": {"userid": "zhangsan"} for n in range(2)}
    known, address = {"known": True}, "/api/operator/events/sister/roster/members/zhangsan/unbind"
    async with phone(served) as browser, phone(served, **{"X-Acclaim": "1"}) as console:
        for n, event_id in enumerate(("gala", "sister")):
            state = query_of(await browser.get(f"/sign-in/wecom?event={event_id}"))["state"]
            assert await come_back(browser, f"c{n}", state) == f"/e/{event_id}#joined"
        await operator_api.sign_in(served, console)
        with monkeypatch.context() as full:
            full.setattr(base_limits, "REVOKED_PER_EVENT", 0)
            assert code(await console.post(address, json={"provider": "wecom"})) == "definition_invalid"
        assert (await console.post(address, json={"provider": "wecom"})).status_code == 200
        for event_id in ("gala", "sister"):
            assert code(await browser.post(f"/api/events/{event_id}/join", json=known)) == "session_missing"
        assert code(await console.post(address, json={"provider": "wecom"})) == "unknown_binding"
    assert (await revocations.read(store, "barring")).by_member["zhangsan"].barred
