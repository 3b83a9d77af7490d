"""Waiting for what no message and no event tells of: ask again until it is so, or say what never came about."""

import asyncio
import inspect
import time
from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeVar, overload

from acclaim.process.port import missing

PATIENCE_S: Final = 30.0  # a machine may be busy; what is waited for comes at once on one that is not
PAUSE_S: Final = 0.01  # between two questions

T = TypeVar("T")


@overload
async def eventually(condition: Callable[[], Awaitable[T | None]], what: str = ..., seconds: float = ...) -> T: ...
@overload
async def eventually(condition: Callable[[], T | None], what: str = ..., seconds: float = ...) -> T: ...
async def eventually(condition: Callable[[], Any], what: str = "", seconds: float = PATIENCE_S) -> Any:
    """The first true answer of `condition`, a function or a coroutine function. Once `seconds` have passed it fails
    and says what was waited for: `what`, or the condition's own name or text."""
    answer: Any = None
    try:
        async with asyncio.timeout(seconds):
            while True:
                given = condition()
                answer = await given if inspect.isawaitable(given) else given
                if answer:
                    return answer
                await asyncio.sleep(PAUSE_S)
    except TimeoutError:
        raise AssertionError(_never(what or text_of(condition), seconds, answer)) from None


def wait_until(condition: Callable[[], T | None], what: str = "", seconds: float = PATIENCE_S) -> T:
    """As `eventually`, for a test without a loop: it blocks its thread."""
    deadline = time.monotonic() + seconds
    while not (answer := condition()):
        if time.monotonic() > deadline:
            raise AssertionError(_never(what or text_of(condition), seconds, answer))
        time.sleep(PAUSE_S)
    return answer


async def until_listening(
    port: int, alive: Callable[[], bool] = lambda: True, seconds: float = 60, tls: bool = False
) -> None:
    """Returns once somebody answers on this machine's `port`; fails at once when `alive` says that nobody will."""

    async def listening() -> bool:
        assert alive(), "the server has ended"
        return not await asyncio.to_thread(missing, "127.0.0.1", port, tls)

    await eventually(listening, f"an answer on port {port}", seconds)


def text_of(condition: Callable[..., Any]) -> str:
    """A condition as a message can show it: its name, or a lambda's own text."""
    name = getattr(condition, "__name__", repr(condition))
    return name if name != "<lambda>" else inspect.getsource(condition).strip()


def _never(what: str, seconds: float, answer: object) -> str:
    return f"never came about in {seconds:g} s: {what} (the last answer was {answer!r})"
