"""Television graphics as a stream, and of a draw."""

import json
from collections.abc import AsyncIterator, Callable
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from acclaim.event import store as events
from acclaim.event.parts.prize import Prize
from acclaim.event.stage import Stage
from acclaim.features.draws import actions as draw_actions
from acclaim.features.draws import store as draws
from acclaim.features.draws.names import number_of
from acclaim.features.integration import web
from acclaim.features.integration.answers import STREAMS_PER_KEY
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.voting import verbs
from tests.features.changes.reader import DATA, key_for
from tests.operator_api import code
from tests.running import Running, make_event, open_event
from tests.waiting import eventually

STREAM = {"Accept": "text/event-stream"}


@pytest.fixture
async def machine(server: Running) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=server.url, timeout=30) as http:
        yield http


async def frames(answer: httpx.Response) -> AsyncIterator[dict[str, Any]]:
    assert answer.headers["content-type"].startswith("text/event-stream")
    async for line in answer.aiter_lines():
        if line.startswith("data: "):
            yield json.loads(line.removeprefix("data: "))


async def test_graphics_come_when_they_change_until_the_key_is_revoked(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "_CHECKED_S", 0.0)
    await open_event(server.store, make_event(admission="open"))
    key = await key_for(api, "graphics")
    async with machine.stream("GET", f"{DATA}/gala/graphics", headers=key | STREAM) as answer:
        heard = frames(answer)
        first = await anext(heard)
        assert (first["scene"], [row["votes"] for row in first["rows"]]) == ("race", [0, 0])
        async with server.phone("m1") as phone:
            await phone.until("tick")
            await phone.cast("ballot-0001", "2")
        [*_, counted] = [frame async for frame in _until(heard, lambda frame: frame["poll"]["ballots"] == 1)]
        assert [row["id"] for row in counted["rows"]] == ["2", "1"]
        await verbs.set_stage(server.store, "gala", Stage("holding", text="稍候"))
        [*_, held] = [frame async for frame in _until(heard, lambda frame: frame["scene"] == "holding")]
        assert (held["rows"], held["poll"]) == ([], None)
        [line] = (await api.get("/api/operator/api-keys")).json()
        await api.post("/api/operator/api-keys/revoke", json={"id": line["id"]})
        assert [frame async for frame in heard][1:] == [], "the stream ends"


async def _until(
    heard: AsyncIterator[dict[str, Any]], test: Callable[[dict[str, Any]], bool]
) -> AsyncIterator[dict[str, Any]]:
    async for frame in heard:
        yield frame
        if test(frame):
            return


async def test_a_key_has_so_many_streams_and_a_client_that_goes_makes_room(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    await open_event(server.store, make_event(admission="open"))
    key = await key_for(api, "graphics")
    opened, heard = [], []
    for _ in range(STREAMS_PER_KEY):
        answer = await machine.send(
            machine.build_request("GET", f"{DATA}/gala/graphics", headers=key | STREAM), stream=True
        )
        heard.append(frames(answer))  # which would close the stream if it were forgotten
        await anext(heard[-1])
        opened.append(answer)
    assert code(await machine.get(f"{DATA}/gala/graphics", headers=key | STREAM)) == "too_fast"
    assert (await machine.get(f"{DATA}/gala/graphics", headers=key)).status_code == 200
    await opened.pop().aclose()

    async def has_room() -> bool:
        async with machine.stream("GET", f"{DATA}/gala/graphics", headers=key | STREAM) as answer:
            return answer.status_code == 200

    await eventually(has_room, "one more is let in")
    for answer in opened:
        await answer.aclose()


async def test_graphics_of_a_draw_name_whom_the_screen_has_named(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    prize = Prize("lucky", "幸运奖", count=2, entrants="roster")
    await events.create(server.store, make_event(prizes=[prize]))
    rows = (Entry(f"m{n}", f"王秀{n}", "一厂", "audience") for n in range(5))
    await staging.replace(server.store, "gala", rows, partial=False)
    clock = 1_795_422_000_000
    monkeypatch.setattr(web, "now_ms", lambda: clock)
    key = await key_for(api, "graphics")

    async def draw() -> Any:
        return (await machine.get(f"{DATA}/gala/graphics", headers=key)).json()["draw"]

    assert await draw() is None, "another scene"
    await verbs.set_stage(server.store, "gala", Stage("draw"))
    made, _ = await draws.prepare(server.store, "gala", "lucky", clock)
    await draw_actions.start(server.store, "gala", made.n, clock)
    done, _ = await draw_actions.stop(server.store, "gala", made.n, clock)
    shown = await eventually(draw, "the draw is on stage")
    assert (shown["prize"], shown["due"], shown["winners"]) == ("幸运奖", 2, [])
    clock = done.winners[0].at
    [winner] = (await draw())["winners"]
    assert winner["number"] == number_of(done.winners[0].entrant)
    await verbs.set_stage(server.store, "gala", Stage("race"))
    await eventually(lambda: _is_gone(draw), "no more")


async def _is_gone(draw: Any) -> bool:
    return await draw() is None


async def test_a_stream_reads_the_draws_once_while_none_changes(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "STREAM_LOOK_S", 0.01)
    known = list[Any]()

    async def noted(*asked: Any) -> Any:
        known.append(asked[2] if len(asked) > 2 else None)
        return await draws.read(*asked)

    monkeypatch.setattr(web, "draws", SimpleNamespace(read=noted))  # not those of the hub
    await events.create(server.store, make_event(prizes=[Prize("lucky", "幸运奖")]))
    await verbs.set_stage(server.store, "gala", Stage("draw"))
    async with machine.stream(
        "GET", f"{DATA}/gala/graphics", headers=await key_for(api, "graphics") | STREAM
    ) as answer:
        heard = frames(answer)
        await anext(heard)
        await eventually(lambda: [one for one in known if one is not None], "it asks whether they are the same still")
