"""Rehearsals: a copy of an event with a simulated audience."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.rehearsals.crowds import Crowds
from acclaim.features.rehearsals.routes import ROUTES

FEATURE: Final = Feature(services=[Crowds.of], routes=ROUTES)
