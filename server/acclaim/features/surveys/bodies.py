"""JSON bodies of surveys."""

from typing import Annotated

import msgspec

from acclaim.event.definition import Id, Title
from acclaim.event.parts.survey import Privacy, Survey, SurveyQuestion
from acclaim.features.surveys.bank import BankSection
from acclaim.features.surveys.texts import Text, Verdict
from acclaim.http.bodies import Answer, Body


class SurveyPage(Answer):
    """What a phone shows of a survey: the part of its definition that members see."""

    id: Id
    title: str
    title_en: str
    intro: str
    intro_en: str
    privacy: Privacy
    minimum_cell: int
    questions: list[SurveyQuestion]

    @classmethod
    def of(cls, survey: Survey) -> "SurveyPage":
        return cls(**{name: getattr(survey, name) for name in cls.__struct_fields__})


class SurveyPreview(Answer):
    """What a member would see of the saved survey, and whether it is for members of that unit and class."""

    page: SurveyPage
    entitled: bool


class SurveyBank(Answer):
    """Sections of questions, to begin a survey with."""

    sections: list[BankSection]


class SurveyMoved(Answer):
    survey: str
    state: str
    epoch: int
    members: int


class SurveyFigures(msgspec.Struct):
    """`members` of those `entitled` have answered; None without a roster."""

    id: str
    title: str
    state: str
    epoch: int
    members: int
    entitled: int | None


class Surveys(Answer):
    surveys: list[SurveyFigures]


class ReviewedSurvey(msgspec.Struct):
    """A closed survey. `questions`: {id: title} of those that ask for texts."""

    id: Id
    title: str
    title_en: str
    questions: dict[str, str]


class ReviewedSurveys(Answer):
    surveys: list[ReviewedSurvey]


class PendingTexts(Answer):
    """Some texts that nobody has judged; `next` is the `after` of the next page, "" after the last."""

    texts: list[Text]
    next: str


class JudgeTexts(Body, forbid_unknown_fields=True):
    """A reviewer's judgement of these texts."""

    names: Annotated[list[str], msgspec.Meta(min_length=1, max_length=1000)]
    verdict: Verdict


class TextsJudged(Answer):
    """How many texts were judged."""

    texts: int


class ClearedText(msgspec.Struct):
    question: str
    text: str


class ClearedTexts(Answer):
    texts: list[ClearedText]


Words = Annotated[list[Title], msgspec.Meta(max_length=200)]


class SurveyThemes(Body, forbid_unknown_fields=True):
    """{theme: words} that texts are about."""

    themes: Annotated[dict[Title, Words], msgspec.Meta(max_length=100)]
