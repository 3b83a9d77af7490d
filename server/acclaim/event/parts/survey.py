"""A survey: questions without right answers, reported as tables by unit."""

from collections.abc import Iterable
from typing import Annotated, Final, Literal

import msgspec

from acclaim.base import limits
from acclaim.event.definition import PLAIN, Definition, Id, IdOrNone, Text, Title
from acclaim.event.parts import survey_limits as bounds
from acclaim.event.parts.activity import Activity

Privacy = Literal["unlinked", "named"]
Intro = Annotated[
    str, msgspec.Meta(max_length=bounds.INTRO_CHARS, pattern=limits.TEXT_PATTERN, description=PLAIN)
]  # with line breaks; an empty line begins a paragraph

DEGREES: Final = ("1", "2", "3", "4", "5")  # of a scale, the worst first
UNKNOWN: Final = "?"  # "不了解", apart from the scale
ANSWERED: Final = ""  # in tables, of kinds whose values don't sum to the people: how many have answered


class Kind(Definition, frozen=True, tag_field="kind"):
    """Base of the kinds of answers. `values` are those that one answer may have in tables; [] of a text."""

    @property
    def values(self) -> list[str]:
        raise NotImplementedError


class Scale(Kind, frozen=True, tag="scale"):
    """One degree of five; `labels` are their names, the worst first. `may_not_know` offers "不了解" besides."""

    labels: list[Title] = []
    labels_en: list[Title] = []
    may_not_know: bool = False

    @property
    def values(self) -> list[str]:
        return [*DEGREES, UNKNOWN] if self.may_not_know else [*DEGREES]


class YesNo(Kind, frozen=True, tag="yes_no"):
    """Yes or no."""

    @property
    def values(self) -> list[str]:
        return ["yes", "no"]


class Choice(Definition, frozen=True):
    """One of the things to choose from."""

    id: Id
    name: Title
    name_en: Text = ""


Choices = Annotated[list[Choice], msgspec.Meta(min_length=2, max_length=bounds.CHOICES_PER_QUESTION)]


class Single(Kind, frozen=True, tag="single"):
    """One of the choices."""

    choices: Choices

    @property
    def values(self) -> list[str]:
        return ids_of(self.choices)


class Several(Kind, frozen=True, tag="several"):
    """At least `choices_min` and at most `choices_max` of the choices (0: all of them)."""

    choices: Choices
    choices_min: Annotated[int, msgspec.Meta(ge=1, le=bounds.CHOICES_PER_QUESTION)] = 1
    choices_max: Annotated[int, msgspec.Meta(ge=0, le=bounds.CHOICES_PER_QUESTION)] = 0

    @property
    def most(self) -> int:
        return self.choices_max or len(self.choices)

    @property
    def values(self) -> list[str]:
        return ids_of(self.choices)


class Rank(Kind, frozen=True, tag="rank"):
    """All choices in an order, the best first. In tables a value is CHOICE:PLACE."""

    choices: Annotated[list[Choice], msgspec.Meta(min_length=2, max_length=bounds.CHOICES_RANKED)]

    @property
    def values(self) -> list[str]:
        return [f"{choice.id}:{place}" for choice in self.choices for place in range(1, len(self.choices) + 1)]


class FreeText(Kind, frozen=True, tag="text"):
    """A text of so many characters at most."""

    chars_max: Annotated[int, msgspec.Meta(ge=1, le=bounds.TEXT_CHARS)] = bounds.TEXT_CHARS

    @property
    def values(self) -> list[str]:
        return []


class ShowIf(Definition, frozen=True):
    """The question is asked of those whose answer to an earlier one is, or has among it, `any_of` these values."""

    question: Id
    any_of: Annotated[list[str], msgspec.Meta(min_length=1, max_length=bounds.CHOICES_PER_QUESTION)]


class SurveyQuestion(Definition, frozen=True):
    """One question. Those that follow each other in one `section` stand under its heading."""

    id: Id
    title: Title
    answer: Scale | YesNo | Single | Several | Rank | FreeText
    title_en: Text = ""
    section: Text = ""
    section_en: Text = ""
    required: bool = True
    show_if: ShowIf | None = None


class Survey(Activity, frozen=True):
    """Questions that each member answers once, about their own unit, which is the one of when they submit.

    `privacy`: of an "unlinked" survey tables alone are kept, and nothing says who answered what; of a "named" one the
    answers are kept by member. `overall`: the question, a scale, that is the verdict on the whole. Surveys of one
    `series` are waves of the same questions. Units of which fewer than `minimum_cell` have answered are not told.
    `by_class`: answers are counted by the members' class, too, of the whole organisation. `on_phones`: once published,
    phones show of the result what big screens show.
    """

    questions: Annotated[list[SurveyQuestion], msgspec.Meta(min_length=1, max_length=bounds.QUESTIONS_PER_SURVEY)]
    intro: Intro = ""
    intro_en: Intro = ""
    privacy: Privacy = "unlinked"
    overall: IdOrNone = ""
    series: IdOrNone = ""
    wave: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 1
    minimum_cell: Annotated[int, msgspec.Meta(ge=bounds.MINIMUM_CELL, le=1000)] = 10
    by_class: bool = False
    on_phones: bool = False

    @property
    def keeps_apart(self) -> bool:
        return self.privacy == "unlinked"

    def question(self, question_id: str) -> SurveyQuestion | None:
        return next((one for one in self.questions if one.id == question_id), None)


_CORRECTABLE: Final = {"title", "title_en", "intro", "intro_en", "closes_at", "on_phones"}


def meaning_changes(old: Survey, new: Survey) -> list[str]:
    """The fields whose change would alter what answers already given mean: all but title, introduction, close, and
    where the result is shown. A question that is reworded is another question."""
    names = [name for name in old.__struct_fields__ if name not in _CORRECTABLE]
    return [name for name in names if getattr(old, name) != getattr(new, name)]


def ids_of(choices: Iterable[Choice]) -> list[str]:
    return [choice.id for choice in choices]
