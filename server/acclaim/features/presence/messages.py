"""Messages about presence."""

from acclaim.wire.messages import ToPages


class PresenceFrame(ToPages, tag="presence"):
    """To consoles only, once a second: presence at the event (features/presence/rules.py)."""

    presence: dict[str, int]
