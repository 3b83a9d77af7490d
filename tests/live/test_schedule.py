"""Polls that open and close by the clock, and control messages that get lost."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.live import workers
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import polls, verbs
from acclaim.voting.tally import PollNow
from loadtests.redis_server import RedisServer
from tests.running import Running, make_event, make_poll, open_event, running
from tests.waiting import eventually


async def is_open(store: Store) -> bool:
    return (await polls.read_shard(store, "gala", "best", 0)).state == "open"


async def test_a_poll_opens_and_closes_by_itself(server: Running) -> None:
    now = datetime.now(UTC)
    poll = make_poll(opens_at=now + timedelta(seconds=1), closes_at=now + timedelta(seconds=3))
    await events.create(server.store, make_event(poll))
    async with server.phone("m1") as phone:
        assert (await phone.cast("ballot-0000", "1"))["error"]["code"] == "not_open"
        await phone.tick(lambda t: t["polls"]["best"]["state"] == "open")
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
        await phone.tick(lambda t: t["polls"]["best"]["state"] == "closed")
        assert (await phone.cast("ballot-0002", "1"))["error"]["code"] == "closed"


async def test_a_poll_opens_at_its_time_though_nobody_is_there_and_the_audit_log_says_so(server: Running) -> None:
    poll = make_poll(opens_at=datetime.now(UTC) + timedelta(seconds=0.5))
    await verbs.create(server.store, make_event(poll))
    await eventually(partial(is_open, server.store))
    entries = await eventually(lambda: audit.page(server.store, "gala"))
    assert [(entry.who, entry.what, entry.poll) for entry in entries] == [("schedule", "open", "best")]


async def test_a_worker_to_which_nobody_has_come_keeps_no_other_from_the_time_of_an_event(server: Running) -> None:
    await workers.heartbeat(server.store, "a", now_ms() + 60_000, {"online": {}})  # it is the first of all
    await eventually(lambda: [line["id"] for line in server.worker.hubs.workers][:1] == ["a"])
    await events.create(server.store, make_event(make_poll(opens_at=datetime.now(UTC) + timedelta(seconds=0.5))))
    async with server.phone("m1") as phone:
        await phone.tick(lambda t: t["polls"]["best"]["state"] == "open")


async def test_an_event_that_can_not_be_read_keeps_no_other_from_its_time(
    store: Store, redis_url: str, tmp_path: Path
) -> None:
    await store.redis.sadd(keys.EVENTS, "awry")
    await store.redis.hset(keys.event("awry"), mapping={"rev": "1", "definition": "{"})
    await events.create(store, make_event(make_poll(opens_at=datetime.now(UTC) + timedelta(seconds=0.5))))
    async with running(redis_url, tmp_path):
        await eventually(partial(is_open, store))


async def test_a_redis_that_refuses_writes_is_not_asked_without_end_to_open_a_poll(
    server: Running, redis_alone: RedisServer
) -> None:
    await verbs.create(server.store, make_event(make_poll(opens_at=datetime.now(UTC) + timedelta(seconds=0.5))))

    def reads() -> int:
        return int(redis_alone.ask("INFO", "commandstats")["cmdstat_hgetall"]["calls"])

    async with server.phone("m1") as phone:
        redis_alone.ask("CONFIG", "SET", "min-replicas-to-write", 1)
        try:
            assert (await phone.until("status"))["store"] == "away"
            before = reads()
            await asyncio.sleep(1)
            assert reads() - before < 40
        finally:
            redis_alone.ask("CONFIG", "SET", "min-replicas-to-write", 0)
        await phone.tick(lambda t: t["polls"]["best"]["state"] == "open")


async def test_the_closing_time_holds_even_before_anybody_closes(server: Running) -> None:
    event = make_event(make_poll(closes_at=datetime.now(UTC) + timedelta(seconds=2)))
    await open_event(server.store, event)
    async with server.phone("m1") as phone:
        await phone.tick(lambda t: t["now"] > t["polls"]["best"]["closes_at"])
        assert (await phone.cast("ballot-0001", "1"))["error"]["code"] == "closed"


async def test_a_closing_time_can_be_moved_while_open(server: Running) -> None:
    event = make_event(make_poll(closes_at=datetime.now(UTC) + timedelta(seconds=60)))
    await open_event(server.store, event)
    async with server.phone("m1") as phone:
        await phone.until("tick")
        rev = (await events.read(server.store, "gala")).rev
        await verbs.replace(server.store, make_event(make_poll()), rev)
        await phone.tick(lambda t: t["polls"]["best"]["closes_at"] is None)


async def before_it_closes(
    server: Running, what: Callable[[], Awaitable[object]], monkeypatch: pytest.MonkeyPatch, **poll: Any
) -> None:
    """Opens a poll whose closing time then comes. Has `what` happen once a worker has decided to close it, and before
    it does; returns when that is done."""
    await open_event(server.store, make_event(make_poll(**poll)))
    await server.worker.hubs.find("gala")
    apply, done = verbs.apply, asyncio.Event()

    async def late(*args: Any, **rest: Any) -> PollNow:
        monkeypatch.undo()
        await what()
        try:
            return await apply(*args, **rest)
        finally:
            done.set()

    monkeypatch.setattr(verbs, "apply", late)
    rev = (await events.read(server.store, "gala")).rev
    closing = make_poll(closes_at=datetime.now(UTC) + timedelta(seconds=0.5), **poll)
    await verbs.replace(server.store, make_event(closing), rev)
    async with asyncio.timeout(60):
        await done.wait()


async def test_more_time_that_was_given_at_the_last_moment_is_had(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = datetime.now(UTC) + timedelta(seconds=60)

    async def give_time() -> None:
        rev = (await events.read(server.store, "gala")).rev
        await verbs.replace(server.store, make_event(make_poll(shards=2, closes_at=later)), rev)

    await before_it_closes(server, give_time, monkeypatch, shards=2)
    for shard in (0, 1):
        now = await polls.read_shard(server.store, "gala", "best", shard)
        assert (now.state, now.closes_at) == ("open", int(later.timestamp() * 1000))


async def test_the_schedule_does_not_close_what_was_begun_anew_meanwhile(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def begin_anew() -> None:
        await verbs.apply(server.store, "gala", "best", "reset")
        await verbs.replace(server.store, make_event(), (await events.read(server.store, "gala")).rev)
        await verbs.apply(server.store, "gala", "best", "open")

    await before_it_closes(server, begin_anew, monkeypatch)
    now = await polls.read_shard(server.store, "gala", "best", 0)
    assert (now.state, now.epoch) == ("open", 2)


async def test_a_reset_poll_does_not_open_by_itself_again(server: Running) -> None:
    event = make_event(make_poll(opens_at=datetime.now(UTC) - timedelta(seconds=1)))
    await events.create(server.store, event)
    async with server.phone("m1") as phone:
        await phone.tick(lambda t: t["polls"]["best"]["state"] == "open")
        await verbs.apply(server.store, "gala", "best", "reset")
        await phone.tick(lambda t: t["polls"]["best"]["epoch"] == 2)
        with pytest.raises(TimeoutError):
            await phone.until(lambda m: m["type"] == "tick" and m["polls"]["best"]["state"] == "open", 1)


async def test_a_poll_that_was_rehearsed_and_reset_opens_at_its_time(server: Running) -> None:
    opens_at = datetime.now(UTC) + timedelta(seconds=2)
    await open_event(server.store, make_event(make_poll(opens_at=opens_at)))
    async with server.phone("m1") as phone:
        await phone.cast("ballot-0001", "1")
        await verbs.apply(server.store, "gala", "best", "reset")
        tick = await phone.tick(lambda t: t["polls"]["best"]["epoch"] == 2 and t["polls"]["best"]["state"] == "open")
        assert tick["now"] >= opens_at.timestamp() * 1000
        assert (await phone.cast("ballot-0002", "1", epoch=2))["type"] == "ack"


async def test_a_lost_control_message_heals_itself(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    await open_event(server.store, make_event())

    async with server.phone("m1") as phone:
        await phone.until("tick")
        monkeypatch.setattr(keys, "CONTROL", "acclaim:elsewhere")  # no worker hears of it
        await verbs.apply(server.store, "gala", "best", "lock")
        await phone.tick(lambda t: t["polls"]["best"]["state"] == "locked")
        rev = (await events.read(server.store, "gala")).rev
        await verbs.replace(server.store, make_event(subtitle="第二稿"), rev)
        event = await phone.until("event", seconds=limits.CONTROL_REREAD_S * 3)
        assert event["event"]["subtitle"] == "第二稿"
