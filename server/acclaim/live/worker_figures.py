"""A worker's own figures, which it publishes once a second."""

import os
import time
from collections.abc import Mapping
from typing import Any, Final

from acclaim.live import process
from acclaim.live.gauges import Gauges
from acclaim.live.hub import Hub
from acclaim.live.ticker import Ticker


class WorkerFigures:
    """`installation` is published with them: see web/installation.py."""

    def __init__(self, name: str, gateway: str, gauges: Gauges, installation: dict[str, Any]) -> None:
        self._name: Final = name
        self._gateway: Final = gateway
        self._gauges: Final = gauges
        self._installation: Final = installation
        self._acknowledged = 0  # these three as of the last time
        self._cpu_s = 0.0
        self._at = time.monotonic()

    def now(self, hubs: Mapping[str, Hub], tickers: Mapping[str, Ticker], draining: bool) -> dict[str, Any]:
        """`hubs` and `tickers` by event. Rates are those since the last time."""
        now, cpu_s, acknowledged = time.monotonic(), time.process_time(), self._gauges.counts["acknowledged"]
        passed = max(now - self._at, 0.001)
        connections = (one for hub in hubs.values() for one in hub.audiences.connections())
        tick_ms = max((ticker.phone_interval_ms for ticker in tickers.values()), default=0.0)
        figures = {
            "name": self._name,
            "gateway": self._gateway,
            "pid": os.getpid(),
            "metrics": self._metrics(hubs, cpu_s, tick_ms),
            "draining": draining,
            "installation": self._installation,
            "online": {event_id: hub.audiences.count("phone") for event_id, hub in hubs.items()},
            "screens": sum(hub.audiences.count("screen") for hub in hubs.values()),
            "votes_per_s": round((acknowledged - self._acknowledged) / passed, 1),
            "cpu": round((cpu_s - self._cpu_s) / passed, 3),
            "slow_readers": sum(one.slow_since is not None for one in connections),
            "tick_ms": round(tick_ms),
            **self._gauges.as_dict(),
        }
        self._at, self._cpu_s, self._acknowledged = now, cpu_s, acknowledged
        return figures

    def _metrics(self, hubs: Mapping[str, Hub], cpu_s: float, tick_ms: float) -> dict[str, Any]:
        """What /metrics contains beyond what consoles get."""
        ballots = {
            event_id: {poll_id: now.ballots for poll_id, now in hub.memory.polls.items()}
            for event_id, hub in hubs.items()
        }
        return {
            **process.figures(),
            "cpu_s": round(cpu_s, 3),
            "lag_s": round(self._gauges.lag_ms / 1000, 4),
            "tick_interval_s": round(tick_ms / 1000, 3),
            "ballots": ballots,
            "ack": self._gauges.ack_ms.histogram(),
        }
