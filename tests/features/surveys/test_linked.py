"""What questions tell of each other: follow-ups of whom they were asked, choices of those beside them."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acclaim.event.parts.survey import Choice, Scale, Several, ShowIf, Survey, SurveyQuestion, YesNo
from acclaim.features.surveys.results.auditing.audit import Exposed, exposed
from acclaim.features.surveys.results.document import Cell, Published
from acclaim.features.surveys.results.publication import Source, publish
from acclaim.features.surveys.rules import Answers
from acclaim.features.surveys.tables import Tables
from tests.features.surveys.peopled import a_source, source_of
from tests.features.surveys.reader import found_out

KNOWN = SurveyQuestion("known", "是否了解？", YesNo(), required=False)
OFTEN = SurveyQuestion("often", "常去吗？", YesNo(), show_if=ShowIf("known", ["yes"]))
FOLLOWED = Survey("home", "测评", [KNOWN, OFTEN])
ROOMS = [Choice(one, one) for one in ("canteen", "bath", "gym")]


def unit_of(unit: str, people: int, answered: int, yes: int) -> list[tuple[str, Answers]]:
    made = random.Random(unit)
    return [
        (unit, {"known": "yes", "often": made.choice(["yes", "no"])} if one < yes
         else {"known": "no"} if one < answered else {})
        for one in range(people)
    ]  # fmt: skip


def chosen(least: int, most: int, **units: dict[str, int]) -> Source:
    """{choices by their first letters: people} of each unit."""
    survey = Survey("home", "测评", [SurveyQuestion("missing", "?", Several(ROOMS, least, most))])
    by_letter = {room.id[0]: room.id for room in ROOMS}
    people = [
        (unit, {"missing": [by_letter[letter] for letter in letters]})
        for unit, found in units.items() for letters, count in found.items() for _ in range(count)
    ]  # fmt: skip
    return source_of(survey, people)


MIXED = {"cb": 14, "cg": 13, "bg": 13}


def with_cell(document: Published, item: str, group: str, cell: Cell) -> Published:
    return replace(document, cells={**document.cells, item: {**document.cells[item], group: cell}})


@pytest.mark.parametrize("units", [((14, 20), (16, 20)), ((10, 100), (0, 60), (0, 4)), ((22, 100), (0, 51), (0, 9))])
def test_where_many_do_not_know_the_others_are_published(units: tuple[tuple[int, int], ...]) -> None:
    survey = Survey("home", "测评", [SurveyQuestion("all", "总体", Scale(may_not_know=True))], minimum_cell=5)
    people = [
        (unit, {"all": "?" if one >= degrees else "12345"[one % 5]})
        for unit, (degrees, unknown) in zip("abc", units, strict=False) for one in range(degrees + unknown)
    ]  # fmt: skip
    document = publish(source_of(survey, people))
    assert document.cell("all", "").state == "full"


def test_a_follow_up_does_not_tell_how_many_said_yes_where_that_is_withheld() -> None:
    document = publish(
        source_of(FOLLOWED, unit_of("b", 30, 30, 29) + unit_of("c", 40, 40, 20) + unit_of("d", 50, 50, 22))
    )
    known, often = document.cells["known"], document.cells["often"]
    assert {group: cell.state for group, cell in known.items()} == {
        "": "full",
        "b": "alike",
        "c": "withheld",
        "d": "full",
    }
    assert {group: cell.n for group, cell in often.items()} == {"": 71, "b": None, "c": None, "d": 22}
    assert often["b"] == Cell("withheld")
    assert found_out(document) == []


def test_a_follow_up_does_not_tell_by_subtraction_what_three_of_four_said() -> None:
    people = unit_of("c", 30, 15, 12) + unit_of("d", 40, 40, 10) + unit_of("e", 30, 4, 3) + unit_of("f", 60, 60, 30)
    document = publish(source_of(FOLLOWED, people))
    assert document.cell("known", "c").n is None
    assert document.cell("often", "c").n is None
    assert found_out(document) == []


def test_the_audit_finds_a_follow_up_that_tells_what_is_withheld() -> None:
    document = publish(
        source_of(FOLLOWED, unit_of("b", 30, 30, 29) + unit_of("c", 40, 40, 20) + unit_of("d", 50, 50, 22))
    )
    told = with_cell(document, "often", "b", Cell("full", n=29, counts={"yes": 15, "no": 14}))
    assert Exposed("known", "b", "derivable") in exposed(told)
    few = with_cell(document, "often", "c", Cell("few"))
    assert Exposed("known", "c", "derivable") in exposed(few)


def test_where_each_chooses_two_of_three_all_choices_of_a_unit_are_told_or_none() -> None:
    document = publish(chosen(2, 2, b={"cb": 15, "cg": 15}, c=MIXED, d=MIXED))
    told = {group: {item: document.cell(item, group).n is not None for item in document.cells} for group in "bcd"}
    assert [set(found.values()) for found in told.values()] == [{False}, {False}, {True}]
    assert document.cell("missing:canteen", "b").alike == "yes"
    assert found_out(document) == []


def test_the_audit_finds_a_choice_that_is_what_is_missing_to_two_of_each() -> None:
    document = publish(chosen(2, 2, b={"cb": 15, "cg": 15}, c=MIXED, d=MIXED))
    for room, yes in (("bath", 15), ("gym", 15)):
        document = with_cell(document, f"missing:{room}", "b", Cell("full", n=30, counts={"yes": yes, "no": 30 - yes}))
    found = exposed(document)
    assert {Exposed("missing:canteen", "b", "derivable"), Exposed("missing:canteen", "b", "pinned")} <= {*found}


def test_at_least_two_of_three_may_tell_the_third_as_well() -> None:
    """Of 30 who chose two at least, and of whom half chose each of two things, all must have chosen the third."""
    document = publish(chosen(2, 3, b={"cb": 15, "cg": 15}, c={**MIXED, "cbg": 5}, d={**MIXED, "cbg": 9}))
    assert not all(document.cell(f"missing:{room}", "b").n for room in ("bath", "gym"))
    assert found_out(document) == []


def test_of_follow_ups_all_who_were_asked_have_answered_so_that_nothing_is_left_to_chance() -> None:
    people = unit_of("c", 30, 30, 20) + unit_of("d", 40, 40, 22)
    document = publish(source_of(FOLLOWED, people))
    share = document.cell("often", "c").share
    assert share is not None
    assert share.low == share.value == share.high


def test_below_a_unit_that_is_withheld_nothing_is_said_of_who_answered_alike() -> None:
    """It would be true of that unit, too; and of all five that nobody said "?", so that those in c are who did."""
    survey = Survey("home", "测评", [SurveyQuestion("q", "?", Scale(may_not_know=True))], minimum_cell=5)
    of_c = {"1": 1, "2": 4, "3": 4, "4": 7, "5": 1, "?": 4}
    tables = Tables({"a/x": 5, "c": 21}, {"a/x": {"q": {"4": 5}}, "c": {"q": of_c}}, {}, {})
    document = publish(Source("gala", survey, tables, {"a/x": 5, "c": 41}))
    assert document.cell("q", "").counts == of_c | {"4": 12}
    assert {document.cell("q", unit).state for unit in ("a", "a/x", "c")} == {"withheld"}
    assert found_out(document) == []
    said = {**document.cells["q"], "a/x": Cell("alike", alike="4", at_least=80)}
    found = exposed(replace(document, cells={"q": said}))
    assert {Exposed("q", "a", "alike"), Exposed("q", "c", "pinned")} <= {*found}


def test_two_units_of_whom_nine_in_ten_say_no_do_not_tell_who_said_yes() -> None:
    """Of both together two said yes: of ten and of at most thirteen, so many as 10 % leave, that is one in each."""
    survey = Survey("home", "测评", [KNOWN], minimum_cell=5)
    said = {"a": {"yes": 35, "no": 9}, "b": {"yes": 1, "no": 10}, "c": {"yes": 1, "no": 9}}
    respondents = {"a": 88, "b": 13, "c": 10}
    tables = Tables(respondents, {unit: {"known": counts} for unit, counts in said.items()}, {}, {})
    document = publish(Source("gala", survey, tables, respondents))
    assert [document.cell("known", unit).state for unit in "abc"] == ["full", "withheld", "withheld"]
    assert found_out(document) == []
    alike = dict.fromkeys("bc", Cell("alike", alike="no", at_least=90))
    found = exposed(replace(document, cells={"known": document.cells["known"] | alike}))
    assert {*found} == {Exposed("known", "b", "pinned"), Exposed("known", "c", "pinned")}


def test_what_two_units_say_alike_does_not_tell_how_many_did_not_know() -> None:
    """Of both together 14 knew: 7 that said "1" are 85 % of 8 at most, and 5 that said "2" are 80 % of 6 at most."""
    survey = Survey("home", "测评", [SurveyQuestion("q", "?", Scale(may_not_know=True))], minimum_cell=5)
    said = {"a": {"1": 7, "5": 1, "?": 1}, "b": {"2": 5, "4": 1, "?": 6}, "c": {"3": 6, "4": 14, "5": 8}}
    respondents = {"a": 9, "b": 12, "c": 28}
    tables = Tables(respondents, {unit: {"q": counts} for unit, counts in said.items()}, {}, {})
    document = publish(Source("gala", survey, tables, respondents))
    assert [document.cell("q", unit).state for unit in "abc"] == ["withheld", "withheld", "full"]
    assert found_out(document) == []
    alike = {"a": Cell("alike", alike="1", at_least=85), "b": Cell("alike", alike="2", at_least=80)}
    found = exposed(replace(document, cells={"q": document.cells["q"] | alike}))
    assert {*found} == {Exposed("q", "a", "pinned"), Exposed("q", "b", "pinned")}


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.integers(0, 2**32))
def test_every_survey_is_published_and_whoever_reads_all_its_questions_at_once_finds_out_nothing(seed: int) -> None:
    document = publish(a_source(random.Random(seed)))
    assert exposed(document) == []
    assert found_out(document) == []
