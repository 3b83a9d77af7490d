"""The clients that other systems copy (docs/clients), as processes that are killed and started again."""

import asyncio
import json
import os
import shutil
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from acclaim.event import store as events
from acclaim.voting import verbs
from tests.features.changes.reader import Reader, key_for
from tests.folders import ROOT
from tests.running import Running, make_event
from tests.waiting import eventually

CLIENTS = ROOT / "docs" / "clients"
NODE = shutil.which("node")
Command = list[str]


def python(url: str, journal: Path) -> Command:
    file = str(CLIENTS / "acclaim_client.py")
    return [sys.executable, file, "--url", url, "--event", "gala", "--journal", str(journal)]


def node(url: str, journal: Path) -> Command:
    return [NODE or "", str(CLIENTS / "acclaim-client.mjs"), url, "gala", str(journal)]


@asynccontextmanager
async def following(command: Command, header: dict[str, str]) -> AsyncIterator[None]:
    """Until it is killed."""
    key = header["Authorization"].removeprefix("Bearer ")
    process = await asyncio.create_subprocess_exec(*command, env=os.environ | {"ACCLAIM_API_KEY": key})
    try:
        yield
        assert process.returncode is None, "it has ended by itself"
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


@pytest.mark.parametrize("client", [python, pytest.param(node, marks=pytest.mark.skipif(not NODE, reason="no Node"))])
async def test_a_client_that_is_killed_in_mid_write_goes_on_where_it_was(
    server: Running, api: httpx.AsyncClient, tmp_path: Path, client: Callable[[str, Path], Command]
) -> None:
    await events.create(server.store, make_event(admission="open"))
    header, journal = await key_for(api, "changes"), tmp_path / "journal.jsonl"
    command = client(server.url, journal)

    def heard(what: str) -> bool:
        return journal.exists() and f'"state":"{what}"' in journal.read_text()

    async with following(command, header):
        await verbs.apply(server.store, "gala", "best", "open")
        await eventually(lambda: heard("open"), "it has heard of the opening")
    with journal.open("a") as file:
        file.write('{"type":"poll","id":"cut off"}\n{"type":"bal')
    await verbs.apply(server.store, "gala", "best", "close")
    async with following(command, header):
        await eventually(lambda: heard("closed"), "it has heard of the close")
        await verbs.apply(server.store, "gala", "best", "publish")
        await eventually(lambda: heard("published") and '"receipts"' in journal.read_text(), "and of the publication")
    lines = [json.loads(line) for line in journal.read_text().splitlines()]
    async with httpx.AsyncClient(base_url=server.url) as http:
        told = await Reader(http, header).read()
    once = ("poll", "ballots", "receipts")  # a result is told as it stands: at the close, and when it is published
    kept = [line["id"] for line in lines if line["type"] in once]
    assert kept == [fact["id"] for fact in told if fact["type"] in once]


async def test_a_client_whose_cursor_is_gone_forgets_and_starts_again(
    server: Running, api: httpx.AsyncClient, tmp_path: Path
) -> None:
    await events.create(server.store, make_event(admission="open"))
    journal = tmp_path / "journal.jsonl"
    journal.write_text('{"type":"poll","id":"of another server"}\n{"type":"cursor","cursor":"AAAA","more":false}\n')
    await verbs.apply(server.store, "gala", "best", "open")
    async with following(python(server.url, journal), await key_for(api, "changes")):
        await eventually(lambda: '"state":"open"' in journal.read_text(), "it reads from the start")
    assert "of another server" not in journal.read_text()
