"""The ledger in Redis: posted, checked in, adjusted; read by member or as a whole."""

from collections.abc import AsyncIterator, Sequence
from typing import Any, Literal, NamedTuple, cast
from urllib.parse import quote

import msgspec

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError, Unknown
from acclaim.base.limits import MEMBER_BUCKETS
from acclaim.event import consent
from acclaim.event.consent import NOT_NEEDED, Consent
from acclaim.event.event import Event
from acclaim.event.parts.earning.points import Streak
from acclaim.features.points import keys
from acclaim.features.points.limits import BUCKETS_A_BATCH, CLOCK_TRIES, LEASE_MS, LINES_PER_CALL, LINES_SHOWN
from acclaim.features.points.rules import (  # fmt: skip
    Account,
    Gain,
    Line,
    Terms,
    day_of,
    days_in,
    first_of_month,
    lines_in,
    month_name,
    offset_s,
    read_account,
)
from acclaim.redis.client import Store

Sign = Literal["+", "-"]
_REJECTED, _ABOVE, _REFUSED = -2, -4, {-1: "balance_too_low", -3: "account_frozen"}  # of adjust_points.lua
_TIMEZONE = ":timezone"  # a field of terms; no rule's id


class Posting(NamedTuple):
    """An act of a member and what it is worth: of an activity (`source`) in an epoch, on a day. "-" takes it back."""

    sign: Sign
    member: str
    source: str
    epoch: int
    day: int
    gains: Sequence[Gain]


class DailyCheckIn(NamedTuple):
    """A member checks in for today, or makes up for a missed day. `gains`: what today is worth."""

    member: str
    makes_up: bool
    gains: Sequence[Gain]


class Checked(NamedTuple):
    """`code`: 1 done, 2 done before, 0 nothing to make up for."""

    today: int
    code: int
    account: Account


class Month(NamedTuple):
    """The days of a month on which a member has checked in, and those among them that were made up for."""

    days: list[int]
    made_up: list[int]


async def post(store: Store, event: Event, name: str, before: str, after: str, postings: Sequence[Posting]) -> bool:
    """Posts a batch and moves the cursor `name` from `before` to `after`, both or neither. False if the cursor stood
    elsewhere. Safe to repeat. Raises StoreAway."""
    names = [keys.ledger(event.id), keys.log(event.id), keys.cursors(event.id)]
    args: list[str | int] = [offset_s(now_ms(), event.timezone), name, before, after]
    for sign, member, source, epoch, day, gains in postings:
        names += (keys.acts(event.id, source, epoch, member), *_of_account(event.id, member))
        names += [keys.counts(event.id, gain.rule, gain.period, member) for gain in gains]
        args += (sign, member, day, f"{source}@{epoch}", len(gains))
        args += [part for gain in gains for part in gain]
    return bool(await store.run("post_acts", names, args))


async def check_in(
    store: Store, event: Event, streaks: Sequence[Streak], wanted: Sequence[DailyCheckIn]
) -> list[Checked]:
    """Checks members in for today in one call; in the same order. Safe to repeat. Raises StoreAway, and
    OperatorError("conflict") where the clocks of server and store are a day apart. `gains` are those of this server's
    day."""
    table = " ".join(f"{one.days}:{one.points}" for one in streaks)
    today = day_of(now_ms(), event.timezone)
    for _ in range(CLOCK_TRIES):
        month = first_of_month(today)
        names = [keys.ledger(event.id), keys.log(event.id)]
        args: list[str | int] = [offset_s(now_ms(), event.timezone), today, month, first_of_month(month - 1), table]
        for member, makes_up, gains in wanted:
            names += (*_of_account(event.id, member), keys.calendar(event.id, month_name(today), member))
            names.append(keys.calendar(event.id, month_name(month - 1), member))
            args += (member, "make_up" if makes_up else "today", len(gains))
            args += [part for gain in gains for part in (gain.rule, gain.points)]
        answer = await store.run("check_in_daily", names, args)
        if answer[1:] or not wanted:
            pairs = zip(answer[1::2], answer[2::2], strict=True)
            return [Checked(today, code, read_account(text.decode())) for code, text in pairs]
        today = int(answer[0])
    raise OperatorError("conflict", "The clocks of server and store differ; set them, then try again.")


