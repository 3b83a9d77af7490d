"""Quizzes: questions with right answers."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.quizzes.importing.routes import ROUTES as SHEETS

FEATURE: Final = Feature(routes=SHEETS)
