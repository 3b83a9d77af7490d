"""The polls, and other activities that open and close like them: their state and running tally, and the verbs that move
them.

Shard 0 is moved last, so that its state is true of all shards: once it says `closed`, no shard takes a ballot. It is
reset first, and from then on shards that are still in the epoch before count for nothing: figures are at zero at once.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple, cast

from acclaim.base.errors import OperatorError
from acclaim.event.parts.activity import Activity
from acclaim.event.parts.poll import Poll
from acclaim.event.states import FINAL_STATES, MOVES, Verb, wrong_state
from acclaim.redis import keys, mark_keys
from acclaim.redis.client import Store
from acclaim.voting import orders
from acclaim.voting.tally import PollNow

_MOVED: Final = 2  # lua/move_poll.lua


def now_of(fields: dict[bytes, bytes]) -> PollNow:
    """A shard's state and tally from its hash."""
    now = PollNow()
    counted: list[tuple[str, int]] = []
    for raw_name, value in fields.items():
        name = raw_name.decode()
        match name:
            case "state":
                now.state = value.decode()
            case "epoch" | "seq" | "rev" | "opened_at" | "closes_at" | "reset_at" | "entitled":
                setattr(now, name, int(value))
            case _ if " " in name:
                counted.append((name, int(value)))
    now.counts.add_fields(counted)
    return now


async def read_shard(store: Store, event_id: str, poll_id: str, shard: int) -> PollNow:
    """One shard's state and tally, consistent with each other."""
    async with store.answering() as redis:
        return now_of(cast(Any, await redis.hgetall(keys.poll(event_id, poll_id, shard))))


async def read_first_shards(store: Store, event_id: str, poll_ids: Sequence[str]) -> dict[str, PollNow]:
    """{poll id: its shard 0, whose state is that of all} in one round trip."""
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        for poll_id in poll_ids:
            pipeline.hgetall(keys.poll(event_id, poll_id, 0))
        return dict(zip(poll_ids, map(now_of, await pipeline.execute()), strict=True))


async def published_at(store: Store, event_id: str, poll_id: str) -> int:
    """When a published poll was (ms): nothing comes after that in its log."""
    async with store.answering() as redis:
        found = await redis.xrevrange(keys.log(event_id, poll_id, 0), count=1)
    [(_, fields)] = cast(list[tuple[bytes, dict[bytes, bytes]]], found)
    return int(fields[b"t"])


async def read_all(store: Store, event_id: str, polls: Iterable[Activity]) -> dict[str, PollNow]:
    """{poll id: its state and tally, all shards together} in one round trip.

    One more for polls that were closed or reset between the answers of a Cluster's nodes: else the last ballots would
    be missing from a final result, or those of one epoch be half there.
    """
    wanted = list(polls)
    now = await _read_all_shards(store, event_id, wanted)
    if torn := [poll for poll in wanted if _is_torn(now[poll.id])]:
        now |= await _read_all_shards(store, event_id, torn)
    return {poll_id: together(shards) for poll_id, shards in now.items()}


async def _read_all_shards(store: Store, event_id: str, polls: Iterable[Activity]) -> dict[str, list[PollNow]]:
    shards = [(poll.id, shard) for poll in polls for shard in range(poll.shards)]
    if not shards:
        return {}
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        for poll_id, shard in shards:
            pipeline.hgetall(keys.poll(event_id, poll_id, shard))
        replies = await pipeline.execute()
    found: dict[str, list[PollNow]] = {}
    for (poll_id, _), fields in zip(shards, replies, strict=True):
        found.setdefault(poll_id, []).append(now_of(fields))
    return found


def _is_torn(shards: list[PollNow]) -> bool:
    """Whether shard 0 answered before a reset and another after it, or another before a close and shard 0 after it."""
    first, *others = shards
    return any(
        one.epoch > first.epoch
        or (one.epoch == first.epoch and first.state in FINAL_STATES and one.state not in FINAL_STATES)
        for one in others
    )


def together(shards: list[PollNow]) -> PollNow:
    whole, *others = shards
    for one in others:
        whole.seq += one.seq
        if one.epoch >= whole.epoch:
            whole.counts.add_all(one.counts)
    return whole


class Change(NamedTuple):
    """A poll's figures after a verb, and whether it was this call that moved it: of several at once, one did."""

    now: PollNow
    moved: bool


