"""Turnout by unit."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.turnout.live import TurnoutPart
from acclaim.features.turnout.routes import ROUTES

TURNOUT: Final = Feature("turnout", part=TurnoutPart, routes=ROUTES)
