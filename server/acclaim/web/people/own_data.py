"""What is kept of the member who asks: to be read on the phone, and to be taken away."""

import asyncio
from typing import Final

from starlette.responses import Response

from acclaim.base.clock import now_ms
from acclaim.base.errors import Malformed, NotAdmitted
from acclaim.http.endpoint import Call, json_response
from acclaim.http.joining import live_session
from acclaim.http.people_bodies import KeptData, OwnData
from acclaim.identity import member as sessions
from acclaim.web.people.keeping import KINDS
from acclaim.wire import cookies

PER_S: Final = 1 / 20  # asked for by one member, on a worker: comments are looked for in the whole log
BURST: Final = 5
_one_at_a_time: Final = asyncio.Semaphore(1)


async def show(call: Call) -> Response:
    """With `?download=true` as a file. Raises NotAdmitted("session_missing"), Malformed("too_fast")."""
    store, event_id = call.services.store, call.event_id
    member = await live_session(call, event_id, cookies.member(event_id))
    if member is None:
        raise NotAdmitted("session_missing")
    if not call.services.own_data.take(f"{event_id}/{member.id}", asyncio.get_running_loop().time()):
        raise Malformed("too_fast")
    event = (await call.services.hubs.find(event_id)).memory.event
    token = call.cookie(cookies.member(event_id)) or ""
    until = sessions.read_session(token, call.services.secret, event_id, now_ms()).exp * 1000
    async with _one_at_a_time:
        kept = [
            KeptData(
                one.kind, event.retention.days(one.kind) if event.retention else 0,
                await one.of_member(store, event, member.id),
            )
            for one in KINDS
        ]  # fmt: skip
    answer = json_response(
        OwnData(event_id, event.title, now_ms(), member.id, member.name, member.unit, member.class_, until, kept)
    )
    if call.request.query_params.get("download") == "true":
        answer.headers["Content-Disposition"] = f'attachment; filename="{event_id}-own-data.json"'
    return answer
