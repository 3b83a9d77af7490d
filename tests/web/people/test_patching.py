"""A roster kept in step by another system: nothing half applied, and who has left takes part no more."""

import json
from typing import Any

import httpx
import pytest

from acclaim.event.parts.comments import Comments
from acclaim.event.parts.poll import Replace
from acclaim.identity import api_keys
from acclaim.voting import polls
from tests.operator_api import ONE, code
from tests.running import Running, make_event, make_poll, open_event

ROSTER = "工号,姓名,单位\n" + "".join(f"{n},员工{n},采油二厂\n" for n in range(40))
DATA = "/api/data/v1/events/gala/roster"


@pytest.fixture(autouse=True)
async def gala(server: Running, api: httpx.AsyncClient) -> None:
    event = make_event(make_poll(repeat=Replace()), admission="members", comments=Comments(enabled=True, mode="open"))
    await open_event(server.store, event)
    await api.post(f"{ONE}/roster", content=ROSTER.encode())


def lines(*changes: dict[str, Any]) -> bytes:
    return "\n".join(json.dumps(change) for change in changes).encode()


def upsert(member: str, **fields: str) -> dict[str, Any]:
    return {"do": "upsert", "id": member, **fields}


def leave(member: str) -> dict[str, Any]:
    return {"do": "leave", "id": member}


async def version(api: httpx.AsyncClient) -> str:
    return str((await api.get(f"{ONE}/roster")).json()["version"])


async def test_who_leaves_keeps_the_ballot_and_acts_no_more_and_a_new_name_is_no_leaving(
    server: Running, api: httpx.AsyncClient
) -> None:
    at = await version(api)
    async with server.phone("1", admitted=at) as leaver, server.phone("2", admitted=at) as renamed:
        assert (await leaver.cast("ballot-0001", "1"))["type"] == "ack"
        changes = lines(leave("1"), upsert("2", name="王秀兰", unit="采油三厂/一队"), leave("nobody"))
        answer = await api.patch(f"{ONE}/roster", content=changes, headers={"If-Match": f'"{at}"'})
        told = answer.json()
        assert [told[name] for name in ("before", "members", "added", "changed", "left", "absent")] == [
            40, 39, 0, 1, 1, 1
        ]  # fmt: skip
        assert told["gone"] == [{"id": "1", "name": "员工1", "unit": "采油二厂"}]
        await leaver.tick(lambda tick: tick["polls"]["best"]["entitled"] == 39)
        assert (await leaver.cast("ballot-0002", "2"))["error"]["code"] == "not_on_roster"
        await leaver.send(type="comment", comment="comment-0001", text="还在")
        await leaver.send(type="like", source="abcd", total=3)
        for _ in range(2):
            refused = await leaver.until(lambda frame: frame["type"] == "error")
            assert refused["error"]["code"] == "not_on_roster"
        assert (await renamed.cast("ballot-0003", "1"))["type"] == "ack"
    event = (await server.worker.services.hubs.find("gala")).memory.event
    assert (await polls.read_all(server.store, "gala", event.polls))["best"].members == 2


async def test_who_has_left_is_listed_with_when_and_until_they_come_back(api: httpx.AsyncClient) -> None:
    match = {"If-Match": "*"}
    for member in ("1", "12"):
        await api.patch(f"{ONE}/roster", content=lines(leave(member)), headers=match)
    listed = (await api.get(f"{ONE}/roster/leavers")).json()
    assert (listed["total"], [one["id"] for one in listed["leavers"]]) == (2, ["12", "1"])
    assert listed["leavers"][0]["left_at"] >= listed["leavers"][1]["left_at"] > 1_700_000_000_000
    await api.patch(f"{ONE}/roster", content=lines(upsert("12")), headers=match)
    assert [one["id"] for one in (await api.get(f"{ONE}/roster/leavers?search=1")).json()["leavers"]] == ["1"]
    assert (await api.get(f"{ONE}/roster/leavers?search=12")).json()["total"] == 0


async def test_a_dry_run_says_what_would_happen_and_a_bad_line_changes_nothing(api: httpx.AsyncClient) -> None:
    at = await version(api)
    address = f"{ONE}/roster"
    match = {"If-Match": at}
    dry = await api.patch(f"{address}?dry_run=true", content=lines(leave("1"), upsert("new")), headers=match)
    assert (dry.json()["applied"], dry.json()["added"], dry.json()["left"]) == (False, 1, 1)
    bad = await api.patch(address, content=lines(leave("1"), upsert("2", **{"class": "crew"})), headers=match)
    assert (code(bad), bad.status_code) == ("roster_rejected", 422)
    [row] = bad.json()["error"]["rejected"]
    assert (row["line"], row["field"], row["problem"]) == (
        2, "class", "'crew' is not a class of the event; its classes are audience"
    )  # fmt: skip
    assert code(await api.patch(address, content=lines(leave("1")))) == "malformed"
    assert code(await api.patch(address, content=lines(leave("1")), headers={"If-Match": "0"})) == "conflict"
    assert await version(api) == at


