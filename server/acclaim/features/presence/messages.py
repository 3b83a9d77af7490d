"""Presence on the wire."""

from acclaim.wire.messages import ToPages


class PresenceFrame(ToPages, tag="presence"):
    """To consoles only, once a second: who has been at the event (features/presence/rules.py)."""

    presence: dict[str, int]
