"""Which events have points, and the logs that earn them."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Final

import msgspec

from acclaim.base.errors import Unknown
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.features.points import sources
from acclaim.features.points import store as points
from acclaim.features.points.sources import Source
from acclaim.redis.client import Store

_UNREADABLE: Final = (Unknown, ValueError, KeyError, msgspec.DecodeError)


async def all_of(store: Store) -> list[tuple[Event, list[Source]]]:
    """Every event with points, and the logs that earn them."""
    every = await _every(store)
    found = [one for one in every if one.points and not one.home]
    return [(await points.as_kept(store, one), _sources(one, every)) for one in found]


async def sources_of(store: Store, ledger: Event) -> list[Source]:
    """The logs that earn points in a ledger."""
    return _sources(ledger, await _every(store))


async def _every(store: Store) -> list[Event]:
    found = []
    for event_id in await events.ids(store):
        with suppress(*_UNREADABLE):  # in the bin, or written by something else: the others continue
            found.append((await events.read(store, event_id)).event)
    return found


def _sources(ledger: Event, every: Sequence[Event]) -> list[Source]:
    """A rehearsal earns nothing in its home, because nobody really took part."""
    theirs = [one for one in every if one.roster_of == ledger.id and (one.id == ledger.id or not one.rehearsal_of)]
    return [source for event in theirs for source in sources.of_event(event, ledger.id)]
