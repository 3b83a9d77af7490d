"""Addresses of quizzes."""

from typing import Final

from acclaim.base.sheets.table import MEDIA_TYPES
from acclaim.features.quizzes import bodies, exporting, showing, web
from acclaim.features.quizzes.rules import Wanted
from acclaim.http.bodies import PollVerb
from acclaim.http.endpoint import DATA_EVENT, EVENT, OPERATOR_EVENT, Endpoint

_ERRORS: Final = ("wrong_state", "unknown_quiz", "unknown_event", "conflict")
_CONSENT: Final = ("consent_needed", "unknown_proposal", "too_many_proposals")
_QUIZ: Final = f"{OPERATOR_EVENT}/quizzes/{{quiz}}"

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{OPERATOR_EVENT}/quizzes", web.list_quizzes, "List quizzes, where they stand, and their figures",
             gives=bodies.Quizzes, needs="figures", errors=("unknown_event",)),
    Endpoint("POST", f"{_QUIZ}/step", web.take_step, "Lead a quiz one step further",
             takes=Wanted, gives=bodies.QuizLine, needs="run", errors=(*_ERRORS, "on_hold", "unknown_question")),
    Endpoint("POST", f"{_QUIZ}/void", web.void_question, "Void a question: it counts for nobody",
             takes=bodies.VoidQuestion, gives=bodies.QuizLine, needs="run",
             errors=(*_ERRORS, "unknown_question", *_CONSENT)),
    Endpoint("GET", f"{_QUIZ}/answers.jsonl", exporting.answers_jsonl, "All answers of a quiz as JSON lines",
             gives="application/jsonl", needs="people", errors=("unknown_quiz", "unknown_event")),
    Endpoint("GET", f"{_QUIZ}/ranking.csv", exporting.ranking_csv, "The ranking of a quiz, as a spreadsheet",
             gives="text/csv", needs="people", errors=("unknown_quiz", "unknown_event"), query=("lang",)),
    Endpoint("GET", f"{_QUIZ}/ranking.xlsx", exporting.ranking_xlsx, "The ranking of a quiz, as a workbook",
             gives=MEDIA_TYPES["xlsx"], needs="people", errors=("unknown_quiz", "unknown_event"), query=("lang",)),
    Endpoint("POST", f"{_QUIZ}/{{verb}}", web.apply_verb, "Open, lock, unlock, close, publish or reset a quiz",
             takes=PollVerb, gives=bodies.QuizLine, needs="run", errors=_ERRORS),
    Endpoint("GET", f"{DATA_EVENT}/quizzes", showing.show_all, "Get all quizzes, as phones are told of them",
             gives=bodies.QuizzesShown, scope="results", errors=("unknown_event", "not_public")),
    Endpoint("GET", f"{DATA_EVENT}/quizzes/{{quiz}}/scores", showing.show_scores,
             "Get each member's score in a quiz, page by page", gives=bodies.QuizScores, scope="members",
             query=("after",), errors=("unknown_event", "unknown_quiz", "not_public", "cursor_gone")),
    Endpoint("GET", f"{EVENT}/quizzes/{{quiz}}/proof", web.show_proof, "Get what proves that no key was changed",
             gives=bodies.QuizProof, errors=("unknown_event", "unknown_quiz")),
]
