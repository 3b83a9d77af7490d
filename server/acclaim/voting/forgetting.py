"""Ballots of a member whose data is deleted: they stay in the log for the recount, under a pseudonym.

A receipt still leads to its ballot, which keeps its place. The count of people does not change. But the ballot no
longer prevents a second one, so this is only for polls that accept none: published ones, and those in draft. Of a
secret poll there is a mark, which stays for the recount as well.
"""

from collections.abc import Callable, Sequence
from typing import Final

from acclaim.base.errors import OperatorError
from acclaim.event.event import Event
from acclaim.identity import pseudonym
from acclaim.redis import keys, mark_keys, streams
from acclaim.redis.client import Store
from acclaim.redis.streams import Fields
from acclaim.voting import polls

SETTLED: Final = ("draft", "published")


async def check(store: Store, event: Event) -> None:
    """Raises OperatorError("poll_not_final") while an activity of the event may accept ballots, or have some voided."""
    kept = [one for one in event.activities if one.keeps_ballots]
    for activity_id, now in (await polls.read_all(store, event.id, kept)).items():
        if now.state not in SETTLED:
            raise OperatorError("poll_not_final", poll=activity_id, state=now.state)


async def forget(store: Store, event: Event, member: str) -> int:
    """Gives the member's ballots a pseudonym, another in each poll; returns how many there were. Ballots of polls that
    are no longer in the definition are included. Safe to repeat."""
    logs = await store.scan(keys.log(event.id, "*", 0).replace(".0}", ".*}"))
    renamed = 0
    for scope in [keys.parts_of(key)[0] for key in logs]:
        poll_id, _, shard = scope.rpartition(".")
        epochs = await _epochs_of(store, event.id, poll_id, int(shard), member)
        if epochs:
            poll, place = event.ballots_of(poll_id), (poll_id, int(shard))

            def buckets(one: str, place: tuple[str, int] = place, epochs: list[int] = epochs) -> list[str]:
                return [f"{keys.ballots_prefix(event.id, *place, epoch)}{keys.bucket(one)}" for epoch in epochs]

            renamed += await rename(store, event.id, place, poll.shards if poll else 1, member, buckets)
    return renamed + await forget_marks(
        store, event.id, member, lambda _: 1, lambda poll_id: event.ballots_of(poll_id) is not None
    )


async def forget_marks(
    store: Store, event_id: str, member: str, shards_of: Callable[[str], int], is_meant: Callable[[str], bool]
) -> int:
    """Gives the member's marks a pseudonym in the activities that are meant, those among them that the definition does
    not have any more, for marks are counted; returns in how many. Safe to repeat."""
    found = await store.scan(mark_keys.marks_of_member(event_id, member))
    held = await store.ask(*(("HEXISTS", key, member) for key in found)) if found else []
    epochs: dict[tuple[str, int], list[int]] = {}
    for key, is_in in zip(found, held, strict=True):
        scope, rest = keys.parts_of(key)
        activity_id, _, shard = scope.rpartition(".")
        if is_in and is_meant(activity_id):
            epochs.setdefault((activity_id, int(shard)), []).append(int(rest.split(":")[1]))
    for place, some in epochs.items():

        def marks(one: str, place: tuple[str, int] = place, some: list[int] = some) -> list[str]:
            return [mark_keys.mark(event_id, *place, epoch, one) for epoch in some]

        await rename(store, event_id, place, shards_of(place[0]), member, marks)
    return len(epochs)


async def _epochs_of(store: Store, event_id: str, poll_id: str, shard: int, member: str) -> list[int]:
    """Those in which the member has ballots in this shard."""
    async with store.answering() as redis:
        newest = int(await redis.hget(keys.poll(event_id, poll_id, shard), "epoch") or 1)
        pipeline = redis.pipeline(transaction=False)
        for epoch in range(1, newest + 1):
            prefix = keys.ballots_prefix(event_id, poll_id, shard, epoch)
            pipeline.hexists(f"{prefix}{keys.bucket(member)}", member)
        found = await pipeline.execute()
    return [epoch for epoch, is_there in enumerate(found, 1) if is_there]


async def rename(
    store: Store,
    event_id: str,
    place: tuple[str, int],
    shards: int,
    member: str,
    hashes: Callable[[str], Sequence[str]],
) -> int:
    """Gives a member a pseudonym in the log of an activity's shard, and in `hashes(id)`, in which one of that id has a
    field; returns how many ballots of theirs are in the log. `place`: activity and shard, in which a search for the
    pseudonym must look, too."""
    name = pseudonym.new(lambda one: keys.shard(one, shards) == keys.shard(member, shards))
    old, new = f"{member} ".encode(), f"{name} ".encode()
    renamed = dict[str, int]()

    def changed(entry_id: str, fields: Fields) -> Fields:
        lines = {field: fields[field].split(b"\n") for field in (b"r", b"v") if field in fields}
        renamed[entry_id] = sum(line.startswith(old) for line in lines.get(b"r", ()))
        return fields | {
            field: b"\n".join(new + line[len(old) :] if line.startswith(old) else line for line in some)
            for field, some in lines.items()
        }

    pairs = [key for pair in zip(hashes(member), hashes(name), strict=True) for key in pair]
    await streams.rewrite(store, keys.log(event_id, *place), changed, pairs, (member, name))
    return sum(renamed.values())
