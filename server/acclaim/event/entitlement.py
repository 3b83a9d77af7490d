"""Who may vote in a poll: by class and unit."""

from acclaim.event.parts.poll import Poll


def is_entitled(poll: Poll, unit: str, class_id: str) -> bool:
    """Whether a member of this unit and class may vote in the poll."""
    if poll.weights and class_id not in poll.weights:
        return False
    entitled = poll.entitled
    return (not entitled.units or unit in entitled.units) and (not entitled.classes or class_id in entitled.classes)
