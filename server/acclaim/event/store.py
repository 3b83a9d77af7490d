"""The events: definitions and the screen's stage, changed by compare-and-set on `rev`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final, cast

import msgspec

from acclaim.base.errors import ImportRejected, OperatorError, Unknown
from acclaim.event import audit
from acclaim.event import check as definitions
from acclaim.event import stage as stages
from acclaim.event.event import Event
from acclaim.event.parts import contest as contests
from acclaim.event.parts import poll as polls
from acclaim.event.parts import quiz as quizzes
from acclaim.event.parts import survey as surveys
from acclaim.event.parts.activity import Activity
from acclaim.event.parts.collected import question_board as question_boards
from acclaim.event.parts.collected import word_cloud as word_clouds
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.event.parts.contest import Contest
from acclaim.event.parts.earning import daily_quiz as daily_quizzes
from acclaim.event.parts.earning.daily_quiz import DailyQuiz
from acclaim.event.parts.poll import Poll, Quota
from acclaim.event.parts.quiz import Quiz
from acclaim.event.parts.survey import Survey
from acclaim.event.run_of_show import RunOfShow
from acclaim.event.stage import Stage
from acclaim.redis import keys
from acclaim.redis.client import Question, Store

SAVES_TRIED: Final = 8  # by those who change what is there, whatever it is
_NOTHING: Final = MappingProxyType[str, bool]({})

_event_decoder = msgspec.json.Decoder(Event)
_stage_decoder = msgspec.json.Decoder(Stage)
_show_decoder = msgspec.json.Decoder(RunOfShow)


@dataclass(frozen=True, slots=True)
class EventRecord:
    """An event as read from the store. `frozen`: activities that were opened and not reset; their meaning can't change.
    `promised`: of those that were ever opened, the `privacy` that those who took part were promised."""

    rev: int
    event: Event
    stage: Stage
    frozen: frozenset[str]
    show: RunOfShow = field(default_factory=RunOfShow)
    promised: Mapping[str, str] = field(default_factory=dict)

    def activity(self, activity_id: str) -> Activity:
        """Raises Unknown("unknown_poll")."""
        activity = self.event.activity(activity_id)
        if activity is None:
            raise Unknown("unknown_poll")
        return activity


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


def existence(event_id: str) -> Question:
    """The commands that tell whether an event exists."""
    return "HEXISTS", keys.event(event_id), "definition"


async def read(store: Store, event_id: str) -> EventRecord:
    """Raises Unknown("unknown_event")."""
    async with store.answering() as redis:
        fields = cast(dict[bytes, bytes], await redis.hgetall(keys.event(event_id)))
    return found(fields)


def found(fields: dict[bytes, bytes]) -> EventRecord:
    """The event whose hash was read. Raises Unknown("unknown_event") if it holds no definition, else as `record_of`."""
    if b"definition" not in fields:
        raise Unknown("unknown_event")
    return record_of(fields)


def record_of(fields: dict[bytes, bytes]) -> EventRecord:
    """The record in the fields of an event's hash. Raises ValueError, KeyError, msgspec.DecodeError if they contain
    none."""
    frozen = frozenset(name[len(b"frozen ") :].decode() for name in fields if name.startswith(b"frozen "))
    stage = _stage_decoder.decode(fields[b"stage"]) if b"stage" in fields else Stage()
    show = _show_decoder.decode(fields[b"show"]) if b"show" in fields else RunOfShow()
    promised = {
        name[len(b"promised ") :].decode(): value.decode()
        for name, value in fields.items()
        if name.startswith(b"promised ")
    }
    return EventRecord(int(fields[b"rev"]), _event_decoder.decode(fields[b"definition"]), stage, frozen, show, promised)


async def create(store: Store, event: Event) -> int:
    """Stores a new event; returns its rev. Raises OperatorError("already_exists") or ("conflict"), ImportRejected."""
    definitions.check(event)
    await check_not_erased(store, event.id)
    names = [keys.event(event.id), keys.restoring(event.id)]
    rev = int(await store.run("save_event", names, [0, "definition", as_json(event)]))
    if rev < 0:
        raise OperatorError("conflict", f"Event {event.id!r} is being restored from an archive; wait for that.")
    async with store.answering() as redis:
        if not rev and await cast(Any, redis.hexists(keys.event(event.id), "deleted")):
            why = f"Event {event.id!r} is in the bin; restore it, or choose another id."
            raise OperatorError("already_exists", why)
        # Also for one that is there: the list may have been out of reach when it was made.
        await cast(Any, redis.sadd(keys.EVENTS, event.id))
    if not rev:
        raise OperatorError("already_exists", f"There is an event {event.id!r} already; choose another id.")
    return rev


async def check_not_erased(store: Store, event_id: str) -> None:
    """Raises OperatorError("already_exists") for the id of an erased event: its sessions and receipts are still signed,
    and phones keep what they voted by it."""
    async with store.answering() as redis:
        if await cast(Any, redis.hexists(keys.ERASED, event_id)):
            why = f"There was an event {event_id!r}, which has been erased; choose another id."
            raise OperatorError("already_exists", why)


async def replace(store: Store, event: Event, rev: int) -> int:
    """Replaces the definition of rev `rev`; returns the new rev.

    Raises OperatorError("conflict") if another was saved meanwhile, ("meaning_changed") with `fields`, ImportRejected.
    """
    definitions.check(event)
    record = await read(store, event.id)
    if record.rev != rev:
        raise OperatorError("conflict", rev=record.rev)
    for name in ("rehearsal_of", "sandbox"):
        if getattr(event, name) != getattr(record.event, name):
            raise ImportRejected("definition_invalid", f"{name}: stays as it is.", field=name)
    if event.attendance and not record.event.attendance and record.frozen:
        why = "Polls have been opened, and phones did not say that there is a list of who voted; reset them first."
        raise OperatorError("meaning_changed", why, fields=["attendance"])
    for activity_id in record.frozen:
        before, after = record.event.opened_part(activity_id), event.opened_part(activity_id)
        if before is None:
            continue
        changed = _meaning_changes(before, after)
        if isinstance(before, Poll) and _has_days(before) and record.event.timezone != event.timezone:
            changed.append("timezone")
        if changed:
            raise OperatorError(
                "meaning_changed",
                f"{activity_id!r} has been opened, so {', '.join(changed)} can't change any more: people took part by "
                "them. Correct texts and pictures only, or reset it first.",
                poll=activity_id,
                fields=changed,
            )
    for activity_id, privacy in event.privacies:
        if record.promised.get(activity_id, privacy) != privacy:
            why = f"{activity_id!r} has been opened before, and its privacy was promised; make another one."
            raise OperatorError("meaning_changed", why, poll=activity_id, fields=["privacy"])
    fields = ["definition", as_json(event)]
    if (up := stages.focused(record.stage)) and event.activity(up) is None:
        fields += ["stage", as_json(stages.end_focus(record.stage, up))]
    if not (saved := int(await store.run("save_event", [keys.event(event.id)], [rev, *fields]))):
        raise OperatorError("conflict")
    return saved


def _meaning_changes(before: Activity | Contest, after: Activity | Contest | None) -> list[str]:
    if isinstance(before, Poll) and isinstance(after, Poll):
        return polls.meaning_changes(before, after)
    if isinstance(before, Survey) and isinstance(after, Survey):
        return surveys.meaning_changes(before, after)
    if isinstance(before, Quiz) and isinstance(after, Quiz):
        return quizzes.meaning_changes(before, after)
    if isinstance(before, DailyQuiz) and isinstance(after, DailyQuiz):
        return daily_quizzes.meaning_changes(before, after)
    if isinstance(before, Contest) and isinstance(after, Contest):
        return contests.meaning_changes(before, after)
    if isinstance(before, QuestionBoard) and isinstance(after, QuestionBoard):
        return question_boards.meaning_changes(before, after)
    if isinstance(before, WordCloud) and isinstance(after, WordCloud):
        return word_clouds.meaning_changes(before, after)
    return ["id"]


def _has_days(poll: Poll) -> bool:
    return isinstance(poll.repeat, Quota) and poll.repeat.per == "day"


async def change(
    store: Store,
    record: EventRecord,
    *,
    stage: Stage | None = None,
    show: RunOfShow | None = None,
    frozen: Mapping[str, bool] = _NOTHING,
    entries: Sequence[audit.New] = (),
    tell: bool = False,
) -> EventRecord | None:
    """Sets the stage, where the run of show stands, and which activities are `frozen`, at one moment, if the event
    still is as it was read; returns it as it is then, or None if somebody else has changed it, and nothing was done.

    The audit log gets its entries at the same moment, and every worker is notified if it is to `tell`.

    A poll is frozen before it is opened: an edit or reset at the same time either comes first, or finds another rev.
    That is why the mark is set again where it stands already.
    """
    fields = {f"frozen {one}": "1" if is_frozen else "" for one, is_frozen in frozen.items()}
    promised = {one: privacy for one, privacy in record.event.privacies if frozen.get(one)}
    fields |= {f"promised {activity_id}": privacy for activity_id, privacy in promised.items()}
    if stage is not None:
        fields["stage"] = as_json(stage)
    if show is not None:
        fields["show"] = as_json(show)
    rev = await set_fields(store, record.event.id, record.rev, fields, entries, tell=tell)
    if not rev:
        return None
    thawed = {poll_id for poll_id, is_frozen in frozen.items() if not is_frozen}
    return EventRecord(
        rev,
        record.event,
        record.stage if stage is None else stage,
        record.frozen - thawed | {one for one, is_frozen in frozen.items() if is_frozen},
        record.show if show is None else show,
        {**record.promised, **promised},
    )


async def set_fields(
    store: Store,
    event_id: str,
    rev: int,
    fields: Mapping[str, str],
    entries: Sequence[audit.New] = (),
    *,
    tell: bool = False,
) -> int:
    """Sets fields of an event's hash ("" takes one away) if it still is of `rev`, at one moment with the `entries` of
    its audit log. Returns the new rev; 0 if it was another, and nothing was done."""
    pairs = [part for pair in fields.items() for part in pair]
    lines = [part for entry in entries for part in entry.fields().values()]
    return int(
        await store.run(
            "change_event",
            [keys.event(event_id), keys.audit(event_id)],
            [rev, keys.CONTROL if tell else "", event_id, len(pairs), *pairs, *lines],
        )
    )


async def tell(store: Store, event_id: str, entries: Sequence[audit.New] = ()) -> int:
    """Tells every worker that a poll of the event has changed, and adds what the audit log says of it. Returns the
    event's rev of now."""
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        for entry in entries:
            pipeline.xadd(keys.audit(event_id), cast(Any, entry.fields()))
        pipeline.publish(keys.CONTROL, event_id)
        pipeline.hget(keys.event(event_id), "rev")
        return int((await pipeline.execute())[-1] or 0)


async def fast_forward(store: Store, record: EventRecord, rev: int, begun: Iterable[str]) -> EventRecord:
    """The event as newer than `rev`, after a fail-over has lost its last changes: pages drop what is older, and a
    poll takes no ballots that were checked by less than it was opened with. `begun`: the polls that are not in draft,
    whose meaning can't change.

    Repeating it is harmless, so every worker may do it: the second one finds the event changed. Raises Unknown.
    """
    marks = [part for poll_id in begun for part in (f"frozen {poll_id}", "1")]
    await store.run("save_event", [keys.event(record.event.id)], [record.rev, "rev", rev, *marks])
    return await read(store, record.event.id)


def as_json(struct: msgspec.Struct) -> str:
    """A struct as a field of an event's hash."""
    return msgspec.json.encode(struct).decode()
