"""A quiz led through its questions by operators. Each step is safe to repeat; the audit log says it once.

A question's poll moves first, then what pages are told of where the quiz stands: whoever is told that a question is
open finds it open.
"""

import msgspec

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError
from acclaim.event import audit, consent
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.quiz import Quiz, Step
from acclaim.event.parts.quiz_limits import LATE_MS
from acclaim.event.store import EventRecord
from acclaim.features.quizzes import proof, rules
from acclaim.features.quizzes import store as quizzes
from acclaim.features.quizzes.rules import QuizNow, Voided, Wanted
from acclaim.features.quizzes.store import Stand
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.voting.schedule import SCHEDULE

_VERBS = {"open": "open", "lock": "close"}


async def commit(store: Store, event: Event, quiz_id: str) -> None:
    """Commits to the questions and keys of a quiz in its epoch of now; from then on its commitment is published. Safe
    to repeat."""
    quiz = event.quiz(quiz_id)
    for _ in range(events.SAVES_TRIED):
        stand = await quizzes.read(store, event, quiz_id)
        if stand.now.commitment:
            return
        await _end_questions(store, event, quiz)
        salt = proof.new_salt()
        now = QuizNow(stand.state.epoch, salt, proof.commitment_to(salt, quiz))
        if await quizzes.save(store, event.id, quiz_id, stand.rev, now):
            return
    raise OperatorError("conflict")


async def _end_questions(store: Store, event: Event, quiz: Quiz) -> None:
    """Resets questions that a reset which broke off has left as they were."""
    questions = [poll for poll in event.question_polls if poll.quiz == quiz.id]
    for poll_id, now in (await polls.read_all(store, event.id, questions)).items():
        if now.state != "draft":
            await polls.reset(store, event.id, quizzes.question_of(quiz, poll_id), now.epoch)


async def step(store: Store, event_id: str, quiz_id: str, wanted: Wanted, who: str = "", cue: str = "") -> Stand:
    """One step of a quiz that is open. Who has not seen where it stands (`seen`, 0: whatever) moves nothing, nor does
    the action of a `cue` that has moved it already or finds it where it shall lead it. A question that is open is
    locked before it is told what was answered. Of two at once who want the same step, one makes it.

    Raises OperatorError("wrong_state"), ("conflict"), Unknown, StoreAway.
    """
    aim: tuple[str, str] | None = None
    for _ in range(events.SAVES_TRIED):
        record = await events.read(store, event_id)
        quiz = record.event.quiz(quiz_id)
        stand = await quizzes.read(store, record.event, quiz_id)
        if (wanted.seen and wanted.seen != stand.rev) or (cue and cue == stand.now.cue):
            return stand
        if aim == (stand.now.phase, stand.now.question) or rules.was_meant_to_lock(stand.now, wanted, now_ms()):
            return stand
        if cue and rules.is_there(stand.now, wanted.step):
            return stand
        if wanted.step == "tell" and stand.now.phase == "open":
            stand = await step(store, event_id, quiz_id, Wanted("lock", seen=stand.rev), who)
        done, now = rules.taken(quiz, stand.now, wanted.step, wanted.question)
        aim = now.phase, now.question
        _check_open(quiz, stand, record, done)
        timed_out_at = now_ms() if done == "lock" and who == SCHEDULE else 0
        now = msgspec.structs.replace(now, cue=cue or stand.now.cue, timed_out_at=timed_out_at)
        await _move_question(store, record, quiz, now, done)
        if await quizzes.save(store, event_id, quiz_id, stand.rev, now):
            entry = audit.New(who, f"quiz_{done}", quiz_id, {"question": now.question})
            await events.tell(store, event_id, [entry] if who else [])
            return stand._replace(now=now, rev=stand.rev + 1)
    raise OperatorError("conflict")


def _check_open(quiz: Quiz, stand: Stand, record: EventRecord, step: Step) -> None:
    """Nothing new is asked before the quiz is open, nor while the show is on hold; what was asked can be led to its
    end at any time."""
    is_asking = step in ("ask", "open")
    if is_asking and record.stage.held:
        raise OperatorError("on_hold")
    if is_asking and stand.state.state != "open":
        why = f"The quiz is {stand.state.state}; open it first."
        raise OperatorError("wrong_state", why, quiz=quiz.id, state=stand.state.state)
    if not stand.now.commitment:
        raise OperatorError("conflict")  # it was opened just now


async def _move_question(store: Store, record: EventRecord, quiz: Quiz, now: QuizNow, step: Step) -> None:
    question = quiz.question(now.question)
    verb = _VERBS.get(step)
    if verb is None or question is None:
        return
    poll = quizzes.question_of(quiz, question.id)
    if verb == "open":
        await store.check_durable()
        within = quiz.seconds_of(question) * 1000, LATE_MS
        await polls.move(store, record.event.id, poll, "open", record.rev, None, made_within=within)
    else:
        await polls.move(store, record.event.id, poll, "close", record.rev, None)


async def void(store: Store, event_id: str, quiz_id: str, question_id: str, why: str, who: str) -> Stand:
    """A question counts for nobody, on the record; scores are computed again. Raises as `step`, and
    OperatorError("consent_needed") while a second operator has to approve it."""
    consented: consent.Consent | None = None
    for _ in range(events.SAVES_TRIED):
        event = (await events.read(store, event_id)).event
        stand = await quizzes.read(store, event, quiz_id)
        if stand.state.state == "published":
            raise OperatorError("wrong_state", "The quiz is published.", quiz=quiz_id, state="published")
        now = rules.voided(event.quiz(quiz_id), stand.now, question_id, Voided(who, why, now_ms()))
        if now is stand.now:
            return stand
        if consented is None:
            order = {"quiz": quiz_id, "epoch": stand.state.epoch, "question": question_id, "why": why}
            consented = await consent.approved(store, event, who, "void_question", order)
        if await quizzes.save(store, event_id, quiz_id, stand.rev, now):
            detail = {"question": question_id, "why": why, **consented.noted}
            entry = audit.New(who, "void_question", quiz_id, detail)
            await events.tell(store, event_id, [entry])
            return stand._replace(now=now, rev=stand.rev + 1)
    raise OperatorError("conflict")


async def reset_questions(store: Store, event: Event, quiz_id: str) -> None:
    """With the quiz its questions: what was answered stays in their logs, voided. Safe to repeat."""
    quiz = event.quiz(quiz_id)
    for poll in event.question_polls:
        if poll.quiz == quiz.id:
            await polls.reset(store, event.id, poll)
    await quizzes.forget_results(store, event.id, quiz_id)
