"""A gala with a quiz, and what tests do with it."""

from typing import Any

from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.quiz import One, Question, Quiz, QuizOption, Step
from acclaim.features.quizzes import actions
from acclaim.features.quizzes import store as quizzes
from acclaim.features.quizzes.rules import Wanted
from acclaim.features.quizzes.store import Stand
from acclaim.redis.client import Store
from acclaim.voting import verbs
from tests.running import make_event

OPTIONS = [QuizOption(one, name) for one, name in (("a", "甲"), ("b", "乙"), ("c", "丙"), ("d", "丁"))]


def make_question(number: int = 1, key: str = "b", **fields: Any) -> Question:
    return Question(f"q{number}", f"第{number}题？", One(OPTIONS), [key], explanation="因为如此。", **fields)


def make_quiz(*questions: Question, **fields: Any) -> Quiz:
    return Quiz(
        id="quiz", title="知识竞赛", questions=list(questions) or [make_question(1), make_question(2, "c")], **fields
    )


async def open_quiz(store: Store, quiz: Quiz | None = None, **fields: Any) -> Event:
    """Stores a gala with a quiz, and opens that."""
    event = make_event(quizzes=[quiz or make_quiz()], **fields)
    await events.create(store, event)
    await reopen(store, event)
    return event


async def reopen(store: Store, event: Event) -> None:
    await verbs.apply(store, event.id, "quiz", "open", find=quizzes.find)
    await actions.commit(store, event, "quiz")


async def step(store: Store, *steps: Step, seen: int = 0) -> Stand:
    """Leads the quiz through steps; returns where it stands then."""
    for one in steps:
        stand = await actions.step(store, "gala", "quiz", Wanted(one, seen=seen), "admin")
    return stand
