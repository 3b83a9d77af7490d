"""A survey's questions as items, each told or withheld as one, with their counts by unit."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from acclaim.event.parts.survey import ANSWERED, UNKNOWN, FreeText, Rank, Scale, Several, Single, Survey, SurveyQuestion
from acclaim.features.surveys.results import document, suppression
from acclaim.features.surveys.results.document import Asked, Kind, Label
from acclaim.features.surveys.results.tree import Tree

Counts = dict[str, int]
_DEGREES: Final = (("1", "非常不满意", "very dissatisfied"), ("2", "不满意", "dissatisfied"), ("3", "一般", "neither"),
                   ("4", "满意", "satisfied"), ("5", "非常满意", "very satisfied"))  # fmt: skip
_DONT_KNOW: Final = Label(UNKNOWN, "不了解", "Don't know")
_YES_NO: Final = [Label("yes", "是", "Yes"), Label("no", "否", "No")]
_CHOSEN: Final = [Label("yes", "选", "Chosen"), Label("no", "未选", "Not chosen")]
NEEDS: Final[Mapping[Kind, int]] = {"scale": 2, "yes_no": 1, "several": 1, "single": 2, "rank": 2}


class Item(NamedTuple):
    """`heading` is published; `rule` is what suppression goes by; `counts` are those of each group."""

    heading: document.Item
    rule: suppression.Item
    counts: dict[str, Counts]


def items_of(survey: Survey, counts: Mapping[str, Mapping[str, Mapping[str, int]]], tree: Tree) -> Iterator[Item]:
    """One an item, in the order of the questions; texts have none."""
    for question in survey.questions:
        direct = {unit: of_unit.get(question.id, {}) for unit, of_unit in counts.items()}
        rolled = tree.rolled_up(direct)
        match question.answer:
            case FreeText():
                continue
            case Several(choices=choices):
                for choice in choices:
                    heading = _heading(
                        survey, question, "several", _CHOSEN, Label(choice.id, choice.name, choice.name_en)
                    )
                    yield _item(heading, {group: _chosen(found, choice.id) for group, found in rolled.items()})
            case Scale() as scale:
                yield _item(_heading(survey, question, "scale", _labels(scale)), rolled)
            case Single(choices=choices):
                labels = [Label(choice.id, choice.name, choice.name_en) for choice in choices]
                yield _item(_heading(survey, question, "single", labels), rolled)
            case Rank(choices=choices):
                labels = [
                    Label(f"{choice.id}:{place}", f"{choice.name} {place}", f"{choice.name_en or choice.name} {place}")
                    for choice in choices for place in range(1, len(choices) + 1)
                ]  # fmt: skip
                yield _item(_heading(survey, question, "rank", labels), rolled)
            case _:
                yield _item(_heading(survey, question, "yes_no", _YES_NO), rolled)


def _item(heading: document.Item, counts: dict[str, Counts]) -> Item:
    values = [label.value for label in heading.values if label.value != UNKNOWN]
    rule = suppression.Item(values, heading.kind == "scale", heading.kind != "rank", NEEDS[heading.kind])
    return Item(heading, rule, counts)


def _heading(
    survey: Survey, question: SurveyQuestion, kind: Kind, values: list[Label], choice: Label | None = None
) -> document.Item:
    answer, condition = question.answer, question.show_if
    least, most = (answer.choices_min, answer.most) if isinstance(answer, Several) else (0, 0)
    return document.Item(
        id=f"{question.id}:{choice.value}" if choice else question.id, question=question.id, kind=kind,
        title=question.title, title_en=question.title_en, section=question.section, section_en=question.section_en,
        values=values, choice=choice.name if choice else "", choice_en=choice.name_en if choice else "",
        required=question.required and condition is None,
        asked=Asked(condition.question, condition.any_of, question.required) if condition else None,
        chosen_min=least, chosen_max=most, is_overall=question.id == survey.overall,
    )  # fmt: skip


def _labels(scale: Scale) -> list[Label]:
    names = scale.labels or [name for _, name, _ in _DEGREES]
    names_en = scale.labels_en or ([""] * len(names) if scale.labels else [name for _, _, name in _DEGREES])
    labels = [
        Label(value, name, name_en) for (value, _, _), name, name_en in zip(_DEGREES, names, names_en, strict=True)
    ]
    return [*labels, _DONT_KNOW] if scale.may_not_know else labels


def _chosen(found: Counts, choice: str) -> Counts:
    return {"yes": found.get(choice, 0), "no": found.get(ANSWERED, 0) - found.get(choice, 0)}