async def adjust(
    store: Store, event: Event, member: str, points: int, deed: str, who: str, kept: str,
    approved: Consent = NOT_NEEDED, alone_max: int | None = None,
) -> bool:  # fmt: skip
    """Gives a member points, or takes some; `approved` is approved in the same step. False if `who` would have moved
    more than `alone_max` points today. Safe to repeat with the same id and `kept`, what is kept of it. Raises
    OperatorError("balance_too_low"), ("account_frozen"), ("conflict") for another's id, Unknown("unknown_proposal")."""
    names = [keys.ledger(event.id), keys.log(event.id), *_of_account(event.id, member), keys.adjustments(event.id)]
    names += [*consent.keys_of(event.id), keys.alone(event.id)]
    by, limit = f"o:{quote(who, safe='')}", "" if alone_max is None else alone_max
    args: list[str | int] = [offset_s(now_ms(), event.timezone), member, points, deed, by, kept, *approved.args, limit]
    done = await store.run("adjust_points", names, args)
    if done == _REJECTED:
        raise Unknown("unknown_proposal")
    if done in _REFUSED:
        raise OperatorError(_REFUSED[done])
    if not done:
        raise OperatorError("conflict", "This id stands for another adjustment already; reload the page.")
    return bool(done != _ABOVE)


async def freeze(store: Store, event: Event, member: str, frozen: bool) -> bool:
    """Freezes a member's points, or thaws them; whether that was news."""
    names = [keys.ledger(event.id), keys.log(event.id), *_of_account(event.id, member)]
    return bool(await store.run("freeze_account", names, [offset_s(now_ms(), event.timezone), member, int(frozen)]))


async def expire(store: Store, event: Event) -> None:
    """Lets expire what members have from before last year. Safe to repeat."""
    for first in range(0, MEMBER_BUCKETS, BUCKETS_A_BATCH):
        names = [keys.ledger(event.id), keys.log(event.id)]
        for n in range(first, first + BUCKETS_A_BATCH):
            names += (keys.accounts_bucket(event.id, n), keys.lines_bucket(event.id, n))
        await store.run("expire_points", names, [offset_s(now_ms(), event.timezone)])


async def close(store: Store, event: Event, member: str) -> int:
    """Closes the account of a member for good; returns how many points they had. Safe to repeat."""
    others = [key for pattern in keys.of_member(event.id, member) for key in await store.scan(pattern)]
    names = [keys.ledger(event.id), keys.log(event.id), *_of_account(event.id, member), *others]
    return int(await store.run("close_account", names, [offset_s(now_ms(), event.timezone), member]))


async def read(store: Store, event_id: str, members: Sequence[str], year: int) -> list[Account]:
    """The accounts of some members, as of a year."""
    texts = await store.ask(*(("HGET", keys.accounts(event_id, member), member) for member in members))
    return [read_account(text.decode() if text else "").as_of(year) for text in texts]


async def read_all(store: Store, event_id: str) -> AsyncIterator[tuple[str, Account]]:
    """Every member's account, as it was last written."""
    for first in range(0, MEMBER_BUCKETS, BUCKETS_A_BATCH):
        for member, account in await read_some(store, event_id, first):
            yield member, account


async def read_some(store: Store, event_id: str, first: int) -> list[tuple[str, Account]]:
    """The same of BUCKETS_A_BATCH buckets."""
    found = await store.ask(*(("HGETALL", keys.accounts_bucket(event_id, first + n)) for n in range(BUCKETS_A_BATCH)))
    return [(member, read_account(text)) for flat in found for member, text in _pairs(flat)]


async def is_in_use(store: Store, event_id: str) -> bool:
    """Whether anything was ever moved in an event's own ledger."""
    return await seq(store, event_id) > 0


async def sums(store: Store, event_id: str) -> dict[str, int]:
    """{account: what it holds}, all members together, and `seq`, the number of the last line."""
    async with store.answering() as redis:
        held = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.ledger(event_id))))
    return {name.decode(): int(n) for name, n in held.items() if name != b"rev"}


async def rev(store: Store, event_id: str) -> int:
    """Grows with whatever happens to the ledger; 0 where there is none."""
    async with store.answering() as redis:
        return int(await cast(Any, redis.hget(keys.ledger(event_id), "rev")) or 0)


async def seq(store: Store, event_id: str) -> int:
    """The number of the last line."""
    async with store.answering() as redis:
        return int(await cast(Any, redis.hget(keys.ledger(event_id), "seq")) or 0)


async def lines_after(store: Store, event_id: str, number: int) -> AsyncIterator[list[Line]]:
    """All lines after one, in their order, some entries at a time."""
    last = number
    while True:
        async with store.answering() as redis:
            rows = cast(list[Any], await redis.xrange(keys.log(event_id), f"({last}-0", count=LINES_PER_CALL))
        some = [line for row in rows for line in _lines(*row)]
        if some:
            yield [line for line in some if line.number > number]
            last = int(rows[-1][0].partition(b"-")[0])
        if len(rows) < LINES_PER_CALL:
            return


