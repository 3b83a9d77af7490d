"""A poll's figures as every view gets them: in ticks, in what operators read, and in a replay, moment by moment."""

import msgspec

from acclaim.voting.detail import Outcome


class PollTick(msgspec.Struct, gc=False):
    """One poll's figures. Drop it if (epoch, seq) is below what you have.

    `votes` and `score` follow the order of the poll's options; they are None while hidden from this view.
    `by_class` is there in weighted polls only, without the classes that voting/small_classes.py withholds. `entitled`
    is None without a roster. `voided` ballots were taken out again, on the record.

    Of rated and ranked options `spread` says how many gave each 1, 2, … points, or put it at place 1, 2, …; of ranked
    ones `beats` says how many put each before each of the others. Of a motion, `outcome`.
    """

    epoch: int
    seq: int
    state: str
    members: int
    ballots: int
    entitled: int | None
    votes: list[int] | None
    by_class: dict[str, list[int]] | None = None
    score: list[float] | None = None
    opened_at: int | None = None
    closes_at: int | None = None
    voided: int = 0
    spread: list[list[int]] | msgspec.UnsetType = msgspec.UNSET
    beats: list[list[int]] | msgspec.UnsetType = msgspec.UNSET
    outcome: Outcome | msgspec.UnsetType = msgspec.UNSET


class ReplayFrame(msgspec.Struct, gc=False):
    """A poll's figures as they stood at `at` (ms)."""

    at: int
    figures: PollTick


class Replay(msgspec.Struct):
    """A finished poll from moment to moment: the first frame is before any ballot, the last is the result."""

    poll: str
    epoch: int
    frames: list[ReplayFrame]
