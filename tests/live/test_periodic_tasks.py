"""A worker's periodic tasks go on after a fault of ours, whatever kind of function they are."""

from functools import partial

import pytest

from acclaim.base import limits
from tests.running import Running
from tests.waiting import eventually


async def test_a_task_that_fails_is_started_again_and_named(
    server: Running, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(limits, "HEARTBEAT_S", 0.01)
    runs = {"method": 0, "partial": 0}

    async def fails(name: str) -> None:
        runs[name] += 1
        raise ValueError("a bug")

    async def method() -> None:
        await fails("method")

    hubs = server.worker.hubs
    hubs.start(method, partial(fails, "partial"))
    await eventually(lambda: min(runs.values()) > 1, "both run again")
    assert sum("restarting it" in record.getMessage() for record in caplog.records) >= 2
