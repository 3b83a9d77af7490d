"""Judges a history: the promises of the README, each as a rule over what was recorded. Pure.

It counts by itself, from the log alone, so that a fault that tally and recount had in common would still show; only
what a record says, and what counters are called, it has from the counting method.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from typing import Final

import msgspec

from acclaim.voting.methods import counters
from loadtests.faults.record import History, Logged, PollRule, Shown

# Refusals that hold for good: such a ballot must not count. "Not open yet" may become true of one on its way.
_LASTING: Final = frozenset({"closed", "already_voted", "quota_used", "option_quota_used"})


class Violation(msgspec.Struct, frozen=True):
    """A broken promise: its rule (a name of RULES) and what happened."""

    rule: str
    text: str


def check(history: History) -> list[Violation]:
    """All violations, [] when every promise was kept."""
    return [Violation(name, text) for name, rule in RULES.items() for text in rule(history)]


def _lost(history: History) -> Iterator[str]:
    """Acknowledged ⊆ counted."""
    yield from (f"acknowledged, but not in the log: {answer}" for answer in _missing(history))


def lost_ballots(history: History) -> set[str]:
    """Ids of the ballots that were acknowledged and are not there."""
    return {ballot for _, _, ballot in _missing(history)}


def _missing(history: History) -> list[tuple[str, str, str]]:
    logged = {(record.poll, record.member, record.ballot) for record in history.records}
    return [answer for answer in _acknowledged(history) if answer not in logged]


def _invented(history: History) -> Iterator[str]:
    """Counted ⊆ attempted, as it was attempted and in the epoch that it was for."""
    attempted = {(a.poll, a.member, a.ballot): (tuple(a.choices), a.epoch) for a in history.attempts}
    for record in history.records:
        if attempted.get((record.poll, record.member, record.ballot)) != (record.said.options, record.epoch):
            yield f"nobody cast this: {record}"


def _doubled(history: History) -> Iterator[str]:
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
        for record in _of(history, poll):
            cast[record.member, record.epoch].append(record)
        for (member, _), records in cast.items():
            ballots = [record.ballot for record in records]
            if poll.rule == "once" and len(records) > 1:
                yield f"{member} has {len(records)} ballots in {poll.id}", ballots
            if poll.rule == "quota":
                used = Counter(option for record in records for option in record.said.options)
                if used.total() > poll.votes or max(used.values()) > poll.per_option:
                    may = f"of {poll.votes}, {poll.per_option} an option"
                    yield f"{member} has used {dict(used)} in {poll.id}, {may}", ballots


def _outcome_changed(history: History) -> Iterator[str]:
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


def _refused_wrongly(history: History) -> Iterator[str]:
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


def _receipt_wrong(history: History) -> Iterator[str]:
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


def _changed_after_close(history: History) -> Iterator[str]:
    """From the moment at which `close` has returned, its epoch is final. (After a fail-over `seq` may go on beyond what
    was shown: fast_forward.lua.)"""
    for poll in history.polls:
        final = history.final[poll.id]
        closings = [one for one in history.returned if (one.poll, one.verb) == (poll.id, "close")]
        if final.epoch not in {closing.epoch for closing in closings}:
            yield f"{poll.id} was never closed"
        for closing in closings:
            records = _of(history, poll, closing.epoch)
            for record in records:
                if record.at > closing.at:
                    yield f"{poll.id}: close had returned at {closing.at}, then came {record}"
            left = msgspec.structs.replace(final, seq=closing.tally.seq) if history.fails_over else final
            if closing.epoch == final.epoch and closing.tally != left:
                yield f"{poll.id}: close left {closing.tally}, at the end there is {final}"
            if closing.tally.fields != (counted := recount(poll, records)):
                yield f"{poll.id}: close left {closing.tally}, the log of its epoch adds up to {counted}"


def _voided(history: History) -> Iterator[str]:
    """A reset voids what came before it, once, and nothing else does; a ballot for a voided epoch is refused."""
    attempted = {(a.poll, a.member, a.ballot): a.epoch for a in history.attempts}
    for poll in history.polls:
        epoch = history.final[poll.id].epoch
        resets = [one for one in history.returned if (one.poll, one.verb) == (poll.id, "reset")]
        if epoch != 1 + len(resets):
            yield f"{poll.id} was reset {len(resets)} times, and is in epoch {epoch}"
        newest: dict[int, int] = {}
        for record in sorted(_of(history, poll), key=lambda record: (record.shard, record.seq)):
            if record.epoch < newest.setdefault(record.shard, record.epoch):
                yield f"{poll.id}: in the log after its epoch had ended: {record}"
            newest[record.shard] = max(newest[record.shard], record.epoch)
            if any(record.epoch < reset.epoch and record.at > reset.at for reset in resets):
                yield f"{poll.id}: came after the reset of its epoch had returned: {record}"
        told: set[tuple[str, str]] = set()
        for answer in history.answers:
            if answer.poll != poll.id:
                continue
            what = answer.member, answer.ballot
            if answer.code == "reset":
                told.add(what)
                if attempted[answer.poll, answer.member, answer.ballot] >= epoch:
                    yield f"refused as voided, though its epoch runs: {answer}"
            elif answer.code is None and what in told:
                yield f"told that it is void, then acknowledged: {answer}"


def _tally_not_recount(history: History) -> Iterator[str]:
    """The tally is what the log of its epoch adds up to, by our count and by the server's."""
    for poll in history.polls:
        counted = recount(poll, _of(history, poll, history.final[poll.id].epoch))
        if counted != history.final[poll.id].fields:
            yield f"{poll.id}: the tally is {history.final[poll.id].fields}, the log adds up to {counted}"
    yield from (f"{poll}: the server's own recount differs" for poll in history.unequal)


