"""What each class may have answered, and each of some units, when who is where is known, and what all classes and all
units have answered is within bounds."""

from collections.abc import Mapping, Sequence
from typing import Final

from acclaim.features.surveys.results.auditing.possible import Range
from acclaim.features.surveys.results.auditing.readings import Mistaken, Reading
from acclaim.features.surveys.results.auditing.settling import sums_of

_ROUNDS: Final = 16  # of narrowing; each that is left out only leaves bounds wider
_Columns = list[Range]  # how many answered, and what


class Mixtures:
    """`classes`: {class: its reading}, which sum to the `whole`. The first `values` of the answers are those whose
    counts sum to n, if any."""

    def __init__(self, values: int, whole: Reading, classes: Mapping[str, Reading]) -> None:
        self._values = values
        self._whole: _Columns = [whole.n, *whole.bounds]
        self._classes: dict[str, _Columns] = {name: [one.n, *one.bounds] for name, one in classes.items()}
        self._parts: list[tuple[_Columns, dict[str, _Columns]]] = []  # units together, and of them each class

    def add(self, units: Sequence[Reading], most: Mapping[str, int]) -> _Columns:
        """Units together; of the classes of `most` they have no more members than it says. Returns how many answered
        there, and what, which `narrow` will narrow."""
        whole = list(sums_of([(one.n, *one.bounds) for one in units]))
        parts = {name: [(0, min(high, most.get(name, high))) for _, high in whole] for name in self._classes}
        self._parts.append((whole, parts))
        return whole

    def narrow(self) -> Mapping[str, Sequence[Range]]:
        """{class: how many answered, and what}. Raises Mistaken."""
        for _ in range(_ROUNDS):
            self._changed = False
            for whole, parts in self._parts:
                self._narrow(whole, list(parts.values()))
                for part in parts.values():
                    self._narrow_answers(part)
            for name, of_class in self._classes.items():
                self._narrow(of_class, [parts[name] for _, parts in self._parts])
                self._narrow_answers(of_class)
            self._narrow(self._whole, list(self._classes.values()))
            if not self._changed:
                break
        return self._classes

    def _narrow(self, whole: _Columns, parts: Sequence[_Columns]) -> None:
        for column in range(len(whole)):
            low, high = sum(one[column][0] for one in parts), sum(one[column][1] for one in parts)
            self._set(whole, column, low, high)
            least, most = whole[column]
            for one in parts:
                a, b = one[column]
                self._set(one, column, least - (high - b), most - (low - a))

    def _narrow_answers(self, one: _Columns) -> None:
        answers = one[1 : 1 + self._values]
        low, high = sum(a for a, _ in answers), sum(b for _, b in answers)
        if answers:
            self._set(one, 0, low, high)
        least, most = one[0]
        for column, (a, b) in enumerate(answers, 1):
            self._set(one, column, least - (high - b), most - (low - a))

    def _set(self, one: _Columns, column: int, low: int, high: int) -> None:
        before = one[column]
        now = max(before[0], low), min(before[1], high)
        if now[0] > now[1]:
            raise Mistaken("")
        if now != before:
            one[column] = now
            self._changed = True
