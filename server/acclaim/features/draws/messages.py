"""Draws on the wire."""

from typing import Annotated, Any

import msgspec

from acclaim.base import limits
from acclaim.wire.messages import FromPhone, ToPages


class Number(FromPhone, frozen=True, tag="number"):
    """A phone's random number for a draw that has been prepared, 16 hexadecimal digits."""

    draw: Annotated[int, msgspec.Meta(ge=1, le=limits.DRAWS_PER_EVENT)]
    number: Annotated[str, msgspec.Meta(pattern=limits.DRAW_NUMBER_PATTERN)]


class AskHall(FromPhone, frozen=True, tag="hall"):
    """Asks for the hall's digest of a draw, and for the path that leads to it from a sheet of numbers."""

    draw: Annotated[int, msgspec.Meta(ge=1, le=limits.DRAWS_PER_EVENT)]
    sheet: Annotated[int, msgspec.Meta(ge=1, le=1 << 31)]


class DrawsFrame(ToPages, tag="draws"):
    """To screens and consoles: the newest draws, oldest first, whole, with the names or units that are `passing`; on
    joining and whenever one changes. `passing_faces` and `faces` are the photos of those that pass and of the winners,
    in their order, [] where none are shown."""

    now: int
    draws: list[dict[str, Any]]


class Won(ToPages, tag="won"):
    """To the phones of a winner alone, also when they come back. Show it from `at` on, when the screen has named them.

    `code` is what an operator compares. `absent`: they were not there, and somebody else has it now.
    """

    draw: int
    prize: dict[str, Any]
    entrant: str
    code: str
    at: int
    absent: bool


class Drawn(ToPages, tag="drawn"):
    """To all phones, once: who has newly won. Show it from `at` on, when the screen has named the last of them; `count`
    is how many they are, `winners` the first of them, named as on the screen. `hall` is the digest that entered it."""

    draw: int
    prize: dict[str, Any]
    hall: str
    winners: list[dict[str, Any]]
    count: int
    at: int


class NumbersWanted(ToPages, tag="numbers_wanted"):
    """To all phones when a draw has been prepared: send a `number` at a random moment before `until`."""

    draw: int
    prize: dict[str, Any]
    commitment: str
    until: int
    now: int


class Numbered(ToPages, tag="numbered"):
    """The number is in, on this `sheet`; `path` leads to the sheet's root. `sheet` 0: it came too late and is left out.

    `entrant` is the member's pseudonym in this draw, told before anybody could know who wins.
    """

    draw: int
    number: str
    entrant: str
    sheet: int
    path: list[str]


class HallFrame(ToPages, tag="hall"):
    """The digest of all `numbers` of a draw, "" while they come, and the `path` to it from the root of a sheet."""

    draw: int
    sheet: int
    hall: str
    numbers: int
    path: list[str]
