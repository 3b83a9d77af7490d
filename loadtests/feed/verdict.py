"""What a receiver has kept of the change feed, against the log of ballots on disk. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

Fact = Mapping[str, Any]


class Truth(msgspec.Struct, frozen=True):
    """A poll as its log says: the receipts of all ballots and of those that are voided, votes by option as recounted,
    and whether tally and recount agree."""

    receipts: frozenset[str]
    voided: frozenset[str]
    votes: Sequence[int]
    equal: bool


def verdict(facts: Sequence[Fact], truths: Mapping[str, Truth]) -> dict[str, Any]:
    """`missed` and `doubled` are ballots, receipts and facts; `equal`: state and figures of each poll are those of the
    recount."""
    missed = 0
    doubled = sum(n - 1 for n in Counter(fact["id"] for fact in facts).values())
    equal = True
    for poll, truth in truths.items():
        mine = [fact for fact in facts if fact.get("poll") == poll]
        difference = sum(fact["ballots"] for fact in _of("ballots", mine)) - len(truth.receipts)
        counted, voided = _receipts("counted", mine), _receipts("voided", mine)
        told = Counter((*counted, *voided))
        missed += max(0, -difference) + len(truth.receipts - told.keys())
        doubled += max(0, difference) + sum(n - 1 for n in told.values()) + len(told.keys() - truth.receipts)
        states = [fact["state"] for fact in _of("poll", mine)]
        results = _of("result", mine)
        votes = [option["votes"] for option in results[-1]["result"]["options"]] if results else []
        equal = equal and truth.equal and frozenset(voided) == truth.voided and votes == list(truth.votes)
        equal = equal and list(dict.fromkeys(states)) == ["open", "closed", "published"]
    return {"missed": missed, "doubled": doubled, "equal": equal and not missed and not doubled}


def _of(kind: str, facts: Iterable[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact["type"] == kind]


def _receipts(how: str, facts: Iterable[Fact]) -> list[str]:
    return [receipt for fact in _of("receipts", facts) for receipt in fact[how]]
