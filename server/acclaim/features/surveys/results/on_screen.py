"""What a big screen shows of a published survey: the overall verdict of units, and what stands out in the whole. All of
it stands in the document; of a unit that is not told, nothing is here but that there is one."""

from typing import Final

import msgspec

from acclaim.event import units
from acclaim.features.surveys.results import standouts
from acclaim.features.surveys.results.document import Cell, Figure, Grey, Group, Item, Published, StandOuts
from acclaim.features.surveys.results.tree import WHOLE, unit_of

_MEAN_DIGITS: Final = 2
_ROUNDED_DIGITS: Final = 1  # of a unit with few answers


class Degree(msgspec.Struct, frozen=True):
    """What almost all have answered: at least `at_least` per cent."""

    name: str
    name_en: str
    at_least: int


class UnitScore(msgspec.Struct, frozen=True):
    """A unit's mean of 1 to 5 with its interval, as exactly as it is told, or in its place what almost all have
    answered (`alike`), which belongs to no band. `direct`: of those directly in the unit, which has others below it.
    Units of one `band`, from 0, can't be told apart."""

    unit: str
    direct: bool
    n: int | None
    entitled: int | None
    grey: Grey
    band: int | None
    mean: Figure | None
    digits: int
    alike: Degree | None = None


class StandOut(msgspec.Struct, frozen=True):
    """A question that stands out in the whole, with its mean and the `share` that chose 4 or 5; or what almost all have
    answered."""

    title: str
    title_en: str
    mean: Figure | None
    share: Figure | None
    alike: Degree | None


class SurveyResult(msgspec.Struct, frozen=True):
    """`item`: the overall question, "" where the survey has none. `units`: those right below `unit` that are told, the
    best first; `others`: how many more there are. `n` of `entitled` have answered; `mean` is that of the whole, and
    `told` False where not even of it anything is."""

    issue: int
    k: int
    told: bool
    item: str
    item_en: str
    unit: str
    n: int | None
    entitled: int | None
    mean: Figure | None
    units: list[UnitScore]
    others: int
    strengths: list[StandOut]
    problems: list[StandOut]


def on_screen(document: Published) -> SurveyResult:
    items = {item.id: item for item in document.items}
    item, whole = items.get(document.overall), document.groups[0]
    above, groups = _level(document)
    scores = _scores(document, item, groups) if item else []
    found = document.standouts.get(WHOLE, StandOuts())
    return SurveyResult(
        document.issue, document.k, whole.state == "told",
        item.title if item else "", item.title_en if item else "", above, whole.n, whole.entitled,
        document.cell(item.id, WHOLE).mean if item else None, scores, len(groups) - len(scores),
        [_standout(items[one], document.cell(one, WHOLE)) for one in found.strengths],
        [_standout(items[one], document.cell(one, WHOLE)) for one in found.problems],
    )  # fmt: skip


def _level(document: Published) -> tuple[str, list[Group]]:
    """The first level with several groups, and what it is right below: below a company that all are in."""
    below: dict[str, list[Group]] = {}
    for group in document.groups:
        if group.above is not None:
            below.setdefault(group.above, []).append(group)
    above = WHOLE
    while len(below.get(above, ())) == 1 and below[above][0].id in below:
        above = below[above][0].id
    return above, below.get(above, [])


def _scores(document: Published, item: Item, groups: list[Group]) -> list[UnitScore]:
    """Band by band; units in which almost all answered alike stand before the first that is rated lower than that."""
    by_id = {group.id: group for group in groups}
    cells = {group.id: document.cell(item.id, group.id) for group in groups}
    alike = [(int(cell.alike), unit) for unit, cell in cells.items() if cell.alike is not None]
    alike.sort(key=lambda one: (-one[0], one[1]))
    ranked: list[tuple[str, int | None]] = []
    for number, band in enumerate(standouts.bands(document, item.id, groups)):
        best = cells[band[0]].mean
        while alike and best and alike[0][0] >= best.value:
            ranked.append((alike.pop(0)[1], None))
        ranked += [(unit, number) for unit in band]
    ranked += [(unit, None) for _, unit in alike]
    return [_score(item, cells[unit], by_id[unit], band) for unit, band in ranked]


def _score(item: Item, cell: Cell, group: Group, band: int | None) -> UnitScore:
    return UnitScore(
        unit_of(group.id), group.id.endswith(units.SEPARATOR), group.n, group.entitled, group.grey, band, cell.mean,
        _MEAN_DIGITS if cell.counts else _ROUNDED_DIGITS, _alike(item, cell),
    )  # fmt: skip


def _standout(item: Item, cell: Cell) -> StandOut:
    return StandOut(item.title, item.title_en, cell.mean, cell.share, _alike(item, cell))


def _alike(item: Item, cell: Cell) -> Degree | None:
    if cell.alike is None or cell.at_least is None:
        return None
    label = next(one for one in item.values if one.value == cell.alike)
    return Degree(label.name, label.name_en, cell.at_least)
