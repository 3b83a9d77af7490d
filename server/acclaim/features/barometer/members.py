"""Sets of members as bitmaps of their numbers, one a day."""

from collections.abc import Sequence


class Members:
    """Of some days; `days` says on which there is anybody."""

    def __init__(self, bitmaps: Sequence[bytes]) -> None:
        self._bits = 0
        self.days = [any(one) for one in bitmaps]
        size = max(map(len, bitmaps), default=0)
        for one in bitmaps:
            self._bits |= int.from_bytes(one.ljust(size, b"\0"), "big")
        self._size = size

    @property
    def count(self) -> int:
        """How many different members."""
        return self._bits.bit_count()

    def and_count(self, other: "Members") -> int:
        """How many are in both."""
        size = max(self._size, other._size)
        return (self._bits << 8 * (size - self._size) & other._bits << 8 * (size - other._size)).bit_count()
