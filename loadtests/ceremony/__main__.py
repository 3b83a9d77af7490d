"""Plays the award ceremony against a server of its own, and counts afterwards: nothing lost, nothing doubled.

python -m loadtests.ceremony                      the whole of it, within two minutes on two cores
python -m loadtests.ceremony --scale 0.02 --json  two per cent of it, and the result as one JSON object
"""

import argparse
import asyncio
import sys
import time
from pathlib import Path
from random import Random
from typing import Any

from acclaim.audience.client import Client, Ground
from acclaim.audience.measured import Measured
from acclaim.audience.phone import Ballot, Phone
from acclaim.voting import verbs
from acclaim.voting.receipt import Receipts
from acclaim.voting.tally import PollNow
from loadtests.ceremony.act import Act
from loadtests.ceremony.plan import WATCHED_BY, Plan, ceremony, plan
from loadtests.ceremony.progress import Progress
from loadtests.ceremony.report import report
from loadtests.ceremony.screen import Screen
from loadtests.ceremony.verdict import verdict
from loadtests.certificates import Kind
from loadtests.command import conclude, run
from loadtests.server_under_test import ServerUnderTest, server_under_test

SCREENS = 4
CONSOLES = 2
SETTLE_S = 10.0


class Ceremony:
    """The conductor: who comes when, when they vote, and when a worker dies."""

    def __init__(self, server: ServerUnderTest, played: Plan, kill: bool, seed: int) -> None:
        self._server = server
        self._plan = played
        self._kill = kill
        self.measured = Measured()
        self.ground = Ground(server.target.address, self.measured, Random(seed))
        self._receipts = {
            poll.id: Receipts(server.target.secret, server.target.event.id, poll.id)
            for poll in server.target.event.polls
        }
        self._options = {poll.id: [option.id for option in poll.options] for poll in server.target.event.polls}
        self._screens = [Screen(self.ground, server.target.screen()) for _ in range(SCREENS)]
        self._consoles: list[Client] = []
        self._kept: list[tuple[str, Ballot]] = []
        self._answers = 0
        self.acts_done = 0

    async def play(self) -> dict[str, Any]:
        """Plays all acts; returns the result."""
        operator = await self._server.operator()
        self._consoles = [Client(self.ground, self._server.target.console(operator)) for _ in range(CONSOLES)]
        for watcher in (*self._screens, *self._consoles):
            watcher.open()
        act = Act(self.ground, self._kept)
        present: list[Phone] = []
        for number in range(self._plan.acts):
            phones = [self._phone(member) for member in self._members(number)]
            await act.arrive(phones, leaving=present)
            await self._vote(act, phones, number)
            await act.like(phones, self._part(self._plan.likes, number))
            present = phones
            self.acts_done += 1
        await act.part(present)
        return await self._end()

    async def _vote(self, act: Act, phones: list[Phone], number: int) -> None:
        kill = self._kill_worker if self._kill and number == self._plan.acts // 2 else None
        cast: list[tuple[list[Phone], list[Ballot]]] = []
        second = self._part(self._plan.ballots - self._plan.viewers, number)
        for poll, voters, halfway in (("best", phones, kill), ("star", phones[:second], None)):
            options = self._options[poll]
            # Favourites drift from act to act, so that the race has lead changes.
            weights = [1 + 3 * self.ground.random.random() ** 2 for _ in options]
            choices = self.ground.random.choices(options, weights, k=len(voters))
            cast.append((voters, await act.vote_now(voters, poll, choices, halfway)))
        for voters, ballots in cast:
            act.doubt(voters, ballots)

    def _kill_worker(self) -> None:
        self.measured.mark("SIGKILL")
        self.measured.counts["workers_killed"] += 1
        self._server.kill_worker()

    async def _end(self) -> dict[str, Any]:
        """Closes the polls, waits until every screen shows the final figures, counts."""
        seconds = time.monotonic() - self.measured.started
        event, store = self._server.target.event, self._server.store
        final = {poll.id: await verbs.apply(store, event.id, poll.id, "close") for poll in event.polls}
        deadline = time.monotonic() + SETTLE_S
        while any(not _shows(screen, final) for screen in self._screens) and time.monotonic() < deadline:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        wrong = sum(not _shows(screen, final) for screen in self._screens)
        for watcher in (*self._screens, *self._consoles):
            watcher.leave()
        await self.ground.settled()
        cpu_s = self._server.cpu_s() | {"generator": round(time.process_time(), 1)}
        return self._result(seconds, wrong) | {"cpu_s": cpu_s} | await verdict(store, event, self._kept)

    def _result(self, seconds: float, wrong_screens: int) -> dict[str, Any]:
        measured, counts, ticks = self.measured, self.measured.counts, self.ground.ticks
        return {
            "viewers": self._plan.viewers,
            "connected_at_once": max(measured.by_time["connected"].values(), default=0),
            "seconds": round(seconds, 1),
            "ballots_sent": counts["ballots_sent"] - counts["second_votes_sent"],
            "acknowledged": counts["acknowledged"],
            "resends_sent": counts["resends_sent"],
            "receipts_changed": counts["receipts_changed"],
            "second_votes_sent": counts["second_votes_sent"],
            "second_votes_refused": counts["refused_already_voted"],
            "drops": counts["drops"],
            "reconnects": len(measured.back_ms),
            "workers_killed": counts["workers_killed"],
            "errors": counts["errors"],
            "left_outside": counts["left_outside"],
            "unanswered": counts["unanswered"],
            "likes_sent": counts["likes_sent"],
            "votes_per_s": measured.votes_per_s,
            "ack_ms_p50": measured.ack_ms.percentile(0.5),
            "ack_ms_p99": measured.ack_ms.percentile(0.99),
            "recovery_ms_p50": measured.recovery_ms.percentile(0.5),
            "recovery_ms_p99": measured.recovery_ms.percentile(0.99),
            "screen_ms_p50": measured.screen_ms.percentile(0.5),
            "screen_ms_p99": measured.screen_ms.percentile(0.99),
            "screens_wrong_at_end": wrong_screens,
            "ticks_heard": counts["ticks_heard"],
            "ticks_backwards": len(ticks.backwards),
        }

    def _answered(self, phone: Phone, ballot: Ballot) -> None:
        self._answers += 1
        if self._answers % WATCHED_BY == 0 and ballot.receipt is not None:
            _, seq = self._receipts[ballot.poll].read(ballot.receipt)
            for screen in self._screens:
                screen.expect(ballot.poll, seq)

    def _phone(self, member: str) -> Phone:
        phone = Phone(self.ground, member, self._server.target.phone(member))
        phone.on_answer = self._answered
        return phone

    def _members(self, number: int) -> list[str]:
        before = sum(self._part(self._plan.viewers, n) for n in range(number))
        return [f"m{before + n:06}" for n in range(self._part(self._plan.viewers, number))]

    def _part(self, whole: int, number: int) -> int:
        """The share of act `number` in `whole`; all parts add up to it."""
        acts = self._plan.acts
        return whole * (number + 1) // acts - whole * number // acts


