"""Exports."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.exports.routes import ROUTES

FEATURE: Final = Feature(routes=ROUTES)
