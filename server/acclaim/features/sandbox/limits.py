"""Bounds of the sandbox."""

from typing import Final

PLAY_S_MAX: Final = 600
BUSY_MS: Final = 900_000  # longer than anything that is done with it takes
LOOK_S: Final = 600.0  # whether a new day has begun

assert BUSY_MS > PLAY_S_MAX * 1000
