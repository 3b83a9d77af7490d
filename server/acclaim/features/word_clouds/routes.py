"""Addresses of word clouds."""

from typing import Final

from acclaim.base.sheets.table import MEDIA_TYPES
from acclaim.features.word_clouds import bodies, web
from acclaim.http.bodies import PollVerb
from acclaim.http.endpoint import DATA_EVENT, OPERATOR_EVENT, Endpoint

_CLOUD: Final = f"{OPERATOR_EVENT}/word-clouds/{{cloud}}"
_ERRORS: Final = ("unknown_event", "unknown_activity")

# fmt: off
ROUTES: Final = [
    Endpoint("POST", f"{_CLOUD}/hide", web.hide, "Hide words of a cloud, or show them again",
             takes=bodies.HideWords, gives=bodies.WordsHidden, needs="moderate", errors=_ERRORS),
    Endpoint("GET", f"{DATA_EVENT}/word-clouds", web.show_to_program, "Get word clouds, as phones see them",
             gives=bodies.CloudsShown, scope="results", errors=("unknown_event", "not_public")),
    Endpoint("GET", f"{_CLOUD}/recount", web.show_recount, "Recount the words of a cloud",
             gives=bodies.CloudRecount, needs="figures", errors=_ERRORS),
    Endpoint("GET", f"{_CLOUD}.csv", web.as_csv, "The words of a cloud as a spreadsheet",
             gives="text/csv", needs="figures", errors=_ERRORS, query=("lang",)),
    Endpoint("GET", f"{_CLOUD}.xlsx", web.as_xlsx, "The words of a cloud as a workbook",
             gives=MEDIA_TYPES["xlsx"], needs="figures", errors=_ERRORS, query=("lang",)),
    Endpoint("POST", f"{_CLOUD}/{{verb}}", web.apply_verb, "Open, lock, unlock, close or reset a word cloud",
             takes=PollVerb, gives=bodies.CloudMoved, needs="run",
             errors=(*_ERRORS, "wrong_state", "conflict", "on_hold")),
]
