"""Comments in Redis: stored in batches, read in the order of their log; moderators' rules and decisions."""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple, cast

import msgspec

from acclaim.base import limits
from acclaim.base.errors import CommentRefused, OperatorError, Stale
from acclaim.event.definition import CommentMode
from acclaim.features.comments import keys
from acclaim.features.comments.rules import Comment, Decision, Rules, State, Word
from acclaim.redis.client import Store

_CODES: Final = {
    1: "comments_closed",
    2: "muted",
    3: "comments_busy",
    4: "comment_word",
}  # lua/comment.lua names the same numbers
_PAGE_ENTRIES: Final = 1000
_CHANGES_TRIED: Final = 3  # two moderators at once: another field was changed, so retry
BAN_MS: Final = 10 * 365 * 24 * 3600 * 1000
_words = msgspec.json.Decoder(tuple[Word, ...])

Entry = Comment | Decision


class StaleRules(Stale):
    """The rules have changed since the caller checked the comments against them."""


class Offer(NamedTuple):
    """A checked comment on its way to the store. `why`: "word" makes it pending, "refuse" refuses it unless it is
    stored already."""

    member: str
    id: str
    text: str
    original: str
    name: str
    unit: str
    why: str


class Outcome(NamedTuple):
    """Stored as number `n` at `at` (ms) and shown or pending; or refused with `error`."""

    n: int
    at: int
    state: State
    error: CommentRefused | None = None


async def store_batch(
    store: Store, event_id: str, rules_rev: int, mode: CommentMode, offers: Sequence[Offer]
) -> list[Outcome]:
    """Stores comments in one call; returns their outcomes in the same order. `mode` is that of the definition.

    `rules_rev` is that of the rules that they were checked against. Safe to repeat. Raises StoreAway, StaleRules."""
    script_keys = [*_keys(event_id), *(keys.commenters(event_id, offer.member) for offer in offers)]
    args: list[str | int] = [
        rules_rev, mode, str(limits.COMMENTS_PER_S), limits.COMMENTS_BURST, limits.COMMENT_IDS_PER_MEMBER,
        limits.COMMENTS_PENDING, limits.COMMENTS_KEPT,
    ]  # fmt: skip
    for offer in offers:
        args += offer
    flat: list[int] = await store.run("comment", script_keys, args)
    if len(flat) == 1:
        raise StaleRules
    return [_outcome(number, at) for number, at in zip(flat[::2], flat[1::2], strict=True)]


def _keys(event_id: str) -> list[str]:
    return [
        keys.comments(event_id), keys.comment_rules(event_id), keys.comments_pending(event_id),
        keys.comments_muted(event_id),
    ]  # fmt: skip


def _outcome(number: int, at: int) -> Outcome:
    if number:
        return Outcome(abs(number), at, "shown" if number > 0 else "pending")
    if at > 0:
        return Outcome(0, 0, "deleted", CommentRefused("comment_slow", wait_ms=at))
    return Outcome(0, 0, "deleted", CommentRefused(_CODES[-at]))


# --- reading the log


class Page(NamedTuple):
    """New entries of the log; `now` is the store's time in ms as of this read."""

    entries: list[Entry]
    now: int


async def read_after(store: Store, event_id: str, last: int) -> Page:
    """All entries after number `last`, in one round trip, or a few if there are very many."""
    entries: list[Entry] = []
    while True:
        now, rows = await store.run("comments_after", [keys.comments(event_id)], [last, _PAGE_ENTRIES])
        entries += (_entry((name, dict(zip(flat[::2], flat[1::2], strict=True)))) for name, flat in rows)
        if len(rows) < _PAGE_ENTRIES:
            return Page(entries, now)
        last = entries[-1].n


async def read_some(store: Store, event_id: str, last: int, count: int) -> list[Entry]:
    """The first `count` entries after number `last`."""
    async with store.answering() as redis:
        rows = cast(list[Any], await redis.xrange(keys.comments(event_id), f"({last}-0", count=count))
    return [_entry(row) for row in rows]


async def bounds(store: Store, event_id: str) -> tuple[int, int]:
    """The numbers of the oldest kept entry and of the newest; 0 if there is none."""
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        pipeline.xrange(keys.comments(event_id), count=1)
        pipeline.xrevrange(keys.comments(event_id), count=1)
        oldest, newest = await pipeline.execute()
    return (_number(oldest[0][0]), _number(newest[0][0])) if newest else (0, 0)


async def shown_now(store: Store, event_id: str, numbers: Sequence[int]) -> dict[int, Comment]:
    """Those of these comments that are neither pending nor deleted."""
    if not numbers:
        return {}
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        for number in numbers:
            pipeline.xrange(keys.comments(event_id), min=f"{number}-0", max=f"{number}-0")
        rows = await pipeline.execute()
        pipeline = redis.pipeline(transaction=False)  # second: what is judged in between is no longer shown
        for number in numbers:
            pipeline.zscore(keys.comments_pending(event_id), str(number))
            pipeline.zscore(keys.comments_deleted(event_id), str(number))
        scores = await pipeline.execute()
    found = {}
    for number, row, pending, deleted in zip(numbers, rows, scores[::2], scores[1::2], strict=True):
        entry = _entry(row[0]) if row else None
        if isinstance(entry, Comment) and pending is None and deleted is None:
            found[number] = entry
    return found


