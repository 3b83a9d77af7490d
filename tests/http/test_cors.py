"""Pages of other sites: those that the settings name may read what is public and join, and nobody else anything."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from acclaim.redis.client import Store
from tests.running import Running, make_event, open_event, running

PARTNER = "https://partner.example"
JOIN = "/api/events/gala/join"
PREFLIGHT = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}


@pytest.fixture
async def site(store: Store, redis_url: str, tmp_path: Path) -> AsyncIterator[Running]:
    settings = {"allowed_origins": (f"{PARTNER}:443/",), "secure_cookies": "always"}
    async with running(redis_url, tmp_path, **settings) as served:
        await open_event(served.store, make_event(admission="open"))
        yield served


async def ask(served: Running, method: str, path: str, **headers: str) -> httpx.Response:
    async with httpx.AsyncClient(base_url=served.url, headers=headers) as http:
        return await http.request(method, path, json={} if method == "POST" else None)


@pytest.mark.parametrize("path", ["/api/events", "/api/events/gala", "/api/events/gala/tally", "/api/events/none"])
async def test_a_page_that_is_allowed_reads_what_is_public(site: Running, path: str) -> None:
    answer = await ask(site, "GET", path, Origin=PARTNER)
    assert answer.headers["access-control-allow-origin"] == PARTNER
    assert answer.headers["access-control-allow-credentials"] == "true"
    assert "Origin" in answer.headers["vary"]


async def test_it_may_ask_before_it_joins_and_join(site: Running) -> None:
    asked = await ask(site, "OPTIONS", JOIN, Origin=PARTNER, **PREFLIGHT)
    assert asked.status_code == 200
    assert asked.headers["access-control-allow-origin"] == PARTNER
    joined = await ask(site, "POST", JOIN, Origin=PARTNER, **{"Sec-Fetch-Site": "cross-site"})
    assert joined.status_code == 200
    assert joined.headers["access-control-allow-origin"] == PARTNER
    assert joined.headers["set-cookie"].endswith("SameSite=none; Secure; Partitioned")


async def test_a_sibling_and_our_own_page_keep_the_stricter_cookie(site: Running) -> None:
    for origin, where in ((PARTNER, "same-site"), (site.url, "same-origin")):
        joined = await ask(site, "POST", JOIN, Origin=origin, **{"Sec-Fetch-Site": where})
        assert "samesite=lax" in joined.headers["set-cookie"].lower()
        assert "partitioned" not in joined.headers["set-cookie"].lower()


@pytest.mark.parametrize("origin", ["https://evil.example", "http://partner.example", "null"])
async def test_no_other_page_is_told_anything(site: Running, origin: str) -> None:
    assert "access-control-allow-origin" not in (await ask(site, "GET", "/api/events/gala", Origin=origin)).headers
    assert (await ask(site, "OPTIONS", JOIN, Origin=origin, **PREFLIGHT)).status_code == 400
    assert (await ask(site, "POST", JOIN, Origin=origin)).status_code == 403


@pytest.mark.parametrize("path", ["/api/operator/me", "/api/operator/events", "/metrics", "/e/gala", "/api/eventsx"])
async def test_what_is_not_public_is_for_no_foreign_page(site: Running, path: str) -> None:
    assert "access-control-allow-origin" not in (await ask(site, "GET", path, Origin=PARTNER)).headers
    assert (await ask(site, "OPTIONS", path, Origin=PARTNER, **PREFLIGHT)).status_code in (404, 405)


async def test_where_no_site_is_named_there_is_none_of_it(server: Running) -> None:
    await open_event(server.store, make_event())
    assert "access-control-allow-origin" not in (await ask(server, "GET", "/api/events", Origin=PARTNER)).headers
    assert (await ask(server, "OPTIONS", JOIN, Origin=PARTNER, **PREFLIGHT)).status_code == 405
