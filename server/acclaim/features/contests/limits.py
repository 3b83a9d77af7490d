"""Limits of contests."""

from typing import Final

# A pad saves a second after the last key press; each draft stays in the log as a step.
DRAFTS_BURST: Final = 60
DRAFTS_PER_S: Final = 0.5  # of a judge on a worker
