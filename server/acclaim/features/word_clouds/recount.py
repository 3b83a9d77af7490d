"""Recounts clouds from their logs, to verify what is shown and to rebuild it after a restore."""

from typing import Any

from acclaim.event.event import Event
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.features.word_clouds import keys
from acclaim.features.word_clouds import store as clouds
from acclaim.features.word_clouds.rules import Cloud
from acclaim.redis.client import Store
from acclaim.voting import polls
from acclaim.voting.recounting import ActivityRecount


async def recount(store: Store, event_id: str, cloud: WordCloud) -> ActivityRecount:
    """Recounts the log of the current epoch up to the record that the tally includes. Works while members give
    words."""
    epoch = (await polls.read_shard(store, event_id, cloud.id, 0)).epoch
    shown = await clouds.read_whole(store, event_id, cloud.id, epoch)
    folded = await clouds.read_log(store, event_id, cloud.id, epoch, shown.seq)
    return recounted(cloud.id, folded, dict(shown.words))


def recounted(cloud_id: str, cloud: Cloud, tally: dict[str, int] | None) -> ActivityRecount:
    """Compares a cloud's log with its tally (None: unknown)."""
    return ActivityRecount(cloud_id, cloud.epoch, tally, dict(cloud.words), len(cloud.voided))


async def refold(store: Store, event: Event) -> None:
    """After a restore: rebuilds from the logs of all clouds what is kept beside them. Safe to repeat."""
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
        if cloud.voided:
            pipeline.sadd(keys.voided(*where), *cloud.voided)
        for member, (turn, words) in cloud.members.items():
            pipeline.hset(keys.members(*where, member), member, f"{turn} " + "\t".join(words))
        await pipeline.execute()
