"""What a recount finds."""

from dataclasses import dataclass, field


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


@dataclass(frozen=True, slots=True)
class ActivityRecount:
    """Tally against recount of a question board, word cloud or daily quiz in its current epoch: {number: upvotes},
    {word: members}, {"started DAY" or "handed_in DAY": papers}. `tally` is None of an archive, which holds nothing but
    the log; `voided` members count no more; `problems` say what else is stored otherwise than the log has it."""

    activity: str
    epoch: int
    tally: dict[str, int] | None
    recount: dict[str, int]
    voided: int = 0
    problems: list[str] = field(default_factory=list)

    @property
    def equal(self) -> bool:
        return not self.problems and (self.tally is None or self.tally == self.recount)
