"""Who may take part in an activity: by class and unit."""

from acclaim.event.parts.activity import Activity
from acclaim.event.parts.poll import Poll
from acclaim.event.units import UNCHANGED, Renames, UnitSet


class Entitlement:
    """Of one activity. It is made once where many members are checked. Activity and members may use former names of
    units."""

    def __init__(self, activity: Activity, renames: Renames = UNCHANGED) -> None:
        self._entitled = activity.entitled
        self._weights = activity.weights if isinstance(activity, Poll) else {}
        self._renames = renames
        self._units = UnitSet(map(renames.now, self._entitled.units))

    def includes(self, unit: str, class_id: str) -> bool:
        """Whether a member of this unit and class may take part."""
        entitled = self._entitled
        if self._weights and class_id not in self._weights:
            return False
        if entitled.classes and class_id not in entitled.classes:
            return False
        return not entitled.units or self._renames.now(unit) in self._units
