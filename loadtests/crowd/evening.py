"""The crowd's evening: it comes, hears a tally, loses the line all at once, comes back; and some vote all the while."""

import asyncio
import time
from typing import Any, Final

from acclaim.audience.phone import LIKE_SOURCE
from acclaim.voting import likes
from loadtests.cpu import Stopwatch
from loadtests.crowd.generators import Generators
from loadtests.crowd.memory import available, memory
from loadtests.crowd.order import quantile_s
from loadtests.crowd.voters import Voters
from loadtests.server_under_test import ServerUnderTest

_WARM: Final = 200  # phones a worker before memory is weighed: code is loaded, pools are filled
_SETTLE_S: Final = 1.5  # longer than a worker's heartbeat, which tells who is online
_QUIET_S: Final = 20.0


class Evening:
    """Conducts; `phase` says what is going on."""

    def __init__(
        self, server: ServerUnderTest, crowd: Generators, voters: Voters, phones: int, patience_s: float, calm_s: float
    ) -> None:
        self._server = server
        self._crowd = crowd
        self._voters = voters
        self._phones = phones
        self._likes = 0
        self._patience_s = patience_s
        self._calm_s = calm_s
        self.phase = "starting"

    async def spend(self) -> dict[str, Any]:
        """Returns the result; ends early if the crowd can't be held."""
        workers, began = len(self._server.workers()), time.monotonic()
        result: dict[str, Any] = {"phones": self._phones, "workers": workers}
        await self._voters.arrive(self._patience_s)
        result |= await self._arrive(min(self._phones // 2, _WARM * workers))
        if result["held"] == self._phones:
            result |= await self._ordinary()
            result |= await self._tally("alone")
            result |= await self._return()
            result |= await self._tally("while_voting")
        everybody_answered = await self._voters.pause(self._patience_s)
        return result | {
            "votes_cast": self._voters.cast,
            "votes_acknowledged": self._voters.acknowledged,
            "votes_unanswered": 0 if everybody_answered else self._voters.cast - self._voters.acknowledged,
            "voters_lines_lost": self._voters.lines_lost,
            "troubles": self._crowd.state.troubles,
            "seconds": round(time.monotonic() - began, 1),
            "cpu_s": self._server.cpu_s() | {"generator": round(self._crowd.cpu_s() + time.process_time(), 1)},
        }

    async def _arrive(self, first: int) -> dict[str, Any]:
        self.phase = "arriving"
        await self._crowd.arrive(first, self._patience_s)
        await asyncio.sleep(_SETTLE_S)
        before, left = memory(self._server), available()
        began, watch = time.monotonic(), self._watch()
        await self._crowd.arrive(self._phones, self._patience_s)
        seconds, cpu_s = time.monotonic() - began, self._cpu_s(watch)
        await self._quiet()
        held = self._crowd.state.live
        process_kib, kernel_kib = memory(self._server).each(before, max(1, held - first))
        return {
            "held": held,
            "arrivals_per_s": round((held - first) / seconds),
            "arrival_cpu_us": round(cpu_s * 1e6 / max(1, held - first), 1),
            "process_kib_per_phone": process_kib,
            "kernel_kib_per_phone": kernel_kib,
            "machine_mib_taken": round((left - available()) / 2**20),
        }

    async def _ordinary(self) -> dict[str, Any]:
        """Votes' latency while the crowd does nothing but watch."""
        self.phase = "voting"
        self._voters.start()
        began = time.monotonic()
        await asyncio.sleep(self._calm_s)
        ends = time.monotonic()
        await self._voters.pause(self._patience_s)
        p50, p99 = self._voters.waits_ms(began, ends, 0.5, 0.99)
        return {"ordinary_ack_ms_p50": p50, "ordinary_ack_ms_p99": p99}

    async def _tally(self, how: str) -> dict[str, Any]:
        """One change, and how long until the last phone has heard of it; `alone` or `while_voting`."""
        self.phase = "one tally to all"
        if how == "alone":
            await self._quiet()
        self._likes += 1
        frames, watch = self._crowd.state.frames, self._watch()
        changed_at = time.monotonic()
        mark = f'"likes":{{"":{self._likes}}}'
        self._crowd.watch(mark, changed_at)
        await likes.take_batch(
            self._server.store, self._server.target.event.id, [likes.Report("crowd", LIKE_SOURCE, "", self._likes)]
        )
        everybody = await self._crowd.hear(mark, changed_at, self._patience_s)
        ends, cpu_s, state = time.monotonic(), self._cpu_s(watch), self._crowd.state
        p50, p99 = self._voters.waits_ms(changed_at, ends, 0.5, 0.99)
        found = {
            "s": round(state.reached_at - changed_at, 2) if everybody else None,
            "s_p50": quantile_s(state.reached, 0.5),
            "phones_reached": sum(state.reached.values()),
        }
        if how == "alone":
            found["cpu_us_per_frame"] = round(cpu_s * 1e6 / max(1, state.frames - frames), 1)
        else:
            found |= {"ack_ms_p50": p50, "ack_ms_p99": p99}
        return {f"tally_{how}_{name}": value for name, value in found.items()}

    async def _return(self) -> dict[str, Any]:
        """All lose the line and come back. Votes are looked at until a little after the last is there."""
        self._voters.start()
        await asyncio.sleep(self._calm_s)
        self.phase = "coming back"
        watch = self._watch()
        cut_at, everybody = await self._crowd.lose_the_line(self._patience_s)
        cpu_s, state = self._cpu_s(watch), self._crowd.state
        ends = time.monotonic()
        await asyncio.sleep(self._calm_s)
        p50, p99, worst = self._voters.waits_ms(cut_at, ends, 0.5, 0.99, 1.0)
        return {
            "back": state.live,
            "recovery_s": round(state.back_at - cut_at, 2) if everybody else None,
            "recovery_s_p50": quantile_s(state.back, 0.5),
            "recovery_s_p99": quantile_s(state.back, 0.99),
            "return_cpu_us": round(cpu_s * 1e6 / max(1, sum(state.back.values())), 1),
            "return_ack_ms_p50": p50,
            "return_ack_ms_p99": p99,
            "return_ack_ms_max": worst,
        }

    async def _quiet(self) -> None:
        """Until hardly anything is told: heartbeats only, and the number of people online has settled."""
        deadline = time.monotonic() + _QUIET_S
        before = self._crowd.state.frames
        while time.monotonic() < deadline:
            await asyncio.sleep(_SETTLE_S)
            frames = self._crowd.state.frames
            if frames - before < self._phones * _SETTLE_S / 8:  # a heartbeat comes every 10 s
                return
            before = frames

    def _watch(self) -> dict[int, Stopwatch]:
        return {worker.pid: Stopwatch(worker.pid) for worker in self._server.workers()}

    def _cpu_s(self, watches: dict[int, Stopwatch]) -> float:
        """CPU seconds of the workers since."""
        return sum(watch.us(pid) for pid, watch in watches.items()) / 1e6
