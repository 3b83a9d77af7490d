"""Operators correct the ledger: with a reason, once, and above a limit by two of them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from msgspec.structs import replace

from acclaim.base.errors import OperatorError
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.features.points import actions
from acclaim.features.points import store as points
from acclaim.features.points.actions import Adjustment
from acclaim.features.points.limits import LOOKS_BURST
from acclaim.identity import operators
from acclaim.redis.client import Store
from tests.features.points.conftest import Travel
from tests.features.points.ledgers import account_of, balances, cast, check_sums, opened, post_all
from tests.operator_api import ONE, code
from tests.running import Running

POINTS = f"{ONE}/points"


def order(points: int, member: str = "a", one: str = "x1") -> dict[str, Any]:
    return {"id": one, "member": member, "points": points, "reason": "a mistake"}


@asynccontextmanager
async def second(server: Running, api: httpx.AsyncClient) -> AsyncIterator[httpx.AsyncClient]:
    """Another operator's client."""
    password = await operators.create(server.store, "boss", "operator")
    async with httpx.AsyncClient(base_url=api.base_url, headers={"X-Acclaim": "1"}) as other:
        signed = await other.post("/api/operator/sign-in", json={"name": "boss", "password": password})
        assert signed.status_code == 200
        yield other


async def test_points_are_given_and_taken_once_by_each_id(server: Running, api: httpx.AsyncClient) -> None:
    event = await opened(server.store)
    for _ in range(2):
        assert (await api.post(f"{POINTS}/adjustments", json=order(40))).status_code == 200
    assert code(await api.post(f"{POINTS}/adjustments", json=order(41))) == "conflict"
    assert code(await api.post(f"{POINTS}/adjustments", json=order(-41, one="x2"))) == "balance_too_low"
    await api.post(f"{POINTS}/adjustments", json=order(-15, one="x3"))
    assert await balances(server.store, event, "a") == [25]
    told = (await api.get(f"{POINTS}/members/a")).json()
    assert [(line["change"], line["balance"], line["what"]) for line in told["lines"]] == [
        (-15, 25, ":operator"), (40, 40, ":operator"),
    ]  # fmt: skip
    state = (await api.get(POINTS)).json()
    assert (state["issued"], state["outstanding"], state["taken"]) == (25, 25, 0), (
        "of one operator, less what they took"
    )
    assert [one.what for one in await audit.page(server.store, "gala")][:2] == ["adjust_points"] * 2
    await check_sums(server.store, event)


async def test_above_the_limit_a_second_operator_approves_or_rejects(server: Running, api: httpx.AsyncClient) -> None:
    event = await opened(server.store)
    for one in ("x1", "x2", "x1"):
        assert code(await api.post(f"{POINTS}/adjustments", json=order(501, one=one))) == "consent_needed"
    assert await balances(server.store, event, "a") == [0]
    async with second(server, api) as other:
        first, rejected = (await other.get(f"{ONE}/proposals")).json()
        assert (first["what"], first["by"], first["detail"]) == ("adjust_points", "admin", order(501))
        for _ in range(2):
            assert (await other.post(f"{POINTS}/adjustments", json=first["detail"])).status_code == 200
        await other.delete(f"{ONE}/proposals/{rejected['id']}")
        assert code(await other.post(f"{POINTS}/adjustments", json=rejected["detail"])) == "consent_needed"
    assert (await api.post(f"{POINTS}/adjustments", json=order(501))).status_code == 200, "it is done"
    assert await balances(server.store, event, "a") == [501]
    assert [one["by"] for one in (await api.get(f"{ONE}/proposals")).json()] == ["boss"]


async def test_many_small_gifts_need_a_second_operator_like_a_large_one(
    server: Running, api: httpx.AsyncClient
) -> None:
    event = await opened(server.store)
    wanted = [order(100, f"m{n}", f"x{n}") for n in range(8)]
    given = await asyncio.gather(*(api.post(f"{POINTS}/adjustments", json=one) for one in wanted))
    assert sorted(one.status_code for one in given) == [200] * 5 + [409] * 3
    assert {code(one) for one in given if one.status_code != 200} == {"consent_needed"}
    again = await asyncio.gather(*(api.post(f"{POINTS}/adjustments", json=one) for one in wanted))
    assert [one.status_code for one in again] == [one.status_code for one in given], "a repeat counts no more"
    taken = wanted[[one.status_code for one in given].index(200)]
    assert code(await api.post(f"{POINTS}/adjustments", json=taken | {"id": "t", "points": -1})) == "consent_needed"
    async with second(server, api) as other:
        for proposal in (await other.get(f"{ONE}/proposals")).json():
            assert (await other.post(f"{POINTS}/adjustments", json=proposal["detail"])).status_code == 200
        assert (await other.get(f"{ONE}/proposals")).json() == [], "approved, not given by the other one alone"
        own = [await other.post(f"{POINTS}/adjustments", json=order(n, one=f"o{n}")) for n in (499, 1, 2)]
        assert [one.status_code for one in own] == [200, 200, 409], "what they approved does not count"
    await check_sums(server.store, event)


