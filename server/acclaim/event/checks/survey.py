"""Rules for a survey that types can't express."""

from collections.abc import Iterator

from acclaim.event.parts.survey import FreeText, Rank, Scale, Several, ShowIf, Single, Survey, SurveyQuestion
from acclaim.event.parts.survey_limits import ANSWERS_BYTES

_UTF8_BYTES_MAX = 4  # of a character


def problems(survey: Survey) -> Iterator[tuple[str, str]]:
    """(field within the survey, what is wrong)."""
    if survey.privacy == "unlinked" and survey.shards > 1:
        yield (
            "shards",
            "is above 1: a shard follows from a member's id and has tables of its own, which of a few members would "
            'tell who answered what. Take 1, or privacy "named".',
        )
    questions = {one.id: one for one in survey.questions}
    if survey.overall and not isinstance(getattr(questions.get(survey.overall), "answer", None), Scale):
        yield "overall", f"there is no question {survey.overall!r} with a scale."
    earlier: dict[str, SurveyQuestion] = {}
    for index, question in enumerate(survey.questions):
        at = f"questions[{index}]"
        if question.id in earlier:
            yield f"{at}.id", f"{question.id!r} stands twice; ids must differ."
        for field, problem in _of_answer(question):
            yield f"{at}.answer.{field}", problem
        if question.show_if and (wrong := _of_condition(question.show_if, earlier)):
            yield f"{at}.show_if.{wrong[0]}", wrong[1]
        if question.id == survey.overall and question.show_if:
            yield f"{at}.show_if", "everybody is asked for the overall verdict."
        earlier[question.id] = question
    if (most := answers_bytes_max(survey)) > ANSWERS_BYTES:
        yield (
            "questions",
            f"one member's answers may take {most:,} bytes, more than {ANSWERS_BYTES:,}; "
            "ask for fewer or shorter texts (chars_max).",
        )


def _of_answer(question: SurveyQuestion) -> Iterator[tuple[str, str]]:
    answer = question.answer
    if isinstance(answer, Scale):
        for field in ("labels", "labels_en"):
            if len(getattr(answer, field)) not in (0, 5):
                yield field, "name all five degrees, the worst first, or none."
    if isinstance(answer, Single | Several | Rank):
        seen: set[str] = set()
        for index, choice in enumerate(answer.choices):
            if choice.id in seen:
                yield f"choices[{index}].id", f"{choice.id!r} stands twice; ids must differ."
            seen.add(choice.id)
    if isinstance(answer, Several):
        if answer.choices_max > len(answer.choices):
            yield "choices_max", f"is {answer.choices_max}, but there are {len(answer.choices)} choices."
        if answer.choices_min > answer.most:
            yield "choices_min", f"is {answer.choices_min}, above choices_max {answer.most}."


def _of_condition(condition: ShowIf, earlier: dict[str, SurveyQuestion]) -> tuple[str, str] | None:
    asked = earlier.get(condition.question)
    if asked is None:
        return "question", f"there is no question {condition.question!r} before this one."
    if isinstance(asked.answer, Rank | FreeText):
        return "question", f"{condition.question!r} asks for an order or a text; name one with values."
    if other := [value for value in condition.any_of if value not in asked.answer.values]:
        return "any_of", f"{other[0]!r} is no answer to {condition.question!r}."
    return None


def answers_bytes_max(survey: Survey) -> int:
    """The most bytes that one member's answers may take in a message."""
    return sum(len(question.id) + 8 + _bytes_max(question) for question in survey.questions)


def _bytes_max(question: SurveyQuestion) -> int:
    match question.answer:
        case FreeText() as text:
            return text.chars_max * _UTF8_BYTES_MAX
        case Several() as several:
            longest = sorted((len(choice.id) + 3 for choice in several.choices), reverse=True)
            return sum(longest[: several.most])
        case Rank() as rank:
            return sum(len(choice.id) + 3 for choice in rank.choices)
        case other:
            return max(map(len, other.values))
