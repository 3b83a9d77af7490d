"""Limits of questions, in addition to base/limits.py."""

from typing import Final

BATCH_ASKED: Final = 64  # per script call: each is a record of some hundred bytes
BATCH_UPVOTES: Final = 256
TURNS_MAX: Final = 200  # how often a member may upvote a question and take it back
BOARD_S: Final = 0.5  # between two reads of a board, however many upvote at once
JUDGED_AT_ONCE: Final = 100
SCREEN_QUESTIONS: Final = 12  # besides the one being answered; no screen has more room
