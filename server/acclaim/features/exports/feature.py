"""Exports."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.exports.routes import ROUTES
from acclaim.features.exports.web import Downloads

FEATURE: Final = Feature(services=(Downloads.of,), routes=ROUTES)
