"""The limits of papers. Beside them: event/parts/daily_quiz.py."""

from typing import Final

BATCH_MOVES: Final = 128  # of one script call
TURNS_MAX: Final = 1000  # how often a member may change an answer
DUE_AT_ONCE: Final = 256  # papers that the server hands in by one call
LOOK_S: Final = 1.0  # between two looks for those
LOG_PAGE: Final = 500  # entries of a log that are read at once
STATISTICS_MIN: Final = 10  # papers of which a question's discrimination means anything
FAST_MS: Final = 1500  # on average a question: nobody reads four options in less
EVEN_MS: Final = 300  # between the longest and the shortest interval of a paper: nobody is so regular
SAME_WRONG_MIN: Final = 2  # wrong answers that are the same,
SAME_MEMBERS_MIN: Final = 3  # of so many members
EVIDENCE_SHOWN: Final = 200
RANKS_SHOWN: Final = 50
ROWS_A_CALL: Final = 1000
PLACES_A_PAGE: Final = 10_000
DAYS_A_PAGE: Final = 31  # of one member's papers
