"""From the logs of a quiz's questions to its scores: read once a question, when it is locked.

What was read and computed before is kept, so that each lock costs one log. A worker that knows nothing computes all of
it again, and comes to the same: nothing is added to what is stored.
"""

import asyncio
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

import msgspec

from acclaim.event.event import Event
from acclaim.event.parts.poll import Poll
from acclaim.event.parts.quiz import Quiz
from acclaim.event.states import FINAL_STATES
from acclaim.event.units import shown
from acclaim.features.quizzes import store as quizzes
from acclaim.features.quizzes.results import (
    Line,
    Mark,
    QuestionFigures,
    Scoring,
    UnitLine,
    board,
    discriminations,
    figures_of,
    unit_board,
)
from acclaim.features.quizzes.rules import QuizNow
from acclaim.features.quizzes.scoring import Said
from acclaim.features.quizzes.standing import Standing
from acclaim.features.quizzes.store import Stand
from acclaim.identity.roster import store as rosters
from acclaim.identity.shown_name import code_of, shown_name
from acclaim.redis.client import Store
from acclaim.voting import ballots, polls
from acclaim.voting.tally import PollNow

_FOUND_A_CALL: Final = 1000
_PAGE_ENTRIES: Final = 100
_NONE: Final = -1


def wanted(now: QuizNow, figures: Mapping[str, PollNow]) -> list[Mark]:
    """What there is to score: the questions that were asked and take no more answers."""
    states = [(one, figures[one]) for one in now.asked if one in figures]
    return [(one, figure.epoch, figure.seq) for one, figure in states if figure.state in FINAL_STATES]


async def read_said(store: Store, event: Event, poll: Poll, now: PollNow) -> dict[str, Said]:
    """The answers to a question that stand, by member, in the order in which they were counted."""
    standing = Standing(poll, now)
    for shard in range(poll.shards):
        async for one in ballots.read_history(store, event.id, poll.id, shard, _PAGE_ENTRIES):
            standing.add(one)
    return standing.said


class Computed(NamedTuple):
    """What the scores were computed of."""

    quiz: Quiz
    epoch: int
    marks: list[Mark]
    voided: list[str]


class Folding:
    """The scores of one quiz, as far as this worker has computed them."""

    def __init__(self, store: Store, code_key: bytes) -> None:
        self._store, self._code_key = store, code_key
        self._of: Computed | None = None
        self._stored_rev = _NONE  # of the results that were stored with all of these scores
        self._scoring: Scoring | None = None
        self._figures: dict[str, QuestionFigures] = {}
        self._units: tuple[str, dict[str, str]] = ("", {})  # roster's version, unit by member

    async def scoring(
        self, event: Event, quiz: Quiz, now: QuizNow, marks: Sequence[Mark]
    ) -> tuple[Scoring, set[str] | None]:
        """All scores, and whose have changed since the last call; None if they were all computed again."""
        voided = [one for one in now.asked if one in now.voided]
        done = self._of.marks if self._of and (*self._of[:2], self._of.voided) == (quiz, now.epoch, voided) else []
        is_new = self._scoring is None or not done or list(marks[: len(done)]) != done
        if self._scoring is None or is_new:
            self._scoring, self._figures, done = Scoring(quiz), {}, []
        self._of = None  # until it is whole
        asked = {poll.id: poll for poll in quizzes.asked_of(quiz, now)}
        figures = await polls.read_all(self._store, event.id, asked.values())
        changed: set[str] = set()
        for place, (question_id, _, _) in enumerate(marks[len(done) :], len(done) + 1):
            question, poll = quiz.question(question_id), asked.get(question_id)
            if question is None or poll is None:
                continue
            said = await read_said(self._store, event, poll, figures[question_id])
            if place == len(marks):
                await asyncio.to_thread(self._scoring.keep_ranks)
            marked = await asyncio.to_thread(self._scoring.add, question, said, question_id in now.voided)
            self._figures[question_id] = await asyncio.to_thread(figures_of, question, said, marked)
            changed |= marked.got.keys()
        self._of = Computed(quiz, now.epoch, list(marks), voided)
        return self._scoring, None if is_new else changed & self._scoring.scores.keys()

    async def fold(self, event: Event, quiz: Quiz, stand: Stand, marks: Sequence[Mark]) -> None:
        """Computes the results of what there is to score, and stores them, the scores first: all of them where the
        results that are stored are not the last that this worker has. Stores nothing if somebody else has meanwhile."""
        now, rev = stand.now, stand.results_rev
        scoring, changed = await self.scoring(event, quiz, now, marks)
        is_whole = changed is None or rev != self._stored_rev
        self._stored_rev = _NONE  # until all is stored
        rows = scoring.scores if is_whole else {member: scoring.scores[member] for member in changed or ()}
        if not await quizzes.save_scores(self._store, event.id, quiz.id, rev, rows, is_whole):
            return
        lines = await self._unit_lines(event, quiz, scoring)
        results = await asyncio.to_thread(board, scoring, now.epoch, marks, now.voided, lines)
        named = await self._named(event, [*results.top, *([results.climber] if results.climber else [])])
        separates = await asyncio.to_thread(discriminations, scoring.scores)
        number_of = {question.id: number for number, question in enumerate(quiz.questions)}
        results = msgspec.structs.replace(
            results,
            top=named[: len(results.top)],
            climber=named[-1] if results.climber else None,
            questions={
                question_id: msgspec.structs.replace(figures, discrimination=separates.get(number_of[question_id]))
                for question_id, figures in self._figures.items()
            },
        )
        if await quizzes.save_results(self._store, event.id, quiz.id, rev, results):
            self._stored_rev = rev + 1

    async def _unit_lines(self, event: Event, quiz: Quiz, scoring: Scoring) -> list[UnitLine]:
        roster = await rosters.summary(self._store, event.roster_of) if quiz.units else None
        if roster is None:
            return []
        version, known = self._units
        if version != roster.version:
            known = {}
        self._units = roster.version, known
        pending = iter([member for member in scoring.scores if member not in known])
        while some := list(islice(pending, _FOUND_A_CALL)):
            _, rows = await rosters.find_all(self._store, event.roster_of, some)
            known.update({member: row.unit for member, row in zip(some, rows, strict=True) if row} if rows else {})
        return await asyncio.to_thread(unit_board, roster.entitled_by_unit(quiz), known, scoring.scores)

    async def _named(self, event: Event, lines: Sequence[Line]) -> list[Line]:
        """By what everybody may read of a name; who has none is called by a code."""
        if not lines:
            return []
        _, rows = await rosters.find_all(self._store, event.roster_of, [line.member for line in lines])
        entries = rows or [None] * len(lines)
        named = []
        for line, entry in zip(lines, entries, strict=True):
            name = shown_name(entry.name, event.winner_names) if entry else ""
            unit = shown(entry.unit) if entry and event.winner_names == "full" else ""
            name = name or code_of(self._code_key, line.member)
            named.append(msgspec.structs.replace(line, name=name, unit=unit))
        return named
