"""Exports by link: what is in the file, for whom, and until when."""

import csv
import io
import json
from collections.abc import AsyncIterator
from contextlib import ExitStack
from typing import Any

import httpx
import msgspec
import pytest
from openpyxl import load_workbook

from acclaim.base.clock import now_ms
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.features.exports.rules import LINK_S
from acclaim.features.exports.web import DOWNLOADS_PER_KEY, Downloads
from acclaim.voting import verbs
from tests.features.changes.reader import DATA, Reader, key_for
from tests.operator_api import code
from tests.running import Running, make_event, make_poll, open_event

POLL = make_poll(visibility="on_publish")


@pytest.fixture
async def machine(server: Running) -> AsyncIterator[httpx.AsyncClient]:
    await open_event(server.store, make_event(POLL, admission="open"))
    for member, option in (("zhang", "2"), ("wang", "2"), ("li", "1")):
        async with server.phone(member) as phone:
            await phone.until("tick")
            await phone.cast(f"ballot-{member}", option)
    await verbs.apply(server.store, "gala", "best", "close")
    async with httpx.AsyncClient(base_url=server.url) as http:
        yield http


async def link_to(machine: httpx.AsyncClient, key: dict[str, str], what: str, form: str) -> str:
    made = await machine.post(f"{DATA}/gala/exports", json={"what": what, "format": form}, headers=key)
    assert made.status_code == 200, made.text
    path: str = made.json()["link"].partition("/api/")[2]
    return f"/api/{path}"


async def lines(machine: httpx.AsyncClient, key: dict[str, str], what: str) -> list[dict[str, Any]]:
    loaded = await machine.get(await link_to(machine, key, what, "jsonl"))
    assert loaded.status_code == 200, loaded.text
    return [json.loads(line) for line in loaded.text.splitlines()]


async def test_a_file_holds_what_the_key_may_read(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    public, hidden = await key_for(api, "results", "changes"), await key_for(api, "results", "hidden_results")
    assert [row["votes"] for row in await lines(machine, public, "results")] == [None, None]
    rows = await lines(machine, hidden, "results")
    assert [(row["option"], row["votes"], row["rank"]) for row in rows] == [("1", 1, 2), ("2", 2, 1)]
    assert await lines(machine, public, "receipts") == [], "before it is published"
    refused = await machine.post(f"{DATA}/gala/exports", json={"what": "changes", "format": "csv"}, headers=hidden)
    assert code(refused) == "key_scope"
    await verbs.apply(server.store, "gala", "best", "publish")
    assert [row["votes"] for row in await lines(machine, public, "results")] == [1, 2]
    receipts = await lines(machine, public, "receipts")
    assert [row["state"] for row in receipts] == ["counted"] * 3
    assert await lines(machine, public, "changes") == await Reader(machine, public).read()
    whats = [entry.what for entry in await audit.page(server.store, "gala")]
    assert whats.count("make_export") == 6


async def test_the_same_rows_are_a_table_in_csv_and_xlsx(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    key = await key_for(api, "results", "hidden_results")
    loaded = await machine.get(await link_to(machine, key, "results", "csv"))
    assert 'filename="gala-results.csv"' in loaded.headers["content-disposition"]
    table = list(csv.reader(io.StringIO(loaded.text.removeprefix("\ufeff"))))
    workbook = load_workbook(io.BytesIO((await machine.get(await link_to(machine, key, "results", "xlsx"))).content))
    cells = [[str(cell.value or "") for cell in row] for row in workbook.worksheets[0].iter_rows()]
    assert table[0] == cells[0]
    assert [row[table[0].index("votes")] for row in table[1:]] == ["1", "2"]
    assert [row[cells[0].index("votes")] for row in cells[1:]] == ["1", "2"]
    rows = {line["id"]: line["rows"] for line in (await api.get("/api/operator/api-keys")).json()}
    assert list(rows.values()) == [6], "two for each file, and one for each link"


async def test_a_link_ends_with_its_hour_its_key_and_its_signature(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = await link_to(machine, await key_for(api, "results"), "results", "csv")
    for changed in (path[:-4] + "AAAA", path.replace("exports/", "exports/x"), "/api/exports/none"):
        assert code(await machine.get(changed)) == "link_gone"
    with monkeypatch.context() as later:
        later.setattr("acclaim.features.exports.web.now_ms", lambda: now_ms() + LINK_S * 1000)
        assert code(await machine.get(path)) == "link_gone"
    assert (await machine.get(path)).status_code == 200
    [line] = (await api.get("/api/operator/api-keys")).json()
    await api.post("/api/operator/api-keys/revoke", json={"id": line["id"]})
    assert code(await machine.get(path)) == "link_gone"


async def test_a_link_ends_when_its_event_is_a_draft_again_except_for_who_sees_hidden_results(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    public, hidden = await key_for(api, "results"), await key_for(api, "results", "hidden_results")
    paths = [await link_to(machine, key, "results", "jsonl") for key in (public, hidden)]
    event, rev = (record := await events.read(server.store, "gala")).event, record.rev
    await verbs.replace(server.store, msgspec.structs.replace(event, listing="draft"), rev)
    assert code(await machine.get(paths[0])) == "not_public"
    assert (await machine.get(paths[1])).status_code == 200


async def test_a_key_loads_so_many_files_at_once(
    server: Running, api: httpx.AsyncClient, machine: httpx.AsyncClient
) -> None:
    path = await link_to(machine, await key_for(api, "results"), "results", "jsonl")
    [line] = (await api.get("/api/operator/api-keys")).json()
    running = server.worker.services.find(Downloads).running
    with ExitStack() as loading:
        for _ in range(DOWNLOADS_PER_KEY):
            loading.enter_context(running.one(line["id"]))
        assert code(await machine.get(path)) == "too_fast"
    for _ in range(DOWNLOADS_PER_KEY + 1):
        assert (await machine.get(path)).status_code == 200, "each has made room"
