"""What a published survey says: of small units less, of the last wave what can be compared, and what stands out."""

import random
import zlib

import msgspec
import pytest
from msgspec.structs import replace

from acclaim.event.parts.survey import FreeText, Scale, Survey, SurveyQuestion
from acclaim.features.surveys.publication_child import make
from acclaim.features.surveys.results import inference
from acclaim.features.surveys.results.document import Published, StandOuts, Writing, WrittenTheme, in_parts, unpacked
from acclaim.features.surveys.results.page import page
from acclaim.features.surveys.results.publication import Source, publish
from acclaim.features.surveys.results.standouts import bands, quadrants
from acclaim.features.surveys.results.tree import unit_of
from acclaim.features.surveys.tables import Tables
from acclaim.features.turnout.rules import TurnoutTree
from tests.features.surveys.surveyed import SURVEY, answered

Degrees = tuple[int, int, int, int, int]
RATED = Survey(
    id="home", title="职工之家测评", overall="overall", series="home", wave=2,
    questions=[
        SurveyQuestion("overall", "总体", Scale()),
        SurveyQuestion("canteen", "食堂", Scale()),
        SurveyQuestion("bath", "浴室", Scale()),
    ],
)  # fmt: skip


def rated(units: dict[str, dict[str, Degrees]]) -> Tables:
    counts = {
        unit: {
            question: {str(degree): count for degree, count in enumerate(found, 1)}
            for question, found in of_unit.items()
        }
        for unit, of_unit in units.items()
    }
    return Tables({unit: sum(of["overall"]) for unit, of in units.items()}, counts, {}, {})


def units(**canteens: Degrees) -> dict[str, dict[str, Degrees]]:
    """Units that differ by nothing but their canteens."""
    usual = {20: (1, 2, 5, 7, 5), 40: (2, 4, 10, 14, 10)}
    return {unit: {"overall": usual[sum(canteen)], "bath": usual[sum(canteen)], "canteen": canteen}
            for unit, canteen in canteens.items()}  # fmt: skip


USUAL: Degrees = (2, 4, 10, 14, 10)
GOOD: Degrees = (0, 0, 3, 7, 30)
BAD: Degrees = (14, 16, 6, 2, 2)


def published(tables: Tables, members: int = 60, **more: object) -> Published:
    return publish(Source("gala", RATED, tables, dict.fromkeys(tables.respondents, members), **more))  # type: ignore[arg-type]


def test_a_strength_and_a_problem_stand_out_and_nothing_else() -> None:
    document = published(rated(units(a=USUAL, b=GOOD, c=BAD, d=USUAL)))
    assert document.standouts["b"].strengths == ["canteen"]
    assert document.standouts["c"].problems[0] == "canteen"
    assert "d" not in document.standouts


def test_where_all_units_are_alike_nothing_stands_out() -> None:
    middling = (1, 3, 10, 16, 10)
    tables = rated({unit: dict.fromkeys(("overall", "canteen", "bath"), middling) for unit in "abcd"})
    document = published(tables)
    assert document.standouts == {}
    assert not any(cell.from_whole.stands_out for cell in document.cells["canteen"].values() if cell.from_whole)


def test_the_overall_question_is_neither_strength_nor_problem() -> None:
    bad = {"overall": BAD, "bath": BAD, "canteen": BAD}
    assert published(rated({"a": bad, "b": bad})).standouts[""] == StandOuts([], ["bath", "canteen"])


def test_the_change_since_the_last_wave_stands_out_where_chance_does_not_explain_it() -> None:
    last = published(rated(units(a=USUAL, b=USUAL, c=USUAL)))
    now = published(rated(units(a=USUAL, b=GOOD, c=USUAL)), last=last)
    change, none = now.cell("canteen", "b").from_last, now.cell("canteen", "a").from_last
    assert change is not None
    assert none is not None
    assert (change.stands_out, round(change.value, 3)) == (True, 4.675 - 3.65)
    assert (none.stands_out, none.value) == (False, 0)


