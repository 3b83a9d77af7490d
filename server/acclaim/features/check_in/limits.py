"""Limits of check-in, in addition to base/limits.py."""

from typing import Final

from acclaim.base.limits import UNSEEN_CHARACTERS

BATCH_CHECK_INS: Final = 256  # per script call
ARRIVALS_SHOWN: Final = 64  # the newest, per frame to screens; no wall has more places
ARRIVALS_PER_CALL: Final = 1000  # read from the list in one call
WALL_S: Final = 0.5  # between two frames to screens, however many arrive at once
SEAT_CHARS: Final = 16
# What is printed on a table card (A12, 3排5座). Never shown on the screen, because phones supply it.
SEAT_PATTERN: Final = rf"^[^\n\t{UNSEEN_CHARACTERS}]{{0,{SEAT_CHARS}}}$(?!\n)"
