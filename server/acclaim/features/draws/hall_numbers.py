"""The random numbers that phones add to a draw after the commitment: none can be left out unnoticed.

They are kept in sheets, in the order in which they came. The numbers of a sheet are the leaves of a hash tree, and the
sheets' roots are the leaves of another one, whose root is the hall's digest, which enters the ranking. A phone gets the
path to the root of its sheet with the answer to its number, and the path from there to the digest once all are in.

A leaf is SHA-256(NUMBER), a node SHA-256(LEFT + RIGHT) of its children in hexadecimal; a node without a neighbour moves
up unchanged. The digest of no numbers is SHA-256 of nothing.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Final

from acclaim.base import limits

NOBODY: Final = sha256(b"").hexdigest()

Levels = list[list[str]]  # of a tree: its leaves, then each level up to its root


def hashed(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def tree(leaves: Sequence[str]) -> Levels:
    """All levels above at least one leaf."""
    levels = [list(leaves)]
    while len(level := levels[-1]) > 1:
        above = [hashed(level[at] + level[at + 1]) for at in range(0, len(level) - 1, 2)]
        levels.append(above + level[len(level) & ~1 :])
    return levels


def sheet(numbers: Iterable[str]) -> Levels:
    """The tree of a sheet's numbers."""
    return tree([hashed(number) for number in numbers])


def root_of(levels: Levels) -> str:
    return levels[-1][0]


def digest_of(roots: Sequence[str]) -> str:
    """The hall's digest, from the roots of its sheets."""
    return root_of(tree(roots)) if roots else NOBODY


def path(levels: Levels, place: int) -> list[str]:
    """What leads from a leaf to the root: "<HASH" is on its left, ">HASH" on its right."""
    steps = []
    for level in levels[:-1]:
        beside = place ^ 1
        if beside < len(level):
            steps.append(f"{'<' if beside < place else '>'}{level[beside]}")
        place //= 2
    return steps


def climb(node: str, steps: Iterable[str]) -> str:
    """The root that a path leads to, from a leaf or from another root."""
    for step in steps:
        node = hashed(step[1:] + node if step[0] == "<" else node + step[1:])
    return node


def window_ms(online: int) -> int:
    """How long phones have to send their numbers: no time without phones, longer with many."""
    if not online:
        return 0
    more_ms = online * 1000 // limits.NUMBERS_PHONES_PER_S
    return min(limits.NUMBERS_WINDOW_MS_MIN + more_ms, limits.NUMBERS_WINDOW_MS_MAX)
