"""Certificates: numbered, printed, and checked by anybody."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.certificates.keeping import KEEPING
from acclaim.features.certificates.routes import PAGES, ROUTES

FEATURE: Final = Feature(routes=ROUTES, pages=PAGES, keeps=[KEEPING])
