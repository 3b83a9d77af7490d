"""What becomes of a contest whose contestants are read from a sheet. Pure."""

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from msgspec.structs import replace

from acclaim.event.parts.contest import Contest, Contestant, Group
from acclaim.features.contests.importing.rows import BadRow, Entry, bad


class Merged(NamedTuple):
    """`added` and `changed`: how many contestants; `groups`: the names of those that are new."""

    contest: Contest
    added: int
    changed: int
    groups: list[str]
    rejected: list[BadRow]


def merged(contest: Contest, entries: list[Entry]) -> Merged:
    """Who has the same number, or without one the same name and unit, is the same contestant: they keep their id and
    picture. Who is not in the sheet stays."""
    groups, contestants = {one.name: one for one in contest.groups}, {one.id: one for one in contest.contestants}
    by_key = {_key(one.number, one.name, one.unit): one.id for one in contest.contestants}
    free_group = _free("g", {one.id for one in contest.groups})
    free = _free("c", set(contestants))
    added, changed, new_groups, rejected = 0, 0, list[str](), list[BadRow]()
    has_groups = bool(contest.groups) or any(one.group for one in entries)
    for entry in entries:
        if has_groups and not entry.group:
            rejected.append(bad(entry, "group", "missing"))
            continue
        if entry.group and entry.group not in groups:
            groups[entry.group] = Group(next(free_group), entry.group)
            new_groups.append(entry.group)
        group = groups[entry.group].id if entry.group else ""
        key = _key(entry.number, entry.name, entry.unit)
        known = contestants.get(by_key.get(key, ""))
        one = Contestant(known.id if known else next(free), entry.name, entry.number, entry.unit, group, "", entry.team)
        if known:
            one = replace(one, picture=known.picture, team=entry.team or known.team)
            changed += one != known
        else:
            added += 1
        contestants[one.id] = one
        by_key[key] = one.id
    whole = replace(contest, groups=[*groups.values()], contestants=[*contestants.values()])
    return Merged(whole, added, changed, new_groups, rejected)


def _key(number: str, name: str, unit: str) -> tuple[str, ...]:
    return (number,) if number else (name, unit)


def _free(letter: str, taken: set[str]) -> Iterator[str]:
    return (one for n in count(1) if (one := f"{letter}{n}") not in taken)
