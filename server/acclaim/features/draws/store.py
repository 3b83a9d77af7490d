"""The draws of an event: prepared, run, redrawn by compare-and-set on one hash. Who takes part: draw_entrants.py.

Every verb is safe to repeat: whoever lost the reply, or presses at the same time, gets what the first one did. Two
draws never wait at once, so that nobody is listed in both and wins twice; preparing another prize abandons the first.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from time import monotonic
from typing import Any, cast

import msgspec

from acclaim.base import limits
from acclaim.base.errors import NotAdmitted, OperatorError, Unknown
from acclaim.event import store as events
from acclaim.event.parts.prize import Prize
from acclaim.features.draws import entrants as draw_entrants
from acclaim.features.draws import hall_numbers, keys, rules
from acclaim.features.draws import numbers_store as draw_numbers
from acclaim.features.draws.rules import Draw, Member, Winner
from acclaim.identity.roster import store as roster
from acclaim.live import workers
from acclaim.redis import control
from acclaim.redis.client import Store

_decode = msgspec.json.Decoder(Draw).decode
_SEED_BYTES = 32
_ALONE_POLL_S = 0.05


class Draws(msgspec.Struct, frozen=True):
    """All draws of an event, oldest first. `gather` is the question "who is online?" that workers have to answer."""

    rev: int = 0
    all: tuple[Draw, ...] = ()
    gather: str = ""

    def find(self, n: int) -> Draw:
        """Raises Unknown("unknown_draw")."""
        if not 1 <= n <= len(self.all):
            raise Unknown("unknown_draw")
        return self.all[n - 1]


async def read(store: Store, event_id: str, known: Draws | None = None) -> Draws:
    """All draws of an event; none where there were none. Costs one small read if `known` is still right."""
    async with store.answering() as redis:
        if known is not None:
            rev, gather = await cast(Any, redis.hmget(keys.draws(event_id), ["rev", "gather"]))
            if int(rev or 0) == known.rev and (gather or b"").decode() == known.gather:
                return known
        fields = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.draws(event_id))))
    numbers = sorted(int(name) for name in fields if name.isdigit())
    return Draws(
        int(fields.get(b"rev", 0)),
        tuple(_decode(fields[str(n).encode()]) for n in numbers),
        fields.get(b"gather", b"").decode(),
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
    while the prize's draw waits to be run, gets that one. Another prize's that waits is abandoned.

    Raises Unknown("unknown_prize"), OperatorError("no_entrants"), ("too_many_draws"), StoreAway.
    """
    event = (await events.read(store, event_id)).event
    prize = event.prize(prize_id)
    begun = monotonic()
    seen = len((await read(store, event_id)).all)
    async with _alone(store, event_id):
        draws = await read(store, event_id)
        if made := _made(draws, prize, step, seen):
            return await _of(store, event_id, made, step), False
        members, missed = await draw_entrants.members(store, event, prize)
        draw = await freeze(store, event_id, prize, members, now_ms + _since(begun), step, missed)
        return draw, draw.n > len(draws.all)


async def freeze(
    store: Store, event_id: str, prize: Prize, members: list[Member], now_ms: int, step: str = "", missed: int = 0
) -> Draw:
    """Prepares the draw of a prize among just these, less those who may not win; see `prepare`."""
    seen: int | None = None
    begun = monotonic()
    for _ in range(events.SAVES_TRIED):
        draws = await read(store, event_id)
        seen = len(draws.all) if seen is None else seen
        if made := _made(draws, prize, step, seen):
            return await _of(store, event_id, made, step)
        n = len(draws.all) + 1
        if n > limits.DRAWS_PER_EVENT:
            raise OperatorError("too_many_draws")
        shut_out = rules.shut_out(prize, draws.all)
        nonce, salt = secrets.token_hex(_SEED_BYTES), secrets.token_hex(_SEED_BYTES)
        may = (one for one in members if one.id not in shut_out)
        draw, listed = await asyncio.to_thread(
            rules.prepare, n, prize, may, key=store.seed_key, nonce=nonce, salt=salt,
            now_ms=now_ms, step=step, missed=missed,
        )  # fmt: skip
        key = keys.draw_entrants(event_id, secrets.token_hex(8))
        await draw_entrants.write(store, key, listed)
        draw = rules.opened(draw, now_ms + _since(begun), hall_numbers.window_ms(await workers.online(store, event_id)))
        changed = [_abandon(store, one, now_ms) for one in draws.all if one.state == "prepared"]
        name = key.rpartition(":")[2]
        if await _save(store, event_id, draws.rev, *changed, draw, **{f"entrants {n}": name}):
            async with store.answering() as redis:
                await redis.persist(key)
            await control.announce(store, event_id)
            return draw
    raise OperatorError("conflict")


