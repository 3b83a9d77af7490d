"""The ledger in a backup, and when a member's data is deleted."""

from pathlib import Path
from typing import Any, cast

import pytest

from acclaim.base.errors import OperatorError
from acclaim.features.archive import backup as archives
from acclaim.features.archive.archive import Reader
from acclaim.features.archive.backup import backup
from acclaim.features.archive.restore import restore
from acclaim.features.points import keys
from acclaim.features.points import store as points
from acclaim.features.points.keeping import KEEPING
from acclaim.features.points.ledgers import sources_of
from acclaim.features.points.recount import recount
from acclaim.redis.client import Store
from tests.features.points import ledgers
from tests.features.points.ledgers import balances, check_sums, post_all
from tests.features.points.lives import lived

SECRET = b"s" * 32


@pytest.mark.parametrize("event_id", ["gala", "gala-2"])
async def test_a_restored_ledger_is_right_and_goes_on(store: Store, tmp_path: Path, event_id: str) -> None:
    event = await lived(store)
    members = [f"m{n}" for n in range(12)]
    before = await balances(store, event, *members)
    await ledgers.cast(store, event, "last", "late")  # not posted yet
    await backup(store, "gala", tmp_path / "gala.zip", SECRET)
    await store.on_every_primary("FLUSHALL")
    restored = await restore(store, Reader(tmp_path / "gala.zip", SECRET), event_id)
    assert await balances(store, restored, *members) == before
    await post_all(store, restored)
    assert await balances(store, restored, *members, "late") == [*before, 2], "once, and not again"
    assert (await recount(store, restored, await sources_of(store, restored))).problems == []
    await check_sums(store, restored)


async def test_a_backup_of_two_moments_is_refused(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = await lived(store)
    write = archives._Backup._write

    async def slowly(self: archives._Backup, name: str, group: list[str]) -> None:
        await write(self, name, group)
        if name == "event/ledger":
            await points.adjust(store, event, "m1", 1, "meanwhile", "admin", "{}")

    monkeypatch.setattr(archives._Backup, "_write", slowly)
    with pytest.raises(OperatorError, match="Points were earned"):
        await backup(store, "gala", tmp_path / "gala.zip", SECRET)


async def test_who_is_forgotten_leaves_lines_that_name_nobody(store: Store) -> None:
    event = await lived(store)
    [told] = await KEEPING.of_member(store, event, "m1")
    assert told["lines"] and told["balance"] == (await balances(store, event, "m1"))[0]
    for _ in range(2):
        await KEEPING.forget(store, event, "m1")
    assert await KEEPING.of_member(store, event, "m1") == []
    for key in await store.scan(f"{keys.ledger(event.id)}*"):
        async with store.answering() as redis:
            kind = (await cast(Any, redis).type(key)).decode()
            held = await getattr(redis, {"hash": "hgetall", "stream": "xrange", "string": "get"}[kind])(key)
        assert "m1'" not in str(held) and "m1 " not in str(held) and ":m1\\" not in str(held), key
    await check_sums(store, event)
    others = [f"m{n}" for n in range(12) if n != 1]
    assert sum(await balances(store, event, *others)) == (await points.sums(store, event.id))["members"]
