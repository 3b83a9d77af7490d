"""The data interface."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.integration.answers import Streams
from acclaim.features.integration.routes import ROUTES

FEATURE: Final = Feature(services=(Streams.of,), routes=ROUTES)
