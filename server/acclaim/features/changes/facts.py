"""From what stands in an event's logs to facts that others may know. Pure. Nothing hidden gets past here."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Final, get_args

import msgspec

from acclaim.event.parts.poll import Poll
from acclaim.event.states import FINAL_STATES, Verb, shows_result
from acclaim.features.changes.bodies import (
    ActivityChanged,
    AnyFact,
    BallotsRecorded,
    BallotsVoided,
    CommentShown,
    DrawChanged,
    EventEdited,
    NamedWinner,
    PollMoved,
    Prize,
    ReceiptsGiven,
    ResultShown,
    ShowMoved,
    Step,
)
from acclaim.features.changes.store import Entry, Fields
from acclaim.features.comments.rules import Comment, Decision
from acclaim.features.draws.render import seen
from acclaim.features.draws.rules import Draw
from acclaim.features.integration.answers import result_of
from acclaim.identity.shown_name import Names, shown_name
from acclaim.voting.tally import PollNow
from acclaim.wire.render import poll_tick

_STEPS: Final[tuple[Step, ...]] = get_args(Step)
_EDITS: Final = ("edit_event", "set_listing")
# Words of the audit log for what everybody in the hall sees: steps of judges and of reviewers are nobody else's.
_CHANGES: Final = (
    *get_args(Verb), "void_question", "contest_open", "contest_close", "contest_publish", "contest_publish_result",
    "contest_thaw",
)  # fmt: skip
_QUIZ_STEP: Final = "quiz_"
_ID_BYTES: Final = 12


class Ids:
    """Ids of facts: the same for the same fact, and nothing can be told from them. A ballot's place in a shard would
    tell something of who cast it."""

    def __init__(self, key: bytes, event_id: str) -> None:
        self._key = blake2b(event_id.encode(), key=key, person=b"acclaim-fact", digest_size=32).digest()

    def of(self, *what: object) -> str:
        text = "\0".join(map(str, what)).encode()
        return blake2b(text, key=self._key, digest_size=_ID_BYTES).hexdigest()


# --- polls


def poll_facts(poll_id: str, shards: Sequence[Sequence[Entry]], ids: Ids) -> list[AnyFact]:
    """What the logs of a poll's shards say, in one order: by epoch and time, but the close after all ballots."""
    entries = [entry for entries in shards for entry in entries]
    last_ballot: dict[int, int] = {}
    for one in entries:
        if b"r" in one.fields:
            last_ballot[_epoch(one)] = max(last_ballot.get(_epoch(one), 0), _at(one))

    def order(one: Entry) -> tuple[int, int, bool]:
        ends = one.fields.get(b"s") == b"closed"
        return _epoch(one), max(_at(one), last_ballot.get(_epoch(one), 0)) if ends else _at(one), ends

    facts = (_poll_fact(poll_id, one, ids) for one in sorted(entries, key=order))
    return [fact for fact in facts if fact is not None]


def _poll_fact(poll_id: str, one: Entry, ids: Ids) -> AnyFact | None:
    fact_id, at, epoch, fields = ids.of("log", poll_id, one.shard, one.first), _at(one), _epoch(one), one.fields
    if b"r" in fields:
        return BallotsRecorded(id=fact_id, at=at, poll=poll_id, epoch=epoch, ballots=one.last - one.first + 1)
    if b"v" in fields:
        lines = [line.rpartition(b" ")[2] for line in fields[b"v"].split(b"\n")]
        ballots = sum(line.count(b",") + 1 for line in lines)
        why = fields[b"why"].decode()
        return BallotsVoided(
            id=fact_id, at=at, poll=poll_id, epoch=epoch, ballots=ballots, members=len(lines), why=why
        )  # fmt: skip
    if one.shard:  # the state of shard 0 is that of all
        return None
    return PollMoved(id=fact_id, at=at, poll=poll_id, epoch=epoch, state=fields[b"s"].decode())


def _at(one: Entry) -> int:
    return int(one.fields[b"t"])


def _epoch(one: Entry) -> int:
    return int(one.fields[b"e"])


def asks_for_result(facts: Iterable[AnyFact]) -> bool:
    """Whether a poll's final figures have come about, or have changed, by these facts of its."""
    return any(
        isinstance(fact, BallotsVoided) or (isinstance(fact, PollMoved) and fact.state in FINAL_STATES)
        for fact in facts
    )


