"""Operators' sessions: one's own, and for owners those of others. The audit log keeps who has ended whose."""

from acclaim.base.clock import now_ms
from acclaim.event import audit
from acclaim.http.endpoint import Call
from acclaim.identity import account as accounts
from acclaim.identity import operator_sessions
from acclaim.identity.operator_sessions import Listed
from acclaim.web.accounts.bodies import OneSession, SessionLine, SessionsOf


async def list_own(call: Call) -> list[SessionLine]:
    """The last used first."""
    return await _lines(call, _own_name(call))


async def end_own(call: Call) -> list[SessionLine]:
    """Those that are left. Raises Unknown("unknown_session")."""
    body: OneSession = call.body
    name = _own_name(call)
    return await _end(call, name, [operator_sessions.one_of(await _listed(call, name), body.id)])


async def end_others(call: Call) -> list[SessionLine]:
    """All of one's own but the one that asks."""
    name = _own_name(call)
    return await _end(call, name, [one for one in await _listed(call, name) if not _is_this(call, one)])


async def list_of(call: Call) -> list[SessionLine]:
    """Raises Unknown("unknown_operator")."""
    return await _lines(call, call.request.query_params.get("name", ""))


async def end_of(call: Call) -> list[SessionLine]:
    """Those of this operator that are left. Raises Unknown("unknown_operator"), ("unknown_session")."""
    body: SessionsOf = call.body
    sessions = await _listed(call, body.name)
    return await _end(call, body.name, sessions if body.id is None else [operator_sessions.one_of(sessions, body.id)])


async def _end(call: Call, name: str, ended: list[Listed]) -> list[SessionLine]:
    await operator_sessions.end(call.services.store, name, [one.id for one in ended])
    if ended:
        detail = {"name": name, "sessions": len(ended)}
        await audit.record(call.services.store, "", call.who, "end_sessions", detail=detail)
    return await _lines(call, name)


async def _lines(call: Call, name: str) -> list[SessionLine]:
    return [
        SessionLine(one.id, one.began.since, one.used_at, one.began.browser, one.began.address, _is_this(call, one))
        for one in await _listed(call, name)
    ]


async def _listed(call: Call, name: str) -> list[Listed]:
    account = await accounts.existing(call.services.store, name)
    return await operator_sessions.listed(call.services.store, name, account.generation, now_ms())


def _is_this(call: Call, one: Listed) -> bool:
    return call.operator is not None and one.id == call.operator.id


def _own_name(call: Call) -> str:
    assert call.operator
    return call.operator.name
