"""Which page may stand in whose frame, and which kind of cookie is kept there."""

from pathlib import Path

import httpx
import msgspec
import pytest

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.identity.member import Member
from acclaim.identity.ticket import sign_test_ticket
from acclaim.redis.client import Store
from acclaim.web.pages import POLICY
from tests.operator_api import sign_in
from tests.running import make_event, open_event, running

PORTAL = "https://portal.example"
SECRET = "t" * 32
FRAME = {"Sec-Fetch-Dest": "iframe", "Sec-Fetch-Site": "cross-site", "Referer": f"{PORTAL}/"}
FRAMED = {"X-Acclaim-Framed": "1"}


def ancestors(answer: httpx.Response) -> str:
    return answer.headers[POLICY].partition("frame-ancestors ")[2].partition(";")[0]


async def test_phone_page_and_screen_alone_stand_in_a_listed_sites_frame(
    store: Store, redis_url: str, tmp_path: Path
) -> None:
    async with running(redis_url, tmp_path, frame_ancestors=(PORTAL, "https://app.example:8443")) as served:
        await open_event(store, make_event())
        await events.create(store, type(make_event())("draft", "草稿", listing="draft"))
        async with httpx.AsyncClient(base_url=served.url) as http:
            for path in ("/e/gala", "/e/draft", "/e/none"):
                assert ancestors(await http.get(path)) == f"{PORTAL} https://app.example:8443"
            for path in ("/", "/console", "/api/events", "/openapi.json"):
                assert ancestors(await http.get(path)) == "'none'"
            assert (
                ancestors(await http.get("/s/gala")) == f"'self' {PORTAL} https://app.example:8443"
            )  # and the console
            assert f'"parents":["{PORTAL}"'.replace("/", "\\/") in (await http.get("/e/gala")).text


async def test_an_event_adds_sites_for_its_own_page(store: Store, redis_url: str, tmp_path: Path) -> None:
    settings = {"frame_ancestors": (PORTAL,), "secure_cookies": "always", "ticket_secret": SECRET}
    async with running(redis_url, tmp_path, **settings) as served:
        await open_event(store, make_event(frame_ancestors=["https://School.example:443", PORTAL]))
        await events.create(store, msgspec.structs.replace(make_event(), id="other"))
        school = FRAME | {"Referer": "https://school.example/"}
        async with httpx.AsyncClient(base_url=served.url, headers=school) as http:
            for event_id, same_site in (("other", None), ("gala", "none")):
                ticket = sign_test_ticket(Member("zhang", event_id), SECRET, "acclaim", now_ms())
                opened = await http.get(f"/e/{event_id}", params={"ticket": ticket, "embed": "1"})
                cookie = opened.headers.get("set-cookie", "")
                assert f"SameSite={same_site}; Secure; Partitioned" in cookie if same_site else not cookie
            assert ancestors(await http.get("/e/gala")) == f"{PORTAL} https://school.example"
            assert ancestors(await http.get("/e/other")) == PORTAL
            assert ancestors(await http.get("/console")) == "'none'"


@pytest.mark.parametrize(
    ("listed", "headers", "same_site"),
    [
        ((PORTAL,), FRAME, "none"),
        ((PORTAL,), {}, "lax"),
        ((PORTAL,), FRAME | {"Sec-Fetch-Site": "same-site"}, "lax"),  # a sibling's frame keeps it as it is
        ((PORTAL,), FRAME | {"Sec-Fetch-Dest": "document"}, "lax"),
    ],
)
async def test_a_session_in_a_cross_site_frame_is_partitioned_and_elsewhere_is_not(
    store: Store, redis_url: str, tmp_path: Path, listed: tuple[str, ...], headers: dict[str, str], same_site: str
) -> None:
    settings = {"frame_ancestors": listed, "secure_cookies": "always", "ticket_secret": SECRET}
    async with running(redis_url, tmp_path, **settings) as served:
        await open_event(store, make_event())
        ticket = sign_test_ticket(Member("zhang", "gala"), SECRET, "acclaim", now_ms())
        async with httpx.AsyncClient(base_url=served.url) as http:
            opened = await http.get("/e/gala", params={"ticket": ticket, "embed": "1"}, headers=headers)
        assert opened.headers["location"] == "/e/gala?embed=1#joined"
        cookie = opened.headers["set-cookie"]
        assert f"SameSite={same_site}" in cookie
        assert ("Partitioned" in cookie) == (same_site == "none")
        assert "Secure" in cookie


