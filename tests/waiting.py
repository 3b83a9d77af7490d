"""Waiting for what no message and no event tells of: ask again until it is so, or say what never came about."""

import asyncio
import inspect
import time
from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeVar, overload

PATIENCE_S: Final = 30.0  # a machine may be busy; what is waited for comes at once on one that is not
PAUSE_S: Final = 0.01  # between two questions

T = TypeVar("T")


@overload
async def eventually(condition: Callable[[], Awaitable[T | None]], what: str, seconds: float = ...) -> T: ...
@overload
async def eventually(condition: Callable[[], T | None], what: str, seconds: float = ...) -> T: ...
async def eventually(condition: Callable[[], Any], what: str, seconds: float = PATIENCE_S) -> Any:
    """The first true answer of `condition`, a function or a coroutine function. Fails with "… never came about:
    `what`" once `seconds` have passed."""
    answer: Any = None
    try:
        async with asyncio.timeout(seconds):
            while True:
                answer = condition()
                if inspect.isawaitable(answer):
                    answer = await answer
                if answer:
                    return answer
                await asyncio.sleep(PAUSE_S)
    except TimeoutError:
        raise AssertionError(_never(what, seconds, answer)) from None


def wait_until(condition: Callable[[], T | None], what: str, seconds: float = PATIENCE_S) -> T:
    """As `eventually`, for a test without a loop: it blocks its thread."""
    deadline = time.monotonic() + seconds
    while not (answer := condition()):
        if time.monotonic() > deadline:
            raise AssertionError(_never(what, seconds, answer))
        time.sleep(PAUSE_S)
    return answer


def _never(what: str, seconds: float, answer: object) -> str:
    return f"never came about in {seconds:g} s: {what} (the last answer was {answer!r})"
