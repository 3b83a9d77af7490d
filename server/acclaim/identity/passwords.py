"""Hashing and checking passwords: one at a time per worker, in a bounded queue, known browsers first.

A password costs some 30 ms of a core. A flood of sign-ins must not take memory or CPU from voters: one thread, which
gives way to the worker's loop, and no more inside than are answered within half a second. The rest is refused at once,
before any call to Redis, because ballots wait for its connections, too.
"""

import asyncio
import os
import secrets
import sys
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from typing import Final, TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from acclaim.base import limits
from acclaim.base.errors import OperatorError

T = TypeVar("T")

CHARS_MAX: Final = 200
_THREAD_NICENESS: Final = 10

# OWASP's password storage cheat sheet: argon2id with 19 MiB, two passes, one lane.
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def _give_way() -> None:
    if sys.platform == "linux":  # elsewhere threads have no separate priority
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _THREAD_NICENESS)


class Queue:
    """Work of one thread, in turn: first what is known, then the others."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="argon2", initializer=_give_way)
        self._known: deque[asyncio.Future[None]] = deque()
        self._others: deque[asyncio.Future[None]] = deque()
        self._inside: Counter[str | None] = Counter()  # who has room, by place; None: known browsers
        self._is_busy = False

    @contextmanager
    def room(self, place: str | None = None) -> Iterator[None]:
        """Room for one, of one place (None: known) and of all a few at most; without room, nothing is done.
        Raises OperatorError."""
        inside = self._inside
        if place is None:
            is_full = inside[None] >= limits.SIGN_INS_AT_ONCE
        else:
            others = inside.total() - inside[None]
            is_full = inside[place] >= limits.SIGN_INS_PER_PLACE or others >= limits.SIGN_INS_AT_ONCE
        if is_full:
            raise OperatorError("sign_in_busy", retry_after_s=limits.RETRY_AFTER_S)
        inside[place] += 1
        try:
            yield
        finally:
            inside[place] -= 1
            if not inside[place]:
                del inside[place]

    async def run(self, work: Callable[[], T], *, known: bool) -> T:
        """What `work()` returns."""
        turn = asyncio.get_running_loop().create_future()
        if self._is_busy:
            (self._known if known else self._others).append(turn)
        else:
            self._is_busy = True
            turn.set_result(None)
        try:
            await turn
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        finally:
            if not turn.cancelled():
                self._pass_on()

    def _pass_on(self) -> None:
        while self._known or self._others:
            turn = (self._known or self._others).popleft()
            if not turn.cancelled():
                turn.set_result(None)
                return
        self._is_busy = False


_queue: Final = Queue()
room: Final = _queue.room


async def hashed(password: str) -> str:
    """For keeping. Only operators have one hashed."""
    return await _queue.run(lambda: _hasher.hash(password), known=True)


async def fits(password: str, kept: str | None, *, known: bool) -> bool:
    """Whether `password` is the one of which `kept` is the hash. Takes as long for a name that is not there (None): the
    time taken reveals nothing. `known`: from a browser that has signed in before."""
    return len(password) <= CHARS_MAX and await _queue.run(lambda: _verify(password, kept), known=known)


def _verify(password: str, kept: str | None) -> bool:
    try:
        return _hasher.verify(kept or _nobodys_hash(), password)
    except VerificationError:
        return False


@cache
def _nobodys_hash() -> str:
    return _hasher.hash(secrets.token_hex())
