"""What everybody's score must be, by the rules in docs/quiz.md and code of the load test's own. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from acclaim.event.parts.quiz import Number, Order, Question, Quiz, Several

_PLATEAU_MS: Final = 3000


class Line(NamedTuple):
    """An answer as the log has it: who, what was written, and when it was counted (ms)."""

    member: str
    ballot: str
    payload: str
    at: int


class Reckoned(NamedTuple):
    """What one member must have: points, right answers, and the tenths of a second that those took."""

    points: int = 0
    right: int = 0
    tenths: int = 0


def standing(lines: Iterable[Line], opened_at: int, changes: bool) -> dict[str, tuple[str, int]]:
    """{member: (answer, ms after the opening)} of the answers that stand, in the order in which they were counted."""
    stand: dict[str, tuple[str, int]] = {}
    for line in lines:
        if line.member in stand and not changes:
            continue
        answer, _, ms = line.payload.split(" ")[1].partition("@")
        stand.pop(line.member, None)
        stand[line.member] = answer, min(int(ms), line.at - opened_at)
    return stand


def reckon(quiz: Quiz, answered: Sequence[tuple[Question, Mapping[str, tuple[str, int]]]]) -> dict[str, Reckoned]:
    """The scores after these questions, in the order in which they were asked."""
    scores: dict[str, Reckoned] = {}
    playing: set[str] | None = None  # of last_one_standing; None: everybody
    for question, said in answered:
        parts = _parts(question, {answer for answer, _ in said.values()})
        right = {member: ms for member, (answer, ms) in said.items() if parts[answer] == 1}
        soonest = min(right, key=right.__getitem__, default="")  # the first of them that was counted
        for member, (answer, ms) in said.items():
            is_out = quiz.mode == "last_one_standing" and playing is not None and member not in playing
            is_paid = not is_out and (quiz.mode != "buzzer" or member == soonest)
            counts = member in right and not is_out and question.points != 0  # a warm-up decides no rank
            before = scores.get(member, Reckoned())
            scores[member] = Reckoned(
                before.points + (_points(quiz, question, parts[answer], ms) if is_paid else 0),
                before.right + counts,
                before.tenths + (ms // 100 if counts else 0),
            )
        if quiz.mode == "last_one_standing":
            playing = {one for one in right if playing is None or one in playing} or playing
    return scores


def _points(quiz: Quiz, question: Question, part: Fraction, ms: int) -> int:
    seconds, most = question.seconds or quiz.seconds, quiz.points if question.points is None else question.points
    share = Fraction(1)
    if quiz.mode == "speed" and ms > _PLATEAU_MS:
        share -= Fraction(min(ms, seconds * 1000) - _PLATEAU_MS, 2 * (seconds * 1000 - _PLATEAU_MS))
    return most * part * share // 10 * 10


def _parts(question: Question, answers: Iterable[str]) -> dict[str, Fraction]:
    """How much of the points each of these answers is worth."""
    if isinstance(question.answer, Number):
        away = {answer: abs(Fraction(answer[1:]) - Fraction(question.key[0])) for answer in answers}
        reach = max(Fraction(question.answer.within), min(away.values(), default=Fraction(0)))
        return {answer: Fraction(distance <= reach) for answer, distance in away.items()}
    if isinstance(question.answer, Order):
        return {answer: Fraction(answer[1:].split(">") == question.key) for answer in answers}
    shares = isinstance(question.answer, Several) and question.answer.share
    parts = {}
    for answer in answers:
        chosen, key = set(answer.split(",")), set(question.key)
        has_some = shares and chosen <= key
        parts[answer] = Fraction(len(chosen), len(key)) if has_some else Fraction(chosen == key)
    return parts


def board(scores: Mapping[str, Reckoned], rows: int) -> list[tuple[int, int, int]]:
    """(rank, points, right answers) of the first ones; equals share a rank (1, 2, 2, 4)."""
    order = sorted((-one.points, -one.right, one.tenths) for one in scores.values())
    return [(order.index(place) + 1, -place[0], -place[1]) for place in order[:rows]]


def doubles(lines: Iterable[Line], changes: bool) -> int:
    """How many lines there are beyond the first of a ballot, or of a member where nobody may change an answer."""
    count = Counter(line.ballot if changes else line.member for line in lines)
    return sum(n - 1 for n in count.values())
