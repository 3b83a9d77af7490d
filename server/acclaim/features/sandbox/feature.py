"""The sandbox: an event in which other systems can be tried without touching a real one."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.sandbox.player import Player
from acclaim.features.sandbox.routes import ROUTES

FEATURE: Final = Feature(services=[Player.of], routes=ROUTES)
