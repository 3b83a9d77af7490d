"""Renamed units, stored beside an event's roster; they survive its imports."""

import re
import secrets
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, cast

import msgspec

from acclaim.base import limits
from acclaim.base.errors import ImportRejected, OperatorError, Unknown
from acclaim.base.plain_text import plain_unit
from acclaim.event import units
from acclaim.event.definition import UNSEEN
from acclaim.event.units import Renames
from acclaim.redis import keys
from acclaim.redis.client import Question, Store

FIELD: Final = "renames"
_decode: Final = msgspec.json.Decoder(dict[str, str]).decode


Group = tuple[str, str, int]  # class, unit, members
_is_of_old: Final = re.compile("／| /|/ ").search
_decode_group: Final = msgspec.json.Decoder(Group).decode


def group_of(stored: bytes, now: Renames = units.UNCHANGED) -> Group:
    """A group of a roster, with its unit as it is called now."""
    class_id, unit, members = _decode_group(stored)
    if _is_of_old(unit):  # before units were paths, blanks around a slash were kept
        unit = plain_unit(unit)
    return class_id, now.now(unit), members


@lru_cache(maxsize=64)  # of each event there is one, for every batch of joins
def of(stored: bytes | None) -> Renames:
    """As the field of a roster's hash says."""
    return Renames(_decode(stored)) if stored else units.UNCHANGED


def question(event_id: str) -> Question:
    """What to ask for them; `of` takes the answer."""
    return "HGET", keys.roster(event_id), FIELD


async def read(store: Store, event_id: str) -> Renames:
    """Raises StoreAway."""
    [stored] = await store.ask(question(event_id))
    return of(stored)


async def add(store: Store, event_id: str, old: str, new: str) -> None:
    """From now on `old`, and what is below it, counts as `new`. Safe to repeat.

    Raises ImportRejected for what is no unit, or would be renamed in a circle; OperatorError("conflict") if somebody
    else has changed them meanwhile.
    """
    for field, unit in (("old", old), ("new", new)):
        if not unit or len(unit) > limits.TEXT_CHARS or UNSEEN.search(unit) or units.has_empty_level(unit):
            raise _rejected(field, f"{unit!r} is no unit; write for example 采油二厂/第六作业区.")
    stored = await _stored(store, event_id)
    pairs = {**of(stored).pairs, old: new}
    if len(pairs) > limits.RENAMES_PER_ROSTER:
        raise _rejected("old", f"there are {limits.RENAMES_PER_ROSTER} renamed units already; import a roster without.")
    if Renames(pairs).is_circular:
        raise _rejected("new", f"{new!r} is itself renamed to {old!r}, or lies below it; remove that first.")
    await _change(store, event_id, stored, pairs)


async def remove(store: Store, event_id: str, old: str) -> None:
    """Counts `old` as itself again. Raises Unknown("unknown_unit"), OperatorError("conflict") as `add`."""
    stored = await _stored(store, event_id)
    pairs = dict(of(stored).pairs)
    if pairs.pop(old, None) is None:
        raise Unknown("unknown_unit", "This unit is not renamed; reload the page.")
    await _change(store, event_id, stored, pairs)


async def copy(store: Store, source: str, target: str) -> None:
    """Copies those of one event to another."""
    async with store.answering() as redis:
        if stored := await cast(Any, redis.hget(keys.roster(source), FIELD)):
            await cast(Any, redis.hset(keys.roster(target), FIELD, stored))


async def _stored(store: Store, event_id: str) -> bytes | None:
    [stored] = await store.ask(question(event_id))
    return cast(bytes | None, stored)


async def _change(store: Store, event_id: str, stored: bytes | None, pairs: Mapping[str, str]) -> None:
    text = msgspec.json.encode(dict(sorted(pairs.items()))) if pairs else b""
    if not await store.run("change_renames", [keys.roster(event_id)], [stored or b"", text, secrets.token_hex(8)]):
        raise OperatorError("conflict", "Somebody else has renamed units meanwhile; try again.")


def _rejected(field: str, problem: str) -> ImportRejected:
    return ImportRejected("definition_invalid", f"{field}: {problem}", field=field)
