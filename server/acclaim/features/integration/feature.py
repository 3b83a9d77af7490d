"""The data interface."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.integration.routes import ROUTES

FEATURE: Final = Feature(routes=ROUTES)
