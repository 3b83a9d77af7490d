"""Addresses of papers."""

from typing import Final

from acclaim.base.sheets.table import MEDIA_TYPES
from acclaim.features.papers import bodies, reports, showing, web
from acclaim.http.bodies import PollVerb
from acclaim.http.endpoint import DATA_EVENT, EVENT, OPERATOR_EVENT, Endpoint

_QUIZ: Final = f"{OPERATOR_EVENT}/daily-quizzes/{{quiz}}"
_DATA: Final = f"{DATA_EVENT}/daily-quizzes"
_ERRORS: Final = ("unknown_event", "unknown_activity")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{EVENT}/papers/{{quiz}}/{{day}}/{{digest}}", web.show_paper,
             "Get the questions of today's paper of a daily quiz", gives=bodies.CommonPaper, errors=_ERRORS),
    Endpoint("GET", f"{OPERATOR_EVENT}/daily-quizzes", reports.list_quizzes,
             "List daily quizzes, and how they stand today",
             gives=bodies.DailyQuizzes, needs="figures", errors=("unknown_event",)),
    Endpoint("GET", f"{_QUIZ}/figures", reports.show_figures,
             "Get the figures of a daily quiz: ranking, units, days, questions, what somebody should look at",
             gives=bodies.DailyQuizFigures, needs="people", errors=_ERRORS, query=("day",)),
    Endpoint("GET", _DATA, showing.show_all, "Get all daily quizzes, and who takes part today",
             gives=bodies.DailyQuizzes, scope="results", errors=("unknown_event", "not_public")),
    Endpoint("GET", f"{_DATA}/{{quiz}}", showing.show_figures, "Get the figures of a daily quiz, of days that are over",
             gives=bodies.DailyQuizFigures, scope="results", errors=(*_ERRORS, "not_public"), query=("day",)),
    Endpoint("GET", f"{_DATA}/{{quiz}}/ranking", showing.show_ranking,
             "Get each member's place in a daily quiz, page by page", gives=bodies.DailyQuizRanking, scope="members",
             errors=(*_ERRORS, "not_public", "cursor_gone"), query=("day", "after")),
    Endpoint("GET", f"{_DATA}/{{quiz}}/members/{{member}}", showing.show_papers,
             "Get a member's papers of a daily quiz, page by page", gives=bodies.MemberPapers, scope="members",
             errors=(*_ERRORS, "not_public"), query=("after",)),
    Endpoint("GET", f"{_QUIZ}/ranking.csv", reports.ranking_csv, "The ranking of a daily quiz, as a spreadsheet",
             gives="text/csv", needs="people", errors=_ERRORS, query=("day", "lang")),
    Endpoint("GET", f"{_QUIZ}/ranking.xlsx", reports.ranking_xlsx, "The ranking of a daily quiz, as a workbook",
             gives=MEDIA_TYPES["xlsx"], needs="people", errors=_ERRORS, query=("day", "lang")),
    Endpoint("GET", f"{_QUIZ}/answers.jsonl", reports.answers_jsonl, "All papers of a daily quiz as JSON lines",
             gives="application/jsonl", needs="people", errors=_ERRORS, query=("day",)),
    Endpoint("GET", f"{_QUIZ}/recount", reports.show_recount, "Recount the papers of a daily quiz",
             gives=bodies.DailyQuizRecount, needs="figures", errors=_ERRORS),
    Endpoint("POST", f"{_QUIZ}/{{verb}}", web.apply_verb,
             "Open, lock, unlock, close, publish or reset a daily quiz", takes=PollVerb, gives=bodies.DailyQuizMoved,
             needs="run", errors=(*_ERRORS, "wrong_state", "conflict", "on_hold")),
]
