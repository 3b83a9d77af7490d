"""The report of an event: presence and activity, in all and by the minute."""

from starlette.responses import Response

from acclaim.base.clock import now_ms
from acclaim.base.sheets.headings import headings, said
from acclaim.base.sheets.table import Kind, Moment, Row
from acclaim.event import audit
from acclaim.features.comments import store as comments
from acclaim.features.comments.rules import Comment
from acclaim.features.presence import store as presence
from acclaim.features.presence.bodies import PresenceNow, Report
from acclaim.features.presence.live import sums_of
from acclaim.features.presence.rules import MEMBERS_ERROR, by_minute
from acclaim.http import download
from acclaim.http.endpoint import Call

_COLUMNS = ("online", "ballots", "likes", "reactions", "comments")


async def show(call: Call) -> Report:
    """The current figures, at any time."""
    store = call.services.store
    hub = await call.services.hubs.find(call.event_id)
    memory = hub.memory
    await memory.read_figures(store, all_polls=True)
    sums = sums_of(memory)
    written = [e.at async for e in comments.read_all(store, call.event_id) if isinstance(e, Comment)]
    minutes = by_minute(await presence.samples(store, call.event_id), sums, written)
    return Report(
        event=call.event_id,
        at=now_ms(),
        presence=(await presence.read(store, call.event_id)).public(),
        members_error=MEMBERS_ERROR,
        used={"ballots": sums.ballots, "likes": sums.likes, "reactions": sums.reactions, "comments": len(written)},
        reactions={r.emoji: memory.likes.get(f":{r.id}", 0) for r in memory.event.reactions},
        minutes=minutes,
    )


async def show_to_program(call: Call) -> PresenceNow:
    """For public events."""
    memory = (await call.services.hubs.find(call.event_id)).memory
    memory.event.check_public()
    sums = (await presence.read(call.services.store, call.event_id)).public()
    return PresenceNow(call.event_id, now_ms(), memory.online, sums, MEMBERS_ERROR)


async def as_csv(call: Call) -> Response:
    """The sums, an empty line, then one line per minute, in the event's time zone."""
    return await _table(call, "csv")


async def as_xlsx(call: Call) -> Response:
    """The same as a workbook."""
    return await _table(call, "xlsx")


async def _table(call: Call, kind: Kind) -> Response:
    report = await show(call)
    zone = (await call.services.hubs.find(call.event_id)).memory.event.timezone
    figures = [*report.presence.items(), *report.used.items(), *report.reactions.items()]
    language = download.language(call)
    rows: list[Row] = [
        headings(("figure", "value"), language),
        *(
            (said(name, language, members="到访人数"), Moment(value) if name == "peak_at" else value)
            for name, value in figures
        ),
        (),
        headings(("minute", *_COLUMNS), language),
        *((Moment(line.at), *(getattr(line, name) for name in _COLUMNS)) for line in report.minutes),
    ]
    await audit.record(call.services.store, call.event_id, call.who, "export_report")
    return download.of(f"{call.event_id}-report", kind, zone, download.at_once(rows))
