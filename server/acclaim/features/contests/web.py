"""Judges' pads over HTTP, and the head judge's desk."""

import asyncio
from typing import Final

from starlette.responses import Response

from acclaim.base.contest_errors import ContestRefused
from acclaim.base.errors import Malformed, NotAdmitted
from acclaim.base.token_bucket import TokenBuckets
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.contest import Contest, Judge
from acclaim.features.certificates import store as certificates
from acclaim.features.contests import actions, desk
from acclaim.features.contests import store as contests
from acclaim.features.contests.bodies import (  # fmt: skip
    CertificatesIssued,
    ContestDigest,
    ContestsShown,
    ContestStep,
    ContestSteps,
    Desk,
    IssueCertificates,
    Pad,
    PublishedContest,
    SaveSheet,
    SheetSaved,
)
from acclaim.features.contests.limits import DRAFTS_BURST, DRAFTS_PER_S
from acclaim.features.contests.live import ContestPart, now_of
from acclaim.features.contests.record import Sheet
from acclaim.http import download, joining
from acclaim.http.endpoint import Call
from acclaim.wire import cookies

_drafts: Final = TokenBuckets(DRAFTS_PER_S, DRAFTS_BURST)


async def show_pad(call: Call) -> Pad:
    """The pad of the judge who asks. Raises ContestRefused("not_judge"), NotAdmitted."""
    contest, judge = await _judge(call)
    record = await contests.read(call.services.store, call.event_id, contest.id)
    return desk.pad(contest, record, judge)


async def save_sheet(call: Call) -> SheetSaved:
    """Answers once it is on disk; a resend gets the sheet as it stands. Raises Malformed("too_fast") for too many
    drafts."""
    body: SaveSheet = call.body
    contest, judge = await _judge(call)
    now = asyncio.get_running_loop().time()
    if body.state == "draft" and not _drafts.take(f"{call.event_id}/{contest.id}/{judge.id}", now):
        raise Malformed("too_fast")
    event = (await call.services.hubs.find(call.event_id)).memory.event
    sheet = Sheet(body.state, body.marks, body.note, body.device)
    place = (body.round, body.contestant)
    return SheetSaved(
        await actions.save_sheet(call.services.store, event, contest, judge.id, place, sheet, body.rev, body.deed)
    )


async def show_desk(call: Call) -> Desk:
    return await _desk(call)


async def give_order(call: Call) -> Desk:
    """Does one thing, once by its `deed`; answers with the desk as it is then."""
    await actions.order(call.services.store, call.event_id, _contest_id(call), call.body, call.who)
    call.services.hubs.changed(call.event_id)
    return await _desk(call)


async def issue_certificates(call: Call) -> CertificatesIssued:
    """For those who have reached an award in a published result; again after a correction, it replaces those that say
    something else now. Raises ContestRefused("step_unfit") while it is not published, or provisional."""
    body: IssueCertificates = call.body
    store = call.services.store
    contest = (await events.read(store, call.event_id)).event.contest(_contest_id(call))
    result = (await contests.read(store, call.event_id, contest.id)).results.get(body.round)
    if result is None or result.provisional:
        raise ContestRefused("step_unfit", "Publish this round's result, and decide its protests, first.")
    issued = await certificates.issue(
        store, call.event_id, desk.awards(contest, result, body.awards), f"{contest.id} {body.round}"
    )
    detail = {"contest": contest.id, "round": body.round, "issued": len(issued)}
    await audit.record(store, call.event_id, call.who, "issue_certificates", detail=detail)
    return CertificatesIssued(len(issued))


async def show_to_program(call: Call) -> ContestsShown:
    """What the hall has seen, of the public half alone. Raises NotAdmitted("not_public")."""
    store, event = call.services.store, (await call.services.hubs.find(call.event_id)).memory.event
    event.check_public()
    shown = []
    for contest in event.contests:
        half = contests.record_of(await contests.read_shown(store, event.id, contest.id))
        if half.state != "draft":
            shown.append(now_of(contest, half))
    call.rows = len(shown)
    return ContestsShown(shown)


async def show_results(call: Call) -> PublishedContest:
    """What was published, from this worker's memory: all phones ask at once when it is."""
    hub = await call.services.hubs.find(call.event_id)
    contest = hub.memory.event.contest(_contest_id(call))
    half = hub.part(ContestPart).half(contest.id)
    if half is None:
        half = contests.record_of(await contests.read_shown(call.services.store, call.event_id, contest.id))
    return desk.published(contest, half)


async def show_log(call: Call) -> ContestSteps:
    """Everything that was ever done in the contest, with each revision of each sheet."""
    event = (await events.read(call.services.store, call.event_id)).event
    steps = await contests.read_log(call.services.store, call.event_id, event.contest(_contest_id(call)).id)
    return ContestSteps([
        ContestStep(one.number, one.at, one.deed, one.by, one.what, one.particulars, one.fields) for one in steps
    ])  # fmt: skip


async def show_digest(call: Call) -> ContestDigest:
    """What a printed sheet is of: whoever has the log can work it out again."""
    event = (await events.read(call.services.store, call.event_id)).event
    steps = await contests.read_log(call.services.store, call.event_id, event.contest(_contest_id(call)).id)
    return ContestDigest(len(steps), contests.digest(steps))


async def as_xlsx(call: Call) -> Response:
    """The result with each judge's total. Raises Unknown."""
    found = await _desk(call)
    event = (await events.read(call.services.store, call.event_id)).event
    await audit.record(call.services.store, call.event_id, call.who, "export_contest", found.contest.id)
    rows = download.at_once(list(desk.rows_of(found, download.language(call))))
    return download.of(f"{call.event_id}-{found.contest.id}", "xlsx", event.timezone, rows)


async def _desk(call: Call) -> Desk:
    store = call.services.store
    event = (await events.read(store, call.event_id)).event
    contest = event.contest(_contest_id(call))
    record = await contests.read(store, call.event_id, contest.id)
    votes = await actions.votes_of(store, event, contest)
    return desk.desk(contest, record, votes.get, call.who)


async def _judge(call: Call) -> tuple[Contest, Judge]:
    member = await joining.live_session(call, call.event_id, cookies.member(call.event_id))
    if member is None:
        raise NotAdmitted("session_missing")
    event = (await call.services.hubs.find(call.event_id)).memory.event
    contest = event.contest(_contest_id(call))
    for judge in contest.judges:
        if judge.member == member.id and not member.anonymous:
            return contest, judge
    raise ContestRefused("not_judge")


def _contest_id(call: Call) -> str:
    return str(call.request.path_params["contest"])