def test_a_unit_that_was_renamed_is_compared_with_itself() -> None:
    last = published(rated(units(old=USUAL, b=USUAL)))
    tables = rated(units(new=GOOD, b=USUAL))
    assert published(tables, last=last).cell("canteen", "new").from_last is None
    renamed = published(tables, last=last, renames={"old": "new"})
    assert renamed.cell("canteen", "new").from_last is not None


def test_a_unit_that_was_withheld_in_the_last_wave_shows_no_change() -> None:
    few = {"overall": (0, 1, 1, 2, 1), "bath": (0, 1, 1, 2, 1), "canteen": (0, 1, 1, 2, 1)}
    last = published(rated({**units(b=USUAL, c=USUAL), "a": few}))
    now = published(rated(units(a=USUAL, b=USUAL, c=USUAL)), last=last)
    withheld = {group.id for group in last.groups if group.state != "told"}
    assert "a" in withheld
    assert all(now.cell("canteen", group).from_last is None for group in withheld)


def test_a_question_that_was_reworded_is_not_comparable() -> None:
    last = published(rated(units(a=USUAL, b=USUAL)))
    reworded = replace(RATED, questions=[*RATED.questions[:2], SurveyQuestion("bath", "浴室的热水", Scale())])
    source = Source("gala", reworded, rated(units(a=USUAL, b=USUAL)), {"a": 60, "b": 60}, last=last)
    document = publish(source)
    assert document.not_comparable == ["bath"]
    assert document.cell("bath", "").from_last is None
    assert document.cell("canteen", "").from_last is not None


@pytest.mark.parametrize(("members", "grey"), [(60, ""), (134, "rate")])
def test_figures_of_a_unit_of_which_few_have_answered_are_grey(members: int, grey: str) -> None:
    document = published(rated(units(a=USUAL, b=USUAL)), members)
    assert {group.grey for group in document.groups} == {grey}


def test_of_ten_to_nineteen_answers_the_mean_is_rounded_and_its_interval_tells_nothing_of_their_spread() -> None:
    small: dict[str, Degrees] = {"overall": (1, 2, 3, 4, 3), "bath": (4, 3, 0, 1, 5), "canteen": (1, 1, 3, 5, 3)}
    document = published(rated({**units(a=USUAL, b=USUAL), "small": small, "other": small}), 60)
    one, other = document.cell("bath", "small"), document.cell("canteen", "small")
    assert (one.state, one.counts, one.n) == ("share", None, 13)
    assert one.mean is not None
    assert other.mean is not None
    assert (one.mean.value, other.mean.value) == (3.0, 3.6)
    assert one.share is not None
    assert one.share.value == 0.45
    assert next(group for group in document.groups if group.id == "small").grey == "rate"


def test_units_that_the_answers_do_not_tell_apart_are_one_band() -> None:
    document = published(rated(units(a=USUAL, b=GOOD, c=BAD, d=USUAL)))
    groups = [group for group in document.groups if group.above == ""]
    assert bands(document, "canteen", groups) == [["b"], ["a", "d"], ["c"]]


def test_importance_is_the_correlation_with_the_overall_question() -> None:
    tables = rated(units(a=GOOD, b=BAD))
    overall = {
        "canteen": {"1": {"1": 28}, "5": {"5": 40}, "3": {"3": 32}},
        "bath": {"1": {"1": 25, "5": 25}, "5": {"1": 25, "5": 25}},
    }
    document = published(replace(tables, overall=overall))
    assert {item.id: item.importance for item in document.items} == {"overall": None, "canteen": 1.0, "bath": 0.0}
    assert [(one.item, one.quadrant) for one in quadrants(document)] == [("canteen", "improve"), ("bath", "enough")]


