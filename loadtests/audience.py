"""A simulated audience for a running server: comes over real connections, votes, likes and comments at a human pace.

    python -m loadtests.audience --url http://localhost:8000 --event gala --phones 300

People come and go all the time, so a race keeps moving; they come back after the server was restarted, and vote again
when an operator has begun a poll anew. Runs until SIGTERM, or until the program that started it ends.
"""

import argparse
import asyncio
import contextlib
import os
import signal
import stat
import sys
import time
from collections.abc import Awaitable, Callable
from functools import partial
from random import Random
from typing import Any, Final
from urllib.parse import urlsplit

import msgspec
import uvloop

from loadtests.client import Ground
from loadtests.guest import Guest
from loadtests.joining import NotLetIn, join
from loadtests.measured import Measured
from loadtests.moods import Moods
from loadtests.order import Tick
from loadtests.pace import DEMO, Pace
from loadtests.sayings import SAYINGS
from loadtests.target import Address
from loadtests.wire import handshake

# Above some thousand new devices an hour from one address each costs work; on this machine we have many to come from.
NEWCOMERS_PER_S: Final = 0.7
NEWCOMERS_PER_S_NEAR: Final = 1.5
WAVE_S: Final = (2.0, 5.0)  # how long a wave of likes lasts
REACTIONS_SHARE: Final = 0.4  # of the taps, where the event has some
RETRY_S: Final = 5.0


Admit = Callable[[tuple[str, int] | None], Awaitable[str]]


