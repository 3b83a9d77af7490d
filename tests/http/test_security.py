"""What SECURITY.md promises of the HTTP edge, each against a real worker."""

import csv
import io
import logging
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin

from acclaim.event import store as events
from acclaim.identity import codes
from acclaim.identity import member as sessions
from acclaim.redis.client import Store
from acclaim.web.routes import API
from acclaim.wire import cookies
from tests.operator_api import sign_in
from tests.running import SECRET, Running, make_event, make_poll, open_event, running

TICKET_SECRET = "a shared secret that is long enough"
SITE = "https://vote.example.org"
PROXY = ("127.0.0.1",)
OPERATORS_PAGE = {"X-Acclaim": "1"}


def ticket(member: str = "100234", **claims: Any) -> str:
    now = int(time.time())
    whole = {"sub": member, "aud": "acclaim", "exp": now + 60, "event": "gala", "name": "王秀兰", "unit": "采油一厂"}
    return jwt.encode(whole | claims, TICKET_SECRET, "HS256")


@pytest.fixture
async def site(store: Store, redis_url: str, tmp_path: Path) -> AsyncIterator[Running]:
    """A worker behind a proxy that speaks TLS, with an open event."""
    settings: dict[str, Any] = {"public_url": SITE, "trusted_proxies": PROXY, "ticket_secret": TICKET_SECRET}
    async with running(redis_url, tmp_path, **settings) as served:
        await open_event(served.store, make_event(admission="open"))
        yield served


def browser(served: Running, **headers: str) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=served.url, headers=OPERATORS_PAGE | headers)


def flags(response: httpx.Response) -> set[str]:
    """A cookie's attributes, without name and age."""
    return {part.strip().lower() for part in response.headers["set-cookie"].split(";")[1:]} - {"max-age=1209600"}


async def test_behind_tls_every_cookie_is_secure_and_out_of_scripts_and_other_sites_reach(site: Running) -> None:
    key = sessions.issue_screen("gala", bytes.fromhex(SECRET), int(time.time() * 1000))
    async with browser(site) as http:
        joined = await http.post("/api/events/gala/join", json={})
        opened = await http.get(f"/s/gala?key={key}")
        signed = await sign_in(site, http)
    for answer, same_site in ((joined, "lax"), (opened, "lax"), (signed, "strict")):
        assert {"httponly", "secure", "path=/", f"samesite={same_site}"} <= flags(answer)


async def test_browsers_stay_with_tls_where_the_settings_ask_for_it(redis_url: str, tmp_path: Path) -> None:
    for seconds, told in ((0, None), (3600, "max-age=3600")):
        async with running(redis_url, tmp_path, public_url=SITE, hsts=seconds) as served, browser(served) as http:
            assert (await http.get("/healthz")).headers.get("strict-transport-security") == told


async def test_without_tls_cookies_work_too_and_https_is_not_asked_for(server: Running) -> None:
    await open_event(server.store, make_event(admission="open"))
    async with browser(server) as http:
        joined = await http.post("/api/events/gala/join", json={})
    assert "httponly" in flags(joined)
    assert "secure" not in flags(joined)
    assert "strict-transport-security" not in joined.headers


@pytest.mark.parametrize("view", ["phone", "screen", "console"])
async def test_another_sites_page_can_not_open_a_socket_with_ones_cookies(server: Running, view: str) -> None:
    await open_event(server.store, make_event())
    async with browser(server) as http:
        await sign_in(server, http)
        cookie = "; ".join([server.member_cookie("m1"), server.screen_cookie(),
                            f"{cookies.OPERATOR}={http.cookies[cookies.OPERATOR]}"])  # fmt: skip
    async with server.line(f"/ws/gala?view={view}", cookie, Origin=server.url) as own:
        await own.until("welcome")
    for origin in ("https://evil.example", f"{server.url}.evil.example", "null"):
        with pytest.raises(InvalidStatus) as refused:
            async with server.line(f"/ws/gala?view={view}", cookie, Origin=origin):
                pass
        assert refused.value.response.status_code == 403


async def test_a_ticket_leaves_the_address_at_once_and_no_referrer_tells_it(site: Running) -> None:
    async with browser(site) as http:
        for text, address in ((ticket(), "/e/gala#joined"), (ticket(exp=1), "/e/gala?error=ticket_expired")):
            answer = await http.get(f"/e/gala?ticket={text}")
            assert (answer.status_code, answer.headers["location"]) == (303, address)
            assert answer.headers["cache-control"] == "no-store"
            assert answer.headers["referrer-policy"] == "no-referrer"


