"""What is kept of a member in surveys, and how it goes: that they have taken part, and of a named survey their answers.
Both stay under a pseudonym, for they are counted. Of an unlinked one nobody can tell which answers are whose."""

from typing import Any, Final

from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.surveys import store as surveys
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
    shards = {survey.id: survey.shards for survey in event.surveys}
    return await forgetting.forget_marks(
        store, event.id, member, lambda one: shards.get(one, 1), lambda one: event.ballots_of(one) is None
    )


KEEPING: Final = Keeping("surveys", of_member, forget)
