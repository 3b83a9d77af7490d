"""What a screen is told of a published survey: no more than stands in the document, and nothing of who is not told."""

from collections.abc import Sequence

import msgspec

from acclaim.features.surveys.results.document import Published
from acclaim.features.surveys.results.on_screen import SurveyResult, on_screen
from acclaim.features.surveys.results.publication import Source, publish
from tests.features.surveys.surveyed import SURVEY, answered

SIZES = {"一厂/一队": 30, "一厂/二队": 25, "二厂": 40, "三厂": 24, "四厂": 12, "五厂": 30, "六厂": 4, "": 3}


def made(
    sizes: dict[str, int] = SIZES, moods: Sequence[float] = (0.9, 0.3, 0.6), overall: str = "overall"
) -> tuple[Published, SurveyResult]:
    survey = msgspec.structs.replace(SURVEY, overall=overall)
    document = publish(Source("gala", survey, answered(sizes, 3, moods), sizes))
    return document, on_screen(document)


def test_units_come_in_bands_the_best_first_with_as_much_as_is_told() -> None:
    document, shown = made()
    told = [group for group in document.groups if group.above == "" and group.state == "told"]
    assert {one.unit for one in shown.units} == {group.id for group in told}
    assert len(shown.units) + shown.others == sum(group.above == "" for group in document.groups)
    means = [one.mean.value for one in shown.units if one.mean]
    assert means == sorted(means, reverse=True)
    bands = [one.band for one in shown.units if one.band is not None]
    assert bands == sorted(bands)
    for one in shown.units:
        cell = document.cells["overall"][one.unit]
        assert (one.mean, one.digits, one.n) == (cell.mean, 2 if cell.counts else 1, cell.n)
    assert (shown.item, shown.mean) == ("总体满意度", document.cells["overall"][""].mean)


def test_of_a_unit_that_is_not_told_there_is_no_more_than_that_it_is_there() -> None:
    document, shown = made()
    silent = [group.id for group in document.groups if group.state != "told" and group.id.strip("/")]
    frame = msgspec.json.encode(shown).decode()
    assert "六厂" in silent
    assert not any(f'"{unit}"' in frame for unit in silent)
    assert shown.others == len([group for group in document.groups if group.above == "" and group.state != "told"])


def test_below_a_company_that_all_are_in_its_parts_are_shown() -> None:
    _, shown = made({f"油田/{unit}": 20 + n for n, unit in enumerate(("一厂", "二厂", "三厂"))})
    assert (shown.unit, {one.unit for one in shown.units}) == ("油田", {"油田/一厂", "油田/二厂", "油田/三厂"})


def test_units_in_which_almost_all_said_the_same_stand_before_those_that_are_rated_lower() -> None:
    _, shown = made({"一厂": 60, "二厂": 60, "三厂": 60, "四厂": 60}, moods=(1.0, 0.5, 0.4, 1.0))
    assert [(one.unit, one.alike and one.alike.name, one.band) for one in shown.units] == [
        ("一厂", "非常满意", None), ("四厂", "非常满意", None), ("二厂", None, 0),
    ]  # fmt: skip
    assert shown.units[0].mean is None


def test_what_stands_out_is_that_of_the_whole() -> None:
    document, shown = made(moods=(0.2,))
    assert (
        [one.title for one in shown.problems]
        == ["食堂"]
        == [item.title for item in document.items if item.id in document.standouts[""].problems]
    )
    assert shown.problems[0].share == document.cells["canteen"][""].share
    assert shown.strengths == []


def test_a_survey_without_an_overall_question_has_no_units_to_compare() -> None:
    _, shown = made(overall="")
    assert (shown.item, shown.units, shown.mean) == ("", [], None)


def test_of_a_survey_that_hardly_anybody_answered_nothing_is_shown() -> None:
    _, shown = made({"一厂": 4, "二厂": 3})
    assert (shown.told, shown.units, shown.n) == (False, [], None)
