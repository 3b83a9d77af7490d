"""Running the show: the operator's verbs, each leaving event, poll and every worker in step.

All are safe to repeat if a reply was lost.
"""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import NamedTuple

import msgspec

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError, Unknown
from acclaim.event import audit, bin, homes
from acclaim.event import stage as stages
from acclaim.event import store as events
from acclaim.event.bin import Deletion
from acclaim.event.checks.cue import check_stage
from acclaim.event.event import Event
from acclaim.event.parts.activity import Activity
from acclaim.event.parts.poll import Poll
from acclaim.event.stage import Announcement, Stage
from acclaim.event.states import Verb
from acclaim.event.store import EventRecord
from acclaim.redis import control, keys
from acclaim.redis.client import Store
from acclaim.voting import closing_times, electorate, opening, polls
from acclaim.voting.opening import ms
from acclaim.voting.tally import PollNow

Finder = Callable[[EventRecord, str], Activity]


class Change(NamedTuple):
    """The change of the stage, and its entry in the audit log."""

    stage: Stage
    entry: audit.New


def poll_of(record: EventRecord, poll_id: str) -> Poll:
    """Raises Unknown("unknown_poll")."""
    poll = record.event.poll(poll_id)
    if poll is None:
        raise Unknown("unknown_poll")
    return poll


async def apply(
    store: Store,
    event_id: str,
    poll_id: str,
    verb: Verb,
    epoch: int | None = None,
    due_ms: int | None = None,
    who: str = "",
    find: Finder = poll_of,
) -> PollNow:
    """`change`, for callers that need not know who did it."""
    return (await change(store, event_id, poll_id, verb, epoch, due_ms, who, find)).now


async def change(
    store: Store,
    event_id: str,
    poll_id: str,
    verb: Verb,
    epoch: int | None = None,
    due_ms: int | None = None,
    who: str = "",
    find: Finder = poll_of,
) -> polls.Change:
    """Applies a verb to a poll, or what else `find` finds; returns its figures afterwards. For `close` they are final.

    `epoch` is that of the poll as the operator saw it: a verb that arrives late, after a reset, changes nothing. Nor
    does the schedule's, if the poll was given more time: its time must have come by `due_ms`. `who` stands in the audit
    log; "": it says nothing of it. Raises OperatorError("wrong_state"), ("conflict"), Unknown, StoreAway.
    """
    if verb == "open":
        await store.check_durable()
        record, figures = await load(store, event_id, lambda _: [poll_id], guess=[poll_id])
        poll = find(record, poll_id)
        record, done = await _open(store, record, poll, figures[poll_id], epoch, due_ms)
    else:
        record = await events.read(store, event_id)
        poll = find(record, poll_id)
        if verb == "reset":
            record, done = await _reset(store, record, poll, epoch)
        else:
            meant_by = due_ms if verb == "close" else None
            entitled = await electorate.of(store, record.event, poll) if verb == "close" else None
            closes_at = ms(poll.closes_at)
            done = await polls.move(store, event_id, poll, verb, record.rev, closes_at, epoch, meant_by, entitled)
            if verb == "close" and stages.focused(record.stage) == poll_id:
                await _end_focus(store, event_id, poll_id)
    entries = [audit.New(who, verb, poll_id, audit_detail(done.now))] if who else []
    rev = await events.tell(store, event_id, entries)
    if verb == "open" and rev != record.rev:
        await closing_times.keep_newer(store, event_id, [poll])
    return done


async def load(
    store: Store, event_id: str, wanted: Callable[[EventRecord], Sequence[str]], guess: Sequence[str] = ()
) -> tuple[EventRecord, dict[str, PollNow]]:
    """An event, then those of the `wanted` activities that it has, as their shard 0 says: its state is that of all.

    A good `guess` at which are wanted saves a round trip. A poll is never looked at before the event, or it may have
    been reset and the event saved anew in between; so a Cluster, where they are on different nodes, has no use for it.
    Raises Unknown("unknown_event").
    """
    asked = () if store.is_cluster else guess
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        pipeline.hgetall(keys.event(event_id))
        for poll_id in asked:
            pipeline.hgetall(keys.poll(event_id, poll_id, 0))
        fields, *answers = await pipeline.execute()
    record = events.found(fields)
    found = {poll_id: polls.now_of(answer) for poll_id, answer in zip(asked, answers, strict=True)}
    known = [poll_id for poll_id in wanted(record) if record.event.activity(poll_id)]
    if missing := [poll_id for poll_id in known if poll_id not in found]:
        found |= await polls.read_first_shards(store, event_id, missing)
    return record, {poll_id: found[poll_id] for poll_id in known}


