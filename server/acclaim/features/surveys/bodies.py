"""Bodies of the addresses of surveys."""

import msgspec

from acclaim.event.definition import Id
from acclaim.event.parts.survey import Privacy, Survey, SurveyQuestion
from acclaim.http.bodies import Answer


class SurveyPage(Answer):
    """What a phone shows of a survey: the half of its definition that members see."""

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


class SurveyMoved(Answer):
    survey: str
    state: str
    epoch: int
    members: int


class SurveyFigures(msgspec.Struct):
    """`members` have answered of those `entitled`; None without a roster."""

    id: str
    title: str
    state: str
    epoch: int
    members: int
    entitled: int | None


class Surveys(Answer):
    surveys: list[SurveyFigures]
