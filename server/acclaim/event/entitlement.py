"""Who may vote in a poll: by class and unit."""

from acclaim.event.parts.poll import Poll
from acclaim.event.units import UnitSet


class Entitlement:
    """Of one poll. It is made once where many are looked at."""

    def __init__(self, poll: Poll) -> None:
        self._poll = poll
        self._units = UnitSet(poll.entitled.units)

    def includes(self, unit: str, class_id: str) -> bool:
        """Whether a member of this unit and class may vote in the poll."""
        poll, entitled = self._poll, self._poll.entitled
        if poll.weights and class_id not in poll.weights:
            return False
        return (not entitled.units or unit in self._units) and (not entitled.classes or class_id in entitled.classes)
