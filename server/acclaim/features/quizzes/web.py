"""Quizzes over HTTP: operators lead them, and everybody may check the keys."""

from typing import Final, get_args

from acclaim.base.errors import Unknown
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.quiz import Quiz
from acclaim.event.states import Verb
from acclaim.features.quizzes import actions, proof, rules
from acclaim.features.quizzes import store as quizzes
from acclaim.features.quizzes.bodies import QuizLine, QuizProof, Quizzes, VoidQuestion
from acclaim.features.quizzes.rules import Wanted
from acclaim.features.quizzes.store import Stand
from acclaim.http.bodies import PollVerb
from acclaim.http.endpoint import Call
from acclaim.voting import verbs

VERBS: Final[tuple[Verb, ...]] = get_args(Verb)


async def list_quizzes(call: Call) -> Quizzes:
    event = (await events.read(call.services.store, call.event_id)).event
    found = await quizzes.read_all(call.services.store, event)
    return Quizzes([_line(quiz, found[quiz.id]) for quiz in event.quizzes])


async def take_step(call: Call) -> QuizLine:
    """The next step, or the named one; nothing if the quiz has moved on from `seen`."""
    wanted: Wanted = call.body
    quiz_id = _quiz_id(call)
    await actions.step(call.services.store, call.event_id, quiz_id, wanted, call.who)
    return await _answer(call, quiz_id)


async def void_question(call: Call) -> QuizLine:
    body: VoidQuestion = call.body
    quiz_id = _quiz_id(call)
    await actions.void(call.services.store, call.event_id, quiz_id, body.question, body.why, call.who)
    return await _answer(call, quiz_id)


async def apply_verb(call: Call) -> QuizLine:
    """`open` commits to the keys. `reset` resets the questions as well, unless it came too late to reset anything."""
    body: PollVerb = call.body
    quiz_id, verb, store = _quiz_id(call), call.request.path_params["verb"], call.services.store
    if verb not in VERBS:
        raise Unknown("not_found", f"A quiz can be told to: {', '.join(VERBS)}.")
    await verbs.apply(store, call.event_id, quiz_id, verb, body.epoch, who=call.who, find=quizzes.find)
    event = (await events.read(store, call.event_id)).event
    if verb == "open":
        await actions.commit(store, event, quiz_id)
    elif verb == "reset" and (await quizzes.read(store, event, quiz_id)).state.state == "draft":
        await actions.reset_questions(store, event, quiz_id)
    return await _answer(call, quiz_id)


async def show_proof(call: Call) -> QuizProof:
    """Raises Unknown("unknown_quiz") for a draft."""
    event = (await events.read(call.services.store, call.event_id)).event
    quiz = event.quiz(_quiz_id(call))
    stand = await quizzes.read(call.services.store, event, quiz.id)
    if stand.state.state == "draft":
        raise Unknown("unknown_quiz")
    is_told = rules.tells_keys(stand.state.state, stand.now)
    return QuizProof(
        quiz.id, quiz.mode, stand.state.epoch, stand.now.commitment, stand.now.salt if is_told else "",
        proof.questions_of(quiz) if is_told else [],
    )  # fmt: skip


def _quiz_id(call: Call) -> str:
    return str(call.request.path_params["quiz"])


async def _answer(call: Call, quiz_id: str) -> QuizLine:
    call.services.hubs.changed(call.event_id)
    event: Event = (await events.read(call.services.store, call.event_id)).event
    return _line(event.quiz(quiz_id), await quizzes.read(call.services.store, event, quiz_id))


def _line(quiz: Quiz, stand: Stand) -> QuizLine:
    now, results = stand.now, stand.results
    return QuizLine(
        quiz.id, quiz.title, stand.state.state, stand.state.epoch, stand.rev, now.phase, now.question, now.asked,
        [question.id for question in quiz.questions], results.players, results.questions, sorted(now.voided),
    )  # fmt: skip
