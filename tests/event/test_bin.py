"""Deleted events: unknown at once, restorable for a week, then gone with every key that they had."""

import re
from typing import Any

import pytest

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError, Unknown
from acclaim.event import audit, bin
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.states import Verb
from acclaim.redis import erasing, keys
from acclaim.redis.client import Store
from acclaim.voting import verbs as show
from tests.evening import an_evening, contents
from tests.running import make_event, make_poll

pytestmark = pytest.mark.contract
WEEK_MS = 7 * 24 * 3600 * 1000


async def delete(store: Store, event_id: str = "gala", now: int = 0) -> None:
    await show.delete(store, event_id, "张导", now or now_ms())


async def test_a_deleted_event_is_unknown_and_comes_back_as_it_was(store: Store) -> None:
    await an_evening(store)
    for poll_id in ("once", "daily"):
        await show.apply(store, "gala", poll_id, "close")
    before, record = await contents(store), await events.read(store, "gala")
    await delete(store)
    assert await events.ids(store) == []
    with pytest.raises(Unknown):
        await events.read(store, "gala")
    [deleted] = await bin.contents(store)
    assert (deleted.event, deleted.deletion.by) == (record.event, "张导")
    assert deleted.deletion.erased_at - deleted.deletion.at == WEEK_MS

    await bin.restore(store, "gala", "李导")
    assert await bin.contents(store) == []
    back = await events.read(store, "gala")
    assert (back.event, back.stage, back.frozen) == (record.event, record.stage, record.frozen)
    after = await contents(store)
    changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    assert changed == {"acclaim:audit", keys.audit("gala"), keys.event("gala"), keys.BIN}  # its line means nothing
    assert [entry.what for entry in await audit.page(store, "gala", limit=2)] == ["restore_event", "delete_event"]


async def test_nothing_of_an_erased_event_is_left_on_any_shard(store: Store) -> None:
    other = Event("gala2", "另一场", polls=[make_poll()])
    await events.create(store, other)
    await audit.record(store, other.id, "张导", "create_event")
    beside = await contents(store)
    await an_evening(store)
    for poll_id in ("once", "daily"):
        await show.apply(store, "gala", poll_id, "close")
    await store.redis.set("acclaim:{gala}:proof:1", "1", ex=180)  # what fades away by itself goes too
    now = now_ms()
    await delete(store, now=now)
    assert await bin.empty(store, now + WEEK_MS - 1) == []
    assert len([key for key in await store.scan("*") if "{gala" in key]) > 100
    assert await bin.empty(store, now + WEEK_MS) == ["gala"]

    left = await contents(store)
    assert left.pop(keys.ERASED) == {b"gala": str(now + WEEK_MS).encode()}
    log = await audit.page(store, "")
    assert [(one.who, one.what, one.detail["event"]) for one in log] == [
        ("acclaim", "erase_event", "gala"),
        ("张导", "delete_event", "gala"),
    ]
    del left["acclaim:audit"]
    assert left == beside
    assert not [key for key in await store.scan("*") if re.search(r"\{gala[.}]", key)]


async def test_an_id_is_never_given_out_again(store: Store) -> None:
    """Phones keep what they voted by it, and old sessions and receipts are still signed."""
    await events.create(store, make_event())
    await delete(store, now=1)
    with pytest.raises(OperatorError, match="bin"):
        await events.create(store, make_event())
    assert await events.ids(store) == []
    await bin.empty(store, now_ms())
    with pytest.raises(OperatorError, match="already_exists"):
        await events.create(store, make_event())
    assert [key for key in await store.scan("*") if "{gala}" in key] == []


async def test_an_event_with_a_poll_that_takes_ballots_is_not_deleted(store: Store) -> None:
    await events.create(store, make_event())
    verbs: tuple[Verb, ...] = ("open", "lock")
    for verb in verbs:
        await show.apply(store, "gala", "best", verb)
        with pytest.raises(OperatorError, match="wrong_state") as refused:
            await delete(store)
        assert refused.value.details["poll"] == "best"
    await show.apply(store, "gala", "best", "reset")
    await delete(store)


