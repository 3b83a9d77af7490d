"""Plays polls at the paces of a meeting and of a hall, and keeps what an attacker hears of them."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any, Final, NamedTuple

import msgspec

from acclaim.audience.asking import ask
from acclaim.audience.client import Client, Ground
from acclaim.audience.measured import Measured
from acclaim.audience.phone import Ballot, Phone
from acclaim.audience.ticks import Tick
from acclaim.event.event import Event
from acclaim.event.parts.poll import Option, Poll, Replace
from acclaim.identity import api_keys
from acclaim.identity.member import issue_screen
from acclaim.voting import verbs
from acclaim.wire import cookies
from loadtests.secrecy.evidence import Evidence, Figures, Own, Shown, Timeline
from loadtests.server_under_test import ServerUnderTest

OPTIONS: Final = 6
OWN_SHARE: Final = 0.1  # of the voters, who are the attacker's
ASKED_EVERY_S: Final = 0.25
_ANSWERS_S: Final = 30.0
_ASKED_AT_ONCE: Final = 8


class Pace(NamedTuple):
    """So many ballots in so many seconds."""

    name: str
    ballots: int
    seconds: float


FULL: Final = (Pace("a ballot a second", 30, 30.0), Pace("50 in 10 s", 50, 10.0), Pace("1,500 in 15 s", 1500, 15.0))
QUICK: Final = (Pace("three a second", 18, 6.0), Pace("200 in 3 s", 200, 3.0))


@dataclass
class Scene:
    """What the attacker has of a poll, and (`truth`, by option) what it wants to know of each shown receipt."""

    name: str
    evidence: Evidence
    truth: list[int]


def event(paces: tuple[Pace, ...]) -> Event:
    """For each pace a poll that all may watch, one that is hidden until it is published, and one where votes change."""
    options = [Option(str(n), f"Option {n}") for n in range(OPTIONS)]
    polls = []
    for number in range(len(paces)):
        polls.append(Poll(f"always-{number}", "Shown", options))
        polls.append(Poll(f"hidden-{number}", "Hidden", options, visibility="on_publish"))
    polls.append(Poll("replaced", "Votes change", options, repeat=Replace()))
    return Event(id="secrecy", title="Secrecy", admission="open", polls=polls)


class Watcher(Client):
    """The attacker's phone: keeps every tick."""

    __slots__ = ("ticks",)

    def __init__(self, ground: Ground, request: bytes) -> None:
        super().__init__(ground, request)
        self.ticks: list[Tick] = []

    def ticked(self, tick: Tick) -> None:
        self.ticks.append(tick)


