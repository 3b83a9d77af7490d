"""A home with a daily quiz, and what tests do with it."""

from collections.abc import Callable
from typing import Any

import pytest

from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.earning.daily_quiz import DailyQuiz
from acclaim.event.parts.quiz import Number, Order, Question, Several, TrueFalse
from acclaim.features.papers import keys, rules
from acclaim.features.papers import store as papers
from acclaim.features.papers.rules import Day
from acclaim.features.papers.store import Move
from acclaim.redis.client import Store
from acclaim.voting import verbs
from tests.features.quizzes.quizzed import OPTIONS, make_question
from tests.line import Line
from tests.running import make_event

Paper = dict[str, Any]
Travel = Callable[[float], None]
_DAY_MS = 86_400_000
DAY = "2026-12-01"
WHOLE_DAY = (600_000, 0, 2**52)


def make_daily(*questions: Question, **fields: Any) -> DailyQuiz:
    """`daily`, with a bank of nine questions of which b is right, three a day."""
    return DailyQuiz(
        id="daily", title="每日一答", questions=list(questions) or [make_question(n) for n in range(1, 10)],
        **{"questions_per_paper": 3} | fields,
    )  # fmt: skip


KINDS = (
    make_question(1),
    Question("q2", "多选", Several(OPTIONS), ["a", "c"]),
    Question("q3", "判断", TrueFalse(), ["true"]),
    Question("q4", "排序", Order(OPTIONS[:3]), ["c", "a", "b"]),
    Question("q5", "数字", Number("年", within="1"), ["1959"]),
)
RIGHT = {"q1": ["b"], "q2": ["c", "a"], "q3": ["true"], "q4": ["c", "a", "b"], "q5": ["１９６０"]}


def travelling(monkeypatch: pytest.MonkeyPatch) -> Travel:
    """`travel(n)`: it is n days later. The moments of days are shifted instead of the clocks of server and store."""
    day_at = rules.day_at

    def to(days: float) -> None:
        shift = int(days * _DAY_MS)

        def shifted(quiz: DailyQuiz, timezone: str, at_ms: int) -> Day:
            day = day_at(quiz, timezone, at_ms + shift)
            return day._replace(opens_at=day.opens_at - shift, closes_at=day.closes_at - shift)

        monkeypatch.setattr(rules, "day_at", shifted)

    return to


async def end_minutes(store: Store, day: str, member: str) -> None:
    """The paper of a member has ended a second ago, as if its minutes had gone by."""
    name, running = keys.papers("gala", "daily", 1, day, member), keys.running("gala", "daily", 1)
    [text] = await store.ask(("HGET", name, f"1 {member}"))
    started, ends, rest = text.decode().split(" ", 2)
    ended = int(started) - 1000
    moved = f"{ended - int(ends) + int(started)} {ended} {rest}"
    await store.ask(("HSET", name, f"1 {member}", moved), ("ZADD", running, str(ended), f"{day} 1 {member}"))


async def open_daily(store: Store, quiz: DailyQuiz | None = None, **fields: Any) -> Event:
    """Stores a standing event with a daily quiz, and opens that."""
    event = make_event(daily_quizzes=[quiz or make_daily()], **{"kind": "standing"} | fields)
    await events.create(store, event)
    await move(store, "open")
    return event


async def move(store: Store, verb: Any) -> None:
    await verbs.apply(store, "gala", "daily", verb, find=papers.find)


async def hand_in(store: Store, member: str, *answers: str, attempt: int = 1, epoch: int = 1, day: str = DAY) -> None:
    """A paper of q1, q2 and q3, of which b is right each time, started, answered and handed in."""
    saves = [
        Move("save", member, day, attempt, (f"q{n}", 1, answer, "")) for n, answer in enumerate(answers, 1)
    ]  # fmt: skip
    start = Move("start", member, day, attempt, ("q1,q2,q3", *WHOLE_DAY))
    moves = [start, *saves, Move("hand_in", member, day, attempt)]
    assert all(isinstance(one, tuple) for one in await papers.move_batch(store, "gala", "daily", epoch, 99, moves))


async def say(line: Line, what: str, day: str, attempt: int = 1, epoch: int = 1, **fields: Any) -> Paper:
    """Sends what concerns a paper; the answer to it."""
    await line.send(type=what, activity="daily", epoch=epoch, day=day, attempt=attempt, **fields)
    return await line.until("papers")


async def save(line: Line, day: str, question: str, *choices: str, turn: int = 1, attempt: int = 1) -> Paper:
    return await say(line, "save_answer", day, attempt, question=question, turn=turn, choices=choices)


async def mine(line: Line) -> Paper:
    await line.send(type="my_papers", activity="daily")
    return await line.until("papers")


async def quiz_told(line: Line, test: Callable[[Paper], bool] = bool) -> Paper:
    """The daily quiz as phones are told of it."""
    return await line.sooner_or_later(lambda m: m["type"] == "daily_quiz" and test(m))
