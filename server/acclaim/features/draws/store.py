"""The draws of an event: prepared by compare-and-set on one hash. For entrants see entrants.py, for what follows
actions.py.

Every verb is safe to repeat: a caller who lost the reply, or presses at the same time as another, gets the first
outcome. No two draws wait at once, so nobody is listed in both and wins twice; preparing another prize abandons the
first.
"""

import asyncio
import secrets
from collections.abc import Callable, Mapping
from time import monotonic
from types import MappingProxyType
from typing import Any, cast

import msgspec

from acclaim.base import limits
from acclaim.base.errors import OperatorError, Unknown
from acclaim.event import store as events
from acclaim.event.parts.prize import Prize
from acclaim.event.states import RUNNING_STATES
from acclaim.features.draws import entrants as draw_entrants
from acclaim.features.draws import hall_numbers, keys, rules
from acclaim.features.draws import numbers_store as draw_numbers
from acclaim.features.draws.limits import PASSING
from acclaim.features.draws.rules import Draw, Member, Passing
from acclaim.features.photos import store as photos
from acclaim.live import workers
from acclaim.redis import control
from acclaim.redis import keys as event_keys
from acclaim.redis.alone import alone
from acclaim.redis.client import Store
from acclaim.voting import polls

_decode = msgspec.json.Decoder(Draw).decode
_NOTHING = MappingProxyType[str, str]({})
_SEED_BYTES = 32


class Draws(msgspec.Struct, frozen=True):
    """All draws of an event, oldest first. `gather` is the query "who is online?" that workers have to answer. `listed`
    is where the last one's entrants are, so that those of another event that had this id are never found."""

    rev: int = 0
    all: tuple[Draw, ...] = ()
    gather: str = ""
    listed: str = ""

    def find(self, n: int) -> Draw:
        """Raises Unknown("unknown_draw")."""
        if not 1 <= n <= len(self.all):
            raise Unknown("unknown_draw")
        return self.all[n - 1]


async def read(store: Store, event_id: str, known: Draws | None = None) -> Draws:
    """All draws of an event; none where there were none. Costs one small read if `known` is still right."""
    async with store.answering() as redis:
        if known is not None:
            asked = ["rev", "gather", f"entrants {len(known.all)}"]
            rev, *words = await cast(Any, redis.hmget(keys.draws(event_id), asked))
            if int(rev or 0) == known.rev and [(word or b"").decode() for word in words] == [
                known.gather,
                known.listed,
            ]:
                return known
        fields = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.draws(event_id))))
    numbers = sorted(int(name) for name in fields if name.isdigit())
    return Draws(
        int(fields.get(b"rev", 0)),
        tuple(_decode(fields[str(n).encode()]) for n in numbers),
        fields.get(b"gather", b"").decode(),
        fields.get(f"entrants {len(numbers)}".encode(), b"").decode(),
    )


async def find(store: Store, event_id: str, n: int) -> Draw:
    """One draw. Raises Unknown("unknown_draw")."""
    async with store.answering() as redis:
        told = cast(bytes | None, await cast(Any, redis.hget(keys.draws(event_id), str(n))))
    if told is None:
        raise Unknown("unknown_draw")
    return _decode(told)


async def prepare(store: Store, event_id: str, prize_id: str, now_ms: int, step: str = "") -> tuple[Draw, bool]:
    """Freezes who takes part and commits to a seed; says whether it was done just here. Whoever presses meanwhile, or
    while the prize's draw waits for its winners, gets that one. Another prize's that waits is abandoned.

    Raises Unknown("unknown_prize"), OperatorError("no_entrants"), ("too_many_draws"), ("poll_running"),
    ("draw_rolling") while another prize's rolls, StoreAway.
    """
    event = (await events.read(store, event_id)).event
    prize = event.prize(prize_id)
    await check_voters_done(store, event_id, prize)
    begun = monotonic()
    seen = len((await read(store, event_id)).all)
    # Two at once would both ask all workers who is online, and get half an answer each.
    async with alone(store, keys.draws_preparing(event_id)):
        draws = await read(store, event_id)
        if made := _made(draws, prize, step, seen):
            return await of_step(store, event_id, made, step), False
        members, missed = await draw_entrants.members(store, event, prize)
        draw = await freeze(store, event_id, prize, members, now_ms + since(begun), step, missed)
        return draw, draw.n > len(draws.all)


