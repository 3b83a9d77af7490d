"""Surveys over HTTP: the questions for phones, verbs and turnout for operators."""

import asyncio
from typing import Final, get_args

from starlette.responses import Response

from acclaim.base.errors import Unknown
from acclaim.base.plain_text import claimed_unit
from acclaim.event import store as events
from acclaim.event.states import Verb
from acclaim.features.surveys import actions, published
from acclaim.features.surveys import store as surveys
from acclaim.features.surveys.bodies import SurveyFigures, SurveyMoved, SurveyPage, Surveys
from acclaim.features.surveys.live import SurveyPart, digest
from acclaim.features.surveys.screens import LOOK_AGAIN_S
from acclaim.features.turnout.rules import Turnout, TurnoutTree
from acclaim.http.bodies import PollVerb
from acclaim.http.endpoint import Call, json_response
from acclaim.http.remembered import same_for_all
from acclaim.identity.roster import store as rosters
from acclaim.voting import polls, verbs

VERBS: Final[tuple[Verb, ...]] = get_args(Verb)


async def show_survey(call: Call) -> Response:
    """What is behind a digest never changes; whoever asks by another one gets the survey as it is here, which is not
    kept. A draft is told to nobody: Unknown("unknown_survey")."""
    hub = await call.services.hubs.find(call.event_id)
    event = hub.memory.event
    survey = event.survey(str(call.request.path_params["survey"]))
    if hub.part(SurveyPart).states.of(survey.id).state == "draft":
        raise Unknown("unknown_survey")
    response = json_response(SurveyPage.of(survey))
    if call.request.path_params["digest"] == digest(survey):
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        same_for_all(call.request, lambda: call.services.hubs.get(event.id) is hub and hub.memory.event is event)
    return response


async def show_result(call: Call) -> Response:
    """Raises Unknown("unknown_survey") until it is published, and where phones do not show it."""
    hub = await call.services.hubs.find(call.event_id)
    event, part = hub.memory.event, hub.part(SurveyPart)
    survey = event.survey(str(call.request.path_params["survey"]))
    now, loop = part.states.of(survey.id), asyncio.get_running_loop()
    result = await part.result_of(survey)
    if result is None:
        raise Unknown("unknown_survey", "The result of this survey is not published here.")
    until = loop.time() + LOOK_AGAIN_S

    def is_so() -> bool:
        is_same = call.services.hubs.get(event.id) is hub and hub.memory.event is event
        return is_same and part.states.of(survey.id) == now and loop.time() < until

    same_for_all(call.request, is_so)
    return json_response(result)


async def list_surveys(call: Call) -> Surveys:
    """How many have answered; nothing of what."""
    event = (await events.read(call.services.store, call.event_id)).event
    now = await polls.read_all(call.services.store, event.id, event.surveys)
    roster = await rosters.summary(call.services.store, event.roster_of)
    return Surveys([
        SurveyFigures(
            one.id, one.title, now[one.id].state, now[one.id].epoch, now[one.id].members,
            roster.entitled(one) if roster else None,
        )
        for one in event.surveys
    ])  # fmt: skip


async def apply_verb(call: Call) -> SurveyMoved:
    """For `close`: when this answers, no more is counted. `publish` first makes the document that is published."""
    body: PollVerb = call.body
    survey_id, verb = str(call.request.path_params["survey"]), call.request.path_params["verb"]
    if verb not in VERBS:
        raise Unknown("not_found", f"A survey can be told to: {', '.join(VERBS)}.")
    store = call.services.store
    if verb == "publish":
        await actions.make_document(store, call.event_id, survey_id, body.epoch)
    now = await verbs.apply(store, call.event_id, survey_id, verb, body.epoch, who=call.who, find=surveys.find)
    if verb == "reset":
        await published.forget(store, call.event_id, survey_id)  # made, and not published
    call.services.hubs.changed(call.event_id)
    return SurveyMoved(survey_id, now.state, now.epoch, now.members)


async def show_turnout(call: Call) -> Turnout:
    """How many of each unit have answered, of what is below `?unit=` if that is given; at any time, and nothing of
    what they have answered. Units smaller than `minimum_cell` are in a sum."""
    store, event = call.services.store, (await events.read(call.services.store, call.event_id)).event
    survey = event.survey(str(call.request.path_params["survey"]))
    unit = claimed_unit(call.request.query_params.get("unit", ""))
    now = (await polls.read_first_shards(store, event.id, [survey.id]))[survey.id]
    roster = await rosters.summary(store, event.roster_of)
    answered = await surveys.read_respondents(store, event, survey, now.epoch)
    entitled = roster.entitled_by_unit(survey) if roster else {}
    tree = TurnoutTree({one: (size, answered.get(one, 0)) for one, size in entitled.items()}, survey.minimum_cell)
    return tree.open(unit) if unit else tree.top()