@pytest.fixture
def logged(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What reaches a handler of the root, as a worker has one. pytest's own also hears loggers that nobody hears."""
    lines: list[str] = []
    handler = logging.Handler()
    monkeypatch.setattr(handler, "emit", lambda record: lines.append(f"{record.name}: {handler.format(record)}"))
    root = logging.getLogger()
    before = root.level
    root.setLevel(logging.DEBUG)
    root.addHandler(handler)
    yield lines
    root.removeHandler(handler)
    root.setLevel(before)


async def test_no_secret_reaches_the_log(site: Running, logged: list[str]) -> None:
    key = sessions.issue_screen("gala", bytes.fromhex(SECRET), int(time.time() * 1000))
    [(code, _)] = await codes.create(site.store, "gala", 1, [])
    secrets = {"ticket": ticket(), "bad ticket": ticket(exp=1), "key": key, "code": code, "password": "a-long-password"}
    async with browser(site) as http:
        await http.get(f"/e/gala?ticket={secrets['ticket']}")
        await http.get(f"/e/gala?ticket={secrets['bad ticket']}")
        await http.get(f"/s/gala?key={key}")
        await http.get(f"/s/%00?key={key}")
        await http.post("/api/events/gala/join", json={"code": code, "ticket": ""})
        await http.post("/api/events/gala/join", json={"ticket": secrets["bad ticket"]})
        await http.post("/api/operator/sign-in", json={"name": "admin", "password": secrets["password"]})
        secrets |= {f"cookie {name}": value for name, value in http.cookies.items()}
    ours = [line for line in logged if not line.startswith(("http", "websockets"))]  # those are this test's client
    assert len(secrets) > 6
    for what, secret in secrets.items():
        assert not [line for line in ours if secret in line], what


async def test_nobody_is_told_of_another_member(site: Running) -> None:
    private = ("100234", "王秀兰", "采油一厂")
    async with browser(site) as wang, browser(site) as li:
        await wang.get(f"/e/gala?ticket={ticket()}")
        name = cookies.member("gala")
        async with site.line("/ws/gala?view=phone", f"{name}={wang.cookies[name]}") as line:
            receipt = (await line.cast("ballot-0001", "1"))["receipt"]
            assert "王秀兰" in str(line.heard)  # one is told of oneself
        await li.post("/api/events/gala/join", json={})
        seen = [str(li.cookies), str((await li.get(f"/api/events/gala/receipts/{receipt}")).json())]
        for path in ("/api/events", "/api/events/gala", "/api/events/gala/tally", "/metrics", "/readyz"):
            seen.append((await li.get(path)).text)
        for view, cookie in (("phone", f"{name}={li.cookies[name]}"), ("screen", site.screen_cookie())):
            async with site.line(f"/ws/gala?view={view}", cookie) as other:
                await other.tick(lambda tick: tick["polls"]["best"]["ballots"] == 1)
                seen.append(str(other.heard))
    assert not [(text, where) for text in private for where in seen if text in where]


@pytest.mark.parametrize(
    ("trusted", "forwarded", "address"),
    [
        (PROXY, "203.0.113.9", "203.0.113.9"),
        (PROXY, "198.51.100.1, 203.0.113.9", "203.0.113.9"),  # what the client itself claimed is in front
        ((), "203.0.113.9", "127.0.0.1"),
        (("192.0.2.1",), "203.0.113.9", "127.0.0.1"),
    ],
)
async def test_only_a_trusted_proxy_says_who_the_client_is(
    store: Store, redis_url: str, tmp_path: Path, trusted: tuple[str, ...], forwarded: str, address: str
) -> None:
    async with running(redis_url, tmp_path, trusted_proxies=trusted) as served:
        async with browser(served, **{"X-Forwarded-For": forwarded}) as http:
            await sign_in(served, http)
            [entry] = (await http.get("/api/operator/audit?limit=1")).json()["entries"]
        assert (entry["what"], entry["detail"]["address"]) == ("sign_in", address)


async def test_on_a_host_of_both_kinds_an_ipv4_proxy_is_trusted_as_well(
    store: Store, redis_url: str, tmp_path: Path
) -> None:
    async with running(redis_url, tmp_path, host="::", trusted_proxies=PROXY) as served:
        async with browser(served, **{"X-Forwarded-For": "203.0.113.9"}) as http:
            await sign_in(served, http)
            [entry] = (await http.get("/api/operator/audit?limit=1")).json()["entries"]
        assert entry["detail"]["address"] == "203.0.113.9"


async def test_no_cell_of_an_export_is_run_as_a_formula(server: Running) -> None:
    names = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1", "＠cmd"]
    poll = make_poll(options=len(names))
    options = [type(o)(o.id, name) for o, name in zip(poll.options, names, strict=True)]
    await events.create(server.store, make_event(type(poll)("-a", "=HYPERLINK(1)", options)))
    async with browser(server) as http:
        await sign_in(server, http)
        table = (await http.get("/api/operator/events/gala/results.csv")).text
    rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"))))
    named = rows[0].index("name")
    assert [row[named] for row in rows[1:]] == [f"'{name}" if name != "\t=1" else "'\t'=1" for name in names]
    assert not [cell for row in rows for cell in row if cell and cell[0] in "=+-@\t\r＝＋－＠"]


async def test_a_name_that_was_led_to_our_address_gets_nothing(server: Running) -> None:
    """DNS rebinding: the page of whoever owns the name would be of our own site."""
    await open_event(server.store, make_event(admission="open"))
    evil = f"evil.example:{server.port}"
    async with browser(server, Host=evil, Origin=f"http://{evil}") as http:
        for method, path in (("POST", "/api/events/gala/join"), ("GET", "/api/events/gala/tally")):
            answer = await http.request(method, path, json={} if method == "POST" else None)
            assert (answer.status_code, answer.json()["error"]["code"]) == (403, "wrong_origin")
            assert evil in answer.json()["error"]["message"]
    cookie, site = {"Cookie": server.member_cookie("m1")}, Origin(f"http://{evil}")
    with pytest.raises(InvalidStatus) as refused:
        await connect(f"ws://{evil}/ws/gala", host="127.0.0.1", additional_headers=cookie, origin=site)
    assert refused.value.response.status_code == 403


async def test_a_page_of_our_name_without_tls_is_not_ours(site: Running) -> None:
    async with browser(site, Host="vote.example.org") as http:
        for origin, status in ((SITE, 200), ("http://vote.example.org", 403)):
            answer = await http.post("/api/events/gala/join", json={}, headers={"Origin": origin})
            assert answer.status_code == status


@pytest.mark.parametrize("event", ["x%0aERROR%20forged%1b[31m", "ghost", "a.b", "%F0%9F%98%80", "a" * 65])
async def test_of_an_event_that_does_not_exist_nothing_is_written_or_logged(
    server: Running, logged: list[str], event: str
) -> None:
    async with server.store.answering() as redis, browser(server) as http:
        await sign_in(server, http)
        before = set(await redis.keys("acclaim:{*"))
        for endpoint in API:
            if not endpoint.path.startswith("/api/operator/events/{event}") or endpoint.method == "GET":
                continue
            path = endpoint.path.replace("{event}", event).replace("{poll}", "best").replace("{verb}", "open")
            path = path.replace("{cue}", "x").replace("{n}", "1").replace("{member}", "7")
            body = {"json": {"number": 0}} if endpoint.takes not in (None, bytes) else {"content": b"x"}
            answer = await http.request(endpoint.method, path, **body)
            assert answer.json()["error"]["code"] in ("unknown_event", "definition_invalid"), path
        assert set(await redis.keys("acclaim:{*")) == before
    assert not [line for line in logged if "forged" in line and not line.startswith("http")]


async def test_a_ticket_of_a_class_that_the_event_has_not_is_refused(site: Running) -> None:
    async with browser(site) as http:
        for claims, status in (({"class": "jury"}, 401), ({}, 200), ({"class": "audience"}, 200)):
            answer = await http.post("/api/events/gala/join", json={"ticket": ticket(**claims)})
            assert answer.status_code == status, answer.text


@pytest.fixture
async def hall(store: Store, redis_url: str, tmp_path: Path) -> AsyncIterator[Running]:
    """A worker without TLS that takes tickets, with an open event."""
    async with running(redis_url, tmp_path, ticket_secret=TICKET_SECRET) as served:
        await open_event(served.store, make_event(admission="open"))
        yield served


async def test_a_link_takes_nobody_elses_session_away_before_the_person_says_so(hall: Running) -> None:
    async with browser(hall) as http:
        assert (await http.get(f"/e/gala?ticket={ticket()}")).headers["location"] == "/e/gala#joined"
        own = http.cookies[cookies.member("gala")]
        assert (await http.get(f"/e/gala?ticket={ticket()}")).headers["location"] == "/e/gala#joined"  # the same member
        opened = await http.get(f"/e/gala?ticket={ticket('200', name='李雷')}")
        assert (opened.status_code, opened.headers["location"]) == (303, "/e/gala?other=1")
        asked = (await http.post("/api/events/gala/join", json={"known": True})).json()
        assert (asked["member"]["name"], asked["other"]["name"]) == ("王秀兰", "李雷")
        stayed = (await http.post("/api/events/gala/join", json={"switch": False})).json()
        assert stayed["member"]["name"] == "王秀兰"
        assert (await http.post("/api/events/gala/join", json={})).json()["other"] is None
        late = await http.post("/api/events/gala/join", json={"switch": True})
        assert late.json()["error"]["code"] == "session_missing"
        await http.get(f"/e/gala?ticket={ticket('200', name='李雷')}")
        became = (await http.post("/api/events/gala/join", json={"switch": True})).json()
        assert became["member"]["name"] == "李雷"
        assert http.cookies[cookies.member("gala")] != own
        assert cookies.other("gala") not in http.cookies


async def test_a_link_is_enough_for_an_anonymous_device(hall: Running) -> None:
    async with browser(hall) as http:
        assert (await http.post("/api/events/gala/join", json={})).json()["new"]
        assert (await http.get(f"/e/gala?ticket={ticket()}")).headers["location"] == "/e/gala#joined"
        assert (await http.post("/api/events/gala/join", json={})).json()["member"]["name"] == "王秀兰"
