"""Addresses of surveys."""

from typing import Final

from acclaim.base.sheets.table import MEDIA_TYPES
from acclaim.features.surveys import authoring, bodies, reports, reviewing, web
from acclaim.features.surveys.results.on_screen import SurveyResult
from acclaim.features.turnout.rules import Turnout
from acclaim.http.bodies import PollVerb
from acclaim.http.endpoint import DATA_EVENT, EVENT, OPERATOR_EVENT, Endpoint

_VERB: Final = ("wrong_state", "unknown_survey", "unknown_event", "conflict")
_CLOSED: Final = ("wrong_state", "unknown_survey", "unknown_event")
_SURVEY: Final = f"{OPERATOR_EVENT}/surveys/{{survey}}"

# fmt: off
ROUTES: Final = [
    Endpoint("GET", f"{EVENT}/surveys/{{survey}}/result", web.show_result,
             "Get the result of a survey, as phones show it",
             gives=SurveyResult, errors=("unknown_event", "unknown_survey")),
    Endpoint("GET", f"{EVENT}/surveys/{{survey}}/{{digest}}", web.show_survey, "Get the questions of a survey",
             gives=bodies.SurveyPage, errors=("unknown_event", "unknown_survey")),
    Endpoint("GET", f"{OPERATOR_EVENT}/surveys", web.list_surveys, "List surveys and how many have answered",
             gives=bodies.Surveys, needs="figures", errors=("unknown_event",)),
    Endpoint("GET", f"{_SURVEY}/preview", authoring.preview, "See a survey as a member of a unit would",
             gives=bodies.SurveyPreview, needs="edit", errors=("unknown_event", "unknown_survey"),
             query=("unit", "class")),
    Endpoint("GET", "/api/operator/survey-bank", authoring.show_bank, "Get sections of questions that are ready",
             gives=bodies.SurveyBank, needs="edit"),
    Endpoint("GET", f"{OPERATOR_EVENT}/surveys/{{survey}}/turnout", web.show_turnout,
             "Get a survey's turnout by unit", gives=Turnout, needs="figures",
             errors=("unknown_event", "unknown_survey", "unknown_unit"), query=("unit",)),
    Endpoint("GET", f"{_SURVEY}/published", reports.show, "Get what is published of a survey",
             gives="application/json", needs="figures", errors=_CLOSED),
    Endpoint("GET", f"{DATA_EVENT}/surveys/{{survey}}", reports.show_to_program,
             "Get what is published of a survey", gives="application/json", scope="results",
             errors=(*_CLOSED, "not_public")),
    Endpoint("GET", f"{_SURVEY}/published.html", reports.show_page, "What is published of a survey, as a page to print",
             gives="text/html", needs="figures", errors=(*_CLOSED, "unknown_unit"), query=("unit", "lang")),
    Endpoint("GET", f"{_SURVEY}/published.csv", reports.as_csv, "What is published of a survey, as a spreadsheet",
             gives="text/csv", needs="figures", errors=_CLOSED, query=("lang",)),
    Endpoint("GET", f"{_SURVEY}/published.xlsx", reports.as_xlsx, "What is published of a survey, as a workbook",
             gives=MEDIA_TYPES["xlsx"], needs="figures", errors=_CLOSED, query=("lang",)),
    Endpoint("GET", f"{_SURVEY}/codebook.csv", reports.codebook, "What the values in the tables of a survey mean",
             gives="text/csv", needs="figures", errors=_CLOSED, query=("lang",)),
    Endpoint("GET", f"{OPERATOR_EVENT}/survey-reviews", reviewing.list_surveys,
             "List surveys whose texts can be reviewed", gives=bodies.ReviewedSurveys, needs="review",
             errors=("unknown_event",)),
    Endpoint("GET", f"{_SURVEY}/texts", reviewing.list_pending, "Get texts of a survey that nobody has judged",
             gives=bodies.PendingTexts, needs="review", errors=_CLOSED, query=("cursor",)),
    Endpoint("POST", f"{_SURVEY}/texts", reviewing.judge, "Clear texts of a survey, or refuse them",
             takes=bodies.JudgeTexts, gives=bodies.TextsJudged, needs="review",
             errors=(*_CLOSED, "definition_invalid")),
    Endpoint("GET", f"{_SURVEY}/texts/cleared", reviewing.list_cleared, "Get the texts of a survey that are cleared",
             gives=bodies.ClearedTexts, needs="figures", errors=_CLOSED),
    Endpoint("GET", f"{_SURVEY}/texts.csv", reviewing.cleared_as_csv,
             "The texts of a survey that are cleared, as a spreadsheet",
             gives="text/csv", needs="figures", errors=_CLOSED),
    Endpoint("GET", f"{OPERATOR_EVENT}/survey-themes", reviewing.show_themes, "Get the words of the themes of texts",
             gives=bodies.SurveyThemes, needs="figures", errors=("unknown_event",)),
    Endpoint("PUT", f"{OPERATOR_EVENT}/survey-themes", reviewing.edit_themes, "Set the words of the themes of texts",
             takes=bodies.SurveyThemes, gives=bodies.SurveyThemes, needs="edit",
             errors=("unknown_event", "definition_invalid")),
    Endpoint("POST", f"{OPERATOR_EVENT}/surveys/{{survey}}/{{verb}}", web.apply_verb,
             "Open, lock, unlock, close, publish or reset a survey", takes=PollVerb, gives=bodies.SurveyMoved,
             needs="run", errors=(*_VERB, "survey_exposed")),
]
