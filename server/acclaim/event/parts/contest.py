"""A contest that judges mark: contestants in rounds, criteria, judges, and the rule by which marks become places.

Marks are whole hundredths of a point everywhere but in the file, which has them as people write them: 9.5.
"""

from decimal import Decimal
from typing import Annotated, Final, Literal

import msgspec

from acclaim.base.plain_text import plain_unit
from acclaim.event.definition import Definition, Id, Picture, Text, Title

CONTESTS_PER_EVENT: Final = 8
GROUPS_PER_CONTEST: Final = 20
ROUNDS_PER_CONTEST: Final = 6
CONTESTANTS_PER_CONTEST: Final = 300
CRITERIA_PER_CONTEST: Final = 20
JUDGES_PER_CONTEST: Final = 50
BANDS_PER_MEASURE: Final = 50
TEAM_NAMES: Final = 30
POINTS_MOST: Final = 1000
VALUE_MOST: Final = 100_000  # of a measured value
DROPPED_MOST: Final = 3  # at either end
DECIMALS_MOST: Final = 4
PUBLIC_FLOOR_MOST: Final = 10_000_000

UNTRIMMED: Final = "untrimmed_mean"  # tie-breaks that are no criterion
DEDUCTIONS: Final = "deductions"

Points = Annotated[float, msgspec.Meta(ge=0, le=POINTS_MOST)]
Percent = Annotated[float, msgspec.Meta(ge=0, le=100)]
Value = Annotated[float, msgspec.Meta(ge=0, le=VALUE_MOST)]


def hundredths(number: float) -> int | None:
    """A number of the file, exactly as it is written there; None if it is finer than a hundredth."""
    exact = Decimal(repr(number)) * 100
    return int(exact) if exact == exact.to_integral_value() else None


class Group(Definition, frozen=True):
    """Contestants who compete with each other: each group has a ranking of its own."""

    id: Id
    name: Title
    name_en: Text = ""


class Public(Definition, frozen=True):
    """The audience's part in a round: `weight` % of the total go by the votes of a poll whose options are the
    contestants, by id. "place": 100 points for most votes, and in equal steps less for each place; "share": as many of
    100 as a contestant's votes are of the leader's. With fewer than `floor` ballots the judges have it all."""

    poll: Id
    weight: Percent
    by: Literal["place", "share"] = "place"
    floor: Annotated[int, msgspec.Meta(ge=0, le=PUBLIC_FLOOR_MOST)] = 100


class Round(Definition, frozen=True):
    """`carry`: so many % of the total come from the round before. `cut`: the best so many of each group, with those who
    share the last of these places, go on to the next round; 0: all do."""

    id: Id
    name: Title
    name_en: Text = ""
    carry: Percent = 0
    cut: Annotated[int, msgspec.Meta(ge=0, le=CONTESTANTS_PER_CONTEST)] = 0
    public: Public | None = None


class Contestant(Definition, frozen=True):
    """`number` is what the hall calls them by; `group` is needed where there are groups."""

    id: Id
    name: Title
    number: Text = ""
    unit: Text = ""
    group: Annotated[str, msgspec.Meta(max_length=64)] = ""
    picture: Picture = ""
    team: Annotated[list[Title], msgspec.Meta(max_length=TEAM_NAMES)] = []

    def __post_init__(self) -> None:
        msgspec.structs.force_setattr(self, "unit", plain_unit(self.unit))


class Band(Definition, frozen=True):
    """A measured value of `at_most` so much gives so many points."""

    at_most: Value
    points: Points


class Criterion(Definition, frozen=True):
    """What is marked. "judge": each judge gives up to `most` points in steps of `step`. "measure": two people enter
    what was measured in `unit`; the first of the `bands` that it fits gives the points, and beyond the last there are
    none. With a `weight` (%), which all or none have, points count as a share of `most`."""

    id: Id
    name: Title
    most: Points
    name_en: Text = ""
    note: Text = ""
    kind: Literal["judge", "measure"] = "judge"
    step: Points = 0.1
    weight: Percent = 0
    unit: Text = ""
    bands: Annotated[list[Band], msgspec.Meta(max_length=BANDS_PER_MEASURE)] = []

    @property
    def is_judged(self) -> bool:
        return self.kind == "judge"


