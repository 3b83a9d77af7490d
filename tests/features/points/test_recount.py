"""The recount finds nothing where all is well, and names the first line where somebody has touched the ledger."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from acclaim.base.clock import now_ms
from acclaim.event.event import Event
from acclaim.features.points import actions, keys
from acclaim.features.points import store as points
from acclaim.features.points.ledgers import sources_of
from acclaim.features.points.limits import RECOUNTED_EVERY_MS
from acclaim.features.points.poster import Poster
from acclaim.features.points.recount import Fold, recount
from acclaim.features.points.rules import Gain, Line
from acclaim.features.points.store import Posting
from acclaim.redis import keys as kernel
from acclaim.redis.client import Store
from tests.features.points.ledgers import cast, check_sums, opened, post_all
from tests.features.points.lives import lived


async def problems(store: Store, event: Event) -> list[str]:
    return (await recount(store, event, await sources_of(store, event))).problems


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_has_happened_the_recount_finds_the_ledger_right(store: Store, seed: int) -> None:
    event = await lived(store, seed)
    await check_sums(store, event)
    assert await problems(store, event) == []


async def _richer(store: Store, event: Event) -> None:
    text: Any = await store.redis.hget(keys.accounts(event.id, "m1"), "m1")
    first, _, rest = text.decode().partition(" ")
    await store.redis.hset(keys.accounts(event.id, "m1"), "m1", f"{int(first) + 1} {rest}")


async def _sum_off(store: Store, event: Event) -> None:
    await store.redis.hincrby(keys.ledger(event.id), "members", 1)


async def _posted_twice(store: Store, event: Event) -> None:
    """As a poster would that keeps its cursor elsewhere: another act for the same ballot."""
    posting = Posting("+", "m1", ".last", 1, 1, [Gain("vote", 2, 5, "20000")])
    await points.post(store, event, "elsewhere", "", "1-0", [posting])


async def _credited_without_an_act(store: Store, event: Event) -> None:
    """As read, check, write in a process would, of which another has written meanwhile."""
    entry: Any = {"t": "1", "r": "r:vote m:m1 2 .best@1@20000"}
    seq = await points.seq(store, event.id)
    await store.redis.xadd(keys.log(event.id), entry, id=f"{seq + 1}-0")
    await store.redis.hset(keys.ledger(event.id), "seq", seq + 1)
    await store.redis.hincrby(keys.ledger(event.id), "members", 2)
    await store.redis.hincrby(keys.ledger(event.id), "r:vote", -2)
    await _richer(store, event)
    await _richer(store, event)


async def _vote_lost(store: Store, event: Event) -> None:
    await cast(store, event, "last", "somebody")
    found: Any = await store.redis.xrevrange(kernel.log(event.id, "last", 0), count=1)
    newest = found[0][0]
    await store.redis.hset(keys.cursors(event.id), ".last/0", newest)


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        (_richer, "m1 has"),
        (_sum_off, "sums: the log and the ledger differ in members"),
        (_posted_twice, "m1 has not done what was posted"),
        (_credited_without_an_act, "rule vote has credited m1 2 in 20000, the logs say 0"),
        (_vote_lost, "what somebody did is not posted"),
    ],
)
async def test_what_is_wrong_is_named(
    store: Store, damage: Callable[[Store, Event], Awaitable[None]], found: str
) -> None:
    event = await opened(store)
    await cast(store, event, "last", "m1", "m2")
    await cast(store, event, "best", "m1")
    await post_all(store, event)
    assert await problems(store, event) == []
    await damage(store, event)
    assert any(found in one for one in await problems(store, event)), await problems(store, event)


def test_the_fold_names_the_line_that_takes_more_than_there_is() -> None:
    fold = Fold()
    fold.add([Line(1, 0, "r:vote", "m:a", 2, ".best", 1, "1"), Line(2, 0, "m:a", "o:admin", 3, ":operator", 0, "x")])
    fold.add([Line(4, 0, "r:vote", "m:a", 2, ".best", 1, "1")])
    assert fold.problems == ["line 2: m:a is below zero", "line 3: missing, the next one is 4"]


async def test_each_ledger_is_recounted_once_a_day_and_what_is_wrong_is_kept(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    event = await opened(store)
    poster = Poster(store)
    await poster.recount_due(now_ms())
    first = await actions.last_check(store, event)
    assert first.at > 0 and first.problems == []
    await _sum_off(store, event)
    await poster.recount_due(first.at + RECOUNTED_EVERY_MS - 1)
    assert await actions.last_check(store, event) == first
    await poster.recount_due(first.at + RECOUNTED_EVERY_MS)
    assert (await actions.last_check(store, event)).problems and "not right" in caplog.text