def _shows(screen: Screen, final: dict[str, PollNow]) -> bool:
    tick = screen.tick
    return tick is not None and all(
        (tick.polls[poll].state, tick.polls[poll].ballots) == ("closed", now.ballots) for poll, now in final.items()
    )


def broken(result: dict[str, Any]) -> list[str]:
    """The promises that the result breaks, in words; [] when all is well."""
    zero = (
        "lost", "doubled", "refused_but_counted", "differences", "receipts_changed", "unanswered", "left_outside",
        "screens_wrong_at_end", "ticks_backwards",
    )  # fmt: skip
    found = [f"{name} is {result[name]}, not 0" for name in zero if result[name]]
    for one, other in (
        ("acknowledged", "ballots_sent"), ("counted", "distinct_acknowledged"), ("recounted", "counted"),
        ("likes_counted", "likes_sent"), ("second_votes_refused", "second_votes_sent"),
    ):  # fmt: skip
        if result[one] != result[other]:
            found.append(f"{one} is {result[one]}, but {other} is {result[other]}")
    return found


async def play(arguments: argparse.Namespace) -> dict[str, Any]:
    """Starts a server, plays, ends it; writes the report if one is wanted. Raises ServerUnderTestError."""
    played = plan(arguments.scale)
    tls: Kind | None = "ecdsa" if arguments.tls else None
    async with server_under_test(ceremony(), arguments.workers, arguments.port, tls=tls) as server:
        conductor = Ceremony(server, played, not arguments.no_kill, arguments.seed)
        with Progress(conductor.measured, conductor.ground, played, show=sys.stderr.isatty()):
            result = await conductor.play()
    result["broken"] = broken(result)
    if arguments.report:
        arguments.report.write_text(report(result, conductor.measured), encoding="utf-8")
    return result


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.ceremony", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scale", type=float, default=1.0, help="part of the ceremony to play (default: 1, all of it)")
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object")
    parser.add_argument("--report", type=Path, metavar="FILE.html", help="write a page with curves for people")
    parser.add_argument("--workers", type=int, default=2, help="the server's workers (default: 2)")
    parser.add_argument("--port", type=int, default=0, help="the server's port (default: a free one)")
    parser.add_argument("--tls", action="store_true", help="everybody comes by https and wss")
    parser.add_argument("--no-kill", action="store_true", help="leave all workers alive")
    parser.add_argument("--seed", type=int, default=1, help="what chance starts from (default: 1)")
    arguments = parser.parse_args()
    result = run(play(arguments))
    return conclude(result, arguments.json, bool(result["broken"]))


if __name__ == "__main__":
    sys.exit(main())
