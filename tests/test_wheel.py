"""The wheel is the whole product: installed in an empty folder, without the checkout, it serves and rehearses."""

import asyncio
import re
import subprocess
import sys
import sysconfig
import venv
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from zipfile import ZipFile

import httpx
import pytest

from acclaim import __version__
from acclaim.base.folders import PACKAGE, STATIC
from acclaim.process.port import reserved_port
from loadtests.isolation import environment
from tests.folders import ROOT
from tests.waiting import eventually

pytestmark = [pytest.mark.once, pytest.mark.slow]
PATIENCE_S = 60.0
PHONES = 20
SERVED = {"built", "demo", "icons", "vendor"}  # of static/: the sources of what is built stay behind
EVENT = "/api/operator/events/gala"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout. The build backend is a locked package, so nothing is fetched."""
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    [built] = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Programs of an environment with nothing but the wheel; the packages that it needs are those of the tests."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    pip("--python", str(folder / "bin" / "python"), "install", "--no-deps", "--no-index", str(wheel))
    paths = {"base": str(folder), "platbase": str(folder)}
    # Of a folder that is named in a .pth file no further one is read: the checkout does not come along.
    shared = Path(sysconfig.get_path("purelib", vars=paths)) / "packages_of_the_tests.pth"
    shared.write_text(sysconfig.get_path("purelib"))
    return folder / "bin"


def pip(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *words], check=True)


def test_it_holds_the_package_and_every_page(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    served = [path for folder in SERVED for path in (STATIC / folder).rglob("*")]
    pages = {f"acclaim/static/{path.relative_to(STATIC)}" for path in served if path.is_file()}
    sources = [path for kind in ("py", "lua") for path in PACKAGE.rglob(f"*.{kind}")]
    assert pages | {f"acclaim/{path.relative_to(PACKAGE)}" for path in sources} <= names
    assert {name.split("/")[2] for name in names if name.startswith("acclaim/static/")} == SERVED
    assert {name.split("/")[0] for name in names} == {"acclaim", f"acclaim_live-{__version__}.dist-info"}


def test_it_says_its_version(installed: Path, tmp_path: Path) -> None:
    said = subprocess.run(
        [installed / "acclaim", "--version"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert said.stdout == f"acclaim {__version__}\n"


@asynccontextmanager
async def demonstration(programs: Path, folder: Path) -> AsyncIterator[tuple[str, str]]:
    """(address, what it said) of `acclaim serve --demo`, started in `folder`, when it is open."""
    held = reserved_port("127.0.0.1", 0)
    port = held.getsockname()[1]
    process = await asyncio.create_subprocess_exec(
        programs / "acclaim", "serve", "--demo", "--port", str(port), "--workers", "1",
        cwd=folder, env=environment(PYTHONPATH=""), stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout
    try:
        async with asyncio.timeout(PATIENCE_S):
            said = (await process.stdout.readuntil(b"Ctrl-C")).decode()
        yield f"http://127.0.0.1:{port}", said
    finally:
        held.close()
        if process.returncode is None:
            process.terminate()
        await asyncio.wait_for(process.communicate(), PATIENCE_S)
    assert process.returncode == 0


async def test_it_serves_its_pages_and_plays_a_rehearsal(installed: Path, tmp_path: Path) -> None:
    async with (
        demonstration(installed, tmp_path) as (address, said),
        httpx.AsyncClient(base_url=address, headers={"X-Acclaim": "1"}, timeout=PATIENCE_S) as http,
    ):
        assert (await http.get("/healthz")).json() == {"status": "ok"}
        [password] = re.findall(r"name admin, password (\S+)", said)
        signed_in = await http.post("/api/operator/sign-in", json={"name": "admin", "password": password})
        assert signed_in.is_success

        for page in ("/", "/e/gala", "/s/gala", "/console"):
            found = await http.get(page)
            assert found.is_success, page
            for file in set(re.findall(r'(?:href|src)="(/static/[^"]+)"', found.text)):
                assert (await http.get(file)).is_success, file

        async def ballots_of_the_demonstration() -> int:
            return int((await http.get("/api/events/gala/tally")).json()["polls"]["best"]["ballots"])

        async def everybody_has_voted() -> bool:
            audience = (await http.get(f"{EVENT}/rehearsal")).json()["audience"]
            return bool(audience) and audience["acknowledged"] == PHONES

        assert await eventually(ballots_of_the_demonstration, seconds=PATIENCE_S)
        copy = (await http.post(f"{EVENT}/rehearsal")).json()["rehearsal"]
        assert (await http.post(f"/api/operator/events/{copy}/polls/best/open")).is_success
        assert (await http.put(f"{EVENT}/rehearsal/audience", json={"phones": PHONES, "speed": "storm"})).is_success
        await eventually(everybody_has_voted, seconds=PATIENCE_S)
        report = (await http.delete(f"{EVENT}/rehearsal")).json()
        assert (report["ballots"], report["lost"], report["equal"]) == (PHONES, 0, True)
