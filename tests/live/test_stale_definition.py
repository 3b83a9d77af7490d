"""A definition that changes while ballots are on their way: what was checked by the old one is checked again."""

import asyncio
from typing import Any

import pytest

from acclaim.base import limits
from acclaim.event import store as events
from acclaim.redis import keys
from acclaim.voting import verbs
from acclaim.voting.casting import Casting, Outcome
from tests.running import Running, make_event, make_poll


async def test_a_ballot_that_waits_while_its_option_goes_is_refused(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    await events.create(server.store, make_event(make_poll(options=3)))
    on_its_way, may_go, cast = asyncio.Event(), asyncio.Event(), Casting.cast

    async def slow(*what: Any) -> list[Outcome]:
        on_its_way.set()
        await may_go.wait()
        return await cast(*what)

    async with server.phone("m1") as one, server.phone("m2") as two:
        with monkeypatch.context() as patched:
            patched.setattr(Casting, "cast", slow)
            await one.send(type="cast", poll="best", epoch=1, ballot="ballot-0001", choices=["1"])
            await on_its_way.wait()
            await two.send(type="cast", poll="best", epoch=1, ballot="ballot-0002", choices=["3"])
            await two.send(type="mine", poll="best")
            await two.until("mine")  # so the ballot has been checked, and waits for the call that is away
        event = make_event(make_poll(options=2))
        await verbs.replace(server.store, event, 1)
        await verbs.apply(server.store, "gala", "best", "open")
        await two.until(lambda m: m["type"] == "event" and len(m["event"]["polls"][0]["options"]) == 2)
        may_go.set()
        answer = await two.until(lambda m: m["type"] in ("ack", "refused"))
        assert answer["type"] == "refused"
        assert answer["error"]["code"] == "unknown_option"
        assert (await one.until(lambda m: m["type"] in ("ack", "refused")))["type"] == "ack"


async def test_a_definition_that_a_ballot_made_known_is_told_to_all(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    await events.create(server.store, make_event(subtitle="第一稿"))
    async with server.phone("m1") as voter, server.screen() as screen:
        await screen.until("event")
        monkeypatch.setattr(keys, "CONTROL", "acclaim:elsewhere")  # no worker hears of it
        await verbs.replace(server.store, make_event(subtitle="第二稿"), 1)
        await verbs.apply(server.store, "gala", "best", "open")
        assert (await voter.cast("ballot-0001", "1"))["type"] == "ack"
        await screen.until(lambda m: m["type"] == "event" and m["event"]["subtitle"] == "第二稿")


async def test_a_definition_that_this_worker_can_not_read_leaves_no_ballot_without_an_answer(server: Running) -> None:
    """As when a newer worker beside this one has written it."""
    await events.create(server.store, make_event())
    async with server.phone("m1") as phone:
        await verbs.apply(server.store, "gala", "best", "open")
        await phone.tick(lambda t: t["polls"]["best"]["state"] == "open")
        await server.store.redis.hset(keys.event("gala"), "definition", '{"id":"gala","title":"t","of":"tomorrow"}')
        await server.store.redis.hset(keys.poll("gala", "best", 0), "rev", 99)
        answers = [await phone.cast(f"ballot-000{n}", "1") for n in range(limits.BALLOTS_IN_FLIGHT_PER_CONNECTION + 1)]
        assert {one["error"]["code"] for one in answers} == {"internal"}