@pytest.mark.parametrize(
    ("referer", "same_site"), [(f"{PORTAL}/", "none"), ("https://evil.example/", None), ("", None)]
)
async def test_the_display_link_is_kept_in_a_listed_sites_frame_alone(
    store: Store, redis_url: str, tmp_path: Path, referer: str, same_site: str | None
) -> None:
    async with running(redis_url, tmp_path, secure_cookies="always") as served:
        await open_event(store, make_event(frame_ancestors=[PORTAL]))
        link = {"key": served.screen_cookie().partition("=")[2], "scene": "scores", "survey": "jia", "theme": "light"}
        async with httpx.AsyncClient(base_url=served.url, headers=FRAME | {"Referer": referer}) as http:
            opened = await http.get("/s/gala", params=link)
        cookie = opened.headers.get("set-cookie", "")
        assert f"SameSite={same_site}; Secure; Partitioned" in cookie if same_site else not cookie
        kept = "/s/gala?scene=scores&survey=jia&theme=light"
        assert opened.headers["location"] == (kept if same_site else f"{kept}&error=session_missing")


async def test_a_ticket_in_a_link_to_an_activity_leads_to_it(store: Store, redis_url: str, tmp_path: Path) -> None:
    async with running(redis_url, tmp_path, frame_ancestors=(PORTAL,), ticket_secret=SECRET) as served:
        await open_event(store, make_event())
        ticket = sign_test_ticket(Member("zhang", "gala"), SECRET, "acclaim", now_ms())
        async with httpx.AsyncClient(base_url=served.url) as http:
            for given, headers, leads_to in (
                (ticket, {}, "/e/gala/a/best#joined"),
                ("none", {}, "/e/gala/a/best?error=ticket_invalid"),
                (ticket, FRAME, "/e/gala/a/best?embed=1#joined"),
                (ticket, FRAME | {"Referer": ""}, "/e/gala/a/best?embed=1"),
            ):
                query = {"ticket": given} | ({"embed": "1"} if headers else {})
                opened = await http.get("/e/gala/a/best", params=query, headers=headers)
                assert (opened.status_code, opened.headers["location"]) == (303, leads_to)
            assert ancestors(await http.get("/e/gala/a/best")) == PORTAL
            assert (await http.get("/e/gala/a/a%2Fb")).status_code == 404
            qr = await http.get("/api/events/gala/qr.svg", params={"activity": "best"})
            assert "/e/gala/a/best</title>" in qr.text
            assert (await http.get("/api/events/gala/qr.svg", params={"activity": "../x"})).status_code == 404


@pytest.mark.parametrize("referer", ["https://evil.example/", f"{PORTAL}.evil.example/", ""])
@pytest.mark.parametrize("listed", [(PORTAL,), ()])
async def test_in_a_strangers_frame_a_ticket_takes_nobodys_place(
    store: Store, redis_url: str, tmp_path: Path, listed: tuple[str, ...], referer: str
) -> None:
    settings = {"frame_ancestors": listed, "secure_cookies": "always", "ticket_secret": SECRET}
    async with running(redis_url, tmp_path, **settings) as served:
        await open_event(store, make_event())
        ticket = sign_test_ticket(Member("zhang", "gala"), SECRET, "acclaim", now_ms())
        async with httpx.AsyncClient(base_url=served.url, headers=FRAME | {"Referer": referer}) as http:
            opened = await http.get("/e/gala", params={"ticket": ticket, "embed": "1"})
        assert (opened.status_code, opened.headers["location"]) == (303, "/e/gala?embed=1")
        assert "set-cookie" not in opened.headers


async def test_a_framed_pages_own_requests_keep_it_and_operators_never_get_one(
    store: Store, redis_url: str, tmp_path: Path
) -> None:
    async with running(redis_url, tmp_path, frame_ancestors=(PORTAL,), secure_cookies="always") as served:
        await open_event(store, make_event(admission="open"))
        async with httpx.AsyncClient(base_url=served.url, headers=FRAMED | {"X-Acclaim": "1"}) as http:
            joined = await http.post("/api/events/gala/join", json={})
            assert "SameSite=none; Secure; Partitioned" in joined.headers["set-cookie"]
            signed = await sign_in(served, http)
        lines = signed.headers.get_list("set-cookie")
        assert lines
        assert all("SameSite=strict" in line for line in lines)