async def move(
    store: Store,
    event_id: str,
    poll: Activity,
    verb: Verb,
    rev: int,
    closes_at_ms: int | None,
    epoch: int | None = None,
    due_ms: int | None = None,
    entitled: int | None = None,
    made_within: tuple[int, int] | None = None,
) -> Change:
    """Moves a poll by any verb but reset, and returns its figures as they are when every shard has moved.

    Repeating a verb is harmless. `rev` (only for open) is that of the definition its ballots are checked against.
    `epoch` is the one that the verb is meant for (None: the one that it finds), `due_ms` the time by which the
    poll's closing must be due, if any. `entitled` is kept, see electorate.py. `made_within` (ms, ms): of a question, in
    which time after its opening, by the store's clock, answers must arrive, and how much later they may be written.
    Raises OperatorError("wrong_state"), ("conflict") in a later epoch or not due.
    """
    step = MOVES[verb]
    opening = verb == "open"
    shards = await _read_shards(store, event_id, poll) if opening and poll.shards > 1 else []  # one can't lag behind
    if opening and poll.keeps_apart:
        held = epoch or (await read_shard(store, event_id, poll.id, 0)).epoch
        await orders.note(store, event_id, poll.id, held)
    await _reset_laggards(store, event_id, poll, shards)
    closes_at = "keep" if not opening else "" if closes_at_ms is None else closes_at_ms
    args: list[str | int] = [
        " ".join(step.sources),
        step.target,
        rev if opening else "",
        "+{}+{}".format(*made_within) if made_within else closes_at,
        max((shard.epoch for shard in shards), default=0),
    ]
    for shard in _shard_0_last(poll):
        meant = ["" if one is None else one for one in (epoch, due_ms, entitled)]
        moved, state, held_epoch, *figures = await store.run("move_poll", _keys(event_id, poll, shard), [*args, *meant])
        if not moved and epoch is not None and held_epoch > epoch:
            raise OperatorError("conflict", epoch=held_epoch)
        if not moved and due_ms is not None:
            raise OperatorError("conflict")
        if not moved:
            raise wrong_state(verb, poll.id, state.decode())
        epoch, due_ms = held_epoch if epoch is None else epoch, None  # what one shard has started, all others continue
    if poll.shards > 1:  # the others have counted on since they answered
        return Change((await read_all(store, event_id, [poll]))[poll.id], moved == _MOVED)
    [flat] = figures
    return Change(now_of(dict(zip(flat[::2], flat[1::2], strict=True))), moved == _MOVED)


async def reset(
    store: Store, event_id: str, poll: Activity, epoch: int | None = None, is_being_opened: bool = False
) -> PollNow:
    """Ends `epoch` (None: the one that runs): back to draft with an empty tally; the log keeps its ballots as voided.

    Repeating it is harmless: an epoch that has ended, or a poll in draft, has nothing to void. But the epoch of a draft
    that `is_being_opened` ends as well: somebody about to open it must not find the epoch that they have seen.
    Raises OperatorError("wrong_state") when published.
    """
    shards = await _read_shards(store, event_id, poll)
    newest = shards[0].epoch
    if shards[0].state == "published":
        raise wrong_state("reset", poll.id, "published")
    running = {shard.epoch for shard in shards if shard.state != "draft"}
    runs = max(running, default=0) >= newest or (is_being_opened and not running)
    if runs and epoch in (None, newest):
        for number in range(poll.shards):
            await _end(store, event_id, poll, number, newest)
    else:
        await _reset_laggards(store, event_id, poll, shards)
    return (await read_all(store, event_id, [poll]))[poll.id]


async def _reset_laggards(store: Store, event_id: str, poll: Activity, shards: list[PollNow]) -> None:
    """Completes a reset that broke off."""
    for number, shard in enumerate(shards):
        if shard.epoch < shards[0].epoch and shard.state != "draft":
            await _end(store, event_id, poll, number, shards[0].epoch - 1)


async def _end(store: Store, event_id: str, poll: Activity, shard: int, epoch: int) -> None:
    done, state, _ = await store.run("reset_poll", _keys(event_id, poll, shard), [epoch, "" if shard else "published"])
    if not done:
        raise wrong_state("reset", poll.id, state.decode())


async def fast_forward(store: Store, event_id: str, poll: Activity, shown: PollNow) -> None:
    """Makes a poll's figures newer than `shown`, after a fail-over has lost some: pages drop what is older.

    Repeating it is harmless, so every worker may. Nothing is done to another epoch.
    """
    shards = await _read_shards(store, event_id, poll)
    missing = shown.seq + 1 - sum(shard.seq for shard in shards)
    if missing > 0:
        await store.run("fast_forward", _keys(event_id, poll, 0), [shown.epoch, shards[0].seq + missing])


async def reschedule(store: Store, event_id: str, poll: Activity, closes_at_ms: int | None) -> None:
    """Moves the closing time of a poll that is open or locked."""
    for shard in _shard_0_last(poll):
        at = "" if closes_at_ms is None else closes_at_ms
        await store.run("reschedule_poll", [keys.poll(event_id, poll.id, shard)], [at])


async def _read_shards(store: Store, event_id: str, poll: Activity) -> list[PollNow]:
    return (await _read_all_shards(store, event_id, [poll]))[poll.id]


def _shard_0_last(poll: Activity) -> Iterable[int]:
    return reversed(range(poll.shards))


def _keys(event_id: str, poll: Activity, shard: int) -> list[str]:
    where = event_id, poll.id, shard
    of_secret = [mark_keys.votes(*where), mark_keys.table(*where)] if isinstance(poll, Poll) and poll.is_secret else []
    return [keys.poll(*where), keys.log(*where), *of_secret]
