"""The change feed."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.changes.answers import Changes
from acclaim.features.changes.routes import ROUTES

FEATURE: Final = Feature(services=(Changes.of,), routes=ROUTES)
