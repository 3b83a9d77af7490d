"""Photos of members."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.photos.keeping import KEEPING
from acclaim.features.photos.routes import PAGES, ROUTES

FEATURE: Final = Feature(routes=ROUTES, pages=PAGES, keeps=[KEEPING])
