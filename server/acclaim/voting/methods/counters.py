"""The running counters of a poll by name, as stored beside its state in Redis, in archives and in a recount:

`members CLASS` people, `ballots CLASS` ballots that count, `voided CLASS` ballots taken out again, on the record;
`votes CLASS OPTION` what ballots add (methods/method.py).
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple

Kind = Literal["members", "ballots", "voided", "votes"]
_REMEMBERED: Final = 4096


class Counter(NamedTuple):
    """`option` is for votes only."""

    kind: Kind
    class_id: str
    option: str = ""

    @property
    def name(self) -> str:
        return f"{self.kind} {self.class_id} {self.option}" if self.kind == "votes" else f"{self.kind} {self.class_id}"

    @property
    def name_for_all(self) -> str:
        """The name of the sum over all classes."""
        return f"{self.kind} {self.option}" if self.kind == "votes" else self.kind


def among(fields: Iterable[tuple[str, int]]) -> Iterator[tuple[Counter, int]]:
    """The counters among named figures; other names are ignored."""
    for name, n in fields:
        counter = read(name)
        if counter is not None:
            yield counter, n


@lru_cache(_REMEMBERED)
def read(name: str) -> Counter | None:
    """None for the name of anything else. Every tick reads the same few."""
    match name.split(" "):
        case ["members" | "ballots" | "voided" as kind, class_id]:
            return Counter(kind, class_id)
        case ["votes", class_id, option]:
            return Counter("votes", class_id, option)
    return None
