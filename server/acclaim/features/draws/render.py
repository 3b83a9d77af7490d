"""Turns draws into what each view may see. Nothing hidden gets past here."""

from collections.abc import Sequence
from itertools import takewhile

from acclaim.base import limits
from acclaim.event import units
from acclaim.features.draws.hall_word import points
from acclaim.features.draws.messages import Drawn, NumbersWanted, Won
from acclaim.features.draws.names import code_of, number_of, pseudonyms_of
from acclaim.features.draws.proof import PublicDraw, PublicPrize, PublicWinner
from acclaim.features.draws.rules import Draw, Passing, Winner, strength_of
from acclaim.identity.shown_name import Names, shown_name


def draw(one: Draw, names: Names) -> PublicDraw:
    """What everybody may know of a draw: the seed only when it is over, and never whose a pseudonym is."""
    prize = one.prize
    shown = PublicPrize(
        prize.id, prize.name, prize.name_en, prize.count, prize.picture, prize.entrants, prize.devices, prize.rounds,
        prize.rolls, prize.stop,
    )  # fmt: skip
    winners = tuple(_winner(winner, names) for winner in one.winners)
    return PublicDraw(
        one.n, shown, one.state, one.commitment, pseudonyms_of(one.salt), one.digest, one.entrants, one.devices,
        one.prepared_at, one.missed, one.numbers_until, one.numbers, one.hall, "" if one.waits else one.seed, one.word,
        points(one.word), strength_of(one.state, one.word, one.numbers), one.over_at, winners,
        one.round, one.started_at,
    )  # fmt: skip


def passing(one: Draw, names: Names) -> list[str]:
    """What rolls on the screen until a winner is shown: names or units, numbers for those without; [] if only numbers
    may be shown, which pages make up."""
    if names == "none":
        return []
    return [
        (units.shown(some.unit) if one.prize.rolls == "units" else shown_name(some.name, names))
        or number_of(some.entrant)
        for some in one.passing
    ]


def faces(people: Sequence[Passing | Winner], names: Names) -> list[str]:
    """The address of each one's photo, "" without one; [] if none is shown, because names are masked or nobody has
    one."""
    photos = [some.photo for some in people] if names == "full" else []
    return photos if any(photos) else []


def seen(one: Draw, now: int) -> list[Winner]:
    """The winners whom the screen has named by `now` (ms), in order of rank: the hall knows no others."""
    return list(takewhile(lambda winner: winner.at <= now, one.winners))


def won(one: Draw, winner: Winner) -> Won:
    """The frame to a winner's phones."""
    code = code_of(one.salt, winner.member)
    return Won(one.n, _prize(one), winner.entrant, code, winner.at, bool(winner.absent_at))


def drawn(one: Draw, winners: Sequence[Winner], names: Names) -> Drawn:
    """The frame to all phones about `winners` (at least one) of a draw, in order of rank."""
    named = [
        {"entrant": winner.entrant, "name": winner.name, "unit": winner.unit}
        for winner in (_winner(winner, names) for winner in winners[: limits.DRAWN_NAMES])
    ]
    return Drawn(one.n, _prize(one), one.hall, named, len(winners), winners[-1].at)


def numbers_wanted(one: Draw, now: int) -> NumbersWanted:
    """The frame to all phones about a draw that has just been prepared."""
    return NumbersWanted(one.n, _prize(one), one.commitment, one.numbers_until, now)


def _prize(one: Draw) -> dict[str, str]:
    return {"name": one.prize.name, "name_en": one.prize.name_en, "picture": one.prize.picture}


def _winner(winner: Winner, names: Names) -> PublicWinner:
    unit = units.shown(winner.unit) if names != "none" else ""
    return PublicWinner(winner.entrant, shown_name(winner.name, names), unit, winner.at, winner.absent_at)
