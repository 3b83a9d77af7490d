"""What a vote costs while a hall goes on voting: all phones at once, each poll after poll, the next as soon as it has
the receipt of the last.

A single "vote now" of 2,000 phones is over in a twentieth of a second, of which the one tick that it causes is a good
part; what a server sustains shows in a second or more.
"""

import asyncio
from collections.abc import Sequence
from secrets import token_urlsafe
from typing import Final

import msgspec

from acclaim.audience.ticks import Ticks
from acclaim.audience.websocket import masked
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.voting import verbs
from loadtests.bench.crowd import Crowd
from loadtests.bench.way import Way, straight
from loadtests.ceremony.plan import ceremony
from loadtests.cpu import Stopwatch
from loadtests.server_under_test import ServerUnderTest
from loadtests.target import Target

BALLOTS_EACH: Final = 20
_LOOK_S: Final = 0.05
_SETTLE_S: Final = 0.5


def cast(poll: str, epoch: int, choice: str) -> bytes:
    """A phone's frame: a ballot of its own id for one option."""
    message = {"type": "cast", "poll": poll, "epoch": epoch, "ballot": token_urlsafe(9), "choices": [choice]}
    return masked(msgspec.json.encode(message))


class Storm:
    """Phones of an event of their own, with a poll for each of their ballots."""

    def __init__(
        self, server: ServerUnderTest, phones: int, tick_us: float, way: Way | None = None, event_id: str = "storm"
    ) -> None:
        """`tick_us`: the price at which ticks are taken off; `way`: how phones come, straight if not given."""
        way = way or straight(server)
        self._server = server
        self._phones = phones
        self._tick_us = tick_us
        self._pids = way.pids
        self._redis = server.redis().pid
        self._event = _event(event_id)
        self._crowd = Crowd(way.address)
        self._ticks = Ticks()
        self._rounds = 0

    async def join(self) -> None:
        """Makes the event, and connects the phones."""
        target = Target(self._server.target.address, self._server.target.secret, self._event)
        await events.create(self._server.store, self._event)
        await self._crowd.join([target.phone(f"s{n}") for n in range(self._phones)])

    async def round(self) -> dict[str, float]:
        """Resets all polls; all vote in all of them. µs a ballot of the way and of Redis, and ballots a second."""
        frames = self._ballots(await self._begin_anew(self._rounds))
        self._rounds += 1
        watch, ticks = Stopwatch(*self._pids, self._redis), self._crowd.ticks
        seconds = await self._crowd.ask(frames, b"ack")
        worker_us = watch.us(*self._pids) - (self._crowd.ticks - ticks) * self._tick_us
        redis_us, votes = watch.us(self._redis), self._phones * BALLOTS_EACH
        return {"vote_us": worker_us / votes, "vote_redis_us": redis_us / votes, "votes_per_s": votes / seconds}

    async def leave(self) -> None:
        await self._crowd.leave()

    def _ballots(self, epoch: int) -> Sequence[Sequence[bytes]]:
        polls = self._event.polls
        return [
            [cast(poll.id, epoch, poll.options[n % len(poll.options)].id) for poll in polls]
            for n in range(self._phones)
        ]

    async def _begin_anew(self, number: int) -> int:
        """Opens all polls, in round 0 for the first time. Returns their epoch once phones have heard of it."""
        epoch = 1
        for poll in self._event.polls:
            if number > 0:
                await verbs.apply(self._server.store, self._event.id, poll.id, "reset")
            epoch = (await verbs.apply(self._server.store, self._event.id, poll.id, "open")).epoch
        while not self._all_open(epoch):  # noqa: ASYNC110
            await asyncio.sleep(_LOOK_S)
        await asyncio.sleep(_SETTLE_S)
        return epoch

    def _all_open(self, epoch: int) -> bool:
        told = self._ticks.read(self._crowd.tick).polls.values() if self._crowd.tick else []
        return len(told) == BALLOTS_EACH and all((poll.epoch, poll.state) == (epoch, "open") for poll in told)


def _event(event_id: str) -> Event:
    best = ceremony().polls[0]
    polls = [msgspec.structs.replace(best, id=f"{best.id}-{n}") for n in range(BALLOTS_EACH)]
    return Event(event_id, "建家巡礼", admission="open", polls=polls)
