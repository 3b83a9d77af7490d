"""A draw: who wins a prize, by a rule that anybody can repeat (docs/draw.md shows it, with a few own lines).

Before: a secret `seed` and the key of the pseudonyms are generated, the entrants are frozen, and one commitment to all
three is published with their sorted list. Then phones send random numbers, whose digest is `hall` (hall_numbers.py),
and the hall calls out a `word`, or none. After: the seed is published; entrants are ranked by
SHA-256("SEED:WORD:HALL:ENTRANT"), lowest first.

Pure: key, nonce, salt and time are arguments.
"""

import heapq
import hmac
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Final, Literal

import msgspec

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.event.definition import Definition
from acclaim.event.parts.prize import Prize
from acclaim.features.draws.limits import LANDING_MS, STEP_MS_MAX, STOP_MS
from acclaim.features.draws.names import entrant_of, pseudonyms_of
from acclaim.identity import device

State = Literal["prepared", "rolling", "drawn", "abandoned"]
# What was added after the commitment, strongest first: a word from the hall, phones' numbers, nothing; "" until then.
Strength = Literal["word", "numbers", "seed", ""]

_WAITING: Final = ("prepared", "rolling")  # its winners are still to be drawn: its seed is secret


class Member(Definition, frozen=True, gc=False):
    """An entrant: `name` from their session, "" if the roster has a better one or nobody knows it."""

    id: str
    name: str = ""


class Winner(Definition, frozen=True):
    """`entrant` is public; `member`, `unit` and the whole `name` are for operators. `at`: when the screen has named
    them (ms); `absent_at`: when an operator found them absent (ms), 0 if they are there. `photo`: the address of their
    photo if the prize rolls photos, or ""."""

    entrant: str
    member: str
    name: str
    unit: str
    at: int
    absent_at: int = 0
    photo: str = ""


class Passing(Definition, frozen=True):
    """One of the entrants that roll on the screen. `name` is for operators, like a winner's."""

    entrant: str
    name: str
    unit: str
    photo: str = ""


class Draw(Definition, frozen=True):
    """The `n`-th draw of an event, and the `round`-th of its prize. `salt` makes the pseudonyms and is never published;
    `seed` is published when it is over. Until then it is not stored: it is derived from `nonce` and the server's
    secret.

    `hall` is the digest of the `numbers` that phones have sent until `numbers_until`, "" until all are in. `devices` of
    the entrants are anonymous ones. `step` is the step of the run of show that made it, "" by hand. `missed`: workers
    that did not answer in time who is online there. `passing`: some entrants, chosen at random, if their names or units
    roll on the screen. Times in ms; `started_at` is when the drum was started to be stopped, `over_at` when the winners
    were drawn or it was abandoned."""

    n: int
    prize: Prize
    state: State
    salt: str
    seed: str
    nonce: str
    commitment: str
    digest: str
    entrants: int
    prepared_at: int
    devices: int = 0
    numbers_until: int = 0
    hall: str = ""
    numbers: int = 0
    step: str = ""
    missed: int = 0
    word: str = ""
    over_at: int = 0
    winners: tuple[Winner, ...] = ()
    round: int = 1
    passing: tuple[Passing, ...] = ()
    started_at: int = 0

    @property
    def waits(self) -> bool:
        """Whether its winners are still to be drawn."""
        return self.state in _WAITING


def seed_of(key: bytes, nonce: str) -> str:
    """The seed of a draw: without the key, nobody can derive it from its nonce."""
    return hmac.digest(key, f"seed of draw {nonce}".encode(), "sha256").hex()


def opened_by(key: bytes, draw: Draw) -> Draw | None:
    """The draw with its seed, or None if the commitment was made with another key."""
    if draw.seed or not draw.waits:
        return draw
    seed = seed_of(key, draw.nonce)
    is_its = commitment_of(seed, pseudonyms_of(draw.salt), draw.digest) == draw.commitment
    return msgspec.structs.replace(draw, seed=seed) if is_its else None


def without_seed(draw: Draw) -> Draw:
    """The draw as it is stored: without its seed while that is secret."""
    return msgspec.structs.replace(draw, seed="") if draw.waits else draw


def commitment_of(seed: str, pseudonyms: str, digest: str) -> str:
    """One hash that pins the seed, the pseudonyms and the list of entrants."""
    return sha256(f"{seed}:{pseudonyms}:{digest}".encode()).hexdigest()


def list_of(entrants: Iterable[str]) -> str:
    """The published list: one entrant per line, sorted. Its SHA-256 is the draw's digest."""
    return "".join(f"{entrant}\n" for entrant in entrants)


def digest_of(entrants: Iterable[str]) -> str:
    return sha256(list_of(entrants).encode()).hexdigest()


def ranked(seed: str, word: str, hall: str, entrants: Iterable[str], count: int) -> list[str]:
    """The first `count` entrants: the rule of every draw."""
    start = sha256(f"{seed}:{word}:{hall}:".encode())

    def rank(entrant: str) -> bytes:
        rest = start.copy()
        rest.update(entrant.encode())
        return rest.digest()

    return heapq.nsmallest(count, entrants, key=rank)


