"""The ledger of one member as a list of lots, a year each: slower, and nothing like the scripts."""

from acclaim.features.points.rules import Account


class Lots:
    """Points by the year in which they came. Frozen ones wait, and come in the year of the thaw."""

    def __init__(self) -> None:
        self.lots: dict[int, int] = {}
        self.pending = 0
        self.is_frozen = False

    def expire(self, year: int) -> None:
        self.lots = {of: n for of, n in self.lots.items() if of >= year - 1 and n}

    def earn(self, year: int, points: int) -> None:
        self.expire(year)
        if self.is_frozen:
            self.pending += points
        else:
            self.lots[year] = self.lots.get(year, 0) + points

    def take(self, year: int, points: int) -> bool:
        """Whether there were so many; the oldest go first. None go from a frozen account."""
        self.expire(year)
        if self.is_frozen or sum(self.lots.values()) < points:
            return False
        for of in sorted(self.lots):
            gone = min(points, self.lots[of])
            self.lots[of] -= gone
            points -= gone
        return True

    def freeze(self, year: int, is_frozen: bool) -> None:
        self.is_frozen = is_frozen
        if not is_frozen:
            waited, self.pending = self.pending, 0
            self.earn(year, waited)

    def as_of(self, year: int) -> tuple[int, int, int]:
        """What expires at the end of the year, what at that of the next, and what is pending."""
        return self.lots.get(year - 1, 0), self.lots.get(year, 0), self.pending


def seen(account: Account, year: int) -> tuple[int, int, int]:
    """The same of an account."""
    now = account.as_of(year)
    return now.last, now.current, now.pending
