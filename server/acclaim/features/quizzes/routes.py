"""Addresses of quizzes."""

from typing import Final

from acclaim.features.quizzes import bodies, web
from acclaim.features.quizzes.rules import Wanted
from acclaim.http.bodies import PollVerb
from acclaim.http.endpoint import EVENT, OPERATOR_EVENT, Endpoint

_ERRORS: Final = ("wrong_state", "unknown_quiz", "unknown_event", "conflict")
_QUIZ: Final = f"{OPERATOR_EVENT}/quizzes/{{quiz}}"

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{OPERATOR_EVENT}/quizzes", web.list_quizzes, "List quizzes, where they stand, and their figures",
             gives=bodies.Quizzes, needs="figures", errors=("unknown_event",)),
    Endpoint("POST", f"{_QUIZ}/step", web.take_step, "Lead a quiz one step further",
             takes=Wanted, gives=bodies.QuizLine, needs="run", errors=(*_ERRORS, "on_hold", "unknown_question")),
    Endpoint("POST", f"{_QUIZ}/void", web.void_question, "Void a question: it counts for nobody",
             takes=bodies.VoidQuestion, gives=bodies.QuizLine, needs="run", errors=(*_ERRORS, "unknown_question")),
    Endpoint("POST", f"{_QUIZ}/{{verb}}", web.apply_verb, "Open, lock, unlock, close, publish or reset a quiz",
             takes=PollVerb, gives=bodies.QuizLine, needs="run", errors=_ERRORS),
    Endpoint("GET", f"{EVENT}/quizzes/{{quiz}}/proof", web.show_proof, "Get what proves that no key was changed",
             gives=bodies.QuizProof, errors=("unknown_event", "unknown_quiz")),
]
