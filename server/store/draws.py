"""The draws of an event: prepared, run, redrawn by compare-and-set on one hash; entrants beside it, in chunks.

Every verb is safe to repeat: whoever lost the reply, or presses at the same time, gets what the first one did. Two
draws are never prepared at once, so that nobody is listed in both and wins twice; preparing anew abandons the other.
"""

import asyncio
import json
import re
import secrets
from collections.abc import AsyncIterator, Callable, Iterable
from itertools import islice
from typing import Any, cast

import msgspec

from server import limits
from server.domain import draw as rules
from server.domain.draw import Draw, Member, Winner
from server.domain.event import Event, Prize
from server.errors import NotAdmitted, OperatorError, Unknown
from server.store import control, events, keys, polls, roster, workers
from server.store.client import Store

_decode = msgspec.json.Decoder(Draw).decode
_SEED_BYTES = 32
_GATHER_POLL_S = 0.05


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


async def read(store: Store, event_id: str) -> Draws:
    """All draws of an event; none where there were none."""
    async with store.answering() as redis:
        fields = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.draws(event_id))))
    numbers = sorted(int(name) for name in fields if name.isdigit())
    return Draws(
        int(fields.get(b"rev", 0)),
        tuple(_decode(fields[str(n).encode()]) for n in numbers),
        fields.get(b"gather", b"").decode(),
    )


async def prepare(store: Store, event_id: str, prize_id: str, now_ms: int, step: str = "") -> Draw:
    """Freezes who takes part and commits to a seed. A draw that was prepared before is abandoned.

    Raises Unknown("unknown_prize"), OperatorError("no_entrants"), ("too_many_draws"), StoreAway.
    """
    event = (await events.read(store, event_id)).event
    prize = event.prize(prize_id)
    members, missed = await _members(store, event, prize)
    return await freeze(store, event_id, prize, members, now_ms, step, missed)


async def freeze(
    store: Store, event_id: str, prize: Prize, members: list[Member], now_ms: int, step: str = "", missed: int = 0
) -> Draw:
    """Prepares the draw of a prize among just these, less those who may not win; see `prepare`."""
    for _ in range(events.SAVES_TRIED):
        draws = await read(store, event_id)
        if step and (made := _of_step(draws, step, prize.id)):
            return made
        n = len(draws.all) + 1
        if n > limits.DRAWS_PER_EVENT:
            raise OperatorError("too_many_draws")
        shut_out = rules.shut_out(prize, draws.all)
        seed, salt = secrets.token_hex(_SEED_BYTES), secrets.token_hex(_SEED_BYTES)
        may = [one for one in members if one.id not in shut_out]
        draw, listed = await asyncio.to_thread(
            rules.prepare, n, prize, may, seed=seed, salt=salt, now_ms=now_ms, step=step, missed=missed
        )
        key = keys.draw_entrants(event_id, secrets.token_hex(8))
        await _write_entrants(store, key, listed)
        changed = [rules.abandon(one, now_ms) for one in draws.all if one.state == "prepared"]
        name = key.rpartition(":")[2]
        if await _save(store, event_id, draws.rev, *changed, draw, **{f"entrants {n}": name}):
            async with store.answering() as redis:
                await redis.persist(key)
            return draw
    raise OperatorError("conflict")


async def run(
    store: Store, event_id: str, n: int, now_ms: int, word: str = "", held: Draws | None = None
) -> tuple[Draw, bool]:
    """Draws the winners, and says whether it was done just here. Raises Unknown, OperatorError("draw_over")."""
    for _ in range(events.SAVES_TRIED):
        draws = held or await read(store, event_id)
        draw, held = draws.find(n), None
        if draw.state == "run":
            return draw, False
        winners = await _first(store, event_id, draw, word, draw.prize.count)
        done = rules.run(draw, winners, word, now_ms)
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
        waiting = await prepare(store, event_id, prize_id, now_ms, step)
    elif waiting.step != step:
        waiting = await _change(store, event_id, waiting.n, lambda draw: msgspec.structs.replace(draw, step=step))
    return (await run(store, event_id, waiting.n, now_ms))[0]


async def abandon(store: Store, event_id: str, n: int, now_ms: int) -> Draw:
    """Gives a prepared draw up; it stays on the record. Raises Unknown, OperatorError("draw_over") once it was run."""

    def change(draw: Draw) -> Draw:
        if draw.state == "run":
            raise OperatorError("draw_over")
        return rules.abandon(draw, now_ms)

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


async def entrants(store: Store, event_id: str, n: int) -> AsyncIterator[list[tuple[str, Member]]]:
    """[(entrant, member)] of a draw in the order of the list, limits.ENTRANTS_PER_CALL at a time."""
    async with store.answering() as redis:
        name = await cast(Any, redis.hget(keys.draws(event_id), f"entrants {n}"))
    if name is None:
        raise Unknown("unknown_draw")
    key, at = keys.draw_entrants(event_id, name.decode()), 0
    while True:
        async with store.answering() as redis:
            chunks = cast(list[bytes], await cast(Any, redis.lrange(key, at, at)))
        if not chunks:
            return
        yield [_entrant(line) for line in chunks[0].decode().splitlines()]
        at += 1


# --- who takes part


async def _members(store: Store, event: Event, prize: Prize) -> tuple[list[Member], int]:
    """Who takes part in the draw of a prize, and how many workers did not say in time who is online there."""
    if prize.entrants == "online":
        return await _online(store, event.id)
    if prize.entrants == "voters":
        return [one async for one in _voters(store, event, prize)], 0
    return [one async for one in _roster(store, event.id, prize)], 0


