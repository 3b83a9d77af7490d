"""The limits of questions. Beside them: base/limits.py."""

from typing import Final

BATCH_ASKED: Final = 64  # of one script call: each is a record of some hundred bytes
BATCH_UPVOTES: Final = 256
TURNS_MAX: Final = 200  # how often a member may upvote a question and take it back
BOARD_S: Final = 0.5  # between two looks at a board: a hall that votes all at once is no more than that
JUDGED_AT_ONCE: Final = 100
SCREEN_QUESTIONS: Final = 12  # beside the one that is answered; no screen has more room
