"""Contests of one event on this worker: what was published, for screens; which contests they judge, for judges."""

import asyncio
from typing import Final

import msgspec

from acclaim.base.clock import now_ms
from acclaim.event.parts.contest import Contest
from acclaim.features.contests import store as contests
from acclaim.features.contests.messages import (
    ContestantShown,
    ContestNow,
    ContestsFrame,
    Judging,
    JudgingNow,
    Named,
    ResultOut,
    ResultsOut,
)
from acclaim.features.contests.record import Record
from acclaim.live.connection import Connection
from acclaim.live.part import Part, Place
from acclaim.wire import frames, messages

LOOK_S: Final = 0.4  # at the numbers of steps: one round trip for all contests


class ContestPart(Part):
    """Where an event has no contest, it does nothing. It reads the public half alone: what a hall must not see before
    its time is not here."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self._looked_at = 0.0
        self._of: object = None  # what the frames are of
        self._halves: dict[str, tuple[int, Record]] = {}  # by contest: the public half and its number
        self._screen = b""
        self._console = b""
        self._results = b""
        self._judging: dict[str, bytes] = {}  # by member

    def newcomer(self, connection: Connection) -> bytes:
        if connection.view == "phone":
            judging = self._judging.get(connection.member.id, b"") if connection.member else b""
            return self._results + judging
        return {"screen": self._screen, "console": self._console}.get(connection.view, b"")

    async def tell(self) -> None:
        now, all_of_it = asyncio.get_running_loop().time(), self.memory.event.contests
        if not all_of_it and self._of is None:
            return
        if now - self._looked_at < LOOK_S and all_of_it:
            return
        self._looked_at = now
        revs = await contests.revs(self.store, self.memory.event.id, [one.id for one in all_of_it])
        if (of := (self.memory.rev, revs)) == self._of:
            return
        for contest, (_, number) in zip(all_of_it, revs, strict=True):
            if contest.id not in self._halves or self._halves[contest.id][0] != number:
                fields = await contests.read_shown(self.store, self.memory.event.id, contest.id)
                self._halves[contest.id] = number, contests.record_of(fields)
        await self._tell_screens([numbers[0] for numbers in revs])
        await self._tell_phones()
        self._tell_judges()
        self._of = of

    def half(self, contest_id: str) -> Record | None:
        """The public half of a contest as this worker knows it."""
        found = self._halves.get(contest_id)
        return found[1] if found else None

    async def _tell_phones(self) -> None:
        out = list[ResultOut]()
        for contest in self.memory.event.contests:
            half = self._halves[contest.id][1]
            if half.results:
                rev = max(half.revs[f"result {round_id}"] for round_id in half.results)
                out.append(ResultOut(contest.id, contest.title, contest.title_en, rev))
        frame = frames.text(messages.encode(ResultsOut(now_ms(), out)))
        if (out or self._results) and _without_time(frame) != _without_time(self._results):
            self._results = frame
            await self.audiences.tell_view("phone", frame)

    async def _tell_screens(self, revs: list[int]) -> None:
        shown = [now_of(one, self._halves[one.id][1]) for one in self.memory.event.contests]
        screen = frames.text(messages.encode(ContestsFrame(now_ms(), shown)))
        for one, rev in zip(shown, revs, strict=True):
            one.rev = rev
        self._console = frames.text(messages.encode(ContestsFrame(now_ms(), shown)))
        await self.audiences.tell_view("console", self._console)
        if self._is_news(screen):
            self._screen = screen
            await self.audiences.tell_view("screen", screen)

    def _is_news(self, frame: bytes) -> bool:
        """Screens hear nothing of what judges do meanwhile."""
        return _without_time(frame) != _without_time(self._screen)

    def _tell_judges(self) -> None:
        found: dict[str, list[JudgingNow]] = {}
        for contest in self.memory.event.contests:
            half = self._halves[contest.id][1]
            for judge in contest.judges:
                line = JudgingNow(contest.id, contest.title, contest.title_en, half.state, half.call)
                found.setdefault(judge.member, []).append(line)
        for member in self._judging.keys() - found.keys():
            found[member] = []
        for member, lines in found.items():
            frame = frames.text(messages.encode(Judging(now_ms(), lines)))
            if _without_time(frame) != _without_time(self._judging.get(member, b"")):
                self._judging[member] = frame
                for connection in self.audiences.of_member(member):
                    connection.write(frame)


def now_of(contest: Contest, half: Record) -> ContestNow:
    """What the hall may see of a contest, out of its public half."""
    return ContestNow(
        contest.id, contest.title, contest.title_en, half.state,
        [Named(one.id, one.name, one.name_en) for one in contest.rounds],
        [Named(one.id, one.name, one.name_en) for one in contest.groups],
        [
            ContestantShown(one.id, one.number, one.name, one.unit, one.group, one.picture)
            for one in contest.contestants
        ],
        half.current, half.frozen,
        [msgspec.structs.replace(one, key=[], rev=0) for one in half.shown.values()],
        list(half.standings.values()), list(half.results.values()), 0,
    )  # fmt: skip


def _without_time(frame: bytes) -> bytes:
    return frame.partition(b'"contests":')[2]
