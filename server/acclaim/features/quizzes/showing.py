"""Quizzes as other systems read them: as phones are told, and the whole ranking once it is public."""

import asyncio
import re
from typing import Final

from acclaim.base.clock import now_ms
from acclaim.base.errors import Malformed, Unknown
from acclaim.event.event import Event
from acclaim.event.parts.quiz import Quiz
from acclaim.event.states import FINAL_STATES
from acclaim.features.quizzes import render
from acclaim.features.quizzes import store as quizzes
from acclaim.features.quizzes.bodies import QuizScore, QuizScores, QuizShown, QuizzesShown
from acclaim.features.quizzes.scoring import Ranked, Score, rank
from acclaim.features.quizzes.store import Stand
from acclaim.http.endpoint import Call
from acclaim.redis.client import Store
from acclaim.voting.tally import PollNow

_A_PAGE: Final = 10_000
_TENTHS: Final = 10
_CURSOR: Final = re.compile(r"([0-9]{1,12})\.([0-9]{1,12})", re.ASCII)


async def show_all(call: Call) -> QuizzesShown:
    """Without drafts. Raises NotAdmitted("not_public")."""
    store, event = call.services.store, (await call.services.hubs.find(call.event_id)).memory.event
    event.check_public()
    stands = await quizzes.read_all(store, event)
    shown = [await _shown(store, event, one, stands[one.id]) for one in event.quizzes if _is_told(stands[one.id])]
    call.rows = len(shown)
    return QuizzesShown(shown)


def _is_told(stand: Stand) -> bool:
    return stand.state.state != "draft"


async def _shown(store: Store, event: Event, quiz: Quiz, stand: Stand) -> QuizShown:
    question, poll = stand.now.question, PollNow()
    if question:
        poll, _ = await quizzes.read_question(store, event.id, quizzes.question_of(quiz, question))
    frame = render.quiz_frame(quiz, stand, poll, now_ms(), whole=False)
    if stand.state.state == "published":
        return QuizShown(frame, render.board_lines(stand.results), stand.results.units)
    return QuizShown(frame, frame.top, frame.units)


async def show_scores(call: Call) -> QuizScores:
    """Of a published quiz; with the scope `hidden_results` of a closed one as well. Raises
    NotAdmitted("not_public"), Malformed, Unknown("unknown_quiz"), ("cursor_gone") if scores have changed since."""
    store, event = call.services.store, (await call.services.hubs.find(call.event_id)).memory.event
    event.check_public()
    quiz = event.quiz(str(call.request.path_params["quiz"]))
    stand = await quizzes.read(store, event, quiz.id)
    state, epoch, version = stand.state.state, stand.state.epoch, stand.results_rev
    assert call.api_key
    if state != "published" and not (state in FINAL_STATES and "hidden_results" in call.api_key.scopes):
        return QuizScores(quiz.id, state, epoch, False, 0, [], "")
    first = _place(call.request.query_params.get("after", ""), version)
    scores = await quizzes.read_scores(store, event.id, quiz.id)
    ranked = await asyncio.to_thread(rank, scores)
    rows = _rows(ranked, scores, first)
    call.rows, end = len(rows), first + len(rows)
    following = f"{version}.{end}" if end < len(ranked.members) else ""
    return QuizScores(quiz.id, state, epoch, True, len(ranked.members), rows, following)


def _place(after: str, version: int) -> int:
    """From which place on, by a cursor: the version of the results and the place."""
    if not after:
        return 0
    if not (found := _CURSOR.fullmatch(after)):
        raise Malformed("malformed", "after: send `next` of the page before.")
    if int(found[1]) != version:
        raise Unknown("cursor_gone")
    return int(found[2])


def _rows(ranked: Ranked, scores: dict[str, Score], first: int) -> list[QuizScore]:
    some = slice(first, first + _A_PAGE)
    return [
        QuizScore(place, member, scores[member].points, scores[member].right, scores[member].tenths / _TENTHS)
        for place, member in zip(ranked.ranks[some], ranked.members[some], strict=True)
    ]
