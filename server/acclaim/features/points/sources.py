"""What earns points, as the logs have it: who has done what on which day, read behind a cursor.

A cursor is a text: the place up to which a log is posted. While an epoch that was reset is taken back, ` back EPOCH N`
stands behind it: the buckets of members before N are done.

    log       ENTRY               of the ballots of a poll's shard
    marks     EPOCH BUCKET        of a survey or a secret poll: read once it has closed, for until then nobody may learn
                                  when somebody took part
    arrivals  EPOCH NUMBER        of the check-in of a ceremony
    papers    ENTRY               of a daily quiz
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal, NamedTuple, cast

from acclaim.base.limits import MEMBER_BUCKETS
from acclaim.event.event import Event
from acclaim.event.parts.earning.points import What
from acclaim.event.states import FINAL_STATES
from acclaim.features.check_in import store as arrivals
from acclaim.features.papers import rules as papers
from acclaim.features.papers.marking import mark
from acclaim.features.papers.store import quiz_of
from acclaim.features.points import store as points
from acclaim.features.points.limits import ACTS_A_BATCH, ARRIVALS_A_BATCH, BUCKETS_A_BATCH, ENTRIES_A_BATCH
from acclaim.features.points.rules import day_from, day_of
from acclaim.features.points.store import Sign
from acclaim.identity import device, pseudonym
from acclaim.redis import keys, mark_keys
from acclaim.redis.client import Question, Store
from acclaim.voting import ballots, polls
from acclaim.voting.ballots import Record, Void

_CHECK_IN: Final = ":check_in"  # no id of an activity
_LOGS: Final = ("log", "papers")
_OF_PAPERS: Final[dict[What, str]] = {
    "daily_quiz": "", "daily_quiz_right": ":right", "daily_quiz_passed": ":passed",
}  # fmt: skip


class Source(NamedTuple):
    """One log. `name` is that of the activity in the ledger, `cursor` that of the cursor."""

    kind: Literal["log", "marks", "arrivals", "papers"]
    what: What
    event: Event
    activity: str
    shard: int
    name: str

    @property
    def cursor(self) -> str:
        return f"{self.name}/{self.shard}"


class Act(NamedTuple):
    """A member has taken part on a day; `sign` "-": that no longer counts. `class_id` is the one on the ballot.
    `times`: how often it earns."""

    sign: Sign
    member: str
    epoch: int
    day: int
    class_id: str = ""
    times: int = 1


class Batch(NamedTuple):
    """Acts, and the cursor after posting them."""

    acts: Sequence[Act]
    after: str


def of_event(event: Event, ledger_id: str) -> list[Source]:
    """The logs of an event, named as in the ledger of `ledger_id`."""
    prefix = "" if event.id == ledger_id else event.id
    found = [
        Source("marks" if poll.is_secret else "log", "vote", event, poll.id, shard, f"{prefix}.{poll.id}")
        for poll in event.polls
        for shard in range(poll.shards)
    ]
    found += [
        Source("marks", "survey", event, survey.id, shard, f"{prefix}.{survey.id}")
        for survey in event.surveys
        for shard in range(survey.shards)
    ]
    found += [
        Source("papers", what, event, quiz.id, 0, f"{prefix}.{quiz.id}{suffix}")
        for quiz in event.daily_quizzes
        for what, suffix in _OF_PAPERS.items()
    ]
    if event.check_in:
        found.append(Source("arrivals", "check_in", event, _CHECK_IN, 0, f"{prefix}.{_CHECK_IN}"))
    return found


def earns(member: str) -> bool:
    """Whether this member can have points: not an anonymous device, nor a member whose data was deleted."""
    return not device.is_device(member) and not pseudonym.is_pseudonym(member)


async def has_news(store: Store, ledger: Event, sources: Sequence[Source], cursors: dict[str, str]) -> list[Source]:
    """The logs that may have something to post, found in one round trip."""
    questions: list[Question] = []
    for source in sources:
        at = cursors.get(source.cursor, "")
        if source.kind in _LOGS:
            log = keys.log(source.event.id, source.activity, source.shard)
            questions.append(("XRANGE", log, f"({at.partition(' ')[0] or '0-0'}", "+", "COUNT", "1"))
        elif source.kind == "marks":
            questions.append(("HMGET", keys.poll(source.event.id, source.activity, 0), "state", "epoch"))
        else:
            questions.append(("HMGET", arrivals.place(source.event.id), "number", "epoch"))
    if not questions:
        return []
    answers = await store.ask(*questions)
    return [
        source
        for source, answer in zip(sources, answers, strict=True)
        if _may_have(source, cursors.get(source.cursor, ""), answer)
    ]


def _may_have(source: Source, at: str, answer: Any) -> bool:
    if " back " in at:
        return True
    if source.kind in _LOGS:
        return bool(answer)
    first, epoch = (part.decode() if part else "" for part in answer)
    done = at.split(" ") if at else ["1", "0"]
    if source.kind == "marks":
        return (epoch or "1") != done[0] or (first in FINAL_STATES and int(done[1]) < MEMBER_BUCKETS)
    return (epoch or "1") != done[0] or int(first or 0) > int(done[1])


async def read(store: Store, ledger: Event, source: Source, at: str) -> Batch:
    """What comes after a cursor; `after` is the same cursor if there is nothing."""
    place, _, back = at.partition(" back ")
    if back:
        epoch, first = map(int, back.split(" "))
        return await _take_back(store, ledger, source, place, epoch, first)
    if source.kind in _LOGS:
        return await _read_log(store, ledger, source, at)
    epoch, number = map(int, (at or "1 0").split(" "))
    if source.kind == "marks":
        return await _read_marks(store, ledger, source, epoch, number)
    return await _read_arrivals(store, ledger, source, epoch, number)


async def _take_back(store: Store, ledger: Event, source: Source, place: str, epoch: int, first: int) -> Batch:
    if first >= MEMBER_BUCKETS:
        return Batch([], place)
    held = await points.acts_in(store, ledger.id, source.name, epoch, first)
    acts = [Act("-", member, epoch, day) for member, text in held.items() for day in days_of(text)]
    return Batch(acts, f"{place} back {epoch} {first + BUCKETS_A_BATCH}")


async def _read_log(store: Store, ledger: Event, source: Source, at: str) -> Batch:
    log = keys.log(source.event.id, source.activity, source.shard)
    async with store.answering() as redis:
        rows = cast(list[Any], await redis.xrange(log, f"({at or '0-0'}", count=ENTRIES_A_BATCH))
    acts: list[Act] = []
    for raw_id, raw in rows:
        entry_id, fields = raw_id.decode(), {name.decode(): value.decode() for name, value in raw.items()}
        is_reset = fields.get("s") == "draft" and int(fields["e"]) > 1
        if acts and (is_reset or "v" in fields):  # what is to be taken back must have been posted before
            return Batch(acts, at)
        if is_reset:
            return Batch([], f"{entry_id} back {int(fields['e']) - 1} 0")
        for one in logged_in(source, entry_id, fields, ledger.timezone):
            if isinstance(one, Void):
                return Batch(await _voided(store, ledger, source, one), entry_id)
            acts.append(one)
        at = entry_id
        if len(acts) >= ACTS_A_BATCH:
            break
    return Batch(acts, at)


def logged_in(source: Source, entry_id: str, fields: Mapping[str, str], timezone: str) -> list[Act | Void]:
    """What an entry of a log says that members have done, or that no longer counts."""
    if source.kind == "papers":
        return [act for line in fields.get("r", "").split("\n") for act in _papers_in(source, line, int(fields["e"]))]
    found: list[Act | Void] = []
    for one in ballots.logged_in(entry_id, fields):
        found += [one] if isinstance(one, Void) else _acts_of(one, timezone)
    return found


def _papers_in(source: Source, line: str, epoch: int) -> list[Act]:
    """A paper that was handed in: right answers earn only in the first attempt of a day, which no earlier one could
    help."""
    paper = papers.handed_in(line) if line else None
    if paper is None or not earns(paper.member):
        return []
    marked = mark(quiz_of(source.event, source.activity), paper.questions, paper.answers)
    if source.what == "daily_quiz_right":
        times = marked.right if paper.attempt == 1 else 0
    else:
        times = int(source.what == "daily_quiz" or marked.passed)
    return [Act("+", paper.member, epoch, day_from(paper.day), times=times)] if times else []


def _acts_of(record: Record, timezone: str) -> list[Act]:
    """A ballot's effect for its member: one act, or none."""
    if not earns(record.member):
        return []
    return [Act("+", record.member, record.epoch, day_of(record.at, timezone), record.payload.partition(" ")[0])]


