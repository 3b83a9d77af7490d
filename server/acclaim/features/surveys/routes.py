"""Addresses of surveys."""

from typing import Final

from acclaim.features.surveys import bodies, web
from acclaim.features.turnout.rules import Turnout
from acclaim.http.bodies import PollVerb
from acclaim.http.endpoint import EVENT, OPERATOR_EVENT, Endpoint

_VERB: Final = ("wrong_state", "unknown_survey", "unknown_event", "conflict")

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{EVENT}/surveys/{{survey}}/{{digest}}", web.show_survey, "Get the questions of a survey",
             gives=bodies.SurveyPage, errors=("unknown_event", "unknown_survey")),
    Endpoint("GET", f"{OPERATOR_EVENT}/surveys", web.list_surveys, "List surveys and how many have answered",
             gives=bodies.Surveys, needs="figures", errors=("unknown_event",)),
    Endpoint("GET", f"{OPERATOR_EVENT}/surveys/{{survey}}/turnout", web.show_turnout,
             "Get a survey's turnout by unit", gives=Turnout, needs="figures",
             errors=("unknown_event", "unknown_survey", "unknown_unit"), query=("unit",)),
    Endpoint("POST", f"{OPERATOR_EVENT}/surveys/{{survey}}/{{verb}}", web.apply_verb,
             "Open, lock, unlock, close, publish or reset a survey", takes=PollVerb, gives=bodies.SurveyMoved,
             needs="run", errors=_VERB),
]
