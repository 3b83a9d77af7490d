"""The limits of papers. Beside them: event/parts/daily_quiz.py."""

from typing import Final

BATCH_MOVES: Final = 128  # of one script call
TURNS_MAX: Final = 1000  # how often a member may change an answer
DUE_AT_ONCE: Final = 256  # papers that the server hands in by one call
LOOK_S: Final = 1.0  # between two looks for those
LOG_PAGE: Final = 500  # entries of a log that are read at once
