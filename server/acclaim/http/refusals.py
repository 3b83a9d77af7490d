"""Requests that were refused: a metric counts them by code, and the log reports floods once a minute."""

import logging
import time
from collections import Counter
from typing import Final

from acclaim.base.errors import AcclaimError
from acclaim.live.gauges import Gauges

log = logging.getLogger("acclaim.web")

_SAID_EVERY_S: Final = 60.0
_TOO_MANY: Final = 429


class Refusals:
    """Those of one worker."""

    def __init__(self, gauges: Gauges) -> None:
        self._gauges = gauges
        self._unsaid: Counter[str] = Counter()
        self._said_at: dict[str, float] = {}

    def note(self, error: AcclaimError) -> None:
        """`error` is the answer to a request."""
        code = error.code
        self._gauges.refused[code] += 1
        if error.status != _TOO_MANY:
            return
        self._unsaid[code] += 1
        now = time.monotonic()
        if code not in self._said_at or now - self._said_at[code] >= _SAID_EVERY_S:
            log.warning("requests refused as %s: %d since the last report", code, self._unsaid.pop(code))
            self._said_at[code] = now
