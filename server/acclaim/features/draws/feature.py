"""Draws: a lottery that anybody can repeat."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.draws.answers import DrawAnswers
from acclaim.features.draws.keeping import KEEPING
from acclaim.features.draws.live import DrawPart
from acclaim.features.draws.messages import (
    AskHall,
    Drawn,
    DrawsFrame,
    HallFrame,
    Number,
    Numbered,
    NumbersWanted,
    Won,
)
from acclaim.features.draws.routes import ROUTES

FEATURE: Final = Feature(
    part=DrawPart,
    receives=(Number, AskHall),
    sends=(DrawsFrame, Won, Drawn, NumbersWanted, Numbered, HallFrame),
    services=(DrawAnswers.of,),
    routes=ROUTES,
    keeps=[KEEPING],
)
