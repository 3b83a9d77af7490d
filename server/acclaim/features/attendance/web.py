"""Operators take the list of who came and who voted."""

import asyncio

from starlette.responses import Response

from acclaim.base.sheets.table import Kind
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.features.attendance import rules
from acclaim.features.attendance import store as attendance
from acclaim.http import download
from acclaim.http.endpoint import Call


async def as_csv(call: Call) -> Response:
    """A line a member: whether they came, and in which closed polls they voted. Raises OperatorError."""
    return await _table(call, "csv")


async def as_xlsx(call: Call) -> Response:
    """The same as a workbook."""
    return await _table(call, "xlsx")


async def _table(call: Call, kind: Kind) -> Response:
    event = (await events.read(call.services.store, call.event_id)).event
    polls, found = await attendance.read(call.services.store, event)
    detail = {"polls": [poll.id for poll in polls]}
    await audit.record(call.services.store, call.event_id, call.who, "export_attendance", detail=detail)
    rows = await asyncio.to_thread(lambda: list(rules.rows(polls, found, download.language(call))))
    return download.of(f"{call.event_id}-attendance", kind, event.timezone, download.at_once(rows))
