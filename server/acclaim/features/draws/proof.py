"""Checks a published draw from public data only (GET /api/events/EVENT/draws/N)."""

import re
from collections.abc import Iterator

import msgspec

from acclaim.base import limits
from acclaim.features.draws import hall_numbers
from acclaim.features.draws.hall_numbers import root_of, sheet
from acclaim.features.draws.hall_word import is_clean
from acclaim.features.draws.rules import State, Strength, commitment_of, digest_of, ranked, strength_of

_is_number = re.compile(limits.DRAW_NUMBER_PATTERN).match


class PublicPrize(msgspec.Struct, frozen=True):
    id: str
    name: str
    name_en: str
    count: int
    picture: str
    entrants: str
    devices: bool
    rounds: int = 1
    rolls: str = "numbers"
    stop: str = "auto"


class PublicWinner(msgspec.Struct, frozen=True):
    """`at` and `absent_at` in ms; `absent_at` 0: the prize is theirs."""

    entrant: str
    name: str
    unit: str
    at: int
    absent_at: int


class PublicDraw(msgspec.Struct, frozen=True):
    """`seed` and `word` are "" until it is over, `hall` until all `numbers` of phones are in; they may come until
    `numbers_until` (ms). `devices` of the entrants are anonymous ones. Hashes are SHA-256 in hexadecimal.
    `word_points` are the code points of the word.

    `pseudonyms` is the hash of the key that makes them. `strength`: what came after the commitment, see draw.py. It is
    the `round`-th draw of its prize. `started_at`: when its drum was started (ms); then the word is there, and the
    winners are not yet. 0: it was not, or has none to be stopped.
    """

    n: int
    prize: PublicPrize
    state: State
    commitment: str
    pseudonyms: str
    digest: str
    entrants: int
    devices: int
    prepared_at: int
    missed: int
    numbers_until: int
    numbers: int
    hall: str
    seed: str
    word: str
    word_points: str
    strength: Strength
    over_at: int
    winners: tuple[PublicWinner, ...]
    round: int = 1
    started_at: int = 0


class DrawProof(msgspec.Struct, frozen=True):
    """One draw in full: `list` are its entrants, sorted; `numbers` those of the phones, sheet by sheet."""

    event: str
    draw: PublicDraw
    list: tuple[str, ...]
    numbers: tuple[tuple[str, ...], ...]


def problems(proof: DrawProof) -> list[str]:
    """What is wrong with a draw; [] if its winners follow from the commitment. One that is not over yet can only be
    wrong in its lists."""
    draw = proof.draw
    found = [*_of_list(proof), *_of_numbers(proof)]
    if draw.state in ("prepared", "rolling"):
        return found
    if draw.strength != strength_of(draw.state, draw.word, draw.numbers):
        found.append("the proof is called stronger or weaker than it is")
    if not is_clean(draw.word):
        found.append("the word holds characters that a hall can't see")
    if not draw.seed:
        found.append("the seed was not published: another server has prepared the draw")
    elif commitment_of(draw.seed, draw.pseudonyms, draw.digest) != draw.commitment:
        found.append("seed, pseudonyms and list are not those that were committed to")
    absent = sum(1 for winner in draw.winners if winner.absent_at)
    due = draw.prize.count + absent if draw.state == "drawn" else 0
    if [winner.entrant for winner in draw.winners] != ranked(draw.seed, draw.word, draw.hall, proof.list, due):
        found.append("the winners are not the first in rank")
    return found


def _of_list(proof: DrawProof) -> Iterator[str]:
    draw = proof.draw
    if list(proof.list) != sorted(set(proof.list)):
        yield "the entrants are not sorted, or one stands twice"
    if len(proof.list) != draw.entrants:
        yield f"the list has {len(proof.list)} entrants, the draw was prepared with {draw.entrants}"
    if digest_of(proof.list) != draw.digest:
        yield "the entrants are not those that the draw was prepared with: the digest differs"


def _of_numbers(proof: DrawProof) -> Iterator[str]:
    draw, count = proof.draw, sum(map(len, proof.numbers))
    if not draw.hall:
        if draw.state == "drawn" or count:
            yield "the phones' numbers were not closed before the winners were drawn"
        return
    if count != draw.numbers:
        yield f"there are {count} numbers of phones, but {draw.numbers} were counted"
    if not all(numbers and all(map(_is_number, numbers)) for numbers in proof.numbers):
        yield "something among the phones' numbers is none"
    elif hall_numbers.digest_of([root_of(sheet(numbers)) for numbers in proof.numbers]) != draw.hall:
        yield "the phones' numbers are not those that the winners were drawn with: the hall's digest differs"
