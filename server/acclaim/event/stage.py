"""What the big screen shows: set by operators, carried in the `event` frame.

A new scene stands in `Scene`, in static/js/shared/scenes.js (what an operator may set of it) and in
static/js/screen/scenes/pictures.js (its picture); a test holds the three in step.
"""

from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal

import msgspec

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.event.definition import Definition, Id, Text, Title
from acclaim.event.parts.deck import Deck

Scene = Literal[
    "join", "race", "versus", "reveal", "applause", "danmaku", "countdown", "holding", "draw", "credits", "replay",
    "slides", "video", "check_in", "turnout", "scores", "standouts", "quiz",
    "questions", "word_cloud",
    "marks", "standing", "places",
]  # fmt: skip
Pair = Annotated[list[Id], msgspec.Meta(max_length=2)]
Speed = Annotated[int, msgspec.Meta(ge=1, le=limits.REPLAY_SPEED)]
Milliseconds = Annotated[int, msgspec.Meta(ge=0, le=limits.MOMENT_MS_MAX)]
Pace = Literal["auto", "step", "calls"]
Switch = Literal["confetti", "hearts", "sound"]
STEPPED: Final = ("reveal", "slides", "marks", "places")
PLAYED: Final = ("replay", "video")
Steps = Annotated[list[Milliseconds], msgspec.Meta(max_length=limits.STAGE_STEPS_MAX)]


class Announcement(Definition, frozen=True):
    """What phones (a banner) and screens say beside the scene: in a strip above it, for which it makes room, or over
    the whole of it. Taken down, or after `until` (ms since 1970, 0: no end), what was there is there.
    """

    text: Title
    text_en: Text = ""
    phones: bool = True
    screen: Literal["none", "strip", "whole"] = "strip"
    until: Milliseconds = 0


class Focus(Definition, frozen=True):
    """The one activity that comes up on every phone; `since` (ms since 1970) tells one time from the next."""

    activity: Id
    since: Milliseconds


class Stage(Definition, frozen=True):
    """`poll` "" means the poll that is open. `hidden` keeps votes off the screen; `revealed` are polls shown anyway.

    Of single scenes: `options` are the two of `versus` (none: the two in front), `until` is the moment (ms since 1970)
    that `countdown` counts to (0: the poll's closing), `text` stands in `holding` and over `countdown`;
    `draw` is about `prize` ("": the newest draw), `slides` shows `deck` ("": the event's first); `turnout`, `scores`
    and `standouts` are about `survey` ("": the one that is open), `questions` and `word_cloud` about `activity` (the
    same).
    `marks`, `standing` and `places` are about `contest` ("": the event's first); `marks` of whom it has called.
    `replay` goes `speed` times as fast as it was, from the moment `since` on; so does `video` ("": the event's first),
    as fast as it is.
    `steps` are the moments (ms since 1970) at which the reveal or the slides began and were stepped on, so that all
    screens stand on the same step; with the `pace` "auto" a reveal also goes on by itself, but the winner stays until
    the next step. With "calls" each step calls the points of one class of members, then the winner.
    Of slides there are as many `steps` as slides up to the one that was turned to, rounds counted, and
    the last is when that was.
    `held`: something went wrong; every screen shows the holding card, whatever else stands here.
    `switches`: what falls and rises on the screens, as the theme has it unless it is switched off here; and the sound
    of videos, which is off unless it is switched on. `focus` is for phones alone.
    """

    scene: Scene = "race"
    poll: str = ""
    hidden: bool = False
    revealed: list[str] = []
    options: Pair = []
    text: Text = ""
    text_en: Text = ""
    until: Milliseconds = 0
    speed: Speed = 10
    since: Milliseconds = 0
    announcement: Announcement | None = None
    held: bool = False
    prize: str = ""
    pace: Pace = "auto"
    steps: Steps = []
    deck: str = ""
    video: str = ""
    survey: str = ""
    activity: str = ""
    contest: str = ""
    switches: dict[str, bool] = {}  # by Switch
    focus: Focus | None = None


def _kept(stage: Stage) -> dict[str, Any]:
    """What stays whatever scene comes."""
    return {
        "announcement": stage.announcement, "held": stage.held, "switches": stage.switches, "focus": stage.focus,
    }  # fmt: skip


def show(stage: Stage, scene: Stage) -> Stage:
    """The stage with the scene of `scene`. A reveal can't be taken back in the hall; announcements and holds stand, and
    so does the slide of a deck that is on."""
    is_on = stage.scene == scene.scene == "slides" and stage.deck == scene.deck
    steps = stage.steps if is_on else scene.steps
    return msgspec.structs.replace(scene, revealed=stage.revealed, steps=steps, **_kept(stage))


