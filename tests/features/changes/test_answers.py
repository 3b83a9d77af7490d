"""Pages of the feed over shards, page by page, on Redis alone and on a Cluster; what a lost write does to a cursor."""

import random
from typing import Any, cast

import msgspec
import pytest

from acclaim.base.errors import Malformed, Unknown
from acclaim.event.parts.poll import Once
from acclaim.features.changes import cursor as cursors
from acclaim.features.changes.answers import Changes, Wish
from acclaim.features.changes.bodies import AnyFact, BallotsRecorded, PollMoved, ReceiptsGiven, ResultShown, Type
from acclaim.features.changes.cursor import Cursor, Place, PollPlace
from acclaim.features.changes.sorted_receipts import SortedReceipts
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import ballots, verbs
from acclaim.voting.ballot import Ballot
from tests.voting.booth import Booth

pytestmark = pytest.mark.contract
SECRET = b"1" * 32
OF_POLLS: tuple[Type, ...] = ("poll", "ballots", "voided", "result", "receipts")


async def follow(changes: Changes, booth: Booth, after: Cursor | None = None) -> tuple[list[AnyFact], Cursor]:
    """All that is new, each cursor written and read again."""
    found: list[AnyFact] = []
    while True:
        page = await changes.page(Wish(booth.event, OF_POLLS, False), after, 0)
        found += page.facts
        after = cursors.read(cursors.written(page.cursor, SECRET), SECRET, booth.event.id)
        if not page.more:
            return found, after


@pytest.mark.parametrize("shards", [1, 5])
async def test_small_pages_tell_all_once_and_the_close_after_every_ballot(
    store: Store, shards: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("acclaim.features.changes.answers.ENTRIES_A_PAGE", 6)
    monkeypatch.setattr("acclaim.features.changes.answers.RECEIPTS_A_PAGE", 70)
    monkeypatch.setattr("acclaim.features.changes.answers.RECEIPTS_A_FACT", 30)
    booth = await Booth.opened(store, Once(), shards)
    changes = Changes(store, SECRET)
    found, after = await follow(changes, booth)
    for part in range(10):
        await booth.cast(*(Ballot(f"m{part}-{n}", f"ballot-{part}-{n}", "audience 1") for n in range(20)))
        if part == 4:
            more, after = await follow(changes, booth, after)
            found += more
            await booth.void("m1-3", "m2-3")
    await verbs.apply(store, booth.event.id, "best", "close")
    await verbs.apply(store, booth.event.id, "best", "publish")
    more, after = await follow(changes, booth, after)
    found += more
    assert (await follow(changes, booth, after))[0] == []
    assert len({one.id for one in found}) == len(found)
    assert sum(one.ballots for one in found if isinstance(one, BallotsRecorded)) == 200
    kinds = [one.state if isinstance(one, PollMoved) else type(one).__name__ for one in found]
    assert kinds[0] == "open"
    assert kinds.index("closed") > max(at for at, kind in enumerate(kinds) if kind == "BallotsRecorded")
    assert kinds.count("closed") == kinds.count("published") == 1
    [*_, result] = [one for one in found if isinstance(one, ResultShown)]
    recount = await ballots.recount(store, booth.event, booth.poll)
    assert (result.result.ballots, result.result.voided, recount.equal) == (198, 2, True)

    given = [one for one in found if isinstance(one, ReceiptsGiven)]
    told = [receipt for one in given for receipt in sorted(one.counted + one.voided)]
    assert told == sorted(told)
    assert len(set(told)) == 200
    assert sum(len(one.voided) for one in given) == 2
    assert [one.left for one in given] == [170, 140, 130, 100, 70, 60, 30, 0]


async def test_a_place_that_redis_has_lost_is_gone(store: Store) -> None:
    booth = await Booth.opened(store, Once())
    changes = Changes(store, SECRET)
    await booth.cast(Ballot("zhang", "ballot-zhang", "audience 1"))
    _, after = await follow(changes, booth)
    poll, log = keys.poll(booth.event.id, "best", 0), keys.log(booth.event.id, "best", 0)
    held = cast(Any, await store.redis.xrange(log))[1]
    last, fields = held[0], held[1]
    await store.redis.delete(log)  # a fail-over has lost what was written last: the close follows the opening
    await store.redis.xadd(log, {"t": 1, "e": 1, "s": "open"}, id="1-0")
    await store.redis.hset(poll, "seq", 1)
    with pytest.raises(Unknown, match="cursor_gone"):
        await follow(changes, booth, after)
    await store.redis.xadd(log, fields | {b"t": int(fields[b"t"]) + 1}, id=last)  # somebody else has its number
    await store.redis.xadd(log, {"t": 3, "e": 1, "s": "closed"}, id="3-0")
    await store.redis.hset(poll, "seq", 3)
    with pytest.raises(Unknown, match="cursor_gone"):
        await follow(changes, booth, after)


async def test_a_cursor_tells_nothing_of_the_places_in_it(store: Store) -> None:
    booth = await Booth.opened(store, Once(), 5)
    _, after = await follow(Changes(store, SECRET), booth)
    texts = {cursors.written(after, SECRET) for _ in range(2)}
    assert len(texts) == 2, "twice the same is not seen to be the same"
    plain = msgspec.msgpack.encode(after)
    assert not any(plain[:8] in text.encode() for text in texts)


async def test_who_begins_now_hears_nothing_of_a_poll_that_was_published_before(store: Store) -> None:
    booth = await Booth.opened(store, Once(), 5)
    await booth.cast(Ballot("zhang", "ballot-zhang", "audience 1"))
    for verb in ("close", "publish"):
        await verbs.apply(store, booth.event.id, "best", verb)
    found, after = await follow(Changes(store, SECRET), booth, Cursor(booth.event.id))
    assert (found, await follow(Changes(store, SECRET), booth, after)) == ([], ([], after))


def full(polls: int, shards: int) -> Cursor:
    """As an evening with so many polls leaves it before any is published."""
    chance = random.Random(1)
    places = {
        cursors.poll_name(f"{chance.getrandbits(256):064x}"): PollPlace(
            tuple(Place(chance.randint(3000, 4000), chance.getrandbits(16)) for _ in range(shards)),
            result=chance.getrandbits(32),
        )
        for _ in range(polls)
    }
    return Cursor("gala", places, "1795422000000-0", 200_000, tuple(chance.getrandbits(32) for _ in range(100)))


@pytest.mark.parametrize(("polls", "shards"), [(256, 1), (20, 64)])
def test_the_cursor_of_a_large_event_is_read_as_it_was_written(polls: int, shards: int) -> None:
    after = full(polls, shards)
    assert cursors.read(cursors.written(after, SECRET), SECRET, "gala") == after


def test_a_cursor_that_would_be_refused_is_not_given() -> None:
    with pytest.raises(Malformed, match="shards"):
        cursors.written(full(256, 64), SECRET)


async def test_receipts_are_those_of_the_poll_that_was_published_then(store: Store) -> None:
    booth = await Booth.opened(store, Once())
    await booth.cast(Ballot("zhang", "ballot-zhang", "audience 1"))
    receipts = SortedReceipts(store, SECRET)
    [_], _ = await receipts.some(booth.event.id, booth.poll, 1, 1000, 0, 9)
    await store.redis.delete(keys.log(booth.event.id, "best", 0))  # erased; the next event of this id has no ballot
    assert await receipts.some(booth.event.id, booth.poll, 1, 2000, 0, 9) == ([], 0)
