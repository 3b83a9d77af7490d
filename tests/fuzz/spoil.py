"""Good inputs spoilt: the same few edits for hypothesis, which shrinks them, and for a fuzzer without guidance."""

import random
from typing import NamedTuple

from tests.fuzz.targets import Target


class Edit(NamedTuple):
    """At `place` (modulo the length), `cut` bytes go and `put` comes."""

    place: int
    cut: int
    put: bytes


def spoilt(seed: bytes, edits: list[Edit]) -> bytes:
    data = seed
    for place, cut, put in edits:
        at = place % (len(data) + 1)
        data = data[:at] + put + data[at + cut :]
    return data


def random_input(target: Target, dice: random.Random) -> bytes:
    """A seed with up to eight edits, some of them with words or pieces of seeds."""
    edits = []
    for _ in range(dice.randint(0, 8)):
        piece = dice.choice(target.seeds)
        start = dice.randrange(len(piece))
        put = dice.choice(
            [b"", dice.randbytes(dice.randint(1, 4)), *target.words, piece[start : start + dice.randint(1, 64)]]
        )
        edits.append(Edit(dice.getrandbits(16), dice.choice((0, 0, 1, 1, 2, 16)), put))
    return spoilt(dice.choice(target.seeds), edits)
