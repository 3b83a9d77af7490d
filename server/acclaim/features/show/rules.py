"""Decides what a step of the show does, from what was read: pure, with the time as an argument.

event/run_of_show.py says what a cue means; this module says what one press saves and moves, and when it comes too late.
"""

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from acclaim.base.errors import OperatorError
from acclaim.event import run_of_show as runs
from acclaim.event import stage as stages
from acclaim.event.event import Event
from acclaim.event.parts.cue import (
    CallContestant,
    CloseCheckIn,
    Cue,
    FreezeStanding,
    NextQuestion,
    OpenCheckIn,
    PrepareDraw,
    PublishMarks,
    PublishPlaces,
    Reveal,
    SetComments,
    StartDraw,
    StepQuiz,
    StopDraw,
    ThawStanding,
)
from acclaim.event.run_of_show import Before, RunOfShow, Step
from acclaim.event.stage import Focus, Stage
from acclaim.event.states import MOVES, RUNNING_STATES, Verb
from acclaim.event.store import EventRecord
from acclaim.voting import opening
from acclaim.voting.tally import PollNow

OfContest = CallContestant | PublishMarks | FreezeStanding | ThawStanding | PublishPlaces
_Slow = (
    OfContest | PrepareDraw | StartDraw | StopDraw | SetComments | OpenCheckIn | CloseCheckIn | StepQuiz | NextQuestion
)
Figures = Mapping[str, PollNow]  # by poll
Verbs = list[tuple[str, Verb]]  # (poll, what to do to it), in this order


class Plan(NamedTuple):
    """What a press saves, and the polls that it then moves; those that it opens are frozen with the save."""

    stage: Stage
    show: RunOfShow
    verbs: Verbs

    @property
    def opened(self) -> list[str]:
        return [poll for poll, verb in self.verbs if verb == "open"]

    def changes(self, record: EventRecord) -> bool:
        """Whether anything must be saved before polls move."""
        return bool(self.opened) or (self.stage, self.show) != (record.stage, record.show)


# --- on whose states a step depends


def all_polls(record: EventRecord) -> list[str]:
    return [poll.id for poll in record.event.polls]


def held_polls(record: EventRecord) -> list[str]:
    """The polls that a hold has locked."""
    return record.show.held_polls


def polls_of_undo(record: EventRecord) -> list[str]:
    """The polls that the last cue has opened or locked, and what came up on phones before it."""
    if not record.show.undo:
        return []
    before = record.show.undo[-1]
    return list(dict.fromkeys([*before.started, *before.locked, *filter(None, [stages.focused(before.stage)])]))


def polls_of_cue(event: Event, cue_id: str) -> list[str]:
    """None if there is no such cue."""
    cue = next((one for one in event.cues if one.id == cue_id), None)
    if cue is None:
        return []
    moved = [one.poll if isinstance(one, Reveal) else runs.activity_of(one) for one in cue.actions]
    return list(dict.fromkeys([*filter(None, moved), *_polls_drawn_among(event, cue)]))


def _polls_drawn_among(event: Event, cue: Cue) -> list[str]:
    """The polls among whose voters the cue prepares or starts a draw."""
    drawn = {one.prize for one in cue.actions if isinstance(one, PrepareDraw | StartDraw)}
    return [one.poll for one in event.prizes if one.id in drawn and one.entrants == "voters"]


# --- turns


def is_pressed(show: RunOfShow, number: int, step: Step, cue_id: str) -> bool:
    """Whether somebody has made the same press before."""
    return show.number == number + 1 and (show.step, show.cue) == (step, cue_id)


def is_running(show: RunOfShow, number: int) -> bool:
    """Whether the cue that was claimed on `number` has work left to do."""
    return show.running and show.number == number + 1


def check_turn(record: EventRecord, number: int) -> None:
    """Raises OperatorError("on_hold"), or ("conflict") if the show has moved on from `number`."""
    if record.stage.held:
        raise OperatorError("on_hold")
    if record.show.number != number or record.show.running:
        raise OperatorError("conflict", number=record.show.number)


# --- a cue


def claim(record: EventRecord, figures: Figures, cue_id: str, number: int, now_ms: int) -> Plan:
    """The claimed cue, with the setting that hides votes: a close must not show for a moment what the cue hides.

    Raises OperatorError("on_hold"), ("conflict"), ("wrong_state"), ("poll_running"), Unknown."""
    check_turn(record, number)
    cue = record.event.cue(cue_id)
    verbs = _verbs(record, figures, cue, now_ms)
    after = runs.stage_after(cue, record.stage, now_ms, record.event.decks)
    guarded = msgspec.structs.replace(record.stage, hidden=record.stage.hidden or after.hidden)
    show = runs.begin(record.show, record.event, cue, record.stage, verbs)
    return Plan(_hidden(guarded, figures, verbs), show, verbs)


