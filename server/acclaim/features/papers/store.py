"""Papers in Redis: moved in batches, read by member or by day."""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, Final, Literal, NamedTuple, cast

from acclaim.base.errors import AcclaimError, Refused, Unknown
from acclaim.event.event import Event
from acclaim.event.parts.earning.daily_quiz import DailyQuiz
from acclaim.event.store import EventRecord
from acclaim.features.papers import keys
from acclaim.features.papers.limits import DUE_AT_ONCE, LOG_PAGE
from acclaim.features.papers.rules import Attempt, read_attempt
from acclaim.redis import keys as kernel
from acclaim.redis.client import Store
from acclaim.voting.casting import CODES, STALE, StaleDefinition

Verb = Literal["start", "save", "hand_in", "due"]
_NOTHING: Final = ("", "", "", "")


class Move(NamedTuple):
    """What becomes of a member's paper. `parts` are as move_papers.lua wants them."""

    verb: Verb
    member: str
    day: str
    attempt: int
    parts: tuple[str | int, str | int, str | int, str | int] = _NOTHING


class LogEntry(NamedTuple):
    """What the log says: of an epoch, at a time (ms), and its lines."""

    id: str
    at: int
    epoch: int
    lines: Sequence[str]


def quiz_of(event: Event, quiz_id: str) -> DailyQuiz:
    """Raises Unknown("unknown_activity")."""
    for quiz in event.daily_quizzes:
        if quiz.id == quiz_id:
            return quiz
    raise Unknown("unknown_activity")


def find(record: EventRecord, quiz_id: str) -> DailyQuiz:
    """What verbs move. Raises Unknown("unknown_activity")."""
    return quiz_of(record.event, quiz_id)


async def move_batch(
    store: Store, event_id: str, quiz_id: str, epoch: int, rev: int, moves: Sequence[Move]
) -> list[Attempt | AcclaimError]:
    """Moves papers in one call; each as it stands then, in the same order. Safe to repeat. Raises StoreAway,
    StaleDefinition."""
    await store.check_durable()
    where = event_id, quiz_id
    script_keys = [
        kernel.poll(*where, 0), kernel.log(*where, 0), keys.running(*where, epoch), keys.days(*where, epoch),
        *(keys.papers(*where, epoch, one.day, one.member) for one in moves),
    ]  # fmt: skip
    args: list[str | int] = [epoch, rev]
    for one in moves:
        args += (one.verb, one.member, one.day, one.attempt, *one.parts)
    flat: list[Any] = await store.run("move_papers", script_keys, args)
    await store.check_durable()
    if -STALE in flat[::2]:
        raise StaleDefinition
    return [
        Refused(CODES[-code]) if code < 0 else read_attempt(one.attempt, text.decode())
        for one, code, text in zip(moves, flat[::2], flat[1::2], strict=True)
    ]


async def due(store: Store, event_id: str, quiz_id: str, epoch: int, until: int | None) -> list[Move]:
    """Some of the papers whose time is over by `until` (ms; None: of all that run), to be handed in."""
    name = keys.running(event_id, quiz_id, epoch)
    async with store.answering() as redis:
        latest = "+inf" if until is None else until
        found = cast(list[bytes], await redis.zrangebyscore(name, "-inf", latest, start=0, num=DUE_AT_ONCE))
    parts = [one.decode().split(" ", 2) for one in found]
    return [Move("due", member, day, int(attempt)) for day, attempt, member in parts]


async def read_mine(store: Store, event_id: str, quiz: DailyQuiz, epoch: int, day: str, member: str) -> list[Attempt]:
    """The papers of a member of one day, in their order."""
    name = keys.papers(event_id, quiz.id, epoch, day, member)
    fields = [f"{number} {member}" for number in range(1, quiz.attempts + 1)]
    async with store.answering() as redis:
        found = cast(list[bytes | None], await cast(Any, redis.hmget(name, fields)))
    return [read_attempt(number, text.decode()) for number, text in enumerate(found, 1) if text]


async def read_all(store: Store, event_id: str, quiz_id: str, epoch: int) -> AsyncIterator[tuple[str, str, Attempt]]:
    """(day, member, paper) of all papers of an epoch."""
    for name in await store.scan(keys.of_epoch(event_id, quiz_id, epoch)):
        _, day = keys.epoch_and_day(name)
        async with store.answering() as redis:
            found = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(name)))
        for field, text in found.items():
            number, _, member = field.decode().partition(" ")
            yield day, member, read_attempt(int(number), text.decode())


async def counts(store: Store, event_id: str, quiz_id: str, epoch: int) -> dict[str, int]:
    """{"started DAY" or "handed_in DAY": papers}."""
    async with store.answering() as redis:
        found = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.days(event_id, quiz_id, epoch))))
    return {name.decode(): int(n) for name, n in found.items()}


async def read_log(store: Store, event_id: str, quiz_id: str, after: str = "") -> AsyncIterator[list[LogEntry]]:
    """The log after an entry, some entries at a time."""
    log = kernel.log(event_id, quiz_id, 0)
    while True:
        async with store.answering() as redis:
            rows = cast(list[Any], await redis.xrange(log, f"({after}" if after else "-", count=LOG_PAGE))
        if rows:
            yield [read_entry(row_id.decode(), _decoded(fields)) for row_id, fields in rows]
            after = rows[-1][0].decode()
        if len(rows) < LOG_PAGE:
            return


def read_entry(entry_id: str, fields: Mapping[str, str]) -> LogEntry:
    """An entry of the log, from Redis or an archive. Raises KeyError, ValueError."""
    lines = [line for line in fields.get("r", "").split("\n") if line]
    return LogEntry(entry_id, int(fields["t"]), int(fields["e"]), lines)


def _decoded(fields: Mapping[bytes, bytes]) -> dict[str, str]:
    return {name.decode(): value.decode() for name, value in fields.items()}
