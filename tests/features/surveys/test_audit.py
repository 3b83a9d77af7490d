"""Leaks that were planted are found, each by its name; and where nothing was planted, nothing is found."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acclaim.features.surveys.results import cells, suppression
from acclaim.features.surveys.results.auditing import audit
from acclaim.features.surveys.results.auditing.audit import exposed
from acclaim.features.surveys.results.document import Cell, Difference, Figure, Published
from acclaim.features.surveys.results.publication import GivesAway, Source, publish
from acclaim.features.surveys.results.suppression import Item, Level
from acclaim.features.surveys.tables import Tables
from tests.features.surveys.surveyed import SURVEY, answered, sources

SIZES = {
    "油田/采油一厂": 80,
    "油田/采油二厂/一队": 30,
    "油田/采油二厂/二队": 26,
    "油田/采油二厂/三队": 8,
    "油田/机关": 14,
}
MEMBERS = {unit: n + 5 for unit, n in SIZES.items()}
SOURCE = Source("gala", SURVEY, answered(SIZES), MEMBERS)
Patch = Callable[[str, Any], None]


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Published]:
    """A document as it would be published if a part of suppression did not work, and nobody had looked."""

    def publish_unseen(source: Source = SOURCE, **broken: Any) -> Published:
        with monkeypatch.context() as patch:
            patch.setattr(audit, "exposed_by", lambda *_: [])
            patch.setattr(audit, "exposed", lambda *_: [])
            for name, function in broken.items():
                for module in (suppression, cells):
                    if hasattr(module, name):
                        patch.setattr(module, name, function)
            return publish(source)

    return publish_unseen


def reasons(published: Published, earlier: Published | None = None) -> set[str]:
    return {one.reason for one in exposed(published, earlier)}


def test_what_is_published_gives_nothing_away() -> None:
    document = publish(SOURCE)
    assert exposed(document) == []
    assert {cell.state for of_item in document.cells.values() for cell in of_item.values()} >= {"full", "share"}
    assert next(group for group in document.groups if group.id == "油田/采油二厂/三队").state == "few"


def test_suppression_off_is_found(planted: Callable[..., Published]) -> None:
    def everything(tree: Any, *_: Any) -> dict[str, Level]:
        return dict.fromkeys(tree, Level.FULL)

    assert "few" in reasons(planted(base_levels=everything, item_levels=everything))


def test_forgotten_complements_are_found(planted: Callable[..., Published]) -> None:
    document = planted(_Families=type("_", (suppression._Families,), {"_withhold": lambda *_: None}))
    assert {"few", "derivable"} <= reasons(document)
    assert any(one.group == "油田/采油二厂/三队" and one.reason == "derivable" for one in exposed(document))


def test_unanimity_that_is_told_is_found(planted: Callable[..., Published]) -> None:
    source = replace(SOURCE, tables=answered(SIZES, moods=[1.0, 0.5]))
    document = planted(source, are_alike=lambda *_: False)
    assert any(one.reason == "alike" and one.group == "油田/采油一厂" for one in exposed(document))


def test_unanimity_of_those_who_are_left_is_found(planted: Callable[..., Published]) -> None:
    def only_of_itself(item: Item, counts: dict[str, int]) -> bool:
        return item.size(counts) == 24 and suppression.may_differ(24) == 1

    tables = answered({"a": 24, "b": 24, "c": 60}, moods=[1.0, 1.0, 0.5])
    source = Source("gala", SURVEY, tables, {"a": 30, "b": 30, "c": 70})
    document = planted(source, are_alike=only_of_itself)
    assert any(one.reason == "alike" and one.group == "a" and one.item == "overall" for one in exposed(document))


def test_rounding_that_can_be_undone_is_found(planted: Callable[..., Published]) -> None:
    """The counts of a unit of fewer than 2k are what is left of the unit above it, unless a sister's are missing."""

    class Forgetful(suppression._Families):
        def _withhold(self, family: list[str], levels: dict[str, Level], rule: Any) -> None:
            if rule.level is not Level.FULL:
                super()._withhold(family, levels, rule)

    sizes = {"a": 14, "b": 40, "c": 50}
    source = Source("gala", SURVEY, answered(sizes, moods=[0.6, 0.7, 0.8]), sizes)
    found = exposed(planted(source, _Families=Forgetful))
    assert audit.Exposed("overall", "a", "derivable") in found
    assert audit.Exposed("overall", "a", "derivable") not in exposed(publish(source))


