"""Contests on the wire."""

import msgspec

from acclaim.features.contests.record import Result, Shown
from acclaim.wire.messages import ToPages


class JudgingNow(msgspec.Struct, gc=False):
    """A contest that this member judges. Whenever `call` is another, the pad asks for its sheets again."""

    contest: str
    title: str
    title_en: str
    state: str
    call: str


class Judging(ToPages, tag="judging"):
    """To the phones of judges alone: the contests that they judge."""

    now: int
    contests: list[JudgingNow]


class ResultOut(msgspec.Struct, gc=False):
    """A contest of which places were published; another `rev` when there are others."""

    contest: str
    title: str
    title_en: str
    rev: int


class ResultsOut(ToPages, tag="contest_results"):
    """To phones, once places of a contest were published and whenever others are: they ask for them over HTTP."""

    now: int
    contests: list[ResultOut]


class Named(msgspec.Struct, gc=False):
    """A round or a group."""

    id: str
    name: str
    name_en: str


class ContestantShown(msgspec.Struct, gc=False):
    id: str
    number: str
    name: str
    unit: str
    group: str
    picture: str


class ContestNow(msgspec.Struct, gc=False):
    """What the hall may see of a contest: nothing of it is there before it was published. `rev` grows with everything
    that judges and operators do; screens get it as 0. `current` are the ids of a round and a contestant, or None."""

    id: str
    title: str
    title_en: str
    state: str
    rounds: list[Named]
    groups: list[Named]
    contestants: list[ContestantShown]
    current: tuple[str, str] | None
    frozen: bool
    shown: list[Shown]
    standings: list[Result]
    results: list[Result]
    rev: int


class ContestsFrame(ToPages, tag="contests"):
    """To screens and consoles, whole: on joining and whenever something is published."""

    now: int
    contests: list[ContestNow]
