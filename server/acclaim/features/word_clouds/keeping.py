"""The data of members in word clouds: how it is shown to them and deleted."""

from typing import Any, Final, cast

from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.word_clouds import keys
from acclaim.features.word_clouds import store as clouds
from acclaim.redis import keys as kernel
from acclaim.redis import streams
from acclaim.redis.client import Store
from acclaim.redis.streams import Fields
from acclaim.voting import polls


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"cloud", "words"}] for each cloud to which the member has given words."""
    found = []
    for cloud in event.word_clouds:
        epoch = (await polls.read_shard(store, event.id, cloud.id, 0)).epoch
        words = (await clouds.read_mine(store, event.id, cloud.id, epoch, member)).words
        if words:
            found.append({"cloud": cloud.title, "words": list(words)})
    return found


async def forget(store: Store, event: Event, member: str) -> int:
    """Deletes a member's words of all epochs, from the log as well; returns their number. Safe to repeat."""
    gone = 0
    for cloud in event.word_clouds:
        where = event.id, cloud.id
        newest = (await polls.read_shard(store, *where, 0)).epoch
        for epoch in range(1, newest + 1):
            script_keys = [
                kernel.poll(*where, 0), keys.words(*where, epoch), keys.members(*where, epoch, member),
            ]  # fmt: skip
            gone += int(await store.run("forget_words", script_keys, [member, int(epoch == newest)]))
            async with store.answering() as redis:
                await cast(Any, redis.srem(keys.voided(*where, epoch), member))
        await streams.rewrite(store, kernel.log(*where, 0), streams.without_lines_of(member))
    return gone


async def expire(store: Store, event: Event, before: int) -> int:
    """Deletes all words; returns the number of members who had given some."""
    gone = 0
    for cloud in event.word_clouds:
        gone += (await polls.read_shard(store, event.id, cloud.id, 0)).members
        await _clear(store, event.id, cloud.id)
    return gone


async def _clear(store: Store, event_id: str, cloud_id: str) -> None:
    """Only changes of state stay in the log."""

    def changed(_: str, fields: Fields) -> Fields:
        return {name: value for name, value in fields.items() if name in (b"t", b"e", b"s")}

    await streams.rewrite(store, kernel.log(event_id, cloud_id, 0), changed)
    if found := await store.scan(keys.all_folded(event_id, cloud_id)):
        async with store.answering() as redis:
            await redis.unlink(*found)
            await redis.hdel(kernel.poll(event_id, cloud_id, 0), "members audience")
            await redis.hincrby(kernel.poll(event_id, cloud_id, 0), "seq", 1)


KEEPING: Final = Keeping("words", of_member, forget, expire)
