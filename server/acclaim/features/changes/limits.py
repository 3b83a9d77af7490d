"""Bounds of the change feed."""

from typing import Final

ENTRIES_A_PAGE: Final = 1000  # that are read of all logs together; some 110 bytes each in the answer
RECEIPTS_A_PAGE: Final = 5000
RECEIPTS_A_FACT: Final = 500
RECEIPTS_KEPT_POLLS: Final = 2  # whose receipts a worker keeps in order, 15 bytes each
WAIT_S_MAX: Final = 25  # of a long poll: proxies end what is silent for 60
LOOK_S: Final = 0.3  # how often a waiting reader's logs are looked at
WAITING_PER_KEY: Final = 4  # readers with one API key that wait at a worker
CURSOR_CHARS_MAX: Final = 12_000  # a request's head may have 16 KiB
EVENTS_KEPT: Final = 256  # whose draws a worker keeps as it read them last
