"""Who may vote in a poll: by class and unit."""

from acclaim.event.parts.poll import Poll
from acclaim.event.units import UNCHANGED, Renames, UnitSet


class Entitlement:
    """Of one poll. It is made once where many are looked at. Poll and members may name units as they were before."""

    def __init__(self, poll: Poll, renames: Renames = UNCHANGED) -> None:
        self._poll = poll
        self._renames = renames
        self._units = UnitSet(map(renames.now, poll.entitled.units))

    def includes(self, unit: str, class_id: str) -> bool:
        """Whether a member of this unit and class may vote in the poll."""
        poll, entitled = self._poll, self._poll.entitled
        if poll.weights and class_id not in poll.weights:
            return False
        if entitled.classes and class_id not in entitled.classes:
            return False
        return not entitled.units or self._renames.now(unit) in self._units