async def close_numbers(store: Store, event_id: str, n: int) -> Draw:
    """Takes no more numbers of phones for a prepared draw, and publishes their digest. Raises Unknown."""
    draw = await find(store, event_id, n)
    if draw.hall or draw.state != "prepared":
        return draw
    hall, count = await draw_numbers.close(store, event_id, await draw_entrants.name_of(store, event_id, n))
    return await _change(store, event_id, n, lambda one: rules.gathered(one, hall, count))


async def run(store: Store, event_id: str, n: int, now_ms: int, word: str = "") -> tuple[Draw, bool]:
    """Draws the winners, and says whether it was done just here. Raises Unknown, OperatorError("draw_over"),
    ("draw_other_secret") if another server has prepared it.

    Waits for phones' numbers if the draw was prepared just now, for no longer than NUMBERS_WINDOW_MS_MIN.
    """
    begun = monotonic()
    for _ in range(events.SAVES_TRIED):
        draws = await read(store, event_id)
        draw = draws.find(n)
        if draw.state == "run":
            return draw, False
        if draw.state == "prepared" and not draw.hall:
            last = min(draw.numbers_until, draw.prepared_at + limits.NUMBERS_WINDOW_MS_MIN) + limits.NUMBERS_LATE_MS
            if draw.numbers_until > draw.prepared_at:
                await asyncio.sleep(max(0, last - now_ms - _since(begun)) / 1000)
            await close_numbers(store, event_id, n)
            continue
        if (opened := rules.opened_by(store.seed_key, draw)) is None:
            raise OperatorError("draw_other_secret")
        draw = opened
        winners = await _first(store, event_id, draw, word, draw.prize.count)
        done = rules.run(draw, winners, word, now_ms + _since(begun))
        if await _save(store, event_id, draws.rev, done):
            await control.announce(store, event_id)
            return done, True
    raise OperatorError("conflict")


async def run_prize(store: Store, event_id: str, prize_id: str, now_ms: int, step: str) -> Draw:
    """What a cue does: runs the prepared draw of a prize, or prepares and runs one. `step` makes it safe to repeat."""
    draws = await read(store, event_id)
    for draw in reversed(draws.all):
        if draw.state == "run" and draw.step == step and draw.prize.id == prize_id:
            return draw
    waiting = next((one for one in draws.all if one.state == "prepared" and one.prize.id == prize_id), None)
    if waiting is None:
        waiting, _ = await prepare(store, event_id, prize_id, now_ms, step)
    else:
        waiting = await _of(store, event_id, waiting, step)
    return (await run(store, event_id, waiting.n, now_ms))[0]


async def abandon(store: Store, event_id: str, n: int, now_ms: int) -> Draw:
    """Gives a prepared draw up; it stays on the record. Raises Unknown, OperatorError("draw_over") once it was run."""

    def change(draw: Draw) -> Draw:
        if draw.state == "run":
            raise OperatorError("draw_over")
        return _abandon(store, draw, now_ms)

    return await _change(store, event_id, n, change)


