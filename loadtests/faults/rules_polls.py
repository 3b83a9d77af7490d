"""The checker's rules about polls: what is closed stays, what is reset is void, the tally is its log."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from acclaim.voting.methods import counters
from loadtests.faults.record import History, Logged, PollRule


def changed_after_close(history: History) -> Iterator[str]:
    """From the moment at which `close` has returned, its epoch is final. (After a fail-over `seq` may go on beyond what
    was shown: fast_forward.lua.)"""
    for poll in history.polls:
        final = history.final[poll.id]
        closings = [one for one in history.returned if (one.poll, one.verb) == (poll.id, "close")]
        if final.epoch not in {closing.epoch for closing in closings}:
            yield f"{poll.id} was never closed"
        for closing in closings:
            records = history.records_of(poll, closing.epoch)
            for record in records:
                if record.at > closing.at:
                    yield f"{poll.id}: close had returned at {closing.at}, then came {record}"
            left = msgspec.structs.replace(final, seq=closing.tally.seq) if history.fails_over else final
            if closing.epoch == final.epoch and closing.tally != left:
                yield f"{poll.id}: close left {closing.tally}, at the end there is {final}"
            if closing.tally.fields != (counted := recount(poll, records)):
                yield f"{poll.id}: close left {closing.tally}, the log of its epoch adds up to {counted}"


def voided(history: History) -> Iterator[str]:
    """A reset voids what came before it, once, and nothing else does; a ballot for a voided epoch is refused."""
    attempted = {(a.poll, a.member, a.ballot): a.epoch for a in history.attempts}
    for poll in history.polls:
        epoch = history.final[poll.id].epoch
        resets = [one for one in history.returned if (one.poll, one.verb) == (poll.id, "reset")]
        if epoch != 1 + len(resets):
            yield f"{poll.id} was reset {len(resets)} times, and is in epoch {epoch}"
        newest: dict[int, int] = {}
        logged = history.records_of(poll) if poll.rule != "secret" else []  # whose marks have no order and no time
        for record in sorted(logged, key=lambda record: (record.shard, record.seq)):
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


def tally_not_recount(history: History) -> Iterator[str]:
    """The tally is what the log of its epoch adds up to, by our count and by the server's."""
    for poll in history.polls:
        counted = recount(poll, history.records_of(poll, history.final[poll.id].epoch))
        if counted != history.final[poll.id].fields:
            yield f"{poll.id}: the tally is {history.final[poll.id].fields}, the log adds up to {counted}"
    yield from (f"{poll}: the server's own recount differs" for poll in history.unequal)


def recount(poll: PollRule, records: list[Logged]) -> dict[str, int]:
    """The tally that follows from the log of one epoch of a poll, in the form of Counts.as_fields."""
    standing = {record.member: record for record in records} if poll.rule == "replace" else dict(enumerate(records))
    people = records if poll.rule in ("once", "secret") else {record.member: record for record in records}.values()
    counted = Counter(counters.Counter("members", record.said.class_id) for record in people)
    for said in (record.said for record in standing.values()):
        counted[counters.Counter("ballots", said.class_id)] += 1
        counted.update(counters.Counter("votes", said.class_id, option) for option in said.options)
    return {counter.name: n for counter, n in counted.items()}
