"""Limits how many long-running things of each name run at once, such as answers that are waited for."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from acclaim.base.errors import Malformed


class AtOnce:
    """At most `most` of each name."""

    def __init__(self, most: int) -> None:
        self._most: Final = most
        self._running = Counter[str]()

    def check(self, name: str) -> None:
        """Raises Malformed("too_fast") if there are as many as there may be."""
        if self._running[name] >= self._most:
            raise Malformed("too_fast", f"No more than {self._most} of these at once; close one first.")

    @contextmanager
    def one(self, name: str) -> Iterator[None]:
        """While it lasts. Raises Malformed("too_fast")."""
        self.check(name)
        self._running[name] += 1
        try:
            yield
        finally:
            self._running[name] -= 1
            self._running += Counter()  # forgets those at zero
