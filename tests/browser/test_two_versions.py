"""Two versions behind one balancer: every page loads whole, whichever gateway each of its requests reaches."""

import asyncio
import os
import re
import shutil
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from playwright.async_api import Browser, Page, Response, expect

from acclaim.http.assets import Assets
from acclaim.process.port import missing, reserved_port
from acclaim.redis.client import Store
from loadtests.redis_server import DURABLE, RedisServer
from tests.browser.conftest import PATIENCE_MS
from tests.folders import ROOT
from tests.running import SECRET, make_event, open_event
from tests.waiting import eventually, until_listening

pytestmark = [pytest.mark.browser, pytest.mark.faults]

Gateways = tuple[list[str], str]
CONFIGURATION = """
{user}
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1000; }}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  map $http_upgrade $connection_upgrade {{ default upgrade; "" ""; }}
  upstream acclaim {{ {servers} }}
  server {{
    listen 127.0.0.1:{port};
    location / {{
      proxy_pass http://acclaim;
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection $connection_upgrade;
    }}
  }}
}}
"""


@pytest.fixture(scope="module")
def nginx() -> str:
    """Without one the test is skipped, but fails where CI=true."""
    path = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if path is None:
        assert os.environ.get("CI") != "true", "no nginx; scripts/test installs one"
        pytest.skip("no nginx; scripts/test installs one")
    return path


@pytest.fixture(scope="module")
def redis() -> Iterator[RedisServer]:
    with tempfile.TemporaryDirectory(prefix="acclaim-test-") as folder:
        server = RedisServer(Path(folder) / "redis", DURABLE)
        server.start()
        yield server
        server.stop()


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout that is one line of CSS ahead."""
    folder = tmp_path_factory.mktemp("newer")
    for part in ("server", "static"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    with open(folder / "static" / "built" / "console.css", "a") as css:
        css.write("body { --version: 2 }\n")
    return folder


def a_port() -> int:
    with reserved_port("127.0.0.1", 0) as held:
        return int(held.getsockname()[1])


@asynccontextmanager
async def process(*command: str, cwd: Path = ROOT, **environment: str) -> AsyncIterator[asyncio.subprocess.Process]:
    started = await asyncio.create_subprocess_exec(
        *command, cwd=cwd, env=os.environ | environment, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        yield started
    finally:
        if started.returncode is None:
            started.terminate()
        await asyncio.wait_for(started.wait(), 30)


@asynccontextmanager
async def gateway(checkout: Path, port: int, redis: RedisServer, public_port: int) -> AsyncIterator[None]:
    command = [sys.executable, "-m", "acclaim", "serve", "--port", str(port), "--workers", "1"]
    settings = {
        "ACCLAIM_REDIS_URL": redis.url,
        "ACCLAIM_SECRET": SECRET,
        "ACCLAIM_PUBLIC_URL": f"http://127.0.0.1:{public_port}",
        "PYTHONPATH": str(checkout / "server"),
    }
    async with process(*command, cwd=checkout, **settings) as serving:
        await until_listening(port, lambda: serving.returncode is None)
        yield


@pytest.fixture(scope="module")
async def gateways(
    redis: RedisServer, newer: Path, nginx: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Gateways]:
    """(addresses of both, address of the balancer in front of them)."""
    ports, public_port = [a_port(), a_port()], a_port()
    folder = tmp_path_factory.mktemp("nginx")
    configuration = folder / "nginx.conf"
    servers = " ".join(f"server 127.0.0.1:{port};" for port in ports)
    user = "user root;" if os.geteuid() == 0 else ""
    configuration.write_text(CONFIGURATION.format(user=user, folder=folder, servers=servers, port=public_port))
    store = Store.connect(redis.url)
    await open_event(store, make_event(admission="open"))
    await store.close()
    async with (
        gateway(ROOT, ports[0], redis, public_port),
        gateway(newer, ports[1], redis, public_port),
        process(nginx, "-e", str(folder / "error.log"), "-c", str(configuration), "-g", "daemon off;"),
    ):
        await until_listening(public_port)
        yield [f"http://127.0.0.1:{port}" for port in ports], f"http://127.0.0.1:{public_port}"


async def test_a_checkout_that_is_upgraded_in_place_and_reloaded_serves_both(newer: Path, tmp_path: Path) -> None:
    """docs/upgrading.md, one machine: pages that were opened before go on loading what they name."""
    checkout, port = tmp_path / "checkout", a_port()
    shutil.copytree(newer, checkout)
    before = Assets.of(checkout / "static")
    command = [sys.executable, "-m", "acclaim", "serve", "--port", str(port), "--workers", "2", "--data-dir", "data"]
    address = f"http://127.0.0.1:{port}"
    own = str(checkout / "server")
    async with process(*command, cwd=checkout, PYTHONPATH=own) as serving, httpx.AsyncClient(base_url=address) as http:
        await until_listening(port, lambda: serving.returncode is None)
        with open(checkout / "static" / "built" / "console.css", "a") as css:
            css.write("body { --version: 3 }\n")
        after = Assets.of(checkout / "static")
        serving.send_signal(signal.SIGHUP)

        async def reloaded() -> bool:
            return {await mark_of_a_page(address) for _ in range(20)} == {after.mark}

        await eventually(reloaded, "both workers serve the new version", 60)
        for version in (before, after):
            file = await http.get(f"/static/{version.mark}/built/console.css")
            assert file.content == version.contents["built/console.css"]


async def mark_of_a_page(address: str) -> str:
    """Asked for on a new connection."""
    async with httpx.AsyncClient(base_url=address) as http:
        return str(re.findall(r"/static/([0-9a-f]{16})/", (await http.get("/console")).text)[0])


async def test_each_gateway_answers_for_the_files_of_both_versions(gateways: Gateways, newer: Path) -> None:
    versions = [Assets.of(ROOT / "static"), Assets.of(newer / "static")]
    assert versions[0].mark != versions[1].mark
    for address in gateways[0]:
        async with httpx.AsyncClient(base_url=address) as http:
            for version in versions:
                for name, content in version.named_by_pages.items():
                    file = await http.get(f"/static/{version.mark}/{name}")
                    assert file.status_code == 200, (address, name)
                    assert file.content == content or name.endswith(".html")


def failures(page: Page) -> list[str]:
    """Errors of the page's scripts and the files that it did not get: a list that grows."""
    failed: list[str] = []

    def answered(answer: Response) -> None:
        if answer.status >= 400 and "/static/" in answer.url:
            failed.append(answer.url)

    page.on("pageerror", lambda error: failed.append(str(error)))
    page.on("response", answered)
    return failed


@pytest.mark.parametrize(("path", "shown"), [("/e/gala", "option-1"), ("/console", "sign-in")])
async def test_every_page_loads_whole_through_the_balancer(
    gateways: Gateways, browser: Browser, path: str, shown: str
) -> None:
    marks: set[str] = set()
    for n in range(6):
        if n % 2:  # or each page would come from the same gateway, if it asks for an even number of things
            await asyncio.to_thread(missing, "127.0.0.1", int(gateways[1].rpartition(":")[2]))
        context = await browser.new_context(locale="zh-CN")
        page = await context.new_page()
        failed = failures(page)
        await page.goto(gateways[1] + path)
        await expect(page.get_by_test_id(shown)).to_be_visible(timeout=PATIENCE_MS)
        marks.update(re.findall(r"/static/([0-9a-f]{16})/", await page.content()))
        assert failed == []
        await context.close()
    assert len(marks) == 2, "both versions served pages"
