"""JSON bodies of draws, both ways."""

from typing import Annotated

import msgspec

from acclaim.base import limits
from acclaim.event.definition import Id
from acclaim.features.draws.proof import PublicDraw
from acclaim.http.bodies import Answer, Body


class Draws(Answer):
    """All draws of an event, oldest first; `GET …/draws/N` has one in full, with its list."""

    event: str
    draws: list[PublicDraw]


class MyEntrants(Answer):
    """{number of a draw: the member's pseudonym in it}, whether or not it is on the list."""

    entrants: dict[str, str]


class OperatorWinner(Answer):
    """`code` is what the winner's phone shows."""

    entrant: str
    member: str
    name: str
    unit: str
    code: str
    at: int
    absent_at: int


class OperatorDraw(Answer):
    """A draw, with the identity of its winners."""

    draw: PublicDraw
    winners: list[OperatorWinner]


class NewDraw(Body, forbid_unknown_fields=True):
    prize: Id


class DrawWord(Body, forbid_unknown_fields=True):
    """`word`: what the hall has called out after the draw was prepared, or "" for none; features/draws/hall_word.py
    says what it may contain."""

    word: Annotated[str, msgspec.Meta(max_length=4 * limits.DRAW_WORD_CHARS)] = ""


class AbsentWinner(Body, forbid_unknown_fields=True):
    entrant: str
