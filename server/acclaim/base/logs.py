"""The log: lines on standard error, each with its time, its level and the process that wrote it."""

import logging
import os
import sys
from datetime import datetime
from typing import Any


def printable(text: str) -> str:
    """`text` with everything that a terminal does not show as itself written as an escape: \\x1b, \\u202e."""
    return "".join(char if char.isprintable() else _escaped(char) for char in text)


def _escaped(char: str) -> str:
    return char.encode("unicode_escape", "surrogatepass").decode()


class _Timed(logging.Formatter):
    """A record is a line: what it quotes of a stranger's can't begin another, nor move a terminal's cursor. Lines of a
    traceback are set in."""

    def formatMessage(self, record: logging.LogRecord) -> str:
        record.message = printable(record.message)
        return super().formatMessage(record)

    def formatException(self, ei: Any) -> str:
        return "\n".join(f"  {printable(line)}" for line in super().formatException(ei).splitlines())

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:
        return datetime.fromtimestamp(record.created).astimezone().isoformat(timespec="milliseconds")


def set_up(process: str, level: str) -> None:
    """`process` is "acclaim", or a worker's id. The journal stamps each line itself; there the time is left out."""
    handler = logging.StreamHandler()
    time = "" if _goes_to_the_journal() else "%(asctime)s "
    handler.setFormatter(_Timed(f"{time}%(levelname)s {process}: %(message)s"))
    logging.basicConfig(handlers=[handler], level=level.upper())


def _goes_to_the_journal() -> bool:
    """systemd names the device and inode of the stream that it has connected: it may have been led elsewhere since."""
    try:
        found = os.fstat(sys.stderr.fileno())
    except (OSError, ValueError):  # closed, or no file
        return False
    return os.environ.get("JOURNAL_STREAM") == f"{found.st_dev}:{found.st_ino}"
