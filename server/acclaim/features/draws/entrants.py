"""Who takes part in a draw, from workers, ballots, check-in or the roster; and the frozen list, in chunks."""

import asyncio
import re
import secrets
from collections.abc import AsyncIterator, Iterable, Sequence
from itertools import islice
from typing import Any, NamedTuple, cast

from acclaim.base import limits
from acclaim.base.errors import Unknown
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.prize import Prize
from acclaim.event.units import UnitSet
from acclaim.features.check_in import store as check_in
from acclaim.features.draws import keys
from acclaim.features.draws.rules import Member
from acclaim.features.photos import store as photos
from acclaim.features.quizzes import store as quizzes
from acclaim.identity import device
from acclaim.identity import member_sets as everybody
from acclaim.identity.roster import store as roster
from acclaim.live import workers
from acclaim.redis import control
from acclaim.redis.client import Store
from acclaim.voting import polls

_GATHER_POLL_S = 0.05


async def members(store: Store, event: Event, prize: Prize) -> tuple[list[Member], int]:
    """Who takes part in the draw of a prize, and how many workers did not answer in time who is online there. Anonymous
    devices only if the prize allows them. Members with voided ballots are not voters; members who have left the roster
    since count neither as online nor as checked in."""
    missed = 0
    if prize.entrants == "online":
        there, missed = await _online(store, event.id)
        listed = roster.should_be_listed(one.id for one in there)
        left = set(await roster.missing(store, event.roster_of, list(listed)))
        found = [one for one in there if one.id not in left]
    elif prize.entrants == "checked_in":
        found = [one async for one in _checked_in(store, event)]
    elif prize.entrants == "quiz":
        found = await _passed(store, event, prize)
    elif prize.entrants == "voters":
        found = [one async for one in _voters(store, event, prize)]
    else:
        found = [one async for one in _roster(store, event.roster_of, prize)]
    return [one for one in found if prize.devices or not device.is_device(one.id)], missed


async def _voters(store: Store, event: Event, prize: Prize) -> AsyncIterator[Member]:
    poll = event.poll(prize.poll)
    if poll is None:
        raise Unknown("unknown_poll")
    epoch = (await polls.read_all(store, event.id, [poll]))[poll.id].epoch
    async for some in everybody.voters(store, event.id, poll, epoch):
        for member in some:
            yield Member(member)


async def _passed(store: Store, event: Event, prize: Prize) -> list[Member]:
    """Members with at least that many points; members who have left the roster since are left out."""
    scores = await quizzes.read_scores(store, event.id, event.quiz(prize.quiz).id)
    passed = [member for member, score in scores.items() if score.points >= prize.min_score]
    left = set(await roster.missing(store, event.roster_of, list(roster.should_be_listed(passed))))
    return [Member(member) for member in passed if member not in left]


async def _checked_in(store: Store, event: Event) -> AsyncIterator[Member]:
    async for some in check_in.read_all(store, event.id):
        listed = roster.should_be_listed(one.member for one in some)
        left = set(await roster.missing(store, event.roster_of, list(listed)))
        for one in some:
            if one.member not in left:
                yield Member(one.member, one.name)


async def _roster(store: Store, roster_of: str, prize: Prize) -> AsyncIterator[Member]:
    groups, renames, _ = await everybody.groups(store, roster_of)
    units = UnitSet(map(renames.now, prize.units))
    wanted = {
        number
        for number, (class_id, unit, _) in groups.items()
        if (not prize.units or unit in units) and (not prize.classes or class_id in prize.classes)
    }
    async for some in everybody.on_roster(store, roster_of):
        for member, group in some:
            if group in wanted:
                yield Member(member)


async def _online(store: Store, event_id: str) -> tuple[list[Member], int]:
    """Asks all workers, and waits until those that know the event have answered: at most limits.ENTRANTS_GATHER_S after
    the last answer, because one may be dying; at least one heartbeat, which announces an event just opened."""
    question = secrets.token_hex(8)
    key = keys.draw_gathered(event_id, question)
    async with store.answering() as redis:
        await cast(Any, redis.hset(keys.draws(event_id), "gather", question))
    await control.announce(store, event_id)
    loop = asyncio.get_running_loop()
    begun = came_at = loop.time()
    missing, count = {""}, 0
    while missing or loop.time() - begun < limits.ENTRANTS_GATHER_S_MIN:
        await asyncio.sleep(_GATHER_POLL_S)
        asked = sorted(await workers.who_know(store, event_id))
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            pipeline.hlen(key)
            pipeline.hmget(key, ["", *(f"worker {one}" for one in asked)])
            now_there, answers = await pipeline.execute()
        missing = {one for one, said in zip(asked, answers[1:], strict=True) if said is None}
        if now_there != count:
            count, came_at = now_there, loop.time()
        elif loop.time() - came_at >= limits.ENTRANTS_GATHER_S:
            break
    found = []
    async with store.answering() as redis:
        async for name, value in redis.hscan_iter(key, count=limits.ENTRANTS_PER_CALL):
            if not name.startswith(b"worker "):
                found.append(Member(name.decode(), value.decode()))
        await redis.delete(key)
    return found, len(missing)


async def answer(store: Store, event_id: str, question: str, worker: str, here: Iterable[Member]) -> None:
    """Answers for this worker who is online there."""
    key, pending = keys.draw_gathered(event_id, question), iter(here)
    while some := list(islice(pending, limits.ENTRANTS_PER_CALL)):
        async with store.answering() as redis:
            await cast(Any, redis.hset(key, mapping={one.id: one.name for one in some}))
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        pipeline.hset(key, f"worker {worker}", "1")
        pipeline.expire(key, limits.ENTRANTS_GATHERED_S)
        await pipeline.execute()


class Person(NamedTuple):
    """What operators know of a member: name and unit from the roster, otherwise the name of their session. `photo` is
    an address, or ""."""

    name: str
    unit: str
    photo: str


async def persons(store: Store, event_id: str, prize: Prize, members: Sequence[Member]) -> list[Person]:
    """Some of the entrants, with their photos where the prize rolls them."""
    event = (await events.read(store, event_id)).event
    ids = [member.id for member in members]
    _, rows = await roster.find_all(store, event.roster_of, ids)
    entries = rows or [None] * len(members)  # there is no roster
    faces = await photos.of(store, event.roster_of, ids) if prize.rolls == "photos" else [""] * len(members)
    return [
        Person((entry.name if entry else "") or member.name, entry.unit if entry else "", face)
        for member, entry, face in zip(members, entries, faces, strict=True)
    ]


# --- the list


async def write(store: Store, key: str, listed: list[tuple[str, Member]]) -> None:
    """Expires unless the draw is saved with it."""
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


async def name_of(store: Store, event_id: str, n: int) -> str:
    """The name in the keys of a draw. Raises Unknown("unknown_draw")."""
    async with store.answering() as redis:
        name = cast(bytes | None, await cast(Any, redis.hget(keys.draws(event_id), f"entrants {n}")))
    if name is None:
        raise Unknown("unknown_draw")
    return name.decode()


async def read(store: Store, event_id: str, n: int) -> AsyncIterator[list[tuple[str, Member]]]:
    """[(entrant, member)] of a draw in the order of the list, limits.ENTRANTS_PER_CALL at a time."""
    key, at = keys.draw_entrants(event_id, await name_of(store, event_id, n)), 0
    while True:
        async with store.answering() as redis:
            chunks = cast(list[bytes], await cast(Any, redis.lrange(key, at, at)))
        if not chunks:
            return
        yield [_entrant(line) for line in chunks[0].decode().splitlines()]
        at += 1
