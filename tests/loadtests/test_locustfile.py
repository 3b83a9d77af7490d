import asyncio
import json
import os
import sys
from pathlib import Path

import pytest

from loadtests.server_under_test import ROOT
from tests.running import SECRET, Running, make_event, open_event


@pytest.mark.slow
async def test_locust_phones_vote_while_a_screen_watches(server: Running, tmp_path: Path) -> None:
    await open_event(server.store, make_event())
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "locust", "-f", str(ROOT / "loadtests/locustfile.py"), "--host", server.url,
        "--headless", "--tags", "vote_burst", "-u", "8", "-r", "20", "-t", "5s", "--json", "--only-summary",
        cwd=tmp_path, env=os.environ | {"ACCLAIM_EVENT": "gala", "ACCLAIM_SECRET": SECRET, "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    said, log = await process.communicate()
    assert process.returncode == 0, log.decode()
    rows = {row["name"]: row for row in json.loads(said)}
    assert {"connect phone", "connect screen", "tick age"} <= rows.keys()
    assert rows["cast → ack"]["num_requests"] > 0
    assert sum(row["num_failures"] for row in rows.values()) == 0


@pytest.mark.slow
async def test_locust_phones_open_the_page_as_browsers_do(server: Running, tmp_path: Path) -> None:
    await open_event(server.store, make_event(admission="open"))
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "locust", "-f", str(ROOT / "loadtests/locustfile.py"), "--host", server.url,
        "--headless", "--tags", "arrive", "-u", "4", "-r", "20", "-t", "5s", "--json", "--only-summary",
        cwd=tmp_path, env=os.environ | {"ACCLAIM_EVENT": "gala", "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    said, log = await process.communicate()
    assert process.returncode == 0, log.decode()
    rows = {row["name"]: row for row in json.loads(said)}
    assert {"page", "script, style", "join", "connect phone"} <= rows.keys()
    assert rows["script, style"]["num_requests"] > rows["join"]["num_requests"] > 0
    assert sum(row["num_failures"] for row in rows.values()) == 0