async def redraw(store: Store, event_id: str, n: int, absent: str, now_ms: int) -> tuple[Draw, bool]:
    """The next in rank for a winner who is not there; False if that was done already. Raises Unknown,
    OperatorError("not_a_winner")."""
    for _ in range(events.SAVES_TRIED):
        draws = await read(store, event_id)
        draw = draws.find(n)
        if any(one.entrant == absent and one.absent_at for one in draw.winners):
            return draw, False
        more = await _first(store, event_id, draw, draw.word, len(draw.winners) + 1)
        done = rules.redraw(draw, absent, more[-1] if len(more) > len(draw.winners) else None, now_ms)
        if await _save(store, event_id, draws.rev, done):
            await control.announce(store, event_id)
            return done, True
    raise OperatorError("conflict")


# --- how


def _since(begun: float) -> int:
    """Milliseconds since a moment of the monotonic clock."""
    return round((monotonic() - begun) * 1000)


async def _first(store: Store, event_id: str, draw: Draw, word: str, count: int) -> list[Winner]:
    """The first `count` in rank, with the names that the roster knows, else their sessions. Of a list of any length
    only these and a page of it are in memory."""
    first: dict[str, Member] = {}
    async for some in draw_entrants.read(store, event_id, draw.n):
        page = {**first, **dict(some)}
        ranked = await asyncio.to_thread(rules.ranked, draw.seed, word, draw.hall, page, count)
        first = {entrant: page[entrant] for entrant in ranked}
    return [await _winner(store, event_id, entrant, member) for entrant, member in first.items()]


async def _winner(store: Store, event_id: str, entrant: str, member: Member) -> Winner:
    try:
        entry = await roster.find(store, event_id, member.id)
    except NotAdmitted:  # gone from the roster since
        entry = None
    name = (entry.name if entry else "") or member.name
    return Winner(entrant, member.id, name, entry.unit if entry else "", 0)


async def _change(store: Store, event_id: str, n: int, change: Callable[[Draw], Draw]) -> Draw:
    for _ in range(events.SAVES_TRIED):
        draws = await read(store, event_id)
        before = draws.find(n)
        after = change(before)
        if after == before:
            return before
        if await _save(store, event_id, draws.rev, after):
            await control.announce(store, event_id)
            return after
    raise OperatorError("conflict")


def _abandon(store: Store, draw: Draw, now_ms: int) -> Draw:
    """With its seed, unless another server has prepared it."""
    return rules.abandon(rules.opened_by(store.seed_key, draw) or draw, now_ms)


def _made(draws: Draws, prize: Prize, step: str, seen: int) -> Draw | None:
    """The draw that whoever prepares this prize now gets instead of another one: it waits to be run, was made since
    there were `seen` of them, or is that of the same step. One that was given up is none."""
    for one in reversed(draws.all):
        is_it = one.state == "prepared" or one.n > seen or (step and one.step == step)
        if is_it and one.prize.id == prize.id and one.state != "abandoned":
            return one
    return None


async def _of(store: Store, event_id: str, draw: Draw, step: str) -> Draw:
    """The draw as that of a step of the show."""
    if not step or draw.step == step:
        return draw
    return await _change(store, event_id, draw.n, lambda one: msgspec.structs.replace(one, step=step))


@asynccontextmanager
async def _alone(store: Store, event_id: str) -> AsyncIterator[None]:
    """One at a time: two at once would ask all workers at once who is online, and get half an answer each. Whoever
    broke off is waited for until the mark fades; that nobody is in it twice is left to compare-and-set."""
    key, token = keys.draws_preparing(event_id), secrets.token_hex(8)
    while True:
        async with store.answering() as redis:
            if await redis.set(key, token, nx=True, px=limits.DRAW_PREPARING_MS):
                break
        await asyncio.sleep(_ALONE_POLL_S)
    try:
        yield
    finally:
        async with store.answering() as redis:
            if await redis.get(key) == token.encode():
                await redis.delete(key)


async def _save(store: Store, event_id: str, rev: int, *changed: Draw, **fields: str) -> int:
    pairs = [part for draw in changed for part in (str(draw.n), msgspec.json.encode(rules.without_seed(draw)).decode())]
    pairs += [part for pair in fields.items() for part in pair]
    return int(await store.run("save_event", [keys.draws(event_id)], [rev, *pairs]))
