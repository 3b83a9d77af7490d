"""Clouds counted anew from their logs: to prove what is shown, and to make it again after a restore."""

from typing import Any, NamedTuple

from acclaim.event.event import Event
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.features.word_clouds import keys
from acclaim.features.word_clouds import store as clouds
from acclaim.features.word_clouds.rules import Cloud
from acclaim.redis.client import Store
from acclaim.voting import polls


class Recounted(NamedTuple):
    """Of one epoch: {word: members} as shown and as the log has them."""

    epoch: int
    tally: dict[str, int]
    recount: dict[str, int]

    @property
    def equal(self) -> bool:
        return self.tally == self.recount


async def recount(store: Store, event_id: str, cloud: WordCloud) -> Recounted:
    """Counts the log of the epoch of now, as far as what is shown; also while members give words."""
    epoch = (await polls.read_shard(store, event_id, cloud.id, 0)).epoch
    shown = await clouds.read_whole(store, event_id, cloud.id, epoch)
    folded = await clouds.read_log(store, event_id, cloud.id, epoch, shown.seq)
    return Recounted(epoch, dict(shown.words), dict(folded.words))


async def refold(store: Store, event: Event) -> None:
    """After a restore: writes what follows from the logs of all clouds. Safe to repeat."""
    for cloud in event.word_clouds:
        newest = (await polls.read_shard(store, event.id, cloud.id, 0)).epoch
        for epoch in range(1, newest + 1):
            await _write(store, event.id, cloud.id, await clouds.read_log(store, event.id, cloud.id, epoch))


async def _write(store: Store, event_id: str, cloud_id: str, cloud: Cloud) -> None:
    where = event_id, cloud_id, cloud.epoch
    async with store.answering() as redis:
        pipeline: Any = redis.pipeline(transaction=False)
        for word, n in cloud.words.items():
            pipeline.zadd(keys.words(*where), {word: -n})
        if cloud.hidden:
            pipeline.sadd(keys.hidden(*where), *cloud.hidden)
        for member, (turn, words) in cloud.members.items():
            pipeline.hset(keys.members(*where, member), member, f"{turn} " + "\t".join(words))
        await pipeline.execute()
