"""The pages and their files: packed, marked, kept for ever, and never of two versions."""

import re
from pathlib import Path

import httpx
import pytest

from acclaim.http.assets import Assets
from tests.running import Running


async def test_a_page_names_its_files_by_a_mark_under_which_they_may_be_kept_for_ever(server: Running) -> None:
    async with httpx.AsyncClient(base_url=server.url) as http:
        page = await http.get("/e/gala")
        assert page.headers["cache-control"] == "no-cache"
        named = re.findall(r'"(/static/[0-9a-f]{16}/[^"]+)"', page.text)
        assert len(named) > 20
        assert '"/static/js' not in page.text
        for address in named:
            file = await http.get(address)
            assert file.status_code == 200, address
            assert "immutable" in file.headers["cache-control"]
            assert file.headers["content-security-policy"]


async def test_files_are_packed_for_those_who_take_it(server: Running) -> None:
    async with httpx.AsyncClient(base_url=server.url) as http:
        packed = await http.get("/static/js/phone/phone.js", headers={"Accept-Encoding": "gzip"})
        plain = await http.get("/static/js/phone/phone.js", headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) < int(plain.headers["content-length"])
    assert packed.text == plain.text
    assert plain.headers["content-type"] == "text/javascript; charset=utf-8"


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
    (tmp_path / "a.js").write_text("1")
    before = Assets.of(tmp_path)
    (tmp_path / "a.js").write_text("2")
    after = Assets.of(tmp_path)
    assert before.mark != after.mark
    assert before.file(f"{after.mark}/a.js", {}) is None
