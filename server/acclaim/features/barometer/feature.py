"""The barometer: how many visited, for how long, and what they used."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.barometer.keeping import KEEPING
from acclaim.features.barometer.live import BarometerPart
from acclaim.features.barometer.messages import Use
from acclaim.features.barometer.routes import ROUTES

FEATURE: Final = Feature(part=BarometerPart, receives=(Use,), routes=ROUTES, keeps=[KEEPING])
