"""Joining from where very many join: nobody is refused for the others, and what it costs grows."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.exceptions import InvalidStatus

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.event import audit
from acclaim.identity import codes, devices, proof, revocations
from acclaim.identity import member as sessions
from acclaim.identity.member import Member
from acclaim.identity.proof import Challenge
from acclaim.identity.revocations import Revoked
from acclaim.redis.client import Store
from acclaim.wire import cookies
from tests.operator_api import sign_in
from tests.running import SECRET, Running, make_event, open_event, running

JOIN = "/api/events/gala/join"
FREE = 2


@pytest.fixture
async def hall(store: Store, redis_url: str, tmp_path: Path) -> AsyncIterator[Running]:
    """A worker with an open event, where two an hour may come from an address without a price."""
    async with running(redis_url, tmp_path, devices_per_hour=FREE) as served:
        await open_event(served.store, make_event(admission="open"))
        yield served


async def ask(served: Running, **body: Any) -> httpx.Response:
    """Somebody new asks to join."""
    async with httpx.AsyncClient(base_url=served.url) as http:
        return await http.post(JOIN, json=body)


def refusal(response: httpx.Response) -> dict[str, Any]:
    return dict(response.json()["error"])


def solved(error: dict[str, Any]) -> dict[str, Any]:
    done = proof.solve(Challenge(error["challenge"], error["pieces"], error["bound"]))
    return {"challenge": done.challenge, "numbers": done.numbers}


async def fill(served: Running) -> None:
    for _ in range(FREE):
        assert (await ask(served)).status_code == 200


async def test_above_the_limit_joining_costs_a_proof_of_work_and_with_it_everybody_gets_in(hall: Running) -> None:
    await fill(hall)
    for n in range(1, 4):
        asked = await ask(hall)
        error = refusal(asked)
        assert (asked.status_code, error["code"], error["retryable"]) == (429, "proof_needed", True)
        joined = await ask(hall, proof=solved(error))
        assert joined.json()["new"]
        assert await devices.count(hall.store, "gala") == FREE + n


async def test_a_proof_lets_one_in_and_no_second_one(hall: Running) -> None:
    await fill(hall)
    paid = solved(refusal(await ask(hall)))
    answers = await asyncio.gather(*(ask(hall, proof=paid) for _ in range(5)))
    assert sorted(answer.status_code for answer in answers) == [200, 429, 429, 429, 429]


async def test_what_is_no_proof_is_asked_for_one(hall: Running) -> None:
    await fill(hall)
    error = refusal(await ask(hall))
    for numbers in ([0] * proof.PIECES, []):
        assert refusal(await ask(hall, proof={"challenge": error["challenge"], "numbers": numbers}))["code"] == (
            "proof_needed"
        )
    forged = {"challenge": "x.y.z", "numbers": [0] * proof.PIECES}
    assert refusal(await ask(hall, proof=forged))["code"] == "proof_needed"


async def test_the_price_grows_with_the_rate_up_to_a_second_of_a_phone(hall: Running) -> None:
    await fill(hall)
    bounds = [refusal(await ask(hall))["bound"] for _ in range(40)]
    assert bounds == sorted(bounds, reverse=True)
    assert bounds[-1] == (proof.PIECES << 32) // limits.PROOF_HASHES_MAX


async def test_a_right_code_gets_in_however_many_wrong_ones_its_address_has_tried(hall: Running) -> None:
    made = await codes.create(hall.store, "gala", 2, [])
    said = [refusal(await ask(hall, code="222-222-222"))["code"] for _ in range(FREE + 2)]
    assert said == ["code_unknown"] * FREE + ["too_many_codes"] * 2
    for code, _ in made:
        assert (await ask(hall, code=code)).status_code == 200


async def test_codes_and_those_who_hold_a_session_cost_an_open_door_nothing(hall: Running) -> None:
    for code, _ in await codes.create(hall.store, "gala", FREE + 3, []):
        assert (await ask(hall, code=code)).status_code == 200
    async with httpx.AsyncClient(base_url=hall.url) as http:
        assert [(await http.post(JOIN, json={})).json()["new"] for _ in range(FREE + 2)] == [True, False, False, False]
    assert (await ask(hall)).status_code == 200


async def test_when_somebody_tries_all_codes_a_try_costs_a_proof_of_work(hall: Running) -> None:
    [(code, _)] = await codes.create(hall.store, "gala", 1, [])
    await ask(hall, code="222-222-222")
    for key in await hall.store.scan("acclaim:{gala}:meter:codes:*"):
        await hall.store.redis.hset(key, "n", FREE * 100 + 1)
    error = refusal(await ask(hall, code=code))
    assert error["code"] == "proof_needed"
    assert (await ask(hall, code=code, proof=solved(error))).status_code == 200


async def test_a_place_at_its_limit_is_audited_once_counted_and_logged_once(
    hall: Running, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    await fill(hall)
    for _ in range(5):
        await ask(hall)
    entries = await audit.page(hall.store, "gala")
    assert [(e.who, e.what, e.detail) for e in entries] == [("acclaim", "many_devices", {"place": "127.0.0.…"})]
    assert hall.worker.hubs.gauges.refused["proof_needed"] == 5
    assert len([line for line in caplog.messages if "proof_needed" in line]) == 1
    assert "127.0.0" not in caplog.text


async def test_the_console_sees_the_place_and_one_press_lets_more_in(hall: Running) -> None:
    async with httpx.AsyncClient(base_url=hall.url, headers={"X-Acclaim": "1"}) as http:
        await sign_in(hall, http)
        cookie = "; ".join(f"{name}={value}" for name, value in http.cookies.items())
        async with hall.line("/ws/gala?view=console", cookie) as console:
            assert (await console.until("figures"))["crowded"] == []
            await fill(hall)
            await ask(hall)
            [place] = (await console.until(lambda m: bool(m.get("crowded"))))["crowded"]
            assert (place["kind"], place["label"], place["recent"]) == ("devices", "127.0.0.…", FREE + 1)
            raised = await http.post(f"/api/operator/events/gala/places/{place['id']}/raise")
            assert raised.json() == {"place": "127.0.0.…"}
            await console.until(lambda m: m.get("crowded") == [])
        for _ in range(FREE * limits.RAISED_BY - FREE - 1):
            assert (await ask(hall)).status_code == 200
        again = await http.post("/api/operator/events/gala/places/devices:nobody/raise")
        assert (again.status_code, refusal(again)["code"]) == (404, "unknown_place")
    [entry, _] = await audit.page(hall.store, "gala")
    assert (entry.who, entry.what, entry.detail) == (
        "admin", "raise_limit", {"place": "127.0.0.…", "kind": "devices"},
    )  # fmt: skip


async def test_an_anonymous_session_is_renewed_while_it_is_used_and_a_members_is_not(hall: Running) -> None:
    async with httpx.AsyncClient(base_url=hall.url) as http:
        for new in (True, False):
            joined = await http.post(JOIN, json={})
            assert joined.json()["new"] is new
            assert f"Max-Age={limits.DEVICE_SESSION_S}" in joined.headers["set-cookie"]
    [(code, _)] = await codes.create(hall.store, "gala", 1, [])
    async with httpx.AsyncClient(base_url=hall.url) as http:
        joined = await http.post(JOIN, json={"code": code})
        assert f"Max-Age={limits.SESSION_S}" in joined.headers["set-cookie"]
        again = await http.post(JOIN, json={})
        assert not again.json()["new"]
        assert "set-cookie" not in again.headers


def device_session(age_s: int, **fields: Any) -> str:
    """The cookie of a device whose session was issued so long ago."""
    then = now_ms() - age_s * 1000
    made: dict[str, Any] = {"id": devices.new("gala", "127.0.0.1", b"", then).id, "anonymous": True} | fields
    token = sessions.issue_session(Member(event="gala", **made), bytes.fromhex(SECRET), then)
    return f"{cookies.member('gala')}={token}"


def member_of(cookie: str) -> Member:
    return sessions.read_session(cookie.partition("=")[2], bytes.fromhex(SECRET), "gala", now_ms()).member


async def set_by_a_handshake(hall: Running, cookie: str, **headers: str) -> str:
    """The Set-Cookie header of the answer that opens a socket, or ""."""
    async with hall.line("/ws/gala?view=phone", cookie, **headers) as phone:
        await phone.until("welcome")
        assert phone.socket.response is not None
        return phone.socket.response.headers.get("Set-Cookie", "")


async def test_a_handshake_renews_a_devices_session_that_is_two_hours_old(hall: Running) -> None:
    old = device_session(limits.DEVICE_RENEW_S)
    new, _, attributes = (await set_by_a_handshake(hall, old)).partition("; ")
    assert attributes == f"HttpOnly; Max-Age={limits.DEVICE_SESSION_S}; Path=/; SameSite=lax"
    assert member_of(new).id == member_of(old).id
    assert member_of(new).since >= member_of(old).since + limits.DEVICE_RENEW_S
    assert await set_by_a_handshake(hall, new) == "", "not again before two hours"


@pytest.mark.parametrize(
    "cookie",
    [lambda: device_session(60), lambda: device_session(limits.DEVICE_RENEW_S, id="m1", anonymous=False)],
    ids=["young", "member"],
)
async def test_a_handshake_renews_no_other_session(hall: Running, cookie: Callable[[], str]) -> None:
    assert await set_by_a_handshake(hall, cookie()) == ""


async def test_towards_the_end_of_a_devices_day_its_session_is_renewed_for_what_is_left(hall: Running) -> None:
    made = now_ms() - (limits.DEVICE_AGE_S - 3600) * 1000
    device = devices.new("gala", "127.0.0.1", b"", made)
    then = now_ms() - limits.DEVICE_RENEW_S * 1000
    cookie = f"{cookies.member('gala')}={sessions.issue_session(device, bytes.fromhex(SECRET), then)}"
    age_s = int((await set_by_a_handshake(hall, cookie)).partition("Max-Age=")[2].partition(";")[0])
    assert 3500 < age_s <= 3600


async def test_a_session_that_was_revoked_is_not_renewed(hall: Running) -> None:
    cookie = device_session(limits.DEVICE_RENEW_S)
    hub = await hall.worker.hubs.find("gala")
    revoked = Revoked(now_ms(), False, "张导", "")
    hub.revoke(await revocations.revoke(hall.store, "gala", [member_of(cookie).id], revoked))
    with pytest.raises(InvalidStatus, match="403"):
        await set_by_a_handshake(hall, cookie)


async def test_a_hall_that_joins_at_once_is_a_few_calls_to_redis(hall: Running) -> None:
    before = hall.store.calls["meter"]
    async with httpx.AsyncClient(base_url=hall.url, timeout=60) as http:  # of 100 connections
        answers = await asyncio.gather(*(http.post(JOIN, json={"known": False}) for _ in range(100)))
    assert {answer.status_code for answer in answers} == {200, 429}
    assert hall.store.calls["meter"] - before <= 50


async def test_who_has_joined_and_brings_no_cookie_is_told_so_and_makes_no_second_device(hall: Running) -> None:
    await ask(hall)
    for _ in range(3):
        answer = await ask(hall, known=True)
        assert (answer.status_code, refusal(answer)["code"]) == (401, "session_missing")
    assert await devices.count(hall.store, "gala") == 1


async def test_a_flood_of_joins_leaves_ballots_connections_to_redis(hall: Running) -> None:
    before = (await hall.store.redis.info("clients"))["connected_clients"]
    async with httpx.AsyncClient(base_url=hall.url, timeout=60) as http:  # of 100 connections
        answers = await asyncio.gather(*(http.post(JOIN, json={"code": "222-222-222"}) for _ in range(100)))
    assert {answer.status_code for answer in answers} == {401, 429}
    opened = (await hall.store.redis.info("clients"))["connected_clients"] - before
    assert opened <= limits.JOIN_CALLS_AT_ONCE


@pytest.mark.parametrize("odd", [1, {}, {"challenge": "x" * 2000, "numbers": []}], ids=["number", "empty", "long"])
async def test_an_order_to_join_that_is_odd_is_refused_and_nothing_else(hall: Running, odd: object) -> None:
    answer = await ask(hall, proof=odd)
    assert answer.status_code == 422
