"""Every way that somebody knows from a member to a choice who has all that is kept of a finished poll.

They have documents: each is a list of records in the order in which it was found, a record being what stands together
(a field and its value, an entry of a log, a command of Redis's file, a line of an archive). And they have the server's
key.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from acclaim.voting.marks import mark_of

_MEMBER: Final = re.compile(r"voter-[0-9]+")

Guesses = Mapping[str, str]  # member → option


class Document(NamedTuple):
    """`records` in the order in which they were found."""

    name: str
    records: list[str]


class Stored(NamedTuple):
    """What the attacker has of one poll: who has voted, what each option got by the result, each member's mark ("" in a
    named poll), and the documents."""

    options: list[str]
    result: Mapping[str, int]
    marks: Mapping[str, str]
    documents: list[Document]


def ways(stored: Stored, key: bytes, activity: str) -> Iterator[tuple[str, Guesses]]:
    """All that lead to a guess of at least one member."""
    options = re.compile("|".join(map(re.escape, stored.options)))
    chosen_in = {one.name: _all(one, options) for one in stored.documents}
    for document in stored.documents:
        yield from _found(f"beside, {document.name}", _beside(document, options))
        members = list(dict.fromkeys(_all(document, _MEMBER)))
        if len(members) < 2:
            continue
        yield from _found(f"order of members, {document.name}", _aligned(members, _dealt(stored)))
        yield from _found(f"their order backwards, {document.name}", _aligned(members[::-1], _dealt(stored)))
        for other, chosen in chosen_in.items():
            if len(chosen) > 1:
                yield from _found(f"orders of {document.name} and {other}", _aligned(members, chosen))
    marked = sorted(stored.marks, key=lambda member: stored.marks[member])
    yield from _found("order of marks", _aligned(marked, _dealt(stored)))
    yield from _found("what the mark is made of", _made_of(stored, key, activity))


def _found(name: str, guesses: Guesses) -> Iterator[tuple[str, Guesses]]:
    if guesses:
        yield name, guesses


def _beside(document: Document, options: "re.Pattern[str]") -> Guesses:
    """Of records that name members, the option that is named next behind each."""
    found: dict[str, str] = {}
    for record in document.records:
        for one in _MEMBER.finditer(record):
            if choice := options.search(record, one.end()):
                found[one.group()] = choice.group()
    return found


def _all(document: Document, what: "re.Pattern[str]") -> list[str]:
    return [one for record in document.records for one in what.findall(record)]


def _aligned(members: Sequence[str], chosen: Sequence[str]) -> Guesses:
    """The first member chose what comes first, and so on; where one list is longer, in proportion."""
    if not chosen:
        return {}
    return {member: chosen[at * len(chosen) // len(members)] for at, member in enumerate(members)}


def _dealt(stored: Stored) -> list[str]:
    """Each option as often as it was chosen, in the order of the poll."""
    return list(chain.from_iterable([option] * stored.result[option] for option in stored.options))


def _made_of(stored: Stored, key: bytes, activity: str) -> Guesses:
    """The key is known: would a member's mark follow from an option?"""
    said: tuple[Callable[[str], str], ...] = (lambda one: one, lambda one: f"audience {one}")
    return {
        member: option
        for member, mark in stored.marks.items()
        for option in stored.options
        if any(mark == mark_of(key, activity, 1, member, write(option)) for write in said)
    }
