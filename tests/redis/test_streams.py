"""A log that is rewritten by two at once, and what is done alone."""

import asyncio
from typing import Any, cast

import pytest

from acclaim.base import limits
from acclaim.redis import keys, streams
from acclaim.redis.alone import alone
from acclaim.redis.client import Store
from acclaim.redis.streams import Fields

pytestmark = pytest.mark.contract
LOG, ALONE = keys.log("gala", "best", 0), keys.deleting("gala")


def without(text: bytes) -> Any:
    return lambda _, fields: {name: b"" if value == text else value for name, value in fields.items()}


async def test_of_two_that_rewrite_a_log_at_once_neither_undoes_the_other(store: Store) -> None:
    for n in range(300):
        await store.redis.xadd(LOG, {"m": f"m{n}"})
    await asyncio.gather(*(streams.rewrite(store, LOG, without(f"m{n}".encode())) for n in range(5)))
    found = [fields[b"m"] for _, fields in cast(list[tuple[bytes, Fields]], await store.redis.xrange(LOG))]
    assert found == [b""] * 5 + [f"m{n}".encode() for n in range(5, 300)]
    assert await store.scan("*:copy:*") == [keys.copy(LOG, "last")]


async def test_one_is_alone_at_a_time_and_who_was_killed_is_waited_for_no_longer(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = most = 0

    async def enter() -> None:
        nonlocal inside, most
        async with alone(store, ALONE):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(enter() for _ in range(4)))
    assert most == 1 and await store.redis.exists(ALONE) == 0
    monkeypatch.setattr(limits, "ALONE_MS", 50)
    await store.run("take_lease", [ALONE], ["killed", limits.ALONE_MS])
    await enter()


async def test_who_takes_long_stays_alone(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    prolonged, run = asyncio.Event(), store.run

    async def noted(script: str, names: Any, args: Any) -> Any:
        done = await run(script, names, args)
        prolonged.set()
        return done

    monkeypatch.setattr("acclaim.redis.alone._PROLONGED_EVERY_S", 0.01)
    async with alone(store, ALONE):
        await store.redis.pexpire(ALONE, 5000)
        monkeypatch.setattr(store, "run", noted)
        await prolonged.wait()
        assert await store.redis.pttl(ALONE) > 5000