async def _open(
    store: Store, record: EventRecord, poll: Activity, now: PollNow, epoch: int | None, due_ms: int | None
) -> tuple[EventRecord, polls.Change]:
    """Freezes what a poll means, then opens it in the epoch that was found: one that has been reset since may have been
    edited as well. Nothing of it is revealed."""
    opening.check(poll, now, is_held=record.stage.held, now_ms=now_ms(), epoch=epoch, due_ms=due_ms)
    stage = opening.hidden(record.stage, {poll.id: now})
    frozen = await events.change(store, record, stage=stage if stage != record.stage else None, frozen={poll.id: True})
    if frozen is None:
        raise OperatorError("conflict")
    return frozen, await polls.move(store, record.event.id, poll, "open", frozen.rev, ms(poll.closes_at), now.epoch)


async def _reset(
    store: Store, record: EventRecord, poll: Activity, epoch: int | None
) -> tuple[EventRecord, polls.Change]:
    """Resets a poll; its meaning may change again, unless it has been reopened since."""
    is_frozen = poll.id in record.frozen
    now = await polls.reset(store, record.event.id, poll, epoch, is_being_opened=is_frozen)
    shown = stages.hide(record.stage, poll.id) if poll.id in record.stage.revealed else record.stage
    stage = stages.end_focus(shown, poll.id)
    if now.state == "draft" and (stage is not record.stage or is_frozen):
        thawed = await events.change(store, record, stage=stage, frozen={poll.id: False} if is_frozen else {})
        if thawed is None:
            raise OperatorError("conflict")
        record = thawed
    return record, polls.Change(now, True)


def audit_detail(now: PollNow) -> dict[str, int]:
    """What the audit log keeps of a verb's outcome."""
    return {"ballots": now.ballots, "members": now.members, "epoch": now.epoch}


async def create(store: Store, event: Event) -> int:
    """Stores a new event and tells every worker, whose schedule it may concern. Returns its rev; see events.create and
    homes.check."""
    await homes.check(store, event)
    rev = await events.create(store, event)
    await control.announce(store, event.id)
    return rev


async def replace(store: Store, event: Event, rev: int) -> int:
    """Replaces a definition, and moves the closing time of polls that run. Returns the new rev; see events.replace and
    homes.py.

    Nobody loses the page they vote on: raises OperatorError("wrong_state") for an event that shall not be public any
    more while a poll takes ballots. And nobody becomes somebody else who votes once more: ("meaning_changed").
    """
    record = await events.read(store, event.id)
    await _check_same_people(store, record, event)
    if record.event.is_public and not event.is_public:
        await check_no_poll_runs(store, record)
    if record.event.kind == "standing" and event.kind != "standing":
        await homes.check_not_needed(store, event.id)
    if event.home != record.event.home:
        await homes.check(store, event)
    saved = await events.replace(store, event, rev)
    await closing_times.keep(store, event.id, event.activities)
    await control.announce(store, event.id)
    return saved


async def _check_same_people(store: Store, record: EventRecord, event: Event) -> None:
    changed = [name for name in ("home", "sign_in") if getattr(event, name) != getattr(record.event, name)]
    now = await polls.read_first_shards(store, event.id, sorted(record.frozen)) if changed else {}
    if any(poll.state != "published" for poll in now.values()):  # those accept ballots, or may again
        why = f"Polls have been opened; by another {' or '.join(changed)} people vote once more. Reset them first."
        raise OperatorError("meaning_changed", why, fields=changed)


async def delete(store: Store, event_id: str, who: str, now: int) -> Deletion:
    """Puts an event into the bin and closes the connections of its phones and screens. Safe to repeat. Raises Unknown,
    OperatorError("wrong_state") while a poll takes ballots or the event has a rehearsal or is one, ("conflict")."""
    try:
        record = await events.read(store, event_id)
    except Unknown:
        return (await bin.read(store, event_id)).deletion  # somebody has deleted it, or the answer was lost
    await check_no_poll_runs(store, record)
    await homes.check_not_needed(store, event_id)
    for other in await events.ids(store):
        with suppress(Unknown):
            rehearsed = (await events.read(store, other)).event.rehearsal_of
            if rehearsed and event_id in (other, rehearsed):
                raise OperatorError("wrong_state", "End the event's rehearsal first.", state="rehearsal")
    return await bin.put(store, record, who, now)


