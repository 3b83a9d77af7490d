"""An event in which a member has left something of every kind, and a look for what Redis and an archive still hold."""

import re
import zipfile
from pathlib import Path
from typing import Any

import httpx

from acclaim.base.clock import now_ms
from acclaim.event import audit
from acclaim.event.parts.check_in import CheckIn
from acclaim.event.parts.comments import Comments
from acclaim.event.parts.prize import Prize
from acclaim.event.states import Verb
from acclaim.features.attendance import store as attendance
from acclaim.features.check_in import store as check_in
from acclaim.features.check_in.store import Offer
from acclaim.features.comments import store as comments
from acclaim.features.draws import actions
from acclaim.features.draws import store as draws
from acclaim.features.photos import store as photos
from acclaim.features.presence import store as presence
from acclaim.features.presence.store import Increment
from acclaim.identity import aliases, codes
from acclaim.identity.aliases import Binding
from acclaim.identity.roster import editing
from acclaim.identity.roster.rules import Entry
from acclaim.redis.client import Store
from acclaim.voting import casting, verbs
from acclaim.voting.ballot import Ballot
from tests.evening import MEMBERS, REPEATS, an_evening
from tests.picture_files import SMALL

WHO = "member-1"  # its id is the beginning of others'
NAME, ACCOUNT = "赵铁柱", "zhao@例.cn"
BARRED = MEMBERS[3]  # whose ballots were voided


async def full_event(store: Store, **fields: Any) -> dict[Ballot, casting.Outcome]:
    """`an_evening`, and what features keep of WHO; returns its ballots that count. All is closed, nothing published."""
    prizes = [Prize("tv", "电视", entrants="roster", count=len(MEMBERS))]
    counted = await an_evening(
        store, prizes=prizes, attendance=True, comments=Comments(enabled=True), check_in=CheckIn(), **fields
    )
    await editing.write(store, "gala", Entry(WHO, NAME, "采油二厂", "audience"), is_new=False)
    await aliases.bind(store, "gala", aliases.alias_of("https://id.example.cn", "z"), Binding(WHO, "staff", ACCOUNT, 1))
    await codes.create(store, "gala", 0, [WHO])
    await attendance.add(store, "gala", MEMBERS)
    await check_in.move(store, "gala", "open")
    await check_in.check_in_batch(
        store, "gala", [Offer(one, 1, NAME * (one == WHO), "采油二厂", "A 12") for one in MEMBERS]
    )
    await presence.add(store, "gala", Increment("w9", 1, 3, 1000), MEMBERS, 3, now_ms())
    await photos.put(store, "gala", WHO, SMALL)
    await comments.silence(store, "gala", "张导", WHO, 3600_000)
    await audit.record(store, "gala", "张导", "identity_taken", detail={"member": WHO, "who": ACCOUNT})
    await audit.record(store, "gala", "张导", "revoke", detail={"members": ["m", WHO]})
    for poll_id in ("once", "daily"):
        await verbs.apply(store, "gala", poll_id, "close")
    draw, _ = await draws.prepare(store, "gala", "tv", now_ms())
    drawn, _ = await actions.draw_winners(store, "gala", draw.n, draw.numbers_until + 1, "8848")
    assert WHO in {one.member for one in drawn.winners}
    return {ballot: outcome for ballot, outcome in counted.items() if ballot.member == WHO}


async def publish(store: Store, verb: Verb = "publish") -> None:
    for poll_id in REPEATS:
        await verbs.apply(store, "gala", poll_id, verb)


async def forget(api: httpx.AsyncClient, member: str = WHO, event: str = "gala") -> httpx.Response:
    address = f"/api/operator/events/{event}/roster/members/{member}/forget"
    return await api.post(address, json={"member": member})


async def left_in(store: Store, *words: str) -> list[str]:
    """The keys in which one of some ids or names stands."""
    of_words = _regular(words)
    held = {key: await _bytes_of(store, key) for key in await store.scan("*")}
    return [key for key, text in held.items() if of_words.search(key) or of_words.search(text)]


def left_in_archive(path: Path, *words: str) -> list[str]:
    of_words = _regular(words)
    with zipfile.ZipFile(path) as archive:
        return [name for name in archive.namelist() if of_words.search(archive.read(name).decode())]


def _regular(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<![\w-]){re.escape(word)}(?![\w-])" for word in words))


async def _bytes_of(store: Store, key: str) -> str:
    redis: Any = store.redis
    read = {
        "hash": redis.hgetall, "string": redis.get, "set": redis.smembers, "stream": redis.xrange,
        "zset": lambda name: redis.zrange(name, 0, -1), "list": lambda name: redis.lrange(name, 0, -1),
    }  # fmt: skip
    kind = (await redis.type(key)).decode()
    return _text(await read[kind](key)) if kind in read else ""  # gone since its name was read


def _text(held: Any) -> str:
    if isinstance(held, bytes):
        return held.decode(errors="replace")
    if isinstance(held, dict):
        return "\n".join(f"{_text(key)}\n{_text(value)}" for key, value in held.items())
    return "\n".join(map(_text, held))
