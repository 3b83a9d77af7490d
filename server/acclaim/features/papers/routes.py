"""Addresses of papers."""

from typing import Final

from acclaim.features.papers import bodies, web
from acclaim.http.bodies import PollVerb
from acclaim.http.endpoint import EVENT, OPERATOR_EVENT, Endpoint

_QUIZ: Final = f"{OPERATOR_EVENT}/daily-quizzes/{{quiz}}"
_ERRORS: Final = ("unknown_event", "unknown_activity")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{EVENT}/papers/{{quiz}}/{{day}}/{{digest}}", web.show_paper,
             "Get the questions of today's paper of a daily quiz", gives=bodies.CommonPaper, errors=_ERRORS),
    Endpoint("POST", f"{_QUIZ}/{{verb}}", web.apply_verb,
             "Open, lock, unlock, close, publish or reset a daily quiz", takes=PollVerb, gives=bodies.DailyQuizMoved,
             needs="run", errors=(*_ERRORS, "wrong_state", "conflict", "on_hold")),
]
