"""A few members of a roster changed at once: added, corrected, gone. All of it is applied, or nothing.

A member with the same id stays, whatever else changes: a new name or unit is a correction, never a departure.
"""

import io
import itertools
import secrets
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import Final, NamedTuple, cast

import msgspec

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.base.plain_text import plain, plain_unit
from acclaim.base.sheets.reasons import rejected, short
from acclaim.event.explanation import explain
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.event.units import Renames
from acclaim.identity.roster import renames
from acclaim.identity.roster.leavers import check_leavers
from acclaim.identity.roster.rules import BadRow, Entry, in_order, problem_of
from acclaim.redis import keys
from acclaim.redis.client import Store

ANY_VERSION: Final = "*"
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_READ_A_CALL: Final = 1000
_Group = tuple[str, str]  # class, unit


class Upsert(msgspec.Struct, tag_field="do", tag="upsert", forbid_unknown_fields=True, rename={"class_": "class"}):
    """Fields left out stay as they are; for a new member they are empty, and the class is `audience`."""

    id: str
    name: str | None = None
    unit: str | None = None
    class_: str | None = None


class Leave(msgspec.Struct, tag_field="do", tag="leave", forbid_unknown_fields=True):
    id: str


Change = Upsert | Leave
_decode: Final = msgspec.json.Decoder(Change)


