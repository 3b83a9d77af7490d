"""Rating: a ballot gives options points. Written "CLASS OPTION=POINTS,…".

Each of these is counted separately, so an option's points form a histogram, and its mean is exact. choice.lua counts
them as it counts options: a vote for each.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from acclaim.base.errors import Refused, Unknown
from acclaim.event.parts.counting import Rating
from acclaim.event.parts.poll import Poll
from acclaim.voting.methods import choice
from acclaim.voting.methods.choice import Choice

_is_number: Final = re.compile(r"[1-9][0-9]{0,2}\Z").match


def check(poll: Poll, options: Collection[str], class_id: str, choices: Sequence[str]) -> str:
    """`choices` are "OPTION=POINTS", points in plain digits. Returns the payload. Raises Refused or Unknown."""
    rating = _rating(poll)
    rated = {}
    for one in choices:
        option, _, points = one.partition("=")
        if option not in options:
            raise Unknown("unknown_option")
        if not _is_number(points) or int(points) > rating.most:
            raise Refused("bad_rating", f"Give each option 1 to {rating.most} points.", most=rating.most)
        rated[option] = one
    if len(rated) != len(choices):
        raise Refused("too_many_choices", "Rate each option once.")
    least = len(options) if rating.all else 1
    if len(rated) < least:
        raise Refused("too_few_choices", f"Rate at least {least}.", choices_min=least)
    return Choice(class_id, tuple(sorted(choices))).payload


def read(payload: str) -> Choice:
    """Its `options` are the counters it moves: "OPTION=POINTS". Raises ValueError."""
    return choice.read(payload)


def votes(poll: Poll, counted: Mapping[str, int]) -> list[int]:
    """How many have rated each option."""
    return [sum(row) for row in spread(poll, counted)]


def spread(poll: Poll, counted: Mapping[str, int]) -> list[list[int]]:
    """Of each option, how many gave it 1, 2, … points."""
    points = range(1, _rating(poll).most + 1)
    return [[counted.get(f"{option.id}={n}", 0) for n in points] for option in poll.options]


def score(poll: Poll, counted: Mapping[str, int], ballots: int) -> list[float]:
    """The mean of each option's ratings, 0 of none."""
    rows = spread(poll, counted)
    return [sum(n * place for place, n in enumerate(row, 1)) / (sum(row) or 1) for row in rows]


def _rating(poll: Poll) -> Rating:
    assert isinstance(poll.counting, Rating)
    return poll.counting
