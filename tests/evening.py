"""An event with something of everything in it, for backups."""

import random
from functools import partial
from typing import Any

from acclaim.event import audit, pictures
from acclaim.event import store as events
from acclaim.event.parts.poll import Quota, Replace
from acclaim.event.stage import Stage
from acclaim.features.comments import store as comments
from acclaim.features.comments.rules import Word
from acclaim.identity import codes, meters
from acclaim.identity.codes import Try
from acclaim.identity.meters import Arrival
from acclaim.identity.roster import staging
from acclaim.identity.roster.rules import Entry
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import casting, likes, polls, verbs, voiding
from acclaim.voting.ballot import Ballot
from acclaim.voting.methods.choice import Choice
from tests.picture_files import SMALL
from tests.running import make_event, make_poll

SECRET = bytes(32)
MEMBERS = [f"member-{n}" for n in range(40)]
VOIDED = MEMBERS[3:9]  # in all polls, once they had voted
REPEATS = {"once": make_poll("once", 3, shards=2), "last": make_poll("last", 3, repeat=Replace(), choices_max=2),
           "daily": make_poll("daily", 3, repeat=Quota(9, "day", 3), choices_max=3, shards=2)}  # fmt: skip


async def contents(store: Store) -> dict[str, Any]:
    """All that is to stay, by key: what a backup must bring back."""
    found = {}
    for key in await store.scan("*"):
        if await store.redis.ttl(key) != -1 or key.endswith(":fence"):
            continue
        kind: Any = await store.redis.type(key)
        read: Any = {
            "hash": store.redis.hgetall, "string": store.redis.get, "set": store.redis.smembers,
            "stream": store.redis.xrange, "zset": partial(store.redis.zrange, start=0, end=-1, withscores=True),
        }[kind.decode()]  # fmt: skip
        found[key] = await read(key)
    return found


async def cast(store: Store, rng: random.Random, count: int) -> dict[Ballot, casting.Outcome]:
    """Casts random ballots in all polls, several of a member in one batch; returns those that were counted."""
    record = await events.read(store, "gala")
    counted = dict[Ballot, casting.Outcome]()
    for poll in record.event.polls:
        now = (await polls.read_all(store, "gala", [poll]))[poll.id]
        batches: dict[int, list[Ballot]] = {}
        for _ in range(count):
            member, n = rng.choice(MEMBERS), rng.randint(1, poll.choices_max)
            chosen = tuple(rng.sample([option.id for option in poll.options], n))
            ballot_id, class_id = f"{rng.getrandbits(64):016x}", rng.choice(("audience", "jury"))
            ballot = Ballot(member, ballot_id, Choice(class_id, chosen).payload)
            batches.setdefault(keys.shard(member, poll.shards), []).append(ballot)
        for shard, batch in batches.items():
            outcomes = await casting.cast_batch(
                store, record.event, poll, shard, now.epoch, record.rev, batch, 8 * 3600
            )
            counted |= {b: o for b, o in zip(batch, outcomes, strict=True) if o.code is None}
    return counted


async def an_evening(store: Store, **fields: Any) -> dict[Ballot, casting.Outcome]:
    """An event with something of everything, and a poll that was reset; returns the ballots of its
    present epoch that were counted, those of VOIDED among them. `fields` are more of its definition."""
    rng = random.Random(7)
    await events.create(store, make_event(*REPEATS.values(), admission="open", **fields))
    for poll_id in REPEATS:
        await verbs.apply(store, "gala", poll_id, "open")
    await cast(store, rng, 20)
    await verbs.apply(store, "gala", "once", "reset")
    await verbs.apply(store, "gala", "once", "open")
    counted = dict[Ballot, casting.Outcome]()
    for _ in range(3):
        counted |= await cast(store, rng, 60)
    event = (await events.read(store, "gala")).event
    for poll in event.polls:
        epoch = (await polls.read_all(store, "gala", [poll]))[poll.id].epoch
        await voiding.void(store, "gala", poll, epoch, VOIDED, "张导", "一台电脑刷的票")
    await cast(store, rng, 60)
    await verbs.apply(store, "gala", "last", "close")
    await verbs.set_stage(store, "gala", Stage("race", "daily", hidden=True))
    await staging.replace(
        store, "gala", iter([Entry(m, "王秀兰", "采油一厂", "audience") for m in MEMBERS]), partial=False
    )
    [(code, _), *_] = await codes.create(store, "gala", 3, [])
    await codes.redeem(store, "gala", [Try(code, "device-1")], 1)
    await meters.count(store, "gala", "devices", [Arrival("192.0.2.1")], 1)
    await pictures.put(store, "gala", SMALL)
    reports = [
        likes.Report(member, "s1", target, rng.randint(1, 20)) for member in MEMBERS for target in ("", "last/1")
    ]
    await likes.take_batch(store, "gala", reports)
    offers = [comments.Offer(m, f"comment-{m}", "为祖国献石油！", "", "王秀兰", "采油一厂", "") for m in MEMBERS]
    await comments.store_batch(store, "gala", 0, "review", offers)
    await comments.silence(store, "gala", "张导", MEMBERS[0], 3600_000)
    await comments.judge(store, "gala", "张导", "shown", [2], only_pending=True)
    await comments.save_rules(store, "gala", 0, mode="review", words=comments.words_as_json([Word("发票", "mask")]))
    await audit.record(store, "gala", "张导", "open", poll="once", detail={"ballots": 3})
    return counted
