"""What the commands of all load tests have in common: how they fail, what they print, how they exit."""

import json
import sys
from collections.abc import Coroutine, Mapping
from typing import Any, Final, TypeVar

import uvloop

FAILED: Final = 2  # exit codes; 0 if all is well
BROKEN: Final = 1
_NEW_LINE: Final = "\r\033[K"  # in place of the one that was written last

Result = TypeVar("Result")


class LoadTestError(Exception):
    """A load test can't go on; the text says why, for people."""


def run(play: Coroutine[Any, Any, Result]) -> Result:
    """What `play` returns. If it can't go on, standard error says why, and the process exits with FAILED."""
    try:
        return uvloop.run(play)
    except LoadTestError as error:
        hush()
        print(error, file=sys.stderr)
        raise SystemExit(FAILED) from None


def conclude(result: Mapping[str, Any], as_json: bool, is_broken: bool, text: str | None = None) -> int:
    """Prints the result as one JSON object or as `text`, by default a line for each figure; returns the exit code."""
    if as_json:
        print(json.dumps(result))
    else:
        print(lines(result) if text is None else text)
    return BROKEN if is_broken else 0


def lines(result: Mapping[str, Any]) -> str:
    """A name and its figure a line."""
    width = max(map(len, result))
    return "\n".join(f"{name:<{width}}  {value}" for name, value in result.items())


def say(what: str) -> None:
    """Tells a person who waits what is being measured."""
    if sys.stderr.isatty():
        print(f"{_NEW_LINE}measuring: {what} …", end="", file=sys.stderr, flush=True)


def hush() -> None:
    """Takes that away."""
    if sys.stderr.isatty():
        print(_NEW_LINE, end="", file=sys.stderr)
