"""Hashing and checking passwords: one at a time a worker, in a queue that is bounded, known browsers first.

A password costs some 30 ms of a core. A flood of sign-ins must take neither the memory nor the core from those who
vote: one thread, which gives way to the worker's loop, and no more waiting than is answered within a second. What does
not fit is refused at once.
"""

import asyncio
import os
import secrets
import sys
import threading
from collections import Counter, deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Final, TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from server import limits
from server.errors import OperatorError

T = TypeVar("T")

_THREAD_NICENESS: Final = 10

# OWASP's password storage cheat sheet: argon2id with 19 MiB, two passes, one lane.
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def _give_way() -> None:
    if sys.platform == "linux":  # elsewhere threads have no priority of their own
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _THREAD_NICENESS)


class Queue:
    """Work of one thread, in turn: first what is known, then the others, of one place a few at most."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="argon2", initializer=_give_way)
        self._known: deque[asyncio.Future[None]] = deque()
        self._others: deque[asyncio.Future[None]] = deque()
        self._places: Counter[str] = Counter()  # of the others, waiting or at work
        self._is_busy = False

    async def run(self, work: Callable[[], T], place: str | None = None) -> T:
        """What `work()` returns. `place`: where somebody comes from who is not known. Raises OperatorError."""
        turn = self._line_up(place)
        try:
            await turn
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        finally:
            if place is not None:
                self._places -= Counter([place])  # drops those at zero
            if not turn.cancelled():
                self._pass_on()

    def _line_up(self, place: str | None) -> asyncio.Future[None]:
        waiting = self._known if place is None else self._others
        is_crowded = place is not None and self._places[place] >= limits.SIGN_INS_PER_PLACE
        if is_crowded or len(waiting) >= limits.SIGN_INS_WAITING:
            raise OperatorError("sign_in_busy", retry_after_s=limits.RETRY_AFTER_S)
        turn = asyncio.get_running_loop().create_future()
        if self._is_busy:
            waiting.append(turn)
        else:
            self._is_busy = True
            turn.set_result(None)
        if place is not None:
            self._places[place] += 1
        return turn

    def _pass_on(self) -> None:
        while self._known or self._others:
            turn = (self._known or self._others).popleft()
            if not turn.cancelled():
                turn.set_result(None)
                return
        self._is_busy = False


_queue: Final = Queue()


async def hashed(password: str) -> str:
    """For keeping. Only operators have one hashed."""
    return await _queue.run(lambda: _hasher.hash(password))


async def fits(password: str, kept: str | None, place: str | None) -> bool:
    """Whether `password` is the one of which `kept` is the hash. Takes as long for a name that is not there (None): how
    long it took tells nothing. `place`: see Queue. Raises OperatorError sign_in_busy."""
    return await _queue.run(lambda: _verify(password, kept), place)


def _verify(password: str, kept: str | None) -> bool:
    try:
        return _hasher.verify(kept or _nobodys_hash(), password)
    except VerificationError:
        return False


@cache
def _nobodys_hash() -> str:
    return _hasher.hash(secrets.token_hex())
