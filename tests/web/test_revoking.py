"""Operators end members' sessions, bar members, and take printed codes back: at once, and on the record."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from acclaim.base.clock import now_ms
from acclaim.identity import codes, operators, revocations
from acclaim.identity.member import Member
from acclaim.identity.ticket import sign_test_ticket
from acclaim.redis.client import Store
from tests.line import Line
from tests.running import Running, make_event, open_event, running

ONE = "/api/operator/events/gala"
JOIN = "/api/events/gala/join"
KEY = "k" * 32


@pytest.fixture
async def served(store: Store, redis_url: str, tmp_path: Any) -> AsyncIterator[Running]:
    async with running(redis_url, tmp_path, ticket_secret=KEY) as one:
        await open_event(one.store, make_event())
        yield one


@pytest.fixture
async def api(served: Running) -> AsyncIterator[httpx.AsyncClient]:
    password = await operators.ensure_first_operator(served.store)
    async with httpx.AsyncClient(base_url=served.url, headers={"X-Acclaim": "1"}) as http:
        await http.post("/api/operator/sign-in", json={"name": "admin", "password": password})
        yield http


async def join(served: Running, **body: str) -> httpx.Response:
    async with httpx.AsyncClient(base_url=served.url) as phone:
        return await phone.post(JOIN, json=body)


def cookie(answer: httpx.Response) -> str:
    return answer.headers["set-cookie"].partition(";")[0]


def ticket(member: str) -> str:
    return sign_test_ticket(Member(member, "gala"), KEY, "acclaim", now_ms())


async def closed_with(line: Line) -> tuple[int, str]:
    with pytest.raises(ConnectionClosed) as closed:
        await line.until("never", 10)
    assert closed.value.rcvd is not None
    return closed.value.rcvd.code, closed.value.rcvd.reason


async def test_sessions_end_at_once_and_their_member_joins_anew(served: Running, api: httpx.AsyncClient) -> None:
    old = cookie(await join(served, ticket=ticket("m1")))
    async with served.line("/ws/gala?view=phone", old) as phone, served.phone("m2") as other:
        await phone.until("tick")
        done = await api.post(f"{ONE}/revoked", json={"members": ["m1"], "barred": False, "why": "lost phone"})
        assert done.json()["members"]["m1"]["why"] == "lost phone"
        assert await closed_with(phone) == (4504, "revoked")
        await other.cast("ballot-0001", "1")
    with pytest.raises(InvalidStatus, match="403"):
        async with served.line("/ws/gala?view=phone", old):
            raise AssertionError("let in")
    new = cookie(await join(served, ticket=ticket("m1")))
    async with served.line("/ws/gala?view=phone", new) as phone:
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
    what = [one["what"] for one in (await api.get(f"{ONE}/audit")).json()["entries"]]
    assert "revoke" in what


async def test_who_is_barred_stays_outside_until_it_is_lifted(served: Running, api: httpx.AsyncClient) -> None:
    old = cookie(await join(served, ticket=ticket("m1")))
    await api.post(f"{ONE}/revoked", json={"members": ["m1"], "barred": True})
    refused = await join(served, ticket=ticket("m1"))
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "revoked")
    assert list((await api.get(f"{ONE}/revoked")).json()["members"]) == ["m1"]
    assert (await api.post(f"{ONE}/revoked/lift", json={"members": ["m1"]})).json()["members"] == {}
    async with served.line("/ws/gala?view=phone", old) as phone:
        await phone.until("welcome")


async def test_a_code_that_is_taken_back_lets_nobody_in_and_puts_out_who_came_by_it(
    served: Running, api: httpx.AsyncClient
) -> None:
    [(used, _), (fresh, _)] = await codes.create(served.store, "gala", 2, [])
    [(listed, _)] = await codes.create(served.store, "gala", 0, ["m7"])
    by_code, by_listed = cookie(await join(served, code=used)), cookie(await join(served, code=listed))
    done = (await api.post(f"{ONE}/codes/revoke", json={"codes": [used.lower(), fresh, listed, "NOT-A-CODE"]})).json()
    assert done["codes"] == 3
    assert len(done["members"]) == 2
    for code in (used, fresh, listed):
        assert (await join(served, code=code)).json()["error"]["code"] == "code_unknown"
    for old in (by_code, by_listed):
        with pytest.raises(InvalidStatus, match="403"):
            async with served.line("/ws/gala?view=phone", old):
                raise AssertionError("let in")
    assert (await join(served, ticket=ticket("m7"))).status_code == 200, "the host app still knows them"


@pytest.mark.contract
async def test_a_worker_reads_revocations_only_when_they_change(store: Store) -> None:
    revoked = revocations.Revoked(now_ms(), True, "admin", "")
    first = await revocations.revoke(store, "gala", ["m1", "m2"], revoked)
    assert await revocations.read(store, "gala", first) is first
    second = await revocations.lift(store, "gala", ["m1"])
    assert second.version > first.version
    assert list((await revocations.read(store, "gala", first)).by_member) == ["m2"]
