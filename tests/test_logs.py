"""Lines of the log have their time, but where the journal stamps them itself."""

import os
import re
import subprocess
import sys

CODE = "from server import logs; logs.set_up('w1', 'info'); import logging; logging.info('here')"
TIMED = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d INFO w1: here\n"


def logged(stderr: int, journal: str = "") -> None:
    subprocess.run(
        [sys.executable, "-c", CODE], stderr=stderr, env=os.environ | {"JOURNAL_STREAM": journal}, check=True
    )


def read(journal: str = "") -> str:
    reader, writer = os.pipe()
    found = os.fstat(writer)
    logged(writer, journal.format(device=found.st_dev, inode=found.st_ino))
    os.close(writer)
    with open(reader) as lines:
        return lines.read()


def test_a_line_begins_with_its_time() -> None:
    assert re.fullmatch(TIMED, read())


def test_under_the_journal_it_does_not() -> None:
    assert read("{device}:{inode}") == "INFO w1: here\n"


def test_where_the_journals_stream_was_led_elsewhere_it_does() -> None:
    assert re.fullmatch(TIMED, read("9:{inode}"))
