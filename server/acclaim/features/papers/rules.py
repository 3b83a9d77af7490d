"""Days and papers of a daily quiz: when one can answer, and what is asked. Pure."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from hashlib import blake2b
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from acclaim.event.checks.daily_quiz import falls_under
from acclaim.event.parts.earning.daily_quiz import DailyQuiz, Quota
from acclaim.event.parts.quiz import Question

_KEY_BYTES: Final = 32


class Day(NamedTuple):
    """A day of a daily quiz, such as 2026-12-01, and from when until when (ms) it can be answered."""

    name: str
    opens_at: int
    closes_at: int

    def is_open(self, at_ms: int) -> bool:
        return self.opens_at <= at_ms < self.closes_at


def day_at(quiz: DailyQuiz, timezone: str, at_ms: int) -> Day:
    """The day of a moment, where the event is."""
    zone = ZoneInfo(timezone)
    day = datetime.fromtimestamp(at_ms / 1000, zone).date()
    return Day(day.isoformat(), _moment(day, quiz.daily_from, zone), _moment(day, quiz.daily_until, zone))


def _moment(day: date, time_of_day: str, zone: ZoneInfo) -> int:
    hours, minutes = map(int, time_of_day.split(":"))
    at = datetime.combine(day + timedelta(days=hours // 24), time(hours % 24, minutes), zone)
    return int(at.timestamp() * 1000)


class Papers:
    """What a daily quiz asks in one epoch. `key` is the server's, for this purpose alone: whoever does not have it
    can't tell what comes tomorrow."""

    def __init__(self, quiz: DailyQuiz, event_id: str, epoch: int, key: bytes) -> None:
        self._quiz = quiz
        self._key = blake2b(f"{event_id}.{quiz.id}.{epoch}".encode(), key=key, digest_size=_KEY_BYTES).digest()
        self._common = self._in_order("")

    def of(self, day: str, attempt: int, member: str) -> list[Question]:
        """The questions of a member's paper, in their order."""
        number = date.fromisoformat(day).toordinal()
        if self._quiz.papers == "common":
            return self._nth(self._common, number)
        return self._nth(self._in_order(member), number * self._quiz.attempts + attempt - 1)

    def digest(self, day: str) -> str:
        """Characters that stand for the common paper of a day, and that nobody can guess before."""
        return blake2b(day.encode(), key=self._key, digest_size=12).hexdigest()

    def _in_order(self, member: str) -> list[tuple[int, Sequence[Question]]]:
        """Of each quota, how many of which questions, in the order in which they come."""
        key = blake2b(member.encode(), key=self._key, digest_size=_KEY_BYTES).digest()

        def place(question: Question) -> bytes:
            return blake2b(question.id.encode(), key=key).digest()

        quotas = self._quiz.quotas or [Quota(self._quiz.questions_per_paper)]
        found = [(one.questions, [q for q in self._quiz.questions if falls_under(q, one)]) for one in quotas]
        return [(n, sorted(questions, key=place)) for n, questions in found]

    @staticmethod
    def _nth(parts: Sequence[tuple[int, Sequence[Question]]], number: int) -> list[Question]:
        """The paper of this number: each goes on where the one before has ended, round and round."""
        return [
            questions[(number * n + place) % len(questions)]
            for n, questions in parts
            for place in range(n)
        ]  # fmt: skip


class Saved(NamedTuple):
    """An answer that stands: the `turn` in which it was given, so many ms after the start."""

    turn: int
    ms: int
    answer: str


class Attempt(NamedTuple):
    """A member's paper of a day (times in ms): `handed_at` is 0 while it can be answered. `questions` are its own, in
    their order; `answers` by question."""

    number: int
    started_at: int
    ends_at: int
    handed_at: int
    questions: tuple[str, ...]
    answers: dict[str, Saved]

    def written(self) -> str:
        """The reverse of `read_attempt`."""
        answers = "".join(f";{question}:{turn}:{ms}:{text}" for question, (turn, ms, text) in self.answers.items())
        return f"{self.started_at} {self.ends_at} {self.handed_at} {','.join(self.questions)} {answers}"


def read_attempt(number: int, text: str) -> Attempt:
    """As keys.py has it. Raises ValueError."""
    started_at, ends_at, handed_at, questions, answers = text.split(" ")
    return Attempt(
        number, int(started_at), int(ends_at), int(handed_at), tuple(questions.split(",")), read_answers(answers)
    )


def read_answers(text: str) -> dict[str, Saved]:
    answers = {}
    for one in filter(None, text.split(";")):
        question, turn, ms, answer = one.split(":")
        answers[question] = Saved(int(turn), int(ms), answer)
    return answers


class HandedIn(NamedTuple):
    """A line of the log: a paper was handed in."""

    member: str
    day: str
    attempt: int
    at: int
    questions: tuple[str, ...]
    answers: dict[str, Saved]


def handed_in(line: str) -> HandedIn | None:
    """None of another line."""
    member, day, attempt, verb, rest = line.split(" ", 4)
    if verb != "hand_in":
        return None
    at, questions, answers = rest.split(" ")
    return HandedIn(member, day, int(attempt), int(at), tuple(questions.split(",")), read_answers(answers))


def choices_in(answer: str) -> list[str]:
    """What was chosen: options, or a number."""
    if answer.startswith("="):
        return [answer[1:]]
    return answer[1:].split(">") if answer.startswith(">") else answer.split(",")
