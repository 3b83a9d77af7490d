"""Public data of draws: commitments, lists, seeds, winners; and a member's own pseudonyms."""

from collections.abc import AsyncIterator
from http import HTTPStatus

import msgspec
from starlette.responses import Response, StreamingResponse

from acclaim.base.clock import now_ms
from acclaim.base.errors import Unknown
from acclaim.event import store as events
from acclaim.features.draws import entrants as draw_entrants
from acclaim.features.draws import numbers_store as draw_numbers
from acclaim.features.draws import render, rules
from acclaim.features.draws import store as draws
from acclaim.features.draws.answers import DrawAnswers
from acclaim.features.draws.bodies import MyEntrants
from acclaim.features.draws.names import entrant_of
from acclaim.features.draws.proof import DrawProof
from acclaim.features.draws.rules import Draw
from acclaim.http.endpoint import Call
from acclaim.identity import member as sessions
from acclaim.wire import cookies


async def find(call: Call) -> Draw:
    """The draw that the address names. Raises Unknown("unknown_draw")."""
    n = str(call.request.path_params["n"])
    if not (n.isascii() and n.isdigit() and len(n) < 6):
        raise Unknown("unknown_draw")
    return await draws.find(call.services.store, call.event_id, int(n))


async def show_all(call: Call) -> Response:
    """Built once for each revision, because everybody who waits for a draw asks repeatedly."""
    names = (await call.services.hubs.find(call.event_id)).memory.event.winner_names
    body = await call.services.find(DrawAnswers).find(call.event_id, names)
    return Response(body, media_type="application/json")


async def show_mine(call: Call) -> MyEntrants:
    """Only for the member; nobody else can tell whose a pseudonym is."""
    token = call.request.cookies.get(cookies.member(call.event_id), "")
    member = sessions.read_session(token, call.services.secret, call.event_id, now_ms()).member
    record = await draws.read(call.services.store, call.event_id)
    return MyEntrants({str(one.n): entrant_of(one.salt, member.id) for one in record.all})


async def show_proof(call: Call) -> Response:
    """A DrawProof, written a page of its lists at a time: with 200,000 entrants and as many numbers it is 9 MB."""
    names = (await events.read(call.services.store, call.event_id)).event.winner_names
    one = await find(call)
    name = await draw_entrants.name_of(call.services.store, call.event_id, one.n)
    whole = msgspec.json.encode(DrawProof(call.event_id, render.draw(one, names), (), ()))
    head, between, end = whole.rpartition(b'],"numbers":[')

    async def parts() -> AsyncIterator[bytes]:
        yield head
        separator = b""
        async for some in draw_entrants.read(call.services.store, call.event_id, one.n):
            yield separator + msgspec.json.encode([entrant for entrant, _ in some])[1:-1]
            separator = b","
        yield between
        separator = b""
        if one.hall:  # until then numbers still come
            async for sheets in draw_numbers.read(call.services.store, call.event_id, name):
                yield separator + msgspec.json.encode(sheets)[1:-1]
                separator = b","
        yield end

    return StreamingResponse(parts(), media_type="application/json")


async def show_list(call: Call) -> Response:
    """Sorted; its SHA-256 is the draw's digest, which serves as ETag."""
    one = await find(call)
    headers = {"ETag": f'"{one.digest}"', "Cache-Control": "no-cache"}
    if call.request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)

    async def lines() -> AsyncIterator[str]:
        async for some in draw_entrants.read(call.services.store, call.event_id, one.n):
            yield rules.list_of(entrant for entrant, _ in some)

    name = f"{call.event_id}-draw-{one.n}-entrants.txt"
    headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return StreamingResponse(lines(), media_type="text/plain; charset=utf-8", headers=headers)
