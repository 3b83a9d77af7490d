"""What is kept of a member in surveys, and how it goes: that they have taken part, and of a named survey their answers.
Both stay under a pseudonym, for they are counted. Of an unlinked one nobody can tell which answers are whose."""

from collections import defaultdict
from typing import Any, Final

from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.surveys import keys
from acclaim.features.surveys import store as surveys
from acclaim.redis import keys as kernel
from acclaim.redis.client import Store
from acclaim.voting import forgetting, polls


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"survey", "privacy"}] of those that they have answered."""
    now = await polls.read_all(store, event.id, event.surveys) if event.surveys else {}
    return [
        {"survey": one.title, "privacy": one.privacy}
        for one in event.surveys
        if await surveys.mark_of(store, event.id, one, now[one.id].epoch, member)
    ]


async def forget(store: Store, event: Event, member: str) -> int:
    """Returns in how many surveys they had taken part, those among them that the definition does not have any more.
    Safe to repeat."""
    found = await store.scan(keys.marks(event.id, member))
    held = await store.ask(*(("HEXISTS", key, member) for key in found)) if found else []
    epochs = defaultdict[tuple[str, int], list[int]](list)
    for key, is_in in zip(found, held, strict=True):
        scope, rest = kernel.parts_of(key)
        survey_id, _, shard = scope.rpartition(".")
        if is_in:
            epochs[survey_id, int(shard)].append(int(rest.split(":")[1]))
    shards = {survey.id: survey.shards for survey in event.surveys}
    for place, some in epochs.items():

        def marks(one: str, place: tuple[str, int] = place, some: list[int] = some) -> list[str]:
            return [keys.mark(event.id, *place, epoch, one) for epoch in some]

        await forgetting.rename(store, event.id, place, shards.get(place[0], 1), member, marks)
    return len(epochs)


KEEPING: Final = Keeping("surveys", of_member, forget)
