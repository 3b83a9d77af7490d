"""Imports a roster (CSV or XLSX: member id, name, unit, class; headings in English or Chinese). Shows first what would
change.

Bad rows are reported with line and reason, and nothing is imported; --partial imports the good rows.
"""

import argparse
import asyncio
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from acclaim.base import limits
from acclaim.base.errors import ImportRejected
from acclaim.base.sheets.text_encoding import ENCODINGS
from acclaim.commands.connected import add_store_flags, run_with_store, who
from acclaim.commands.printing import counted, say, say_error
from acclaim.config import SettingError
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.identity.roster import misspelt, staging
from acclaim.identity.roster.leavers import are_too_many
from acclaim.identity.roster.rules import Notes
from acclaim.identity.roster.staging import Staged
from acclaim.redis.client import Store
from acclaim.web.roster_file import RosterFile

HELP: Final = "import the roster of an event from CSV or XLSX"
_GONE_PRINTED: Final = 20
EXAMPLE: Final = "acclaim import-roster gala members.xlsx"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", nargs="?", help="the event's id; needed if there are several")
    parser.add_argument("file", metavar="FILE", help="the roster")
    parser.add_argument("--partial", action="store_true", help="import the good rows and skip the bad ones")
    parser.add_argument(
        "--encoding", choices=ENCODINGS, default="", help="encoding of a CSV file that does not state it"
    )
    parser.add_argument(
        "--yes", action="store_true", help="replace the roster without asking, even if members are removed"
    )
    many = f"{limits.LEAVERS_SHARE_MAX:.0%}% or {counted(limits.LEAVERS_MAX, 'member')}"
    parser.add_argument("--force", action="store_true", help=f"the same if more than {many} are removed")
    add_store_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    try:
        data = Path(arguments.file).read_bytes()
    except OSError as error:
        say_error(f"acclaim: {arguments.file} could not be read: {error}")
        return 1
    try:
        return run_with_store(arguments, lambda store: _import(store, arguments, data))
    except ImportRejected as error:
        _print_bad(error.details.get("rejected", []), error.details.get("bad", 0))
        raise


async def _import(store: Store, arguments: argparse.Namespace, data: bytes) -> int:
    event = await _event(store, arguments.event)
    if event.home:
        say_error(f"acclaim: event {event.id} uses the roster of {event.home}; import it there")
        return 1
    file = RosterFile(data, event.classes, arguments.encoding)
    staged = await staging.stage(store, event.id, file.chunks(), arguments.partial)
    _print_bad([row.as_dict() for row in staged.read.rejected], staged.read.bad)
    for line in summary(staged, file.notes, event):
        say(line)
    needs_force = are_too_many(staged.removed, staged.before)
    is_said = arguments.force or (arguments.yes and not needs_force)
    if not is_said and staged.removed and not sys.stdin.isatty():
        flag = "--force" if needs_force else "--yes"
        say_error(f"acclaim: nothing was imported: {counted(staged.removed, 'member')} would go; say {flag} to do it")
        return 1
    if not is_said and sys.stdin.isatty() and not await asyncio.to_thread(_agreed):
        say("Nothing was imported.")
        return 1
    await staging.publish(store, event.id, staged.version, staged.over, staged.read.imported, force=needs_force)
    detail = {"imported": staged.read.imported, "bad": staged.read.bad}
    await audit.record(store, event.id, who(), "import_roster", detail=detail)
    say(f"Imported: {staged.read.imported} of {counted(staged.read.total, 'member')}.")
    return 0


def _agreed() -> bool:
    return input("Replace the roster? [y/N] ").strip().lower() in ("y", "yes")


async def _event(store: Store, event_id: str | None) -> Event:
    """The event, the only one for None. Raises SettingError, Unknown."""
    if event_id is None:
        ids = await events.ids(store)
        if len(ids) != 1:
            raise SettingError(f"Name the event: acclaim import-roster EVENT FILE. There are {ids or 'none yet'}.")
        (event_id,) = ids
    return (await events.read(store, event_id)).event


def summary(staged: Staged, notes: Notes, event: Event) -> list[str]:
    """What a person should know before the roster is replaced."""
    lines = [
        f"{staged.before} → {counted(staged.read.imported, 'member')}: {staged.added} added, {staged.removed} removed, "
        f"{staged.changed} changed",
        f"first: {', '.join(notes.first)}" + (f" (read as {notes.encoding})" if notes.encoding else ""),
    ]
    if staged.gone:
        named = [f"{one.id} {one.name}".strip() for one in staged.gone[:_GONE_PRINTED]]
        more = staged.removed - len(named)
        lines.append(f"removed: {', '.join(named)}" + (f" and {more} more" if more else ""))
    left_out = [
        (notes.without_unit, f"{counted(notes.without_unit, 'member')} without a unit"),
        (notes.without_name, f"{counted(notes.without_name, 'member')} without a name"),
        (notes.hidden_rows, f"{counted(notes.hidden_rows, 'hidden row')} left out"),
        (notes.hidden_columns, f"hidden columns left out: {', '.join(notes.hidden_columns)}"),
        (notes.hidden_sheets, f"hidden sheets left out: {', '.join(notes.hidden_sheets)}"),
    ]
    lines += [line for count, line in left_out if count]
    if nobody := event.units_without_members(staged.units, staged.renames):
        lines.append(f"polls or prizes name units in which nobody is: {', '.join(nobody)}")
    if alike := misspelt.find(staged.units, event.named_units())[: limits.MISSPELT_SHOWN]:
        pairs = ", ".join(f"{one.unit} ({one.like}?)" for one in alike)
        lines.append(f"only one member is in these units, which may be misspelt: {pairs}")
    return lines


def _print_bad(rows: Iterable[Mapping[str, Any]], bad: int) -> None:
    shown = 0
    for row in rows:
        say_error(f"line {row['line']}: {row['field']}: {row['problem']}")
        shown += 1
    if bad > shown:
        say_error(f"… and {counted(bad - shown, 'more bad row')}")