async def test_the_next_day_an_operator_may_give_again(store: Store, travel: Travel) -> None:
    event = await opened(store, points={"approval_above": 10})

    async def gives(day: int, points: int, deed: str) -> bool:
        travel(day)
        try:
            await actions.adjust(store, event, deed, Adjustment("a", points, "a prize", "admin"))
        except OperatorError as refused:
            if refused.code == "consent_needed":
                return False
            raise
        return True

    assert [await gives(0, 10, "1"), await gives(0, 1, "2")] == [True, False]
    assert [await gives(1, 9, "3"), await gives(1, 2, "4")] == [True, False]
    assert not await gives(0, 2, "5"), "a clock that is set back begins no new day"
    assert await gives(1, -1, "6")


async def test_what_is_approved_and_rejected_at_once_is_one_of_both(server: Running, api: httpx.AsyncClient) -> None:
    event = await opened(server.store)
    async with second(server, api) as other:
        for n in range(8):
            assert code(await api.post(f"{POINTS}/adjustments", json=order(501, one=f"x{n}"))) == "consent_needed"
            [proposal] = (await other.get(f"{ONE}/proposals")).json()
            approved, rejected = await asyncio.gather(
                other.post(f"{POINTS}/adjustments", json=proposal["detail"]),
                api.delete(f"{ONE}/proposals/{proposal['id']}"),
            )
            assert (approved.status_code == 200) != (rejected.status_code == 200)
            before = 501 if approved.status_code == 200 else 0
            assert await balances(server.store, event, "a") == [before]
            if before:
                await points.adjust(server.store, event, "a", -before, f"y{n}", "admin", "{}")
            for left in (await other.get(f"{ONE}/proposals")).json():
                await other.delete(f"{ONE}/proposals/{left['id']}")


async def test_a_freeze_is_on_the_record_and_earnings_wait_for_its_end(server: Running, api: httpx.AsyncClient) -> None:
    event = await opened(server.store)
    frozen = {"frozen": True, "reason": "a farm of phones?"}
    assert (await api.put(f"{POINTS}/members/a/freeze", json=frozen)).json()["mine"]["frozen"]
    await cast(server.store, event, "best", "a")
    await post_all(server.store, event)
    assert (await account_of(server.store, event, "a")).pending == 2
    assert code(await api.post(f"{POINTS}/adjustments", json=order(-1))) == "account_frozen"
    thawed = await api.put(f"{POINTS}/members/a/freeze", json=frozen | {"frozen": False})
    assert (thawed.json()["mine"]["balance"], thawed.json()["mine"]["pending"]) == (2, 0)
    assert (await api.post(f"{POINTS}/recount")).json()["problems"] == []
    assert (await api.get(POINTS)).json()["recounted"] > 0


@pytest.mark.parametrize("bad", [order(0), order(10**9), order(5) | {"reason": ""}, order(5) | {"member": "a b"}])
async def test_what_makes_no_sense_is_refused(server: Running, api: httpx.AsyncClient, bad: dict[str, Any]) -> None:
    event = await opened(server.store)
    assert (await api.post(f"{POINTS}/adjustments", json=bad)).status_code in (400, 409, 422)
    assert await balances(server.store, event, "a") == [0]


async def test_a_member_sees_their_own_lines_and_not_too_often(server: Running) -> None:
    event = await opened(server.store)
    await cast(server.store, event, "best", "a", "b")
    await post_all(server.store, event)
    async with httpx.AsyncClient(base_url=server.url, headers={"Cookie": server.member_cookie("a")}) as phone:
        told = (await phone.get("/api/events/gala/points")).json()
        assert (told["member"], told["mine"]["balance"], told["lines"][0]["activity"]) == ("a", 2, ".best")
        answers = [await phone.get("/api/events/gala/points") for _ in range(LOOKS_BURST + 1)]
        assert code(answers[-1]) == "too_fast"
    async with httpx.AsyncClient(base_url=server.url) as stranger:
        assert code(await stranger.get("/api/events/gala/points")) == "session_missing"


async def test_days_stay_what_they_were_in_another_time_zone(server: Running, api: httpx.AsyncClient) -> None:
    event = await opened(server.store)
    await cast(server.store, event, "best", "a")
    await post_all(server.store, event)
    moved = replace(event, timezone="America/Los_Angeles")
    await events.replace(server.store, moved, (await events.read(server.store, "gala")).rev)
    assert (await api.post(f"{POINTS}/recount")).json()["problems"] == []
