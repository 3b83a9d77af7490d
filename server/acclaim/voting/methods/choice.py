"""Options: a ballot chooses some of the poll's, and each gets a vote. Written "CLASS OPTION,OPTION"; see choice.lua."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from acclaim.base.errors import Refused, Unknown
from acclaim.event.parts.poll import Poll


class Choice(NamedTuple):
    """What a ballot of this method says; see Content."""

    class_id: str
    options: tuple[str, ...]

    @property
    def answer(self) -> str:
        return ",".join(self.options)

    @property
    def payload(self) -> str:
        return _written(self.class_id, self.options)


def check(poll: Poll, options: Collection[str], class_id: str, choices: Sequence[str]) -> str:
    """`options` are the ids of the poll's options. Returns the payload. Raises Refused or Unknown."""
    for choice in choices:
        if choice not in options:
            raise Unknown("unknown_option")
    if len(choices) > 1 and len(set(choices)) != len(choices):
        raise Refused("too_many_choices", "Choose each option once.")
    if len(choices) < poll.choices_min:
        raise Refused("too_few_choices", f"Choose at least {poll.choices_min}.", choices_min=poll.choices_min)
    if len(choices) > poll.choices_max:
        raise Refused("too_many_choices", f"Choose at most {poll.choices_max}.", choices_max=poll.choices_max)
    return _written(class_id, choices)


def read(payload: str) -> Choice:
    """Raises ValueError."""
    class_id, options = payload.split(" ")
    return Choice(class_id, tuple(options.split(",")))


def votes(poll: Poll, counted: Mapping[str, int]) -> list[int]:
    """Votes in the order of the poll's options."""
    return [counted.get(option.id, 0) for option in poll.options]


def score(poll: Poll, counted: Mapping[str, int], ballots: int) -> list[float]:
    """Each option's share of the votes in per cent; nothing where there are none."""
    got = votes(poll, counted)
    whole = sum(got)
    return [100 * n / whole if whole else 0.0 for n in got]


def _written(class_id: str, options: Sequence[str]) -> str:
    return f"{class_id} {','.join(options)}"