def recount(poll: PollRule, records: list[Logged]) -> dict[str, int]:
    """The tally that follows from the log of one epoch of a poll, in the form of Counts.as_fields."""
    standing = {record.member: record for record in records} if poll.rule == "replace" else dict(enumerate(records))
    people = records if poll.rule == "once" else {record.member: record for record in records}.values()
    counted = Counter(counters.Counter("members", record.said.class_id) for record in people)
    for said in (record.said for record in standing.values()):
        counted[counters.Counter("ballots", said.class_id)] += 1
        counted.update(counters.Counter("votes", said.class_id, option) for option in said.options)
    return {counter.name: n for counter, n in counted.items()}


def _likes_wrong(history: History) -> Iterator[str]:
    """A counter's taken total never falls, is never above what was reported, and their sum is what Redis holds."""
    counters: dict[tuple[str, str], int] = {}
    for taken in history.taken:
        counter = (taken.member, taken.target)
        if not counters.get(counter, 0) <= taken.total <= taken.asked:
            yield f"{counter}: after {counters.get(counter, 0)}, and {taken.asked} reported, {taken.total} were taken"
        counters[counter] = taken.total
    sums: Counter[str] = Counter()
    for (_, target), total in counters.items():
        sums[target] += total
    if dict(sums) != history.likes:
        yield f"phones were told {dict(sums)}, Redis holds {history.likes}"


def _screen_backwards(history: History) -> Iterator[str]:
    """On one line figures never get older; what a screen shows, dropping older ones, never runs backwards, but for a
    primary's death, which may take what was acknowledged to nobody."""
    rules = {poll.id: poll.rule for poll in history.polls}
    heard: dict[tuple[int, int, str], Shown] = {}
    shows: dict[tuple[int, str], Shown] = {}
    for tick in history.shown:
        line, before = (tick.screen, tick.line, tick.poll), shows.get((tick.screen, tick.poll))
        if line in heard and _order(tick) < _order(heard[line]):
            yield f"on one line, {heard[line]} was followed by {tick}"
        heard[line] = tick
        if before is not None and _order(tick) < _order(before):
            continue  # as every page does
        if (
            before is not None
            and not history.fails_over
            and tick.epoch == before.epoch
            and _is_backwards(rules[tick.poll], before, tick)
        ):
            yield f"after {before} the screen shows {tick}"
        shows[tick.screen, tick.poll] = tick


def _is_backwards(rule: str, before: Shown, now: Shown) -> bool:
    if now.seq == before.seq and _figures(now) != _figures(before):
        return True
    if before.state == "closed" and _figures(now) != _figures(before):
        return True
    if rule == "replace":  # options do lose votes there, people do not go
        return now.members < before.members
    fewer = any(a < b for a, b in zip(now.votes or [], before.votes or [], strict=False))
    return fewer or now.ballots < before.ballots or now.members < before.members


def _unanswered(history: History) -> Iterator[str]:
    """There is no third outcome, once all is mended."""
    yield from history.unanswered


def _screen_stale(history: History) -> Iterator[str]:
    """A screen comes to show the final figures by itself, and they are those that Redis holds."""
    yield from history.stale
    shows: dict[tuple[int, str], Shown] = {}
    for tick in history.shown:
        before = shows.get((tick.screen, tick.poll))
        if before is None or _order(tick) >= _order(before):
            shows[tick.screen, tick.poll] = tick
    options = {poll.id: poll.options for poll in history.polls}
    for (_, poll), tick in shows.items():
        final = history.final[poll]
        sums = Counter[str]()
        for counter, n in counters.among(final.fields.items()):
            sums[counter.option or counter.kind] += n
        told = (sums["members"], sums["ballots"], [sums[option] for option in options[poll]])
        if tick.epoch == final.epoch and (tick.members, tick.ballots, tick.votes) != told:
            yield f"at the end a screen shows {tick}, Redis holds {final}"


def _verb_refused(history: History) -> Iterator[str]:
    """An operator who lost a reply does it again, and it works."""
    yield from history.refused_verbs


def _acknowledged(history: History) -> list[tuple[str, str, str]]:
    acks = ((a.poll, a.member, a.ballot) for a in history.answers if a.code is None)
    return list(dict.fromkeys(acks))


def acknowledged(history: History) -> int:
    """How many ballots were acknowledged, each counted once."""
    return len(_acknowledged(history))


def _of(history: History, poll: PollRule, epoch: int | None = None) -> list[Logged]:
    return [one for one in history.records if one.poll == poll.id and epoch in (None, one.epoch)]


def _order(tick: Shown) -> tuple[int, int]:
    return tick.epoch, tick.seq


def _figures(tick: Shown) -> tuple[object, ...]:
    return tick.state, tick.members, tick.ballots, tick.votes


RULES: Final[dict[str, Callable[[History], Iterator[str]]]] = {
    "lost": _lost,
    "invented": _invented,
    "doubled": _doubled,
    "outcome_changed": _outcome_changed,
    "refused_wrongly": _refused_wrongly,
    "receipt_wrong": _receipt_wrong,
    "changed_after_close": _changed_after_close,
    "voided": _voided,
    "tally_not_recount": _tally_not_recount,
    "likes_wrong": _likes_wrong,
    "screen_backwards": _screen_backwards,
    "unanswered": _unanswered,
    "screen_stale": _screen_stale,
    "verb_refused": _verb_refused,
}
