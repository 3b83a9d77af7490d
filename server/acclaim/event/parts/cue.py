"""Cues: an operator's next step ("open the first vote"), a few actions that one key runs. run_of_show.py runs them.

A new action is added here, in `verbs` or `stage_after` of run_of_show.py, and in
static/js/features/show/cue_actions.js.
"""

from datetime import datetime
from typing import Annotated, Literal

import msgspec

from acclaim.base import limits
from acclaim.event.definition import CommentMode, Definition, Id, IdOrNone, Text, Title
from acclaim.event.parts.quiz import Step
from acclaim.event.stage import Pace, Pair, Scene, Speed

Seconds = Annotated[int, msgspec.Meta(ge=0, le=limits.CUE_SECONDS_MAX)]


class Action(Definition, frozen=True, tag_field="do"):
    """Base of a cue's actions; `do` names the action."""


class Open(Action, frozen=True, tag="open"):
    """Opens a poll in draft, or resumes a locked one."""

    poll: Id


class Lock(Action, frozen=True, tag="lock"):
    poll: Id


class Close(Action, frozen=True, tag="close"):
    poll: Id


class Publish(Action, frozen=True, tag="publish"):
    poll: Id


class OpenSurvey(Action, frozen=True, tag="open_survey"):
    """Opens a survey in draft, or resumes a locked one."""

    survey: Id


class LockSurvey(Action, frozen=True, tag="lock_survey"):
    survey: Id


class CloseSurvey(Action, frozen=True, tag="close_survey"):
    survey: Id


class PublishSurvey(Action, frozen=True, tag="publish_survey"):
    """Publishes a closed survey; the cue is refused where anybody's answers could be found in what would be told."""

    survey: Id


class OpenQuiz(Action, frozen=True, tag="open_quiz"):
    """Opens a quiz in draft, or resumes a locked one; the screens show it."""

    quiz: Id


class StepQuiz(Action, frozen=True, tag="step_quiz"):
    """Leads a quiz to its next step, or to the one that is named, unless it is there already; the screens show it."""

    quiz: Id
    step: Step = "next"


class CloseQuiz(Action, frozen=True, tag="close_quiz"):
    quiz: Id


class OpenCheckIn(Action, frozen=True, tag="open_check_in"):
    """Opens the check-in."""


class CloseCheckIn(Action, frozen=True, tag="close_check_in"):
    """Closes the check-in; those who have checked in stay checked in."""


class OpenActivity(Action, frozen=True, tag="open_activity"):
    """Opens a question board or word cloud in draft, or resumes a locked one."""

    activity: Id


class LockActivity(Action, frozen=True, tag="lock_activity"):
    activity: Id


class CloseActivity(Action, frozen=True, tag="close_activity"):
    activity: Id


class NextQuestion(Action, frozen=True, tag="next_question"):
    """The question of a board that has the most votes is answered now; the one before it has been."""

    activity: Id


class Reveal(Action, frozen=True, tag="reveal"):
    """Plays the reveal of a closed poll on the screen: automatically up to the winner, step by step, or class by
    class."""

    poll: Id
    pace: Pace = "auto"


class StepReveal(Action, frozen=True, tag="step"):
    """One step further in the reveal or the slides that are on the screen."""


class Show(Action, frozen=True, tag="scene"):
    """Puts a scene on the screens. A countdown counts to `until`, to `seconds` from then, or to the poll's closing."""

    scene: Scene
    poll: Annotated[str, msgspec.Meta(max_length=64)] = ""
    options: Pair = []
    prize: Annotated[str, msgspec.Meta(max_length=64)] = ""
    deck: Annotated[str, msgspec.Meta(max_length=64)] = ""
    video: Annotated[str, msgspec.Meta(max_length=64)] = ""
    survey: Annotated[str, msgspec.Meta(max_length=64)] = ""
    activity: Annotated[str, msgspec.Meta(max_length=64)] = ""
    contest: Annotated[str, msgspec.Meta(max_length=64)] = ""
    text: Text = ""
    text_en: Text = ""
    speed: Speed = 10
    seconds: Seconds = 0
    until: datetime | None = None
    pace: Pace = "auto"


class HideVotes(Action, frozen=True, tag="hide_votes"):
    """Hides the votes on screens."""


class ShowVotes(Action, frozen=True, tag="show_votes"):
    """Shows them again."""


class Announce(Action, frozen=True, tag="announce"):
    """Shows an announcement, for so many `seconds` or (0) until it is taken down."""

    text: Title
    text_en: Text = ""
    phones: bool = True
    screen: Literal["none", "strip", "whole"] = "strip"
    seconds: Seconds = 0


class SetComments(Action, frozen=True, tag="comments"):
    """Sets whether phones may comment, as the console's moderation does."""

    mode: CommentMode


class PrepareDraw(Action, frozen=True, tag="prepare_draw"):
    """Freezes the entrants of a prize's draw and publishes the commitment; the screen shows the prize."""

    prize: Id


class StartDraw(Action, frozen=True, tag="start_draw"):
    """Starts the draw of a prize, whose scene the screen shows. If it was not prepared, prepares it first."""

    prize: Id


class StopDraw(Action, frozen=True, tag="stop_draw"):
    """Stops the draw of a prize if it rolls: the winners are shown."""

    prize: Id


class CallContestant(Action, frozen=True, tag="call_contestant"):
    """Turns the judges' pads, and the scene `marks`, to a contestant in a round of a contest."""

    contest: Id
    round: Id
    contestant: Id


class PublishMarks(Action, frozen=True, tag="publish_marks"):
    """Publishes the marks of a contestant, whose sheets are all confirmed."""

    contest: Id
    round: Id
    contestant: Id


class FreezeStanding(Action, frozen=True, tag="freeze_standing"):
    """The ranking on the screen stays as it is, whatever marks are published."""

    contest: Id


class ThawStanding(Action, frozen=True, tag="thaw_standing"):
    contest: Id


class PublishPlaces(Action, frozen=True, tag="publish_places"):
    """Publishes the ranking of a round, in which nothing is missing."""

    contest: Id
    round: Id


class FocusOn(Action, frozen=True, tag="focus"):
    """Brings an activity up on every phone, or takes it down with "". A cue without one brings up what it opens."""

    activity: IdOrNone = ""


class TakeDown(Action, frozen=True, tag="take_down"):
    """Takes the announcement down."""


Actions = (
    Open
    | Lock
    | Close
    | Publish
    | OpenSurvey
    | LockSurvey
    | CloseSurvey
    | PublishSurvey
    | OpenQuiz
    | StepQuiz
    | CloseQuiz
    | OpenCheckIn
    | CloseCheckIn
    | OpenActivity
    | LockActivity
    | CloseActivity
    | NextQuestion
    | Reveal
    | StepReveal
    | Show
    | HideVotes
    | ShowVotes
    | Announce
    | TakeDown
    | SetComments
    | PrepareDraw
    | StartDraw
    | StopDraw
    | CallContestant
    | PublishMarks
    | FreezeStanding
    | ThawStanding
    | PublishPlaces
    | FocusOn
)


Note = Annotated[str, msgspec.Meta(max_length=limits.CUE_NOTE_CHARS)]


class Cue(Definition, frozen=True):
    """One step of the show. `note` is for the operator only."""

    id: Id
    title: Title
    title_en: Text = ""
    note: Note = ""
    note_en: Note = ""
    actions: Annotated[list[Actions], msgspec.Meta(max_length=limits.ACTIONS_PER_CUE)] = []
