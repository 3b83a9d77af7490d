"""The JSON of points."""

from typing import Annotated

import msgspec

from acclaim.event.definition import Id
from acclaim.event.parts.earning.points import CAP_MAX, Points
from acclaim.features.points.limits import REASON_CHARS
from acclaim.features.points.messages import Purse
from acclaim.http.bodies import Answer, Body

_Reason = Annotated[str, msgspec.Meta(min_length=1, max_length=REASON_CHARS)]


class PointsLine(Answer):
    """One line of a member, at a time (ms): by `change` points, below 0 for those that go, the balance was `balance`.

    `what` says why: a rule's id, or ":daily", ":streak", ":expiry", ":operator", ":thaw", ":gift", ":refund".
    `activity` is what it was earned in, "EVENT.ID" or ".ID", and `period` the day, the year, the length of a streak, or
    the gift.
    """

    number: int
    at: int
    change: int
    balance: int
    what: str
    activity: str
    period: str


class PointsMonth(Answer):
    """Days such as 2026-12-31 on which a member has checked in; `made_up` are those of them that were made up for."""

    days: list[str]
    made_up: list[str]


class MemberPoints(Answer):
    """What a member has, and how it came about: the newest lines first, and this month before the last one."""

    member: str
    name: str
    mine: Purse
    lines: list[PointsLine]
    months: list[PointsMonth]


class RuleSum(Answer):
    """What was credited by a rule so far, less what was taken back."""

    rule: str
    points: int


class LedgerState(Answer):
    """`issued` = `outstanding` + `pending` + `spent` + `expired` + `taken` + `forgotten`, always; `short` could not be
    taken back. `ledger` is the event that keeps it. `recounted`: when the last recount was (ms; 0: none yet), and what
    it found wrong."""

    ledger: str
    points: Points
    lines: int
    issued: int
    outstanding: int
    pending: int
    spent: int
    expired: int
    taken: int
    forgotten: int
    short: int
    rules: list[RuleSum]
    recounted: int
    problems: list[str]


class RecountedLedger(Answer):
    lines: int
    members: int
    acts: int
    problems: list[str]


class Adjust(Body, forbid_unknown_fields=True):
    """`id` is the page's own, and the same if it is sent again, also by another operator who approves it."""

    id: Id
    member: Id
    points: Annotated[int, msgspec.Meta(ge=-CAP_MAX, le=CAP_MAX)]
    reason: _Reason


class Freeze(Body, forbid_unknown_fields=True):
    frozen: bool
    reason: _Reason


class Balance(Answer):
    """What a member has now, what is `pending` while their account is `frozen`, and all that they ever earned."""

    member: str
    balance: int
    pending: int
    frozen: bool
    earned: int


class Balances(Answer):
    """A page of the members, in no order. `next` asks for the next page; "" on the last."""

    ledger: str
    balances: list[Balance]
    next: str


class LedgerLine(Answer):
    """A line of the ledger at a time (ms): `points` from one account to another, which are `m:MEMBER`, `p:MEMBER`
    (pending), `r:RULE`, `streak`, `expired`, `forgotten`, `o:OPERATOR`; one from `short:MEMBER` moved nothing, for so
    much could not be taken back. `what` is the activity ("EVENT.ID", or ".ID" of the ledger's own), or begins with a
    colon, as in a member's own lines; `epoch` and `period` are those of the act."""

    number: int
    at: int
    from_: str = msgspec.field(name="from")
    to: str
    points: int
    what: str
    epoch: int
    period: str


class LedgerLines(Answer):
    """`next` asks for what comes after these lines, now or later. `more`: there is more already."""

    ledger: str
    lines: list[LedgerLine]
    next: str
    more: bool
