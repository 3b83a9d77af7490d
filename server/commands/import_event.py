"""Reads an event file (TOML, see docs/events.md) and stores the event, or replaces it if there is one of this id.

Errors name the line and the field. A poll that has been opened keeps its meaning: only texts and pictures of it
may change, until it is reset.
"""

import argparse
import sys
from pathlib import Path
from typing import Final

from server.commands.connected import add_store_flags, run_with_store
from server.domain import event_file
from server.domain.event import Event
from server.errors import Unknown
from server.store import events, show
from server.store.client import Store

HELP: Final = "store an event from a TOML file"
EXAMPLE: Final = "acclaim import-event gala.toml"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the event file")
    add_store_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    try:
        text = Path(arguments.file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        print(f"acclaim: {arguments.file} could not be read: {error}", file=sys.stderr)
        return 1
    event = event_file.load(text, arguments.file)
    rev = run_with_store(arguments, lambda store: save(store, event))
    print(f"Event {event.id!r} with {len(event.polls)} polls is stored (revision {rev}).")
    return 0


async def save(store: Store, event: Event) -> int:
    """Creates or replaces the event; returns its rev. Raises OperatorError("meaning_changed"), ("conflict")."""
    try:
        held = await events.read(store, event.id)
    except Unknown:
        return await show.create(store, event)
    return await show.replace(store, event, held.rev)