async def test_a_poll_that_is_just_being_opened_keeps_its_event(store: Store) -> None:
    await events.create(store, make_event())
    await events.change(store, await events.read(store, "gala"), frozen={"best": True})  # what `open` does first
    with pytest.raises(OperatorError, match="wrong_state"):
        await delete(store)


async def test_whoever_edits_at_the_same_time_is_not_deleted_unseen(store: Store) -> None:
    await events.create(store, make_event())
    record = await events.read(store, "gala")
    await events.replace(store, make_event(), record.rev)
    with pytest.raises(OperatorError, match="conflict"):
        await bin.put(store, record, "张导", now_ms())
    assert (await events.read(store, "gala")).event == make_event()
    assert await bin.empty(store, now_ms() + WEEK_MS) == []  # its line in the bin means nothing
    assert await events.ids(store) == ["gala"]


async def test_an_erasure_that_broke_off_goes_on_and_is_not_restored(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await an_evening(store)
    for poll_id in ("once", "daily"):
        await show.apply(store, "gala", poll_id, "close")
    await delete(store, now=1)

    async def broken(*_: Any, **__: Any) -> None:
        raise ConnectionError

    with monkeypatch.context() as patched:
        patched.setattr(erasing, "erase", broken)
        with pytest.raises(ConnectionError):
            await bin.empty(store, now_ms())
    with pytest.raises(OperatorError, match="conflict"):
        await bin.restore(store, "gala", "张导")
    assert await events.ids(store) == []
    assert await bin.empty(store, now_ms()) == ["gala"]
    assert not [key for key in await store.scan("*") if "{gala" in key]


async def test_a_rehearsal_is_ended_and_its_event_kept_meanwhile(store: Store) -> None:
    await events.create(store, make_event())
    await events.create(store, Event("gala-r", "彩排", rehearsal_of="gala"))
    for event_id in ("gala", "gala-r"):
        with pytest.raises(OperatorError, match="rehearsal"):
            await delete(store, event_id)


async def test_a_deletion_whose_answer_was_lost_is_repeated(store: Store) -> None:
    await events.create(store, make_event())
    await delete(store)
    before = await bin.read(store, "gala")
    await delete(store)
    assert await bin.read(store, "gala") == before


async def test_what_is_restored_in_the_middle_of_its_deletion_is_listed(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await events.create(store, make_event())
    set_fields = events.set_fields

    async def restored_at_once(*arguments: Any, **fields: Any) -> int:
        monkeypatch.setattr(events, "set_fields", set_fields)
        done = await set_fields(*arguments, **fields)
        await bin.restore(store, "gala", "李导")
        return done

    monkeypatch.setattr(events, "set_fields", restored_at_once)
    await delete(store)
    assert await events.ids(store) == ["gala"]


async def test_what_is_deleted_again_is_in_the_bin_whatever_a_restore_still_does(store: Store) -> None:
    await events.create(store, make_event())
    await delete(store)
    await bin.restore(store, "gala", "李导")
    await delete(store)
    assert [one.event.id for one in await bin.contents(store)] == ["gala"]
    assert await bin.empty(store, now_ms() + WEEK_MS + 1000) == ["gala"]


async def test_an_event_that_cannot_be_read_does_not_stop_the_bin(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    for event_id in ("gala", "other"):
        await events.create(store, Event(event_id, "颁奖典礼", polls=[make_poll()]))
        await delete(store, event_id, now=1)
    await store.redis.hset(keys.event("gala"), "deleted_definition", '{"from": "another version"}')
    assert [one.event.id for one in await bin.contents(store)] == ["other"]
    assert await bin.empty(store, now_ms()) == ["other"]
    assert "event gala in the bin can't be read" in caplog.text
