"""Presence: who was there, and the report of an event."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.presence.keeping import KEEPING
from acclaim.features.presence.live import PresencePart
from acclaim.features.presence.messages import PresenceFrame
from acclaim.features.presence.routes import ROUTES

FEATURE: Final = Feature(part=PresencePart, sends=(PresenceFrame,), routes=ROUTES, keeps=[KEEPING])
