"""Promise 8: while Redis is away nothing is acknowledged, everybody is told, and it recovers without help."""

from pathlib import Path

import pytest

from acclaim.base import limits
from acclaim.redis.embedded import Embedded
from tests.redis.starting import start
from tests.running import make_event, open_event, running


async def test_while_the_store_is_away_everybody_hears_so_and_keeps_the_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "TICK_REPEAT_S", 0.5)
    embedded = Embedded(tmp_path)
    await start(embedded)
    async with running(embedded.url, tmp_path) as server:
        await open_event(server.store, make_event())
        async with server.phone("m1") as phone, server.screen() as screen:
            first = await phone.cast("ballot-0001", "1")
            embedded.stop()
            for line in (phone, screen):
                assert (await line.until("status"))["store"] == "away"
                for _ in range(3):  # a heartbeat, and not the last one
                    await line.until("tick")
            again = await phone.cast("ballot-0001", "1")
            assert (again["error"]["code"], again["error"]["retryable"]) == ("store_away", True)
            async with server.phone("m2") as newcomer:
                assert (await newcomer.until("status"))["store"] == "away"
            await start(embedded)
            for line in (phone, screen):
                assert (await line.until("status", 10))["store"] == "ok"
            assert await phone.cast("ballot-0001", "1") == first
    embedded.stop()
