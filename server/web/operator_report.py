"""The report of an event: who was there, and what they did, in all and by the minute."""

import csv
import io
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from starlette.responses import Response

from server.domain.comment import Comment
from server.domain.presence import MEMBERS_ERROR, by_minute
from server.live.admission import now_ms
from server.live.attendance import sums_of
from server.protocol import render
from server.store import audit, comments, presence
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
    """The sums, an empty line, then a line a minute, in the event's time zone. For Excel: a byte-order mark first."""
    report = await show(call)
    zone = ZoneInfo((await call.services.hubs.find(call.event_id)).memory.event.timezone)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["figure", "value"])
    rows: list[tuple[str, Any]] = [*report.presence.items(), *report.used.items(), *report.reactions.items()]
    for name, value in rows:
        writer.writerow([name, _moment(value, zone) if name == "peak_at" and value else value])
    writer.writerow([])
    writer.writerow(["minute", *_COLUMNS])
    for line in report.minutes:
        writer.writerow([_moment(line.at, zone), *(getattr(line, name) for name in _COLUMNS)])
    await audit.record(call.services.store, call.event_id, call.who, "export_report")
    return Response(
        "\ufeff" + text.getvalue(),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{call.event_id}-report.csv"'},
    )


def _moment(at_ms: int, zone: ZoneInfo) -> str:
    return f"{datetime.fromtimestamp(at_ms / 1000, zone):%Y-%m-%d %H:%M}"
