"""Likes on their way from phones to the store."""

from types import SimpleNamespace
from typing import cast

import pytest

from server import limits
from server.domain.member import Member
from server.live import intake
from server.live.connection import Connection
from server.protocol.messages import Like
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.contract


async def test_likes_of_a_whole_hall_do_not_queue_behind_each_other(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a batch that is not full waits for company."""
    monkeypatch.setattr(intake, "LIKES_FLUSH_MS", 3_600_000)
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        await phone.until("tick")
        hub = server.worker.hubs.get("gala")
        assert hub is not None
        [connection] = hub.connections()
        for n in range(8 * limits.BATCH_LIKES):
            member = Member(id=f"m{n}", event="gala")
            hub.intake.like(cast(Connection, SimpleNamespace(member=member, send=connection.send)), Like("abcd", 1))
        await phone.tick(lambda t: t["likes"].get("") == 8 * limits.BATCH_LIKES)
