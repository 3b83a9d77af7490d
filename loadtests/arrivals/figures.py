"""What a number of visits asked for and how long they took."""

import msgspec

SLOT_S = 0.005  # of the histogram


class Visits(msgspec.Struct):
    """`requests` and `bytes` are those before the pictures: page, what it names, join, and the socket up to the first
    figures. `usable` is a histogram, {slots of SLOT_S from a visitor's first try to the first figures: visits}."""

    begun: int = 0
    usable_now: int = 0  # that have their first figures
    done: int = 0  # that have their pictures, too
    requests: int = 0
    bytes: int = 0
    pictures: int = 0
    picture_bytes: int = 0
    connections: int = 0  # for HTTP; a socket has one of its own
    usable: dict[int, int] = {}

    def add(self, other: "Visits") -> None:
        """Takes another process's figures in."""
        for name in ("begun", "usable_now", "done", "requests", "bytes", "pictures", "picture_bytes", "connections"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for slot, visits in other.usable.items():
            self.usable[slot] = self.usable.get(slot, 0) + visits

    def note_usable(self, seconds: float) -> None:
        """One more page could be used, `seconds` after it was first asked for."""
        slot = int(seconds / SLOT_S)
        self.usable[slot] = self.usable.get(slot, 0) + 1
        self.usable_now += 1
