"""Operators' verbs on polls, the recount, and the results to take away."""

import csv
import io
from typing import get_args

from starlette.responses import Response

from server.domain.poll import Verb
from server.domain.tally import PollNow, score
from server.errors import Unknown
from server.store import audit, ballots, events, polls, show, voiding
from server.web.bodies import BallotsVoided, PollMoved, PollVerb, RecountLine, Recounts, VoidBallots
from server.web.endpoint import Call
from server.web.show_bodies import StageNow

VERBS: tuple[Verb, ...] = get_args(Verb)


async def apply_verb(call: Call) -> PollMoved:
    """For `close`: when this answers, the result is final."""
    body: PollVerb = call.body
    poll_id, verb = str(call.request.path_params["poll"]), call.request.path_params["verb"]
    if verb not in VERBS:
        raise Unknown("not_found", f"A poll can be told to: {', '.join(VERBS)}, reveal.")
    now = await show.apply(call.services.store, call.event_id, poll_id, verb, body.epoch)
    call.services.hubs.changed(call.event_id)
    await audit.record(
        call.services.store, call.event_id, call.who, verb, poll=poll_id,
        detail=show.audit_detail(now),
    )  # fmt: skip
    return PollMoved(poll_id, now.state, now.epoch)


async def reveal(call: Call) -> StageNow:
    poll_id = str(call.request.path_params["poll"])
    stage = await show.reveal(call.services.store, call.event_id, poll_id)
    await audit.record(call.services.store, call.event_id, call.who, "reveal", poll=poll_id)
    return StageNow(stage)


async def void(call: Call) -> BallotsVoided:
    """Before publishing. What was voided stays in the log; its members' further ballots in this epoch are refused."""
    body: VoidBallots = call.body
    store, poll_id = call.services.store, str(call.request.path_params["poll"])
    poll = show.poll_of(await events.read(store, call.event_id), poll_id)
    done = await voiding.void(store, call.event_id, poll, body.epoch, body.members, call.who, body.why)
    call.services.hubs.changed(call.event_id)
    detail = {"members": done.members, "ballots": done.ballots, "why": body.why, "epoch": body.epoch}
    if len(body.members) == 1:
        detail["member"] = body.members[0]
    await audit.record(store, call.event_id, call.who, "void", poll=poll_id, detail=detail)
    return BallotsVoided(poll_id, body.epoch, done.members, done.ballots)


async def recount(call: Call) -> Recounts:
    """Rebuilds every tally from the log and compares."""
    held = await events.read(call.services.store, call.event_id)
    lines = []
    for poll in held.event.polls:
        r = await ballots.recount(call.services.store, held.event, poll)
        lines.append(
            RecountLine(poll.id, r.epoch, r.equal, r.tally, r.recount, r.difference, r.doubled, r.voided)
        )  # fmt: skip
    await audit.record(
        call.services.store, call.event_id, call.who, "recount", detail={"equal": all(line.equal for line in lines)}
    )
    return Recounts(lines)


async def results_csv(call: Call) -> Response:
    """A line an option: votes in all and a class, score. Starts with a byte-order mark, for Excel."""
    held = await events.read(call.services.store, call.event_id)
    now = await polls.read_all(call.services.store, call.event_id, held.event.polls)
    text = io.StringIO()
    writer = csv.writer(text)
    classes = sorted({c for figures in now.values() for c in figures.counts.votes})
    named = map(plain_cell, classes)
    writer.writerow(
        ["poll", "poll_title", "state", "ballots", "voided", "members", "option", "name", "votes", *named, "score"]
    )
    for poll in held.event.polls:
        figures = now.get(poll.id, PollNow())
        scores = score(poll, figures.counts) if poll.weights else [""] * len(poll.options)
        for option, points in zip(poll.options, scores, strict=True):
            votes = [figures.counts.votes.get(c, {}).get(option.id, 0) for c in classes]
            writer.writerow([
                plain_cell(poll.id), plain_cell(poll.title), figures.state, figures.ballots, figures.voided,
                figures.members,
                plain_cell(option.id),
                plain_cell(option.name), figures.counts.total(option.id), *votes, points,
            ])  # fmt: skip
    await audit.record(call.services.store, call.event_id, call.who, "export_results")
    return Response(
        "\ufeff" + text.getvalue(),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{call.event_id}-results.csv"'},
    )


def plain_cell(text: str) -> str:
    """A cell that a spreadsheet takes as text: one that begins like a formula gets an apostrophe in front.

    The list is OWASP's (CSV injection); the wide forms are what Chinese and Japanese Excel take for the same.
    """
    return "'" + text if text[:1] and text[0] in "=+-@\t\r\n＝＋－＠" else text
