"""The change feed: a page of facts after a cursor, one a line; whoever wishes waits for the next ones."""

import asyncio
from typing import Final, cast

import msgspec
from starlette.responses import Response

from acclaim.base.clock import now_ms
from acclaim.base.errors import Malformed
from acclaim.features.changes import cursor as cursors
from acclaim.features.changes.answers import Changes, Page, Wish
from acclaim.features.changes.bodies import TYPES, AnyFact, PageEnd, ReceiptsGiven, Type
from acclaim.features.changes.cursor import Cursor
from acclaim.features.changes.limits import LOOK_S, WAIT_S_MAX
from acclaim.http.endpoint import Call, check_key

LINES: Final = "application/x-ndjson"
SCOPE: Final = "changes"
_lines = msgspec.json.Encoder().encode_lines


async def list_changes(call: Call) -> Response:
    """Raises Malformed, Unknown("cursor_gone")."""
    query, services = call.request.query_params, call.services
    assert call.api_key is not None
    sees_hidden = "hidden_results" in call.api_key.scopes
    types, wait_s = _types_in(query.get("types", "")), _wait_in(query.get("wait", "0"))
    text = query.get("after", "")
    after = cursors.read(text, services.secret, call.event_id) if text else None
    deadline = asyncio.get_running_loop().time() + wait_s
    page = await _look(call, types, sees_hidden, after)
    if not page.facts and not page.more and wait_s:
        page = await call.while_asked(_wait(call, types, sees_hidden, page, deadline))
        await check_key(call, SCOPE)  # it may have been revoked meanwhile
    call.rows = sum(map(_rows, page.facts))
    end = PageEnd(cursors.written(page.cursor, services.secret), page.more)
    return Response(_lines([*page.facts, end]), media_type=LINES)


async def _look(call: Call, types: tuple[Type, ...], sees_hidden: bool, after: Cursor | None) -> Page:
    event = (await call.services.hubs.find(call.event_id)).memory.event
    if not sees_hidden:
        event.check_public()
    return await call.services.find(Changes).page(Wish(event, types, sees_hidden), after, now_ms())


async def _wait(call: Call, types: tuple[Type, ...], sees_hidden: bool, page: Page, deadline: float) -> Page:
    """The next page with a fact in it, or the last before the deadline. Nobody is told of what happens in a log: with
    a few readers, looking is cheaper."""
    loop = asyncio.get_running_loop()
    with call.services.find(Changes).waiting.one(call.key_id):
        while not page.facts and not page.more and loop.time() < deadline and not call.services.hubs.draining:
            await asyncio.sleep(min(LOOK_S, max(0.0, deadline - loop.time())))
            page = await _look(call, types, sees_hidden, page.cursor)
    return page


def _types_in(text: str) -> tuple[Type, ...]:
    wanted = tuple(filter(None, text.split(",")))
    if any(one not in TYPES for one in wanted):
        raise Malformed("malformed", f"types: some of {', '.join(TYPES)}, with commas between.", field="types")
    return cast(tuple[Type, ...], wanted) or TYPES


def _wait_in(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 2 or int(text) > WAIT_S_MAX:
        raise Malformed("malformed", f"wait: seconds, from 0 to {WAIT_S_MAX}.", field="wait")
    return int(text)


def _rows(fact: AnyFact) -> int:
    return len(fact.counted) + len(fact.voided) if isinstance(fact, ReceiptsGiven) else 1
