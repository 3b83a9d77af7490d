"""The bounds of answering."""

from typing import Final

BATCH_ANSWERS: Final = 32  # each may have sixty things to count, and ballots wait meanwhile
