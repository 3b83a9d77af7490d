"""A secret poll on the way that it really goes: socket, lane, script, and back; and what is told of it to whom."""

from pathlib import Path
from typing import Any, cast

import httpx
import pytest

from acclaim.event import store as events
from acclaim.event.stage import Stage
from acclaim.identity.member import Member
from acclaim.live.memory import Memory
from acclaim.redis import keys, mark_keys
from acclaim.redis.client import Store
from acclaim.voting import ballots, verbs
from tests.operator_api import code
from tests.running import SECRET, Running, make_event, make_poll, open_event, running
from tests.waiting import eventually


def secret_poll(**fields: Any) -> Any:
    return make_poll(**{"visibility": "on_close", "privacy": "secret"} | fields)


async def test_a_phone_votes_once_and_learns_that_it_has_from_its_receipt_alone(server: Running) -> None:
    await open_event(server.store, make_event(secret_poll()))
    async with server.phone("m1") as phone, server.screen() as screen:
        ack = await phone.cast("ballot-0001", "1")
        assert (ack["type"], ack["at"], len(ack["receipt"])) == ("ack", 0, 14)
        assert await phone.cast("ballot-0001", "1") == ack
        other = await phone.cast("ballot-0002", "2")
        assert (other["error"]["code"], other["receipt"]) == ("already_voted", ack["receipt"])
        tick = await screen.tick(lambda t: t["polls"]["best"]["ballots"] == 1)
        assert tick["polls"]["best"]["votes"] is None
    async with server.phone("m1") as again, httpx.AsyncClient() as http:
        await again.send(type="mine", poll="best")
        assert (await again.until("mine"))["ballots"] == [{"ballot": "", "receipt": ack["receipt"], "at": 0}]
        address = f"{server.url}/api/events/gala/receipts/{ack['receipt']}"
        told = (await http.get(address)).json()
        assert (told["poll"], told["state"]) == ("best", "counted")
        await verbs.apply(server.store, "gala", "best", "reset")
        await again.tick(lambda t: t["polls"]["best"]["epoch"] == 2)
        assert (await http.get(address)).json()["state"] == "voided"
        await server.store.redis.delete(keys.poll("gala", "best", 0))  # a fail-over has lost it
        assert (await http.get(address)).status_code == 404, "of a draft nothing is counted"


async def test_operators_see_how_many_voted_until_the_close_and_never_a_single_ballot(
    server: Running, api: httpx.AsyncClient
) -> None:
    await open_event(server.store, make_event(secret_poll()))
    async with server.phone("m1") as phone:
        await phone.cast("ballot-0001", "2")
        base = "/api/operator/events/gala"
        figures = (await api.get(base)).json()["polls"]["best"]
        assert (figures["ballots"], figures["votes"], figures["score"]) == (1, None, None)
        [recount] = (await api.post(f"{base}/recount")).json()["polls"]
        assert (recount["equal"], recount["recount"]) == (True, {"members": 1, "ballots": 1})
        rows = (await api.get(f"{base}/results.csv")).text.splitlines()
        header, cells = rows[0].lstrip("\ufeff").split(","), rows[2].split(",")
        assert [cells[header.index(name)] for name in ("members", "votes", "rank")] == ["1", "", ""]
        await verbs.apply(server.store, "gala", "best", "close")
        assert (await api.get(base)).json()["polls"]["best"]["votes"] == [0, 1]
        await verbs.set_stage(server.store, "gala", Stage("replay", "best"))
        refused = [
            await api.get(f"{base}/polls/best/evidence"),
            await api.post(f"{base}/polls/best/void", json={"epoch": 1, "why": "x", "members": ["m1"]}),
            await api.get("/api/events/gala/polls/best/replay"),
        ]
        assert [(one.status_code, code(one)) for one in refused] == [(409, "poll_secret")] * 3


async def test_a_worker_remembers_no_unit_and_no_class_beside_a_choice(store: Store) -> None:
    await open_event(store, make_event(secret_poll()))
    memory = Memory(await events.read(store, "gala"), bytes.fromhex(SECRET))
    alone = Member("m1", "gala", unit="总部/总经理", class_="chair")
    assert memory.check("best", alone, ("1",)) == (memory.poll("best"), "audience 1")
    kept = repr(vars(memory))
    assert "总经理" not in kept and "chair" not in kept


@pytest.mark.parametrize("dies", [False, True])
async def test_redis_forgets_the_order_of_ballots_once_the_poll_is_closed(
    redis_url: str, store: Store, tmp_path: Path, dies: bool
) -> None:
    """Also where no worker was there to see it close."""

    async def rewrites() -> int:
        stats = await store.redis.info("commandstats")
        return int(stats.get("cmdstat_bgrewriteaof", {"calls": 0})["calls"])

    async def is_noted() -> bool:
        return bool(await cast(Any, store.redis.exists(mark_keys.ORDERS)))

    async def is_over() -> bool:
        return not await is_noted()

    await open_event(store, make_event(secret_poll()))
    before = await rewrites()
    async with running(redis_url, tmp_path) as server, server.phone("m1") as phone:
        await phone.cast("ballot-0001", "1")
        await eventually(is_noted)
        if not dies:
            await verbs.apply(store, "gala", "best", "close")
            await eventually(is_over)
    if dies:
        await verbs.apply(store, "gala", "best", "close")
        async with running(redis_url, tmp_path) as server, server.phone("m1") as phone:
            await eventually(is_over)
    assert await rewrites() > before
    assert (await ballots.recount(store, make_event(secret_poll()), secret_poll())).equal
