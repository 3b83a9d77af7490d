"""The limits of draws that no page and no event file knows. Beside them: base/limits.py."""

from typing import Final

STOP_MS: Final = 1800  # from "stop" to the first winner: the drum slows down for so long
STEP_MS_MAX: Final = 2500  # from one winner to the next
LANDING_MS: Final = 20_000  # all winners of a draw stand within this
PASSING: Final = 40  # entrants whose names or units pass on the screen
