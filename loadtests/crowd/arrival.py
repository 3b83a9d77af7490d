"""Everybody opens the page: first visits as browsers make them, then second ones; and some vote all the while."""

import time
from typing import Any, Final

from loadtests.arrivals.figures import SLOT_S, Visits
from loadtests.cpu import cpu_s
from loadtests.crowd.generators import Generators
from loadtests.crowd.order import Report, quantile_s
from loadtests.crowd.voters import Voters
from loadtests.server_under_test import ServerUnderTest

AGAIN_SHARE: Final = 0.1  # of the phones make a second visit


class Arrival:
    """Conducts; `phase` says what is going on."""

    def __init__(
        self, server: ServerUnderTest, crowd: Generators, voters: Voters, phones: int, patience_s: float
    ) -> None:
        self._server = server
        self._crowd = crowd
        self._voters = voters
        self._phones = phones
        self._patience_s = patience_s
        self._workers = [worker.pid for worker in server.workers()]
        self.phase = "starting"

    async def spend(self) -> dict[str, Any]:
        """Returns the result; ends early if not everybody got in. Raises ProcessDied if a worker has."""
        result: dict[str, Any] = {"phones": self._phones, "workers": len(self._workers)}
        await self._voters.arrive(self._patience_s)
        self._voters.start()
        self.phase = "first visits"
        result |= await self._visits("arrival", self._phones)
        if result["held"] == self._phones:
            self.phase = "second visits"
            result |= await self._visits("second", max(1, round(self._phones * AGAIN_SHARE)))
        everybody_answered = await self._voters.pause(self._patience_s)
        return result | {
            "votes_cast": self._voters.cast,
            "votes_acknowledged": self._voters.acknowledged,
            "votes_unanswered": 0 if everybody_answered else self._voters.cast - self._voters.acknowledged,
            "voters_lines_lost": self._voters.lines_lost,
            "troubles": self._crowd.state.troubles,
        }

    async def _visits(self, name: str, phones: int) -> dict[str, Any]:
        """`phones` visits; their figures, by names that begin with `name`."""
        began, before, frames = time.monotonic(), self._cpu_s(), self._crowd.state.frames
        visit = self._crowd.visit if name == "arrival" else self._crowd.visit_again
        seconds = await visit(phones, self._patience_s)
        ends, after, state = time.monotonic(), self._cpu_s(), self._crowd.state
        visits = state.first if name == "arrival" else state.second
        p50, p99 = self._voters.waits_ms(began, ends, 0.5, 0.99)
        spent = {who: after[who] - before[who] for who in after}
        found = _of_each(visits) | {
            "s": seconds and round(seconds, 1),
            "per_s": round(visits.done / (ends - began)),
            "us": round(spent["workers"] * 1e6 / max(1, visits.done)),
            "us_in_all": round(sum(spent.values()) * 1e6 / max(1, visits.done)),
            "frames": round((state.frames - frames) / max(1, visits.done), 1),
            "cpu_s": {who: round(seconds, 1) for who, seconds in spent.items()},
            "ack_ms_p50": p50,
            "ack_ms_p99": p99,
        }
        held = {"held": state.live, "refused": _refused(state)} if name == "arrival" else {}
        return held | {f"{name}_{key}": value for key, value in found.items()}

    def _cpu_s(self) -> dict[str, float]:
        return {
            "workers": sum(map(cpu_s, self._workers)),
            "redis": cpu_s(self._server.redis().pid),
            "generator": self._crowd.cpu_s() + time.process_time(),
        }


def _of_each(visits: Visits) -> dict[str, Any]:
    done = max(1, visits.done)
    shares = {"p50": 0.5, "p95": 0.95, "p99": 0.99}
    return {
        "requests": round(visits.requests / done, 2),
        "bytes": round(visits.bytes / done),
        "pictures": round(visits.pictures / done, 2),
        "picture_bytes": round(visits.picture_bytes / done),
        "connections": round(visits.connections / done, 2),
    } | {f"usable_ms_{name}": round(quantile_s(visits.usable, share, SLOT_S) * 1000) for name, share in shares.items()}


def _refused(state: Report) -> int:
    """Answers that turn a visitor away, and sockets that were not opened or were closed."""
    return sum(times for name, times in state.troubles.items() if name.startswith(("http_", "closed_")))
