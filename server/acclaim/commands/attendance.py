"""Writes the list of who came and who voted, and never for what, as a workbook or CSV.

Only for an event that keeps one (`attendance = true`), and only for its closed polls. Given an archive written by
`acclaim backup`, it needs no Redis.
"""

import argparse
from pathlib import Path
from typing import Final, get_args
from zoneinfo import ZoneInfo

from acclaim.base.sheets import table
from acclaim.base.sheets.headings import Language
from acclaim.commands.connected import add_store_flags, run_with_store, who
from acclaim.commands.printing import counted, say, say_error
from acclaim.commands.recount import named_archive, say_signature
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.poll import Poll
from acclaim.features.attendance import store as attendance
from acclaim.features.attendance.rules import Attendance, rows
from acclaim.redis.client import Store

HELP: Final = "write the list of who came and who voted"
EXAMPLE: Final = "acclaim attendance gala attendance.xlsx"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", help="the event's id, or the file name of an archive")
    parser.add_argument("file", metavar="FILE", type=Path, help="the list to write; its name ends in .xlsx or .csv")
    parser.add_argument(
        "--language", choices=get_args(Language)[1:], default="", help="of the headings (default: names for programs)"
    )
    add_store_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    kind: table.Kind = "csv" if arguments.file.suffix.lower() == ".csv" else "xlsx"
    archive = named_archive(arguments)
    if archive:
        say_signature(archive)
        event, polls, found = attendance.of_archive(archive)
    else:
        event, polls, found = run_with_store(arguments, lambda store: _read(store, arguments.event))
    try:
        _write(arguments.file, kind, event, polls, found, arguments.language)
    except OSError as error:
        say_error(f"acclaim: {arguments.file} could not be written: {error}")
        return 1
    left_out = [poll.id for poll in event.polls if poll not in polls]
    say(f"{arguments.file}: {counted(len(found.came), 'member')} came; polls listed: {len(polls)}")
    if left_out:
        say(f"left out, because they are not closed or too few have voted: {', '.join(left_out)}")
    return 0 if archive is None or archive.is_trusted else 1


async def _read(store: Store, event_id: str) -> tuple[Event, list[Poll], Attendance]:
    event = (await events.read(store, event_id)).event
    polls, found = await attendance.read(store, event)
    detail = {"polls": [poll.id for poll in polls]}
    await audit.record(store, event_id, who(), "export_attendance", detail=detail)
    return event, polls, found


def _write(
    path: Path, kind: table.Kind, event: Event, polls: list[Poll], found: Attendance, language: Language
) -> None:
    writer = table.writer(kind, ZoneInfo(event.timezone))
    try:
        writer.add(rows(polls, found, language))
        with path.open("wb") as file:
            file.writelines((writer.take(), *writer.end()))
    finally:
        writer.close()
