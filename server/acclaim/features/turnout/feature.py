"""Turnout by unit."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.turnout.live import TurnoutPart
from acclaim.features.turnout.routes import ROUTES

FEATURE: Final = Feature(part=TurnoutPart, routes=ROUTES)
