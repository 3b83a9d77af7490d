"""Operators open, close and reset check-in, and download the list of those who have checked in."""

from collections.abc import AsyncIterator, Sequence

from starlette.responses import Response

from acclaim.base.errors import Unknown
from acclaim.base.sheets.headings import Language, headings
from acclaim.base.sheets.table import Kind, Moment, Row
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.features.check_in import actions
from acclaim.features.check_in import store as check_in
from acclaim.features.check_in.bodies import CheckInState, ResetCheckIn
from acclaim.features.check_in.rules import Arrival, CheckInNow, State
from acclaim.http import download
from acclaim.http.endpoint import Call
from acclaim.identity.roster import store as roster
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store

_COLUMNS = ("number", "checked_in_at", "member", "name", "unit", "class", "seat")
_VERBS: dict[str, State] = {"open": "open", "close": "closed"}


async def show(call: Call) -> CheckInState:
    actions.check_kept((await events.read(call.services.store, call.event_id)).event)
    return await _state(call, await check_in.read(call.services.store, call.event_id))


async def move(call: Call) -> CheckInState:
    """After the answer to `close`, nobody is checked in."""
    verb = str(call.request.path_params["verb"])
    if verb not in _VERBS:
        raise Unknown("not_found", f"Check-in can be told to: {', '.join(_VERBS)}.")
    now = await actions.move(call.services.store, call.event_id, _VERBS[verb], call.who)
    return await _state(call, now)


async def reset(call: Call) -> CheckInState:
    body: ResetCheckIn = call.body
    return await _state(call, await actions.reset(call.services.store, call.event_id, body.epoch, call.who))


async def as_csv(call: Call) -> Response:
    """One line per member, in order of arrival. Raises OperatorError("check_in_off")."""
    return await _table(call, "csv")


async def as_xlsx(call: Call) -> Response:
    """The same as a workbook."""
    return await _table(call, "xlsx")


async def _state(call: Call, now: CheckInNow) -> CheckInState:
    call.services.hubs.changed(call.event_id)
    count = await check_in.count(call.services.store, call.event_id)
    return CheckInState(now.state, now.epoch, count, now.opened_at)


async def _table(call: Call, kind: Kind) -> Response:
    store, event = call.services.store, (await events.read(call.services.store, call.event_id)).event
    actions.check_kept(event)
    await audit.record(store, call.event_id, call.who, "export_check_ins")
    rows = _rows(store, event, download.language(call))
    return download.of(f"{call.event_id}-check-ins", kind, event.timezone, rows)


async def _rows(store: Store, event: Event, language: Language) -> AsyncIterator[Sequence[Row]]:
    yield [headings(_COLUMNS, language)]
    async for some in check_in.read_all(store, event.id):
        _, found = await roster.find_all(store, event.roster_of, [one.member for one in some])
        entries = found or [None] * len(some)  # there is no roster
        yield [
            (one.number, Moment(one.at), one.member, *_person(one, entry), one.seat)
            for one, entry in zip(some, entries, strict=True)
        ]


def _person(one: Arrival, entry: Entry | None) -> tuple[str, str, str]:
    """Name, unit and class as the roster has them now, otherwise as they were at check-in."""
    return (entry.name or one.name, entry.unit, entry.class_id) if entry else (one.name, one.unit, "")