def test_of_fewer_than_ten_k_answers_no_importance_is_told_for_it_would_tell_what_one_of_them_answered_to_both() -> (
    None
):
    tables = rated(units(a=GOOD, b=BAD))
    overall = {
        "canteen": {"1": {"1": 28}, "5": {"5": 40}, "3": {"3": 31}},
        "bath": {"1": {"1": 60, "2": 7}, "5": {"5": 33}},
    }
    importances = {item.id: item.importance for item in published(replace(tables, overall=overall)).items}
    assert importances == {"overall": None, "canteen": None, "bath": 1.0}  # to one digit


def test_how_many_have_answered_in_a_small_unit_is_not_told_where_it_would_tell_who() -> None:
    sizes = {"a": 40, "b": 30, "few": 3}
    source = Source("gala", SURVEY, answered(sizes), {"a": 60, "b": 60, "few": 4})
    found = {group.id: (group.state, group.n, group.entitled) for group in publish(source).groups}
    assert (found["few"], found["b"]) == (("few", None, None), ("withheld", None, None))
    larger = publish(replace(source, members={"a": 60, "b": 60, "few": 40}))
    assert {group.id: (group.state, group.n) for group in larger.groups}["few"] == ("few", 3)


@pytest.mark.parametrize("answered_in", [{"a": 1, "b": 11}, {"a": 2, "b": 10}, {"a": 4, "b": 8}])
def test_beside_a_small_unit_neither_word_nor_roster_tells_how_many_of_it_have_answered(
    answered_in: dict[str, int],
) -> None:
    document = publish(Source("gala", SURVEY, answered(answered_in), {"a": 4, "b": 11}))
    others = [(group.id, group.state, group.n, group.entitled) for group in document.groups[1:]]
    assert others == [("a", "few", None, None), ("b", "withheld", None, None)]


@pytest.mark.parametrize(
    ("members", "answered_in"),
    [
        ({"a": 60, "b": 3, "c": 12, "d": 30}, {"a": 50, "b": 2, "c": 11, "d": 10}),
        ({"a": 60, "b": 3, "c": 12, "": 30}, {"a": 50, "b": 2, "c": 11, "": 10}),
        ({"a": 60, "b": 3, "c": 12, "d": 30}, {"a": 50, "b": 2, "c": 0, "d": 10}),
        ({"x/a": 60, "x/b": 3, "x/c": 12, "x/d": 30, "y": 40}, {"x/a": 50, "x/b": 2, "x/c": 11, "x/d": 10, "y": 40}),
        ({"x/a": 60, "x": 3, "x/c": 12, "x/d": 30, "y": 40}, {"x/a": 50, "x": 2, "x/c": 11, "x/d": 10, "y": 40}),
    ],
)
def test_turnout_and_document_together_do_not_tell_how_many_of_a_few_have_answered(
    members: dict[str, int], answered_in: dict[str, int]
) -> None:
    document = publish(Source("gala", SURVEY, answered(answered_in), members))
    tree = TurnoutTree({one: (members[one], answered_in[one]) for one in members}, document.k)
    named = {one.unit for unit in ("", "x") if unit == "" or "x/a" in members for one in tree.open(unit).units}
    told = {unit_of(group.id) for group in document.groups if group.n is not None and group.id not in ("", "x")}
    unknown = set(members) - told - (named - {"x"}) - {"y"}
    assert told
    assert named
    assert sum(members[unit] for unit in unknown) >= document.k


def test_what_texts_are_about_stays_as_it_was_published_first() -> None:
    asking = replace(RATED, questions=[*RATED.questions, SurveyQuestion("say", "建议", FreeText(), required=False)])
    tables = replace(rated(units(a=USUAL, b=USUAL)), texts={"say": ["食堂"] * 12 + ["王五贪污"]})
    source = Source("gala", asking, tables, {"a": 60, "b": 60}, themes={"食堂": ["食堂"], "班长": ["王五"]})
    first = publish(source)
    assert first.writings == [Writing("say", "建议", 13, themes=[WrittenTheme("食堂", 12)])]
    again = publish(replace(source, earlier=first, themes={"食堂": ["食堂", "王五"]}))
    assert (again.issue, again.writings) == (2, first.writings)


