"""Members ask, upvote and give words in waves, a tenth of them twice; a worker and Redis are killed on the way."""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from random import Random
from typing import Any, Final

from acclaim.audience.client import Ground
from acclaim.audience.measured import Measured
from acclaim.features.questions import recount as board_recount
from acclaim.features.questions import store as boards
from acclaim.features.word_clouds import recount as cloud_recount
from acclaim.features.word_clouds import store as clouds
from acclaim.features.word_clouds.limits import WORDS_MODERATED
from acclaim.voting import verbs
from loadtests.server_under_test import ServerUnderTest
from loadtests.waiting import until
from loadtests.words.phone import Phone
from loadtests.words.plan import BOARD, CLOUD, EVENT, QUESTIONS, Member

_WAVE: Final = 1500  # phones at a time: a process here may open 20,000 files
_ARRIVING: Final = 200
_CHUNK: Final = 40  # in one go; between chunks the generator reads what has come back
_RESENDS: Final = 0.1
_PATIENCE_S: Final = 60.0
_READS: Final = 5  # of a cloud, for the time that a page's takes


class Evening:
    """One board and one cloud from their opening to their close."""

    def __init__(self, server: ServerUnderTest, members: Sequence[Member], seed: int) -> None:
        self._server = server
        self._members = members
        self._ground = Ground(server.target.address, Measured(), Random(seed), checks_order=False)
        self._numbers: list[int] = []  # of the questions, as the server gave them
        self._upvotes = Counter[int]()  # acknowledged, by question
        self._words = Counter[str]()
        self._figures = Counter[str]()

    async def play(self) -> dict[str, Any]:
        """Ends by itself; returns the result."""
        store = self._server.store
        await verbs.apply(store, EVENT, BOARD.id, "open", find=boards.find)
        await verbs.apply(store, EVENT, CLOUD.id, "open", find=clouds.find)
        await self._ask()
        began, third = time.monotonic(), len(self._members) // 3
        victims = {third: "worker", 2 * third: "redis"}
        for first in range(0, len(self._members), _WAVE):
            await self._take_part(first, self._members[first : first + _WAVE], victims)
        seconds = time.monotonic() - began
        await self._ground.settled()
        await verbs.apply(store, EVENT, BOARD.id, "close", find=boards.find)
        await verbs.apply(store, EVENT, CLOUD.id, "close", find=clouds.find)
        recounts = (await board_recount.recount(store, EVENT, BOARD), await cloud_recount.recount(store, EVENT, CLOUD))
        questions = (await boards.read(store, EVENT, BOARD.id, 1)).questions
        upvotes = Counter({n: question.votes for n, question in questions.items()})
        words = Counter(dict((await clouds.read_whole(store, EVENT, CLOUD.id, 1)).words))
        return {
            "members": len(self._members),
            "upvotes": self._upvotes.total(),
            "words": self._words.total(),
            "different_words": len(words),
            "resent": self._figures["resent"],
            "unanswered": self._figures["unanswered"],
            "lost": (self._upvotes - upvotes).total() + (self._words - words).total(),
            "doubled": (upvotes - self._upvotes).total() + (words - self._words).total() + self._figures["doubled"],
            "recounts_wrong": sum(not one.equal for one in recounts),
            "worker_killed": self._server.kills["worker"],
            "redis_killed": self._server.kills["redis"],
            "acts_per_s": round(self._figures["acts"] / seconds),
            "cloud_read_ms": await self._read_ms(),
        }

    async def _ask(self) -> None:
        phones = await self._arrived(self._members[:QUESTIONS])
        for n, phone in enumerate(phones):
            ask = f"question-{n:03}"
            phone.submit("asked", ask, type="ask", activity=BOARD.id, epoch=1, question=ask, text=f"Question {n}?")
        await until(lambda: not any(phone.is_waiting for phone in phones), _PATIENCE_S)
        self._numbers = [answer["n"] for phone in phones for answer in phone.answers.values()]
        self._part(phones)

    async def _take_part(self, first: int, members: Sequence[Member], victims: dict[int, str]) -> None:
        """One wave; `first` is the number of its first member."""
        phones = await self._arrived(members)
        for number, (phone, member) in enumerate(zip(phones, members, strict=True), first):
            self._submit(phone, member)
            if victim := victims.get(number):
                self._server.kill(victim)
            if number % _CHUNK == 0:
                await asyncio.sleep(0)
        await until(lambda: not any(phone.is_waiting for phone in phones), _PATIENCE_S)
        again = [pair for pair in zip(phones, members, strict=True) if self._ground.random.random() < _RESENDS]
        for phone, member in again:
            self._figures["resent"] += self._submit(phone, member)
        await until(lambda: not any(phone.is_waiting for phone in phones), _PATIENCE_S)
        for phone in phones:
            for (kind, name), answer in phone.answers.items():
                self._figures["acts"] += 1
                if kind == "upvoted":
                    self._upvotes[name] += answer["on"]
                else:
                    self._words.update(answer["words"])
        self._part(phones)

    def _submit(self, phone: Phone, member: Member) -> int:
        """How many acts these are."""
        for place in member.upvotes:
            n = self._numbers[place]
            phone.submit("upvoted", n, type="upvote", activity=BOARD.id, epoch=1, n=n, turn=1, on=True)
        words = {"activity": CLOUD.id, "epoch": 1, "turn": 1, "words": member.words}
        phone.submit("my_words", CLOUD.id, type="give_words", **words)
        return len(member.upvotes) + 1

    async def _arrived(self, members: Sequence[Member]) -> list[Phone]:
        phones = [Phone(self._ground, self._server.target.phone(member.id)) for member in members]
        for at in range(0, len(phones), _ARRIVING):
            some = phones[at : at + _ARRIVING]
            for phone in some:
                phone.open()
            await until(lambda some=some: all(phone.is_live for phone in some), _PATIENCE_S)  # type: ignore[misc]
        return phones

    def _part(self, phones: Sequence[Phone]) -> None:
        for phone in phones:
            self._figures["unanswered"] += phone.is_waiting or bool(phone.refused)
            self._figures["doubled"] += phone.doubled
            phone.leave()

    async def _read_ms(self) -> float:
        """How long reading the cloud for pages takes: the median."""
        took = []
        for _ in range(_READS):
            began = time.monotonic()
            await clouds.read(self._server.store, EVENT, CLOUD.id, 1, WORDS_MODERATED)
            took.append((time.monotonic() - began) * 1000)
        return round(sorted(took)[_READS // 2], 1)
