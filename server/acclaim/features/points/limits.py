"""Limits of points, in addition to base/limits.py and event/parts/earning/points.py."""

from typing import Final

LOOK_S: Final = 0.5  # how often the poster looks for news: a vote earns within about a second
IDLE_LOOK_S: Final = 1.0  # if there is no ledger, or another worker posts
EVENTS_S: Final = 2.0  # how often it looks for ledgers, and for events that have one as their home
LEASE_MS: Final = 10_000  # a killed poster is replaced after this time
ROUND_S: Final = 8.0  # of one look: shorter than the lease
ENTRIES_A_BATCH: Final = 48  # of a log, read at once: each holds what one call of a lane has cast, up to 32 ballots
ACTS_A_BATCH: Final = 480  # and so many acts are posted by one call, which keeps Redis busy for some 10 ms
BUCKETS_A_BATCH: Final = 64  # of members, looked through by one call
ARRIVALS_A_BATCH: Final = 256
BATCH_CHECK_INS: Final = 128  # one script call
LINES_SHOWN: Final = 50  # a member's newest lines
LOOKS_PER_S: Final = 0.5  # of a member at their own lines
LOOKS_BURST: Final = 20
REASON_CHARS: Final = 200
ADJUSTMENTS_SHOWN: Final = 100
LINES_PER_CALL: Final = 500  # entries of the log per read
CLOCK_TRIES: Final = 3  # if this server's day differs from the store's, around midnight
RECOUNT_LOOK_S: Final = 600.0  # how often the worker that posts looks whether a recount is due
RECOUNTED_EVERY_MS: Final = 24 * 3600 * 1000

assert ROUND_S < LEASE_MS / 1000, "one poster at a time: whoever takes over finds nothing still on its way"
