"""For the console's form while an operator writes a survey: the bank of questions, and a preview."""

from acclaim.base.plain_text import claimed_unit
from acclaim.event import store as events
from acclaim.event.entitlement import Entitlement
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.features.surveys import bank
from acclaim.features.surveys.bodies import SurveyBank, SurveyPage, SurveyPreview
from acclaim.http.endpoint import Call
from acclaim.identity.roster import store as rosters


async def show_bank(call: Call) -> SurveyBank:
    return SurveyBank(bank.sections())


async def preview(call: Call) -> SurveyPreview:
    """As a member of `?unit=` ("": of none) and `?class=` would see it, in any state of the survey. Nothing is
    stored."""
    store, query = call.services.store, call.request.query_params
    event = (await events.read(store, call.event_id)).event
    survey = event.survey(str(call.request.path_params["survey"]))
    roster = await rosters.summary(store, event.roster_of)
    entitlement = Entitlement(survey, roster.renames) if roster else Entitlement(survey)
    unit, class_id = claimed_unit(query.get("unit", "")), query.get("class", DEFAULT_CLASS)
    return SurveyPreview(SurveyPage.of(survey), entitlement.includes(unit, class_id))
