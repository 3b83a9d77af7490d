"""The report of an event: who was there, and what they did, in all and by the minute."""

from starlette.responses import Response

from server.domain.comment import Comment
from server.domain.presence import MEMBERS_ERROR, by_minute
from server.domain.table import Kind, Moment, Row
from server.live.admission import now_ms
from server.live.attendance import sums_of
from server.protocol import render
from server.store import audit, comments, presence
from server.web import download
from server.web.endpoint import Call
from server.web.report_bodies import Report

_COLUMNS = ("online", "ballots", "likes", "reactions", "comments")


async def show(call: Call) -> Report:
    """Everything of now; may be asked at any time."""
    store = call.services.store
    hub = await call.services.hubs.find(call.event_id)
    memory = hub.memory
    await memory.read_figures(store, all_polls=True)
    sums = sums_of(memory, hub.online)
    written = [e.at async for e in comments.read_all(store, call.event_id) if isinstance(e, Comment)]
    minutes = by_minute(await presence.samples(store, call.event_id), sums, written)
    return Report(
        event=call.event_id,
        at=now_ms(),
        presence=render.presence_as_dict(await presence.read(store, call.event_id)),
        members_error=MEMBERS_ERROR,
        used={"ballots": sums.ballots, "likes": sums.likes, "reactions": sums.reactions, "comments": len(written)},
        reactions={r.emoji: memory.likes.get(f":{r.id}", 0) for r in memory.event.reactions},
        minutes=minutes,
    )


async def as_csv(call: Call) -> Response:
    """The sums, an empty line, then a line a minute, in the event's time zone."""
    return await _table(call, "csv")


async def as_xlsx(call: Call) -> Response:
    """The same as a workbook."""
    return await _table(call, "xlsx")


async def _table(call: Call, kind: Kind) -> Response:
    report = await show(call)
    zone = (await call.services.hubs.find(call.event_id)).memory.event.timezone
    figures = [*report.presence.items(), *report.used.items(), *report.reactions.items()]
    rows: list[Row] = [
        ("figure", "value"),
        *((name, Moment(value) if name == "peak_at" else value) for name, value in figures),
        (),
        ("minute", *_COLUMNS),
        *((Moment(line.at), *(getattr(line, name) for name in _COLUMNS)) for line in report.minutes),
    ]
    await audit.record(call.services.store, call.event_id, call.who, "export_report")
    return download.of(f"{call.event_id}-report", kind, zone, download.at_once(rows))
