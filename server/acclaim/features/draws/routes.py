"""Addresses of draws."""

from typing import Final

from acclaim.base.sheets.table import MEDIA_TYPES
from acclaim.features.draws import bodies, operator, web
from acclaim.features.draws.proof import DrawProof
from acclaim.http.endpoint import EVENT, OPERATOR_EVENT, Endpoint

_DRAW: Final = ("unknown_draw", "unknown_event", "draw_over", "not_a_winner", "conflict")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{EVENT}/draws", web.show_all, "All draws: commitments, then seeds and winners",
             gives=bodies.Draws, errors=("unknown_event",)),
    Endpoint("GET", f"{EVENT}/draws/mine", web.show_mine, "What a member is called in the lists of the draws",
             gives=bodies.MyEntrants,
             errors=("session_missing", "session_expired", "wrong_event", "unknown_event")),
    Endpoint("GET", f"{EVENT}/draws/{{n}}", web.show_proof, "One draw with its list, for `acclaim verify-draw`",
             gives=DrawProof, errors=("unknown_draw", "unknown_event")),
    Endpoint("GET", f"{EVENT}/draws/{{n}}/entrants.txt", web.show_list, "The list of a draw, one entrant a line",
             gives="text/plain", errors=("unknown_draw", "unknown_event")),
    Endpoint("GET", f"{OPERATOR_EVENT}/draws", operator.show, "All draws, and who their winners are",
             gives=list[bodies.OperatorDraw], role="operator", errors=("unknown_event",)),
    Endpoint("POST", f"{OPERATOR_EVENT}/draws", operator.prepare, "Prepare the draw of a prize: freeze who takes part",
             takes=bodies.NewDraw, gives=bodies.OperatorDraw, role="operator",
             errors=("unknown_prize", "no_entrants", "too_many_draws", "unknown_event", "conflict")),
    Endpoint("POST", f"{OPERATOR_EVENT}/draws/{{n}}/run", operator.run, "Draw the winners", takes=bodies.DrawWord,
             gives=bodies.OperatorDraw, role="operator",
             errors=(*_DRAW, "draw_sealed", "word_unseen", "word_too_long")),
    Endpoint("POST", f"{OPERATOR_EVENT}/draws/{{n}}/abandon", operator.abandon,
             "Give a prepared draw up, on the record",
             gives=bodies.OperatorDraw, role="operator", errors=_DRAW),
    Endpoint("POST", f"{OPERATOR_EVENT}/draws/{{n}}/redraw", operator.redraw, "The next in rank for an absent winner",
             takes=bodies.AbsentWinner, gives=bodies.OperatorDraw, role="operator", errors=_DRAW),
    Endpoint("GET", f"{OPERATOR_EVENT}/winners.csv", operator.winners_csv, "The winners of all draws as a spreadsheet",
             gives="text/csv", role="operator", errors=("unknown_event",)),
    Endpoint("GET", f"{OPERATOR_EVENT}/winners.xlsx", operator.winners_xlsx, "The winners of all draws as a workbook",
             gives=MEDIA_TYPES["xlsx"], role="operator", errors=("unknown_event",)),
]
