"""An operator uploads pictures; a process of its own decodes them."""

import asyncio
import shlex
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from io import BytesIO

import httpx
import psutil
import pytest
from PIL import Image

from acclaim.base import limits, modules
from acclaim.base.errors import OperatorError
from acclaim.event import audit, picture_file
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.identity import operators
from acclaim.redis import keys
from tests.pdf_files import coloured, encrypted, pdf, with_huge_image, with_much_to_do, with_much_to_unpack
from tests.picture_files import MEDIA_TYPES, file, plain, png_head
from tests.running import Running
from tests.waiting import eventually

PICTURES = "/api/operator/events/gala/pictures"


@pytest.fixture
async def api(server: Running) -> AsyncIterator[httpx.AsyncClient]:
    """A signed-in operator's client, of an event."""
    await events.create(server.store, Event("gala", "颁奖典礼"))
    password = await operators.ensure_first_operator(server.store)
    async with httpx.AsyncClient(base_url=server.url, headers={"X-Acclaim": "1"}) as http:
        await http.post("/api/operator/sign-in", json={"name": "admin", "password": password})
        yield http


async def upload(api: httpx.AsyncClient, data: bytes, kind: str = "PNG") -> httpx.Response:
    return await api.post(PICTURES, content=data, headers={"Content-Type": MEDIA_TYPES[kind]})


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
async def test_an_uploaded_picture_is_shown_as_pages_need_it(api: httpx.AsyncClient, kind: str) -> None:
    stored = await upload(api, file(Image.new("RGB", (4000, 100), (0, 128, 0)), kind), kind)
    assert stored.status_code == 200, stored.text
    shown = await api.get(stored.json()["path"])
    assert shown.headers["content-type"] == "image/webp"
    assert Image.open(BytesIO(shown.content)).size == (2560, 64)
    for width in limits.PICTURE_WIDTHS:
        variant = await api.get(stored.json()["path"].replace(".webp", f"-{width}.webp"))
        assert variant.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert Image.open(BytesIO(variant.content)).width == width
    preview = await api.get(stored.json()["path"].replace(".webp", ".jpg"))
    assert preview.headers["content-type"] == "image/jpeg"
    assert (Image.open(BytesIO(preview.content)).format, Image.open(BytesIO(preview.content)).width) == ("JPEG", 1152)


async def test_the_same_upload_again_has_the_same_address(api: httpx.AsyncClient, server: Running) -> None:
    first, second = [(await upload(api, plain("JPEG"), "JPEG")).json() for _ in range(2)]
    assert first == second
    assert await server.store.redis.hlen(keys.pictures("gala")) == 1


@pytest.mark.parametrize(
    ("data", "problem"),
    [(b"<svg/>", "no PNG"), (png_head(60_000, 60_000), "make it smaller"), (plain("PNG", 300, 300)[:-60], "damaged")],
)
async def test_what_is_refused_is_not_stored(
    api: httpx.AsyncClient, server: Running, data: bytes, problem: str
) -> None:
    refused = await upload(api, data)
    assert refused.status_code == 422
    assert refused.json()["error"]["code"] == "picture_rejected"
    assert problem in refused.json()["error"]["message"]
    assert await server.store.redis.hlen(keys.pictures("gala")) == 0


async def test_a_decoding_that_is_ended_by_its_bounds_is_told(
    api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_file, "COMMAND", ["sh", "-c", "cat > /dev/null; kill -9 $$"])
    refused = (await upload(api, plain("PNG"))).json()["error"]
    assert (refused["code"], "takes too much to unpack" in refused["message"]) == ("picture_rejected", True)
    monkeypatch.setattr(picture_file, "COMMAND", ["sh", "-c", "cat > /dev/null; exit 1"])
    assert (await upload(api, plain("PNG"))).json()["error"]["code"] == "internal"  # a fault of ours is no file's


async def test_a_process_that_may_use_too_little_memory_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    command = [sys.executable, "-c", (
        "from acclaim.base import limits; from acclaim.event import picture_child; "
        "import psutil; limits.PICTURE_READ_BYTES = psutil.Process().memory_info().vms + (1 << 24); "
        "raise SystemExit(picture_child.main())"
    )]  # fmt: skip
    monkeypatch.setattr(picture_file, "COMMAND", command)
    with pytest.raises(OperatorError, match="picture_rejected") as caught:
        await picture_file.prepare(plain("PNG", 5000, 5000, "L"), "image/png")
    assert "takes too much to unpack" in caught.value.message


