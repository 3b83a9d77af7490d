"""What is computed of a daily quiz's papers: rankings, participation, figures of each question, and what somebody
should look at. Pure; whoever computes it from the same papers gets the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import StatisticsError, correlation, median
from typing import Literal, NamedTuple

import msgspec

from acclaim.event.parts.earning.daily_quiz import DailyQuiz
from acclaim.features.papers.limits import (
    EVEN_MS,
    EVIDENCE_SHOWN,
    FAST_MS,
    SAME_MEMBERS_MIN,
    SAME_WRONG_MIN,
    STATISTICS_MIN,
)
from acclaim.features.papers.marking import Mark, mark
from acclaim.features.papers.rules import Attempt, choices_in

_SECOND_MS = 1000


class Marked(NamedTuple):
    """A paper that was handed in, of a member and a day, with its mark."""

    member: str
    day: str
    attempt: Attempt
    mark: Mark

    @property
    def seconds(self) -> float:
        """From its start until it was handed in."""
        return (self.attempt.handed_at - self.attempt.started_at) / _SECOND_MS


class Place(NamedTuple):
    """A member in the ranking: right answers in all, days with a paper, and days that were passed."""

    rank: int
    member: str
    right: int
    days: int
    passed: int


class DayFigures(msgspec.Struct, frozen=True):
    """A day: members with a paper that is handed in, those who have passed, and right answers in the best ones."""

    day: str
    members: int
    passed: int
    right: int


class QuestionFigures(msgspec.Struct, frozen=True):
    """A question: papers that had it, how many had it right, what was chosen how often ("" by nobody), the median
    seconds that it took, and how well it tells those who know much from those who know little (`discrimination`, the
    correlation of a right answer with the right ones to the paper's other questions)."""

    question: str
    title: str
    asked: int
    right: int
    chosen: dict[str, int]
    seconds: float | None
    discrimination: float | None


class Conspicuous(msgspec.Struct, frozen=True):
    """What somebody should look at, which proves nothing: "fast" (answered faster than one can read), "even" (at equal
    intervals), "same" (several members with the same wrong answers)."""

    kind: Literal["fast", "even", "same"]
    day: str
    members: list[str]
    seconds: float | None = None


def marked(quiz: DailyQuiz, papers: Iterable[tuple[str, str, Attempt]]) -> list[Marked]:
    """`papers`: day, member and paper, those that are handed in."""
    return [
        Marked(member, day, one, mark(quiz, one.questions, one.answers)) for day, member, one in papers if one.handed_at
    ]


def best(papers: Iterable[Marked]) -> dict[tuple[str, str], Marked]:
    """{(day, member): the paper of most right answers, of equals the first}."""
    found: dict[tuple[str, str], Marked] = {}
    for one in sorted(papers, key=lambda it: it.attempt.number):
        held = found.get((one.day, one.member))
        if held is None or one.mark.right > held.mark.right:
            found[one.day, one.member] = one
    return found


def ranking(papers: Iterable[Marked]) -> list[Place]:
    """By right answers, then by days that were passed; who is equal shares a rank (1, 2, 2, 4). The time decides
    nothing: a script is faster than anybody."""
    of: dict[str, list[Marked]] = defaultdict(list)
    for one in best(papers).values():
        of[one.member].append(one)
    rows = [
        (sum(one.mark.right for one in some), sum(one.mark.passed for one in some), len(some), member)
        for member, some in of.items()
    ]
    rows.sort(key=lambda row: (-row[0], -row[1], row[3]))
    places: list[Place] = []
    for at, (right, passed, days, member) in enumerate(rows):
        is_equal = at > 0 and rows[at - 1][:2] == (right, passed)
        places.append(Place(places[-1].rank if is_equal else at + 1, member, right, days, passed))
    return places


def by_day(papers: Iterable[Marked]) -> list[DayFigures]:
    """The newest first."""
    days: dict[str, list[Marked]] = defaultdict(list)
    for (day, _), one in best(papers).items():
        days[day].append(one)
    return [
        DayFigures(day, len(some), sum(one.mark.passed for one in some), sum(one.mark.right for one in some))
        for day, some in sorted(days.items(), reverse=True)
    ]


def by_question(quiz: DailyQuiz, papers: Sequence[Marked]) -> list[QuestionFigures]:
    """Of first attempts alone, which no other has helped; in the order of the bank, those that were asked."""
    first = [one for one in papers if one.attempt.number == 1]
    asked: dict[str, list[Marked]] = defaultdict(list)
    for one in first:
        for question_id in one.attempt.questions:
            asked[question_id].append(one)
    found = []
    for question in quiz.questions:
        some = asked.get(question.id, [])
        if not some:
            continue
        hits = [question.id in one.mark.questions for one in some]
        others = [one.mark.right - hit for one, hit in zip(some, hits, strict=True)]
        times = [ms for one in some if (ms := _times(one.attempt).get(question.id)) is not None]
        given = (one.attempt.answers.get(question.id) for one in some)
        chosen = Counter(choice for saved in given for choice in (choices_in(saved.answer) if saved else [""]))
        found.append(
            QuestionFigures(
                question.id, question.title, len(some), sum(hits), dict(chosen.most_common(10)),
                round(median(times) / _SECOND_MS, 1) if times else None, _correlation(hits, others),
            )
        )  # fmt: skip
    return found


def _times(attempt: Attempt) -> dict[str, int]:
    """{question: ms from the answer before it}, in the order in which they were given."""
    times, before = {}, 0
    for question, saved in sorted(attempt.answers.items(), key=lambda one: one[1].ms):
        times[question], before = saved.ms - before, saved.ms
    return times


def _correlation(hits: Sequence[bool], others: Sequence[int]) -> float | None:
    if len(hits) < STATISTICS_MIN:
        return None
    try:
        return round(correlation([float(hit) for hit in hits], others), 3)
    except StatisticsError:  # all are alike
        return None


def conspicuous(papers: Sequence[Marked]) -> list[Conspicuous]:
    """The newest days first. Nobody is kept out by it: a person judges."""
    found = []
    for one in papers:
        times = [*_times(one.attempt).values()]
        if len(times) == len(one.attempt.questions) and sum(times) < FAST_MS * len(times):
            found.append(Conspicuous("fast", one.day, [one.member], sum(times) / _SECOND_MS))
        elif len(times) > 3 and max(times[1:]) - min(times[1:]) < EVEN_MS:
            found.append(Conspicuous("even", one.day, [one.member], sum(times) / _SECOND_MS))
    alike: dict[tuple[str, tuple[tuple[str, str], ...]], set[str]] = defaultdict(set)
    for one in papers:
        if len(wrong := _wrong(one)) >= SAME_WRONG_MIN:
            alike[one.day, wrong].add(one.member)
    found += [
        Conspicuous("same", day, sorted(members))
        for (day, _), members in alike.items()
        if len(members) >= SAME_MEMBERS_MIN
    ]
    return sorted(found, key=lambda it: it.day, reverse=True)[:EVIDENCE_SHOWN]


def _wrong(paper: Marked) -> tuple[tuple[str, str], ...]:
    answers: Mapping[str, str] = {name: saved.answer for name, saved in paper.attempt.answers.items()}
    return tuple(sorted((name, answer) for name, answer in answers.items() if name not in paper.mark.questions))
