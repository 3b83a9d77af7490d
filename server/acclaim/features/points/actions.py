"""Operators give and deduct points, freeze accounts and recount the ledger. Each action is safe to repeat; the audit
log records it once, or twice if an answer was lost.
"""

from typing import Any, cast

import msgspec

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError
from acclaim.event import audit, consent
from acclaim.event import store as events
from acclaim.event.consent import NOT_NEEDED, Consent
from acclaim.event.event import Event
from acclaim.features.points import keys
from acclaim.features.points import store as points
from acclaim.features.points.recount import Recounted, recount
from acclaim.features.points.sources import Source
from acclaim.redis.client import Store


class Adjustment(msgspec.Struct, frozen=True):
    """Points that an operator gave to a member, or deducted; `approved_by` another one, "" if no approval was
    needed."""

    member: str
    points: int
    reason: str
    by: str
    approved_by: str = ""


class Found(msgspec.Struct, frozen=True):
    """What the last recount found, at a time (ms)."""

    at: int = 0
    problems: list[str] = []


async def ledger_of(store: Store, event_id: str) -> Event:
    """The event whose points are earned in this one. Raises OperatorError("points_off"), Unknown."""
    event = (await events.read(store, event_id)).event
    if event.home:
        event = (await events.read(store, event.home)).event
    if not event.points:
        raise OperatorError("points_off")
    return await points.as_kept(store, event)


async def adjust(store: Store, ledger: Event, adjustment: str, wanted: Adjustment) -> None:
    """An operator may give and take up to `approval_above` points a day alone, added up, however they split it; what
    another one has proposed, they approve. Raises OperatorError "consent_needed" while another operator has to approve
    it, "balance_too_low", "conflict", Unknown("unknown_proposal")."""
    assert ledger.points
    if not wanted.points:
        raise OperatorError("balance_too_low", "Give or take at least one point.")
    async with store.answering() as redis:
        known = cast(bytes | None, await cast(Any, redis.hget(keys.adjustments(ledger.id), adjustment)))
    if known:
        done = msgspec.json.decode(known, type=Adjustment)
        if done == msgspec.structs.replace(wanted, by=done.by, approved_by=done.approved_by):
            return
        raise OperatorError("conflict", "This id stands for another adjustment already; reload the page.")
    who, approved = wanted.by, NOT_NEEDED
    detail = {"id": adjustment, "member": wanted.member, "points": wanted.points, "reason": wanted.reason}
    is_proposed = await consent.is_waiting(store, ledger.id, "adjust_points", detail)
    if is_proposed or not await _write(store, ledger, adjustment, wanted, approved, ledger.points.approval_above):
        approved = await consent.ask(store, ledger.id, who, "adjust_points", detail)
        wanted = msgspec.structs.replace(wanted, by=approved.by, approved_by=who)
        await _write(store, ledger, adjustment, wanted, approved)
    await audit.record(store, ledger.id, who, "adjust_points", detail=detail | approved.noted)


async def freeze(store: Store, ledger: Event, member: str, frozen: bool, reason: str, who: str) -> None:
    if await points.freeze(store, ledger, member, frozen):
        detail = {"member": member, "reason": reason}
        await audit.record(store, ledger.id, who, "freeze_points" if frozen else "thaw_points", detail=detail)


async def check(store: Store, ledger: Event, found: list[Source]) -> Recounted:
    """Recounts, and stores the outcome for the console."""
    result = await recount(store, ledger, found)
    text = msgspec.json.encode(Found(now_ms(), result.problems))
    async with store.answering() as redis:
        await cast(Any, redis.set(keys.recounted(ledger.id), text))
    return result


async def last_check(store: Store, ledger: Event) -> Found:
    async with store.answering() as redis:
        text = cast(bytes | None, await redis.get(keys.recounted(ledger.id)))
    return msgspec.json.decode(text, type=Found) if text else Found()


async def _write(
    store: Store, ledger: Event, adjustment: str, wanted: Adjustment, approved: Consent, alone_max: int | None = None
) -> bool:
    kept = msgspec.json.encode(wanted).decode()
    return await points.adjust(
        store, ledger, wanted.member, wanted.points, adjustment, wanted.by, kept, approved, alone_max
    )
