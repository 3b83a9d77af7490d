"""Messages about draws."""

from typing import Annotated, Any

import msgspec

from acclaim.base import limits
from acclaim.wire.messages import FromPhone, ToPages


class Number(FromPhone, frozen=True, tag="number"):
    """A phone's random number for a prepared draw, 16 hexadecimal digits."""

    draw: Annotated[int, msgspec.Meta(ge=1, le=limits.DRAWS_PER_EVENT)]
    number: Annotated[str, msgspec.Meta(pattern=limits.DRAW_NUMBER_PATTERN)]


class AskHall(FromPhone, frozen=True, tag="hall"):
    """Asks for the hall's digest of a draw, and for the path to it from a sheet of numbers."""

    draw: Annotated[int, msgspec.Meta(ge=1, le=limits.DRAWS_PER_EVENT)]
    sheet: Annotated[int, msgspec.Meta(ge=1, le=1 << 31)]


class DrawsFrame(ToPages, tag="draws"):
    """To screens and consoles: the newest draws in full, oldest first, with the names or units that are `passing`; on
    joining and whenever one changes. `passing_faces` and `faces` are the photos of those passing and of the winners, in
    the same order, [] if none are shown."""

    now: int
    draws: list[dict[str, Any]]


class Won(ToPages, tag="won"):
    """To the phones of a winner only, also when they return. Show it from `at` on, when the screen has named them.

    `code` is compared by an operator. `absent`: they were not there, and somebody else has the prize now."""

    draw: int
    prize: dict[str, Any]
    entrant: str
    code: str
    at: int
    absent: bool


class Drawn(ToPages, tag="drawn"):
    """To all phones, once: the new winners. Show it from `at` on, when the screen has named the last of them; `count`
    is their number, `winners` the first of them, named as on the screen. `hall` is the digest that was used."""

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
    """The number is on this `sheet`; `path` leads to the sheet's root. `sheet` 0: it came too late and is left out.

    `entrant` is the member's pseudonym in this draw, sent before anybody can know who wins."""

    draw: int
    number: str
    entrant: str
    sheet: int
    path: list[str]


class HallFrame(ToPages, tag="hall"):
    """The digest of all `numbers` of a draw, "" until all are in, and the `path` to it from the root of a sheet."""

    draw: int
    sheet: int
    hall: str
    numbers: int
    path: list[str]
