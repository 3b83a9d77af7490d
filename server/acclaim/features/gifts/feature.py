"""Gifts: what members redeem points for, and their orders."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.gifts.keeping import KEEPING
from acclaim.features.gifts.recount import problems
from acclaim.features.gifts.routes import ROUTES
from acclaim.features.points import recount

recount.BESIDE.append(problems)

FEATURE: Final = Feature(routes=ROUTES, keeps=[KEEPING])
