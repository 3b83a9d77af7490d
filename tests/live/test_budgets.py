"""What things may cost, in calls and encodings. Speeds are benchmarks (loadtests/), not tests."""

import asyncio
from typing import Any

import pytest

from acclaim.base import limits
from acclaim.live.audience import Audience
from acclaim.live.hub import Hub
from acclaim.voting import verbs
from tests.running import Running, make_event, make_poll, open_event

BY_THE_CLOCK = ("presence", "take_lease", "note_use")  # once a second or less, for all phones together


def calls(server: Running) -> int:
    """Script calls so far, without those by the clock."""
    return server.store.calls.total() - sum(server.store.calls[script] for script in BY_THE_CLOCK)


async def test_a_burst_of_ballots_costs_few_store_calls(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m0") as warm:
        await warm.cast("ballot-warm", "1")
        before = calls(server)
        lines = [server.phone(f"m{n}") for n in range(1, 101)]
        phones = [await line.__aenter__() for line in lines]
        assert calls(server) == before, "joining costs no script call"
        await asyncio.gather(*(phone.cast(f"ballot-{n:04}", "1") for n, phone in enumerate(phones)))
        assert calls(server) - before < 50
        for line in lines:
            await line.__aexit__(None, None, None)


async def test_a_tick_is_encoded_once_per_audience(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as one, server.phone("m2") as two, server.phone("m3") as three, server.screen():
        for phone in (one, two, three):
            await phone.tick(lambda t: t["online"] == 3)  # their own coming is told
        encoded: list[Audience] = []
        encode = Hub.encode_tick

        def counted(hub: Hub, audience: Audience) -> Any:
            encoded.append(audience)
            return encode(hub, audience)

        monkeypatch.setattr(Hub, "encode_tick", counted)
        await one.cast("ballot-0001", "1")
        for phone in (one, two, three):
            await phone.tick(lambda t: t["polls"]["best"]["ballots"] == 1)
        assert sum(audience.view == "phone" for audience in encoded) == 1


async def test_closed_polls_tell_no_audiences_apart(server: Running) -> None:
    await open_event(server.store, make_event(*(make_poll(poll, visibility="on_vote") for poll in ("one", "two"))))
    async with server.phone("m1") as both, server.phone("m2") as late:
        await both.cast("ballot-0001", "1", poll="one")
        await verbs.apply(server.store, "gala", "one", "close")
        await both.tick(lambda t: t["polls"]["one"]["state"] == "closed")
        await both.cast("ballot-0002", "1", poll="two")
        await late.cast("ballot-0003", "1", poll="two")
        hub = server.worker.hubs.get("gala")
        assert hub is not None
        assert [one.voted for one in hub.audiences.all()] == [frozenset({("two", 1)})]


async def test_between_the_ticks_of_many_audiences_others_have_their_turn(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        await phone.until("tick")
        hub = server.worker.hubs.get("gala")
        assert hub is not None
        [connection] = hub.audiences.connections()
        audiences = [hub.audiences.add(connection, frozenset({("best", n)})) for n in range(2, 102)]
        turns = 0

        async def others() -> None:
            nonlocal turns
            while True:
                await asyncio.sleep(0)
                turns += 1

        waiting = asyncio.create_task(others())
        await hub.send_ticks(audiences)
        waiting.cancel()
        for audience in audiences:
            connection.voted = audience.voted
            hub.audiences.remove(connection)
        hub.audiences.add(connection)
    assert turns >= len(audiences) - 1


async def test_nothing_is_sent_while_nothing_changes(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        await phone.until("tick")
        await phone.tick(lambda t: t["online"] == 1)
        with pytest.raises(TimeoutError):
            await phone.until("tick", seconds=1.5)


async def test_arrivals_alone_bring_phones_no_tick_each(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone, server.screen() as screen:
        await phone.tick(lambda t: t["online"] == 1)
        monkeypatch.setattr(limits, "ONLINE_PHONES_S", 3600.0)
        monkeypatch.setattr(limits, "TICK_REPEAT_S", 3600.0)
        async with server.phone("m2"):
            await screen.tick(lambda t: t["online"] == 2)
            await phone.cast("ballot-0001", "1")
            news = await phone.until("tick")
    assert (news["online"], news["polls"]["best"]["ballots"]) == (2, 1), "the next tick says who is online as well"


async def test_a_thousand_joins_read_the_store_for_none(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m0"):
        commands = await server.store.redis.info("commandstats")
        before = sum(
            int(row["calls"]) for name, row in commands.items() if "hgetall" not in name and "hmget" not in name
        )
        for n in range(30):
            async with server.phone(f"m{n}"):
                pass
        commands = await server.store.redis.info("commandstats")
        after = sum(
            int(row["calls"]) for name, row in commands.items() if "hgetall" not in name and "hmget" not in name
        )
    assert after - before < 30
