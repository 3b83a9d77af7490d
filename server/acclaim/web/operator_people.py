"""Operators' people: the roster as a whole, links, and the audit log of what operators did."""

import asyncio
import re

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.base.errors import Malformed
from acclaim.base.sheets.text_encoding import ENCODINGS
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.http.bodies import (
    AuditPage,
    DisplayLink,
    Gone,
    PhoneLink,
    PublishRoster,
    RosterNow,
    RosterRead,
    ScreenOpened,
)
from acclaim.http.endpoint import Call
from acclaim.identity import member as sessions
from acclaim.identity.roster import misspelt, staging, syncs
from acclaim.identity.roster import store as roster
from acclaim.identity.roster.leavers import are_too_many
from acclaim.identity.roster.syncs import Sync
from acclaim.web.people.own_roster import with_own_roster
from acclaim.web.roster_file import RosterFile
from acclaim.wire import cookies


async def import_roster(call: Call) -> RosterRead:
    """CSV or XLSX. All or nothing, unless `?partial=true`. With `?preview=true` nothing is replaced before
    `publish_roster`. Raises ImportRejected("roster_rejected"), OperatorError("too_many_leavers") without
    `?force=true`."""
    store, query = call.services.store, call.request.query_params
    event = await with_own_roster(call)
    encoding = query.get("encoding", "")
    if encoding and encoding not in ENCODINGS:
        raise Malformed("malformed", f"encoding: may be {', '.join(ENCODINGS)}.", field="encoding")
    file = RosterFile(call.body, event.classes, encoding)
    partial = query.get("partial") == "true"
    staged = await call.while_asked(staging.stage(store, call.event_id, file.chunks(), partial))
    is_preview = query.get("preview") == "true"
    if not is_preview:
        await _publish(call, staged.version, staged.over, staged.read.imported, query.get("force") == "true")
    alike = await asyncio.to_thread(misspelt.find, staged.units, event.named_units())
    return RosterRead(
        version=staged.version, over=staged.over, published=not is_preview, imported=staged.read.imported,
        total=staged.read.total, rejected=[row.as_dict() for row in staged.read.rejected], before=staged.before,
        added=staged.added, removed=staged.removed, changed=staged.changed, notes=file.notes,
        gone=[Gone(one.id, one.name, one.unit) for one in staged.gone],
        units_without_members=event.units_without_members(staged.units, staged.renames),
        misspelt=alike[: limits.MISSPELT_SHOWN], needs_force=are_too_many(staged.removed, staged.before),
    )  # fmt: skip


async def publish_roster(call: Call) -> RosterNow:
    """The second half of an import that was previewed. Raises OperatorError("conflict"), ("too_many_leavers")."""
    body: PublishRoster = call.body
    await with_own_roster(call)
    await _publish(call, body.version, body.over, body.imported, body.force)
    return await show_roster(call)


async def _publish(call: Call, version: str, over: str, members: int, force: bool) -> None:
    await staging.publish(call.services.store, call.event_id, version, over, members, force)
    call.services.hubs.changed(call.event_id)
    now = now_ms()
    await syncs.note(call.services.store, call.event_id, Sync(call.who, False, now, now, members))
    await audit.record(call.services.store, call.event_id, call.who, "import_roster", detail={"imported": members})


async def show_roster(call: Call) -> RosterNow:
    event = (await events.read(call.services.store, call.event_id)).event
    summary = await roster.summary(call.services.store, event.roster_of)
    known = await syncs.read(call.services.store, event.roster_of)
    if summary is None:
        return RosterNow("", event.home, 0, {}, 0, [], known.last, known.refused, known.due_at)
    missing = event.units_without_members(summary.by_unit, summary.renames)
    return RosterNow(
        summary.version, event.home, summary.members, summary.by_class, len(summary.by_unit), missing,
        known.last, known.refused, known.due_at,
    )  # fmt: skip


async def show_phone_link(call: Call) -> PhoneLink:
    """The address in the QR code, which need not be the one that an operator's browser has opened."""
    return PhoneLink(f"{call.services.settings.origin}/e/{call.event_id}")


async def make_display_link(call: Call) -> DisplayLink:
    """The read-only address of the big screen."""
    key = sessions.issue_screen(call.event_id, call.services.secret, now_ms())
    await audit.record(call.services.store, call.event_id, call.who, "make_display_link")
    return DisplayLink(f"{call.services.settings.origin}/s/{call.event_id}?key={key}")


async def open_screen(call: Call) -> ScreenOpened:
    """Gives this browser the screen's cookie, as the display link does, and the path to go to."""
    key = sessions.issue_screen(call.event_id, call.services.secret, now_ms())
    call.set_cookie(cookies.screen(call.event_id), key, limits.DISPLAY_LINK_S)
    await audit.record(call.services.store, call.event_id, call.who, "open_screen", detail={"address": call.address})
    return ScreenOpened(f"/s/{call.event_id}")


async def show_audit(call: Call) -> AuditPage:
    """Newest first; `?before=ID&limit=N` pages back."""
    return await _audit_page(call, call.event_id)


async def show_installation_audit(call: Call) -> AuditPage:
    """The installation's own log: sign-ins, accounts. Pages as an event's does."""
    return await _audit_page(call, "")


async def _audit_page(call: Call, event_id: str) -> AuditPage:
    query = call.request.query_params
    limit = query.get("limit", "50")
    if not re.fullmatch("[0-9]{1,6}", limit):
        raise Malformed("malformed", "limit: give a number of entries.", field="limit")
    return AuditPage(await audit.page(call.services.store, event_id, query.get("before", ""), int(limit)))
