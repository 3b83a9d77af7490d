"""The limits of a quiz while it runs."""

from typing import Final

BREAKPOINTS: Final = 128  # by which phones find their rank
BREAKPOINTS_EXACT: Final = 64  # of those at the top, each its own
BOARD_ROWS: Final = 10
BOARD_UNITS: Final = 10
PODIUM_PLACES: Final = 3
ESTIMATES_TOLD: Final = 8  # the most frequent ones of a question
DISCRIMINATION_OF: Final = 5000  # members tell how well a question separates, to two places
SCORES_A_CALL: Final = 1000

assert BREAKPOINTS_EXACT < BREAKPOINTS