def test_a_document_that_names_rarer_themes_is_still_read() -> None:
    document = publish(Source("gala", RATED, rated(units(a=USUAL, b=USUAL)), {}))
    before = msgspec.to_builtins(replace(document, writings=[Writing("say", "建议", 13)]))
    before["writings"][0]["rarer"] = ["班长"]
    stored = in_parts(zlib.compress(msgspec.json.encode(before)))
    assert unpacked(stored).writings == [Writing("say", "建议", 13)]


def test_what_says_the_same_as_the_issue_before_is_no_new_issue() -> None:
    source = Source("gala", SURVEY, answered({"a": 40, "b": 30, "few": 3, "small": 14}), {"a": 60, "b": 60, "few": 4})
    first = make(source)
    assert first.document
    earlier = unpacked(in_parts(first.document))
    assert make(replace(source, earlier=earlier)).document == b""
    assert make(replace(source, earlier=earlier, members={"a": 70, "b": 60, "few": 4})).document != b""


def test_of_a_survey_that_few_have_answered_nothing_is_told() -> None:
    document = publish(Source("gala", SURVEY, answered({"a": 4, "b": 5}), {"a": 40, "b": 50}))
    assert [(group.id, group.state, group.n) for group in document.groups] == [("", "few", None)]
    assert not any(document.cells.values())


def test_without_a_roster_intervals_do_not_shrink() -> None:
    tables = rated(units(a=USUAL, b=GOOD))
    known = publish(Source("gala", RATED, tables, {"a": 41, "b": 41})).cell("canteen", "a")
    unknown = publish(Source("gala", RATED, tables, {})).cell("canteen", "a")
    assert known.mean is not None
    assert unknown.mean is not None
    assert known.mean.low is not None
    assert unknown.mean.low is not None
    assert unknown.mean.low < known.mean.low - 0.25
    assert unknown.from_whole is not None
    assert unknown.from_whole.low < unknown.from_whole.value < unknown.from_whole.high


def test_many_who_do_not_know_keep_nothing_from_being_published() -> None:
    """Whoever says so is not among the answers that bound the others."""
    survey = Survey("s", "满意度", questions=[SurveyQuestion("q", "食堂", Scale(may_not_know=True))])
    for told in ((14, 20, 16, 20), (10, 100, 12, 60), (30, 0, 12, 50)):
        of_a, unknown_a, of_b, unknown_b = told
        counts = {
            "A": {"q": {"4": of_a - 5, "5": 3, "2": 2, "?": unknown_a}},
            "B": {"q": {"4": of_b - 7, "3": 4, "1": 3, "?": unknown_b}},
        }
        respondents = {"A": of_a + unknown_a, "B": of_b + unknown_b}
        document = publish(Source("e", survey, Tables(respondents, counts, {}, {}), dict(respondents)))
        assert document.cell("q", "").n == of_a + of_b


def test_of_a_question_whose_table_cannot_be_right_nothing_is_told_and_of_the_others_all() -> None:
    tables = rated(units(a=USUAL, b=GOOD))
    tables.counts["a"]["canteen"]["5"] += 100
    document = published(tables)
    assert {cell.state for cell in document.cells["canteen"].values()} == {"withheld"}
    assert {cell.state for cell in document.cells["bath"].values()} == {"full"}


