"""Operators give and take points, freeze accounts and recount the ledger. Each is safe to repeat; the audit log says it
once, or once more if an answer was lost."""

from typing import Any, cast

import msgspec

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError, Unknown
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.features.points import keys
from acclaim.features.points import store as points
from acclaim.features.points.recount import Recounted, recount
from acclaim.features.points.rules import check_adjustment
from acclaim.features.points.sources import Source
from acclaim.redis.client import Store


class Proposal(msgspec.Struct, frozen=True):
    """What an operator wants to give to a member, or to take."""

    member: str
    points: int
    reason: str
    by: str


class Found(msgspec.Struct, frozen=True):
    """What the last recount has found, at a time (ms)."""

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


async def adjust(store: Store, ledger: Event, adjustment: str, wanted: Proposal) -> bool:
    """Whether it is done; else it waits for a second operator. Raises OperatorError "balance_too_low", "conflict"."""
    assert ledger.points
    if not wanted.points:
        raise OperatorError("balance_too_low", "Give or take at least one point.")
    if check_adjustment(wanted.points, ledger.points.approval_above, wanted.by, ""):
        await _do(store, ledger, adjustment, wanted, "")
        return True
    text = msgspec.json.encode(wanted)
    async with store.answering() as redis:
        is_new = await cast(Any, redis.hsetnx(keys.proposals(ledger.id), adjustment, text))
        held = await cast(Any, redis.hget(keys.proposals(ledger.id), adjustment))
    if held not in (None, text):
        raise OperatorError("conflict", "This id stands for another adjustment already; reload the page.")
    if is_new:
        await _record(store, ledger, wanted.by, "propose_points", adjustment, wanted)
    return False


async def approve(store: Store, ledger: Event, adjustment: str, who: str) -> None:
    """Raises OperatorError("second_operator"), ("balance_too_low"), Unknown("not_found")."""
    assert ledger.points
    wanted = await _proposal(store, ledger, adjustment)
    check_adjustment(wanted.points, ledger.points.approval_above, who, wanted.by)
    await _do(store, ledger, adjustment, wanted, who)
    await _drop(store, ledger, adjustment)


async def reject(store: Store, ledger: Event, adjustment: str, who: str) -> None:
    """Also whoever has proposed it may. Raises Unknown("not_found")."""
    wanted = await _proposal(store, ledger, adjustment)
    await _drop(store, ledger, adjustment)
    await _record(store, ledger, who, "reject_points", adjustment, wanted)


async def waiting(store: Store, ledger: Event) -> dict[str, Proposal]:
    """What waits for a second operator, by id."""
    found = await points.texts_of(store, keys.proposals(ledger.id))
    return {one: msgspec.json.decode(text, type=Proposal) for one, text in found.items()}


async def freeze(store: Store, ledger: Event, member: str, frozen: bool, reason: str, who: str) -> None:
    if await points.freeze(store, ledger, member, frozen):
        detail = {"member": member, "reason": reason}
        await audit.record(store, ledger.id, who, "freeze_points" if frozen else "thaw_points", detail=detail)


async def check(store: Store, ledger: Event, found: list[Source]) -> Recounted:
    """Recounts, and keeps what that has found for the console."""
    result = await recount(store, ledger, found)
    text = msgspec.json.encode(Found(now_ms(), result.problems))
    async with store.answering() as redis:
        await cast(Any, redis.set(keys.recounted(ledger.id), text))
    return result


async def last_check(store: Store, ledger: Event) -> Found:
    async with store.answering() as redis:
        text = cast(bytes | None, await redis.get(keys.recounted(ledger.id)))
    return msgspec.json.decode(text, type=Found) if text else Found()


async def _do(store: Store, ledger: Event, adjustment: str, wanted: Proposal, approved_by: str) -> None:
    kept = msgspec.to_builtins(wanted) | {"approved_by": approved_by}
    text = msgspec.json.encode(kept).decode()
    await points.adjust(store, ledger, wanted.member, wanted.points, adjustment, wanted.by, text)
    await _record(store, ledger, approved_by or wanted.by, "adjust_points", adjustment, wanted)


async def _proposal(store: Store, ledger: Event, adjustment: str) -> Proposal:
    found = (await waiting(store, ledger)).get(adjustment)
    if found is None:
        raise Unknown("not_found", "This adjustment waits no longer; reload the page.")
    return found


async def _drop(store: Store, ledger: Event, adjustment: str) -> None:
    async with store.answering() as redis:
        await cast(Any, redis.hdel(keys.proposals(ledger.id), adjustment))


async def _record(store: Store, ledger: Event, who: str, what: str, adjustment: str, wanted: Proposal) -> None:
    detail = {"id": adjustment, "member": wanted.member, "points": wanted.points, "reason": wanted.reason}
    await audit.record(store, ledger.id, who, what, detail=detail)
