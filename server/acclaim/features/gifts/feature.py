"""Gifts: what members redeem points for, and their orders."""

from typing import Final

from acclaim.feature import Feature
from acclaim.features.gifts import recount
from acclaim.features.gifts.keeping import KEEPING
from acclaim.features.gifts.routes import ROUTES
from acclaim.features.points.recount import BESIDE

assert recount.problems in BESIDE  # the ledger's recount knows orders because that has been imported

FEATURE: Final = Feature(routes=ROUTES, keeps=[KEEPING])
