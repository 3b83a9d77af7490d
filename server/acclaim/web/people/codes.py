"""Operators' codes: made, listed, printed on cards."""

import asyncio
from collections.abc import Sequence

from starlette.responses import Response

from acclaim.base import limits, qr
from acclaim.base.errors import ImportRejected
from acclaim.base.plain_text import plain_unit
from acclaim.base.sheets.headings import headings, said
from acclaim.base.sheets.table import Kind, Row
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.http import download
from acclaim.http.endpoint import Call
from acclaim.http.people_bodies import Card, Cards, Code, Codes, NewCodes, PrintCards
from acclaim.identity import code_list, codes
from acclaim.identity.roster import reading
from acclaim.identity.roster.reading import Wanted


async def make(call: Call) -> Codes:
    """One-time codes. Raises ImportRejected, OperatorError("conflict") if the roster is replaced meanwhile."""
    body: NewCodes = call.body
    store = call.services.store
    event = (await events.read(store, call.event_id)).event
    if body.class_ not in event.class_ids:
        raise ImportRejected("definition_invalid", f"class: the event has no class {body.class_!r}.", field="class")
    if sum((bool(body.count), bool(body.members), body.roster)) != 1:
        raise ImportRejected(
            "definition_invalid", "count: give a count, a list of members, or the roster.", field="count"
        )
    if body.count:
        new = await codes.create(store, call.event_id, body.count, [], body.class_, body.unit)
        made = [Code(code, member) for code, member in new]
    else:
        made = await _issue(call, body, event.roster_of)
    await audit.record(store, call.event_id, call.who, "make_codes", detail={"codes": len(made)})
    return Codes(made)


async def _issue(call: Call, body: NewCodes, roster_of: str) -> list[Code]:
    if body.members:
        issued = await codes.issue(call.services.store, call.event_id, body.members, body.renew, roster_of=roster_of)
        return [Code(one.code, one.member, used=one.used) for one in issued]
    wanted = Wanted(unit=plain_unit(body.unit) or None)
    total, entries = await reading.find(call.services.store, roster_of, wanted, limits.CODES_PER_CALL)
    if not entries:
        raise ImportRejected("definition_invalid", "roster: nobody of this unit is on the roster.", field="unit")
    if total > len(entries):
        problem = f"roster: {total} members are more than {limits.CODES_PER_CALL} at once; make them unit by unit."
        raise ImportRejected("definition_invalid", problem, field="unit")
    members = [entry.id for entry in entries]
    issued = await codes.issue(call.services.store, call.event_id, members, body.renew, roster_of=roster_of)
    return [
        Code(one.code, entry.id, entry.name, entry.unit, entry.class_id, one.used)
        for one, entry in zip(issued, entries, strict=True)
    ]


async def show(call: Call) -> Codes:
    """All that have been made, of `?unit=` and all below it alone if that is given."""
    return Codes([
        Code(one.code, one.entry.id, one.entry.name, one.entry.unit, one.entry.class_id, one.used)
        for one in await _listed(call)
    ])  # fmt: skip


async def as_csv(call: Call) -> Response:
    """The same to take away, with the address that each code opens."""
    return await _table(call, "csv")


async def as_xlsx(call: Call) -> Response:
    """The same as a workbook."""
    return await _table(call, "xlsx")


async def _table(call: Call, kind: Kind) -> Response:
    zone = (await events.read(call.services.store, call.event_id)).event.timezone
    language = download.language(call)
    rows: list[Row] = [headings(("code", "member", "name", "unit", "class", "used", "url"), language)]
    for code, entry, used in await _listed(call):
        rows.append((code, *entry, said("yes", language) if used else "", _address(call, code)))
    return download.of(f"{call.event_id}-codes", kind, zone, download.at_once(rows))


async def _listed(call: Call) -> Sequence[code_list.Listed]:
    unit = plain_unit(call.request.query_params.get("unit", ""))
    whose = (await events.read(call.services.store, call.event_id)).event.roster_of
    listed = await code_list.read(call.services.store, call.event_id, whose, unit)
    await audit.record(call.services.store, call.event_id, call.who, "export_codes", detail={"codes": len(listed)})
    return listed


async def print_cards(call: Call) -> Cards:
    """The QR codes of some codes. Nothing is looked up: a code determines its address."""
    body: PrintCards = call.body
    origin = call.services.settings.origin
    addresses = [_address(call, code) for code in body.codes]
    return Cards(origin, await asyncio.to_thread(_cards, body.codes, addresses))


def _address(call: Call, code: str) -> str:
    """The code stands behind the #, which browsers send to nobody: no log and no proxy learns it."""
    return f"{call.services.settings.origin}/e/{call.event_id}#code={code}"


def _cards(codes: Sequence[str], addresses: Sequence[str]) -> list[Card]:
    cards = []
    for code, address in zip(codes, addresses, strict=True):
        drawn = qr.drawn(address)
        cards.append(Card(code, address, drawn.path, drawn.modules))
    return cards
