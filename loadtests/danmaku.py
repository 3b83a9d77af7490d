"""Comments beside votes: does a vote wait longer while a thousand comments a second come in?

python -m loadtests.danmaku     under a minute, with a server of its own (one worker, every write fsynced)

Stretches without and with comments take turns in one run, so that the machine's moods fall on both alike. All phones
are connected all the time, vote at a steady pace, and are shown the comments.
"""

import argparse
import asyncio
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from secrets import token_urlsafe
from typing import Final

import msgspec

from acclaim.audience.address import Sources
from acclaim.audience.websocket import Line, masked
from acclaim.event.event import Event
from acclaim.event.parts.comments import Comments
from acclaim.event.parts.poll import Option, Poll, Replace
from acclaim.redis import keys
from loadtests.command import run
from loadtests.server_under_test import ServerUnderTest, server_under_test

_STEP_S: Final = 0.01
_SETTLE_S: Final = 1.5
_CONNECTING_MAX: Final = 64
_PATIENCE_S: Final = 60.0


class _Ack(msgspec.Struct):
    ballot: str


class _Said(msgspec.Struct):
    text: str


class _Comments(msgspec.Struct):
    offered: int
    comments: list[_Said]


class _Figures(msgspec.Struct):
    ack_ms_p50: float | None
    ack_ms_p99: float | None


_ack, _comments = msgspec.json.Decoder(_Ack).decode, msgspec.json.Decoder(_Comments).decode


@dataclass
class Stretch:
    """What was seen in the stretches of one kind."""

    seconds: float = 0.0
    votes_ms: list[float] = field(default_factory=list)
    comments_sent: int = 0
    stored: int = 0
    refused: int = 0
    shown_after_ms: list[float] = field(default_factory=list)  # of each comment that was shown, on one phone
    frames: int = 0
    offered: int = 0
    delivered: int = 0
    cpu_s: dict[str, float] = field(default_factory=dict)  # of workers and of Redis
    worker_ms: list[tuple[float, float]] = field(default_factory=list)  # p50 and p99 as the worker measured them


class _Phone:
    """Phones listen alike; one of them, the witness, reads the comments, the others only count them as frames."""

    __slots__ = ("_hall", "is_witness", "line")

    def __init__(self, hall: "Hall", request: bytes, is_witness: bool) -> None:
        self._hall = hall
        self.is_witness = is_witness
        self.line = Line(request, self)

    def heard(self, payload: bytes) -> None:
        kind = payload[9:18]
        if kind.startswith(b"ack"):
            self._hall.acknowledged(_ack(payload).ballot)
        elif kind == b"commented":
            self._hall.now.stored += b'"refused"' not in payload
            self._hall.now.refused += b'"refused"' in payload
        elif kind == b'comments"':
            self._hall.now.frames += 1
            if self.is_witness:
                self._hall.shown(_comments(payload))
        elif kind.startswith(b"welcome"):
            self._hall.here += 1

    def lost(self, code: int) -> None:
        self._hall.lost += 1


class Hall:
    """All phones, and what they see now."""

    def __init__(self, server: ServerUnderTest) -> None:
        self._server = server
        self._phones: list[_Phone] = []
        self._ballots: dict[str, float] = {}
        self._texts: dict[str, float] = {}
        self._turn = 0
        self.here = 0
        self.lost = 0
        self.now = Stretch()

    async def fill(self, phones: int) -> None:
        address = self._server.target.address
        sources, loop = Sources(address.host), asyncio.get_running_loop()
        for start in range(0, phones, _CONNECTING_MAX):
            some = [
                _Phone(self, self._server.target.phone(f"d{n}"), is_witness=n == 0)
                for n in range(start, min(phones, start + _CONNECTING_MAX))
            ]
            self._phones += some
            await asyncio.gather(
                *(
                    loop.create_connection(lambda line=one.line: line, *address.place, local_addr=sources.next())
                    for one in some
                )
            )
        async with asyncio.timeout(_PATIENCE_S):
            while self.here < phones:  # noqa: ASYNC110
                await asyncio.sleep(0.05)

    async def live(self, stretch: Stretch, seconds: float, votes_per_s: int, comments_per_s: int) -> None:
        """Votes and comments at a steady pace, whatever the answers take."""
        self.now = stretch
        before = self._server.cpu_s()
        began, sent = time.monotonic(), [0, 0]
        while (passed := time.monotonic() - began) < seconds:
            for kind, pace in enumerate((votes_per_s, comments_per_s)):
                while sent[kind] < pace * passed:
                    sent[kind] += 1
                    (self._vote, self._comment)[kind]()
            await asyncio.sleep(_STEP_S)
        for name, cpu_s in self._server.cpu_s().items():
            stretch.cpu_s[name] = stretch.cpu_s.get(name, 0.0) + cpu_s - before[name]
        await asyncio.sleep(_SETTLE_S)
        [line] = (await self._server.store.redis.hgetall(keys.WORKERS)).values()
        figures = msgspec.json.decode(line, type=_Figures)
        stretch.worker_ms.append((figures.ack_ms_p50 or 0.0, figures.ack_ms_p99 or 0.0))
        stretch.seconds += seconds

    def _next(self) -> Line:
        self._turn += 1
        return self._phones[self._turn % len(self._phones)].line

    def _vote(self) -> None:
        ballot = token_urlsafe(9)
        self._ballots[ballot] = time.monotonic()
        cast = {"type": "cast", "poll": "best", "epoch": 1, "ballot": ballot, "choices": [str(self._turn % 12 + 1)]}
        self._next().send(masked(msgspec.json.encode(cast)))

    def _comment(self) -> None:
        comment = token_urlsafe(9)
        text = f"为最美小家喝彩{comment}"
        self._texts[text] = time.monotonic()
        self.now.comments_sent += 1
        self._next().send(masked(msgspec.json.encode({"type": "comment", "comment": comment, "text": text})))

    def acknowledged(self, ballot: str) -> None:
        self.now.votes_ms.append((time.monotonic() - self._ballots.pop(ballot)) * 1000)

    def shown(self, frame: _Comments) -> None:
        now = time.monotonic()
        self.now.offered += frame.offered
        self.now.delivered += len(frame.comments)
        for said in frame.comments:
            if (sent_at := self._texts.pop(said.text, None)) is not None:
                self.now.shown_after_ms.append((now - sent_at) * 1000)


