"""Phones' random numbers for a draw, on the sockets: each is answered with its path, and none is waited for."""

import asyncio
from typing import Any

import httpx
import msgspec
import pytest

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.event.parts.prize import Prize
from acclaim.features.draws import actions
from acclaim.features.draws import store as draws
from acclaim.features.draws.hall_numbers import NOBODY, climb, hashed
from acclaim.features.draws.messages import Number
from acclaim.features.draws.names import entrant_of
from acclaim.features.draws.proof import DrawProof, problems
from tests.line import Line
from tests.running import Running, make_event, running

PRIZE = Prize("first", "一等奖")


@pytest.fixture
async def gala(server: Running, monkeypatch: pytest.MonkeyPatch) -> Running:
    monkeypatch.setattr(limits, "NUMBERS_WINDOW_MS_MIN", 1500)
    await events.create(server.store, make_event(prizes=[PRIZE]))
    return server


async def prepared(server: Running) -> int:
    draw, _ = await draws.prepare(server.store, "gala", "first", now_ms())
    assert draw.numbers_until > draw.prepared_at
    return draw.n


async def numbered(line: Line, number: str) -> dict[str, Any]:
    wanted = await line.until("numbers_wanted", seconds=10)
    await line.send(type="number", draw=wanted["draw"], number=number)
    return await line.until("numbered")


async def digest(line: Line, draw: int, sheet: int) -> dict[str, Any]:
    """The answer once all numbers are in."""
    while True:
        await line.send(type="hall", draw=draw, sheet=sheet)
        answer = await line.until("hall", seconds=10)
        if answer["hall"]:
            return answer
        await asyncio.sleep(0.2)  # as pages do, which nobody tells


async def proof_of(server: Running, n: int) -> DrawProof:
    async with httpx.AsyncClient(base_url=server.url) as anybody:
        return msgspec.json.decode((await anybody.get(f"/api/events/gala/draws/{n}")).content, type=DrawProof)


async def test_each_phone_follows_its_number_to_the_digest_that_is_published_before_the_seed(gala: Running) -> None:
    async with gala.phone("m1") as one, gala.phone("m2") as two, gala.screen() as hall:
        n = await prepared(gala)
        answers = await asyncio.gather(numbered(one, "11" * 8), numbered(two, "22" * 8))
        published = await hall.until(lambda m: m["type"] == "draws" and m["draws"][-1]["hall"], seconds=10)
        [shown] = published["draws"]
        assert (shown["state"], shown["seed"], shown["numbers"]) == ("prepared", "", 2)
        draw = await draws.find(gala.store, "gala", n)
        for line, number, member, answer in zip((one, two), ("11" * 8, "22" * 8), ("m1", "m2"), answers, strict=True):
            told = await digest(line, n, answer["sheet"])
            assert told["hall"] == shown["hall"] and told["numbers"] == 2
            assert climb(climb(hashed(number), answer["path"]), told["path"]) == shown["hall"]
            assert answer["entrant"] == entrant_of(draw.salt, member)
        assert problems(await proof_of(gala, n)) == []
        draw, _ = await actions.draw_winners(gala.store, "gala", n, now_ms())
        assert (draw.hall, draw.numbers) == (shown["hall"], 2)
        assert (await one.until("drawn"))["hall"] == shown["hall"]
    proof = await proof_of(gala, n)
    assert problems(proof) == []
    assert proof.draw.strength == "numbers"
    assert sorted(number for sheet in proof.numbers for number in sheet) == ["11" * 8, "22" * 8]


async def test_numbers_of_phones_on_several_workers_are_in_one_digest(
    gala: Running, redis_url: str, tmp_path: Any
) -> None:
    async with (
        running(redis_url, tmp_path / "second") as other,
        gala.phone("m1") as one,
        other.phone("m2") as two,
    ):
        n = await prepared(gala)
        answers = await asyncio.gather(numbered(one, "11" * 8), numbered(two, "22" * 8))
        told = [await digest(line, n, said["sheet"]) for line, said in zip((one, two), answers, strict=True)]
        assert told[0]["hall"] == told[1]["hall"] and told[0]["numbers"] == 2
        # Whoever comes back to another worker asks there.
        async with other.phone("m1") as back:
            again = await digest(back, n, answers[0]["sheet"])
        assert climb(climb(hashed("11" * 8), answers[0]["path"]), again["path"]) == told[0]["hall"]


