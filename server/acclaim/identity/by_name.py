"""Joining by number and name on the roster, if the event allows it.

Neither is a secret. So wrong tries are counted by the number that was typed: after NAME_TRIES within NAME_LOCK_S nobody
can join by that number until the time is over, not even with the right name; otherwise guessing could go on. Numbers
that are on no roster are counted and answered in the same way: no answer reveals who is on it.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from acclaim.base import limits
from acclaim.base.errors import NotAdmitted
from acclaim.base.plain_text import plain_id
from acclaim.identity.member import Member
from acclaim.identity.roster import store as roster
from acclaim.identity.roster.names import comparable
from acclaim.identity.roster.rules import Entry
from acclaim.redis import keys
from acclaim.redis.client import Store

_SPELLINGS = 3


class Try(NamedTuple):
    """As a person typed it."""

    number: str
    name: str


async def admit(store: Store, event_id: str, roster_of: str, tries: Sequence[Try]) -> list[Member | NotAdmitted]:
    """Each one's member as the roster of event `roster_of` has it, or NotAdmitted name_unknown or too_many_names."""
    numbers = [_number(one.number) for one in tries]
    counts = await _count(store, roster_of, numbers)
    version, rows = await roster.find_all(store, roster_of, [id for number in numbers for id in _spellings(number)])
    outcomes: list[Member | NotAdmitted] = []
    admitted = list[str]()
    for place, (one, count) in enumerate(zip(tries, counts, strict=True)):
        entry = _right(rows[_SPELLINGS * place :][:_SPELLINGS], comparable(one.name))
        if count > limits.NAME_TRIES:
            outcomes.append(NotAdmitted("too_many_names"))
        elif entry is None:
            outcomes.append(NotAdmitted("name_unknown"))
        else:
            outcomes.append(roster.as_listed(Member(id=entry.id, event=event_id, admitted=version), entry))
            admitted.append(numbers[place])
    if admitted:
        async with store.answering() as redis:
            await redis.delete(*(keys.name_tries(roster_of, number) for number in admitted))
    return outcomes


async def _count(store: Store, roster_of: str, numbers: Sequence[str]) -> list[int]:
    """Counts tries with each number before any is checked, so that simultaneous ones count too. All events of a roster
    share the count, or each further event would allow more guesses."""
    names = [keys.name_tries(roster_of, number) for number in numbers]
    answers = await store.ask(*(question for name in names for question in (("INCR", name), ("TTL", name))))
    counts, left_s = answers[::2], answers[1::2]
    # A new one, or one whose maker died before this.
    endless = [name for name, seconds in zip(names, left_s, strict=True) if seconds < 0]
    if endless:
        await store.ask(*(("EXPIRE", name, str(limits.NAME_LOCK_S)) for name in endless))
    return [int(count) for count in counts]


def _right(rows: Sequence[Entry | None], name: str) -> Entry | None:
    found = [entry for entry in rows if entry is not None and name and comparable(entry.name) == name]
    return found[0] if found else None


def _number(typed: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", plain_id(typed)))


def _spellings(number: str) -> tuple[str, str, str]:
    """Phones begin a field with a capital, and people type a7 for A7. Ids are ASCII: no other letter may become one, or
    its tries would be counted apart."""
    if not number.isascii():
        return "", "", ""
    return number, number.upper(), number.lower()