def percentile(values: Sequence[float], share: float) -> float:
    """The `share` (0–1) quantile; 0 without values."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] if values else 0.0


def an_event() -> Event:
    options = [Option(str(n), f"选项{n}") for n in range(1, 13)]
    return Event(
        "gala", "颁奖典礼", comments=Comments(True), polls=[Poll("best", "最美小家", options, repeat=Replace())]
    )


async def measure(phones: int, votes: int, comments: int, seconds: float, rounds: int) -> tuple[Stretch, Stretch, int]:
    """(without comments, with them, lines lost). Raises ServerUnderTestError."""
    async with server_under_test(an_event(), workers=1) as server:
        hall = Hall(server)
        await hall.fill(phones)
        await hall.live(Stretch(), 1.0, votes, comments)  # warm
        quiet, loud = Stretch(), Stretch()
        for _ in range(rounds):
            await hall.live(quiet, seconds, votes, 0)
            await hall.live(loud, seconds, votes, comments)
        return quiet, loud, hall.lost


def _ms(values: Sequence[float], share: float) -> str:
    return f"{percentile(values, share):,.1f} ms" if values else ""


def _workers_ms(stretch: Stretch, which: int) -> str:
    return f"{sum(pair[which] for pair in stretch.worker_ms) / len(stretch.worker_ms):,.1f} ms"


_ROWS: Final[list[tuple[str, Callable[[Stretch], str]]]] = [
    ("votes acknowledged a second", lambda s: f"{len(s.votes_ms) / s.seconds:,.0f}"),
    ("a vote from arrival to acknowledgement, in the worker, p50", lambda s: _workers_ms(s, 0)),
    ("p99", lambda s: _workers_ms(s, 1)),
    ("a vote as phones see it, p50", lambda s: _ms(s.votes_ms, 0.5)),
    ("p99", lambda s: _ms(s.votes_ms, 0.99)),
    ("comments offered a second", lambda s: f"{s.comments_sent / s.seconds:,.0f}"),
    ("stored a second", lambda s: f"{s.stored / s.seconds:,.0f}"),
    ("refused", lambda s: f"{s.refused:,}"),
    ("shown a second, on every phone", lambda s: f"{s.delivered / s.seconds:.1f}"),
    ("frames of comments a second, to all phones", lambda s: f"{s.frames / s.seconds:,.0f}"),
    ("CPU of the worker", lambda s: f"{s.cpu_s['workers'] / s.seconds:.0%}"),
    ("CPU of Redis", lambda s: f"{s.cpu_s['redis'] / s.seconds:.0%}"),
    ("a comment from sent to shown, p50", lambda s: _ms(s.shown_after_ms, 0.5)),
    ("p99", lambda s: _ms(s.shown_after_ms, 0.99)),
]


def table(quiet: Stretch, loud: Stretch, phones: int, lost: int) -> str:
    rows = [("| |", "without comments |", "with comments |"), ("|---|", "---:|", "---:|")]
    for name, cell in _ROWS:
        rows.append((f"| {name} |", f"{cell(quiet)} |", f"{cell(loud)} |"))
    return "\n".join(" ".join(row) for row in rows) + f"\n\n{phones:,} phones connected, {lost} lines lost."


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m loadtests.danmaku", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--phones", type=int, default=2400, help="that vote, comment and watch (default: 2400)")
    parser.add_argument("--votes", type=int, default=500, help="a second (default: 500)")
    parser.add_argument("--comments", type=int, default=1000, help="a second (default: 1000)")
    parser.add_argument(
        "--seconds",
        type=float,
        default=10.0,
        help="of each stretch (default: 10, the window of the worker's own figures)",
    )
    parser.add_argument("--rounds", type=int, default=2, help="of two stretches (default: 2)")
    arguments = parser.parse_args()
    quiet, loud, lost = run(measure(**vars(arguments)))
    print(table(quiet, loud, arguments.phones, lost))
    return 0


if __name__ == "__main__":
    sys.exit(main())
