"""The log: lines on standard error, each with its time, its level and the process that wrote it."""

import logging
import os
import sys
from datetime import datetime


class _Timed(logging.Formatter):
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
