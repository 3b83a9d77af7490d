"""Writes an event to one file: definition, roster, codes, ballot logs, tallies, likes, comments, audit log, pictures.

Can run while people vote. Prints the digest of the archive; write it down: it proves every byte, and the event's
audit log keeps it too. `acclaim recount FILE` verifies the archive on any machine, `acclaim restore FILE`
restores the event. The file contains codes and who voted for what: protect it as you protect the data directory.
"""

import argparse
import os
from pathlib import Path
from typing import Final

from acclaim.base.errors import Malformed
from acclaim.commands.connected import add_store_flags, run_with_store, who
from acclaim.commands.printing import counted, say
from acclaim.config import known_secret
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.poll import Poll
from acclaim.features.archive import backup
from acclaim.features.archive.manifest import Manifest
from acclaim.process.sources import load
from acclaim.redis.client import Store

HELP: Final = "write an event to a portable archive"
EXAMPLE: Final = "acclaim backup gala gala-2026-12-31.zip"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", help="the event's id")
    parser.add_argument("file", metavar="FILE", type=Path, help="the archive to write; must not be there yet")
    add_store_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    secret = known_secret(load(arguments, os.environ))
    try:
        manifest = run_with_store(arguments, lambda store: make(store, arguments.event, arguments.file, secret))
    except OSError as error:
        raise Malformed("malformed", f"{arguments.file} could not be written: {error}.") from None
    records = sum(part.records for part in manifest.parts)
    size = f"{counted(records, 'record')} in {counted(len(manifest.parts), 'part')}"
    say(f"{arguments.file}: event {manifest.event!r}, {size}.")
    say(f"digest {manifest.digest}")
    if not secret:
        say(
            "It is NOT SIGNED: the server's secret (DATA_DIR/secret or ACCLAIM_SECRET) is not here. Where the secret "
            "is, `acclaim recount` will not trust this archive."
        )
    return 0


async def make(store: Store, event_id: str, path: Path, secret: bytes | None) -> Manifest:
    """Writes the archive and notes its digest in the event's audit log."""
    for one in await backup.left_out(store, (await events.read(store, event_id)).event):
        what = "Secret poll" if isinstance(one, Poll) else "Survey"
        say(f"{what} {one.id!r} is open or paused: it is LEFT OUT of this archive, with all answers so far.")
    manifest = await backup.backup(store, event_id, path, secret)
    await audit.record(store, event_id, who(), "backup", detail={"digest": manifest.digest})
    return manifest
