"""The checker's rules about ballots: none lost, none invented, none doubled, each with one outcome that stays."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from loadtests.faults.record import History, Logged

# Refusals that hold for good: such a ballot must not count. "Not open yet" may become true of one on its way.
_LASTING: Final = frozenset({"closed", "already_voted", "quota_used", "option_quota_used"})


def lost(history: History) -> Iterator[str]:
    """Acknowledged ⊆ counted."""
    yield from (f"acknowledged, but not in the log: {answer}" for answer in _missing(history))


def lost_ballots(history: History) -> set[str]:
    """Ids of the ballots that were acknowledged and are not there."""
    return {ballot for _, _, ballot in _missing(history)}


def _missing(history: History) -> list[tuple[str, str, str]]:
    logged = {(record.poll, record.member, record.ballot) for record in history.records}
    return [answer for answer in _acknowledged(history) if answer not in logged]


def invented(history: History) -> Iterator[str]:
    """Counted ⊆ attempted, as it was attempted and in the epoch that it was for."""
    attempted = {(a.poll, a.member, a.ballot): (tuple(a.choices), a.epoch) for a in history.attempts}
    for record in history.records:
        if attempted.get((record.poll, record.member, record.ballot)) != (record.said.options, record.epoch):
            yield f"nobody cast this: {record}"


def doubled(history: History) -> Iterator[str]:
    """A ballot is in the log once; of a member not more in an epoch than the poll's rule allows."""
    yield from (text for text, _ in _doubles(history))


def doubled_ballots(history: History) -> set[str]:
    """Ids of the ballots that are there more often than they may be, or belong to a member who has too many."""
    return {ballot for _, ballots in _doubles(history) for ballot in ballots}


def _doubles(history: History) -> Iterator[tuple[str, list[str]]]:
    for what, n in Counter((r.poll, r.member, r.ballot) for r in history.records).items():
        if n > 1:
            yield f"{n} times in the log: {what}", [what[2]]
    for poll in history.polls:
        cast: defaultdict[tuple[str, int], list[Logged]] = defaultdict(list)
        for record in history.records_of(poll):
            cast[record.member, record.epoch].append(record)
        for (member, _), records in cast.items():
            ballots = [record.ballot for record in records]
            if poll.rule in ("once", "secret") and len(records) > 1:
                yield f"{member} has {len(records)} ballots in {poll.id}", ballots
            if poll.rule == "quota":
                used = Counter(option for record in records for option in record.said.options)
                if used.total() > poll.votes or max(used.values()) > poll.per_option:
                    may = f"of {poll.votes}, {poll.per_option} an option"
                    yield f"{member} has used {dict(used)} in {poll.id}, {may}", ballots


def outcome_changed(history: History) -> Iterator[str]:
    """A resend's outcome is the first one: same receipt, same time; what was refused for good is not counted."""
    first: dict[tuple[str, str, str], tuple[str | None, int]] = {}
    for answer in history.answers:
        if answer.code is None:
            what, outcome = (answer.poll, answer.member, answer.ballot), (answer.receipt, answer.at)
            if first.setdefault(what, outcome) != outcome:
                yield f"{what}: first {first[what]}, then {outcome}"
    counted = set(first) | {(record.poll, record.member, record.ballot) for record in history.records}
    for answer in history.answers:
        if answer.code in _LASTING and (answer.poll, answer.member, answer.ballot) in counted:
            yield f"refused as {answer.code}, yet counted: {answer.member} {answer.poll} {answer.ballot}"


def refused_wrongly(history: History) -> Iterator[str]:
    """A refusal that holds for good has its reason: what the member has cast, or that the epoch was closed. The log
    only grows, so what it lacks at the end it lacked then."""
    attempts = {(a.poll, a.member, a.ballot): a for a in history.attempts}
    rules = {poll.id: poll for poll in history.polls}
    used: defaultdict[tuple[str, str, int], Counter[str]] = defaultdict(Counter)
    for record in history.records:
        used[record.poll, record.member, record.epoch].update(record.said.options)
    closed = {(one.poll, one.epoch) for one in history.returned if one.verb == "close"}
    for answer in history.answers:
        if answer.code not in _LASTING:
            continue
        attempt, rule = attempts[answer.poll, answer.member, answer.ballot], rules[answer.poll]
        has = used[answer.poll, answer.member, attempt.epoch]
        wanted = has + Counter(attempt.choices)
        if not {
            "closed": (answer.poll, attempt.epoch) in closed or bool(history.refused_verbs),
            "already_voted": bool(has),
            "quota_used": wanted.total() > rule.votes,
            "option_quota_used": any(wanted[option] > rule.per_option for option in attempt.choices),
        }[answer.code]:
            yield f"refused without a reason: {answer}; the member has {dict(has)}"


def receipt_wrong(history: History) -> Iterator[str]:
    """A receipt leads to the very ballot that it was given for, and tells its time."""
    by_place = {(record.poll, record.shard, record.seq): record for record in history.records}
    for answer in history.answers:
        record = by_place.get((answer.poll, answer.shard, answer.seq))
        if answer.code is None:
            if record is None or (record.member, record.ballot) != (answer.member, answer.ballot):
                yield f"the receipt of {answer.member} {answer.ballot} leads to {record}"
            elif record.at != answer.at:
                yield f"{answer.member} {answer.ballot} was told {answer.at}, the log says {record.at}"
        elif answer.receipt is not None and (record is None or record.member != answer.member):
            yield f"{answer.member} was refused {answer.ballot} with a receipt that leads to {record}"


def _acknowledged(history: History) -> list[tuple[str, str, str]]:
    acks = ((a.poll, a.member, a.ballot) for a in history.answers if a.code is None)
    return list(dict.fromkeys(acks))


def acknowledged(history: History) -> int:
    """How many ballots were acknowledged, each counted once."""
    return len(_acknowledged(history))
