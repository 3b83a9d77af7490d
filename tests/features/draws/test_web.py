"""What anybody may fetch of a draw: as much as a large hall needs, a page at a time, and nothing twice."""

import csv
import io
from hashlib import sha256

import httpx
import msgspec
from openpyxl import load_workbook

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.prize import Prize
from acclaim.features.draws import actions
from acclaim.features.draws import store as draws
from acclaim.features.draws.names import code_of, number_of
from acclaim.features.draws.proof import DrawProof, problems
from acclaim.features.draws.rules import Member
from acclaim.identity import operators
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from tests.operator_api import ONE, code
from tests.running import Running, make_event


async def test_a_long_list_is_whole_in_both_its_forms_and_known_by_its_digest(server: Running) -> None:
    prize = Prize("all", "全员奖", count=3)
    await events.create(server.store, make_event(prizes=[prize]))
    everybody = [Member(f"m{n}") for n in range(2 * limits.ENTRANTS_PER_CALL + 1)]
    waiting = await draws.freeze(server.store, "gala", prize, everybody, now_ms())
    draw, _ = await actions.draw_winners(server.store, "gala", waiting.n, now_ms())
    async with httpx.AsyncClient(base_url=f"{server.url}/api/events/gala/draws") as anybody:
        proof = msgspec.json.decode((await anybody.get("/1")).content, type=DrawProof)
        assert problems(proof) == [] and len(proof.list) == len(everybody)
        listed = await anybody.get("/1/entrants.txt")
        assert sha256(listed.content).hexdigest() == draw.digest
        again = await anybody.get("/1/entrants.txt", headers={"If-None-Match": listed.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert (await anybody.get("/2")).json()["error"]["code"] == "unknown_draw"


async def test_winners_are_exported_so_that_namesakes_are_told_apart(server: Running) -> None:
    prize = Prize("all", "=全员奖", count=2)
    await events.create(server.store, make_event(prizes=[prize]))
    twins = [Entry("0012345", "王伟", "二厂", "audience"), Entry("0012346", "王伟", "二厂", "audience")]
    await staging.replace(server.store, "gala", iter(twins), partial=False)
    waiting = await draws.freeze(server.store, "gala", prize, [Member(one.id) for one in twins], now_ms())
    draw, _ = await actions.draw_winners(server.store, "gala", waiting.n, now_ms())
    draw, _ = await actions.redraw(server.store, "gala", 1, draw.winners[0].entrant, now_ms())
    password = await operators.create(server.store, "anna", "operator")
    async with httpx.AsyncClient(base_url=server.url) as anna:
        ask = "/api/operator/events/gala/winners"
        assert (await anna.get(f"{ask}.csv")).status_code == 403
        await anna.post("/api/operator/sign-in", json={"name": "anna", "password": password})
        table = list(csv.DictReader(io.StringIO((await anna.get(f"{ask}.csv")).text.removeprefix("\ufeff"))))
        book = load_workbook(io.BytesIO((await anna.get(f"{ask}.xlsx")).content))
    assert [row["member"] for row in table] == [f"'{one.member}" for one in draw.winners]
    assert {(row["name"], row["unit"], row["prize_name"]) for row in table} == {("王伟", "二厂", "'=全员奖")}
    assert [row["number"].strip("'") for row in table] == [number_of(one.entrant) for one in draw.winners]
    assert [(row["entrant"].strip("'"), row["round"]) for row in table] == [(one.entrant, "1") for one in draw.winners]
    assert [bool(row["absent_at"]) for row in table] == [True, False]
    head, *lines = book.worksheets[0].iter_rows(values_only=True)
    column = {name: place for place, name in enumerate(head)}
    assert [line[column["member"]] for line in lines] == [one.member for one in draw.winners]
    assert [line[column["claim_code"]] for line in lines] == [code_of(draw.salt, one.member) for one in draw.winners]
    assert [entry.what for entry in await audit.page(server.store, "gala")] == ["export_winners"] * 2


async def test_a_draw_is_neither_started_nor_stopped_behind_the_holding_card(
    server: Running, api: httpx.AsyncClient
) -> None:
    prize = Prize("all", "全员奖")
    await events.create(server.store, make_event(prizes=[prize]))
    await draws.freeze(server.store, "gala", prize, [Member("m1"), Member("m2")], now_ms())
    start, stop = f"{ONE}/draws/1/start", f"{ONE}/draws/1/stop"
    await api.post(f"{ONE}/hold")
    assert code(await api.post(start, json={"word": ""})) == "on_hold"
    await api.post(f"{ONE}/go-on")
    assert (await api.post(start, json={"word": ""})).is_success
    await api.post(f"{ONE}/hold")
    assert (await api.post(start, json={"word": ""})).is_success, "a lost answer is sent again"
    assert code(await api.post(stop)) == "on_hold"
    assert (await draws.find(server.store, "gala", 1)).state == "rolling"
    await api.post(f"{ONE}/go-on")
    assert (await api.post(stop)).is_success
    assert (await draws.find(server.store, "gala", 1)).state == "drawn"
