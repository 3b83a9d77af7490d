"""The data of members in surveys: how it is shown to them and deleted. They have taken part, and in a named survey
there are their answers. Both stay under a pseudonym, because they are counted. In an unlinked survey nobody can tell
whose answers are whose.
"""

from typing import Any, Final

from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.surveys import store as surveys
from acclaim.redis.client import Store
from acclaim.voting import forgetting, polls


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"survey", "privacy"}] of the surveys that they have answered."""
    now = await polls.read_all(store, event.id, event.surveys) if event.surveys else {}
    return [
        {"survey": one.title, "privacy": one.privacy}
        for one in event.surveys
        if await surveys.mark_of(store, event.id, one, now[one.id].epoch, member)
    ]


async def forget(store: Store, event: Event, member: str) -> int:
    """Returns in how many surveys they had taken part, including those that are no longer in the definition. Safe to
    repeat."""
    shards = {survey.id: survey.shards for survey in event.surveys}
    return await forgetting.forget_marks(
        store, event.id, member, lambda one: shards.get(one, 1), lambda one: event.ballots_of(one) is None
    )


KEEPING: Final = Keeping("surveys", of_member, forget)
