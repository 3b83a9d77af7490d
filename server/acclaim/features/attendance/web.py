"""Operators download the list of who came and who voted."""

import asyncio
from collections.abc import Callable, Iterator, Sequence

from starlette.responses import Response

from acclaim.base.sheets.headings import Language
from acclaim.base.sheets.table import Kind, Row
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.poll import Poll
from acclaim.features.attendance import rules
from acclaim.features.attendance import store as attendance
from acclaim.http import download
from acclaim.http.endpoint import Call

_RowsOf = Callable[[Sequence[Poll], rules.Attendance, Language], Iterator[Row]]


async def as_csv(call: Call) -> Response:
    """One line per member: whether they came, and in which closed polls they voted. Raises OperatorError."""
    return await _table(call, "csv", "attendance", rules.rows)


async def as_xlsx(call: Call) -> Response:
    """The same as a workbook."""
    return await _table(call, "xlsx", "attendance", rules.rows)


async def by_unit_as_csv(call: Call) -> Response:
    """One line per unit: how many of its members came, and voted in each closed poll; small units only for operators
    who may see the members themselves. Raises OperatorError."""
    return await _table(call, "csv", "attendance-by-unit", _unit_rows(call))


async def by_unit_as_xlsx(call: Call) -> Response:
    """The same as a workbook."""
    return await _table(call, "xlsx", "attendance-by-unit", _unit_rows(call))


def _unit_rows(call: Call) -> _RowsOf:
    return rules.unit_rows if call.may("people") else rules.large_unit_rows


async def _table(call: Call, kind: Kind, name: str, rows_of: _RowsOf) -> Response:
    event = (await events.read(call.services.store, call.event_id)).event
    polls, found = await attendance.read(call.services.store, event)
    detail = {"polls": [poll.id for poll in polls]}
    await audit.record(call.services.store, call.event_id, call.who, "export_attendance", detail=detail)
    rows = await asyncio.to_thread(lambda: list(rows_of(polls, found, download.language(call))))
    return download.of(f"{call.event_id}-{name}", kind, event.timezone, download.at_once(rows))
