"""One check and its result."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Check:
    """`text` is a sentence; unless all is well it says what to do. `bad`: a show will not go well like this."""

    name: str
    level: Literal["ok", "warn", "bad"]
    text: str


def ok(name: str, text: str) -> Check:
    return Check(name, "ok", text)


def warn(name: str, text: str) -> Check:
    return Check(name, "warn", text)


def bad(name: str, text: str) -> Check:
    return Check(name, "bad", text)
