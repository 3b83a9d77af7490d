"""What is kept of a member in surveys, and how it goes: that they have taken part, and of a named survey their answers.
Both stay under a pseudonym, for they are counted. Of an unlinked one nobody can tell which answers are whose."""

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
    """Returns in how many surveys they had taken part. Safe to repeat."""
    now = await polls.read_all(store, event.id, event.surveys) if event.surveys else {}
    found = 0
    for survey in event.surveys:
        epochs = range(1, now[survey.id].epoch + 1)
        held = [one for one in epochs if await surveys.mark_of(store, event.id, survey, one, member)]
        if held:
            place = survey.id, kernel.shard(member, survey.shards)

            def marks(one: str, place: tuple[str, int] = place, held: list[int] = held) -> list[str]:
                return [keys.mark(event.id, *place, epoch, one) for epoch in held]

            await forgetting.rename(store, event.id, place, survey.shards, member, marks)
            found += 1
    return found


KEEPING: Final = Keeping("surveys", of_member, forget)