def test_counts_that_are_pinned_by_a_mean_and_a_share_are_found() -> None:
    document = publish(Source("gala", SURVEY, answered({"a": 12}, moods=[0.6]), {"a": 20}))
    cell = document.cell("overall", "a")
    assert cell.state == "share"
    all_satisfied = Cell("share", n=12, mean=Figure(4.5), share=Figure(1))
    changed = {**document.cells, "overall": {"": all_satisfied, "a": all_satisfied}}
    assert audit.Exposed("overall", "a", "pinned") in exposed(replace(document, cells=changed))


def more_answers(**more: int) -> Tables:
    """Those of SOURCE, and of some who came later."""
    later = answered({unit: more.get(unit.rpartition("/")[2], 0) for unit in SIZES}, seed=1)
    counts = {unit: {q: dict(found) for q, found in of.items()} for unit, of in SOURCE.tables.counts.items()}
    for unit, of_unit in later.counts.items():
        for question, found in of_unit.items():
            known = counts[unit].setdefault(question, {})
            for value, count in found.items():
                known[value] = known.get(value, 0) + count
    respondents = {unit: n + later.respondents[unit] for unit, n in SOURCE.tables.respondents.items()}
    return Tables(respondents, counts, {}, {})


def test_one_who_came_later_is_found_by_the_difference(planted: Callable[..., Published]) -> None:
    first = publish(SOURCE)
    with pytest.raises(GivesAway) as refused:
        publish(replace(SOURCE, tables=more_answers(一队=1), earlier=first))
    assert {one.reason for one in refused.value.exposed} == {"differenced"}
    assert "differenced" in reasons(planted(replace(SOURCE, tables=more_answers(一队=1))), first)


def test_few_who_came_to_units_that_are_withheld_are_found_too() -> None:
    first = publish(SOURCE)
    with pytest.raises(GivesAway):
        publish(replace(SOURCE, tables=more_answers(一队=12, 二队=12, 三队=1, 机关=12, 采油一厂=12), earlier=first))


def test_published_again_without_new_answers_it_is_the_same() -> None:
    first = publish(SOURCE)
    again = publish(replace(SOURCE, earlier=first))
    assert again.issue == 2
    assert replace(again, issue=1) == first


def test_published_again_after_k_more_everywhere_it_tells_no_more_than_before() -> None:
    first = publish(SOURCE)
    again = publish(
        replace(SOURCE, tables=more_answers(一队=15, 二队=15, 三队=15, 机关=15, 采油一厂=15), earlier=first)
    )
    withheld = {group.id for group in first.groups if group.state != "told"}
    assert withheld
    assert all(group.state != "told" for group in again.groups if group.id in withheld)


def merged(source: Source, unit: str, into: str) -> Source:
    """As if the unit had been renamed to another that there is."""

    def moved(counts: dict[str, int]) -> dict[str, int]:
        sums = Counter({into: counts[unit]}) + Counter(counts)
        return {one: n for one, n in sums.items() if one != unit}

    of = source.tables.counts
    sums = {question: dict(Counter(of[unit][question]) + Counter(of[into][question])) for question in of[unit]}
    counts = {one: found for one, found in {**of, into: sums}.items() if one != unit}
    tables = Tables(moved(source.tables.respondents), counts, {}, {})
    return replace(source, tables=tables, members=moved(source.members))


BEFORE = Source(
    "gala", SURVEY, answered({"a/x": 32, "a/y": 24, "a/s": 4, "b": 23}), {"a/x": 35, "a/y": 24, "a/s": 9, "b": 26}
)
AFTER = merged(BEFORE, "a/s", "a/x")


def test_two_issues_do_not_tell_how_many_of_a_unit_that_was_merged_have_answered() -> None:
    first = publish(BEFORE)
    assert {group.id: (group.n, group.entitled) for group in first.groups}["a/x"] == (32, 35)
    again = publish(replace(AFTER, earlier=first))
    assert {group.id: (group.state, group.n, group.entitled) for group in again.groups}["a/x"] == (
        "withheld", None, None,
    )  # fmt: skip
    assert {group.id: group.n for group in again.groups}["a"] == 60