class Judge(Definition, frozen=True):
    """A member who marks, in these groups, rounds and criteria (none named: all). `recused`: contestants whom they
    don't mark, beside those of their own unit."""

    id: Id
    member: Id
    name: Title
    unit: Text = ""
    groups: list[Id] = []
    rounds: list[Id] = []
    criteria: list[Id] = []
    recused: list[Id] = []
    head: bool = False

    def __post_init__(self) -> None:
        msgspec.structs.force_setattr(self, "unit", plain_unit(self.unit))


class Scoring(Definition, frozen=True):
    """How marks become places. From `drop_from` judges on, the `drop` highest and lowest go, of the judges' totals or
    of each criterion. `average` is taken of the rest. `decimals` are shown, rounding half up; nothing else is rounded.

    `ties` break equal totals, in this order: a criterion (the higher mean; of a measured one the lower value),
    "untrimmed_mean", "deductions" (the fewer). Who is equal in all shares the place.

    `leaving`: what an excused judge has handed in stands ("stands"), or none of it counts in that round ("goes").
    """

    drop: Annotated[int, msgspec.Meta(ge=0, le=DROPPED_MOST)] = 1
    drop_from: Annotated[int, msgspec.Meta(ge=3, le=JUDGES_PER_CONTEST)] = 5
    drop_per: Literal["total", "criterion"] = "total"
    average: Literal["mean", "median", "sum"] = "mean"
    decimals: Annotated[int, msgspec.Meta(ge=0, le=DECIMALS_MOST)] = 2
    ties: list[Id] = []
    leaving: Literal["stands", "goes"] = "stands"


class Contest(Definition, frozen=True):
    """`spread`: marks of one criterion that differ by more are sent back before they are confirmed; 0: never.
    `same_unit`: whether judges may mark contestants of their own unit, which is also one above or below it."""

    id: Id
    title: Title
    criteria: Annotated[list[Criterion], msgspec.Meta(min_length=1, max_length=CRITERIA_PER_CONTEST)]
    rounds: Annotated[list[Round], msgspec.Meta(min_length=1, max_length=ROUNDS_PER_CONTEST)]
    title_en: Text = ""
    groups: Annotated[list[Group], msgspec.Meta(max_length=GROUPS_PER_CONTEST)] = []
    contestants: Annotated[list[Contestant], msgspec.Meta(max_length=CONTESTANTS_PER_CONTEST)] = []
    judges: Annotated[list[Judge], msgspec.Meta(max_length=JUDGES_PER_CONTEST)] = []
    scoring: Scoring = Scoring()
    spread: Points = 0
    same_unit: bool = False

    def contestant(self, contestant_id: str) -> Contestant | None:
        return next((one for one in self.contestants if one.id == contestant_id), None)

    def criterion(self, criterion_id: str) -> Criterion | None:
        return next((one for one in self.criteria if one.id == criterion_id), None)

    def round_index(self, round_id: str) -> int | None:
        return next((at for at, one in enumerate(self.rounds) if one.id == round_id), None)

    def judge(self, judge_id: str) -> Judge | None:
        return next((one for one in self.judges if one.id == judge_id), None)


def meaning_changes(old: Contest, new: Contest) -> list[str]:
    """The fields whose change would alter what marks already given mean: all but names, pictures and teams, and
    contestants and judges who join."""
    return [
        *(field for field in ("scoring", "spread", "same_unit") if getattr(old, field) != getattr(new, field)),
        *(
            field
            for field in ("groups", "rounds", "criteria")
            if _bare(getattr(old, field)) != _bare(getattr(new, field))
        ),
        *(field for field in ("contestants", "judges") if not _holds(_bare(getattr(new, field)), getattr(old, field))),
    ]


_TEXTS: Final = {"name", "name_en", "number", "note", "picture", "team", "head"}


def _bare(parts: list[Definition]) -> list[dict[str, object]]:
    """Parts without what may be corrected."""
    return [{k: v for k, v in msgspec.to_builtins(one).items() if k not in _TEXTS} for one in parts]


def _holds(new: list[dict[str, object]], old: list[Definition]) -> bool:
    """Whether all the old ones are still there as they were."""
    return all(one in new for one in _bare(old))
