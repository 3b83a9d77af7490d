"""The pages and their files: packed, marked, kept for ever, and never of two versions."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import httpx
import pytest

from acclaim.base.folders import STATIC
from acclaim.http.assets import Assets
from acclaim.http.encodings import chosen
from acclaim.http.sources import Sources
from tests.running import Running, running


async def test_a_page_names_its_files_by_a_mark_under_which_they_may_be_kept_for_ever(server: Running) -> None:
    async with httpx.AsyncClient(base_url=server.url) as http:
        page = await http.get("/e/gala")
        assert page.headers["cache-control"] == "no-cache"
        named = re.findall(r'"(/static/[0-9a-f]{16}/[^"]+)"', page.text)
        assert [address.rpartition("/")[2] for address in named] == ["phone.css", "phone.js"]
        assert '"/static/built' not in page.text
        for address in named:
            file = await http.get(address)
            assert file.status_code == 200, address
            assert "immutable" in file.headers["cache-control"]
            assert file.headers["content-security-policy"]


async def test_files_are_packed_for_those_who_take_it(server: Running) -> None:
    async with httpx.AsyncClient(base_url=server.url) as http:
        plain, gzip, brotli = [
            await http.get("/static/built/phone.js", headers={"Accept-Encoding": accepted})
            for accepted in ("identity", "gzip", "gzip, deflate, br")
        ]
    assert [answer.headers.get("content-encoding") for answer in (plain, gzip, brotli)] == [None, "gzip", "br"]
    lengths = [int(answer.headers["content-length"]) for answer in (brotli, gzip, plain)]
    assert lengths == sorted(set(lengths))
    assert brotli.content == gzip.content == plain.content == (STATIC / "built/phone.js").read_bytes()
    assert plain.headers["content-type"] == "text/javascript; charset=utf-8"
    assert plain.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip;q=1.0, br;q=0.5", "br"),
        ("GZIP", "gzip"),
        ("gzip, br;q=0", "gzip"),
        ("br ; q=0.000, *;q=0.1", "gzip"),
        ("*", "br"),
        ("gzip;q=half", "identity"),
        ("identity;q=1, *;q=0", "identity"),
        ("brotli, x-gzip", "identity"),
        ("", "identity"),
    ],
)
def test_the_smallest_form_is_sent_that_is_accepted(accepted: str, encoding: str) -> None:
    assert chosen(accepted) == encoding


async def test_the_policy_allows_the_one_script_in_the_page_and_no_other(server: Running) -> None:
    async with httpx.AsyncClient(base_url=server.url) as http:
        page, console = await http.get("/e/gala"), await http.get("/console")
    [script] = re.findall(r"<script>(.*?)</script>", page.text)
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}'" in page.headers["content-security-policy"]
    assert "script-src" not in console.headers["content-security-policy"]


async def test_sources_are_not_served_but_for_those_who_work_on_them(
    server: Running, redis_url: str, tmp_path: Path
) -> None:
    async with httpx.AsyncClient(base_url=server.url) as http:
        assert (await http.get("/static/js/phone/phone.js")).status_code == 404
    async with running(redis_url, tmp_path, dev=True) as dev, httpx.AsyncClient(base_url=dev.url) as http:
        page = await http.get("/e/gala")
        named = re.findall(r'"(/static/[^"]+)"', page.text)
        assert "/static/js/phone/phone.js" in named and "/static/css/phone.css" in named
        for address in named:
            file = await http.get(address)
            assert file.content == (STATIC / address.removeprefix("/static/")).read_bytes()
            assert file.headers["cache-control"] == "no-store"
        assert dev.worker.remembered.answers == {}, "a page that was changed would be shown as it was"
        for path in ("", "js", "none.js", "%2e%2e/README.md"):
            assert (await http.get(f"/static/{path}")).status_code == 404, path


async def test_a_source_that_was_changed_is_served_as_it_is_now(tmp_path: Path) -> None:
    sources = Sources(tmp_path)
    for text in (b"1", b"2"):
        (tmp_path / "a.js").write_bytes(text)
        answer = sources.file("a.js", {})
        assert answer is not None and answer.body == text


async def test_a_picture_of_the_demonstration_is_kept_for_a_day(server: Running) -> None:
    async with httpx.AsyncClient(base_url=server.url) as http:
        picture = await http.get("/static/demo/home-01.svg")
    assert (picture.status_code, picture.headers["cache-control"]) == (200, "public, max-age=86400")


async def test_what_has_not_changed_is_not_sent_again(server: Running) -> None:
    async with httpx.AsyncClient(base_url=server.url) as http:
        first = await http.get("/console")
        again = await http.get("/console", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "path", ["/static/none.js", "/static/../server/app.py", "/static/", "/static/%2e%2e/README.md"]
)
async def test_only_files_of_the_folder_are_there(server: Running, path: str) -> None:
    async with httpx.AsyncClient(base_url=server.url) as http:
        missing = await http.get(path)
    assert (missing.status_code, missing.json()["error"]["code"]) == (404, "not_found")


def test_the_mark_changes_with_any_file(tmp_path: Path) -> None:
    (tmp_path / "built").mkdir()
    (tmp_path / "built" / "a.js").write_text("1")
    before = Assets.of(tmp_path)
    (tmp_path / "built" / "a.js").write_text("2")
    after = Assets.of(tmp_path)
    assert before.mark != after.mark
    assert before.file(f"{after.mark}/built/a.js", {}) is None
