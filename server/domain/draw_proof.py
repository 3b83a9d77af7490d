"""Checking a published draw: nothing but what everybody can see goes in (GET /api/events/EVENT/draws/N)."""

import msgspec

from server.domain.draw import State, commitment_of, digest_of, ranked
from server.domain.hall_word import is_clean


class PublicPrize(msgspec.Struct, frozen=True):
    id: str
    name: str
    name_en: str
    count: int
    picture: str
    entrants: str


class PublicWinner(msgspec.Struct, frozen=True):
    """`at` and `absent_at` in ms; `absent_at` 0: the prize is theirs."""

    entrant: str
    name: str
    unit: str
    at: int
    absent_at: int


class PublicDraw(msgspec.Struct, frozen=True):
    """`seed` and `word` are "" until it is over. Hashes are SHA-256 in hexadecimal."""

    n: int
    prize: PublicPrize
    state: State
    commitment: str
    digest: str
    entrants: int
    prepared_at: int
    missed: int
    seed: str
    word: str
    over_at: int
    winners: tuple[PublicWinner, ...]


class Proof(msgspec.Struct, frozen=True):
    """One draw, whole: `list` are its entrants, sorted."""

    event: str
    draw: PublicDraw
    list: tuple[str, ...]


def problems(proof: Proof) -> list[str]:
    """What is wrong with a draw; [] if its winners follow from what was committed to. One that is not over yet can
    only be wrong in its list."""
    draw, found = proof.draw, list[str]()
    if list(proof.list) != sorted(set(proof.list)):
        found.append("the entrants are not sorted, or one stands twice")
    if len(proof.list) != draw.entrants:
        found.append(f"the list has {len(proof.list)} entrants, the draw was prepared with {draw.entrants}")
    if digest_of(proof.list) != draw.digest:
        found.append("the entrants are not those that the draw was prepared with: the digest differs")
    if draw.state == "prepared":
        return found
    if not is_clean(draw.word):
        found.append("the word holds characters that a hall can't see")
    if commitment_of(draw.seed) != draw.commitment:
        found.append("the seed is not the one that was committed to")
    absent = sum(1 for winner in draw.winners if winner.absent_at)
    due = draw.prize.count + absent if draw.state == "run" else 0
    if [winner.entrant for winner in draw.winners] != ranked(draw.seed, draw.word, proof.list, due):
        found.append("the winners are not the first in rank")
    return found