async def _voters(store: Store, event: Event, prize: Prize) -> AsyncIterator[Member]:
    poll = event.poll(prize.poll)
    if poll is None:
        raise Unknown("unknown_poll")
    epoch = (await polls.read_all(store, event.id, [poll]))[poll.id].epoch
    prefixes = [keys.ballots_prefix(event.id, poll.id, shard, epoch) for shard in range(poll.shards)]
    async for some in _buckets(store, [f"{prefix}{n}" for prefix in prefixes for n in range(limits.MEMBER_BUCKETS)]):
        for fields in some:
            for member in fields:
                yield Member(member.decode())


async def _roster(store: Store, event_id: str, prize: Prize) -> AsyncIterator[Member]:
    async with store.answering() as redis:
        rows = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.roster_groups(event_id))))
    wanted = set()
    for number, row in rows.items():
        class_id, unit, _ = json.loads(row)
        if (not prize.units or unit in prize.units) and (not prize.classes or class_id in prize.classes):
            wanted.add(number)
    async for some in _buckets(store, [keys.roster_bucket(event_id, n) for n in range(limits.MEMBER_BUCKETS)]):
        for fields in some:
            for member, row in fields.items():
                if row.partition(b" ")[0] in wanted:
                    yield Member(member.decode())


async def _buckets(store: Store, names: list[str]) -> AsyncIterator[list[dict[bytes, bytes]]]:
    for at in range(0, len(names), limits.ENTRANTS_PER_CALL):
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            for name in names[at : at + limits.ENTRANTS_PER_CALL]:
                pipeline.hgetall(name)
            yield await pipeline.execute()


async def _online(store: Store, event_id: str) -> tuple[list[Member], int]:
    """Asks all workers, and waits until those have answered that know the event: no longer than
    limits.ENTRANTS_GATHER_S, for one of them may be dying; no less than a beat, which tells of an event just opened."""
    question = secrets.token_hex(8)
    key = keys.draw_gathered(event_id, question)
    async with store.answering() as redis:
        await cast(Any, redis.hset(keys.draws(event_id), "gather", question))
    await control.announce(store, event_id)
    loop = asyncio.get_running_loop()
    begun = loop.time()
    missing, passed_s = {""}, 0.0
    while (missing or passed_s < limits.ENTRANTS_GATHER_S_MIN) and passed_s < limits.ENTRANTS_GATHER_S:
        await asyncio.sleep(_GATHER_POLL_S)
        passed_s = loop.time() - begun
        asked = sorted(await workers.who_know(store, event_id))
        async with store.answering() as redis:
            answers = await cast(Any, redis.hmget(key, [f"worker {one}" for one in asked])) if asked else []
        missing = {one for one, said in zip(asked, answers, strict=True) if said is None}
    found = []
    async with store.answering() as redis:
        async for name, value in redis.hscan_iter(key, count=limits.ENTRANTS_PER_CALL):
            if not name.startswith(b"worker "):
                found.append(Member(name.decode(), value.decode()))
        await redis.delete(key)
    return found, len(missing)


async def answer(store: Store, event_id: str, question: str, worker: str, here: Iterable[Member]) -> None:
    """A worker tells who is online there."""
    key, pending = keys.draw_gathered(event_id, question), iter(here)
    while some := list(islice(pending, limits.ENTRANTS_PER_CALL)):
        async with store.answering() as redis:
            await cast(Any, redis.hset(key, mapping={one.id: one.name for one in some}))
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        pipeline.hset(key, f"worker {worker}", "1")
        pipeline.expire(key, limits.ENTRANTS_GATHERED_S)
        await pipeline.execute()


# --- how


async def _first(store: Store, event_id: str, draw: Draw, word: str, count: int) -> list[Winner]:
    """The first `count` in rank, with the names that the roster knows, else their sessions."""
    member_of = {entrant: member async for some in entrants(store, event_id, draw.n) for entrant, member in some}
    first = await asyncio.to_thread(rules.ranked, draw.seed, word, member_of, count)
    return [await _winner(store, event_id, entrant, member_of[entrant]) for entrant in first]


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


def _of_step(draws: Draws, step: str, prize_id: str) -> Draw | None:
    return next((one for one in draws.all if one.step == step and one.prize.id == prize_id), None)


async def _write_entrants(store: Store, key: str, listed: list[tuple[str, Member]]) -> None:
    """Fades away unless the draw is saved with it."""
    for at in range(0, len(listed), limits.ENTRANTS_PER_CALL):
        some = listed[at : at + limits.ENTRANTS_PER_CALL]
        text = "".join(f"{entrant} {one.id} {_line(one.name)}\n" for entrant, one in some)
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            pipeline.rpush(key, text)
            pipeline.expire(key, limits.ENTRANTS_GATHERED_S)
            await pipeline.execute()


def _line(name: str) -> str:
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", name)


def _entrant(line: str) -> tuple[str, Member]:
    entrant, member, name = line.split(" ", 2)
    return entrant, Member(member, name)


async def _save(store: Store, event_id: str, rev: int, *changed: Draw, **fields: str) -> int:
    pairs = [part for draw in changed for part in (str(draw.n), msgspec.json.encode(draw).decode())]
    pairs += [part for pair in fields.items() for part in pair]
    return int(await store.run("save_event", [keys.draws(event_id)], [rev, *pairs]))
