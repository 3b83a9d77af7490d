"""The bank: each section is a survey that could be asked as it stands, in both languages, and waves know it again."""

from typing import Any

import pytest

from acclaim.event.check import check
from acclaim.event.parts.survey import Rank, Scale, Several, Single, Survey
from acclaim.event.parts.survey_limits import QUESTIONS_PER_SURVEY
from acclaim.features.surveys import bank
from acclaim.features.surveys.bank import BankSection
from tests.running import make_event

SECTIONS = bank.sections()
QUESTIONS = [question for section in SECTIONS for question in section.questions]


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.id)
def test_a_section_is_a_survey_by_itself(section: BankSection) -> None:
    check(make_event(surveys=[Survey("jia", "测评", section.questions, overall=section.overall)]))
    assert {(one.section, one.section_en) for one in section.questions} == {(section.name, section.name_en)}


def test_all_sections_together_are_one_survey_too() -> None:
    check(make_event(surveys=[Survey("jia", "测评", QUESTIONS, overall="home-overall")]))
    assert len(QUESTIONS) <= QUESTIONS_PER_SURVEY


def test_every_text_is_there_in_both_languages() -> None:
    named: list[Any] = [one for one in QUESTIONS if isinstance(one.answer, Single | Several | Rank)]
    choices = [choice for one in named for choice in one.answer.choices]
    assert [one.id for one in QUESTIONS if not one.title_en] + [one.id for one in choices if not one.name_en] == []
    scales = [one.answer for one in QUESTIONS if isinstance(one.answer, Scale)]
    assert {(len(one.labels), len(one.labels_en)) for one in scales} == {(5, 5)}