@pytest.mark.parametrize("counts", [{"n": 36}, {"entitled": 44}, {"n": 32, "entitled": 36}])
def test_an_issue_that_says_otherwise_how_many_are_in_a_unit_is_found(counts: dict[str, int]) -> None:
    first = publish(BEFORE)
    again = publish(replace(AFTER, earlier=first))
    groups = [replace(group, **counts) if group.id == "a/x" else group for group in again.groups]
    assert audit.Exposed("", "a/x", "differenced") in exposed(replace(again, groups=groups), first)
    unknown = [replace(group, n=None, entitled=None) if group.id == "a/x" else group for group in first.groups]
    assert audit.Exposed("", "a/x", "differenced") in exposed(
        replace(again, groups=groups), replace(first, groups=unknown)
    )


@pytest.mark.parametrize(("more", "told"), [(0, 40), (1, None), (9, None), (10, 50)])
def test_of_whom_few_have_come_to_the_roster_an_issue_does_not_tell_how_many_are_entitled(
    more: int, told: int | None
) -> None:
    source = Source("gala", SURVEY, answered({"a": 30, "b": 40}), {"a": 40, "b": 50})
    again = publish(replace(source, members={"a": 40 + more, "b": 50}, earlier=publish(source)))
    assert {group.id: group.entitled for group in again.groups} == {"": told and told + 50, "a": told, "b": 50}


def with_cell(document: Published, item: str, group: str, **figures: Any) -> Published:
    cells = {**document.cells, item: {**document.cells[item], group: replace(document.cell(item, group), **figures)}}
    return replace(document, cells=cells)


FEW = {"a": 14, "b": 15, "c": 60}
SMALL = Source("gala", SURVEY, answered(FEW, moods=[0.6, 0.7, 0.8]), {unit: n + 9 for unit, n in FEW.items()})


@pytest.mark.parametrize(
    "figures",
    [
        {"counts": {"1": 1, "2": 1, "3": 4, "4": 4, "5": 4}},
        {"mean": Figure(3.214, 2.9, 3.5)},
        {"mean": Figure(3.2, 2.912, 3.487)},
        {"share": Figure(0.571)},
        {"from_whole": Difference(-0.314, -0.5, -0.1)},
        {"alike": "4", "at_least": 50},
    ],
)
def test_a_rounded_cell_that_carries_more_is_mistaken(figures: dict[str, Any]) -> None:
    document = publish(SMALL)
    assert document.cell("overall", "a").state == "share"
    assert "mistaken" in reasons(with_cell(document, "overall", "a", **figures))


def test_a_withheld_cell_that_carries_a_mean_is_mistaken() -> None:
    document = publish(Source("gala", SURVEY, answered({"a": 24, "b": 40}, moods=[1.0, 0.7]), {"a": 30, "b": 90}))
    withheld = next(group for group, cell in document.cells["overall"].items() if cell.state in ("alike", "withheld"))
    assert "mistaken" in reasons(with_cell(document, "overall", withheld, mean=Figure(4.9)))


def test_cells_of_an_item_that_is_not_there_are_mistaken() -> None:
    document = publish(SMALL)
    assert reasons(replace(document, items=document.items[1:])) == {"mistaken"}


@pytest.mark.parametrize(
    "change",
    [
        lambda document: replace(document, groups=document.groups[1:]),
        lambda document: replace(document, groups=[*document.groups, document.groups[-1]]),
        lambda document: replace(
            document,
            cells={**document.cells, "overall": {"": Cell("full", n=158, counts=dict.fromkeys("12345", 1))}},
        ),
        lambda document: replace(document, cells={**document.cells, "again": {"": Cell("full", n=158)}}),
    ],
)
def test_figures_that_cannot_be_are_mistaken(change: Callable[[Published], Published]) -> None:
    assert reasons(change(publish(SOURCE))) == {"mistaken"}


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sources())
def test_nothing_is_exposed_of_any_tree(source: Source) -> None:
    document = publish(source)
    assert exposed(msgspec.json.decode(msgspec.json.encode(document), type=Published)) == []


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=30)
@given(sources(), st.integers(0, 25))
def test_an_issue_after_another_exposes_nothing_but_by_its_difference(source: Source, more: int) -> None:
    first = publish(source)
    grown = answered({unit: n + more for unit, n in source.tables.respondents.items()}, seed=7)
    try:
        again = publish(replace(source, tables=grown, earlier=first))
    except GivesAway as refused:
        found = {one.reason for one in refused.exposed}
    else:
        found = reasons(again, first)
    assert found <= {"differenced"}
