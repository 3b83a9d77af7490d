"""The stage and the run of show."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.show.routes import ROUTES

FEATURE: Final = Feature(routes=ROUTES)