async def read_newest(store: Store, event_id: str) -> tuple[list[Comment], list[Entry]]:
    """(the queue of pending comments, the newest entries), each oldest first: what a worker starts with."""
    stream = keys.comments(event_id)
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        pipeline.xrevrange(stream, count=limits.COMMENTS_REMEMBERED)
        pipeline.zrange(keys.comments_pending(event_id), 0, -1)  # second: what is judged in between is read later
        rows, numbers = await pipeline.execute()
        entries = [_entry(row) for row in reversed(rows)]
        pipeline = redis.pipeline(transaction=False)
        for number in numbers:
            pipeline.xrange(stream, min=f"{int(number)}-0", max=f"{int(number)}-0")
        pending = [cast(Comment, _entry(rows[0])) for rows in await pipeline.execute() if rows] if numbers else []
    return [msgspec.structs.replace(comment, state="pending") for comment in pending], entries


async def find(store: Store, event_id: str, number: int) -> Comment:
    """A comment as it was stored. Raises CommentRefused("unknown_comment")."""
    async with store.answering() as redis:
        rows = await redis.xrange(keys.comments(event_id), min=f"{number}-0", max=f"{number}-0")
    entry = _entry(rows[0]) if rows else None
    if not isinstance(entry, Comment):
        raise CommentRefused("unknown_comment")
    return entry


async def read_all(store: Store, event_id: str) -> AsyncIterator[Entry]:
    """The whole log, oldest first, in pages."""
    last = 0
    while True:
        async with store.answering() as redis:
            rows = cast(list[Any], await redis.xrange(keys.comments(event_id), f"({last}-0", count=_PAGE_ENTRIES))
        for row in rows:
            yield _entry(row)
        if len(rows) < _PAGE_ENTRIES:
            return
        last = _number(rows[-1][0])


def _number(entry_id: Any) -> int:
    return int(entry_id.partition(b"-")[0])


def _entry(row: Any) -> Entry:
    entry_id, raw = row
    fields = {name.decode(): value.decode() for name, value in cast(Mapping[bytes, bytes], raw).items()}
    number, at = _number(entry_id), int(fields["t"])
    if "c" in fields:
        return Comment(
            number, at, fields["m"], fields["n"], fields["u"], fields["x"], cast(State, fields["s"]), fields["o"],
            fields["w"],
        )  # fmt: skip
    if "of" in fields:
        of = tuple(int(one) for one in fields["of"].split(","))
        return Decision(number, at, fields["by"], of=of, state=cast(State, fields["s"]))
    return Decision(number, at, fields["by"], member=fields["m"], until=int(fields["until"]))


# --- moderators


async def judge(
    store: Store, event_id: str, by: str, state: State, numbers: Iterable[int], only_pending: bool = False
) -> list[int]:
    """Changes the state of comments; returns the numbers of those that are in it now."""
    args = [by, state, "pending" if only_pending else "", limits.COMMENTS_DELETED_KEPT, *numbers]
    judged_keys = [keys.comments(event_id), keys.comments_pending(event_id), keys.comments_deleted(event_id)]
    judged = await store.run("comment_judge", judged_keys, args)
    return cast(list[int], judged)


async def silence(store: Store, event_id: str, by: str, member: str, lasts_ms: int) -> int:
    """Mutes a member for a time; 0 lifts it. Returns until when (ms), 0 if lifted."""
    muted_keys = [keys.comments(event_id), keys.comments_muted(event_id)]
    return int(await store.run("comment_silence", muted_keys, [by, member, lasts_ms]))


async def muted(store: Store, event_id: str, now: int) -> dict[str, int]:
    """{member: until when (ms)} of members who may not write now."""
    async with store.answering() as redis:
        rows = cast(dict[bytes, bytes], await redis.hgetall(keys.comments_muted(event_id)))
    return {member.decode(): int(ends) for member, ends in rows.items() if int(ends) > now}


async def read_rules(store: Store, event_id: str) -> Rules:
    async with store.answering() as redis:
        fields = cast(dict[bytes, bytes], await redis.hgetall(keys.comment_rules(event_id)))
    return Rules(
        rev=int(fields.get(b"rev", 0)),
        mode=cast(CommentMode, fields[b"mode"].decode()) if b"mode" in fields else None,
        slow_s=int(fields.get(b"slow_s", 0)),
        on_screen=fields.get(b"on_screen", b"1") == b"1",
        pinned=int(fields.get(b"pinned", 0)),
        words=_words.decode(fields[b"words"]) if b"words" in fields else (),
        words_rev=int(fields.get(b"words_rev", 0)),
    )


async def save_rules(store: Store, event_id: str, rev: int, **changed: str | int) -> int:
    """Changes fields of the rules of rev `rev`; returns the new rev. Raises OperatorError("conflict")."""
    pairs: list[str | int] = [part for pair in changed.items() for part in pair]
    saved = int(await store.run("save_event", [keys.comment_rules(event_id)], [rev, *pairs]))
    if not saved:
        raise OperatorError("conflict")
    return saved


async def change_rules(store: Store, event_id: str, **changed: str | int) -> None:
    """Changes fields that do not depend on each other: the last change wins. Raises OperatorError("conflict") if others
    keep changing them."""
    for left in reversed(range(_CHANGES_TRIED)):
        rev = (await read_rules(store, event_id)).rev
        try:
            await save_rules(store, event_id, rev, **changed)
            return
        except OperatorError:
            if not left:
                raise


async def replace_words(store: Store, event_id: str, words_rev: int, words: Sequence[Word]) -> None:
    """Replaces the words of `words_rev`: the first change wins; other rules may have changed meanwhile.

    Raises OperatorError("conflict")."""
    for left in reversed(range(_CHANGES_TRIED)):
        now = await read_rules(store, event_id)
        if now.words_rev != words_rev:
            raise OperatorError("conflict")
        try:
            await save_rules(store, event_id, now.rev, words=words_as_json(words), words_rev=now.rev + 1)
            return
        except OperatorError:
            if not left:
                raise


def words_as_json(words: Sequence[Word]) -> str:
    return msgspec.json.encode([{"text": word.text, "action": word.action} for word in words]).decode()
