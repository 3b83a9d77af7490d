"""Why the store is away: for the log, and for whoever asks /readyz.

The cause of an outage may change: Redis comes back and refuses the password. Each change is logged, at most one in
CAUSE_LOGGED_S: many calls fail at once, and each may have failed in its own way.
"""

from typing import Final

from redis.exceptions import (
    AuthenticationError,
    BusyLoadingError,
    ClusterDownError,
    NoPermissionError,
    OutOfMemoryError,
    ReadOnlyError,
)

CAUSE_LOGGED_S: Final = 5.0
# A class of redis-py's, or words that an answer of Redis holds → what it means.
_MEANINGS: Final[tuple[tuple[type[Exception] | str, str], ...]] = (
    (AuthenticationError, "it refuses the user or the password"),
    (NoPermissionError, "its user may not do what is needed (NOPERM)"),
    ("NOPERM", "its user may not do what is needed (NOPERM)"),
    ("The user executing the script", "its user may not do what is needed (NOPERM)"),
    ("ACL failure in script", "its user may not do what is needed (NOPERM)"),
    (BusyLoadingError, "it is still reading its data from disk"),
    (OutOfMemoryError, "it takes no writes: its memory is full (OOM)"),
    ("OOM", "it takes no writes: its memory is full (OOM)"),
    ("MISCONF", "it takes no writes: it can't write to its disk (MISCONF)"),
    (ReadOnlyError, "it takes no writes: it is a replica (READONLY)"),
    ("READONLY", "it takes no writes: it is a replica (READONLY)"),
    ("NOREPLICAS", "it takes no writes: too few replicas are connected (NOREPLICAS)"),
    (ClusterDownError, "nobody serves some slots of the Cluster (CLUSTERDOWN)"),
)


def meaning(error: BaseException | None) -> str:
    """What a failed call says of Redis, in words that anybody may read: without addresses and names."""
    for sign, words in _MEANINGS:
        if sign in str(error) if isinstance(sign, str) else isinstance(error, sign):
            return words
    return "it does not answer"


class Outage:
    """What has been logged since the store went away."""

    def __init__(self) -> None:
        self._cause = ""
        self._logged_at = 0.0

    def is_news(self, error: BaseException, now: float) -> bool:
        """Whether to log this failure. `now` in seconds, monotonic."""
        cause = f"{type(error).__name__}: {error}"
        if self._cause and (cause == self._cause or now - self._logged_at < CAUSE_LOGGED_S):
            return False
        self._cause, self._logged_at = cause, now
        return True
