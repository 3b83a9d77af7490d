"""Draws that were run, with their proofs."""

from acclaim.event.parts.prize import Prize
from acclaim.features.draws import hall_numbers, render, rules
from acclaim.features.draws.hall_numbers import root_of, sheet
from acclaim.features.draws.proof import DrawProof
from acclaim.features.draws.rules import Draw, Member, Winner

Sheets = list[list[str]]
KEY, NONCE, SALT, NOW = b"secret", "5e" * 32, "5a" * 32, 1_795_422_000_000
SEED = rules.seed_of(KEY, NONCE)
SHEETS = [["00" * 8, "11" * 8, "22" * 8], ["33" * 8]]  # of phones' numbers


def drawn(ids: list[str], count: int = 1, word: str = "", sheets: Sheets = SHEETS) -> tuple[Draw, list[str]]:
    draw, listed = rules.prepare(
        1, Prize("first", "一等奖", count=count), map(Member, ids), key=KEY, nonce=NONCE, salt=SALT, now_ms=NOW
    )
    entrants = [entrant for entrant, _ in listed]
    member_of = dict(listed)
    hall = hall_numbers.digest_of([root_of(sheet(numbers)) for numbers in sheets])
    draw = rules.gathered(draw, hall, sum(map(len, sheets)))
    winners = [Winner(e, member_of[e].id, "王秀兰", "", 0) for e in rules.ranked(SEED, word, hall, entrants, count)]
    return rules.draw_winners(draw, winners, word, NOW), entrants


def proof_of(draw: Draw, entrants: list[str], sheets: Sheets = SHEETS) -> DrawProof:
    numbers = tuple(map(tuple, sheets)) if draw.hall else ()
    return DrawProof("gala", render.draw(draw, "masked"), tuple(entrants), numbers)
