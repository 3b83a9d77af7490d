"""Addresses of questions."""

from typing import Final

from acclaim.base.sheets.table import MEDIA_TYPES
from acclaim.features.questions import bodies, web
from acclaim.http.bodies import PollVerb
from acclaim.http.endpoint import DATA_EVENT, OPERATOR_EVENT, Endpoint

_BOARD: Final = f"{OPERATOR_EVENT}/question-boards/{{board}}"
_ERRORS: Final = ("unknown_event", "unknown_activity")

# fmt: off
ROUTES: Final = [
    Endpoint("POST", f"{_BOARD}/judge", web.judge, "Approve, delete or answer questions, or undo any of it",
             takes=bodies.JudgeQuestions, gives=bodies.QuestionsJudged, needs="moderate", errors=_ERRORS),
    Endpoint("POST", f"{_BOARD}/merge", web.merge, "Merge questions with one that asks the same",
             takes=bodies.MergeQuestions, gives=bodies.QuestionsJudged, needs="moderate", errors=_ERRORS),
    Endpoint("POST", f"{_BOARD}/next", web.answer_next, "Answer the question with the most votes now",
             gives=bodies.QuestionAnswered, needs="run", errors=_ERRORS),
    Endpoint("GET", f"{DATA_EVENT}/question-boards", web.show_to_program, "Get question boards, as phones see them",
             gives=bodies.BoardsShown, scope="results", errors=("unknown_event", "not_public")),
    Endpoint("GET", f"{_BOARD}/recount", web.show_recount, "Recount the upvotes of a question board",
             gives=bodies.BoardRecount, needs="figures", errors=_ERRORS),
    Endpoint("GET", f"{_BOARD}.csv", web.as_csv, "All questions of a board as a spreadsheet",
             gives="text/csv", needs="moderate", errors=_ERRORS, query=("lang",)),
    Endpoint("GET", f"{_BOARD}.xlsx", web.as_xlsx, "All questions of a board as a workbook",
             gives=MEDIA_TYPES["xlsx"], needs="moderate", errors=_ERRORS, query=("lang",)),
    Endpoint("POST", f"{_BOARD}/{{verb}}", web.apply_verb, "Open, lock, unlock, close or reset a question board",
             takes=PollVerb, gives=bodies.BoardMoved, needs="run",
             errors=(*_ERRORS, "wrong_state", "conflict", "on_hold")),
]