def take(stage: Stage, scene: Stage) -> Stage:
    """The same by hand: a replay or a video that is on goes on from where it is, whatever is set beside it."""
    shown = show(stage, scene)
    if (scene.scene, scene.video) == ("video", stage.video) and stage.scene == "video":
        return msgspec.structs.replace(shown, since=stage.since)
    if (scene.scene, scene.poll) == ("replay", stage.poll) and stage.scene == "replay":
        played_ms = (scene.since - stage.since) * stage.speed
        return msgspec.structs.replace(shown, since=max(0, scene.since - played_ms // scene.speed))
    return shown


def reveal(stage: Stage, poll_id: str, state: str, now_ms: int, pace: Pace = "auto") -> Stage:
    """The stage that plays a poll's reveal. Raises OperatorError("wrong_state") before the poll is closed."""
    if state not in ("closed", "published"):
        message = f"Poll {poll_id!r} is {state}; close it before the reveal."
        raise OperatorError("wrong_state", message, poll=poll_id, verb="reveal", state=state)
    polls = sorted({*stage.revealed, poll_id})
    revealed = Stage("reveal", poll_id, stage.hidden, polls, pace=pace, steps=[now_ms])
    return msgspec.structs.replace(revealed, **_kept(stage))


def begun(scene: Scene, now_ms: int) -> list[int]:
    """The `steps` of a scene that is put on stage."""
    return [now_ms] if scene in STEPPED else []


def step(stage: Stage, now_ms: int, decks: Sequence[Deck], seen: int | None = None) -> Stage:
    """The stage with the reveal or the slides one step further; as it is where neither is on stage, at the last slide
    of a deck that is turned by hand, and where somebody has stepped since there were `seen` steps."""
    if stage.scene == "slides":
        return _turn(stage, now_ms, decks, 1, seen)
    is_late = seen not in (None, len(stage.steps)) or len(stage.steps) >= limits.REVEAL_STEPS_MAX
    if stage.scene not in STEPPED or is_late:
        return stage
    return msgspec.structs.replace(stage, steps=[*stage.steps, now_ms])


def step_back(stage: Stage, now_ms: int, decks: Sequence[Deck], seen: int) -> Stage:
    """The stage with the slides one step back, where there is one; a reveal can't be taken back in the hall."""
    return _turn(stage, now_ms, decks, -1, seen) if stage.scene == "slides" else stage


def _turn(stage: Stage, now_ms: int, decks: Sequence[Deck], by: int, seen: int | None) -> Stage:
    """The slides turned on or back from the one that stands; static/js/shared/slides.js tells which that is."""
    deck = next((one for one in decks if one.id == stage.deck), decks[0] if decks else None)
    if deck is None or len(deck.slides) < 2 or seen not in (None, len(stage.steps)):
        return stage
    count, at = len(deck.slides), max(0, len(stage.steps) - 1)
    if deck.seconds:
        at += max(0, now_ms - stage.steps[-1]) // (deck.seconds * 1000) if stage.steps else 0
        to = (at + by) % count
        to += count if to == len(stage.steps) - 1 else 0  # the number of steps tells a turn from none
    else:
        at = min(at, count - 1)
        to = min(max(0, at + by), count - 1)
    return stage if to == at else msgspec.structs.replace(stage, steps=[now_ms] * (to + 1))


def go_back(stage: Stage, before: Stage, focus: Focus | None) -> Stage:
    """The stage as it was `before`, with this `focus`, but nothing is revealed by that: what a reset has hidden since
    stays hidden. What was switched stays so."""
    revealed = [one for one in before.revealed if one in stage.revealed]
    return msgspec.structs.replace(before, revealed=revealed, switches=stage.switches, focus=focus)


def focus(stage: Stage, activity_id: str, now_ms: int) -> Stage:
    """The stage with an activity, or with "" none, that comes up on every phone from now on."""
    return msgspec.structs.replace(stage, focus=Focus(activity_id, now_ms) if activity_id else None)


def focused(stage: Stage) -> str:
    """The id of the activity that comes up on phones; "" with none."""
    return stage.focus.activity if stage.focus else ""


def end_focus(stage: Stage, activity_id: str) -> Stage:
    """The stage after an activity was closed, reset or taken out of the event: it comes up on no phone any more."""
    return focus(stage, "", 0) if focused(stage) == activity_id else stage


def switch(stage: Stage, what: Switch, is_on: bool) -> Stage:
    """The stage with something switched on or off."""
    return msgspec.structs.replace(stage, switches={**stage.switches, what: is_on})


def hide(stage: Stage, poll_id: str) -> Stage:
    """The stage after a poll was reset: nothing of it stays revealed."""
    after = Stage("race", stage.poll, stage.hidden, [one for one in stage.revealed if one != poll_id])
    return msgspec.structs.replace(after, **_kept(stage))
