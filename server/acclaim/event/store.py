"""The events: definitions and the screen's stage, changed by compare-and-set on `rev`."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final, cast

import msgspec

from acclaim.base.errors import ImportRejected, OperatorError, Unknown
from acclaim.event import check as definitions
from acclaim.event.event import Event
from acclaim.event.parts.poll import Quota, meaning_changes
from acclaim.event.run_of_show import RunOfShow
from acclaim.event.stage import Stage
from acclaim.redis import keys
from acclaim.redis.client import Store

SAVES_TRIED: Final = 8  # by those who change what is there, whatever it is

_event_decoder = msgspec.json.Decoder(Event)
_stage_decoder = msgspec.json.Decoder(Stage)
_show_decoder = msgspec.json.Decoder(RunOfShow)


@dataclass(frozen=True, slots=True)
class Held:
    """An event as it is held. `frozen`: the polls that were opened and not reset; their meaning can't change."""

    rev: int
    event: Event
    stage: Stage
    frozen: frozenset[str]
    show: RunOfShow = field(default_factory=RunOfShow)


async def ids(store: Store) -> list[str]:
    """The ids of all events, in alphabetical order."""
    async with store.answering() as redis:
        return sorted(one.decode() for one in cast(set[bytes], await redis.smembers(keys.EVENTS)))


async def revs(store: Store) -> dict[str, int]:
    """{id: rev} of all events, in alphabetical order, in two round trips."""
    found = await ids(store)
    if not found:
        return {}
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        for event_id in found:
            pipeline.hget(keys.event(event_id), "rev")
        answers = await pipeline.execute()
    return {event_id: int(rev) for event_id, rev in zip(found, answers, strict=True) if rev is not None}


async def check_exists(store: Store, event_id: str) -> None:
    """Raises Unknown("unknown_event")."""
    async with store.answering() as redis:
        if not await cast(Any, redis.hexists(keys.event(event_id), "definition")):
            raise Unknown("unknown_event")


async def read(store: Store, event_id: str) -> Held:
    """Raises Unknown("unknown_event")."""
    async with store.answering() as redis:
        fields = cast(dict[bytes, bytes], await redis.hgetall(keys.event(event_id)))
    if b"definition" not in fields:
        raise Unknown("unknown_event")
    return held_of(fields)


def held_of(fields: dict[bytes, bytes]) -> Held:
    """What the fields of an event's hash say. Raises ValueError, KeyError, msgspec.DecodeError for what is none."""
    frozen = frozenset(name[len(b"frozen ") :].decode() for name in fields if name.startswith(b"frozen "))
    stage = _stage_decoder.decode(fields[b"stage"]) if b"stage" in fields else Stage()
    show = _show_decoder.decode(fields[b"show"]) if b"show" in fields else RunOfShow()
    return Held(int(fields[b"rev"]), _event_decoder.decode(fields[b"definition"]), stage, frozen, show)


async def create(store: Store, event: Event) -> int:
    """Stores a new event; returns its rev. Raises OperatorError("already_exists") or ("conflict"), ImportRejected."""
    definitions.check(event)
    names = [keys.event(event.id), keys.restoring(event.id)]
    rev = int(await store.run("save_event", names, [0, "definition", _json(event)]))
    if rev < 0:
        raise OperatorError("conflict", f"Event {event.id!r} is being restored from an archive; wait for that.")
    async with store.answering() as redis:  # also for one that is there: its list may have been out of reach then
        await cast(Any, redis.sadd(keys.EVENTS, event.id))
    if not rev:
        raise OperatorError("already_exists", f"There is an event {event.id!r} already; choose another id.")
    return rev


async def replace(store: Store, event: Event, rev: int) -> int:
    """Replaces the definition of rev `rev`; returns the new rev.

    Raises OperatorError("conflict") if another was saved meanwhile, ("meaning_changed") with `fields`, ImportRejected.
    """
    definitions.check(event)
    held = await read(store, event.id)
    if held.rev != rev:
        raise OperatorError("conflict", rev=held.rev)
    if event.rehearsal_of != held.event.rehearsal_of:
        raise ImportRejected("definition_invalid", "rehearsal_of: stays as it is.", field="rehearsal_of")
    for poll_id in held.frozen:
        before, after = held.event.poll(poll_id), event.poll(poll_id)
        if before is None:
            continue
        changed = meaning_changes(before, after) if after else ["id"]
        if isinstance(before.repeat, Quota) and before.repeat.per == "day" and held.event.timezone != event.timezone:
            changed.append("timezone")
        if changed:
            raise OperatorError(
                "meaning_changed",
                f"Poll {poll_id!r} has been opened, so {', '.join(changed)} can't change any more: people voted by "
                "them. Correct texts and pictures only, or reset the poll first.",
                poll=poll_id,
                fields=changed,
            )
    if not (saved := await _save(store, event.id, rev, definition=_json(event))):
        raise OperatorError("conflict")
    return saved


async def set_stage(store: Store, held: Held, stage: Stage, show: RunOfShow | None = None) -> int:
    """Sets the stage and, at the same moment, where the run of show stands. Returns the new rev.

    Raises OperatorError("conflict").
    """
    fields = {"stage": _json(stage)} if show is None else {"stage": _json(stage), "show": _json(show)}
    if not (rev := await _save(store, held.event.id, held.rev, **fields)):
        raise OperatorError("conflict")
    return rev


async def freeze(store: Store, held: Held, poll_id: str, frozen: bool) -> int:
    """Marks that a poll's meaning can('t) change; returns the new rev. Raises OperatorError("conflict").

    It goes before opening: whoever edits or resets at the same time either is before it, or gets the conflict. That is
    why the mark is set again where it stands already.
    """
    if not frozen and poll_id not in held.frozen:
        return held.rev
    if not (rev := await _save(store, held.event.id, held.rev, **{f"frozen {poll_id}": "1" if frozen else ""})):
        raise OperatorError("conflict")
    return rev


async def fast_forward(store: Store, held: Held, rev: int, begun: Iterable[str]) -> Held:
    """The event as newer than `rev`, after a fail-over has lost its last changes: pages drop what is older, and a
    poll takes no ballots that were checked by less than it was opened with. `begun`: the polls that are not in draft,
    whose meaning can't change.

    Repeating it is harmless, so every worker may: whoever comes second finds the event changed. Raises Unknown.
    """
    marks = [part for poll_id in begun for part in (f"frozen {poll_id}", "1")]
    await store.run("save_event", [keys.event(held.event.id)], [held.rev, "rev", rev, *marks])
    return await read(store, held.event.id)


async def _save(store: Store, event_id: str, rev: int, **fields: str) -> int:
    pairs = [part for pair in fields.items() for part in pair]
    return int(await store.run("save_event", [keys.event(event_id)], [rev, *pairs]))


def _json(struct: msgspec.Struct) -> str:
    return msgspec.json.encode(struct).decode()
