"""Sets of members as bitmaps of their numbers."""

from collections.abc import Iterable
from typing import Self


class Members:
    """All that are in one of the bitmaps."""

    def __init__(self, bitmaps: Iterable[bytes] = ()) -> None:
        self._bits = 0
        for one in bitmaps:
            self._bits |= int.from_bytes(one, "little")  # which of a byte's bits is whose matters to nobody

    @classmethod
    def together(cls, several: Iterable[Self]) -> Self:
        """All that are in one of them."""
        found = cls()
        for one in several:
            found._bits |= one._bits
        return found

    def __len__(self) -> int:
        return self._bits.bit_count()

    def __and__(self, other: Self) -> Self:
        return self._of(self._bits & other._bits)

    def __or__(self, other: Self) -> Self:
        return self._of(self._bits | other._bits)

    def __sub__(self, other: Self) -> Self:
        return self._of(self._bits & ~other._bits)

    def _of(self, bits: int) -> Self:
        found = type(self)()
        found._bits = bits
        return found
