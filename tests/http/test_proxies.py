"""The proxies of docs/operations.md, as the page shows them, in front of a real worker: votes go through by wss, the
phones' own addresses arrive, sockets stay open, and what pages load is cached and compressed as without a proxy."""

import os
import re
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
from websockets.exceptions import InvalidStatus

from acclaim.base import limits
from acclaim.process.port import free_port
from acclaim.redis.client import Store
from loadtests import programs, proxies
from loadtests.certificates import Authority
from loadtests.proxies import NAMES, Name
from tests.line import Line, open_line
from tests.operator_api import sign_in
from tests.running import Running, make_event, open_event, running

PHONE = "127.0.0.9"  # another address of this machine, which neither the proxy nor the server has
ASSET = "/static/vendor/hls.light.min.js"


class Site(NamedTuple):
    """A worker, and the proxy in front of it."""

    server: Running
    url: str
    trust: ssl.SSLContext

    def browser(self) -> httpx.AsyncClient:
        transport = httpx.AsyncHTTPTransport(verify=self.trust, local_address=PHONE)
        return httpx.AsyncClient(base_url=self.url, transport=transport, headers={"X-Acclaim": "1"})

    @asynccontextmanager
    async def phone(self, member: str, **headers: str) -> AsyncIterator[Line]:
        cookie, url = self.server.member_cookie(member), self.url.replace("https://", "wss://")
        async with open_line(f"{url}/ws/gala?view=phone", cookie, headers, ssl=self.trust) as line:
            yield line


def quicker(text: str) -> str:
    """The same file with its longest silence cut to 3 s."""
    changed, places = re.subn(r"\b75s\b", "3s", text)
    assert places
    return changed


@pytest.fixture(params=NAMES)
def proxy(request: pytest.FixtureRequest) -> Name:
    """Skipped where the machine has none; under CI=true it must have nginx, which scripts/test installs."""
    name: Name = request.param
    if programs.program(name) is None:
        assert name != "nginx" or os.environ.get("CI") != "true", "no nginx; scripts/test installs one"
        pytest.skip(f"no {name} on this machine")
    return name


@pytest.fixture
async def site(proxy: Name, store: Store, redis_url: str, tmp_path: Path) -> AsyncIterator[Site]:
    async with behind(proxy, redis_url, tmp_path) as made:
        yield made


@asynccontextmanager
async def behind(name: Name, redis_url: str, folder: Path, change: Callable[[str], str] = str) -> AsyncIterator[Site]:
    authority, port = Authority(folder), free_port("127.0.0.1", 0)
    url = f"https://localhost:{port}"
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(
            running(redis_url, folder, public_url=url, trusted_proxies=("127.0.0.1",))
        )
        await open_event(server.store, make_event(admission="open"))
        stack.enter_context(proxies.running(name, folder, authority.issue(), server.port, change, port))
        yield Site(server, url, ssl.create_default_context(cafile=authority.root))


async def test_a_page_joins_and_votes_through_it(site: Site) -> None:
    async with site.browser() as http:
        assert (await http.get("/e/gala")).status_code == 200
        joined = await http.post("/api/events/gala/join", json={}, headers={"Origin": site.url})
        assert joined.status_code == 200
        assert "secure" in joined.headers["set-cookie"].lower()
    async with site.phone("m1", Origin=site.url) as phone:
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
        await phone.tick(lambda t: t["polls"]["best"]["ballots"] == 1)
    with pytest.raises(InvalidStatus):
        async with site.phone("m1", Origin="https://evil.example"):
            pass


async def test_the_phones_own_address_arrives_and_nobody_can_make_one_up(site: Site) -> None:
    async with site.browser() as http:
        await http.post(
            "/api/operator/sign-in", json={"name": "admin", "password": "wrong"},
            headers={"X-Forwarded-For": "203.0.113.7"},
        )  # fmt: skip
        await sign_in(site.server, http)
        audit = (await http.get("/api/operator/audit")).text
    assert PHONE in audit
    assert "203.0.113.7" not in audit


async def test_a_socket_on_which_nobody_votes_stays_open(
    proxy: Name, store: Store, redis_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a third of the time: what the server repeats, and how long the proxy waits."""
    silences = [int(s) for s in re.findall(r"\b(\d+)s\b", proxies.documented(proxy))]
    assert max(silences) > 2 * limits.PING_AFTER_S > 2 * limits.TICK_REPEAT_S
    monkeypatch.setattr(limits, "TICK_REPEAT_S", 1.0)
    async with behind(proxy, redis_url, tmp_path, quicker) as site, site.phone("m1") as phone:
        for _ in range(8):
            await phone.until("tick")
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"


@pytest.mark.parametrize("accepted", ["gzip", "identity"])
async def test_what_pages_load_is_cached_and_compressed_as_without_it(site: Site, accepted: str) -> None:
    kept = ("etag", "cache-control", "vary", "content-encoding", "content-type", "content-length")
    asked = {"Accept-Encoding": accepted}
    async with site.browser() as http, httpx.AsyncClient(base_url=site.server.url) as direct:
        by_proxy, without = await http.get(ASSET, headers=asked), await direct.get(ASSET, headers=asked)
        assert by_proxy.content == without.content
        assert [by_proxy.headers.get(name) for name in kept] == [without.headers.get(name) for name in kept]
        assert (by_proxy.headers.get("content-encoding") == "gzip") is (accepted == "gzip")
        again = await http.get(ASSET, headers=asked | {"If-None-Match": by_proxy.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")


async def test_rosters_pass_and_figures_do_not(site: Site) -> None:
    async with site.browser() as http:
        assert (await http.get("/metrics")).status_code == 403
        await sign_in(site.server, http)
        remark = b"x" * 20_000  # a column that nobody needs
        large = b"member,name,remark\n" + b"".join(b"m%d,n,%b\n" % (n, remark) for n in range(110))
        assert len(large) > 2 * limits.HTTP_BODY_BYTES
        answer = await http.post("/api/operator/events/gala/roster?preview=true", content=large)
        assert answer.status_code == 200, answer.text
