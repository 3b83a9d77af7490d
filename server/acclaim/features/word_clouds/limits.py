"""Limits of word clouds, in addition to base/limits.py."""

from typing import Final

BATCH_WORDS: Final = 256  # per script call
TURNS_MAX: Final = 200  # how often a member may change their words
CLOUD_S: Final = 1.0  # between two reads of a cloud
WORDS_SHOWN: Final = 100  # the commonest; no picture has room for more
WORDS_MODERATED: Final = 300  # the commonest, which moderators see and may hide
HIDDEN_AT_ONCE: Final = 100
EXPORT_PAGE: Final = 1000
