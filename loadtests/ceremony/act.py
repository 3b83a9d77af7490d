"""One act of the ceremony: viewers come, "vote now", some resend or try twice, they like, and stay until the next."""

import asyncio
import time
from collections.abc import Callable, Sequence
from random import Random
from typing import Final

from acclaim.audience.client import Ground
from acclaim.audience.phone import Ballot, Phone
from loadtests.ceremony.plan import DROPS, LIKERS, RESENDS, SECOND_VOTES

_ARRIVING_MAX: Final = 256  # handshakes under way at once: a queue at the door, not a flood that times out
_DOOR_S: Final = 0.002
_LOOK_S: Final = 0.01
_CHUNK: Final = 40  # ballots sent in one go; between chunks the generator reads what has come back
_PATIENCE_S: Final = 45.0  # for an answer, through a killed worker and the phones' own jitter


class Act:
    """Plays with one house of phones. `kept` collects every ballot that was cast, for the count at the end."""

    def __init__(self, ground: Ground, kept: list[tuple[str, Ballot]]) -> None:
        self._ground = ground
        self._kept = kept
        self._random: Random = ground.random

    async def arrive(self, phones: Sequence[Phone], leaving: list[Phone]) -> None:
        """Lets phones in as fast as the server takes them; for each that comes, one of `leaving` goes, answered."""
        arriving, lingering = list[Phone](), list[Phone]()
        for phone in phones:
            while len(arriving) >= _ARRIVING_MAX:
                await asyncio.sleep(_DOOR_S)
                arriving = [one for one in arriving if not one.is_live]
            phone.open()
            arriving.append(phone)
            if leaving:
                old = leaving.pop()
                if old.is_waiting:
                    lingering.append(old)
                else:
                    old.leave()
        await self.part(lingering + leaving)
        await self._until(arriving, lambda phone: phone.is_live, "left_outside")

    async def part(self, phones: Sequence[Phone]) -> None:
        """Phones go, once everything they said has an answer."""
        await self._until(phones, lambda phone: not phone.is_waiting, "unanswered")
        for phone in phones:
            phone.leave()

    async def vote_now(
        self, phones: Sequence[Phone], poll: str, choices: Sequence[str], halfway: Callable[[], None] | None = None
    ) -> list[Ballot]:
        """All vote at once, each their choice, as fast as the line takes it; `halfway` is called in the middle."""
        measured, cast = self._ground.measured, list[Ballot]()
        began = time.monotonic()
        for index, (phone, choice) in enumerate(zip(phones, choices, strict=True)):
            if index % _CHUNK == 0:
                await asyncio.sleep(0)
            if index == len(phones) // 2 and halfway is not None:
                halfway()
            ballot = Ballot(poll, 1, [choice])
            self._kept.append((phone.member, ballot))
            cast.append(ballot)
            phone.cast(ballot)
            if self._random.random() < DROPS:
                measured.add("drops")
                phone.drop()
        await self._answers(phones)
        measured.burst(began)
        return cast

    def doubt(self, phones: Sequence[Phone], ballots: Sequence[Ballot]) -> None:
        """Some send the same ballot again, as if the answer had been lost; some vote a second time.

        Nobody waits for them: a phone goes when it has its answers (`part`).
        """
        measured = self._ground.measured
        for phone, ballot in zip(phones, ballots, strict=True):
            chance = self._random.random()
            if ballot.receipt is None:
                continue  # still on its way back
            if chance < RESENDS:
                if chance < RESENDS / 2:
                    phone.drop()  # half of them ask on a new connection
                measured.counts["resends_sent"] += 1
                phone.ask_again(ballot)
            elif chance < RESENDS + SECOND_VOTES:
                second = Ballot(ballot.poll, 1, ["1"])
                self._kept.append((phone.member, second))
                measured.counts["second_votes_sent"] += 1
                phone.cast(second)

    async def like(self, phones: Sequence[Phone], taps: int) -> None:
        """`taps` likes in sum, by some of the phones in waves of taps, of the event and of single homes."""
        likers = [phone for phone in phones if self._random.random() < LIKERS] or list(phones[:1])
        left = taps
        for index, phone in enumerate(likers):
            if index % _CHUNK == 0:
                await asyncio.sleep(0)
            mine = left // (len(likers) - index)
            left -= mine
            if mine:
                target = "" if self._random.random() < 0.7 else f"best/{self._random.randint(1, 12)}"
                for wave in (mine // 2, mine - mine // 2):
                    if wave:
                        phone.like(target, wave)

    async def _answers(self, phones: Sequence[Phone]) -> None:
        """Waits for all but those that lost their line: they come back at leisure, while the show goes on."""
        await self._until(phones, lambda phone: not phone.is_waiting or phone.is_recovering, "unanswered")

    async def _until(self, phones: Sequence[Phone], done: Callable[[Phone], bool], trouble: str) -> None:
        """Waits for all; counts those that are not done in time under the name `trouble`."""
        deadline = time.monotonic() + _PATIENCE_S
        left = [phone for phone in phones if not done(phone)]
        while left:
            if time.monotonic() > deadline:
                self._ground.measured.counts[trouble] += len(left)
                return
            await asyncio.sleep(_LOOK_S)
            left = [phone for phone in left if not done(phone)]
