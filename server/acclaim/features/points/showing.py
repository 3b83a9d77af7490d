"""Points for other systems: the ledger's sums, each member's points, and its lines in order."""

from typing import Final

from acclaim.base.clock import now_ms
from acclaim.base.errors import ApiKeyError, Malformed, Unknown
from acclaim.base.limits import MEMBER_BUCKETS
from acclaim.event.event import Event
from acclaim.features.points import actions
from acclaim.features.points import store as points
from acclaim.features.points.bodies import Balance, Balances, LedgerLine, LedgerLines, LedgerState
from acclaim.features.points.limits import BUCKETS_A_BATCH
from acclaim.features.points.rules import Line, date_of, day_of
from acclaim.features.points.web import state_of
from acclaim.http.endpoint import Call

_BALANCES: Final = 1_000  # a page, and as many more as came with the last of them
_DIGITS: Final = 15


async def show_sums(call: Call) -> LedgerState:
    call.rows = 1
    return await state_of(call.services.store, await ledger_for(call))


async def show_balances(call: Call) -> Balances:
    """Who earns something meanwhile is on one page all the same. Raises Malformed."""
    store, ledger, at = call.services.store, await ledger_for(call), _number(call)
    year = date_of(day_of(now_ms(), ledger.timezone)).year
    found: list[Balance] = []
    while at < MEMBER_BUCKETS and len(found) < _BALANCES:
        for member, kept in await points.read_some(store, ledger.id, at):
            account = kept.as_of(year)
            found.append(Balance(member, account.balance, account.pending, bool(account.frozen), account.earned))
        at += BUCKETS_A_BATCH
    call.rows = len(found)
    return Balances(ledger.id, found, str(at) if at < MEMBER_BUCKETS else "")


async def show_lines(call: Call) -> LedgerLines:
    """Without gaps: lines are numbered from 1 in the order of posting. Raises Malformed, Unknown("cursor_gone") for a
    cursor of another ledger."""
    store, ledger, after = call.services.store, await ledger_for(call), _number(call)
    newest = await points.seq(store, ledger.id)
    if after > newest:
        raise Unknown("cursor_gone")
    async for page in points.lines_after(store, ledger.id, after):
        call.rows, last = len(page), page[-1].number
        return LedgerLines(ledger.id, [_line(one) for one in page], str(last), last < newest)
    return LedgerLines(ledger.id, [], str(after), False)


async def ledger_for(call: Call) -> Event:
    """The event that keeps the ledger, which the key must be for as well. Raises ApiKeyError, OperatorError."""
    ledger = await actions.ledger_of(call.services.store, call.event_id)
    assert call.api_key
    if call.api_key.events and ledger.id not in call.api_key.events:
        raise ApiKeyError("key_scope", f"This API key is not for {ledger.id}, whose ledger this event uses.")
    return ledger


def _number(call: Call) -> int:
    text = call.request.query_params.get("after", "") or "0"
    if not (text.isascii() and text.isdigit() and len(text) <= _DIGITS):
        raise Malformed("malformed", "after: send `next` of the page before.")
    return int(text)


def _line(line: Line) -> LedgerLine:
    return LedgerLine(
        line.number, line.at, line.source_account, line.target_account, line.points, line.source, line.epoch,
        line.period,
    )  # fmt: skip
