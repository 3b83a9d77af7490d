"""What is computed of a quiz once a question is locked: scores, boards, and figures of each question. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import islice
from math import ceil, sqrt
from statistics import median

import msgspec

from acclaim.event import units
from acclaim.event.parts.quiz import Number, Order, Question, Quiz, options_of
from acclaim.features.quizzes.limits import (
    BOARD_ROWS,
    BOARD_UNITS,
    DISCRIMINATION_OF,
    ESTIMATES_TOLD,
)
from acclaim.features.quizzes.scoring import Marked, Ranked, Said, Score, alive_after, breakpoints, mark, rank
from acclaim.identity.roster.fair_means import fair_means

Mark = tuple[str, int, int]  # question, epoch, seq of its log: what was scored


class Line(msgspec.Struct, frozen=True):
    """A member on the board. `was` is their rank before the last question, 0 if they had none; `member` is told to
    nobody. Without a name is whoever's data was deleted."""

    rank: int
    member: str
    points: int
    right: int
    was: int = 0
    name: str = ""
    unit: str = ""


class UnitLine(msgspec.Struct, frozen=True):
    """A unit on its board: `points` are the mean of its best, to one decimal place; `players` of its `members` have
    answered."""

    rank: int
    unit: str
    points: float
    members: int
    players: int


class QuestionFigures(msgspec.Struct, frozen=True):
    """How a question was answered. `votes` are in the order of its options (of an order: who has put each first),
    `estimates` the most frequent numbers, `within` how far one might be away.

    For operators: `median_ms` of all answers, and `discrimination`, the correlation of a right answer with the points
    got for the other questions: a good question separates those who know much from those who know little. None of a
    question that is voided, or that says nothing: all have it right, or nobody.
    """

    answered: int
    right: int
    votes: list[int]
    estimates: list[tuple[str, int]]
    within: str | None
    median_ms: int
    discrimination: float | None


class Results(msgspec.Struct, frozen=True):
    """`scored`: what it was computed of. `left`: of "last_one_standing", how many are still in."""

    epoch: int = 0
    scored: list[Mark] = []
    voided: list[str] = []
    players: int = 0
    left: int | None = None
    top: list[Line] = []
    climber: Line | None = None
    breakpoints: list[tuple[int, int, int, int]] = []
    units: list[UnitLine] = []
    questions: dict[str, QuestionFigures] = {}

    def without(self, member: str) -> "Results":
        """With nobody's name where the member's was."""

        def nameless(line: Line) -> Line:
            return msgspec.structs.replace(line, member="", name="", unit="") if line.member == member else line

        climber = nameless(self.climber) if self.climber else None
        return msgspec.structs.replace(self, top=[nameless(line) for line in self.top], climber=climber)


class Scoring:
    """The scores of a quiz, question by question in the order in which they were asked. `before`: the ranks before the
    last of them."""

    def __init__(self, quiz: Quiz) -> None:
        self.scores: dict[str, Score] = {}
        self.before: Ranked = Ranked([], [])
        self.alive: frozenset[str] | None = None
        self._ranked: Ranked | None = None  # what they are now, once somebody has asked
        self._quiz = quiz
        self._numbers = {question.id: number for number, question in enumerate(quiz.questions)}

    @property
    def ranked(self) -> Ranked:
        if self._ranked is None:
            self._ranked = rank(self.scores)
        return self._ranked

    def keep_ranks(self) -> None:
        """Keeps the ranks as those before the question that comes next."""
        self.before = self.ranked

    def add(self, question: Question, said: Mapping[str, Said], is_voided: bool = False) -> Marked:
        """The next question, with the answers that stand. One that is voided counts for nobody."""
        quiz = self._quiz
        marked = mark(quiz, question, said, self.alive)
        if is_voided:
            return marked
        self._ranked = None
        number, nothing = self._numbers[question.id], Score()
        for member, got in marked.got.items():
            self.scores[member] = self.scores.get(member, nothing).plus(number, got)
        if quiz.mode == "last_one_standing":
            self.alive = alive_after(question, quiz.points_of(question), self.alive, marked)
        return marked


