"""The data of members in draws: how it is shown to them and deleted. A draw is proved by its list of pseudonyms, which
never changes: only whose they are is deleted.
"""

from collections.abc import Iterable
from functools import partial
from itertools import count
from typing import Any, Final, cast

import msgspec

from acclaim.base.errors import OperatorError
from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.draws import entrants, keys
from acclaim.features.draws import store as draws
from acclaim.features.draws.names import entrant_of
from acclaim.features.draws.rules import Draw
from acclaim.identity import pseudonym
from acclaim.redis.client import Store


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"draw", "prize", "at"}] of the member's wins."""
    return [
        {"draw": draw.n, "prize": draw.prize.name, "at": winner.at}
        for draw in (await draws.read(store, event.id)).all
        for winner in draw.winners
        if winner.member == member
    ]


async def forget(store: Store, event: Event, member: str) -> int:
    """Returns the number of draws they were in. Safe to repeat."""
    held = (await draws.read(store, event.id)).all
    names = [await _unlist(store, event.id, draw, member) for draw in held]
    for draw, name in zip(held, names, strict=True):
        entrant = entrant_of(draw.salt, member)
        if name or any(winner.member == member for winner in draw.winners):
            await draws.change(
                store, event.id, draw.n, partial(_without, entrant=entrant, name=name or pseudonym.new())
            )
    return len([name for name in names if name])


async def check(store: Store, event: Event) -> None:
    """Raises OperatorError("draw_waits") while a draw still has to draw its winners, who must be known."""
    if any(draw.waits for draw in (await draws.read(store, event.id)).all):
        raise OperatorError("draw_waits")


def _without(draw: Draw, entrant: str, name: str) -> Draw:
    nobody = {"name": "", "unit": "", "photo": ""}
    winners = [
        msgspec.structs.replace(one, member=name, **nobody) if one.entrant == entrant else one for one in draw.winners
    ]
    passing = [msgspec.structs.replace(one, **nobody) if one.entrant == entrant else one for one in draw.passing]
    return msgspec.structs.replace(draw, winners=tuple(winners), passing=tuple(passing))


async def _unlist(store: Store, event_id: str, draw: Draw, member: str) -> str:
    """Removes the member from the list of a draw; returns the name that replaces theirs, "" if they were not on it."""
    key = keys.draw_entrants(event_id, await entrants.name_of(store, event_id, draw.n))
    wanted, name = f"{entrant_of(draw.salt, member)} {member} ", pseudonym.new()
    for at in count():
        async with store.answering() as redis:
            [text] = cast(list[bytes], await cast(Any, redis.lrange(key, at, at))) or [b""]
        if not text:
            return ""
        lines = text.decode().split("\n")
        if not any(line.startswith(wanted) for line in lines):
            continue
        async with store.answering() as redis:
            await cast(Any, redis.lset(key, at, "\n".join(_renamed(lines, wanted, name))))
        return name
    return ""


def _renamed(lines: Iterable[str], wanted: str, name: str) -> list[str]:
    return [f"{wanted.partition(' ')[0]} {name} " if line.startswith(wanted) else line for line in lines]


KEEPING: Final = Keeping("draws", of_member, forget, check=check)