async def lines_of(store: Store, event_id: str, member: str) -> list[Line]:
    """The last lines of a member."""
    async with store.answering() as redis:
        held = cast(bytes | None, await cast(Any, redis.hget(keys.lines(event_id, member), member)))
    numbers = [int(n) for n in (held or b"").split()[-LINES_SHOWN:]]
    if not numbers:
        return []
    entries = await store.ask(*(("XREVRANGE", keys.log(event_id), f"{n}-0", "-", "COUNT", "1") for n in numbers))
    found = [line for rows in entries for row in rows for line in _lines(*row)]
    wanted = set(numbers)
    return list({line.number: line for line in found if line.number in wanted}.values())


async def calendars(store: Store, event_id: str, member: str, today: int) -> list[Month]:
    """This month of a member, and the one before."""
    firsts = [first_of_month(today), first_of_month(first_of_month(today) - 1)]
    found = await store.ask(*(("HGET", keys.calendar(event_id, month_name(one), member), member) for one in firsts))
    months = []
    for text, first in zip(found, firsts, strict=True):
        days, made_up = map(int, (text or b"0 0").split())
        months.append(Month(days_in(days, first), days_in(made_up, first)))
    return months


async def cursors(store: Store, event_id: str) -> dict[str, str]:
    """{log: how far it is posted}."""
    return await texts_of(store, keys.cursors(event_id))


async def terms(store: Store, event_id: str) -> Terms:
    """The terms of rules by which somebody has earned."""
    found = await texts_of(store, keys.terms(event_id))
    found.pop(_TIMEZONE, None)
    return {rule: msgspec.json.decode(text, type=tuple[str, int, str, int]) for rule, text in found.items()}


async def as_kept(store: Store, event: Event) -> Event:
    """The event with the time zone in which its ledger was begun: in another, days that are posted were other days."""
    async with store.answering() as redis:
        held = cast(bytes | None, await cast(Any, redis.hget(keys.terms(event.id), _TIMEZONE)))
    return msgspec.structs.replace(event, timezone=held.decode()) if held else event


async def note_terms(store: Store, event: Event, used: Terms) -> None:
    """Notes the terms of rules before they are used for the first time, and the time zone. What is noted stays."""
    if used:
        texts = [(rule, msgspec.json.encode(terms).decode()) for rule, terms in used.items()]
        texts.append((_TIMEZONE, event.timezone))
        await store.ask(*(("HSETNX", keys.terms(event.id), field, text) for field, text in texts))


async def acts_of(store: Store, event_id: str, source: str, epoch: int, members: Sequence[str]) -> list[str]:
    """What counts of some members in an epoch of an activity, as keys.py has it."""
    asked = (("HGET", keys.acts(event_id, source, epoch, member), member) for member in members)
    return [text.decode() if text else "" for text in await store.ask(*asked)]


async def acts_in(store: Store, event_id: str, source: str, epoch: int, first: int) -> dict[str, str]:
    """The same of all members of some buckets."""
    prefix = keys.acts_prefix(event_id, source, epoch)
    answers = await store.ask(*(("HGETALL", f"{prefix}{n}") for n in range(first, first + BUCKETS_A_BATCH)))
    return {member: text for flat in answers for member, text in _pairs(flat)}


async def take_lease(store: Store, who: str) -> bool:
    """Whether this worker posts now."""
    return bool(await store.run("take_lease", [keys.LEASE], [who, LEASE_MS]))


async def give_lease_back(store: Store, who: str) -> None:
    await store.run("take_lease", [keys.LEASE], [who, 0])


def _of_account(event_id: str, member: str) -> tuple[str, str]:
    return keys.accounts(event_id, member), keys.lines(event_id, member)


def _lines(entry_id: bytes, fields: Any) -> list[Line]:
    return lines_in(entry_id.decode(), dict(_pairs(fields)))


def _pairs(flat: Any) -> list[tuple[str, str]]:
    pairs = flat.items() if isinstance(flat, dict) else zip(flat[::2], flat[1::2], strict=True)
    return [(name.decode(), value.decode()) for name, value in pairs]


async def texts_of(store: Store, key: str) -> dict[str, str]:
    """A hash of texts: adjustments, cursors."""
    async with store.answering() as redis:
        found = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(key)))
    return {name.decode(): text.decode() for name, text in found.items()}
