"""Points: members earn them by taking part, in a ledger that can be recounted."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.points.keeping import KEEPING
from acclaim.features.points.live import PointsPart
from acclaim.features.points.messages import CheckInDaily, MyPoints, MyPointsFrame, PointsFrame
from acclaim.features.points.poster import Poster
from acclaim.features.points.routes import ROUTES

FEATURE: Final = Feature(
    part=PointsPart,
    receives=(CheckInDaily, MyPoints),
    sends=(PointsFrame, MyPointsFrame),
    routes=ROUTES,
    services=(Poster.of,),
    keeps=[KEEPING],
)
