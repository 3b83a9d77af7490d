"""What a person sees while a load test runs, and the levels that its report draws: connected phones, CPU."""

import sys
import threading
from types import TracebackType
from typing import Final

from acclaim.audience.client import Ground
from acclaim.audience.measured import BUCKET_S, Measured
from loadtests.ceremony.plan import Plan

_BAR: Final = 32


class Progress:
    """Within the block, keeps the levels twice a second and, with `show`, one line of standard error up to date.

    A thread of its own: the loop is busy being thousands of phones.
    """

    def __init__(self, measured: Measured, ground: Ground, played: Plan, show: bool) -> None:
        self._measured = measured
        self._ground = ground
        self._plan = played
        self._show = show
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="progress", daemon=True)

    def __enter__(self) -> "Progress":
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._over.set()
        self._thread.join()
        if self._show:
            sys.stderr.write("\r\033[K")

    def _run(self) -> None:
        before = 0
        while not self._over.wait(BUCKET_S):
            self._measured.note("connected", self._ground.connected)
            counted = self._measured.counts["acknowledged"]
            if self._show:
                sys.stderr.write(f"\r\033[K{self._line(counted, (counted - before) / BUCKET_S)}")
                sys.stderr.flush()
            before = counted

    def _line(self, counted: int, per_s: float) -> str:
        share = min(1.0, counted / self._plan.ballots)
        bar = "█" * round(share * _BAR)
        return (
            f"{bar:░<{_BAR}} {share:4.0%}  {counted:,} ballots  {per_s:,.0f}/s  "
            f"{self._ground.connected:,} phones  {self._measured.counts['likes_sent']:,} likes"
        )
