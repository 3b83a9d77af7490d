"""What anybody may ask is made once for each revision, and asked for no more often than a hall does."""

from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
import segno
from PIL import Image

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.parts.prize import Prize
from acclaim.event.store import EventRecord
from acclaim.features.draws import bodies
from acclaim.features.draws import store as draws
from acclaim.features.draws.bodies import Draws
from acclaim.redis.client import Store
from acclaim.voting import verbs
from tests.running import Running, make_event, open_event, running


async def test_the_list_of_events_is_read_once_for_each_revision(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads = list[str]()
    read = events.read

    async def counted(store: Store, event_id: str) -> EventRecord:
        reads.append(event_id)
        return await read(store, event_id)

    monkeypatch.setattr(events, "read", counted)
    async with httpx.AsyncClient(base_url=server.url) as anybody:
        assert (await anybody.get("/api/events")).json() == []
        for number in range(3):
            await events.create(server.store, msgspec.structs.replace(make_event(), id=f"gala{number}"))
        listed = [(await anybody.get("/api/events")).json() for _ in range(3)]
        assert [one["id"] for one in listed[0]] == ["gala0", "gala1", "gala2"]
        assert listed[0] == listed[1] == listed[2]
        assert sorted(reads) == ["gala0", "gala1", "gala2"]
        renamed = msgspec.structs.replace(make_event(), id="gala1", title="别的题目")
        await events.replace(server.store, renamed, (await events.read(server.store, "gala1")).rev)
        assert [one["title"] for one in (await anybody.get("/api/events")).json()] == [
            "颁奖典礼",
            "别的题目",
            "颁奖典礼",
        ]


async def test_the_qr_code_is_drawn_for_print_and_for_slides(server: Running) -> None:
    address = f"http://localhost:{server.port}/e/gala"
    code = segno.make(address, error="m").matrix
    await open_event(server.store, make_event())
    async with httpx.AsyncClient(base_url=server.url) as anybody:
        svg, png = [await anybody.get(f"/api/events/gala/qr.{kind}") for kind in ("svg", "png")]
        assert (await anybody.get("/api/events/nothing/qr.png")).status_code == 404
    assert address in svg.text
    assert (svg.headers["content-type"], png.headers["content-type"]) == ("image/svg+xml", "image/png")
    picture = Image.open(BytesIO(png.content)).convert("L")
    assert 800 < picture.width == picture.height < 1200
    module = picture.width // (len(code) + 2 * 4)
    middles = [module * (4 + at) + module // 2 for at in range(len(code))]
    assert [[picture.getpixel((x, y)) == 0 for x in middles] for y in middles] == [list(map(bool, row)) for row in code]


async def test_draws_are_written_once_for_each_revision(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    made = list[tuple[Any, ...]]()

    def counted(*fields: Any) -> Draws:
        made.append(fields)
        return Draws(*fields)

    monkeypatch.setattr(bodies, "Draws", counted)
    prize = Prize(id="first", name="一等奖", entrants="voters", poll="best")
    await open_event(server.store, make_event(prizes=[prize]))
    async with httpx.AsyncClient(base_url=server.url) as anybody:
        none = [(await anybody.get("/api/events/gala/draws")).json() for _ in range(3)]
        assert none == [{"event": "gala", "draws": []}] * 3
        async with server.phone("m1") as phone:
            await phone.cast("ballot-0001", "1")
        await verbs.apply(server.store, "gala", "best", "close")
        await draws.prepare(server.store, "gala", "first", now_ms())
        some = [(await anybody.get("/api/events/gala/draws")).json() for _ in range(3)]
    assert some[0] == some[1] == some[2]
    assert [one["state"] for one in some[0]["draws"]] == ["prepared"]
    assert len(made) == 2


async def test_whoever_asks_about_receipt_after_receipt_is_slowed_down(
    store: Store, redis_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "RECEIPTS_BURST", 3)
    monkeypatch.setattr(limits, "RECEIPTS_PER_S", 0.0)
    async with running(redis_url, tmp_path) as server, httpx.AsyncClient(base_url=server.url) as anybody:
        await open_event(server.store, make_event())
        asked = [await anybody.get("/api/events/gala/receipts/0000-0000-0000") for _ in range(5)]
    codes = [answer.json()["error"]["code"] for answer in asked]
    assert codes == ["unknown_receipt"] * 3 + ["too_fast"] * 2