def figures_of(question: Question, said: Mapping[str, Said], marked: Marked) -> QuestionFigures:
    """Of a question that was marked, without its `discrimination`."""
    answers = Counter(one.answer for one in said.values())
    chosen: Counter[str] = Counter()
    for answer, n in answers.items():
        of_order = isinstance(question.answer, Order)
        for option in [answer.split(">")[1]] if of_order else answer.split(","):
            chosen[option] += n
    is_number = isinstance(question.answer, Number)
    estimates = [(answer[1:], n) for answer, n in answers.most_common(ESTIMATES_TOLD)] if is_number else []
    return QuestionFigures(
        answered=len(said),
        right=sum(got.right for got in marked.got.values()),
        votes=[chosen[option] for option in options_of(question.answer)],
        estimates=estimates,
        within=None if marked.within is None else _decimal(marked.within),
        median_ms=int(median([one.ms for one in said.values()])) if said else 0,
        discrimination=None,
    )


def _decimal(value: Fraction) -> str:
    return f"{float(value):.6f}".rstrip("0").rstrip(".")


def discriminations(scores: Mapping[str, Score]) -> dict[int, float | None]:
    """{number of a question: point-biserial, Pearson's r of right (1) or wrong (0) with the points for the other
    questions}, of DISCRIMINATION_OF members at most, evenly taken."""
    rows: dict[int, list[tuple[int, int]]] = {}
    for score in islice(scores.values(), 0, None, ceil(len(scores) / DISCRIMINATION_OF) or 1):
        for number, got in score.by_question:
            rows.setdefault(number, []).append((int(got.right), score.points - got.points))
    return {number: _correlation(some) for number, some in rows.items()}


def _correlation(rows: Sequence[tuple[int, int]]) -> float | None:
    n, sum_x, sum_y = len(rows), sum(x for x, _ in rows), sum(y for _, y in rows)
    spread = (n * sum(x * x for x, _ in rows) - sum_x**2) * (n * sum(y * y for _, y in rows) - sum_y**2)
    return round((n * sum(x * y for x, y in rows) - sum_x * sum_y) / sqrt(spread), 3) if spread else None


def board(
    scoring: Scoring, epoch: int, scored: Sequence[Mark], voided: Iterable[str], unit_lines: Sequence[UnitLine]
) -> Results:
    """The boards, without names and figures of questions."""
    ranked = scoring.ranked
    was = dict(zip(scoring.before.members, scoring.before.ranks, strict=True))

    def line(place: int) -> Line:
        member = ranked.members[place]
        score = scoring.scores[member]
        return Line(ranked.ranks[place], member, score.points, score.right, was.get(member, 0))

    climbs = (
        (was[member] - ranked.ranks[place], -place) for place, member in enumerate(ranked.members) if member in was
    )
    best, place = max(climbs, default=(0, 0))
    return Results(
        epoch=epoch,
        scored=list(scored),
        voided=sorted(voided),
        players=len(ranked.members),
        left=None if scoring.alive is None else len(scoring.alive),
        top=[line(place) for place in range(min(BOARD_ROWS, len(ranked.members)))],
        climber=line(-place) if best > 0 else None,
        breakpoints=breakpoints(scoring.scores, ranked),
        units=list(unit_lines),
    )


def unit_board(sizes: Mapping[str, int], unit_of: Mapping[str, str], scores: Mapping[str, Score]) -> list[UnitLine]:
    """The units by the mean of their best (fair_means.py)."""
    points = {member: score.points for member, score in scores.items()}
    return [
        UnitLine(one.rank, units.shown(one.unit), round(float(one.mean), 1), one.members, one.scored)
        for one in fair_means(sizes, unit_of, points)[:BOARD_UNITS]
    ]
