"""What is ordered to go wrong on the lines through one proxy, and what of it has taken effect."""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from typing import Final

from loadtests.faults.injected import Injected, Span
from loadtests.faults.plan import Fault, Kind

_SLOW: Final = ("delay", "trickle")
_CUTS: Final = ("cut_reply", "cut_request")


class Faults:
    """The faults of one proxy. `side` and `whose`: see injected.py; `loss_over` is called when a loss has ended."""

    def __init__(self, side: str, whose: str, injected: Injected, loss_over: Callable[[], None]) -> None:
        self.injected: Final = injected
        self._side: Final = side
        self._whose: Final = whose
        self._loss_over: Final = loss_over
        self._cut: dict[Kind, deque[Fault]] = {"cut_reply": deque(), "cut_request": deque()}
        self._lasting: list[Fault] = []
        self._fresh: set[Kind] = set()  # ordered, and nothing has come along yet
        self._in_effect: dict[str, float] = {}  # what has taken effect and is not over yet: since when

    def order(self, fault: Fault) -> None:
        """From now on; a cut waits for the next bytes to come along."""
        if fault.kind in _CUTS:
            self._cut[fault.kind].append(fault)
            return
        self._lasting.append(fault)
        self._fresh.add(fault.kind)
        asyncio.get_running_loop().call_later(fault.seconds, self._end, fault)

    def calm(self) -> None:
        """Takes back cuts that nothing has come along for."""
        for cuts in self._cut.values():
            cuts.clear()

    def give_up(self) -> None:
        """Nothing will come any more: what is not over until now never was."""
        self.injected.spans += [
            Span(what, self._whose, since, time.monotonic()) for what, since in self._in_effect.items()
        ]
        self._in_effect.clear()

    def _end(self, fault: Fault) -> None:
        self._lasting.remove(fault)
        if fault.kind not in _SLOW:
            self._loss_over()

    # --- for the lines

    def lasts(self, kind: Kind) -> bool:
        return any(fault.kind == kind for fault in self._lasting)

    def slowness(self) -> Fault | None:
        """The delay or trickle that is on now."""
        return next((fault for fault in self._lasting if fault.kind in _SLOW), None)

    def next_cut(self, is_reply: bool) -> Fault | None:
        cuts = self._cut["cut_reply" if is_reply else "cut_request"]
        return cuts.popleft() if cuts else None

    def effect(self, kind: Kind) -> None:
        """Something has come along. What lasts is one fault, however much it spoils."""
        if kind in _CUTS or kind in self._fresh:
            self._fresh.discard(kind)
            what = f"{self._side}: {kind}"
            self._in_effect.setdefault(what, time.monotonic())
            self.injected.took_effect(what)

    def dropped(self) -> None:
        """The other side has ended a line. Those of phones and screens are meant to last; others end by themselves."""
        if self.injected.blamed is not None and self._side == "phone":
            self._in_effect.setdefault(self.injected.blamed, time.monotonic())

    def replied(self) -> None:
        """Something has come through from the other side. If nothing goes on that spoils it, all is well again."""
        if self._in_effect and not self._lasting:
            now = time.monotonic()
            for what, since in self._in_effect.items():
                self.injected.recovered(Span(what, self._whose, since, now))
            self._in_effect.clear()
