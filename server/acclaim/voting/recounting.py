"""What a recount finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recount:
    """Tally against recount of one poll's current epoch; `difference` is {} and `doubled` [] when all is well."""

    poll: str
    epoch: int
    tally: dict[str, int]
    recount: dict[str, int]
    difference: dict[str, int]
    doubled: list[str]
    voided: int  # by a reset, or on the record
    not_on_roster: list[str]  # voters whom the roster of now does not name; [] without one, and of an archive

    @property
    def equal(self) -> bool:
        return not self.difference and not self.doubled