async def _voided(store: Store, ledger: Event, source: Source, void: Void) -> list[Act]:
    members = [member for member in void.members if earns(member)]
    held = await points.acts_of(store, ledger.id, source.name, void.epoch, members) if members else []
    return [
        Act("-", member, void.epoch, day) for member, text in zip(members, held, strict=True) for day in days_of(text)
    ]


def days_of(text: str) -> list[int]:
    """The days of a field of acts."""
    return [int(one.partition(":")[0]) for one in text.split()]


async def _read_marks(store: Store, ledger: Event, source: Source, epoch: int, bucket: int) -> Batch:
    event_id, activity, shard = source.event.id, source.activity, source.shard
    now = await polls.read_shard(store, event_id, activity, 0)
    at = f"{epoch} {bucket}"
    if epoch < now.epoch:
        place = f"{now.epoch} 0"
        return Batch([], f"{place} back {epoch} 0" if bucket else place)
    if now.state not in FINAL_STATES or bucket >= MEMBER_BUCKETS:
        return Batch([], at)
    day = await _closed_on(store, source, epoch, ledger.timezone)
    prefix = mark_keys.marks_prefix(event_id, activity, shard, epoch)
    found = await store.ask(*(("HKEYS", f"{prefix}{n}") for n in range(bucket, bucket + BUCKETS_A_BATCH)))
    members = [member.decode() for some in found for member in some]
    acts = [Act("+", member, epoch, day) for member in members if earns(member)]
    return Batch(acts, f"{epoch} {bucket + BUCKETS_A_BATCH}")


async def _closed_on(store: Store, source: Source, epoch: int, timezone: str) -> int:
    """The day on which an activity was closed. It has few entries, or those of a named survey beside them."""
    async with store.answering() as redis:
        rows = cast(list[Any], await redis.xrevrange(keys.log(source.event.id, source.activity, 0), count=20))
    times = [int(fields[b"t"]) for _, fields in rows if fields.get(b"s") == b"closed" and int(fields[b"e"]) == epoch]
    return day_of(min(times), timezone)


async def _read_arrivals(store: Store, ledger: Event, source: Source, epoch: int, number: int) -> Batch:
    now, found = await arrivals.read_after(store, source.event.id, number, ARRIVALS_A_BATCH)
    if epoch < now.epoch:
        return Batch([], f"{now.epoch} 0 back {epoch} 0" if number else f"{now.epoch} 0")
    acts = [Act("+", one.member, epoch, day_of(one.at, ledger.timezone)) for one in found if earns(one.member)]
    return Batch(acts, f"{epoch} {found[-1].number if found else number}")