async def test_who_comes_while_numbers_are_taken_is_asked_and_who_is_late_is_left_out(gala: Running) -> None:
    async with gala.phone("m1"):
        n = await prepared(gala)
        async with gala.phone("m2") as newcomer:
            answer = await numbered(newcomer, "22" * 8)
            assert answer["sheet"] == 1
            await digest(newcomer, n, 1)
            await newcomer.send(type="number", draw=n, number="33" * 8)
            late = await newcomer.until("numbered")
            assert (late["sheet"], late["path"]) == (0, [])
        async with gala.phone("m3") as later:
            await later.until("tick")
            assert all(message["type"] != "numbers_wanted" for message in later.heard)
    assert (await proof_of(gala, n)).numbers == (("22" * 8,),)


async def test_a_draw_waits_for_nobody_who_does_not_answer(gala: Running) -> None:
    async with gala.phone("m1") as silent:
        n = await prepared(gala)
        await silent.until("numbers_wanted", seconds=10)
        draw, first = await actions.draw_winners(gala.store, "gala", n, now_ms())
        assert first
        assert (draw.hall, draw.numbers) == (NOBODY, 0)
        assert draw.over_at <= draw.prepared_at + 2 * limits.NUMBERS_WINDOW_MS_MIN + limits.NUMBERS_LATE_MS
    proof = await proof_of(gala, n)
    assert (problems(proof), proof.draw.strength) == ([], "seed")


async def test_a_members_numbers_are_few_and_what_is_none_is_refused(gala: Running) -> None:
    async with gala.phone("m1") as one:
        n = await prepared(gala)
        await one.until("numbers_wanted", seconds=10)
        for place in range(limits.NUMBERS_PER_MEMBER):
            await one.send(type="number", draw=n, number=f"{place:016x}")
        for _ in range(limits.NUMBERS_PER_MEMBER):
            assert (await one.until("numbered"))["sheet"]
        for message, code in [
            ({"type": "number", "draw": n, "number": "ff" * 8}, "too_fast"),
            ({"type": "number", "draw": n + 1, "number": "ff" * 8}, "unknown_draw"),
            ({"type": "hall", "draw": n + 1, "sheet": 1}, "unknown_draw"),
            ({"type": "number", "draw": n, "number": "FF" * 8}, "malformed"),
            ({"type": "hall", "draw": n, "sheet": 1 << 40}, "malformed"),
        ]:
            await one.send(**message)
            assert (await one.until("error"))["error"]["code"] == code
        assert (await digest(one, n, 99))["path"] == []  # a sheet that is not there


async def test_of_an_older_draw_nothing_is_taken_and_nothing_is_said(gala: Running) -> None:
    async with gala.phone("m1") as one:
        first = await prepared(gala)
        sheet = (await numbered(one, "11" * 8))["sheet"]
        await actions.abandon(gala.store, "gala", first, now_ms())
        await prepared(gala)
        await one.until("numbers_wanted", seconds=10)
        await one.send(type="number", draw=first, number="22" * 8)
        assert (await one.until("numbered"))["sheet"] == 0
        await one.send(type="hall", draw=first, sheet=sheet)
        assert (await one.until("hall"))["hall"] == ""


async def test_numbers_that_come_together_cost_one_call(gala: Running) -> None:
    async with gala.phone("m1") as one:
        n = await prepared(gala)
        await one.until("numbers_wanted", seconds=10)
        hub = gala.worker.hubs.get("gala")
        assert hub is not None
        [connection] = [c for c in hub.audiences.connections() if c.view == "phone"]
        before = gala.store.calls["add_numbers"]
        for place in range(limits.NUMBERS_PER_MEMBER):
            hub.receive(connection, Number(n, f"{place:016x}"))
        answers = [await one.until("numbered") for _ in range(limits.NUMBERS_PER_MEMBER)]
        assert {answer["sheet"] for answer in answers} == {1}
        assert gala.store.calls["add_numbers"] == before + 1
