"""Reads a roster (CSV or XLSX: member id, name, unit, class; headings in English or Chinese) and makes it the event's.

A bad row is reported with its line and reason, and then nothing is imported, unless --partial takes the good ones.
"""

import argparse
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from server.commands.connected import add_store_flags, run_with_store
from server.commands.printing import say, say_error
from server.config import SettingError
from server.domain import roster as rosters
from server.errors import ImportRejected
from server.store import events, roster
from server.store.client import Store
from server.store.roster import Imported

HELP: Final = "store who the members of an event are, from CSV or XLSX"
EXAMPLE: Final = "acclaim import-roster gala members.xlsx"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", nargs="?", help="the event's id; needed if there are several")
    parser.add_argument("file", metavar="FILE", help="the roster")
    parser.add_argument("--partial", action="store_true", help="import the good rows and leave the bad ones out")
    add_store_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    try:
        data = Path(arguments.file).read_bytes()
    except OSError as error:
        say_error(f"acclaim: {arguments.file} could not be read: {error}")
        return 1
    try:
        done = run_with_store(arguments, lambda store: save(store, arguments.event, data, arguments.partial))
    except ImportRejected as error:
        _print_bad(error.details.get("rejected", []), error.details.get("bad", 0))
        raise
    _print_bad([row._asdict() for row in done.rejected], done.bad)
    say(f"{done.imported} of {done.total} members are imported.")
    return 0


async def save(store: Store, event_id: str | None, data: bytes, partial: bool) -> Imported:
    """Makes a file's bytes the roster of the event, of the only one for None. Raises ImportRejected, Unknown."""
    if event_id is None:
        ids = await events.ids(store)
        if len(ids) != 1:
            raise SettingError(f"Say of which event: acclaim import-roster EVENT FILE. There are {ids or 'none yet'}.")
        (event_id,) = ids
    event = (await events.read(store, event_id)).event
    return await roster.replace(store, event_id, rosters.parse(data, event.classes), partial)


def _print_bad(rows: Iterable[Mapping[str, Any]], bad: int) -> None:
    shown = 0
    for row in rows:
        say_error(f"line {row['line']}: {row['field']}: {row['reason']}")
        shown += 1
    if bad > shown:
        say_error(f"… and {bad - shown} more bad rows")
