"""A member reads what they have; operators read the ledger, and correct it."""

import asyncio
from typing import Final

from acclaim.base.clock import now_ms
from acclaim.base.errors import Malformed, NotAdmitted, OperatorError
from acclaim.base.token_bucket import TokenBuckets
from acclaim.event.event import Event
from acclaim.features.points import actions
from acclaim.features.points import store as points
from acclaim.features.points.actions import Adjustment
from acclaim.features.points.bodies import (  # fmt: skip
    Adjust,
    Freeze,
    LedgerState,
    MemberPoints,
    PointsLine,
    PointsMonth,
    RecountedLedger,
    RuleSum,
)
from acclaim.features.points.ledgers import sources_of
from acclaim.features.points.limits import LOOKS_BURST, LOOKS_PER_S
from acclaim.features.points.live import PointsPart
from acclaim.features.points.render import purse
from acclaim.features.points.rules import Line, date_of, day_of, running_balances, text_of
from acclaim.http.endpoint import Call
from acclaim.http.joining import live_session
from acclaim.identity.roster import store as roster
from acclaim.redis.client import Store
from acclaim.wire import cookies

_asked: Final = TokenBuckets(LOOKS_PER_S, LOOKS_BURST)  # by member, on this worker: each look reads many entries


async def show_own(call: Call) -> MemberPoints:
    """Raises NotAdmitted("session_missing"), ("members_only"), OperatorError("points_off")."""
    member = await live_session(call, call.event_id, cookies.member(call.event_id))
    if member is None:
        raise NotAdmitted("session_missing")
    if member.anonymous:
        raise NotAdmitted("members_only")
    if not _asked.take(f"{call.event_id}/{member.id}", asyncio.get_running_loop().time()):
        raise Malformed("too_fast")
    part = (await call.services.hubs.find(call.event_id)).part(PointsPart)
    ledger = part.ledger or await part.read_ledger()
    if ledger is None:
        raise OperatorError("points_off")
    return await _of_member(call.services.store, ledger, member.id, member.name)


async def show_member(call: Call) -> MemberPoints:
    store, member = call.services.store, str(call.request.path_params["member"])
    ledger = await actions.ledger_of(store, call.event_id)
    _, rows = await roster.find_all(store, ledger.id, [member])
    return await _of_member(store, ledger, member, rows[0].name if rows and rows[0] else "")


async def show(call: Call) -> LedgerState:
    ledger = await actions.ledger_of(call.services.store, call.event_id)
    return await state_of(call.services.store, ledger)


async def adjust(call: Call) -> LedgerState:
    """Raises OperatorError "consent_needed" while another operator has to ask for the same, "balance_too_low",
    "conflict"."""
    body: Adjust = call.body
    ledger = await actions.ledger_of(call.services.store, call.event_id)
    await actions.adjust(
        call.services.store, ledger, body.id, Adjustment(body.member, body.points, body.reason, call.who)
    )
    return await state_of(call.services.store, ledger)


async def freeze(call: Call) -> MemberPoints:
    body: Freeze = call.body
    store, member = call.services.store, str(call.request.path_params["member"])
    ledger = await actions.ledger_of(store, call.event_id)
    await actions.freeze(store, ledger, member, body.frozen, body.reason, call.who)
    return await show_member(call)


async def recount(call: Call) -> RecountedLedger:
    store = call.services.store
    ledger = await actions.ledger_of(store, call.event_id)
    return RecountedLedger(*await actions.check(store, ledger, await sources_of(store, ledger)))


async def _of_member(store: Store, ledger: Event, member: str, name: str) -> MemberPoints:
    today = day_of(now_ms(), ledger.timezone)
    seq = await points.seq(store, ledger.id)
    [account] = await points.read(store, ledger.id, [member], date_of(today).year)
    lines = [line for line in await points.lines_of(store, ledger.id, member) if line.change_for(member)]
    months = await points.calendars(store, ledger.id, member, today)
    return MemberPoints(
        member, name, purse(account, seq, today),
        [_line(line, member, balance) for line, balance in running_balances(lines, member, account.balance)],
        [PointsMonth(list(map(text_of, one.days)), list(map(text_of, one.made_up))) for one in months],
    )  # fmt: skip


def _line(line: Line, member: str, balance: int) -> PointsLine:
    other = line.target_account if line.change_for(member) < 0 else line.source_account
    is_activity = not line.source.startswith(":")
    what = other[2:] if other.startswith("r:") else line.source
    activity = line.source if is_activity else ""
    if line.source in (":gift", ":refund"):
        gift = other.partition(":")[2]
        return PointsLine(line.number, line.at, line.change_for(member), balance, what, "", gift)
    if line.source == ":streak":
        return PointsLine(line.number, line.at, line.change_for(member), balance, what, "", str(line.epoch))
    return PointsLine(line.number, line.at, line.change_for(member), balance, what, activity, line.period)


async def state_of(store: Store, ledger: Event) -> LedgerState:
    assert ledger.points
    sums = await points.sums(store, ledger.id)
    by_rule = {name: -n for name, n in sums.items() if name.startswith("r:") or name == "streak"}
    given = sum(-n for name, n in sums.items() if name.startswith("o:") and n < 0)
    taken = sum(n for name, n in sums.items() if name.startswith("o:") and n > 0)
    spent = sum(n for name, n in sums.items() if name.startswith("g:"))
    last = await actions.last_check(store, ledger)
    return LedgerState(
        ledger.id, ledger.points, sums.get("seq", 0), sum(by_rule.values()) + given, sums.get("members", 0),
        sums.get("pending", 0), spent, sums.get("expired", 0), taken, sums.get("forgotten", 0), sums.get("short", 0),
        [RuleSum(name.removeprefix("r:") if name != "streak" else ":streak", n) for name, n in sorted(by_rule.items())],
        last.at, last.problems,
    )  # fmt: skip
