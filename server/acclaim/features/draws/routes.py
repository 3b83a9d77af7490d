"""Addresses of draws."""

from typing import Final

from acclaim.base.sheets.table import MEDIA_TYPES
from acclaim.features.draws import bodies, operator, web
from acclaim.features.draws.proof import DrawProof
from acclaim.http.endpoint import EVENT, OPERATOR_EVENT, Endpoint

_DRAW: Final = ("unknown_draw", "unknown_event", "draw_over", "not_a_winner", "conflict")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{EVENT}/draws", web.show_all, "List all draws: commitments, then seeds and winners",
             gives=bodies.Draws, errors=("unknown_event",)),
    Endpoint("GET", f"{EVENT}/draws/mine", web.show_mine, "List the pseudonyms of the signed-in member in all draws",
             gives=bodies.MyEntrants,
             errors=("session_missing", "session_expired", "wrong_event", "unknown_event")),
    Endpoint("GET", f"{EVENT}/draws/{{n}}", web.show_proof, "Get one draw with its entrants, for `acclaim verify-draw`",
             gives=DrawProof, errors=("unknown_draw", "unknown_event")),
    Endpoint("GET", f"{EVENT}/draws/{{n}}/entrants.txt", web.show_list, "Get the entrants of a draw, one a line",
             gives="text/plain", errors=("unknown_draw", "unknown_event")),
    Endpoint("GET", f"{OPERATOR_EVENT}/draws", operator.show, "List all draws with their winners",
             gives=list[bodies.OperatorDraw], needs="run", errors=("unknown_event",)),
    Endpoint("POST", f"{OPERATOR_EVENT}/draws", operator.prepare, "Prepare the draw of a prize: freeze the entrants",
             takes=bodies.NewDraw, gives=bodies.OperatorDraw, needs="run",
             errors=("unknown_prize", "no_entrants", "too_many_draws", "poll_running", "draw_rolling", "unknown_event",
                     "conflict")),
    Endpoint("POST", f"{OPERATOR_EVENT}/draws/{{n}}/start", operator.start,
             "Start a draw: it rolls until it is stopped, or by itself to the winners",
             takes=bodies.DrawWord, gives=bodies.OperatorDraw, needs="run",
             errors=(*_DRAW, "on_hold", "poll_running", "draw_other_secret", "word_unseen", "word_too_long")),
    Endpoint("POST", f"{OPERATOR_EVENT}/draws/{{n}}/stop", operator.stop, "Stop a draw that rolls: draw the winners",
             gives=bodies.OperatorDraw, needs="run",
             errors=(*_DRAW, "on_hold", "draw_not_rolling", "draw_other_secret")),
    Endpoint("POST", f"{OPERATOR_EVENT}/draws/{{n}}/abandon", operator.abandon,
             "Abandon a prepared draw, on the record",
             gives=bodies.OperatorDraw, needs="run", errors=_DRAW),
    Endpoint("POST", f"{OPERATOR_EVENT}/draws/{{n}}/redraw", operator.redraw, "Replace an absent winner",
             takes=bodies.AbsentWinner, gives=bodies.OperatorDraw, needs="run", errors=_DRAW),
    Endpoint("GET", f"{OPERATOR_EVENT}/winners.csv", operator.winners_csv, "The winners of all draws as a spreadsheet",
             gives="text/csv", needs="results", errors=("unknown_event",), query=("lang",)),
    Endpoint("GET", f"{OPERATOR_EVENT}/winners.xlsx", operator.winners_xlsx, "The winners of all draws as a workbook",
             gives=MEDIA_TYPES["xlsx"], needs="results", errors=("unknown_event",), query=("lang",)),
]