async def test_an_upload_that_is_given_up_leaves_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_file, "COMMAND", ["sh", "-c", "exec sleep 600"])
    before = set(psutil.Process().children())
    given_up = asyncio.create_task(picture_file.prepare(plain("PNG"), "image/png"))
    left = await eventually(lambda: set(psutil.Process().children()) - before)
    given_up.cancel()
    with pytest.raises(asyncio.CancelledError):
        await given_up
    assert not any(process.is_running() for process in left)


def test_a_worker_does_not_load_the_decoders() -> None:
    loaded = "import sys, acclaim.app, acclaim.process.worker_process; sys.exit('PIL' in sys.modules)"
    subprocess.run([sys.executable, "-c", loaded], check=True, env=modules.environment())


async def test_a_picture_is_read_once_and_let_go_when_its_event_may_be_erased(
    api: httpx.AsyncClient, server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    for seconds, status in ((60.0, 200), (0.0, 404)):
        monkeypatch.setattr(limits, "REMEMBERED_S", seconds)
        path = (await upload(api, plain("PNG", 30 + status))).json()["path"]
        assert (await api.get(path)).status_code == 200
        await server.store.redis.delete(keys.picture("gala", path.rpartition("/")[2]))
        assert (await api.get(path)).status_code == status


async def test_a_picture_that_was_unknown_is_looked_for_again(api: httpx.AsyncClient, server: Running) -> None:
    path = (await upload(api, plain("PNG"))).json()["path"]
    name = path.rpartition("/")[2]
    key = keys.picture("gala", name)
    await server.store.redis.rename(key, keys.picture("gala", "elsewhere"))
    unknown = await api.get(path)
    assert (unknown.status_code, unknown.json()["error"]["code"]) == (404, "unknown_picture")
    assert unknown.headers["cache-control"] == "no-store"
    await server.store.redis.rename(keys.picture("gala", "elsewhere"), key)
    assert (await api.get(path)).status_code == 200


async def test_a_picture_in_memory_has_the_headers_of_every_answer(api: httpx.AsyncClient) -> None:
    path = (await upload(api, plain("PNG"))).json()["path"]
    first, again = await api.get(path), await api.get(path)
    assert first.headers["x-content-type-options"] == "nosniff"
    assert {**first.headers, "date": ""} == {**again.headers, "date": ""}
    head = await api.head(path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == str(len(first.content))


# --- a PDF's pages


async def upload_pdf(api: httpx.AsyncClient, data: bytes) -> httpx.Response:
    return await api.post(f"{PICTURES}/pages", content=data, headers={"Content-Type": "application/pdf"}, timeout=60)


async def test_a_pdf_becomes_a_picture_a_page(api: httpx.AsyncClient, server: Running) -> None:
    stored = await upload_pdf(api, pdf([(720, 405), (595, 842)], coloured(0, 0, 1)))
    assert stored.status_code == 200, stored.text
    sizes = [Image.open(BytesIO((await api.get(path)).content)).size for path in stored.json()["paths"]]
    assert sizes == [(2560, 1440), (1810, 2560)]
    assert [entry.what for entry in await audit.page(server.store, "gala")] == ["upload_pdf"]


@pytest.mark.parametrize(
    ("data", "code"),
    [(plain("PNG"), "pdf_damaged"), (encrypted(), "pdf_encrypted"), (pdf([(720, 405)] * 1000), "pdf_too_long")],
)
async def test_a_pdf_that_is_refused_leaves_nothing(
    api: httpx.AsyncClient, server: Running, data: bytes, code: str
) -> None:
    refused = await upload_pdf(api, data)
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, code)
    assert await server.store.redis.hlen(keys.pictures("gala")) == 0
    assert (await upload(api, pdf(), "PNG")).json()["error"]["code"] == "picture_rejected", "no picture is a PDF"


async def test_a_picture_in_a_pdf_is_unpacked_no_further_than_it_is_drawn(api: httpx.AsyncClient) -> None:
    assert (await upload_pdf(api, with_huge_image())).status_code == 200


@pytest.mark.parametrize("bomb", [with_much_to_unpack, with_much_to_do], ids=["memory", "time"])
async def test_a_pdf_that_would_take_too_much_is_ended_and_told(
    api: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch, bomb: Callable[[], bytes]
) -> None:
    bounded = f"ulimit -t 3; exec {shlex.join(picture_file.COMMAND)}"  # a minute is long for a test
    monkeypatch.setattr(picture_file, "COMMAND", ["sh", "-c", bounded])
    refused = await upload_pdf(api, bomb())
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "pdf_too_much")
