"""Why the store is away: for the log and for /readyz.

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
from redis.exceptions import ConnectionError as RedisConnectionError

CAUSE_LOGGED_S: Final = 5.0
_DETAIL_CHARS: Final = 160
_NO_ANSWER: Final = "it does not answer"
_FORBIDDEN: Final = "its user may not do what is needed (NOPERM)"
_NO_PASSWORD: Final = "it asks for a password, and none is set"  # noqa: S105 (words)
# A class of redis-py's, or words that an answer of Redis holds → what it means.
_MEANINGS: Final[tuple[tuple[type[Exception] | str, str], ...]] = (
    ("HELLO must be called", _NO_PASSWORD),
    ("Authentication required", _NO_PASSWORD),
    (AuthenticationError, "it refuses the user or the password"),
    (NoPermissionError, _FORBIDDEN),
    ("NOPERM", _FORBIDDEN),
    ("The user executing the script", _FORBIDDEN),
    ("ACL failure in script", _FORBIDDEN),
    (BusyLoadingError, "it is still reading its data from disk"),
    (OutOfMemoryError, "it takes no writes: its memory is full (OOM)"),
    ("OOM", "it takes no writes: its memory is full (OOM)"),
    ("MISCONF", "it takes no writes: it can't write to its disk (MISCONF)"),
    (ReadOnlyError, "it takes no writes: it is a replica (READONLY)"),
    ("READONLY", "it takes no writes: it is a replica (READONLY)"),
    ("NOREPLICAS", "it takes no writes: too few replicas are connected (NOREPLICAS)"),
    (ClusterDownError, "nobody serves some slots of the Cluster (CLUSTERDOWN)"),
)


class NoPrimary(RedisConnectionError):
    """The Sentinels lead to no primary. The text is words as `meaning` has them."""


def meaning(error: BaseException | None) -> str:
    """What a failed call says of Redis, in words that anybody may read: without addresses and names."""
    if isinstance(error, NoPrimary):
        return str(error)
    for sign, words in _MEANINGS:
        if sign in str(error) if isinstance(sign, str) else isinstance(error, sign):
            return words
    return _NO_ANSWER


def cause(error: BaseException) -> str:
    """The same for the log, with what redis-py says where that tells more: who was asked, or which command."""
    words = meaning(error)
    detail = " ".join(str(error).split())
    if words not in (_NO_ANSWER, _FORBIDDEN) or not detail:
        return words
    return f"{words}: {detail if len(detail) <= _DETAIL_CHARS else detail[:_DETAIL_CHARS] + '…'}"


class Outage:
    """What has been logged since the store went away."""

    def __init__(self) -> None:
        self._cause = ""
        self._logged_at = 0.0

    def is_news(self, error: BaseException, now: float) -> bool:
        """Whether to log this failure. `now` in seconds, monotonic."""
        found = cause(error)
        if self._cause and (found == self._cause or now - self._logged_at < CAUSE_LOGGED_S):
            return False
        self._cause, self._logged_at = found, now
        return True
