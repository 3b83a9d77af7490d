"""A member's ballots get a pseudonym in the log and in what the cast scripts remember, on a Cluster too."""

import pytest

from acclaim.event import store as events
from acclaim.redis import keys, streams
from acclaim.redis.client import Store
from acclaim.redis.streams import Fields
from acclaim.voting import ballots, forgetting
from tests.evening import REPEATS, VOIDED, an_evening

pytestmark = pytest.mark.contract


@pytest.mark.parametrize("member", ["member-10", VOIDED[0]])
async def test_every_ballot_keeps_its_place_and_what_is_remembered_goes_along(store: Store, member: str) -> None:
    await an_evening(store)
    event = (await events.read(store, "gala")).event
    before = {poll: await _records(store, poll) for poll in REPEATS}
    held = {poll.id: await ballots.holding_of(store, "gala", poll, member, 1) for poll in event.polls}
    cast = sum(one[0] == member for records in before.values() for one in records)
    assert await forgetting.forget(store, event, member) == cast > len(REPEATS)
    for poll in event.polls:
        after = await _records(store, poll.id)
        assert [one[1:] for one in after] == [one[1:] for one in before[poll.id]]
        [name] = {new[0] for new, old in zip(after, before[poll.id], strict=True) if old[0] == member}
        assert [one[0] for one in after] == [name if one[0] == member else one[0] for one in before[poll.id]]
        assert keys.shard(name, poll.shards) == keys.shard(member, poll.shards)
        assert await ballots.holding_of(store, "gala", poll, name, 1) == held[poll.id]
        assert (await ballots.holding_of(store, "gala", poll, member, 1)).numbers == []
        assert (await ballots.recount(store, event, poll)).equal
    assert await forgetting.forget(store, event, member) == 0


async def _records(store: Store, poll: str) -> list[tuple[str, int, str, str]]:
    found = []
    for shard in range(REPEATS[poll].shards):
        async for one in ballots.read_log(store, "gala", poll, shard):
            found.append((one.member, one.seq, one.ballot, one.payload))
    return found


async def test_what_is_written_while_a_log_is_rewritten_is_not_lost(store: Store) -> None:
    await store.redis.xadd("acclaim:{gala}:audit", {"n": "0"}, id="1-0")
    written = 1

    def changed(_: str, fields: Fields) -> Fields:
        return {b"n": fields[b"n"] + b"!"}

    run = store.run

    async def run_late(script: str, *args: list[str]) -> object:
        nonlocal written
        if script == "swap_stream" and written < 3:
            written += 1
            await store.redis.xadd("acclaim:{gala}:audit", {"n": str(written)}, id=f"{written}-0")
        return await run(script, *args)

    store.run = run_late  # type: ignore[method-assign, assignment]
    await streams.rewrite(store, "acclaim:{gala}:audit", changed)
    entries = await store.redis.xrange("acclaim:{gala}:audit")
    assert entries == [(b"1-0", {b"n": b"0!"}), (b"2-0", {b"n": b"2!"}), (b"3-0", {b"n": b"3!"})]
    assert await store.redis.ttl("acclaim:{gala}:audit") == -1
    assert await store.scan("*:copy:*") == ["acclaim:{gala}:audit:copy:last"], "which one it was, and no copy"
