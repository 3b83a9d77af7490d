"""The consent of a second operator: in an event with `second_operator`, what can't be taken back is done when two of
them have asked for the same.

The first one's request is kept as a proposal and answered with `consent_needed`. Whoever else sends the same request,
from the list of proposals or of their own accord, approves it, and then it is done. Both are on the audit log.
"""

from hashlib import sha256
from typing import Any, Final, cast

import msgspec

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError, Unknown
from acclaim.event import audit
from acclaim.event.event import Event
from acclaim.redis import keys
from acclaim.redis.client import Store

WAITS_MS: Final = 24 * 3600 * 1000
REPEATED_MS: Final = 10 * 60 * 1000  # for so long, whoever approved it may send it again if the answer was lost
WAITING_MAX: Final = 50
_TOO_MANY: Final = b"-"
_ID_CHARS: Final = 24


class Proposal(msgspec.Struct, frozen=True):
    """`by` has asked at `at` (ms) for `what`; `detail` are its particulars, with which another operator asks for the
    same."""

    id: str
    what: str
    by: str
    at: int
    detail: dict[str, Any]


class _Kept(msgspec.Struct, frozen=True):
    """A proposal as ask_consent.lua writes it; `approved_by` is "" while it waits."""

    id: str
    what: str
    by: str
    at: float
    detail: str
    approved_by: str


async def ask(
    store: Store, event: Event, who: str, what: str, detail: dict[str, Any], brief: dict[str, Any] | None = None
) -> str:
    """Who else has asked for the same; "" in an event that needs no second operator.

    `detail` is all that the deed depends on: two requests are the same if it is equal. `brief`: what the audit log says
    of it, if that is less. Raises OperatorError("consent_needed") while another operator has to approve it,
    ("too_many_proposals"), StoreAway.
    """
    if not event.second_operator:
        return ""
    exact = msgspec.json.encode({"what": what, "detail": detail}, order="deterministic")
    proposal = sha256(exact).hexdigest()[:_ID_CHARS]
    particulars = msgspec.json.encode(detail).decode()
    entry = msgspec.json.encode({"proposed": what, **(detail if brief is None else brief)}).decode()
    by = await store.run(
        "ask_consent",
        [keys.proposals(event.id), keys.audit(event.id)],
        [proposal, who, what, particulars, entry, WAITS_MS, REPEATED_MS, WAITING_MAX],
    )
    if by == _TOO_MANY:
        raise OperatorError("too_many_proposals")
    if not by:
        raise OperatorError("consent_needed", proposal=proposal)
    return cast(bytes, by).decode()


def noted(by: str) -> dict[str, str]:
    """What the audit log says of a deed besides: whose proposal it was, nothing where none was needed."""
    return {"proposed_by": by} if by else {}


async def waiting(store: Store, event_id: str) -> list[Proposal]:
    """What waits for a second operator, oldest first. Raises StoreAway."""
    async with store.answering() as redis:
        found = cast(list[bytes], await redis.hvals(keys.proposals(event_id)))
    kept = sorted((msgspec.json.decode(one, type=_Kept) for one in found), key=lambda one: (one.at, one.id))
    since = now_ms() - WAITS_MS
    return [
        Proposal(one.id, one.what, one.by, int(one.at), msgspec.json.decode(one.detail))
        for one in kept
        if not one.approved_by and one.at > since
    ]


async def reject(store: Store, event_id: str, proposal: str, who: str) -> None:
    """Takes a proposal away: its own operator thinks better of it, or another one does not approve it. Raises
    Unknown("unknown_proposal"), StoreAway."""
    found = next((one for one in await waiting(store, event_id) if one.id == proposal), None)
    if not found:
        raise Unknown("unknown_proposal")
    async with store.answering() as redis:
        await redis.hdel(keys.proposals(event_id), proposal)
    detail = {"proposed": found.what, **noted(found.by), "proposal": found.id}
    await audit.record(store, event_id, who, "reject_proposal", detail=detail)
