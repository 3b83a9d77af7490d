"""Operators' verbs on polls, the recount, and the results to take away."""

from collections.abc import Iterator
from typing import Final, get_args

from starlette.responses import Response

from acclaim.base.errors import Unknown
from acclaim.base.sheets.headings import Language, headings, said
from acclaim.base.sheets.table import Kind, Row
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.poll import Poll
from acclaim.event.states import Verb, has_tally
from acclaim.http import download
from acclaim.http.bodies import PollMoved, PollVerb, RecountLine, Recounts
from acclaim.http.endpoint import Call
from acclaim.identity.roster import store as rosters
from acclaim.voting import ballots, polls, verbs
from acclaim.voting.small_classes import told, told_fields, withheld
from acclaim.voting.tally import PollNow, per_cent, ranks, score, votes_by_class, votes_in_order

VERBS: tuple[Verb, ...] = get_args(Verb)
_RESULT_COLUMNS: Final = (
    "poll", "poll_title", "state", "ballots", "voided", "members", "entitled", "turnout_percent", "option", "name",
    "rank", "votes", "share_percent", "score",
)  # fmt: skip


async def apply_verb(call: Call) -> PollMoved:
    """For `close`: when this answers, the result is final."""
    body: PollVerb = call.body
    poll_id, verb = str(call.request.path_params["poll"]), call.request.path_params["verb"]
    if verb not in VERBS:
        raise Unknown("not_found", f"A poll can be told to: {', '.join(VERBS)}, reveal.")
    now = await verbs.apply(call.services.store, call.event_id, poll_id, verb, body.epoch, who=call.who)
    call.services.hubs.changed(call.event_id)
    return PollMoved(poll_id, now.state, now.epoch)


async def recount(call: Call) -> Recounts:
    """Rebuilds every tally from the log and compares."""
    record = await events.read(call.services.store, call.event_id)
    now = await polls.read_all(call.services.store, call.event_id, record.event.polls)
    lines = []
    for poll in record.event.polls:
        r = await ballots.recount(call.services.store, record.event, poll)
        have, should = r.tally, r.recount
        if r.equal:  # else whoever looks into it needs the whole
            have, should = told_fields(poll, now[poll.id], have), told_fields(poll, now[poll.id], should)
        lines.append(
            RecountLine(poll.id, r.epoch, r.equal, have, should, r.difference, r.doubled, r.voided, r.not_on_roster)
        )
    await audit.record(
        call.services.store, call.event_id, call.who, "recount", detail={"equal": all(line.equal for line in lines)}
    )
    return Recounts(lines)


async def results_csv(call: Call) -> Response:
    """A line an option: votes in all and a class, share, rank, score; and the turnout of its poll. Of polls that are
    not published only for those who may see all results."""
    return await _results(call, "csv")


async def results_xlsx(call: Call) -> Response:
    """The same as a workbook."""
    return await _results(call, "xlsx")


async def _results(call: Call, kind: Kind) -> Response:
    record = await events.read(call.services.store, call.event_id)
    now = await polls.read_all(call.services.store, call.event_id, record.event.polls)
    roster = await rosters.summary(call.services.store, record.event.roster_of)
    classes = sorted({c for poll in record.event.polls for c in poll.weights})
    language = download.language(call)
    rows: list[Row] = [
        (*headings(_RESULT_COLUMNS, language, name="选项"), *_class_names(record.event, classes, language))
    ]
    for poll in record.event.polls:
        if now.get(poll.id, PollNow()).state != "published" and not call.may("results"):
            continue
        entitled = roster.entitled(poll) if roster else None
        rows += _result_rows(poll, now.get(poll.id, PollNow()), entitled, classes, language)
    await audit.record(call.services.store, call.event_id, call.who, "export_results")
    return download.of(f"{call.event_id}-results", kind, record.event.timezone, download.at_once(rows))


def _class_names(event: Event, classes: list[str], language: Language) -> list[str]:
    named = {one.id: one.name for one in event.classes} if language == "zh" else {}
    return [named.get(class_id) or said(class_id, language, audience="观众") for class_id in classes]


def _result_rows(
    poll: Poll, now: PollNow, entitled: int | None, classes: list[str], language: Language
) -> Iterator[Row]:
    """Shares and turnout in per cent; equals share a rank. Votes of a class only where figures are by class."""
    counts = told(poll, now)
    shown = poll.weights.keys() - withheld(poll, now)
    votes, scores = votes_in_order(poll, counts), score(poll, counts)
    by_class = votes_by_class(poll, counts)
    values = votes if scores is None else scores
    is_known = has_tally(poll, now.state)
    for index, (option, number, value, rank) in enumerate(zip(poll.options, votes, values, ranks(values), strict=True)):
        yield (
            poll.id, poll.title, said(now.state, language), now.ballots, now.voided, now.members, entitled,
            per_cent(now.members, entitled), option.id, option.name,
            *((rank, number, per_cent(number, sum(votes))) if is_known else (None, None, None)),
            None if scores is None or not is_known else value,
            *(by_class[c][index] if c in shown else None for c in classes),
        )  # fmt: skip
