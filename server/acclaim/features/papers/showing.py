"""Daily quizzes as other systems read them: participation today, and of days that are over how well it went. What is
right shows in figures as well, so before a day is over nothing is made of its papers' answers."""

import asyncio
import re
from hashlib import blake2b
from typing import Final

from acclaim.base.errors import Malformed, Unknown
from acclaim.event.event import Event
from acclaim.event.parts.earning.daily_quiz import DailyQuiz
from acclaim.features.papers import render, reports, results
from acclaim.features.papers import store as papers
from acclaim.features.papers.bodies import (
    DailyQuizFigures,
    DailyQuizRanking,
    DailyQuizzes,
    MemberPaper,
    MemberPapers,
    MemberPlace,
)
from acclaim.features.papers.limits import DAYS_A_PAGE, PLACES_A_PAGE
from acclaim.features.papers.live import PaperPart
from acclaim.features.papers.results import Marked, Place
from acclaim.features.papers.rules import Attempt
from acclaim.features.papers.states import PaperStates
from acclaim.http.endpoint import Call
from acclaim.voting import polls
from acclaim.voting.tally import PollNow

_CURSOR: Final = re.compile(r"([0-9a-f]{16})\.([0-9]{1,12})", re.ASCII)
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_STARTED: Final = "started "


async def show_all(call: Call) -> DailyQuizzes:
    """Without drafts. Raises NotAdmitted("not_public")."""
    (await call.services.hubs.find(call.event_id)).memory.event.check_public()
    lines = [one for one in await reports.lines_of_today(call) if one.state != "draft"]
    call.rows = len(lines)
    return DailyQuizzes(lines)


async def show_figures(call: Call) -> DailyQuizFigures:
    """Without members; of the season, or of `?day=` alone. Raises NotAdmitted("not_public"),
    Unknown("unknown_activity")."""
    event, states, quiz, now = await _quiz(call)
    marked = await _marked(call, event, states, quiz, now)
    ranked = await asyncio.to_thread(results.ranking, marked)
    figures = await reports.figures_without_members(call, event, quiz, marked, ranked)
    call.rows = len(figures.units) + len(figures.days) + len(figures.questions)
    return figures


async def show_ranking(call: Call) -> DailyQuizRanking:
    """Of the season, or of `?day=` alone. Raises NotAdmitted("not_public"), Malformed, Unknown("unknown_activity"),
    ("cursor_gone") if the ranking has changed since."""
    event, states, quiz, now = await _quiz(call)
    ranked = await asyncio.to_thread(results.ranking, await _marked(call, event, states, quiz, now))
    version = await asyncio.to_thread(_version, ranked)
    first = _place(call.request.query_params.get("after", ""), version)
    places = [MemberPlace(*one) for one in ranked[first : first + PLACES_A_PAGE]]
    call.rows, end = len(places), first + len(places)
    following = f"{version}.{end}" if end < len(ranked) else ""
    return DailyQuizRanking(quiz.id, now.state, now.epoch, len(ranked), places, following)


async def show_papers(call: Call) -> MemberPapers:
    """Raises NotAdmitted("not_public"), Malformed, Unknown("unknown_activity")."""
    store, member = call.services.store, str(call.request.path_params["member"])
    event, states, quiz, now = await _quiz(call)
    after = call.request.query_params.get("after", "")
    if after and not _DAY.fullmatch(after):
        raise Malformed("malformed", "after: send `next` of the page before.")
    counts = await papers.counts(store, event.id, quiz.id, now.epoch)
    left = sorted(day for one in counts if (day := one.removeprefix(_STARTED)) != one and day > after)
    found, days = [], left[:DAYS_A_PAGE]
    for day in days:
        is_over = states.is_over(quiz, day, now)
        mine = await papers.read_mine(store, event.id, quiz, now.epoch, day, member)
        found += [_paper(quiz, day, one, is_over) for one in mine]
    call.rows = len(found)
    return MemberPapers(quiz.id, member, now.epoch, found, days[-1] if len(left) > len(days) else "")


async def _quiz(call: Call) -> tuple[Event, PaperStates, DailyQuiz, PollNow]:
    """Raises NotAdmitted("not_public"), Unknown("unknown_activity")."""
    hub = await call.services.hubs.find(call.event_id)
    event, states = hub.memory.event, hub.part(PaperPart).states
    event.check_public()
    quiz = states.quiz(str(call.request.path_params["quiz"]))
    return event, states, quiz, await polls.read_shard(call.services.store, event.id, quiz.id, 0)


async def _marked(call: Call, event: Event, states: PaperStates, quiz: DailyQuiz, now: PollNow) -> list[Marked]:
    asked = call.request.query_params.get("day", "")

    def wants(day: str) -> bool:
        return asked in ("", day) and states.is_over(quiz, day, now)

    return await reports.marked_of(call.services.store, event, quiz, now.epoch, wants)


def _version(ranked: list[Place]) -> str:
    return blake2b(repr(ranked).encode(), digest_size=8).hexdigest()


def _place(after: str, version: str) -> int:
    """From which place on, by a cursor: the version of the ranking and the place."""
    if not after:
        return 0
    if not (found := _CURSOR.fullmatch(after)):
        raise Malformed("malformed", "after: send `next` of the page before.")
    if found[1] != version:
        raise Unknown("cursor_gone")
    return int(found[2])


def _paper(quiz: DailyQuiz, day: str, attempt: Attempt, is_over: bool) -> MemberPaper:
    handed_at = attempt.handed_at or None
    if not is_over:
        return MemberPaper(day, attempt.number, attempt.started_at, handed_at, None, None, None, None)
    told = render.paper(quiz, attempt, is_over)
    answers = {question: choices for question, (_, choices) in told.answers.items()}
    return MemberPaper(
        day, told.attempt, told.started_at, handed_at, answers, told.right, told.passed, told.keys
    )  # fmt: skip
