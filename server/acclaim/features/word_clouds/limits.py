"""The limits of word clouds. Beside them: base/limits.py."""

from typing import Final

BATCH_WORDS: Final = 256  # of one script call
TURNS_MAX: Final = 200  # how often a member may change their words
CLOUD_S: Final = 1.0  # between two looks at a cloud
WORDS_SHOWN: Final = 100  # the commonest; no picture has room for more
WORDS_MODERATED: Final = 300  # which operators may hide
HIDDEN_AT_ONCE: Final = 100
EXPORT_PAGE: Final = 1000