def result_fact(poll: Poll, now: PollNow, at: int, sees_hidden: bool, ids: Ids) -> ResultShown | None:
    """The final figures of a poll, if the reader may see them: hidden ones as phones do, when they become visible."""
    if now.state not in FINAL_STATES:
        return None
    if not sees_hidden and not shows_result(poll.visibility, now.state, has_voted=False):
        return None
    tick = poll_tick(poll, now, None, shown=True)
    fact_id = ids.of("result", poll.id, now.epoch, now.seq, now.state)
    return ResultShown(
        id=fact_id, at=at, poll=poll.id, epoch=now.epoch, result=result_of(poll, tick), by_class=tick.by_class
    )  # fmt: skip


def receipts_fact(
    poll_id: str, epoch: int, at: int, given: int, receipts: Sequence[tuple[str, bool]], left: int, ids: Ids
) -> ReceiptsGiven:
    """`receipts`: each, and whether it counts."""
    counted = [receipt for receipt, counts in receipts if counts]
    voided = [receipt for receipt, counts in receipts if not counts]
    fact_id = ids.of("receipts", poll_id, epoch, given)
    return ReceiptsGiven(id=fact_id, at=at, poll=poll_id, epoch=epoch, counted=counted, voided=voided, left=left)


# --- draws


def draw_fact(draw: Draw, names: Names, now: int, ids: Ids) -> DrawChanged:
    """A draw as the hall has seen it by `now`. Its seed and list are in its proof, from which winners follow that
    nobody has been told of yet."""
    named = seen(draw, now)
    moments = [draw.prepared_at, draw.started_at, draw.over_at, *(max(one.at, one.absent_at) for one in named)]
    unit = names != "none"
    winners = [
        NamedWinner(one.entrant, shown_name(one.name, names), one.unit if unit else "", bool(one.absent_at))
        for one in named
    ]
    prize = Prize(draw.prize.id, draw.prize.name, draw.prize.name_en)
    fact = DrawChanged(
        id="", at=max(moments), n=draw.n, round=draw.round, prize=prize, state=draw.state, entrants=draw.entrants,
        due=draw.prize.count, winners=winners,
    )  # fmt: skip
    fact.id = ids.of("draw", msgspec.json.encode(fact).decode())
    return fact


def digest_of(fact: DrawChanged | ResultShown) -> int:
    """What a cursor keeps of a draw or a result as it was told."""
    return int(fact.id[:8], 16)


# --- comments, show, event


def comment_facts(
    entries: Iterable[Comment | Decision], shown_now: Mapping[int, Comment], ids: Ids
) -> list[CommentShown]:
    """What was let through and what was taken off. What is not shown any more by now (`shown_now`) never is told."""
    facts = []
    for entry in entries:
        if isinstance(entry, Comment):
            changed = [(entry.n, True)] if entry.state == "shown" else []
        else:
            changed = [(number, entry.state == "shown") for number in entry.of]
        for number, is_shown in changed:
            fact_id, comment = ids.of("comment", entry.n, number), shown_now.get(number)
            if not is_shown:
                facts.append(CommentShown(id=fact_id, at=entry.at, n=number, removed=True))
            elif comment is not None:
                facts.append(
                    CommentShown(
                        id=fact_id, at=entry.at, n=number, removed=False, name=comment.name, unit=comment.unit,
                        text=comment.text,
                    )
                )  # fmt: skip
    return facts


def show_facts(entries: Iterable[tuple[str, Fields]], activities: Collection[str], ids: Ids) -> list[AnyFact]:
    """What of the audit log concerns others: the run of show, edits, and what was done to these `activities`, which
    keep no log of their states as polls do. Never who it was."""
    facts: list[AnyFact] = []
    for entry_id, fields in entries:
        what, at = fields[b"what"].decode(), int(entry_id.partition("-")[0])
        fact_id = ids.of("show", entry_id)
        if what in _STEPS:
            detail = msgspec.json.decode(fields[b"detail"])
            if not fields[b"poll"]:  # what it did to single polls stands in their logs
                facts.append(ShowMoved(id=fact_id, at=at, did=what, cue=str(detail.get("cue", ""))))
        elif what in _EDITS:
            facts.append(EventEdited(id=fact_id, at=at))
        elif (what in _CHANGES or what.startswith(_QUIZ_STEP)) and fields[b"poll"].decode() in activities:
            facts.append(ActivityChanged(id=fact_id, at=at, activity=fields[b"poll"].decode()))
    return facts
