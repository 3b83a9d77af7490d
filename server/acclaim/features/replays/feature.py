"""Replays: how the tally of a finished poll came to be."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.replays.live import ReplayPart
from acclaim.features.replays.routes import ROUTES

FEATURE: Final = Feature(part=ReplayPart, routes=ROUTES)