async def test_many_leave_only_if_that_is_meant_whichever_way_they_go(api: httpx.AsyncClient) -> None:
    address, match = f"{ONE}/roster", {"If-Match": await version(api)}
    three = lines(*map(leave, "123"))
    assert (await api.patch(f"{address}?dry_run=true", content=three, headers=match)).json()["needs_force"]
    blown = (await api.patch(address, content=three, headers=match)).json()["error"]
    assert (blown["code"], blown["leavers"], blown["members"]) == ("too_many_leavers", 3, 40)
    fewer = "\n".join(ROSTER.splitlines()[:30]).encode()
    assert code(await api.post(address, content=fewer)) == "too_many_leavers"
    shown = (await api.post(f"{address}?preview=true", content=fewer)).json()
    assert shown["needs_force"]
    staged = {name: shown[name] for name in ("version", "over", "imported")}
    assert code(await api.post(f"{address}/publish", json=staged)) == "too_many_leavers"
    assert (await api.post(f"{address}/publish", json={**staged, "force": True})).json()["members"] == 29
    match = {"If-Match": await version(api)}
    assert (await api.patch(f"{address}?force=true", content=three, headers=match)).json()["members"] == 26


async def test_a_key_keeps_the_roster_in_step(server: Running, api: httpx.AsyncClient) -> None:
    _, text = await api_keys.make(server.store, "HR", ("roster",), ("gala",), "admin", 0, 0)
    _, other = await api_keys.make(server.store, "TV", ("graphics",), (), "admin", 0, 0)
    async with httpx.AsyncClient(base_url=server.url, headers={"Authorization": f"Bearer {text}"}) as hr:
        at = (await hr.get(DATA)).json()["version"]
        done = await hr.patch(DATA, content=lines(upsert("new", name="新人")), headers={"If-Match": at})
        assert (done.status_code, done.json()["members"]) == (200, 41)
        assert (await hr.get(DATA)).json()["version"] == done.json()["version"] != at
        refused = await hr.patch(DATA, content=b"{}", headers={"Authorization": f"Bearer {other}"})
        assert code(refused) == "key_scope"
    log = (await api.get(f"{ONE}/audit")).json()["entries"]
    assert (log[0]["who"], log[0]["what"], log[0]["detail"]) == (
        "API key HR", "patch_roster", {"added": 1, "changed": 0, "left": 0}
    )  # fmt: skip


async def test_operators_see_when_the_roster_last_came_and_that_a_sync_was_stopped(
    server: Running, api: httpx.AsyncClient
) -> None:
    assert (await api.get(f"{ONE}/roster")).json()["last_sync"]["by_key"] is False
    _, text = await api_keys.make(server.store, "PS", ("roster",), (), "admin", 0, 0)
    header = {"Authorization": f"Bearer {text}", "If-Match": "*"}
    for count in (2, 1):  # a sync in two pieces
        changes = lines(*(upsert(f"9{n}", name="新人") for n in range(count)))
        assert (await api.patch(DATA, content=changes, headers=header)).status_code == 200
    now = (await api.get(f"{ONE}/roster")).json()
    assert [now["last_sync"][name] for name in ("by", "by_key", "rows")] == ["API key PS", True, 3]
    assert (now["last_refused"], now["sync_due_at"]) == (None, 0)
    leavers = lines(*(leave(str(n)) for n in range(30)))
    await api.patch(f"{DATA}?dry_run=true", content=leavers, headers=header)
    assert (await api.get(f"{ONE}/roster")).json()["last_refused"] is None
    refused = await api.patch(DATA, content=leavers, headers=header)
    assert code(refused) == "too_many_leavers"
    told = (await api.get(f"{ONE}/roster")).json()["last_refused"]
    assert [told[name] for name in ("by", "code", "left", "before")] == ["API key PS", "too_many_leavers", 30, 42]
    await api.patch(f"{DATA}?force=true", content=leavers, headers=header)
    assert (await api.get(f"{ONE}/roster")).json()["last_refused"] is None
