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

    `what` says why: a rule's id, or ":daily", ":streak", ":expiry", ":operator", ":thaw"; `activity` is what it was
    earned in, "EVENT.ID" or ".ID", and `period` the day, the year, or the length of a streak.
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
    """`issued` = `outstanding` + `pending` + `expired` + `taken` + `forgotten`, always; `short` could not be taken
    back. `ledger` is the event that keeps it. `recounted`: when the last recount was (ms; 0: none yet), and what it
    found wrong."""

    ledger: str
    points: Points
    lines: int
    issued: int
    outstanding: int
    pending: int
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
