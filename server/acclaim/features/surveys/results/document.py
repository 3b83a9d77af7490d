"""The published document of a survey: all that anybody is told of it. Pages, sheets and files show just this.

Everything in it follows from its cells, which suppression.py decides on; so whoever has looked for what the cells give
away (auditing/audit.py) has looked at all.
"""

import zlib
from collections.abc import Mapping
from typing import Final, Literal

import msgspec

UnitState = Literal["told", "few", "withheld", "none"]
CellState = Literal["full", "share", "mean", "alike", "few", "withheld"]
Grey = Literal["", "rate", "few"]
Kind = Literal["scale", "yes_no", "single", "several", "rank", "text"]


class _Part(msgspec.Struct, frozen=True, omit_defaults=True):
    """Base of the parts: what is not told is not there."""


class Group(_Part, frozen=True):
    """A unit with all below it; "" is the whole. `id` ends with a slash where it means those who are directly in it,
    and `above` is the id of the one that it is right below, None for the whole.

    `n` of `entitled` members have answered; None where that is not told, or not known without a roster. State "few"
    means fewer than k, "withheld" that what is told of others would tell of a small one, which it may be itself; "none"
    that nobody has.
    `grey`: the reason why its figures are not to be relied on.
    """

    id: str
    state: UnitState
    above: str | None = None
    n: int | None = None
    entitled: int | None = None
    grey: Grey = ""


class Label(_Part, frozen=True):
    """A value of an answer, as it is called."""

    value: str
    name: str
    name_en: str = ""


class Asked(_Part, frozen=True):
    """Of whom a question is asked: of those whose answer to an earlier one is, or has among it, `any_of` these; all of
    them answered if it is `required`."""

    question: str
    any_of: list[str]
    required: bool = True


class Item(_Part, frozen=True):
    """What the cells of one row are about: a question, or one choice of several (`choice`).

    `values`: those whose counts sum to n, and the others, "?" alone. `importance`: the correlation with the overall
    question in the whole, from -1 to 1. `chosen_min` and `chosen_max`: of several, how many choices each person made.
    """

    id: str
    question: str
    kind: Kind
    title: str
    values: list[Label]
    title_en: str = ""
    section: str = ""
    section_en: str = ""
    choice: str = ""
    choice_en: str = ""
    required: bool = True
    asked: Asked | None = None
    chosen_min: int = 0
    chosen_max: int = 0
    is_overall: bool = False
    importance: float | None = None


class Figure(msgspec.Struct, frozen=True, array_like=True):
    """An estimate with its interval of 95 % for all members of the unit, None where too little is told for one. In JSON
    [value, low, high], for there are hundreds of thousands."""

    value: float
    low: float | None = None
    high: float | None = None


class Difference(msgspec.Struct, frozen=True, array_like=True):
    """Of two means, with its interval of 95 %; `stands_out` when chance would not explain it, by Welch's test with
    Holm's correction for the sisters of the group. In JSON [value, low, high, stands_out]."""

    value: float
    low: float
    high: float
    stands_out: bool = False


class Cell(_Part, frozen=True):
    """One item in one group.

    "full": all `counts`, with "?" where the question has it; "share" and "mean": less, of a scale with fewer than 2k
    answers. Of yes and no `counts` are missing below 2k, and `share` is to 5 points. "alike": at least `at_least` per
    cent have answered `alike`. "few" and "withheld" as of a group.
    `mean` of the degrees, or `means` of the places of ranked choices; `share`: of the best two degrees, of yes, or of
    those who chose it, 0 to 1.
    `from_above`, `from_whole`, `from_last`: differences of means to the group above, the whole, the last wave.
    """

    state: CellState
    n: int | None = None
    counts: dict[str, int] | None = None
    mean: Figure | None = None
    means: dict[str, float] | None = None
    share: Figure | None = None
    share_at_least: int | None = None
    share_at_most: int | None = None
    alike: str | None = None
    at_least: int | None = None
    from_above: Difference | None = None
    from_whole: Difference | None = None
    from_last: Difference | None = None


class StandOuts(_Part, frozen=True):
    """Items of a group by the rules of standouts.py, the clearest first; both are empty if nothing stands out."""

    strengths: list[str] = []
    problems: list[str] = []


class WrittenTheme(_Part, frozen=True):
    """How many have written of it."""

    theme: str
    authors: int


class Writing(_Part, frozen=True):
    """Of the texts under one question, in the whole: how many have written one, and of what."""

    question: str
    title: str
    authors: int
    title_en: str = ""
    themes: list[WrittenTheme] = []


class ByClass(_Part, frozen=True):
    """The whole told by the members' classes: a table beside that of the units, with the same whole.

    `groups` and `cells` are as those of units, a group's id being a class, and the whole above them all. `names` are
    those of the classes. `absent`: {unit that has none below it: classes of which it has no members}; `scarce`:
    likewise, those of which some part of it has none.
    """

    groups: list[Group]
    cells: dict[str, dict[str, Cell]]
    names: list[Label] = []
    absent: dict[str, list[str]] = {}
    scarce: dict[str, list[str]] = {}


class Published(_Part, frozen=True):
    """One wave of a survey. `k`: the minimum cell; `groups`: each after the one above it; `cells`: {item: {group:
    cell}}; `issue`: rises when the survey is published again; `standouts`: {group: items}; `not_comparable`: items that
    were worded otherwise in the last wave."""

    event: str
    survey: str
    title: str
    k: int
    groups: list[Group]
    items: list[Item]
    cells: dict[str, dict[str, Cell]]
    title_en: str = ""
    series: str = ""
    wave: int = 1
    epoch: int = 1
    issue: int = 1
    overall: str = ""
    standouts: dict[str, StandOuts] = {}
    writings: list[Writing] = []
    not_comparable: list[str] = []
    classes: ByClass | None = None

    @property
    def of_classes(self) -> "Published | None":
        """The same survey with classes in place of units, if it is told by class."""
        if self.classes is None:
            return None
        return msgspec.structs.replace(
            self, groups=self.classes.groups, cells=self.classes.cells, standouts={}, writings=[], classes=None
        )

    @property
    def tells_something(self) -> bool:
        return any(group.state == "told" for group in self.groups)

    def cell(self, item: str, group: str) -> Cell:
        """Of a group of which nothing is told, an empty one."""
        return self.cells.get(item, _NOTHING).get(group, WITHHELD)


PART_BYTES: Final = 1 << 20
WITHHELD: Final = Cell("withheld")
_NOTHING: Final[Mapping[str, Cell]] = {}
_decode: Final = msgspec.json.Decoder(Published).decode


def packed(document: Published) -> bytes:
    """As it is stored: compressed JSON."""
    return zlib.compress(msgspec.json.encode(document), 6)


def in_parts(document: bytes) -> dict[bytes, bytes]:
    """A packed document as it is stored: {number: part}, each so small that a line of an archive holds it."""
    starts = range(0, len(document), PART_BYTES)
    return {str(number).encode(): document[start : start + PART_BYTES] for number, start in enumerate(starts)}


def unpacked(parts: Mapping[bytes, bytes]) -> Published:
    """Raises ValueError."""
    try:
        return _decode(zlib.decompress(b"".join(parts[number] for number in sorted(parts, key=int))))
    except zlib.error as error:
        raise ValueError(f"a published survey that is damaged: {error}") from None
