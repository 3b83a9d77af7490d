"""Files of other versions, by their mark: a page loads whole from whichever gateway its requests reach."""

import asyncio
from typing import Any, cast

import httpx
import pytest

from acclaim.http import static_files
from acclaim.http.assets import Assets
from acclaim.redis import keys
from acclaim.redis.client import Store
from tests.running import SECRET, Running
from tests.waiting import eventually

CSS = "built/phone.css"


def another_version(text: bytes) -> Assets:
    """Ours, but for one line."""
    return Assets({**Assets.of().contents, CSS: text})


async def keep(store: Store, version: Assets, secret: str = SECRET, mark: str = "") -> None:
    mark = mark or version.mark
    assert not await static_files.is_kept(store, mark)
    await static_files.keep(store, mark, static_files.pack(mark, version.named_by_pages, bytes.fromhex(secret)))


async def kept_marks(store: Store, wanted: int) -> list[str]:
    async def enough() -> list[str] | None:
        marks = await static_files.marks(store)
        return marks if len(marks) >= wanted else None

    return await eventually(enough, f"{wanted} versions")


async def test_a_version_leaves_its_files_for_a_day(server: Running) -> None:
    own = Assets.of()
    assert await kept_marks(server.store, 1) == [own.mark]
    value = await eventually(lambda: static_files.find(server.store, own.mark), "the worker's own files are stored")
    assert static_files.unpack(own.mark, value, bytes.fromhex(SECRET)) == own.named_by_pages
    assert 0 < await server.store.redis.ttl(keys.static_files(own.mark)) <= static_files.KEPT_S


async def test_the_files_of_another_version_are_answered_as_that_version_does(server: Running) -> None:
    other = another_version(b"body { color: red }")
    await keep(server.store, other)
    async with httpx.AsyncClient(base_url=server.url) as http:
        changed, same, page = [
            await http.get(f"/static/{other.mark}/{name}") for name in (CSS, "built/phone.js", "built/phone.html")
        ]
        missing = await http.get(f"/static/{other.mark}/none.js")
    assert changed.text == "body { color: red }"
    assert "immutable" in changed.headers["cache-control"]
    assert same.content == other.contents["built/phone.js"]
    assert f'"/static/{other.mark}/' in page.text
    assert missing.status_code == 404


async def test_what_another_secret_has_signed_is_not_served(server: Running) -> None:
    other = another_version(b"alert")
    await keep(server.store, other, secret="22" * 32)
    async with httpx.AsyncClient(base_url=server.url) as http:
        assert (await http.get(f"/static/{other.mark}/{CSS}")).status_code == 404


async def test_files_that_were_moved_under_another_mark_are_not_served(server: Running) -> None:
    other, another = another_version(b"a"), another_version(b"b")
    value = static_files.pack(other.mark, other.contents, bytes.fromhex(SECRET))
    await static_files.is_kept(server.store, another.mark)
    await static_files.keep(server.store, another.mark, value)
    async with httpx.AsyncClient(base_url=server.url) as http:
        assert (await http.get(f"/static/{another.mark}/{CSS}")).status_code == 404


async def test_the_oldest_of_too_many_versions_goes(store: Store) -> None:
    versions = [another_version(b"%d" % n) for n in range(static_files.VERSIONS_KEPT + 2)]
    for version in versions:
        await keep(store, version)
    assert await static_files.marks(store) == [version.mark for version in versions[2:]]
    kept = [await static_files.find(store, version.mark) is not None for version in versions]
    assert kept == [False, False, *[True] * static_files.VERSIONS_KEPT]


async def test_made_up_marks_are_looked_for_together(server: Running) -> None:
    await kept_marks(server.store, 1)

    async def looks() -> int:
        return cast(int, (await cast(Any, server.store.redis).info("commandstats"))["cmdstat_zrange"]["calls"])

    before = await looks()
    async with httpx.AsyncClient(base_url=server.url, timeout=30) as http:
        answers = await asyncio.gather(*(http.get(f"/static/{n:016x}/{CSS}") for n in range(300)))
    assert {answer.status_code for answer in answers} == {404}
    assert await looks() - before <= 10


@pytest.mark.parametrize("mark", ["0" * 15, "0" * 17, "0123456789ABCDEF", "g" * 16])
async def test_what_is_no_mark_is_not_looked_for(server: Running, mark: str) -> None:
    async with httpx.AsyncClient(base_url=server.url) as http:
        assert (await http.get(f"/static/{mark}/{CSS}")).status_code == 404
