"""Members come in waves and act; two workers and Redis are killed on the way. Then some redeem a gift, all at once,
and the ledger is held against the ballots' logs."""

import asyncio
import time
from collections import Counter, defaultdict
from datetime import UTC, datetime
from random import Random
from typing import Any, Final
from zoneinfo import ZoneInfo

from acclaim.audience.client import Ground
from acclaim.audience.measured import Measured
from acclaim.features.gifts import recount as orders
from acclaim.features.points import store as points
from acclaim.features.points.ledgers import sources_of
from acclaim.features.points.recount import BESIDE, recount
from acclaim.redis import keys
from acclaim.voting import ballots
from loadtests.command import LoadTestError
from loadtests.points.earner import Earner
from loadtests.points.plan import BUYERS, EVENT, GIFT, POLLS, worth
from loadtests.points.sale import Sale
from loadtests.server_under_test import ServerUnderTest
from loadtests.waiting import until

_WAVE: Final = 1500  # phones at a time: a process here may open 20,000 files
_ARRIVING: Final = 200
_RESENDS: Final = 0.1  # of all acts
_PATIENCE_S: Final = 90.0
_POSTED_S: Final = 300.0  # how long the poster may take for what is left at the end

assert orders.problems in BESIDE  # the server's recount knows orders because that has been imported


class Day:
    """One day of all members."""

    def __init__(self, server: ServerUnderTest, members: int, seed: int) -> None:
        self._server = server
        self._store = server.store
        self._event = server.target.event
        self._members = [f"m{n:06}" for n in range(members)]
        self._ground = Ground(server.target.address, Measured(), Random(seed), checks_order=False)
        self._least: dict[str, tuple[int, bool]] = {}  # member → votes and check-in that were acknowledged
        self._figures: Counter[str] = Counter()
        self._spent: Counter[str] = Counter()  # member → orders
        self._random, self._seed = Random(seed), seed

    async def play(self) -> dict[str, Any]:
        """Ends by itself; returns the result. Raises LoadTestError if the ledger never catches up."""
        began = time.monotonic()
        victims = {len(self._members) // 4: "worker", len(self._members) // 2: "redis"}
        victims[3 * len(self._members) // 4] = "worker"
        for first in range(0, len(self._members), _WAVE):
            await self._wave(first, victims)
        seconds = time.monotonic() - began
        await self._ground.settled()
        caught_up_s = await self._posted()
        sale = Sale(self._server, self._random.sample(self._members, min(BUYERS, len(self._members))), self._seed)
        sold = await sale.run()
        self._spent = Counter(order.member for order in await sale.orders())
        acts = sum(votes + checked_in for votes, checked_in in self._least.values())
        return {
            "members": len(self._members),
            "acts": acts,
            "resent": self._figures["resent"],
            "unanswered": self._figures["unanswered"],
            **await self._verdict(),
            **sold,
            "worker_killed": self._server.kills["worker"],
            "redis_killed": self._server.kills["redis"],
            "acts_per_s": round(acts / seconds),
            "caught_up_s": caught_up_s,
        }

    async def _wave(self, first: int, victims: dict[int, str]) -> None:
        members = self._members[first : first + _WAVE]
        phones = [Earner(self._ground, self._server.target.phone(member)) for member in members]
        for at in range(0, len(phones), _ARRIVING):
            some = phones[at : at + _ARRIVING]
            for phone in some:
                phone.open()
            await until(lambda some=some: all(phone.is_live for phone in some), _PATIENCE_S)  # type: ignore[misc]
            for number in range(first + at, first + at + len(some)):
                if victim := victims.get(number):
                    self._server.kill(victim)
        await until(lambda: all(phone.is_done for phone in phones), _PATIENCE_S)
        self._figures["resent"] += sum(phone.act_again(_RESENDS) for phone in phones)
        await until(lambda: all(phone.is_done for phone in phones), _PATIENCE_S)
        for phone, member in zip(phones, members, strict=True):
            self._figures["unanswered"] += not phone.is_done
            self._figures["other_receipt"] += phone.other_receipt
            self._least[member] = phone.votes, phone.is_checked_in
            phone.leave()

    async def _posted(self) -> float:
        """How long it took until all ballots were posted, in s."""
        began = time.monotonic()
        try:
            async with asyncio.timeout(_POSTED_S):
                while not await self._is_posted():  # noqa: ASYNC110 (another process's doing)
                    await asyncio.sleep(0.1)
        except TimeoutError:
            raise LoadTestError("The ledger has not caught up with the logs.") from None
        return round(time.monotonic() - began, 1)

    async def _is_posted(self) -> bool:
        ends = await self._store.ask(
            *(("XREVRANGE", keys.log(EVENT, poll, 0), "+", "-", "COUNT", "1") for poll in POLLS)
        )
        at = await points.cursors(self._store, EVENT)
        return all(at.get(f".{poll}/0") == end[0][0].decode() for poll, end in zip(POLLS, ends, strict=True))

    async def _verdict(self) -> dict[str, int]:
        """What is wrong, by the ballots' logs and by what phones were told."""
        zone = ZoneInfo(self._event.timezone)
        votes: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        for poll in POLLS:
            async for record in ballots.read_log(self._store, EVENT, poll, 0):
                votes[record.member][datetime.fromtimestamp(record.at / 1000, UTC).astimezone(zone).toordinal()] += 1
        held = {member: account async for member, account in points.read_all(self._store, EVENT)}
        calendar = await self._checked_in()
        wrong = lost = doubled = 0
        for member, (acknowledged, checked_in) in self._least.items():
            should = worth(votes[member], calendar[member]) - GIFT.price * self._spent[member]
            has = held[member].balance if member in held else 0
            wrong += has != should
            doubled += max(0, has - should)
            lost += max(0, should - has)
            lost += sum(votes[member].values()) < acknowledged or calendar[member] < checked_in
        sums = await points.sums(self._store, EVENT)
        sums.pop("seq", 0)
        checked = await recount(self._store, self._event, await sources_of(self._store, self._event))
        return {
            "sum": sum(sums.values()) - sums.get("short", 0),
            "lost": lost,
            "doubled": doubled + self._figures["other_receipt"],
            "below_zero": sum(account.balance < 0 or account.pending < 0 for account in held.values()),
            "balances_wrong": wrong,
            "problems": len(checked.problems),
            "lines": checked.lines,
        }

    async def _checked_in(self) -> Counter[str]:
        """On how many days each member has."""
        found: Counter[str] = Counter()
        for key in await self._store.scan(f"acclaim:{{{EVENT}}}:ledger:calendar:*"):
            async with self._store.answering() as redis:
                fields: Any = await redis.hgetall(key)
            for member, text in fields.items():
                found[member.decode()] += int(text.split()[0]).bit_count()
        return found
