"""The log: lines on standard error, each with its time, its level and the process that wrote it.

A message names its subject first ("event gala: …", "poll best: …"), then what happened, then what the operator can do.
As JSON the subject is a separate field, so that a log store can select by it.
"""

import json
import logging
import os
import re
import sys
from datetime import datetime
from typing import Any, Final

FORMATS: Final = ("text", "json")
_SUBJECT: Final = re.compile(r"(event|poll) %s: ")


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
        return _time(record)


class _Json(logging.Formatter):
    """A record is one line of JSON: `time`, `level`, `process`, `logger`, `message`; `event` or `poll` where a message
    is about one; `exception` with a traceback."""

    def __init__(self, process: str) -> None:
        super().__init__()
        self._process = process

    def format(self, record: logging.LogRecord) -> str:
        fields = {
            "time": _time(record), "level": record.levelname.lower(), "process": self._process, "logger": record.name,
            "message": record.getMessage(),
        }  # fmt: skip
        if (subject := _SUBJECT.match(str(record.msg))) and isinstance(record.args, tuple):
            fields[subject[1]] = str(record.args[0])
        if record.exc_info:
            fields["exception"] = self.formatException(record.exc_info)
        return json.dumps(fields)  # in ASCII: what a line quotes can neither begin another nor move a cursor


def _time(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created).astimezone().isoformat(timespec="milliseconds")


def set_up(process: str, level: str, format: str = "text") -> None:
    """`process` is "acclaim", or a worker's id; `format` one of FORMATS. Replaces an earlier set-up.

    The journal stamps each line itself; in text for it the time is left out.
    """
    handler = logging.StreamHandler()
    time = "" if _goes_to_the_journal() else "%(asctime)s "
    text = _Timed(f"{time}%(levelname)s {process}: %(message)s")
    handler.setFormatter(_Json(process) if format == "json" else text)
    root = logging.getLogger()
    for ours in [one for one in root.handlers if isinstance(one.formatter, (_Timed, _Json))]:
        root.removeHandler(ours)
    logging.basicConfig(handlers=[handler], level=level.upper())


def _goes_to_the_journal() -> bool:
    """systemd names the device and inode of the stream that it has connected: it may have been led elsewhere since."""
    try:
        found = os.fstat(sys.stderr.fileno())
    except (OSError, ValueError):  # closed, or no file
        return False
    return os.environ.get("JOURNAL_STREAM") == f"{found.st_dev}:{found.st_ino}"
