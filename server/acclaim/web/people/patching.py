"""The roster kept in step by another system: its version, and changes to it by JSON lines."""

import asyncio
from typing import Final

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import ImportRejected, Malformed, OperatorError
from acclaim.base.sheets.reasons import rejected
from acclaim.event import audit
from acclaim.http.bodies import Gone
from acclaim.http.endpoint import Call
from acclaim.http.people_bodies import RosterPatched
from acclaim.identity.roster import patch as patches
from acclaim.identity.roster import syncs
from acclaim.identity.roster.leavers import are_too_many
from acclaim.identity.roster.patch import Change, Lines, Patch
from acclaim.identity.roster.syncs import Refused, Sync
from acclaim.web.people.own_roster import with_own_roster

_STOPS_SYNCS: Final = ("too_many_leavers", "roster_rejected")  # until somebody looks; a conflict passes by itself


async def patch(call: Call) -> RosterPatched:
    """Changes the version that If-Match names: all of it, or nothing. With `?dry_run=true` nothing; with `?force=true`
    however many leave.

    Raises ImportRejected("roster_rejected") with every bad line, OperatorError("conflict"), ("too_many_leavers").
    """
    store, query = call.services.store, call.request.query_params
    event = await with_own_roster(call)
    over = _version_in(call.request.headers.get("if-match", ""))
    is_dry_run = query.get("dry_run") == "true"
    done = None
    try:
        changes = await asyncio.to_thread(_read, call.body, frozenset(event.class_ids))
        done = await patches.prepare(store, call.event_id, changes, over)
        call.rows = len(changes)
        if is_dry_run:
            return _answer(done, applied=False)
        await patches.apply(store, call.event_id, done, query.get("force") == "true")
    except (ImportRejected, OperatorError) as error:
        if not is_dry_run and error.code in _STOPS_SYNCS:
            left, before = (done.left, done.before) if done else (0, 0)
            await syncs.note_refused(store, call.event_id, Refused(call.who, now_ms(), error.code, left, before))
        raise
    now = now_ms()
    await syncs.note(store, call.event_id, Sync(call.who, call.api_key is not None, now, now, len(changes)))
    if not done.changes_nothing:
        call.services.hubs.changed(call.event_id)
        detail = {"added": done.added, "changed": done.changed, "left": done.left}
        await audit.record(store, call.event_id, call.who, "patch_roster", detail=detail)
    return _answer(done, applied=True)


def _version_in(if_match: str) -> str:
    """Raises Malformed."""
    if not if_match.strip():
        problem = 'If-Match: send the version of the roster that you have, as GET gives it, or "*" for any.'
        raise Malformed("malformed", problem, field="If-Match")
    return if_match.strip().removeprefix("W/").strip('"')


def _read(data: bytes, class_ids: frozenset[str]) -> list[Change]:
    lines = Lines(data, class_ids)
    changes = list(lines)
    rows = [row.as_dict() for row in lines.bad[: limits.BAD_ROWS_SHOWN]]
    shown = {"total": lines.total, "bad": len(lines.bad), "rejected": rows}
    if lines.bad:
        raise rejected("bad_rows", bad=len(lines.bad), total=lines.total, details=shown)
    if not changes:
        raise rejected("no_rows", details=shown)
    return changes


def _answer(done: Patch, *, applied: bool) -> RosterPatched:
    return RosterPatched(
        version=done.over if done.changes_nothing or not applied else done.version, applied=applied,
        before=done.before, members=done.members, added=done.added, changed=done.changed, unchanged=done.unchanged,
        left=done.left, absent=done.absent, gone=[Gone(one.id, one.name, one.unit) for one in done.gone],
        needs_force=are_too_many(done.left, done.before),
    )  # fmt: skip