def test_where_almost_all_say_satisfied_and_the_whole_is_better_it_is_a_problem_and_no_strength() -> None:
    alike: Degrees = (0, 0, 0, 40, 0)
    middling = units(a=USUAL, b=USUAL, c=USUAL)
    for unit, of_bath in zip("abc", (alike, (0, 0, 0, 2, 38), (0, 1, 2, 0, 37)), strict=True):
        middling[unit]["bath"] = of_bath
    document = published(rated(middling))
    assert document.cell("bath", "a").alike == "4"
    assert (document.standouts["a"].strengths, document.standouts["a"].problems) == ([], ["bath"])
    better = units(a=USUAL, b=USUAL, c=USUAL)
    for unit, of_bath in zip("abc", ((0, 0, 0, 0, 40), USUAL, BAD), strict=True):
        better[unit]["bath"] = of_bath
    assert published(rated(better)).standouts["a"].strengths == ["bath"]


def test_units_that_were_merged_are_compared_with_both_of_them_together() -> None:
    last = published(rated(units(a=GOOD, b=BAD, c=USUAL)))
    both = rated(units(a=GOOD, b=BAD, c=USUAL))
    one, other = both.counts["a"], both.counts["b"]
    sums = {
        question: {degree: one[question][degree] + other[question][degree] for degree in "12345"} for question in one
    }
    merged = Tables({"n": 80, "c": 40}, {"c": both.counts["c"], "n": sums}, {}, {})
    change = published(merged, 120, last=last, renames={"a": "n", "b": "n"}).cell("canteen", "n").from_last
    assert change is not None
    assert (change.value, change.stands_out) == (0, False)
    assert published(merged, 120, last=last, renames={"a": "n"}).cell("canteen", "n").from_last is not None
    few: dict[str, Degrees] = dict.fromkeys(("overall", "bath", "canteen"), (0, 1, 1, 2, 1))
    hidden = published(rated({**units(a=GOOD, c=USUAL), "b": few}))
    assert published(merged, 120, last=hidden, renames={"a": "n", "b": "n"}).cell("canteen", "n").from_last is None


def test_where_a_unit_has_moved_to_another_neither_of_both_is_compared() -> None:
    last = published(rated({**units(p=USUAL, q=GOOD), **units(**{"p/x": BAD, "q/y": USUAL})}))
    now = rated({**units(p=USUAL, q=GOOD), **units(**{"q/x": BAD, "q/y": USUAL})})
    document = published(now, last=last, renames={"p/x": "q/x"})
    changed = {group for group, cell in document.cells["canteen"].items() if cell.from_last is not None}
    assert {"", "q/x", "q/y"} <= changed
    assert changed.isdisjoint({"p", "q"})


def test_where_all_have_answered_rounding_makes_no_difference_and_never_the_wrong_one() -> None:
    made = random.Random(9)
    tables = rated({f"u{unit}": dict.fromkeys(("overall", "canteen", "bath"), _drawn(made)) for unit in range(12)})
    document = publish(Source("gala", RATED, tables, dict.fromkeys(tables.respondents, 14)))
    exact = inference.estimate(document.cell("overall", "").counts or {}, 0).mean
    rounded = {unit: document.cell("overall", unit) for unit in tables.respondents}
    assert {cell.state for cell in rounded.values()} & {"mean", "share"}
    for unit, cell in rounded.items():
        true = inference.estimate(tables.counts[unit]["overall"], 0).mean - exact
        if cell.from_whole is not None and cell.from_whole.stands_out:
            assert true * cell.from_whole.value > 0
        assert cell.mean is None or cell.mean.low is None or cell.mean.low <= true + exact <= (cell.mean.high or 0)


def _drawn(made: random.Random) -> Degrees:
    degrees = made.choices(range(5), [1, 1, 3, 40, 40], k=14)
    return tuple(degrees.count(degree) for degree in range(5))  # type: ignore[return-value]


def test_names_enter_the_page_as_text() -> None:
    hostile = replace(RATED, title="<script>alert(1)</script>")
    tables = rated({'<b onclick="x">': dict.fromkeys(("overall", "canteen", "bath"), USUAL)})
    document = publish(Source("gala", hostile, tables, {}))
    for group in document.groups:
        text = page(document, group.id, "en")
        assert "<script" not in text
        assert "<b onclick" not in text
