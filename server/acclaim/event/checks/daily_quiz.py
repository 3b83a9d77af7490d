"""Rules for daily quizzes that types can't express."""

from collections.abc import Iterator
from itertools import combinations

from acclaim.event.checks.quiz import problems_of
from acclaim.event.event import Event
from acclaim.event.parts.earning.daily_quiz import DailyQuiz, Quota
from acclaim.event.parts.quiz import Question


def problems(event: Event) -> Iterator[tuple[str, str]]:
    """(field, what is wrong)."""
    for index, quiz in enumerate(event.daily_quizzes):
        at = f"daily_quizzes[{index}]"
        if [one.id for one in (*event.activities, *event.question_polls)].count(quiz.id) > 1:
            yield f"{at}.id", f"{quiz.id!r} is taken; the ids of all activities must differ."
        if quiz.shards > 1:
            yield f"{at}.shards", "all papers are kept in one place; leave it out."
        for field, problem in _of_quiz(quiz):
            yield f"{at}.{field}", problem


def _of_quiz(quiz: DailyQuiz) -> Iterator[tuple[str, str]]:
    seen = set[str]()
    for index, question in enumerate(quiz.questions):
        if question.id in seen:
            yield f"questions[{index}].id", f"{question.id!r} stands twice; ids must differ."
        seen.add(question.id)
        for field, problem in problems_of(question):
            yield f"questions[{index}].{field}", problem
    if quiz.daily_from >= quiz.daily_until:
        yield "daily_until", "is not after daily_from."
    if quiz.pass_right > quiz.length:
        yield "pass_right", f"is {quiz.pass_right}, but a paper has {quiz.length} questions."
    if not quiz.quotas and len(quiz.questions) < quiz.questions_per_paper:
        yield "questions_per_paper", f"is {quiz.questions_per_paper}, but there are {len(quiz.questions)} questions."
    yield from _of_quotas(quiz)


def _of_quotas(quiz: DailyQuiz) -> Iterator[tuple[str, str]]:
    for index, quota in enumerate(quiz.quotas):
        have = sum(falls_under(question, quota) for question in quiz.questions)
        if have < quota.questions:
            yield f"quotas[{index}].questions", f"is {quota.questions}, but there are {have} such questions."
    for (_, one), (index, other) in combinations(enumerate(quiz.quotas), 2):
        if any(falls_under(question, one) and falls_under(question, other) for question in quiz.questions):
            yield f"quotas[{index}]", "has questions of another quota; a question may fall under one."


def falls_under(question: Question, quota: Quota) -> bool:
    """Whether a question is of the quota's category and difficulty."""
    return quota.category in ("", question.category) and quota.difficulty in ("", question.difficulty)