def rest(record: EventRecord, figures: Figures, cue_id: str, now_ms: int) -> Plan:
    """What a claimed cue still has to do. Raises OperatorError("wrong_state") if it can't be done now, Unknown."""
    verbs = _verbs(record, figures, record.event.cue(cue_id), now_ms)
    return Plan(_hidden(record.stage, figures, verbs), record.show, verbs)


def _verbs(record: EventRecord, figures: Figures, cue: Cue, now_ms: int) -> Verbs:
    verbs = runs.verbs(cue, {poll: now.state for poll, now in figures.items()})
    for poll_id, verb in verbs:
        poll = record.event.activity(poll_id)
        if verb == "open" and poll is not None:
            opening.check(poll, figures[poll_id], is_held=record.stage.held, now_ms=now_ms)
    after = {poll: now.state for poll, now in figures.items()} | {poll: MOVES[verb].target for poll, verb in verbs}
    for poll_id in _polls_drawn_among(record.event, cue):  # draws come after the polls have moved
        if after[poll_id] in RUNNING_STATES:
            raise OperatorError("poll_running", poll=poll_id)
    return verbs


def _hidden(stage: Stage, figures: Figures, verbs: Verbs) -> Stage:
    return opening.hidden(stage, {poll: figures[poll] for poll, verb in verbs if verb == "open"})


def takes_time(cue: Cue) -> bool:
    """Whether there is more to do after its polls have moved, for which nobody should have to wait."""
    return any(isinstance(action, _Slow) for action in cue.actions)


def finished(record: EventRecord, cue: Cue, now_ms: int) -> tuple[Stage, RunOfShow]:
    """The stage and the run of show once a claimed cue's work is done."""
    after = runs.stage_after(cue, record.stage, now_ms, record.event.decks)
    return after, msgspec.structs.replace(record.show, running=False)


def given_back(record: EventRecord) -> tuple[Stage, RunOfShow]:
    """The same if it could not be done: the cue is the next one again, on the stage that it found."""
    stage = msgspec.structs.replace(record.stage, hidden=record.show.undo[-1].stage.hidden)
    return stage, runs.go_back(record.show, record.event)


# --- other steps


def undo(record: EventRecord, figures: Figures, number: int) -> Plan:
    """Goes back before the last cue. Raises OperatorError("on_hold"), ("conflict"), ("wrong_state") with none."""
    check_turn(record, number)
    if not record.show.undo:
        raise OperatorError("wrong_state", "There is no cue to go back on.")
    before = record.show.undo[-1]
    verbs: Verbs = [(poll, "lock") for poll in before.started if _is(figures, poll, "open")]
    verbs += [(poll, "unlock") for poll in before.locked if _is(figures, poll, "locked")]
    stage = stages.go_back(record.stage, before.stage, _focus_before(record.stage, before, figures))
    return Plan(stage, runs.go_back(record.show, record.event), verbs)


def _focus_before(stage: Stage, before: Before, figures: Figures) -> Focus | None:
    """What comes up on phones after an undo: what did before the cue, if that still runs. What was brought up or
    removed by hand since stays."""
    if before.focus != stages.focused(stage):
        return stage.focus
    now = figures.get(stages.focused(before.stage))
    return before.stage.focus if now and now.state in RUNNING_STATES else None


def stand_by(record: EventRecord, cue_id: str, number: int) -> Plan:
    """Makes another cue the next one. Raises OperatorError("on_hold"), ("conflict"), Unknown("unknown_cue")."""
    check_turn(record, number)
    index = record.event.cues.index(record.event.cue(cue_id))
    show = runs.standing_by(runs.step(record.show, "stand_by", cue_id), record.event, index)
    return Plan(record.stage, show, [])


def hold(record: EventRecord, figures: Figures) -> Plan:
    """The holding card, and what is open by then locked, beside what a hold has locked before."""
    open_now = [poll for poll in figures if _is(figures, poll, "open")]
    locked = [*record.show.held_polls, *(poll for poll in open_now if poll not in record.show.held_polls)]
    show = msgspec.structs.replace(record.show, held_polls=locked)
    return Plan(msgspec.structs.replace(record.stage, held=True), show, [(poll, "lock") for poll in open_now])


def go_on(record: EventRecord, figures: Figures) -> Plan:
    """Ends a hold: unlocks what it locked."""
    verbs: Verbs = [(poll, "unlock") for poll in record.show.held_polls if _is(figures, poll, "locked")]
    show = msgspec.structs.replace(record.show, held_polls=[])
    return Plan(msgspec.structs.replace(record.stage, held=False), show, verbs)


def _is(figures: Figures, poll: str, state: str) -> bool:
    return poll in figures and figures[poll].state == state
