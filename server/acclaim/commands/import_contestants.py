"""Imports the contestants of a contest (CSV or XLSX: 参赛号, 姓名, 单位, 组别, 赛项 …; headings in Chinese or English).
Shows first what would change.

Bad rows are reported with line and reason, and nothing is imported; --partial imports the good rows. Contestants whom
the file does not have stay.
"""

import argparse
from pathlib import Path
from typing import Final

from acclaim.base.sheets.text_encoding import ENCODINGS
from acclaim.commands.connected import add_store_flags, run_with_store, who
from acclaim.commands.printing import counted, say, say_error
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.features.contests import actions
from acclaim.features.contests.importing.child import read_apart
from acclaim.redis.client import Store

HELP: Final = "import the contestants of a contest from CSV or XLSX"
EXAMPLE: Final = "acclaim import-contestants gala speech contestants.xlsx"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", help="the event's id")
    parser.add_argument("contest", metavar="CONTEST", help="the contest's id")
    parser.add_argument("file", metavar="FILE", help="the contestants")
    parser.add_argument("--partial", action="store_true", help="import the good rows and skip the bad ones")
    parser.add_argument("--dry-run", action="store_true", help="only show what would change")
    parser.add_argument(
        "--encoding", choices=ENCODINGS, default="", help="encoding of a CSV file that does not state it"
    )
    add_store_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    try:
        data = Path(arguments.file).read_bytes()
    except OSError as error:
        say_error(f"acclaim: {arguments.file} could not be read: {error}")
        return 1
    return run_with_store(arguments, lambda store: _import(store, arguments, data))


async def _import(store: Store, arguments: argparse.Namespace, data: bytes) -> int:
    contest = (await events.read(store, arguments.event)).event.contest(arguments.contest)
    sheet = await read_apart(data, contest.title, arguments.encoding)
    merged = await actions.take_contestants(store, arguments.event, contest.id, sheet.entries, is_dry=True)
    rejected = [*sheet.rejected, *merged.rejected]
    for bad in rejected:
        say_error(f"{bad.sheet and bad.sheet + ', '}line {bad.line}: {bad.field}: {bad.problem}")
    if rejected and not arguments.partial:
        say_error(f"acclaim: nothing was imported: {counted(len(rejected), 'row')} bad")
        return 1
    for name, rows in sheet.others.items():
        say(f"left out, of another contest: {counted(rows, 'row')} of {name}")
    if merged.groups:
        say(f"new groups: {', '.join(merged.groups)}")
    if arguments.dry_run:
        say(f"Would be added: {merged.added}; changed: {merged.changed}.")
        return 0
    merged = await actions.take_contestants(store, arguments.event, contest.id, sheet.entries)
    detail = {"contest": contest.id, "added": merged.added, "changed": merged.changed}
    await audit.record(store, arguments.event, who(), "import_contestants", detail=detail)
    say(f"Imported: {merged.added} added, {merged.changed} changed.")
    return 0
