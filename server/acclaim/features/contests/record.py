"""What has been recorded of a contest: sheets, what the head judge has done, and what was published."""

from typing import Any, Literal

import msgspec

SheetState = Literal["draft", "submitted", "reopened", "confirmed"]
Out = Literal["withdrawn", "disqualified"]
COUNTING: tuple[SheetState, ...] = ("submitted", "confirmed")


class Sheet(msgspec.Struct, frozen=True):
    """`marks` by criterion, in hundredths; `rev` is the number of the step that made it what it is. `device` made it;
    `why` is the reason of the one who reopened it."""

    state: SheetState
    marks: dict[str, int]
    note: str = ""
    device: str = ""
    why: str = ""
    rev: int = 0


class Deduction(msgspec.Struct, frozen=True):
    """`points` in hundredths; `id` is the deed that took them off."""

    id: str
    points: int
    why: str
    by: str


class ShownMark(msgspec.Struct, frozen=True):
    """A judge's total; `dropped` where it does not count. With `drop_per` "criterion" nothing of a total is dropped."""

    name: str
    total: str
    dropped: bool


class ShownDeduction(msgspec.Struct, frozen=True):
    points: str
    why: str


class Shown(msgspec.Struct, frozen=True):
    """A contestant's marks in a round. `key` are the exact fractions that decide; `rev` is that of the record that was
    published; `changed`: it is not the first that was published of these."""

    round: str
    contestant: str
    judges: list[ShownMark]
    judged: str
    measured: str
    deductions: list[ShownDeduction]
    total: str
    key: list[str]
    rev: int
    changed: bool = False


class Place(msgspec.Struct, frozen=True):
    """`place` 0 of those who are out; `state` says why."""

    place: int
    contestant: str
    group: str
    total: str
    state: str = "ranked"


class Result(msgspec.Struct, frozen=True):
    """A round's ranking, complete. `public` are the audience's points where they have a part."""

    round: str
    rows: list[Place]
    public: dict[str, str] = {}
    provisional: bool = False
    rev: int = 0


class Panel(msgspec.Struct, frozen=True):
    """Who a round was judged by when something of it was published first; and, once its places or a later round's marks
    were, whom it was about. Who joins the contest later is not among them."""

    judges: list[str]
    contestants: list[str] | None = None


class Record(msgspec.Struct, frozen=True):
    """A contest as its steps have left it, by round, contestant, judge or criterion. `measured` has who entered what;
    `out` says "withdrawn" or "disqualified". `rev` is the number of the last step, `revs` of the last that changed a
    field. `current`: the round and contestant that the pads are turned to, `call` changes when they must look again.
    `frozen`: the ranking on the screen stays. `shown`, `standings` and `results` are what was published,
    `panels` of whom, by round."""

    rev: int = 0
    state: Literal["draft", "open", "closed"] = "draft"
    revs: dict[str, int] = {}
    sheets: dict[tuple[str, str, str], Sheet] = {}
    deductions: dict[tuple[str, str], list[Deduction]] = {}
    measured: dict[tuple[str, str, str], dict[str, int]] = {}
    excused: dict[tuple[str, str], str] = {}
    out: dict[tuple[str, str], Out] = {}
    protests: dict[str, dict[str, Any]] = {}
    current: tuple[str, str] | None = None
    call: str = ""
    frozen: bool = False
    shown: dict[tuple[str, str], Shown] = {}
    standings: dict[str, Result] = {}
    results: dict[str, Result] = {}
    panels: dict[str, Panel] = {}

    def takes(self, round_id: str, contestant_id: str) -> bool:
        """Whether a contestant was there in time for a round."""
        known = self.panels.get(round_id)
        return known is None or known.contestants is None or contestant_id in known.contestants

    def value(self, round_id: str, contestant_id: str, criterion_id: str) -> int | None:
        """What was measured: what two people have entered alike, else None."""
        entered = list(self.measured.get((round_id, contestant_id, criterion_id), {}).values())
        return entered[0] if len(entered) > 1 and len(set(entered)) == 1 else None
