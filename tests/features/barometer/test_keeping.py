"""What of the barometer is in a backup, and what is left of a member whose data is deleted."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final, cast

import pytest

from acclaim.base.clock import now_ms
from acclaim.event import store as events
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.archive.restore import restore
from acclaim.features.barometer import answers, keys
from acclaim.features.barometer import store as barometer
from acclaim.features.barometer.keeping import KEEPING
from acclaim.features.barometer.members import Members
from acclaim.features.barometer.rules import Report
from acclaim.redis.client import Store
from tests.features.barometer.crowd import fill
from tests.running import make_event

pytestmark = pytest.mark.contract
SECRET: Final = b"s" * 32


def days() -> list[str]:
    """Three weeks, up to today."""
    return [(datetime.now(UTC) - timedelta(days=ago)).date().isoformat() for ago in range(20, -1, -1)]


async def come(store: Store, *members: str) -> int:
    """Returns when (ms)."""
    now = now_ms()
    await barometer.note(store, "gala", [Report(one, "", now, "机关", "member") for one in members], now, 0)
    return now


async def numbers(store: Store) -> dict[str, int]:
    async with store.answering() as redis:
        found = await cast(Any, redis.hgetall(keys.members("gala")))
    return {member.decode(): int(number) for member, number in found.items()}


async def test_a_backup_has_sums_and_numbers_and_leaves_behind_who_was_there(store: Store, tmp_path: Path) -> None:
    await events.create(store, make_event(timezone="UTC"))
    await fill(store)
    await come(store, "m1", "m2", "m3")
    before, numbered = await barometer.read(store, "gala", days()), await numbers(store)
    assert before[days()[-1]]["users: "] == 3
    await backup(store, "gala", tmp_path / "gala.zip", SECRET)
    await store.on_every_primary("FLUSHALL")
    await restore(store, Reader(tmp_path / "gala.zip", SECRET), "gala")
    assert await barometer.read(store, "gala", days()) == before
    assert await barometer.read_users(store, "gala", days()) == [b""] * len(days())
    assert await store.scan(f"{keys.users('gala')}*") == []
    assert await store.scan(keys.visits("gala", 0).removesuffix("0") + "*") == []

    await come(store, "new")
    assert await numbers(store) == numbered | {"new": numbered[""] + 1, "": numbered[""] + 1}
    today = answers.Days(
        days()[-1:],
        await barometer.read(store, "gala", days()[-1:]),
        await barometer.read_users(store, "gala", days()[-1:]),
    )
    assert len(today.visitors) == 1
    assert today.count is None, "three more were there, of whom it is not known who"


async def test_whose_data_is_deleted_has_no_open_visit_and_comes_back_as_somebody_else(store: Store) -> None:
    event = make_event(timezone="UTC")
    open_visits = keys.visits("gala", await come(store, "m1", "m2"))
    was = (await numbers(store))["m1"]
    assert [await KEEPING.forget(store, event, "m1") for _ in range(2)] == [1, 0]
    async with store.answering() as redis:
        assert set(await cast(Any, redis.hkeys(open_visits))) == {str((await numbers(store))["m2"]).encode()}
    assert await KEEPING.of_member(store, event, "m1") == []
    await come(store, "m1")
    assert (await numbers(store))["m1"] != was
    today = days()[-1:]
    assert (await barometer.read(store, "gala", today))[today[0]]["users: "] == 3
    assert len(Members(await barometer.read_users(store, "gala", today))) == 3
