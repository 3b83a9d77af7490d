"""Holds a crowd of phones on this machine, tells all of them one tally, drops all of them, and lets them come back.

python -m loadtests.crowd --phones 200000          some minutes on two cores, 4 GiB
python -m loadtests.crowd --phones 2000 --json     a first look, half a minute
python -m loadtests.crowd --phones 200000 --arrive how long it takes until all have opened the page

The server is a whole one of its own. All lines are cut by a reset at the same moment, as when the hall's access points
restart and every phone notices at once; the phones come back by the rule of docs/protocol.md. Some hundred others,
whose lines hold, cast a ballot every second all the while.
"""

import argparse
import asyncio
import sys
from typing import Any, Final

import msgspec

from acclaim.config import cores
from acclaim.event.event import Event
from acclaim.event.parts.poll import Replace
from loadtests.arrivals.pictured import Pictured
from loadtests.ceremony.plan import ceremony
from loadtests.certificates import Kind
from loadtests.command import conclude, run
from loadtests.crowd.arrival import Arrival
from loadtests.crowd.evening import Evening
from loadtests.crowd.floor import Floor
from loadtests.crowd.generators import PHONES_PER_WORKER, generators, patience_for
from loadtests.crowd.progress import progress
from loadtests.crowd.voters import POLL, Voters
from loadtests.server_under_test import FREE_JOINS, server_under_test

ACK_MS_P99_MAX: Final = 2000.0
FLOOR_VISITS: Final = 2000


def event() -> Event:
    """The ceremony, with a poll in which a phone may vote again and again."""
    polls = [msgspec.structs.replace(poll, repeat=Replace()) if poll.id == POLL else poll for poll in ceremony().polls]
    return msgspec.structs.replace(ceremony(), polls=polls)


def broken(result: dict[str, Any]) -> list[str]:
    """What the result does not keep, in words; [] when all is well."""
    found = []
    if result["held"] < result["phones"]:
        return [f"only {result['held']:,} of {result['phones']:,} phones could be held: {result['troubles']}"]
    if result["recovery_s"] is None:
        found.append(f"only {result['back']:,} of {result['phones']:,} phones came back in time")
    if result["return_ack_ms_p99"] > ACK_MS_P99_MAX:
        found.append(f"votes waited {result['return_ack_ms_p99']:,.0f} ms (p99) for a receipt during the return")
    if result["votes_unanswered"]:
        found.append(f"{result['votes_unanswered']} votes have no answer")
    if result["tally_alone_s"] is None or result["tally_while_voting_s"] is None:
        found.append("a tally did not reach everybody")
    return found


async def hold(
    phones: int,
    voters: int,
    workers: int = 0,
    port: int = 0,
    patience_s: float = 0.0,
    tls: Kind | None = None,
    calm_s: float = 4.0,
    show: bool = False,
) -> dict[str, Any]:
    """Starts everything, spends the evening, ends everything. Waits at most `patience_s` for anything (0: by the number
    of phones); `calm_s` is voted before and after each event. Raises ServerUnderTestError."""
    patience_s = patience_s or patience_for(phones, tls is not None)
    workers = workers or max(cores(), -(-(phones + voters) // PHONES_PER_WORKER))
    async with (
        server_under_test(event(), workers, port, tls=tls) as server,
        generators(server.target, phones) as crowd,
    ):
        choir = Voters(server, voters)
        evening = Evening(server, crowd, choir, phones, patience_s, calm_s)
        try:
            async with progress(evening, crowd, phones, show):
                result = await evening.spend()
        finally:
            await choir.leave()
    return result | {"broken": broken(result)}


def left_outside(result: dict[str, Any]) -> list[str]:
    """What arrivals do not keep, in words; [] when all is well."""
    found = []
    if result["held"] < result["phones"] or result["arrival_s"] is None:
        found.append(f"only {result['held']:,} of {result['phones']:,} phones got in: {result['troubles']}")
    if result["refused"]:
        found.append(f"{result['refused']:,} answers turned a visitor away: {result['troubles']}")
    elif result["troubles"]:
        found.append(f"visitors had to begin again: {result['troubles']}")
    if result["arrival_ack_ms_p99"] > ACK_MS_P99_MAX:
        found.append(f"votes waited {result['arrival_ack_ms_p99']:,.0f} ms (p99) for a receipt meanwhile")
    if result["votes_unanswered"]:
        found.append(f"{result['votes_unanswered']} votes have no answer")
    return found


async def arrive(
    phones: int,
    voters: int,
    workers: int = 0,
    port: int = 0,
    patience_s: float = 0.0,
    tls: Kind | None = None,
    show: bool = False,
) -> dict[str, Any]:
    """Starts everything, lets everybody open the page, ends everything. Raises ServerUnderTestError."""
    patience_s = patience_s or patience_for(phones, tls is not None)
    workers = workers or max(cores(), -(-(phones + voters) // PHONES_PER_WORKER))
    pictured = Pictured(msgspec.structs.replace(event(), admission="open"))
    async with (
        server_under_test(pictured.event, workers, port, FREE_JOINS, tls) as server,
        generators(server.target, phones, visits=True) as crowd,
    ):
        await pictured.upload(server.store)
        floor = await asyncio.to_thread(Floor, server.target, pictured.in_sight)
        choir = Voters(server, voters)
        arrival = Arrival(server, crowd, choir, phones, patience_s)
        try:
            async with progress(arrival, crowd, phones, show):
                result = await arrival.spend()
        finally:
            await choir.leave()
    nginx_us = await floor.us(min(phones, FLOOR_VISITS))
    if nginx_us is None:
        print("nginx is not installed: no floor to compare with", file=sys.stderr)
    return result | {"nginx_us": nginx_us and round(nginx_us), "broken": left_outside(result)}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.crowd", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--phones", type=int, default=20_000, help="phones to hold (default: 20000)")
    parser.add_argument("--voters", type=int, default=300, help="phones that keep voting (default: 300)")
    parser.add_argument("--workers", type=int, default=0, help="the server's workers (default: as many as phones need)")
    parser.add_argument("--port", type=int, default=0, help="the server's port (default: a free one)")
    parser.add_argument("--patience", type=float, default=0.0, help="seconds for each step (default: by the phones)")
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object")
    parser.add_argument("--tls", action="store_true", help="everybody comes by https and wss")
    parser.add_argument("--arrive", action="store_true", help="let everybody open the page, as browsers do")
    arguments = parser.parse_args()
    if min(arguments.phones, arguments.voters) < 1:
        parser.error("at least one phone and one voter are needed")
    play = arrive if arguments.arrive else hold
    result = run(
        play(
            arguments.phones, arguments.voters, arguments.workers, arguments.port, arguments.patience,
            tls="ecdsa" if arguments.tls else None, show=sys.stderr.isatty(),
        )
    )  # fmt: skip
    return conclude(result, arguments.json, bool(result["broken"]))


if __name__ == "__main__":
    sys.exit(main())
