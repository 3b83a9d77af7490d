"""The list of who came and who voted: never for what, in which order or when.

The list is ordered by unit and id, which reveals nothing about the evening. A poll is listed once it is closed: if the
list grew while figures change, it would reveal what the newest voter has chosen. And it is listed only if enough
members have voted: with one voter, the result is the ballot.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.base.sheets.headings import Language, headings, said
from acclaim.base.sheets.table import Row
from acclaim.event import units
from acclaim.event.event import Event
from acclaim.event.parts.poll import Poll
from acclaim.event.states import FINAL_STATES
from acclaim.identity import device
from acclaim.identity.pseudonym import is_pseudonym
from acclaim.identity.roster.rules import Entry, in_order
from acclaim.voting.tally import PollNow

COLUMNS = ("member", "name", "unit", "class", "came")
UNIT_COLUMNS = ("unit", "members", "came")


@dataclass(frozen=True)
class Attendance:
    """`came` and, by poll, `voted` hold members' ids; `entries` are the roster."""

    entries: Sequence[Entry]
    came: frozenset[str]
    voted: Mapping[str, frozenset[str]]


def check_kept(event: Event) -> None:
    """Raises OperatorError("attendance_off")."""
    if not event.attendance:
        raise OperatorError("attendance_off")


def may_list(poll: Poll, now: PollNow) -> bool:
    """Whether the voters of a poll may be listed."""
    if now.state not in FINAL_STATES or now.members < limits.UNIT_MEMBERS_MIN:
        return False
    of_classes = [members for members in now.counts.members.values() if members] if poll.weights else []
    return all(members >= limits.CLASS_VOTERS_MIN for members in of_classes)


def rows(polls: Sequence[Poll], found: Attendance, language: Language) -> Iterator[Row]:
    """A line of headings, then one per member: those of the roster, and all others who came or voted by ticket or code.
    `polls`: those that may be listed."""
    yield (*headings(COLUMNS, language), *_titles(polls, language))
    yes = said("yes", language)
    for entry in _everybody(found):
        yield (*entry, *(yes if is_so else "" for is_so in _did(entry, polls, found)))


def unit_rows(polls: Sequence[Poll], found: Attendance, language: Language) -> Iterator[Row]:
    """A line of headings, one for everybody, and one per unit, followed by the units below it: how many members are in
    it (or below it), came, and voted in each poll."""
    return _unit_table(polls, _sums(polls, found), language)


def large_unit_rows(polls: Sequence[Poll], found: Attendance, language: Language) -> Iterator[Row]:
    """The same without units so small that their figures would reveal single members, directly or by subtraction from
    the sum above them."""
    sums = _sums(polls, found)
    return _unit_table(polls, {unit: sums[unit] for unit in _large(sums)}, language)


def _large(sums: Mapping[str, Sequence[int]]) -> Iterator[str]:
    below = units.right_below(sums)
    waiting = [""] if "" in sums and sums[""][0] >= limits.UNIT_MEMBERS_MIN else []
    while waiting:
        unit = waiting.pop()
        yield unit
        large = sorted(
            (one for one in below.get(unit, ()) if sums[one][0] >= limits.UNIT_MEMBERS_MIN),
            key=lambda one: (-sums[one][0], one),
        )
        while large and 0 < sums[unit][0] - sum(sums[one][0] for one in large) < limits.UNIT_MEMBERS_MIN:
            large.pop()
        waiting += large


def _sums(polls: Sequence[Poll], found: Attendance) -> dict[str, list[int]]:
    direct: dict[str, list[int]] = {}
    for entry in _everybody(found):
        figures = [1, *map(int, _did(entry, polls, found))]
        known = direct.get(entry.unit)
        direct[entry.unit] = figures if known is None else [a + b for a, b in zip(known, figures, strict=True)]
    return units.rolled_up(direct)


def _unit_table(polls: Sequence[Poll], sums: Mapping[str, Sequence[int]], language: Language) -> Iterator[Row]:
    yield (*headings(UNIT_COLUMNS, language, members="人数"), *_titles(polls, language))
    for unit in sorted(sums, key=units.in_order):
        yield (unit or said("total", language), *sums[unit])


def _did(entry: Entry, polls: Sequence[Poll], found: Attendance) -> list[bool]:
    """Whether the member came, and voted in each of the polls."""
    voted = [entry.id in found.voted[poll.id] for poll in polls]
    return [entry.id in found.came or any(voted), *voted]


def _titles(polls: Sequence[Poll], language: Language) -> list[str]:
    title = "title_en" if language == "en" else "title"
    return [getattr(poll, title) or poll.title for poll in polls]


def _everybody(found: Attendance) -> list[Entry]:
    known = {entry.id for entry in found.entries}
    seen: set[str] = set().union(found.came, *found.voted.values())
    return sorted([*found.entries, *_unlisted(seen - known)], key=in_order)


def _unlisted(members: Iterable[str]) -> Iterator[Entry]:
    return (Entry(member, "", "", "") for member in members if not (device.is_device(member) or is_pseudonym(member)))
