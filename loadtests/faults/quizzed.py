"""The quiz of a history: led over HTTP by its operator, and what came of it. Its questions are polls to whoever casts
and counts, and the rules about ballots hold for them too."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

import msgspec

from acclaim.event.event import Event
from acclaim.event.parts.quiz import One, Question, Quiz, QuizOption
from acclaim.features.quizzes import store as quizzes
from acclaim.redis.client import Store
from loadtests.faults.operator import NotDone, Operator
from loadtests.faults.plan import QuizStep
from loadtests.faults.record import PollRule

QUIZ: Final = "quiz"
_SECONDS: Final = 600  # so that the operator locks, and not the clock
_AGAIN_S: Final = 0.05
_PHASES: Final = {"ask": "stem", "open": "open", "lock": "locked", "key": "key"}


class _Line(msgspec.Struct):
    """A quiz as operators are told of it."""

    rev: int
    phase: str


def quiz_of(questions: list[PollRule]) -> Quiz:
    """All questions are of one rule: whether an answer may be changed is said of a quiz."""
    return Quiz(
        id=QUIZ, title="Quiz", mode="right_only", seconds=_SECONDS, changes=questions[0].rule == "replace",
        shards=questions[0].shards,
        questions=[
            Question(one.id, one.id, One([QuizOption(option, option) for option in one.options]), [one.key])
            for one in questions
        ],
    )  # fmt: skip


async def lead(operator: Operator, steps: list[QuizStep], moved: Callable[[QuizStep, int], Awaitable[None]]) -> None:
    """Opens the quiz and takes each step at its time; `moved` hears of it and of when the answer came (ms). A step of
    which no answer was heard is asked for again, and is made once. A step that did not move the quiz is taken again
    while the operator has patience. Raises NotDone."""
    now = asyncio.get_running_loop().time
    began = now()
    reply, _ = await operator.give(f"quizzes/{QUIZ}/open", {"epoch": 1})
    line = msgspec.json.decode(reply.body, type=_Line)
    for step in steps:
        await asyncio.sleep(max(0.0, began + step.at_s - now()))
        deadline = now() + operator.patience_s
        while True:
            reply, at = await operator.give(f"quizzes/{QUIZ}/step", {"step": step.step, "seen": line.rev})
            line = msgspec.json.decode(reply.body, type=_Line)
            if line.phase == _PHASES[step.step]:
                break
            if now() > deadline:
                raise NotDone(f"{step}: the quiz stands at {line.phase}")
            await asyncio.sleep(_AGAIN_S)
        await moved(step, at)


async def scores(store: Store, event: Event, questions: int) -> dict[str, int] | None:
    """How many right answers each member has by the server's scores; None before all questions are scored."""
    if len((await quizzes.read(store, event, QUIZ)).results.scored) < questions:
        return None
    found = await quizzes.read_scores(store, event.id, QUIZ)
    return {member: score.right for member, score in found.items()}
