"""Papers over HTTP: today's for phones, verbs for operators."""

from typing import Final, get_args

from starlette.responses import Response

from acclaim.base.clock import now_ms
from acclaim.base.errors import Unknown
from acclaim.event.states import Verb
from acclaim.features.papers import render
from acclaim.features.papers import store as papers
from acclaim.features.papers.bodies import CommonPaper, DailyQuizMoved
from acclaim.features.papers.live import PaperPart
from acclaim.http.bodies import PollVerb
from acclaim.http.endpoint import Call, json_response
from acclaim.http.remembered import same_for_all
from acclaim.voting import verbs

VERBS: Final[tuple[Verb, ...]] = get_args(Verb)


async def show_paper(call: Call) -> Response:
    """Today's common paper, while it can be answered; by its digest it never changes. Of no other day, and to nobody
    before: Unknown("unknown_activity")."""
    hub = await call.services.hubs.find(call.event_id)
    event, states = hub.memory.event, hub.part(PaperPart).states
    quiz = states.quiz(str(call.request.path_params["quiz"]))
    day, epoch = states.today(quiz), states.of(quiz.id).epoch
    made = states.papers(quiz, epoch)
    asked = str(call.request.path_params["day"]), str(call.request.path_params["digest"])
    is_open = states.of(quiz.id).state in ("open", "locked") and day.is_open(now_ms())
    if quiz.papers != "common" or not is_open or asked != (day.name, made.digest(day.name)):
        raise Unknown("unknown_activity")
    response = json_response(CommonPaper(quiz.id, day.name, render.asked(made.of(day.name, 1, ""))))
    response.headers["Cache-Control"] = "public, max-age=86400, immutable"
    same_for_all(call.request, lambda: call.services.hubs.get(event.id) is hub and hub.memory.event is event)
    return response


async def apply_verb(call: Call) -> DailyQuizMoved:
    """For `close`: when this answers, no answer is saved any more; papers that run are handed in."""
    body: PollVerb = call.body
    quiz_id, verb = str(call.request.path_params["quiz"]), call.request.path_params["verb"]
    if verb not in VERBS:
        raise Unknown("not_found", f"A daily quiz can be told to: {', '.join(VERBS)}.")
    now = await verbs.apply(
        call.services.store, call.event_id, quiz_id, verb, body.epoch, who=call.who, find=papers.find
    )  # fmt: skip
    call.services.hubs.changed(call.event_id)
    return DailyQuizMoved(quiz_id, now.state, now.epoch)
