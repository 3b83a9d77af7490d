"""Imports an event from a file (TOML, see docs/events.md), or replaces the event with this id.

Pictures may be files beside it; they are uploaded. Errors name the line and the field. Once a poll has been opened,
only its texts and pictures may change, until it is reset.
"""

import argparse
import asyncio
from pathlib import Path
from typing import Final

from acclaim.base.errors import Unknown
from acclaim.commands.connected import add_store_flags, run_with_store, who
from acclaim.commands.printing import counted, say, say_error
from acclaim.event import audit, picture_file, pictures
from acclaim.event import file as event_file
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.picture import MEDIA_TYPES, Picture
from acclaim.identity.roster import store as roster
from acclaim.redis.client import Store
from acclaim.voting import verbs

HELP: Final = "import an event from a TOML file"
EXAMPLE: Final = "acclaim import-event gala.toml"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the event file")
    add_store_flags(parser, may_found=True)


def run(arguments: argparse.Namespace) -> int:
    try:
        written = Path(arguments.file).read_bytes()
    except OSError as error:
        say_error(f"acclaim: {arguments.file} could not be read: {error}")
        return 1
    uploads: dict[str, Picture] = {}

    def upload(event_id: str, name: str) -> str:
        if name not in uploads:
            path = Path(arguments.file).parent / name
            uploads[name] = asyncio.run(picture_file.prepare(path.read_bytes(), _media_type(path)))
        return pictures.address(event_id, uploads[name])

    event = event_file.load(event_file.decode(written, arguments.file), arguments.file, upload)
    rev, nobody = run_with_store(arguments, lambda store: save(store, event, [*uploads.values()]))
    say(f"Event {event.id!r} with {counted(len(event.polls), 'poll')} is stored (revision {rev}).")
    if nobody:
        say(f"Polls or prizes name units in which nobody on the roster is: {', '.join(nobody)}.")
    return 0


def _media_type(path: Path) -> str:
    extension = path.suffix.lower().removeprefix(".")
    return MEDIA_TYPES.get("jpg" if extension == "jpeg" else extension, "")


async def save(store: Store, event: Event, uploads: list[Picture]) -> tuple[int, list[str]]:
    """Stores the pictures, creates or replaces the event; returns its rev, and units that it names without members.

    Raises OperatorError("picture_rejected"), ("meaning_changed"), ("conflict").
    """
    for picture in uploads:
        await pictures.put(store, event.id, picture)
    try:
        record = await events.read(store, event.id)
    except Unknown:
        rev = await verbs.create(store, event)
        await audit.record(store, event.id, who(), "create_event", detail={"title": event.title})
        return rev, []
    present = await roster.summary(store, event.roster_of)
    nobody = event.units_without_members(present.by_unit, present.renames) if present else []
    rev = await verbs.replace(store, event, record.rev)
    await audit.record(store, event.id, who(), "edit_event", detail={"rev": rev})
    return rev, nobody
