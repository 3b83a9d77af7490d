"""JSON bodies of the stage and the run of show, both ways."""

from typing import Annotated, Any, Literal

import msgspec

from acclaim.base import limits
from acclaim.event.definition import IdOrNone, Text, Title
from acclaim.event.parts.cue import Seconds
from acclaim.event.stage import Milliseconds, Pace, Pair, Scene, Speed, Stage, Switch
from acclaim.http.bodies import Answer, Body, PollMoved


class SetStage(Body, forbid_unknown_fields=True):
    """See event/stage.py. A countdown counts to `until`, or to `seconds` from now. `again`: restarts a replay or video
    that is playing."""

    scene: Scene
    poll: Annotated[str, msgspec.Meta(max_length=64)] = ""
    hidden: bool = False
    options: Pair = []
    text: Text = ""
    text_en: Text = ""
    until: Milliseconds = 0
    speed: Speed = 10
    seconds: Seconds = 0
    prize: Annotated[str, msgspec.Meta(max_length=64)] = ""
    deck: Annotated[str, msgspec.Meta(max_length=64)] = ""
    video: Annotated[str, msgspec.Meta(max_length=64)] = ""
    survey: Annotated[str, msgspec.Meta(max_length=64)] = ""
    activity: Annotated[str, msgspec.Meta(max_length=64)] = ""
    contest: Annotated[str, msgspec.Meta(max_length=64)] = ""
    pace: Pace = "auto"
    again: bool = False


class PlayReveal(Body, forbid_unknown_fields=True):
    """By itself up to the winner ("auto"), step by step, or class by class ("calls")."""

    pace: Pace = "auto"


class Step(Body, forbid_unknown_fields=True):
    """`steps` is how many the operator saw, so the second of two presses changes nothing. `back`: one slide back."""

    steps: Annotated[int, msgspec.Meta(ge=0, le=limits.STAGE_STEPS_MAX)]
    back: bool = False


class SetSwitch(Body, forbid_unknown_fields=True):
    """See `switches` of event/stage.py."""

    switch: Switch
    on: bool


class SetFocus(Body, forbid_unknown_fields=True):
    """A poll or survey; "" for none."""

    activity: IdOrNone


class SetAnnouncement(Body, forbid_unknown_fields=True):
    """For so many `seconds`, or (0) until it is removed."""

    text: Title
    text_en: Text = ""
    phones: bool = True
    screen: Literal["none", "strip", "whole"] = "strip"
    seconds: Seconds = 0


class Press(Body, forbid_unknown_fields=True):
    """`number` is that of the run of show as the operator saw it, so the second of two presses changes nothing."""

    number: Annotated[int, msgspec.Meta(ge=0, le=limits.SHOW_NUMBER_MAX)]


class ShowNow(Answer):
    """Where the run of show is. `first` is false if somebody else did the same just before; `kept` are "VERB POLL" that
    an undo could not take back."""

    first: bool
    stage: Stage
    show: dict[str, Any]
    moved: list[PollMoved]
    kept: list[str]


class StageNow(Answer):
    stage: Stage
