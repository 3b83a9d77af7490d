"""Rehearsals: begun as a copy of an event, with a simulated audience, and removed without a trace.

The hash `rehearsal` says which audience is wanted (`run`, 0: none) and what it has told. Whoever runs another one sees
within a second that its own is not wanted any more: so there is one, whichever worker was asked.
"""

from collections import Counter
from typing import Any, cast

import msgspec

from acclaim.audience.pace import Speed
from acclaim.base import limits
from acclaim.base.errors import OperatorError, Unknown
from acclaim.event import copying
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.features.comments.keys import comment_rules
from acclaim.features.rehearsals import rules
from acclaim.features.rehearsals.keys import rehearsal
from acclaim.identity import member_sets
from acclaim.redis import control, erasing, keys
from acclaim.redis.client import Store
from acclaim.voting import ballots, polls


class Audience(msgspec.Struct, omit_defaults=False):
    """A simulated audience as it last told of itself. Times in ms since 1970; `back_s` is how long the last outage
    lasted for the last phone that came back, `away` how many are still away. `collected`: questions,
    upvotes and words that were stored. `broken_off`: it has died,
    or its worker, which took it along; the figures are what it told last."""

    run: int
    phones: int
    speed: Speed
    at: int = 0
    ends_at: int = 0
    there: int = 0
    sent: int = 0
    acknowledged: int = 0
    refused: int = 0
    collected: int = 0
    ack_ms_p50: float = 0.0
    ack_ms_p99: float = 0.0
    outages: int = 0
    away: int = 0
    back_s: float = 0.0
    done: bool = False
    broken_off: bool = False

    def as_of(self, now: int) -> "Audience":
        """The same, or broken off if it has told nothing for too long."""
        if self.done or now - self.at < limits.REHEARSAL_SILENCE_S * 1000:
            return self
        return msgspec.structs.replace(self, there=0, away=0, done=True, broken_off=True)


_decode = msgspec.json.Decoder(Audience).decode


async def begin(store: Store, event_id: str, secret: bytes) -> Event:
    """Copies the event and the rules of its comments; returns the copy.

    Raises Unknown, OperatorError("already_exists"), ("wrong_state") for a rehearsal of a rehearsal.
    """
    copy = rules.copy_of((await events.read(store, event_id)).event, secret)
    if copy.id in await events.ids(store):
        raise OperatorError("already_exists", f"There is an event {copy.id!r} already; end that rehearsal first.")
    await erasing.erase(store, copy.id)  # of one whose end was cut off
    await copying.copy_settings(store, [comment_rules], event_id, copy.id)
    async with store.answering() as redis:
        await cast(Any, redis.hset(rehearsal(copy.id), mapping={"run": 0, "runs": 0, "outages": 0}))
    await events.create(store, copy)
    await control.announce(store, copy.id)
    return copy


async def find(store: Store, event_id: str, secret: bytes) -> Event:
    """The copy that is there for an event. Raises Unknown("no_rehearsal")."""
    try:
        copy = (await events.read(store, rules.id_for(event_id, secret))).event
    except Unknown:
        raise Unknown("no_rehearsal") from None
    if copy.rehearsal_of != event_id:
        raise Unknown("no_rehearsal")
    return copy


async def want(store: Store, rehearsal_id: str) -> int:
    """The number of the audience that is wanted from now on; every other one goes."""
    async with store.answering() as redis:
        run = int(await cast(Any, redis.hincrby(rehearsal(rehearsal_id), "runs", 1)))
        await cast(Any, redis.hset(rehearsal(rehearsal_id), "run", run))
    return run


async def want_none(store: Store, rehearsal_id: str) -> None:
    async with store.answering() as redis:
        await cast(Any, redis.hset(rehearsal(rehearsal_id), "run", 0))


async def ask_outage(store: Store, rehearsal_id: str) -> None:
    """Every simulated phone loses its line at once."""
    async with store.answering() as redis:
        await cast(Any, redis.hincrby(rehearsal(rehearsal_id), "outages", 1))


async def wishes(store: Store, rehearsal_id: str) -> tuple[int, int]:
    """(the audience that is wanted, outages asked for so far)."""
    async with store.answering() as redis:
        run, outages = await cast(Any, redis.hmget(rehearsal(rehearsal_id), ["run", "outages"]))
    return int(run or 0), int(outages or 0)


async def note(store: Store, rehearsal_id: str, audience: Audience) -> None:
    """Keeps what an audience tells of itself, while there is the rehearsal."""
    args: list[str | bytes] = [f"audience {audience.run}", msgspec.json.encode(audience)]
    await store.run("note_audience", [rehearsal(rehearsal_id)], args)


async def audiences(store: Store, rehearsal_id: str, now: int) -> list[Audience]:
    """All that were there, oldest first, as of `now` (ms)."""
    async with store.answering() as redis:
        fields = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(rehearsal(rehearsal_id))))
    told = [_decode(value).as_of(now) for name, value in fields.items() if name.startswith(b"audience ")]
    return sorted(told, key=lambda one: one.run)


async def logged(store: Store, copy: Event) -> Counter[int]:
    """The ballots of each audience (by its `run`) in the logs of all polls and of the questions of quizzes, also those
    that a reset has voided."""
    found: Counter[int] = Counter()
    now = await polls.read_first_shards(store, copy.id, [poll.id for poll in copy.every_poll])
    for poll in copy.every_poll:
        for epoch in range(1, now[poll.id].epoch + 1) if poll.is_secret else ():
            async for members in member_sets.voters(store, copy.id, poll, epoch):
                found.update(run for one in members if (run := rules.run_of(one)) is not None)
        for shard in range(poll.shards):
            async for record in ballots.read_log(store, copy.id, poll.id, shard):
                if (run := rules.run_of(record.member)) is not None:
                    found[run] += 1
    return found


async def take_away(store: Store, rehearsal_id: str) -> None:
    """Takes the definition away: from now on no worker finds the event, and those that have it let it go."""
    async with store.answering() as redis:
        await cast(Any, redis.delete(keys.event(rehearsal_id)))
        await cast(Any, redis.srem(keys.EVENTS, rehearsal_id))
    await control.announce(store, rehearsal_id)
