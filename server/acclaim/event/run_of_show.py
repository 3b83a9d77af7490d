"""The run of show: what a cue does to polls and stage, which one is next, and the state before the last ones.

Pure: the polls' states and the time are arguments, so the console's preview and the real run are the same function.

`number` grows with every step. An operator's press names the number that they saw: two who press at once, or one whose
answer was lost, run a cue once.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import msgspec

from acclaim.base import limits
from acclaim.base.errors import Unknown
from acclaim.event import stage as stages
from acclaim.event.definition import Definition
from acclaim.event.parts.cue import (
    Action,
    Announce,
    Close,
    CloseActivity,
    CloseQuiz,
    CloseSurvey,
    Cue,
    FocusOn,
    HideVotes,
    Lock,
    LockActivity,
    LockSurvey,
    Open,
    OpenActivity,
    OpenQuiz,
    OpenSurvey,
    PrepareDraw,
    Publish,
    PublishSurvey,
    Reveal,
    Show,
    ShowVotes,
    StartDraw,
    StepQuiz,
    StepReveal,
    StopDraw,
    TakeDown,
)
from acclaim.event.parts.deck import Deck
from acclaim.event.stage import Announcement, Stage
from acclaim.event.states import MOVES, Verb, is_beyond, wrong_state

if TYPE_CHECKING:
    from acclaim.event.event import Event

Step = Literal["", "cue", "undo", "stand_by"]


class Before(Definition, frozen=True):
    """What a cue found, to go back to. `started` and `locked` are polls that it set going or locked; `kept` are
    "VERB POLL" and "VERB PRIZE" that no undo takes back: closing, publishing, draws. `number` is the step that its
    draws are of, 0 without any. `focus` is what it brought up on phones, "" for none any more, None where it left that
    as it was."""

    cue: str
    stage: Stage
    started: list[str] = []
    locked: list[str] = []
    kept: list[str] = []
    number: int = 0
    focus: str | None = None


class RunOfShow(Definition, frozen=True):
    """`next` is the id of the next cue and `index` its place, should the id have been edited away. `step` and `cue` say
    what made it `number`. `running`: a cue is claimed, its work is not finished yet. `held_polls`: locked by a hold.
    `undone`: of cues that were gone back on, the step that their draws are of: run again, they show these, and draw
    nobody else.
    """

    number: int = 0
    next: str = ""
    index: int = 0
    step: Step = ""
    cue: str = ""
    running: bool = False
    undo: list[Before] = []
    held_polls: list[str] = []
    undone: dict[str, int] = {}


def next_cue(show: RunOfShow, cues: list[Cue]) -> Cue | None:
    """The cue that the key runs; None at the end, or without cues."""
    named = next((cue for cue in cues if show.next and cue.id == show.next), None)
    return named or (cues[show.index] if show.index < len(cues) else None)


def standing_by(show: RunOfShow, event: "Event", index: int) -> RunOfShow:
    """The same with the cue at `index` next (one past the last: the end)."""
    cues = event.cues
    return msgspec.structs.replace(show, next=cues[index].id if index < len(cues) else "", index=index)


def step(show: RunOfShow, what: Step, cue: str = "") -> RunOfShow:
    """One step further."""
    return msgspec.structs.replace(show, number=show.number + 1, step=what, cue=cue, running=False)


def begin(show: RunOfShow, event: "Event", cue: Cue, stage: Stage, verbs: list[tuple[str, Verb]]) -> RunOfShow:
    """`cue` is claimed: the next one stands by, and what this one finds can be gone back to."""
    drawn = [
        (_DRAWS[type(action)], action.prize)
        for action in cue.actions
        if isinstance(action, PrepareDraw | StartDraw | StopDraw)
    ]
    before = Before(
        cue.id,
        stage,
        started=[poll for poll, verb in verbs if verb in ("open", "unlock")],
        locked=[poll for poll, verb in verbs if verb == "lock"],
        kept=[
            *(f"{verb} {poll}" for poll, verb in verbs if verb in ("close", "publish")),
            *(f"{what} {prize}" for what, prize in drawn),
        ],
        number=show.undone.get(cue.id, show.number + 1) if drawn else 0,
        focus=_focus_after(cue, stage),
    )
    further = standing_by(step(show, "cue", cue.id), event, event.cues.index(cue) + 1)
    undone = {one: number for one, number in show.undone.items() if one != cue.id}
    undo = [*show.undo, before][-limits.UNDO_STEPS_MAX :]
    return msgspec.structs.replace(further, running=True, undo=undo, undone=undone)


def go_back(show: RunOfShow, event: "Event") -> RunOfShow:
    """The run of show before its last cue, which is the next one again."""
    before = show.undo[-1]
    index = next((at for at, cue in enumerate(event.cues) if cue.id == before.cue), show.index)
    back = standing_by(step(show, "undo", before.cue), event, index)
    undone = {**show.undone, before.cue: before.number} if before.number else show.undone
    return msgspec.structs.replace(back, undo=show.undo[:-1], undone=undone)


_DRAWS: dict[type[Action], str] = {PrepareDraw: "prepare_draw", StartDraw: "start_draw", StopDraw: "stop_draw"}
_VERBS: dict[type[Action], Verb] = {
    Open: "open", Lock: "lock", Close: "close", Publish: "publish",
    OpenSurvey: "open", LockSurvey: "lock", CloseSurvey: "close", PublishSurvey: "publish",
    OpenQuiz: "open", CloseQuiz: "close",
    OpenActivity: "open", LockActivity: "lock", CloseActivity: "close",
}  # fmt: skip


def activity_of(action: Action) -> str:
    """The id of the activity that an action moves; "" of any other."""
    match action:
        case Open() | Lock() | Close() | Publish():
            return action.poll
        case OpenSurvey() | LockSurvey() | CloseSurvey() | PublishSurvey():
            return action.survey
        case OpenQuiz() | CloseQuiz():
            return action.quiz
        case OpenActivity() | LockActivity() | CloseActivity():
            return action.activity
    return ""


def verbs(cue: Cue, states: dict[str, str]) -> list[tuple[str, Verb]]:
    """[(activity, verb)] that the cue still has to apply, given their states of now. What is so already is left
    out, and what is further: somebody has led it there by hand, and the show goes on.

    Raises OperatorError("wrong_state") for what a poll is not ready for, Unknown("unknown_poll").
    """
    states, wanted = dict(states), []
    for action in cue.actions:
        if isinstance(action, Reveal):
            stages.reveal(Stage(), action.poll, _state(states, action.poll), 0)
        verb = _VERBS.get(type(action))
        if verb is None:
            continue
        activity_id = activity_of(action)
        state = _state(states, activity_id)
        if verb == "open" and state == "locked":
            verb = "unlock"
        move = MOVES[verb]
        if state in move.sources:
            states[activity_id] = move.target
            wanted.append((activity_id, verb))
        elif not is_beyond(verb, state):
            raise wrong_state(verb, activity_id, state)
    return wanted


def _state(states: dict[str, str], poll_id: str) -> str:
    try:
        return states[poll_id]
    except KeyError:
        raise Unknown("unknown_poll") from None


def stage_after(cue: Cue, stage: Stage, now_ms: int, decks: Sequence[Deck]) -> Stage:
    """What the screens show once the cue has run, and what comes up on phones."""
    for action in cue.actions:
        match action:
            case Show():
                until = int(action.until.timestamp() * 1000) if action.until else 0
                if action.seconds:
                    until = now_ms + action.seconds * 1000
                shown = Stage(
                    action.scene, action.poll, stage.hidden, options=action.options, until=until,
                    text=action.text, text_en=action.text_en, prize=action.prize, speed=action.speed,
                    since=now_ms if action.scene in stages.PLAYED else 0,
                    pace=action.pace, steps=stages.begun(action.scene, now_ms), deck=action.deck, video=action.video,
                    survey=action.survey, activity=action.activity, contest=action.contest,
                )  # fmt: skip
                stage = stages.show(stage, shown)
            case Reveal():
                stage = stages.reveal(stage, action.poll, "closed", now_ms, action.pace)
            case StepReveal():
                stage = stages.step(stage, now_ms, decks)
            case OpenQuiz() | StepQuiz():
                stage = stages.show(stage, Stage("quiz", hidden=stage.hidden))
            case PrepareDraw() | StartDraw() | StopDraw():
                stage = stages.show(stage, Stage("draw", hidden=stage.hidden, prize=action.prize))
            case HideVotes() | ShowVotes():
                stage = msgspec.structs.replace(stage, hidden=isinstance(action, HideVotes))
            case Announce():
                stage = msgspec.structs.replace(stage, announcement=announcement(action, now_ms))
            case TakeDown():
                stage = msgspec.structs.replace(stage, announcement=None)
    activity_id = _focus_after(cue, stage)
    return stage if activity_id is None else stages.focus(stage, activity_id, now_ms)


def _focus_after(cue: Cue, stage: Stage) -> str | None:
    """What the cue brings up on phones: the activity that it names, else the first that it opens; "" where it closes
    the one that is up, None where it leaves that as it is."""
    named = [action.activity for action in cue.actions if isinstance(action, FocusOn)]
    opening, closing = Open | OpenSurvey | OpenQuiz | OpenActivity, Close | CloseSurvey | CloseQuiz | CloseActivity
    opened = [activity_of(action) for action in cue.actions if isinstance(action, opening)]
    if named or opened:
        return named[-1] if named else opened[0]
    closed = {activity_of(action) for action in cue.actions if isinstance(action, closing)}
    return "" if stages.focused(stage) in closed else None


def announcement(action: Announce, now_ms: int) -> Announcement:
    """What stands on the stage for an `announce`."""
    until = now_ms + action.seconds * 1000 if action.seconds else 0
    return Announcement(action.text, action.text_en, action.phones, action.screen, until)