class Lines:
    """JSON lines being read: iterate over the good ones; `bad` is whole when that is done, and so is `total`.

    Raises ImportRejected("roster_rejected") when there are too many.
    """

    def __init__(self, data: bytes, class_ids: Collection[str]) -> None:
        self.bad: list[BadRow] = []
        self.total = 0
        self._data = data
        self._class_ids = class_ids

    def __iter__(self) -> Iterator[Change]:
        seen: dict[str, int] = {}
        for number, line in enumerate(io.BytesIO(self._data.removeprefix(_BYTE_ORDER_MARK)), 1):
            is_blank = not line.strip()
            self.total += not is_blank
            if self.total > limits.PATCH_ROWS or number > limits.PATCH_LINES:
                raise rejected("too_many_changes", most=limits.PATCH_ROWS)
            if is_blank:
                continue
            try:
                change = _decode.decode(line)
            except (msgspec.ValidationError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
                self.bad.append(_no_change(number, error))
                continue
            if problem := self._problem_of(change) or _twice(change, seen):
                self.bad.append(BadRow(number, *problem))
                continue
            seen[change.id] = number
            yield change

    def _problem_of(self, change: Change) -> tuple[str, str, dict[str, str | int]] | None:
        if isinstance(change, Leave):
            return problem_of(Entry(change.id, "", "", DEFAULT_CLASS))
        change.name = None if change.name is None else plain(change.name)
        change.unit = None if change.unit is None else plain_unit(change.unit)
        if change.class_ is not None and change.class_ not in self._class_ids:
            classes = ", ".join(sorted(self._class_ids))
            return "class", "class_unknown", {"shown": short(change.class_), "classes": classes}
        return problem_of(Entry(change.id, change.name or "", change.unit or "", DEFAULT_CLASS))


def _no_change(number: int, error: Exception) -> BadRow:
    if isinstance(error, msgspec.ValidationError):
        where, problem = explain(error, Change)
        return BadRow(number, where or "line", "no_change", {"problem": problem})
    return BadRow(number, "line", "no_json")


def _twice(change: Change, seen: Mapping[str, int]) -> tuple[str, str, dict[str, str | int]] | None:
    return ("id", "twice", {"shown": change.id, "first": seen[change.id]}) if change.id in seen else None


class Present(NamedTuple):
    """The roster as it is: `groups` by number, with their members; `rows` of those whom a patch names, as stored."""

    version: str
    members: int
    groups: dict[str, renames.Group]
    renames: Renames
    rows: dict[str, str | None]


@dataclass
class Patch:
    """What a patch does to version `over`, which makes it `version`: so many members are `added`, `changed`, `left`;
    nothing is done to those who are `unchanged` or `absent` (leaving, and not on it). `gone` are the first of those who
    leave, by unit and id."""

    over: str
    version: str
    before: int
    members: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    left: int = 0
    absent: int = 0
    gone: list[Entry] = field(default_factory=list)
    rows: dict[str, str] = field(default_factory=dict)  # as they are stored; "" takes one off
    groups: dict[str, renames.Group] = field(default_factory=dict)  # those that change, with their members then

    @property
    def changes_nothing(self) -> bool:
        return not self.rows


def plan(present: Present, changes: Sequence[Change], may_empty: bool = False) -> Patch:
    """Raises ImportRejected("roster_rejected") for too many units, or nobody left, unless it `may_empty`."""
    patch = Patch(present.version, secrets.token_hex(8), present.members)
    counts = {number: members for number, (_, _, members) in present.groups.items()}
    kinds: dict[str, _Group] = {number: (class_id, unit) for number, (class_id, unit, _) in present.groups.items()}
    numbers = {(class_id, present.renames.now(unit)): number for number, (class_id, unit) in kinds.items()}
    fresh = itertools.count(1 + max(map(int, kinds), default=-1))
    touched: set[str] = set()
    gone = []

    def move(number: str, more: int) -> None:
        counts[number] = counts.get(number, 0) + more
        touched.add(number)

    for change in changes:
        stored = present.rows[change.id]
        number, _, name = (stored or "").partition(" ")
        class_id, unit = kinds.get(number, (DEFAULT_CLASS, ""))
        unit = present.renames.now(unit)
        if isinstance(change, Leave):
            if stored is None:
                patch.absent += 1
                continue
            move(number, -1)
            patch.rows[change.id] = ""
            patch.left += 1
            gone.append(Entry(change.id, name, unit, class_id))
            continue
        kind = (change.class_ or class_id, unit if change.unit is None else present.renames.now(change.unit))
        new_name = name if change.name is None else change.name
        if stored is not None and (kind, new_name) == ((class_id, unit), name):
            patch.unchanged += 1
            continue
        into = numbers.get(kind)
        if into is None:
            into = numbers[kind] = str(next(fresh))
            kinds[into] = kind
        move(into, 1)
        if stored is None:
            patch.added += 1
        else:
            move(number, -1)
            patch.changed += 1
        patch.rows[change.id] = f"{into} {new_name}"
    patch.groups = {number: (*kinds[number], counts[number]) for number in touched}
    patch.members = present.members + patch.added - patch.left
    patch.gone = nsmallest(limits.ROSTER_GONE_SHOWN, gone, in_order)
    if sum(count > 0 for count in counts.values()) > limits.UNITS_PER_ROSTER:
        raise rejected("too_many_units", most=limits.UNITS_PER_ROSTER)
    if not patch.members and not may_empty:
        raise rejected("nobody_left")
    return patch


async def prepare(store: Store, event_id: str, changes: Sequence[Change], over: str, may_empty: bool = False) -> Patch:
    """What the changes would do to version `over`, to that of now for ANY_VERSION.

    Raises OperatorError("conflict") if the roster is of another version, and what `plan` raises.
    """
    present = await _present(store, event_id, [change.id for change in changes])
    if over not in (ANY_VERSION, present.version):
        why = "The roster has changed since you read its version; read it again, and send what is still to be changed."
        raise OperatorError("conflict", why, version=present.version)
    return plan(present, changes, may_empty)


async def apply(store: Store, event_id: str, patch: Patch, force: bool) -> None:
    """Safe to repeat. Raises OperatorError("too_many_leavers"), ("conflict") if the roster has changed since."""
    check_leavers(patch.left, patch.before, force)
    if patch.changes_nothing:
        return
    names = [keys.roster(event_id), keys.roster_groups(event_id), keys.people(event_id)]
    for bucket in map(keys.bucket, patch.rows):
        names += (keys.roster_bucket(event_id, bucket), keys.people_bucket(event_id, bucket))
    args: list[str | bytes | int] = [patch.over, patch.version, patch.members, len(patch.groups)]
    for number, group in patch.groups.items():
        args += (number, msgspec.json.encode(group) if group[2] else "")
    for member, row in patch.rows.items():
        args += (member, row)
    if int(await store.run("patch_roster", names, args)) < 0:
        raise OperatorError("conflict", "The roster has changed meanwhile; nothing of this was applied. Send it again.")


async def _present(store: Store, event_id: str, member_ids: Sequence[str]) -> Present:
    (imported, members, renamed), groups = await store.ask(
        ("HMGET", keys.roster(event_id), "import", "members", renames.FIELD),
        ("HGETALL", keys.roster_groups(event_id)),
    )
    rows: dict[str, str | None] = {}
    for at in range(0, len(member_ids), _READ_A_CALL):
        some = member_ids[at : at + _READ_A_CALL]
        questions = [("HGET", keys.roster_bucket(event_id, keys.bucket(one)), one) for one in some]
        found = cast(list[bytes | None], await store.ask(*questions))
        rows |= {one: row.decode() if row is not None else None for one, row in zip(some, found, strict=True)}
    stored = {number.decode(): renames.group_of(row) for number, row in groups.items()}
    return Present((imported or b"").decode(), int(members or 0), stored, renames.of(renamed), rows)
