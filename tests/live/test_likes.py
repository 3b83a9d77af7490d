"""Likes on their way from phones to the store."""

from types import SimpleNamespace
from typing import cast

import pytest

from acclaim.base import limits
from acclaim.event.parts.reaction import Reaction
from acclaim.identity.member import Member
from acclaim.live.connection import Connection
from acclaim.wire.messages import Like
from tests.running import Running, make_event, open_event

pytestmark = pytest.mark.contract


async def test_likes_of_a_whole_hall_do_not_queue_behind_each_other(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a batch that is not full waits for company."""
    monkeypatch.setattr(limits, "LIKES_FLUSH_MS", 3_600_000)
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        await phone.until("tick")
        hub = server.worker.hubs.get("gala")
        assert hub is not None
        [connection] = hub.audiences.connections()
        for n in range(8 * limits.BATCH_LIKES):
            member = Member(id=f"m{n}", event="gala")
            hub.likes.like(cast(Connection, SimpleNamespace(member=member, send=connection.send)), Like("abcd", 1))
        await phone.tick(lambda t: t["likes"].get("") == 8 * limits.BATCH_LIKES)


async def test_a_reaction_is_counted_as_likes_are_and_only_if_the_event_has_it(server: Running) -> None:
    await open_event(server.store, make_event(likes=False, reactions=[Reaction("clap", "👏")]))
    async with server.phone("m1") as phone:
        for total in (3, 5, 5):  # the last one is a resend
            await phone.send(type="like", source="abcd", total=total, target=":clap")
            assert (await phone.until("liked"))["total"] == total
        await phone.tick(lambda t: t["likes"] == {":clap": 5})
        await phone.send(type="like", source="abcd", total=1, target=":wow")
        assert (await phone.until("error"))["error"]["code"] == "unknown_reaction"
        await phone.send(type="like", source="abcd", total=1, target="")
        assert (await phone.until("error"))["error"]["code"] == "malformed"
