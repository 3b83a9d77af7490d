"""The consent of a second operator: what can't be taken back, or bears upon what was published, is done when two of
them have asked for the same.

The first one's request is kept as a proposal and answered with `consent_needed`. Whoever else sends the same request,
from the list of proposals or of their own accord, approves it, and then it is done. Both are on the audit log.

A deed that is one script approves the proposal in that script (lib/proposals.lua), so that a proposal is either done or
rejected, and nothing is approved that could not be done: `ask`, then the script with `keys_of` and `Consent.args`. A
deed of several steps, each safe to repeat, begins with `approved`.
"""

from hashlib import sha256
from typing import Any, Final, NamedTuple, cast

import msgspec

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError, Unknown
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


class Consent(NamedTuple):
    """What `by` has proposed, and `approver` asks for, too. All "" where no consent is needed."""

    proposal: str = ""
    by: str = ""
    approver: str = ""

    @property
    def args(self) -> tuple[str, str, int]:
        """What a script passes on to lib/proposals.lua."""
        return self.proposal, self.approver, REPEATED_MS

    @property
    def noted(self) -> dict[str, str]:
        """What the audit log says of a deed besides: whose proposal it was, nothing where none was needed."""
        return {"proposed_by": self.by} if self.by else {}


NOT_NEEDED: Final = Consent()


class _Kept(msgspec.Struct, frozen=True):
    """A proposal as ask_consent.lua writes it; `approved_by` is "" while it waits, until `expires` (ms)."""

    id: str
    what: str
    by: str
    at: float
    detail: str
    approved_by: str
    expires: float = 0


def keys_of(event_id: str) -> list[str]:
    """The keys that a script passes on to lib/proposals.lua."""
    return [keys.proposals(event_id), keys.audit(event_id)]


async def ask(
    store: Store, event_id: str, who: str, what: str, detail: dict[str, Any], brief: dict[str, Any] | None = None
) -> Consent:
    """What another operator has proposed and the deed's script may approve now.

    `detail` is all that the deed depends on: two requests are the same if it is equal. `brief`: what the audit log says
    of it, if that is less. Raises OperatorError("consent_needed") while another operator has to approve it,
    ("too_many_proposals"), StoreAway.
    """
    exact = msgspec.json.encode({"what": what, "detail": detail}, order="deterministic")
    proposal = sha256(exact).hexdigest()[:_ID_CHARS]
    particulars = msgspec.json.encode(detail).decode()
    entry = msgspec.json.encode({"proposed": what, **(detail if brief is None else brief)}).decode()
    args: list[str | bytes | int] = [proposal, who, what, particulars, entry, WAITS_MS, WAITING_MAX]
    by = await store.run("ask_consent", keys_of(event_id), args)
    if by == _TOO_MANY:
        raise OperatorError("too_many_proposals")
    if not by:
        raise OperatorError("consent_needed", proposal=proposal)
    return Consent(proposal, cast(bytes, by).decode(), who)


async def approved(
    store: Store, event: Event, who: str, what: str, detail: dict[str, Any], brief: dict[str, Any] | None = None
) -> Consent:
    """The same for a deed of several steps in an event with `second_operator`: approved before it is begun. Raises also
    Unknown("unknown_proposal") if it was rejected in this moment."""
    if not event.second_operator:
        return NOT_NEEDED
    consent = await ask(store, event.id, who, what, detail, brief)
    if not await store.run("approve_proposal", keys_of(event.id), list(consent.args)):
        raise Unknown("unknown_proposal")
    return consent


async def waiting(store: Store, event_id: str) -> list[Proposal]:
    """What waits for a second operator, oldest first. Raises StoreAway."""
    now = now_ms()
    return [
        Proposal(one.id, one.what, one.by, int(one.at), msgspec.json.decode(one.detail))
        for one in sorted(await _read(store, event_id), key=lambda one: (one.at, one.id))
        if not one.approved_by and one.expires > now
    ]


async def is_waiting(store: Store, event_id: str, what: str, detail: dict[str, Any]) -> bool:
    """Whether just this waits for a second operator. Raises StoreAway."""
    return any((one.what, one.detail) == (what, detail) for one in await waiting(store, event_id))


async def reject(store: Store, event_id: str, proposal: str, who: str) -> None:
    """Takes a proposal away: its own operator thinks better of it, or another one does not approve it. Raises
    Unknown("unknown_proposal"), StoreAway."""
    if not await store.run("reject_proposal", keys_of(event_id), [proposal, who]):
        raise Unknown("unknown_proposal")


async def forget(store: Store, event_id: str, member: str) -> None:
    """Takes away what was proposed about a member. Safe to repeat."""
    theirs = [one.id for one in await _read(store, event_id) if _names(msgspec.json.decode(one.detail), member)]
    if theirs:
        async with store.answering() as redis:
            await cast(Any, redis.hdel(keys.proposals(event_id), *theirs))


async def _read(store: Store, event_id: str) -> list[_Kept]:
    async with store.answering() as redis:
        found = cast(list[bytes], await redis.hvals(keys.proposals(event_id)))
    return [msgspec.json.decode(one, type=_Kept) for one in found]


def _names(detail: dict[str, Any], member: str) -> bool:
    return member == detail.get("member") or member in detail.get("members", ())