async def check_no_poll_runs(store: Store, record: EventRecord) -> None:
    """Raises OperatorError("wrong_state") with the `poll` that is open or paused, or is being opened just now; or with
    another activity."""
    now = await polls.read_first_shards(store, record.event.id, [one.id for one in record.event.activities])
    for poll in record.event.activities:
        state = now[poll.id].state
        if state in ("open", "locked") or (state == "draft" and poll.id in record.frozen):
            why = f"{poll.title!r} is open or paused; close or reset it first."
            raise OperatorError("wrong_state", why, poll=poll.id, state=state)


async def set_stage(store: Store, event_id: str, scene: Stage, who: str = "", again: bool = False) -> Stage:
    """What the screen shows from now on; what is revealed, announced or on hold stays so, and what plays goes on unless
    it is to begin `again`. Raises Unknown."""
    to = stages.show if again else stages.take

    async def change(record: EventRecord) -> Change:
        stage = check_stage(to(record.stage, scene), record.event)
        detail = {"scene": stage.scene, "hidden": stage.hidden}
        return Change(stage, audit.New(who, "stage", stage.poll, detail))

    return await change_stage(store, event_id, change)


async def announce(store: Store, event_id: str, announcement: Announcement | None, entry: audit.New) -> Stage:
    """Shows an announcement in place of the one that is there, or (None) takes it down."""

    async def change(record: EventRecord) -> Change:
        return Change(msgspec.structs.replace(record.stage, announcement=announcement), entry)

    return await change_stage(store, event_id, change)


async def reveal(store: Store, event_id: str, poll_id: str, who: str = "", pace: stages.Pace = "auto") -> Stage:
    """Plays a poll's reveal on the screen. Raises OperatorError("wrong_state") before it is closed."""

    async def change(record: EventRecord) -> Change:
        # the state after the event: a reset in between saves the event again
        now = (await polls.read_all(store, event_id, [poll_of(record, poll_id)]))[poll_id]
        revealed = stages.reveal(record.stage, poll_id, now.state, now_ms(), pace)
        return Change(revealed, audit.New(who, "reveal", poll_id))

    return await change_stage(store, event_id, change)


async def step(store: Store, event_id: str, seen: int, who: str = "", back: bool = False) -> Stage:
    """One step further in the reveal or the slides that are on the screen, or `back` in the slides, unless somebody has
    stepped since `seen` steps were seen."""

    async def change(record: EventRecord) -> Change:
        to = stages.step_back if back else stages.step
        return Change(to(record.stage, now_ms(), record.event.decks, seen), audit.New(who, "step", record.stage.poll))

    return await change_stage(store, event_id, change)


async def switch(store: Store, event_id: str, what: stages.Switch, is_on: bool, who: str = "") -> Stage:
    """Switches something on the screens on or off, at once."""

    async def change(record: EventRecord) -> Change:
        entry = audit.New(who, "switch", detail={"switch": what, "on": is_on})
        return Change(stages.switch(record.stage, what, is_on), entry)

    return await change_stage(store, event_id, change)


async def _end_focus(store: Store, event_id: str, activity_id: str) -> None:
    async def change(record: EventRecord) -> Change:
        return Change(stages.end_focus(record.stage, activity_id), audit.New("", "focus"))

    await change_stage(store, event_id, change)


async def change_stage(store: Store, event_id: str, change: Callable[[EventRecord], Awaitable[Change]]) -> Stage:
    """Saves what `change` makes of the event, once more where another save came between; an entry without a name is
    not logged. Where `change` returns the stage as it is, nothing is saved. Raises OperatorError("conflict"), and
    what `change` raises."""
    for _ in range(events.SAVES_TRIED):
        record = await events.read(store, event_id)
        stage, entry = await change(record)
        if stage is record.stage:
            return stage
        if await events.change(store, record, stage=stage, entries=[entry] if entry.who else [], tell=True):
            return stage
    raise OperatorError("conflict")