def prepare(
    n: int,
    prize: Prize,
    members: Iterable[Member],
    *,
    key: bytes,
    nonce: str,
    salt: str,
    now_ms: int,
    step: str = "",
    missed: int = 0,
    round_: int = 1,
) -> tuple[Draw, list[tuple[str, Member]]]:
    """The draw with its entrants frozen, and [(entrant, member)] sorted by entrant. Each member is listed once.

    Raises OperatorError("no_entrants")."""
    listed = _sorted({entrant_of(salt, one.id): one for one in members})
    if not listed:
        raise OperatorError("no_entrants")
    digest = digest_of(entrant for entrant, _ in listed)
    seed = seed_of(key, nonce)
    commitment = commitment_of(seed, pseudonyms_of(salt), digest)
    devices = sum(device.is_device(member.id) for _, member in listed)
    draw = Draw(
        n, prize, "prepared", salt, seed, nonce, commitment, digest, len(listed), now_ms, devices,
        step=step, missed=missed, round=round_,
    )  # fmt: skip
    return draw, listed


def next_round(prize: Prize, draws: Iterable[Draw]) -> int:
    """The round of the prize's next draw: abandoned ones don't count."""
    return 1 + sum(one.prize.id == prize.id and one.state == "drawn" for one in draws)


def _sorted(members: dict[str, Member]) -> list[tuple[str, Member]]:
    """In many short sorts: one sort of 200,000 entrants would stop every other thread meanwhile, and votes with it."""
    parts: list[list[tuple[str, Member]]] = [[] for _ in range(256)]
    for entrant, member in members.items():
        parts[int(entrant[:2], 16)].append((entrant, member))
    return [one for part in parts for one in sorted(part)]


def lands_at(run_at: int, place: int, count: int, first_ms: int = limits.DRAW_SUSPENSE_MS) -> int:
    """When the screen names the winner at `place` of `count` (ms): one by one, all within half a minute."""
    step_ms = min(STEP_MS_MAX, LANDING_MS // max(count, 1))
    return run_at + first_ms + place * step_ms


def opened(draw: Draw, now_ms: int, window_ms: int) -> Draw:
    """The draw as published: for `window_ms` phones may send their numbers."""
    return msgspec.structs.replace(draw, prepared_at=now_ms, numbers_until=now_ms + window_ms)


def gathered(draw: Draw, hall: str, numbers: int) -> Draw:
    """The draw with its phones' numbers: from now on only the word is open."""
    return msgspec.structs.replace(draw, hall=hall, numbers=numbers) if not draw.hall else draw


def takes_numbers(draw: Draw, now_ms: int) -> bool:
    """Whether phones may still send theirs."""
    return draw.state == "prepared" and not draw.hall and now_ms < draw.numbers_until


def strength_of(state: State, word: str, numbers: int) -> Strength:
    """Which part of a result nobody could know at the commitment."""
    if state != "drawn":
        return ""
    return "word" if word else "numbers" if numbers else "seed"


def start(draw: Draw, word: str, now_ms: int) -> Draw:
    """The draw with its drum started, once it is `gathered`: with the word, everything that determines its winners is
    fixed. The stop only decides when they are shown. Raises OperatorError("draw_over")."""
    if draw.state != "prepared":
        raise OperatorError("draw_over")
    return msgspec.structs.replace(draw, state="rolling", word=word, started_at=now_ms)


def draw_winners(draw: Draw, winners: Sequence[Winner], word: str, now_ms: int) -> Draw:
    """The draw with its `winners` in order of rank, once it is `gathered`; a rolling one has its `word` already. Raises
    OperatorError("draw_over")."""
    if not draw.waits:
        raise OperatorError("draw_over")
    now_ms = max(now_ms, draw.started_at)  # a cue may start and stop it
    first_ms = STOP_MS if draw.state == "rolling" else limits.DRAW_SUSPENSE_MS
    timed = tuple(
        msgspec.structs.replace(one, at=lands_at(now_ms, place, len(winners), first_ms))
        for place, one in enumerate(winners)
    )
    return msgspec.structs.replace(draw, state="drawn", word=word, over_at=now_ms, winners=timed)


def abandon(draw: Draw, now_ms: int) -> Draw:
    """A waiting draw that is given up: it stays on the record, and its seed is published."""
    return msgspec.structs.replace(draw, state="abandoned", over_at=now_ms) if draw.waits else draw


def redraw(draw: Draw, absent: str, next_in_rank: Winner | None, now_ms: int) -> Draw:
    """`absent` was not there: the next in rank wins, if there is one. Raises OperatorError("not_a_winner")."""
    winners = tuple(
        msgspec.structs.replace(one, absent_at=now_ms) if one.entrant == absent and not one.absent_at else one
        for one in draw.winners
    )
    if winners == draw.winners:
        raise OperatorError("not_a_winner")
    if next_in_rank:
        winners += (msgspec.structs.replace(next_in_rank, at=lands_at(now_ms, 0, 1)),)
    return msgspec.structs.replace(draw, winners=winners)


def standing(draw: Draw) -> list[Winner]:
    """Who has the prize: the winners without absent ones."""
    return [one for one in draw.winners if not one.absent_at]


def shut_out(prize: Prize, draws: Iterable[Draw]) -> set[str]:
    """The members who can't win: earlier winners, unless the prize allows them."""
    return set() if prize.again else {one.member for draw in draws for one in standing(draw)}
