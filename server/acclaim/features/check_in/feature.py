"""Check-in: members press once on the phone when they arrive, and a wall welcomes them."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.check_in.keeping import KEEPING
from acclaim.features.check_in.live import CheckInPart
from acclaim.features.check_in.messages import AmIIn, Arrivals, CheckedIn, CheckInFrame, CheckMeIn
from acclaim.features.check_in.routes import ROUTES

FEATURE: Final = Feature(
    part=CheckInPart,
    receives=(CheckMeIn, AmIIn),
    sends=(CheckInFrame, CheckedIn, Arrivals),
    routes=ROUTES,
    keeps=[KEEPING],
)
