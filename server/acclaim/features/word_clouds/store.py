"""Word clouds in Redis: takes words, hides words for moderators, and reads clouds."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, cast

from acclaim.base.errors import AcclaimError, Refused
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.event.store import EventRecord
from acclaim.features.word_clouds import keys
from acclaim.features.word_clouds.rules import Cloud, split
from acclaim.redis import keys as kernel
from acclaim.redis import streams
from acclaim.redis.client import Store
from acclaim.voting.casting import CODES, STALE, StaleDefinition


class Given(NamedTuple):
    """A member's checked words, which replace those of an earlier `turn`."""

    member: str
    turn: int
    words: tuple[str, ...]


class Standing(NamedTuple):
    """A member's current words, and the turn in which they were given."""

    turn: int
    words: tuple[str, ...]


class Page(NamedTuple):
    """A cloud as of one moment: {word: members}, the commonest first, and the hidden words."""

    seq: int
    words: Mapping[str, int]
    hidden: frozenset[str]


def find(record: EventRecord, cloud_id: str) -> WordCloud:
    """The cloud that a verb applies to. Raises Unknown("unknown_activity")."""
    return record.event.word_cloud(cloud_id)


async def give_batch(
    store: Store, event_id: str, cloud_id: str, epoch: int, rev: int, given: Sequence[Given]
) -> list[Standing | AcclaimError]:
    """Counts words in one call; returns each member's current words, in the same order. Safe to repeat. Raises
    StoreAway, StaleDefinition."""
    await store.check_durable()
    where = event_id, cloud_id
    script_keys = [
        kernel.poll(*where, 0), kernel.log(*where, 0), keys.words(*where, epoch), keys.voided(*where, epoch),
        *(keys.members(*where, epoch, one.member) for one in given),
    ]  # fmt: skip
    args: list[str | int] = [epoch, rev]
    for one in given:
        args += (one.member, one.turn, "\t".join(one.words))
    flat: list[Any] = await store.run("give_words", script_keys, args)
    await store.check_durable()
    if -STALE in flat[::2]:
        raise StaleDefinition
    return [
        Refused(CODES[-turn]) if turn < 0 else Standing(turn, split(words.decode()))
        for turn, words in zip(flat[::2], flat[1::2], strict=True)
    ]


async def hide(
    store: Store, event_id: str, cloud_id: str, epoch: int, by: str, words: Sequence[str], is_hidden: bool
) -> int:
    """Hides words or shows them again; returns how many have changed. Safe to repeat."""
    where = event_id, cloud_id
    script_keys = [kernel.poll(*where, 0), kernel.log(*where, 0), keys.hidden(*where, epoch)]
    args = [by, epoch, "hide" if is_hidden else "unhide", *words]
    return int(await store.run("hide_words", script_keys, args))


async def read(store: Store, event_id: str, cloud_id: str, epoch: int, most: int) -> Page:
    """The `most` commonest words that are not hidden, and the hidden ones among them. The cost does not depend on the
    number of words."""
    async with store.answering() as redis:
        hidden = int(await cast(Any, redis.scard(keys.hidden(event_id, cloud_id, epoch))))
    return await _read_until(store, event_id, cloud_id, epoch, most + hidden - 1)


async def read_whole(store: Store, event_id: str, cloud_id: str, epoch: int) -> Page:
    """All words, for tables and recounts. With 200,000 words this keeps Redis busy for a tenth of a second."""
    return await _read_until(store, event_id, cloud_id, epoch, -1)


async def _read_until(store: Store, event_id: str, cloud_id: str, epoch: int, last: int) -> Page:
    where = event_id, cloud_id
    async with store.answering() as redis:
        pipeline: Any = redis.pipeline(transaction=True)
        pipeline.hget(kernel.poll(*where, 0), "seq")
        pipeline.zrange(keys.words(*where, epoch), 0, last, withscores=True)
        pipeline.smembers(keys.hidden(*where, epoch))
        seq, words, hidden = await pipeline.execute()
    counted = {word.decode(): -int(score) for word, score in words}
    return Page(int(seq or 0), counted, frozenset(word.decode() for word in hidden))


async def read_mine(store: Store, event_id: str, cloud_id: str, epoch: int, member: str) -> Standing:
    async with store.answering() as redis:
        held = cast(bytes | None, await cast(Any, redis.hget(keys.members(event_id, cloud_id, epoch, member), member)))
    turn, _, words = (held or b"0 ").decode().partition(" ")
    return Standing(int(turn), split(words))


async def read_log(store: Store, event_id: str, cloud_id: str, epoch: int, seq: int | None = None) -> Cloud:
    """Folds the log of an epoch up to the record `seq` (None: to its end)."""
    cloud = Cloud(epoch)
    async for entry_id, fields in streams.read(store, kernel.log(event_id, cloud_id, 0), seq):
        cloud.take(entry_id, fields)
    return cloud
