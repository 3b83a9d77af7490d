"""Ready-made sections of questions: bank.toml."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec

from acclaim.event.definition import Definition, Id, IdOrNone, Title
from acclaim.event.parts.survey import SurveyQuestion

FILE: Final = Path(__file__).with_name("bank.toml")


class BankSection(Definition, frozen=True):
    """`overall`: which question is the overall verdict, if any."""

    id: Id
    name: Title
    name_en: Title
    questions: list[SurveyQuestion]
    overall: IdOrNone = ""


@cache
def sections() -> list[BankSection]:
    data: dict[str, Any] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return msgspec.convert([_filled(one, data["answers"]) for one in data["sections"]], list[BankSection], strict=True)


def _filled(section: dict[str, Any], answers: dict[str, Any]) -> dict[str, Any]:
    """With the section's name in each question, and in answers that have a placeholder for it."""
    heading = {"section": section["name"], "section_en": section["name_en"]}
    questions = [heading | one | {"answer": _answer(one["answer"], answers)} for one in section["questions"]]
    return section | {"questions": questions}


def _answer(answer: str | dict[str, Any], answers: dict[str, Any]) -> Any:
    return answers[answer] if isinstance(answer, str) else answer
