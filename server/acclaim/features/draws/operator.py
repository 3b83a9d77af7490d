"""Operators' draws: prepare, start, stop, abandon, and replace an absent winner by the next in rank. All of it is in
the audit log.
"""

from typing import Any, Final

from starlette.responses import Response

from acclaim.base.clock import now_ms
from acclaim.base.sheets.headings import headings
from acclaim.base.sheets.table import Kind, Moment, Row
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.features.draws import actions, hall_word, render
from acclaim.features.draws import store as draws
from acclaim.features.draws.bodies import AbsentWinner, DrawWord, NewDraw, OperatorDraw, OperatorWinner
from acclaim.features.draws.names import code_of, number_of
from acclaim.features.draws.rules import Draw
from acclaim.features.draws.web import find
from acclaim.http import download
from acclaim.http.endpoint import Call

_COLUMNS: Final = (
    "draw", "prize", "prize_name", "round", "drawn_at", "rank", "number", "member", "name", "unit", "claim_code",
    "absent_at", "entrant",
)  # fmt: skip


async def show(call: Call) -> list[OperatorDraw]:
    await events.read(call.services.store, call.event_id)
    record = await draws.read(call.services.store, call.event_id)
    return [_whole(one) for one in record.all]


async def prepare(call: Call) -> OperatorDraw:
    """If several operators press at once, one prepares the draw and all get it. Another prize's waiting draw is
    abandoned, on the record."""
    body: NewDraw = call.body
    one, first = await draws.prepare(call.services.store, call.event_id, body.prize, now_ms())
    return await _answer(call, "draw_prepare", one, first, commitment=one.commitment, entrants=one.entrants)


async def start(call: Call) -> OperatorDraw:
    """Two operators at once, or a lost answer sent again, start it once. Raises OperatorError("on_hold"), because the
    hall has to see it."""
    body: DrawWord = call.body
    n, word = (await find(call)).n, hall_word.clean(body.word)
    one, first = await actions.start(call.services.store, call.event_id, n, now_ms(), word)
    if one.state == "drawn":
        return await _drawn(call, one, first)
    return await _answer(call, "draw_start", one, first, word=one.word)


async def stop(call: Call) -> OperatorDraw:
    """The same: the second caller gets the winners of the first."""
    one, first = await actions.stop(call.services.store, call.event_id, (await find(call)).n, now_ms())
    return await _drawn(call, one, first)


async def abandon(call: Call) -> OperatorDraw:
    one = await actions.abandon(call.services.store, call.event_id, (await find(call)).n, now_ms())
    return await _answer(call, "draw_abandon", one)


async def redraw(call: Call) -> OperatorDraw:
    body: AbsentWinner = call.body
    one, first = await actions.redraw(call.services.store, call.event_id, (await find(call)).n, body.entrant, now_ms())
    return await _answer(call, "draw_absent", one, first, entrant=body.entrant)


async def winners_csv(call: Call) -> Response:
    """One line per winner of every draw, in order of rank, including absent ones."""
    return await _winners(call, "csv")


async def winners_xlsx(call: Call) -> Response:
    """The same as a workbook."""
    return await _winners(call, "xlsx")


async def _winners(call: Call, kind: Kind) -> Response:
    zone = (await events.read(call.services.store, call.event_id)).event.timezone
    rows: list[Row] = [headings(_COLUMNS, download.language(call), number="号码")]
    for one in (await draws.read(call.services.store, call.event_id)).all:
        rows += [
            (
                one.n, one.prize.id, one.prize.name, one.round, Moment(one.over_at), rank, number_of(w.entrant),
                w.member, w.name, w.unit, code_of(one.salt, w.member), Moment(w.absent_at), w.entrant,
            )
            for rank, w in enumerate(one.winners, 1)
        ]  # fmt: skip
    await audit.record(call.services.store, call.event_id, call.who, "export_winners")
    return download.of(f"{call.event_id}-winners", kind, zone, download.at_once(rows))


async def _drawn(call: Call, one: Draw, first: bool) -> OperatorDraw:
    return await _answer(call, "draw", one, first, word=one.word, winners=[w.member for w in one.winners])


async def _answer(call: Call, what: str, one: Draw, first: bool = True, **detail: Any) -> OperatorDraw:
    call.services.hubs.changed(call.event_id)
    if first:
        detail = {"draw": one.n, "prize": one.prize.id, **detail}
        await audit.record(call.services.store, call.event_id, call.who, what, detail=detail)
    return _whole(one)


def _whole(one: Draw) -> OperatorDraw:
    winners = [
        OperatorWinner(w.entrant, w.member, w.name, w.unit, code_of(one.salt, w.member), w.at, w.absent_at)
        for w in one.winners
    ]
    return OperatorDraw(render.draw(one, "full"), winners)
