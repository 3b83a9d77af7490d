"""Plays a small ceremony while its receiver, a worker and Redis are killed in turn, in mid-vote."""

import asyncio
import time
from collections import Counter
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final

from acclaim.audience.client import Ground
from acclaim.audience.measured import Measured
from acclaim.audience.phone import Ballot, Phone
from acclaim.base.errors import StoreAway
from acclaim.identity import api_keys
from acclaim.voting import ballots, verbs, voiding
from acclaim.voting.ballots import Record
from acclaim.voting.methods import counters
from acclaim.voting.receipt import Receipts
from loadtests.ceremony.act import Act
from loadtests.ceremony.plan import Plan
from loadtests.feed.receiver import Receiver
from loadtests.feed.verdict import Truth, verdict
from loadtests.server_under_test import ServerUnderTest

VICTIMS: Final = ("receiver", "worker", "redis")
_DOWN_S: Final = 0.5  # that the receiver is away
_SETTLE_S: Final = 60.0  # for the receiver to have heard all
_TRIES: Final = 100  # of a verb, while Redis is on its way back
_PAUSE_S: Final = 0.2
_VOIDED: Final = 3  # members whose ballots are voided at the end


class Evening:
    """`kills` counts what was killed."""

    def __init__(self, server: ServerUnderTest, played: Plan, seed: int, folder: Path) -> None:
        self._server = server
        self._plan = played
        self._folder = folder
        self._ground = Ground(server.target.address, Measured(), Random(seed))
        self._restarting: list[asyncio.Task[None]] = []
        self.kills = Counter[str]()

    async def play(self) -> dict[str, Any]:
        """Plays all acts; returns the result. Ends by itself."""
        server, event, began = self._server, self._server.target.event, time.monotonic()
        _, key = await api_keys.make(server.store, "feed", ("changes",), (event.id,), "loadtest", 0, 0)
        url = f"http://{server.target.address.host}:{server.port}"
        self._receiver = receiver = Receiver(url, event.id, key, self._folder / "journal.jsonl")
        receiver.start()
        try:
            await self._vote()
            for poll in event.polls:
                await self._close(poll.id)
            await voiding.void(server.store, event.id, event.polls[0], 1, self._members(0)[:_VOIDED], "admin", "test")
            self.kill("receiver")
            for poll in event.polls:
                await verbs.apply(server.store, event.id, poll.id, "publish")
            await asyncio.gather(*self._restarting)
            heard_s = await self._heard_all(len(event.polls))
        finally:
            for restarting in self._restarting:
                restarting.cancel()
            receiver.kill()
        truths = {poll.id: await self._truth(poll.id) for poll in event.polls}
        facts = receiver.facts()
        return {
            "viewers": self._plan.viewers,
            "ballots": sum(len(truth.receipts) for truth in truths.values()),
            "facts": len(facts),
            **{f"{victim}_killed": self.kills[victim] for victim in VICTIMS},
            "unanswered": self._ground.measured.counts["unanswered"],
            "heard_s": heard_s,
            "seconds": round(time.monotonic() - began, 1),
            **verdict(facts, truths),
        }

    async def _vote(self) -> None:
        kept: list[tuple[str, Ballot]] = []
        act = Act(self._ground, kept)
        for number in range(self._plan.acts):
            victim = VICTIMS[number % len(VICTIMS)]
            phones = [
                Phone(self._ground, member, self._server.target.phone(member)) for member in self._members(number)
            ]
            await act.arrive(phones, leaving=[])
            for poll in self._server.target.event.polls:
                choices = self._ground.random.choices([option.id for option in poll.options], k=len(phones))
                halfway = partial(self.kill, victim) if poll.id == "best" else None
                await act.vote_now(phones, poll.id, choices, halfway)
            await act.part(phones)
        await self._ground.settled()

    def kill(self, victim: str) -> None:
        """SIGKILL to one of VICTIMS. The supervisor starts workers and Redis again, we the receiver."""
        self.kills[victim] += 1
        if victim == "receiver":
            self._receiver.kill()
            self._restarting.append(asyncio.create_task(self._start_again()))
        else:
            self._server.kill(victim)

    async def _start_again(self) -> None:
        await asyncio.sleep(_DOWN_S)
        if not self._receiver.runs:  # it was killed twice within that time
            self._receiver.start()

    def _members(self, number: int) -> list[str]:
        acts, viewers = self._plan.acts, self._plan.viewers
        return [f"m{n:06}" for n in range(viewers * number // acts, viewers * (number + 1) // acts)]

    async def _close(self, poll_id: str) -> None:
        """Redis may be on its way back. A verb is safe to repeat."""
        for _ in range(_TRIES):
            with suppress(StoreAway):
                await verbs.apply(self._server.store, self._server.target.event.id, poll_id, "close")
                return
            await asyncio.sleep(_PAUSE_S)

    async def _heard_all(self, polls: int) -> float:
        """Waits until the receiver has the last receipts of every poll; how long that took, in s."""
        began = time.monotonic()
        while time.monotonic() - began < _SETTLE_S:
            if self._receiver.heard(b'"left":0') >= polls:
                break
            await asyncio.sleep(_PAUSE_S)
        return round(time.monotonic() - began, 1)

    async def _truth(self, poll_id: str) -> Truth:
        """What the log itself says, by the secret with which receipts are written."""
        server, event = self._server, self._server.target.event
        poll = event.poll(poll_id)
        assert poll is not None
        receipts = Receipts(server.target.secret, event.id, poll_id)
        every, voided = set[str](), set[str]()
        for shard in range(poll.shards):
            async for one in ballots.read_history(server.store, event.id, poll_id, shard):
                if isinstance(one, Record):
                    every.update(receipts.write(shard, [one.seq]))
                else:
                    voided.update(*(receipts.write(shard, numbers) for numbers in one.members.values()))
        recount = await ballots.recount(server.store, event, poll)
        sums = Counter[str]()
        for counter, n in counters.among(recount.recount.items()):
            sums[counter.option] += n if counter.kind == "votes" else 0
        return Truth(frozenset(every), frozenset(voided), [sums[option.id] for option in poll.options], recount.equal)
