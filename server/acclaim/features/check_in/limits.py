"""The limits of check-in. Beside them: base/limits.py."""

from typing import Final

from acclaim.base.limits import UNSEEN_CHARACTERS

BATCH_CHECK_INS: Final = 256  # one script call
ARRIVALS_SHOWN: Final = 64  # the newest, in a frame to screens; no wall has more places
ARRIVALS_PER_CALL: Final = 1000  # read at once of the list
WALL_S: Final = 0.5  # between two frames to screens: a hall that comes in all at once is no more than that
SEAT_CHARS: Final = 16
# What is printed on a table card (A12, 3排5座). It never stands on the screen, for phones name it.
SEAT_PATTERN: Final = rf"^[^\n\t{UNSEEN_CHARACTERS}]{{0,{SEAT_CHARS}}}$(?!\n)"
