"""Evidence of ballot stuffing, and voiding on the record."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.evidence.routes import ROUTES

FEATURE: Final = Feature(routes=ROUTES)