class Evening:
    """Votes of honest phones, and an attacker who listens."""

    def __init__(self, server: ServerUnderTest, paces: tuple[Pace, ...], seed: int) -> None:
        self._server = server
        self._paces = paces
        self._random = Random(seed)
        self._ground = Ground(server.target.address, Measured(), self._random, checks_order=False)
        self._watcher = Watcher(self._ground, server.target.phone("attacker"))
        self._tallies: list[Tick] = []
        self._cast: dict[str, list[tuple[Ballot, float]]] = {}  # by poll, with the time of the acknowledgement
        self._choices: dict[str, int] = {}  # by ballot

    async def play(self) -> list[Scene]:
        self._watcher.open()
        listening = asyncio.create_task(self._keep_tallies())
        try:
            changing = asyncio.create_task(self._change_minds(self._paces[0]))
            for number, pace in enumerate(self._paces):
                await self._vote(f"m{number}-", pace, [f"always-{number}", f"hidden-{number}"])
            changed = await changing
        finally:
            listening.cancel()
            self._watcher.leave()
        return [scene for number in range(len(self._paces)) for scene in await self._look_back(number)] + [changed]

    # --- those who vote

    async def _phones(self, prefix: str, n: int) -> list[Phone]:
        phones = [Phone(self._ground, f"{prefix}{k}", self._server.target.phone(f"{prefix}{k}")) for k in range(n)]
        for phone in phones:
            phone.on_answer = self._answered
            phone.open()
        await _until(lambda: all(phone.is_live for phone in phones))
        return phones

    async def _vote(self, prefix: str, pace: Pace, polls: list[str]) -> None:
        phones = await self._phones(prefix, pace.ballots)
        await self._spread(pace, phones, polls)
        await _until(lambda: not any(phone.is_waiting for phone in phones))
        for phone in phones:
            phone.leave()

    async def _change_minds(self, pace: Pace) -> Scene:
        """All vote at once, then one after the other again; the attacker goes on asking about the first receipts."""
        poll = "replaced"
        phones = await self._phones("r", pace.ballots)
        firsts = [self._one(phone, poll) for phone in phones]
        await _until(lambda: not any(phone.is_waiting for phone in phones))
        shown = [Shown(ballot.receipt or "") for ballot in firsts]
        asking = asyncio.create_task(self._ask_on(shown))
        await self._spread(pace, phones, [poll])
        await _until(lambda: not any(phone.is_waiting for phone in phones))
        await asyncio.sleep(2 * ASKED_EVERY_S)
        asking.cancel()
        for phone in phones:
            phone.leave()
        return Scene(
            f"votes change, {pace.name}", Evidence(self._timelines(poll), shown, []),
            [self._choices[ballot.id] for ballot in firsts],
        )  # fmt: skip

    async def _spread(self, pace: Pace, phones: list[Phone], polls: list[str]) -> None:
        began = time.monotonic()
        for number, phone in enumerate(phones):
            due = (number + self._random.random()) * pace.seconds / pace.ballots
            await asyncio.sleep(max(0.0, began + due - time.monotonic()))
            for poll in polls:
                self._one(phone, poll)

    def _one(self, phone: Phone, poll: str) -> Ballot:
        choice = self._random.randrange(OPTIONS)
        ballot = Ballot(poll, 1, [str(choice)])
        self._choices[ballot.id] = choice
        phone.cast(ballot)
        return ballot

    def _answered(self, phone: Phone, ballot: Ballot) -> None:
        self._cast.setdefault(ballot.poll, []).append((ballot, time.time() * 1000))

    # --- the attacker

    async def _keep_tallies(self) -> None:
        while True:
            self._tallies.append(msgspec.json.decode(await self._get("/tally"), type=Tick))
            await asyncio.sleep(ASKED_EVERY_S)

    async def _ask_on(self, shown: list[Shown]) -> None:
        while True:
            await self._ask(shown)
            await asyncio.sleep(ASKED_EVERY_S)

    async def _ask(self, shown: list[Shown]) -> None:
        waiting = iter(shown)

        async def some() -> None:
            for one in waiting:
                asked = time.time() * 1000
                answer: Any = msgspec.json.decode(await self._get(f"/receipts/{one.receipt}"))
                one.answers.append((asked, time.time() * 1000, answer))

        await asyncio.gather(*(some() for _ in range(_ASKED_AT_ONCE)))

    async def _get(self, path: str, cookie: str = "") -> bytes:
        target = self._server.target
        headers = {"Cookie": cookie} if cookie else {}
        address = f"/api/events/{target.event.id}{path}"
        return (await ask(target.address, "GET", address, b"", headers, self._ground.sources.next())).body

    async def _look_back(self, number: int) -> list[Scene]:
        """The poll is over: its replay is for everybody who has a display link; all receipts are asked about."""
        scenes = []
        for poll in (f"always-{number}", f"hidden-{number}"):
            for verb in ("close", "publish"):
                await verbs.apply(self._server.store, self._server.target.event.id, poll, verb)
            own_every = round(1 / OWN_SHARE)
            cast = self._cast[poll]
            own = [Own(ballot.receipt or "", at) for ballot, at in cast[::own_every]]
            others = [ballot for n, (ballot, _) in enumerate(cast) if n % own_every]
            self._random.shuffle(others)  # they show their receipts in no order
            shown = [Shown(ballot.receipt or "") for ballot in others]
            await self._ask(shown)
            timelines = [*self._timelines(poll), await self._replay(poll)]
            name = f"{poll.partition('-')[0]}, {self._paces[number].name}"
            truth = [self._choices[ballot.id] for ballot in others]
            scenes.append(Scene(name, Evidence(timelines, shown, own, await self._listed(poll)), truth))
        return scenes

    async def _listed(self, poll: str) -> list[str]:
        """All receipts of a published poll, as whoever has an API key for the change feed is given them."""
        target = self._server.target
        _, key = await api_keys.make(self._server.store, "attacker", ("changes",), (), "loadtest", 0, 0)
        path = f"/api/data/v1/events/{target.event.id}/changes?types=receipts"
        listed, after, more = list[str](), "", True
        while more:
            headers = {"Authorization": f"Bearer {key}"}
            reply = await ask(target.address, "GET", f"{path}{after}", b"", headers, self._ground.sources.next())
            *facts, end = map(msgspec.json.decode, reply.body.splitlines())
            listed += [one for fact in facts if fact["poll"] == poll for one in (*fact["counted"], *fact["voided"])]
            after, more = f"&after={end['cursor']}", end["more"]
        return listed

    async def _replay(self, poll: str) -> Timeline:
        target = self._server.target
        cookie = f"{cookies.screen(target.event.id)}={issue_screen(target.event.id, target.secret, _now_ms())}"
        async with asyncio.timeout(_ANSWERS_S):
            while "frames" not in (  # noqa: ASYNC110
                replay := msgspec.json.decode(await self._get(f"/polls/{poll}/replay", cookie))
            ):
                await asyncio.sleep(ASKED_EVERY_S)  # this worker has not heard of the publishing yet
        figures = [
            Figures(
                frame["at"], frame["figures"]["ballots"], frame["figures"]["ballots"], tuple(frame["figures"]["votes"])
            )
            for frame in replay["frames"]
        ]
        return Timeline("replay", figures)

    def _timelines(self, poll: str) -> list[Timeline]:
        found = []
        for name, ticks in (("ticks", self._watcher.ticks), ("tally", self._tallies)):
            figures = [
                Figures(tick.now, one.seq, one.ballots, tuple(one.votes))
                for tick in ticks
                if (one := tick.polls[poll]).votes is not None
            ]
            found.append(Timeline(name, figures))
        return found


async def _until(done: Callable[[], bool]) -> None:
    async with asyncio.timeout(_ANSWERS_S):
        while not done():  # noqa: ASYNC110
            await asyncio.sleep(0.02)


def _now_ms() -> int:
    return int(time.time() * 1000)
