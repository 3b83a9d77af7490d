"""Limits of draws that neither pages nor event files use, in addition to base/limits.py."""

from typing import Final

STOP_MS: Final = 1800  # from "stop" to the first winner, while the drum slows down
STEP_MS_MAX: Final = 2500  # from one winner to the next
LANDING_MS: Final = 20_000  # all winners of a draw are shown within this time
PASSING: Final = 40  # entrants whose names or units roll on the screen