class Audience:
    """Keeps `phones` people in the event, and what they have in common: the definition and the moods."""

    def __init__(
        self,
        address: Address,
        event_id: str,
        phones: int,
        random: Random,
        pace: Pace = DEMO,
        admit: Admit | None = None,
    ) -> None:
        """`admit` gives a session (a Cookie header) to who comes from an address; by default by joining over HTTP."""
        self.pace: Final = pace
        self._admit = admit or partial(join, address, event_id)
        self._ground = Ground(address, Measured(), random, checks_order=False)
        self._event_id = event_id
        self._phones = phones
        self._random = random
        self._guests: list[Guest] = []
        self._came = 0
        near = address.host.startswith("127.")
        joining = NEWCOMERS_PER_S_NEAR if near else NEWCOMERS_PER_S
        self._newcomers_per_s = joining if pace.newcomers_per_s is None else pace.newcomers_per_s
        self._options: dict[str, list[str]] = {}
        self._choices: dict[str, tuple[int, int]] = {}
        self._reactions: list[str] = []
        self._talks = False
        self._moods: dict[str, Moods] = {}
        self._payload = b""
        self._open: tuple[Tick | None, frozenset[tuple[str, int]]] = (None, frozenset())

    # --- what guests ask

    def defined(self, payload: bytes) -> None:
        """Reads the definition, once however many guests hear it."""
        if payload == self._payload:
            return
        self._payload = payload
        event = msgspec.json.decode(payload)["event"]
        self._reactions = [reaction["id"] for reaction in event.get("reactions", [])]
        self._talks = event.get("comments", {}).get("enabled", False)
        for poll in event.get("polls", []):
            options = [option["id"] for option in poll["options"]]
            if self._options.get(poll["id"]) != options:
                self._moods[poll["id"]] = Moods(len(options), self._random)
            self._options[poll["id"]] = options
            self._choices[poll["id"]] = (poll.get("choices_min", 1), poll.get("choices_max", 1))

    def open_polls(self, tick: Tick) -> frozenset[tuple[str, int]]:
        """{(poll, epoch)} that take ballots; the same object as long as it stays the same."""
        known, places = self._open
        if tick is not known:
            now = frozenset((poll, p.epoch) for poll, p in tick.polls.items() if p.state == "open")
            places = places if now == places else now
            self._open = (tick, places)
        return places

    def choose(self, poll: str, tick: Tick | None) -> list[str]:
        """Somebody's choice in a poll; [] if it is not known."""
        options = self._options.get(poll)
        if not options:
            return []
        votes = tick.polls[poll].votes if tick is not None and poll in tick.polls else None
        count = self._random.randint(*self._choices[poll])
        return [options[n] for n in self._moods[poll].choose(votes, time.monotonic(), count)]

    # --- how it goes on

    @property
    def measured(self) -> Measured:
        """What its phones have seen so far."""
        return self._ground.measured

    @property
    def there(self) -> int:
        """Phones with a line."""
        return self._ground.connected

    def cut(self) -> None:
        """Every phone loses its line at once, and comes back by itself."""
        for guest in self._guests:
            guest.drop()

    async def _pause(self, per_s: float) -> None:
        """Until the next of so many a second; for ever when there are none."""
        await (asyncio.sleep(self._random.expovariate(per_s)) if per_s else asyncio.Event().wait())

    async def run(self) -> None:
        """Until cancelled."""
        try:
            async with asyncio.TaskGroup() as tasks:
                for part in (self._come_and_go(), self._like_in_waves(), self._talk(), self._lose_connections()):
                    tasks.create_task(part)
        finally:
            for guest in self._guests:
                guest.leave()
            await self._ground.settled()

    async def _come_and_go(self) -> None:
        while True:
            try:
                await self._welcome_one()
            except (OSError, NotLetIn) as trouble:
                print(f"audience: {trouble}; trying again", file=sys.stderr)
                await asyncio.sleep(RETRY_S)
                continue
            if len(self._guests) < self._phones:
                await asyncio.sleep(self._random.expovariate(self._phones / self.pace.arrive_s))
            else:
                await self._pause(self._newcomers_per_s)
                self._guests.pop(self._random.randrange(len(self._guests) // 2 + 1)).leave()

    async def _welcome_one(self) -> None:
        address = self._ground.address
        cookie = await self._admit(self._ground.sources.next())
        self._came += 1
        request = handshake(*address, f"/ws/{self._event_id}?view=phone", cookie)
        guest = Guest(self._ground, self, f"guest-{self._came}", request)
        self._guests.append(guest)
        guest.open()

    async def _like_in_waves(self) -> None:
        while True:
            await asyncio.sleep(self._random.uniform(*self.pace.quiet_s))
            ends = time.monotonic() + self._random.uniform(*WAVE_S)
            while time.monotonic() < ends:
                for guest in self._guests:
                    if guest.is_live and self._random.random() < self.pace.wave_share:
                        guest.like(self._like_target(), self._random.randint(1, 4))
                await asyncio.sleep(0.5)

    def _like_target(self) -> str:
        """Hearts mostly, some of them for an option; the event's reactions, the first ones more than the last."""
        if self._reactions and self._random.random() < REACTIONS_SHARE:
            return f":{self._reactions[int(len(self._reactions) * self._random.random() ** 2)]}"
        polls = [poll for poll, _ in self._open[1]]
        if not polls or self._random.random() < 0.7:
            return ""
        poll = self._random.choice(polls)
        return f"{poll}/{self._random.choice(self._options[poll])}"

    async def _talk(self) -> None:
        while True:
            await self._pause(self.pace.comments_per_s)
            if self._talks and self._guests:
                self._random.choice(self._guests).say(self._random.choice(SAYINGS))

    async def _lose_connections(self) -> None:
        while True:
            await self._pause(self.pace.drops_per_s)
            if self._guests:
                self._random.choice(self._guests).drop()


async def _until_told() -> None:
    """Returns on SIGTERM or SIGINT, or when the other end of a piped standard input is gone."""
    loop, told = asyncio.get_running_loop(), asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told.set)
    if stat.S_ISFIFO(os.fstat(sys.stdin.fileno()).st_mode):
        reader = asyncio.StreamReader()
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
        gone = loop.create_task(reader.read())
        gone.add_done_callback(lambda _: told.set())
    await told.wait()


async def _run(address: Address, event_id: str, phones: int) -> None:
    crowd = asyncio.create_task(Audience(address, event_id, phones, Random()).run())
    told: asyncio.Task[Any] = asyncio.create_task(_until_told())
    await asyncio.wait({crowd, told}, return_when=asyncio.FIRST_COMPLETED)
    if crowd.done():
        crowd.result()  # raises what ended it
    crowd.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await crowd


def address_of(url: str) -> Address:
    """Of an http:// address; a TLS terminator in front is passed by. Raises argparse.ArgumentTypeError."""
    try:
        parts = urlsplit(url)
        port = parts.port or 80
    except ValueError:
        parts, port = urlsplit(""), 0
    if parts.scheme != "http" or not parts.hostname:
        raise argparse.ArgumentTypeError(f"{url!r} is no address such as http://localhost:8000")
    return Address("127.0.0.1" if parts.hostname == "localhost" else parts.hostname, port)


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.audience", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--url", type=address_of, required=True, help="the server, as http://host:port")
    parser.add_argument("--event", required=True, help="the event's id; it must admit anonymous devices")
    parser.add_argument("--phones", type=int, default=300, help="people there at once (default: 300)")
    arguments = parser.parse_args()
    uvloop.run(_run(arguments.url, arguments.event, arguments.phones))
    return 0


if __name__ == "__main__":
    sys.exit(main())
