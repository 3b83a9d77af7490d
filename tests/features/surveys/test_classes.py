"""A survey that is told by class, too: neither of both tables tells what the other withholds."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acclaim.event.parts.survey import Survey, meaning_changes
from acclaim.features.surveys.publication_child import make
from acclaim.features.surveys.results import suppression
from acclaim.features.surveys.results.auditing import audit
from acclaim.features.surveys.results.auditing.audit import Exposed, exposed
from acclaim.features.surveys.results.document import WITHHELD, ByClass, Published
from acclaim.features.surveys.results.publication import Source, publish
from acclaim.features.surveys.results.suppression import Level
from tests.features.surveys import class_reader
from tests.features.surveys.classed import RATED, a_source, classed, spread

MIXED = {
    (unit, one): n for unit in ("一厂", "二厂", "机关") for one, n in (("staff", 20), ("hired", 12), ("retired", 8))
}
Planted = Callable[..., Published]


def table_of(document: Published) -> ByClass:
    assert document.classes
    return document.classes


def states(document: Published) -> dict[str, tuple[str, int | None]]:
    return {group.id: (group.state, group.n) for group in table_of(document).groups}


def told(document: Published, item: str) -> set[str]:
    return {group for group, cell in table_of(document).cells[item].items() if group and cell.n is not None}


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> Planted:
    """A document as it would be if a part of suppression did not work, and nobody had looked."""

    def publish_unseen(source: Source, **broken: Any) -> Published:
        with monkeypatch.context() as patch:
            for name in ("exposed", "exposed_by", "exposed_by_class"):
                patch.setattr(audit, name, lambda *_: [])
            for name, function in broken.items():
                patch.setattr(suppression, name, function)
            return publish(source)

    return publish_unseen


def test_the_whole_is_told_by_class_beside_the_units() -> None:
    document = publish(classed(RATED, spread(MIXED)))
    assert states(document) == {
        "": ("told", 120), "hired": ("told", 36), "retired": ("told", 24), "staff": ("told", 60),
    }  # fmt: skip
    assert exposed(document) == []
    cells = table_of(document).cells
    for item in ("all", "again"):
        assert cells[item][""] == document.cell(item, "")
        assert told(document, item) == {"hired", "retired", "staff"}
    staff, counts = cells["all"]["staff"], classed(RATED, spread(MIXED)).tables.by_class["staff"]["all"]
    assert staff.counts == {degree: counts.get(degree, 0) for degree in "12345"}
    assert staff.from_whole is not None
    assert [one.name for one in table_of(document).names] == ["职工", "劳务", "退休"]


def test_of_a_class_of_a_few_nothing_is_told_nor_of_the_smallest_other_that_it_would_follow_from() -> None:
    sizes = {**MIXED, ("一厂", "hired"): 3, ("二厂", "hired"): 0, ("机关", "hired"): 0}
    document = publish(classed(RATED, spread(sizes)))
    assert states(document) == {
        "": ("told", 87), "hired": ("few", None), "retired": ("withheld", None), "staff": ("told", 60),
    }  # fmt: skip
    assert exposed(document) == []


@pytest.mark.parametrize("broken", ["suppression", "complements"])
def test_planted_leaks_are_found(planted: Planted, broken: str) -> None:
    sizes = {**MIXED, ("一厂", "hired"): 3, ("二厂", "hired"): 0, ("机关", "hired"): 0}

    def everything(tree: Any, *_: Any) -> dict[str, Level]:
        return dict.fromkeys(tree, Level.FULL)

    forgetful = type("_", (suppression._Families,), {"_withhold": lambda *_: None})
    parts: dict[str, dict[str, Any]] = {
        "suppression": {"base_levels": everything, "item_levels": everything},
        "complements": {"_Families": forgetful},
    }
    found = exposed(planted(classed(RATED, spread(sizes)), **parts[broken]))
    assert {(one.group, one.reason) for one in found if one.by_class} >= {
        "suppression": {("hired", "few")}, "complements": {("", "few")},
    }[broken]  # fmt: skip


RETIRED = {
    ("一厂", "staff"): 30, ("二厂", "staff"): 26, ("离退休办", "retired"): 14, ("三厂", "staff"): 3,
}  # fmt: skip


def test_a_unit_that_is_withheld_does_not_follow_from_a_class_of_the_same_people(planted: Planted) -> None:
    """The retired are a unit of their own: the smallest, withheld so that the third plant does not follow."""
    source = classed(RATED, spread(RETIRED))
    leaking = planted(source)
    unit = next(group for group in leaking.groups if group.id == "离退休办")
    assert unit.state == "withheld"
    assert states(leaking)["retired"] == ("told", 14)
    assert Exposed("", "", "crossed", True) in exposed(leaking)
    assert class_reader.found_out(leaking, source.class_members)
    document = publish(source)
    assert document.classes is None
    assert exposed(document) == []


def test_a_class_that_is_a_unit_is_told_as_that_is_and_says_no_more_where_all_of_them_agree() -> None:
    people = spread({("一厂", "staff"): 30, ("二厂", "staff"): 26, ("离退休办", "retired"): 24})
    agreed = [(unit, one, {**given, "again": "yes"} if one == "retired" else given) for unit, one, given in people]
    document = publish(classed(RATED, agreed))
    assert told(document, "all") == {"retired", "staff"}
    assert table_of(document).cells["all"]["retired"].counts == document.cell("all", "离退休办").counts
    assert document.cell("again", "离退休办").alike == "yes"
    assert told(document, "again") == set()
    assert exposed(document) == []


def test_a_document_that_says_otherwise_of_the_whole_by_class_is_mistaken() -> None:
    document = publish(classed(RATED, spread(MIXED)))
    cells = table_of(document).cells
    changed = replace(table_of(document), cells={**cells, "all": {**cells["all"], "": WITHHELD}})
    assert exposed(replace(document, classes=changed)) == [Exposed("all", "", "mistaken", True)]


@pytest.mark.parametrize(
    "change",
    [{"class_members": {}}, {"survey": replace(RATED, by_class=False)}],
    ids=["who is where is not known", "it was not declared"],
)
def test_nothing_is_told_by_class_where(change: dict[str, Any]) -> None:
    document = publish(replace(classed(RATED, spread(MIXED)), **change))
    assert document.classes is None
    assert document.tells_something


def test_nothing_is_told_by_more_classes_than_anybody_can_hold_against_each_other() -> None:
    of_nine = {(unit, f"c{one}"): 20 for unit in "ab" for one in range(9)}
    assert publish(classed(RATED, spread(of_nine))).classes is None
    assert publish(classed(RATED, spread({who: n for who, n in of_nine.items() if who[1] != "c8"}))).classes


def test_published_again_it_is_told_by_class_only_if_nobody_has_come_since() -> None:
    source = classed(RATED, spread(MIXED))
    first = publish(source)
    assert make(replace(source, earlier=first)).document == b""
    later = {who: n + 6 for who, n in MIXED.items()}
    again = publish(replace(classed(RATED, [*spread(MIXED), *spread(dict.fromkeys(later, 6), 1)]), earlier=first))
    assert (again.issue, again.tells_something, again.classes) == (2, True, None)
    assert Exposed("", "", "differenced", True) in exposed(publish(source), replace(first, classes=None))
    assert publish(replace(source, earlier=replace(first, classes=None))).classes is None


def test_that_it_is_told_by_class_is_fixed_once_it_was_opened() -> None:
    other: Survey = replace(RATED, by_class=False)
    assert meaning_changes(RATED, other) == ["by_class"]


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.integers(0, 2**32))
def test_whoever_reads_units_and_classes_and_knows_who_is_where_finds_out_nothing(seed: int) -> None:
    source = a_source(random.Random(seed))
    document = publish(source)
    assert exposed(document) == []
    if document.classes and document.tells_something:
        assert class_reader.found_out(document, source.class_members) == []
        assert class_reader.found_out(document, source.class_members, counts_heads=True) == []


def test_they_would_if_nobody_had_held_the_two_against_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "crossed", lambda *_: [])
    sources = [a_source(random.Random(seed)) for seed in range(30)]
    found = [(source, document) for source in sources if (document := publish(source)).classes]
    assert any(class_reader.found_out(document, source.class_members) for source, document in found)