async def freeze(
    store: Store, event_id: str, prize: Prize, members: list[Member], now_ms: int, step: str = "", missed: int = 0
) -> Draw:
    """Prepares the draw of a prize among just these, without those who may not win; see `prepare`."""
    seen: int | None = None
    begun = monotonic()
    for _ in range(events.SAVES_TRIED):
        draws = await read(store, event_id)
        seen = len(draws.all) if seen is None else seen
        if made := _made(draws, prize, step, seen):
            return await of_step(store, event_id, made, step)
        n = len(draws.all) + 1
        if n > limits.DRAWS_PER_EVENT:
            raise OperatorError("too_many_draws")
        if any(one.state == "rolling" for one in draws.all):
            raise OperatorError("draw_rolling")
        shut_out = rules.shut_out(prize, draws.all)
        nonce, salt = secrets.token_hex(_SEED_BYTES), secrets.token_hex(_SEED_BYTES)
        may = (one for one in members if one.id not in shut_out)
        draw, listed = await asyncio.to_thread(
            rules.prepare, n, prize, may, key=store.seed_key, nonce=nonce, salt=salt,
            now_ms=now_ms, step=step, missed=missed, round_=rules.next_round(prize, draws.all),
        )  # fmt: skip
        draw = msgspec.structs.replace(draw, passing=await _passing(store, event_id, prize, listed))
        key = keys.draw_entrants(event_id, secrets.token_hex(8))
        await draw_entrants.write(store, key, listed)
        draw = rules.opened(draw, now_ms + since(begun), hall_numbers.window_ms(await workers.online(store, event_id)))
        changed = [abandoned(store, one, now_ms) for one in draws.all if one.waits]
        name = key.rpartition(":")[2]
        if await save(store, event_id, draws.rev, *changed, draw, fields={f"entrants {n}": name}):
            async with store.answering() as redis:
                await redis.persist(key)
            await control.announce(store, event_id)
            return draw
    raise OperatorError("conflict")


async def close_numbers(store: Store, event_id: str, n: int) -> Draw:
    """Takes no more numbers from phones for a prepared draw, and publishes their digest. Raises Unknown."""
    draw = await find(store, event_id, n)
    if draw.hall or draw.state != "prepared":
        return draw
    hall, count = await draw_numbers.close(store, event_id, await draw_entrants.name_of(store, event_id, n))
    return await change(store, event_id, n, lambda one: rules.gathered(one, hall, count))


# --- how


def since(begun: float) -> int:
    """Milliseconds since a moment of the monotonic clock."""
    return round((monotonic() - begun) * 1000)


async def change(store: Store, event_id: str, n: int, changed: Callable[[Draw], Draw]) -> Draw:
    """Saves the changed draw and returns it. Raises Unknown, OperatorError("conflict")."""
    for _ in range(events.SAVES_TRIED):
        draws = await read(store, event_id)
        before = draws.find(n)
        after = changed(before)
        if after == before:
            return before
        if await save(store, event_id, draws.rev, after):
            await control.announce(store, event_id)
            return after
    raise OperatorError("conflict")


def abandoned(store: Store, draw: Draw, now_ms: int) -> Draw:
    """The abandoned draw with its seed, unless another server has prepared it."""
    return rules.abandon(rules.opened_by(store.seed_key, draw) or draw, now_ms)


async def check_voters_done(store: Store, event_id: str, prize: Prize) -> None:
    """Raises OperatorError("poll_running") for a draw among the voters of a poll that takes ballots or is paused:
    together with the figures of that moment, a name that rolls or wins would reveal its owner's choice."""
    if prize.entrants != "voters":
        return
    state = (await polls.read_first_shards(store, event_id, [prize.poll]))[prize.poll].state
    if state in RUNNING_STATES:
        raise OperatorError("poll_running", poll=prize.poll)


async def _passing(store: Store, event_id: str, prize: Prize, listed: list[tuple[str, Member]]) -> tuple[Passing, ...]:
    """A few random entrants for the screen: the same whoever is going to win."""
    if prize.rolls == "numbers":
        return ()
    if prize.rolls == "photos":
        listed = await _with_photos(store, event_id, listed)
    some = secrets.SystemRandom().sample(listed, min(len(listed), PASSING))
    persons = await draw_entrants.persons(store, event_id, prize, [member for _, member in some])
    return tuple(Passing(entrant, *person) for (entrant, _), person in zip(some, persons, strict=True))


async def _with_photos(store: Store, event_id: str, listed: list[tuple[str, Member]]) -> list[tuple[str, Member]]:
    """The entrants with a photo; all of them if nobody has one."""
    faces = await photos.every(store, (await events.read(store, event_id)).event.roster_of)
    return [one for one in listed if one[1].id in faces] or listed


def _made(draws: Draws, prize: Prize, step: str, seen: int) -> Draw | None:
    """The draw that a caller who prepares this prize now gets instead of another one: it waits, was made since there
    were `seen` of them, or belongs to the same step. Abandoned ones don't count."""
    for one in reversed(draws.all):
        is_it = one.waits or one.n > seen or (step and one.step == step)
        if is_it and one.prize.id == prize.id and one.state != "abandoned":
            return one
    return None


async def of_step(store: Store, event_id: str, draw: Draw, step: str) -> Draw:
    """The draw, marked with its step of the show."""
    if not step or draw.step == step:
        return draw
    return await change(store, event_id, draw.n, lambda one: msgspec.structs.replace(one, step=step))


async def save(
    store: Store, event_id: str, rev: int, *changed: Draw, fields: Mapping[str, str] = _NOTHING, in_sight: bool = False
) -> bool:
    """Saves these draws unless somebody else has changed one since `rev`; returns whether it did. `in_sight`: the hall
    has to see it; raises OperatorError("on_hold") while the screens show the holding card."""
    pairs = [part for draw in changed for part in (str(draw.n), msgspec.json.encode(rules.without_seed(draw)).decode())]
    pairs += [part for pair in fields.items() for part in pair]
    names = [keys.draws(event_id), event_keys.event(event_id)]
    saved = int(await store.run("save_draws", names, [rev, int(in_sight), *pairs]))
    if saved < 0:
        raise OperatorError("on_hold")
    return saved > 0
