"""The steps of a show: run a cue, undo it, choose the next one; start the panic hold and end it.

Each reads once, plans purely (rules.py) and saves once, by compare-and-set, with its entries in the audit log. All are
safe to repeat. `who` is recorded in the audit log; with "" nothing is.
"""

import logging

from acclaim.base.errors import OperatorError
from acclaim.event import audit
from acclaim.event import stage as stages
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.stage import Stage
from acclaim.event.states import Verb
from acclaim.event.store import EventRecord
from acclaim.features.show import rules
from acclaim.features.show.cue_run import CueRun
from acclaim.features.show.outcome import Done, Moved, entries_of_moves, entries_of_step
from acclaim.features.show.rules import Verbs
from acclaim.redis.client import Store
from acclaim.voting import electorate, polls, verbs
from acclaim.voting.opening import ms

log = logging.getLogger("acclaim.show")


async def run(
    store: Store, event_id: str, cue_id: str, number: int, now_ms: int, who: str = "", seen: Event | None = None
) -> Done:
    """Runs a cue; `number` is that of the run of show as the operator saw it. `seen` is a possibly current definition,
    used to guess what to read.

    Raises OperatorError("conflict") if the show has moved on meanwhile, ("wrong_state") with nothing changed,
    ("on_hold"), Unknown, StoreAway."""
    return await CueRun(store, event_id, cue_id, number, now_ms, who, seen).run()


async def undo(store: Store, event_id: str, number: int, who: str = "") -> Done:
    """Goes back before the last cue: restores the stage, unlocks what the cue locked, and locks what it opened; a
    close, a publication or a draw stays (`kept`). Raises OperatorError("conflict"), ("on_hold"), ("wrong_state") with
    nothing to undo."""
    moved: list[Moved] = []
    for left in reversed(range(events.SAVES_TRIED)):
        record, figures = await verbs.load(store, event_id, rules.polls_of_undo)
        if record.show.number == number + 1 and record.show.step == "undo":
            await events.tell(store, event_id, entries_of_moves(who, "undo", moved))
            return Done(False, record, moved, [])
        plan = rules.undo(record, figures, number)
        try:
            for poll_id, verb in plan.verbs:
                moved += await _move(store, record, poll_id, verb, figures[poll_id].epoch)
        except OperatorError:  # somebody has moved a poll by hand: see what is left to undo
            if not left:
                raise
            continue
        kept = record.show.undo[-1].kept
        entries = [*entries_of_moves(who, "undo", moved), *entries_of_step(who, "undo", cue=plan.show.cue, kept=kept)]
        saved = await events.change(store, record, stage=plan.stage, show=plan.show, entries=entries, tell=True)
        if saved is not None:
            return Done(True, saved, moved, kept)
    raise OperatorError("conflict")


async def stand_by(store: Store, event_id: str, cue_id: str, number: int, who: str = "") -> Done:
    """Makes another cue the next one; shows nothing. Raises OperatorError("conflict"), Unknown("unknown_cue")."""
    for _ in range(events.SAVES_TRIED):
        record = await events.read(store, event_id)
        if rules.is_pressed(record.show, number, "stand_by", cue_id):
            return Done(False, record, [], [])
        plan = rules.stand_by(record, cue_id, number)
        entries = entries_of_step(who, "stand_by", cue=cue_id)
        saved = await events.change(store, record, stage=plan.stage, show=plan.show, entries=entries, tell=True)
        if saved is not None:
            return Done(True, saved, [], [])
    raise OperatorError("conflict")


async def hold(store: Store, event_id: str, who: str = "") -> Done:
    """Panic: the holding card on every screen and every open poll locked, until `go_on`. Repeating it locks what has
    been opened since."""
    for _ in range(events.SAVES_TRIED):
        record, figures = await verbs.load(store, event_id, rules.all_polls)
        plan = rules.hold(record, figures)
        saved = await events.change(store, record, stage=plan.stage, show=plan.show, tell=True)
        if saved is None:
            continue
        moved = await _move_what_is_there(store, saved, plan.verbs)  # the card first, because the hall sees it
        first = not record.stage.held
        entries = [*entries_of_moves(who, "hold", moved), *(entries_of_step(who, "hold") if first else [])]
        await events.tell(store, event_id, entries)
        return Done(first, saved, moved, [])
    raise OperatorError("conflict")


async def go_on(store: Store, event_id: str, who: str = "") -> Done:
    """Ends a hold: unlocks what it locked, and the screens show the stage again."""
    moved: list[Moved] = []
    for _ in range(events.SAVES_TRIED):
        record, figures = await verbs.load(store, event_id, rules.held_polls)
        if not record.stage.held:
            await events.tell(store, event_id, entries_of_moves(who, "go_on", moved))
            return Done(False, record, moved, [])
        plan = rules.go_on(record, figures)
        moved += await _move_what_is_there(store, record, plan.verbs)
        entries = [*entries_of_moves(who, "go_on", moved), *entries_of_step(who, "go_on")]
        saved = await events.change(store, record, stage=plan.stage, show=plan.show, entries=entries, tell=True)
        if saved is not None:
            return Done(True, saved, moved, [])
    raise OperatorError("conflict")


async def focus(store: Store, event_id: str, activity_id: str, now_ms: int, who: str = "") -> Stage:
    """Brings an activity up on every phone; with "", none. Raises Unknown("unknown_poll")."""

    async def change(record: EventRecord) -> verbs.Change:
        if activity_id:
            record.activity(activity_id)
        return verbs.Change(stages.focus(record.stage, activity_id, now_ms), audit.New(who, "focus", activity_id))

    return await verbs.change_stage(store, event_id, change)


# --- how


async def _move(store: Store, record: EventRecord, poll_id: str, verb: Verb, epoch: int | None) -> list[Moved]:
    """The poll, if this call moved it: when several operators press at once, the audit log records it once."""
    poll = record.activity(poll_id)
    entitled = await electorate.of(store, record.event, poll) if verb == "close" else None
    done = await polls.move(
        store, record.event.id, poll, verb, record.rev, ms(poll.closes_at), epoch, entitled=entitled
    )
    return [Moved(poll_id, verb, done.now)] if done.moved else []


async def _move_what_is_there(store: Store, record: EventRecord, wanted: Verbs) -> list[Moved]:
    """The same for polls in any epoch; polls that somebody has moved elsewhere meanwhile are left out."""
    moved: list[Moved] = []
    for poll_id, verb in wanted:
        try:
            moved += await _move(store, record, poll_id, verb, None)
        except OperatorError as error:
            log.info("poll %s: %s not needed: %s", poll_id, verb, error.message)
    return moved
