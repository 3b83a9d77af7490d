"""Contests with judges."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.contests.live import ContestPart
from acclaim.features.contests.messages import ContestsFrame, Judging, ResultsOut
from acclaim.features.contests.routes import ROUTES

FEATURE: Final = Feature(part=ContestPart, sends=(ContestsFrame, Judging, ResultsOut), routes=ROUTES)
