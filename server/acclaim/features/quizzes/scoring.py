"""From answers to points and ranks: exact, and the same whoever computes it. Pure.

A right answer is worth, in the mode "speed", all of its points P within the plateau of g seconds, and then

    P · (1 − ½ · (t − g) / (T − g))

for an answer after t of the T seconds, rounded down to a multiple of 10. The plateau is the time within which a frame
reaches the last phone of a large hall: nobody gains by being nearer to the server.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from acclaim.event.parts.quiz import Number, Question, Quiz
from acclaim.event.parts.quiz_limits import PLATEAU_S, POINTS_STEP
from acclaim.features.quizzes.limits import BREAKPOINTS, BREAKPOINTS_EXACT
from acclaim.voting.methods.right_answer import reach, share_of

_TENTH_MS: Final = 100
_RIGHT_BIT: Final = 32  # of Score.order: tenths are below 2 ** 32, and right answers below 2 ** 16
_POINTS_BIT: Final = 48
_NOT_COUNTED: Final = 2  # in a score as it is written


class Said(NamedTuple):
    """The answer of a member that stands, and after how many ms it came."""

    answer: str
    ms: int


class Got(NamedTuple):
    """What a member got for a question: points, whether the answer was right as a whole, and its tenths of a second.

    `counts`: whether right answer and time are part of the score. Those of a question for warming up are not, nor those
    of a member who is out.
    """

    points: int
    right: bool
    tenths: int
    counts: bool = True


class Score(NamedTuple):
    """A member's score. `tenths` are of right answers alone; `by_question` is (number from 0, what was got)."""

    points: int = 0
    right: int = 0
    tenths: int = 0
    by_question: tuple[tuple[int, Got], ...] = ()

    @property
    def order(self) -> int:
        """The lowest first: points, then right answers, then the shorter time. One number, because 200,000 of them are
        sorted in 0.1 s, tuples in 0.5 s, and nothing else runs in this process meanwhile."""
        return self.tenths - (self.points << _POINTS_BIT) - (self.right << _RIGHT_BIT)

    def plus(self, number: int, got: Got) -> "Score":
        is_counted = got.right and got.counts
        return Score(
            self.points + got.points,
            self.right + is_counted,
            self.tenths + (got.tenths if is_counted else 0),
            (*self.by_question, (number, got)),
        )

    def written(self) -> str:
        """POINTS RIGHT TENTHS, then for each question NUMBER:POINTS:RIGHT:TENTHS, where RIGHT is 2 for a right answer
        that does not count."""
        of_questions = (
            f"{n}:{got.points}:{got.right + (got.right and not got.counts)}:{got.tenths}" for n, got in self.by_question
        )
        return " ".join([f"{self.points} {self.right} {self.tenths}", *of_questions])


def read_score(text: str) -> Score:
    """The reverse of `Score.written`. Raises ValueError."""
    points, right, tenths, *of_questions = text.split(" ")
    by_question = []
    for one in of_questions:
        number, got, was_right, took = map(int, one.split(":"))
        by_question.append((number, Got(got, was_right > 0, took, was_right < _NOT_COUNTED)))
    return Score(int(points), int(right), int(tenths), tuple(by_question))


class Marked(NamedTuple):
    """A question as it was marked: what each member got, and how far an estimate may be away to be right."""

    got: Mapping[str, Got]
    within: Fraction | None = None


def mark(quiz: Quiz, question: Question, said: Mapping[str, Said], alive: frozenset[str] | None = None) -> Marked:
    """What each who has answered got. `alive`: of "last_one_standing", those who are still in; None: everybody."""
    within = reach(question, (one.answer for one in said.values())) if isinstance(question.answer, Number) else None
    shares = {answer: share_of(question, answer, within) for answer in {one.answer for one in said.values()}}
    points = quiz.points_of(question)
    first = _first_right(quiz, said, shares) if quiz.mode == "buzzer" else None
    got = {}
    for member, (answer, ms) in said.items():
        share = shares[answer]
        is_in = alive is None or member in alive
        is_paid = is_in and (first is None or member == first)
        worth = _worth(quiz, question, points, share, ms) if is_paid else 0
        is_right = share == 1
        got[member] = Got(worth, is_right, ms // _TENTH_MS, not is_right or (is_in and points > 0))
    return Marked(got, within)


def _first_right(quiz: Quiz, said: Mapping[str, Said], shares: Mapping[str, Fraction]) -> str:
    """Whose right answer came first; of two in one ms the one that was counted first. "" of nobody."""
    right = [(one.ms, member) for member, one in said.items() if shares[one.answer] == 1]
    soonest = min((ms for ms, _ in right), default=0)
    return next((member for ms, member in right if ms == soonest), "")


def _worth(quiz: Quiz, question: Question, points: int, share: Fraction, ms: int) -> int:
    whole = points * share
    if quiz.mode == "speed":
        plateau_ms, span_ms = PLATEAU_S * 1000, (quiz.seconds_of(question) - PLATEAU_S) * 1000
        late_ms = min(max(0, ms - plateau_ms), span_ms)
        whole = whole * (2 * span_ms - late_ms) / (2 * span_ms)
    return int(whole // POINTS_STEP) * POINTS_STEP


def alive_after(question: Question, points: int, alive: frozenset[str] | None, marked: Marked) -> frozenset[str] | None:
    """Who is still in. A question for warming up throws nobody out, nor does one that none of them has right."""
    if points == 0:
        return alive
    right = frozenset(member for member, got in marked.got.items() if got.right and (alive is None or member in alive))
    return right or alive


class Ranked(NamedTuple):
    """Members from the best on, with their ranks: equals share one, and the next ones are left out (1, 2, 2, 4)."""

    members: Sequence[str]
    ranks: Sequence[int]


def rank(scores: Mapping[str, Score]) -> Ranked:
    """Members whose scores are equal stand in the order of their ids, which decides nothing."""
    orders = {member: score.order for member, score in scores.items()}
    members = sorted(sorted(scores), key=orders.__getitem__)
    ranks: list[int] = []
    for place, member in enumerate(members, 1):
        is_equal = place > 1 and orders[member] == orders[members[place - 2]]
        ranks.append(ranks[-1] if is_equal else place)
    return Ranked(members, ranks)


def breakpoints(scores: Mapping[str, Score], ranked: Ranked) -> list[tuple[int, int, int, int]]:
    """[(points, right, tenths, rank)] by which a phone finds its rank, the best first: the ranks at the top one by one,
    then some of the others, evenly."""
    firsts = [place for place, rank in enumerate(ranked.ranks) if place == 0 or rank != ranked.ranks[place - 1]]
    if len(firsts) > BREAKPOINTS:
        exact, others = firsts[:BREAKPOINTS_EXACT], firsts[BREAKPOINTS_EXACT:]
        some = BREAKPOINTS - BREAKPOINTS_EXACT
        firsts = exact + [others[(n + 1) * len(others) // some - 1] for n in range(some)]
    of = [(scores[ranked.members[place]], ranked.ranks[place]) for place in firsts]
    return [(score.points, score.right, score.tenths, place) for score, place in of]
