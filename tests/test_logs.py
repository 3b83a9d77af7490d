"""Lines of the log have their time, but where the journal stamps them itself."""

import json
import os
import re
import subprocess
import sys

CODE = "from acclaim.base import logs; logs.set_up('w1', 'info'); import logging; logging.info('here')"
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


def test_what_a_line_quotes_begins_no_other_and_moves_no_cursor() -> None:
    code = CODE.replace("logging.info('here')", r"logging.info('event %s', 'x\nERROR forged\x1b[31m')")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.endswith("INFO w1: event x\\nERROR forged\\x1b[31m\n")


def as_json(logging_call: str) -> list[dict[str, str]]:
    code = CODE.replace("'info')", "'info', 'json')").replace("logging.info('here')", logging_call)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stderr.splitlines()]


def test_as_json_a_line_is_an_object_and_its_subject_a_field() -> None:
    (line,) = as_json("logging.getLogger('acclaim.live').warning('event %s: %s behind', 'gala', 'x\\n\x1b[31m')")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d", line.pop("time"))
    assert line == {
        "level": "warning", "process": "w1", "logger": "acclaim.live", "event": "gala",
        "message": "event gala: x\n\x1b[31m behind",
    }  # fmt: skip


def test_as_json_a_traceback_stays_in_its_line() -> None:
    raises = "\ntry:\n  raise ValueError('no')\nexcept ValueError:\n  logging.exception('poll %s: failed', 'best')"
    (line,) = as_json(raises)
    assert line["poll"] == "best"
    assert line["exception"].endswith("ValueError: no")


def test_lines_of_a_traceback_are_set_in() -> None:
    raises = "\ntry:\n  raise ValueError('x\\nERROR forged')\nexcept ValueError:\n  logging.exception('failed')"
    code = CODE.replace("logging.info('here')", "") + raises
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    first, *rest = done.stderr.splitlines()
    assert first.endswith("ERROR w1: failed")
    assert rest
    assert all(line.startswith("  ") for line in rest)
