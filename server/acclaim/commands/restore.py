"""Restores an event from an archive written by `acclaim backup`. Verifies the whole archive first.

Never overwrites: if there is an event of this id, use --as for another one. Under its own id and with the same secret
everything stays valid: receipts, sessions, phones' resends, pictures. With another secret or under another id, earlier
receipts can no longer be checked and everybody has to join again.

Where the server's secret is here, an archive without its signature is refused: whoever changed ballots could have made
it. Compare its digest with the one that the backup printed, then give --allow-unsigned.
"""

import argparse
import os
from pathlib import Path
from typing import Final

from acclaim.base.errors import ArchiveError
from acclaim.commands.connected import add_store_flags, run_with_store, who
from acclaim.commands.printing import counted, say, say_error
from acclaim.commands.recount import as_lines, recount_event, say_signature
from acclaim.config import known_secret
from acclaim.event import audit
from acclaim.event.event import Event
from acclaim.features.archive import restore
from acclaim.features.archive.archive import Reader
from acclaim.process.sources import load
from acclaim.redis.client import Store
from acclaim.voting.recounting import Recount

HELP: Final = "restore an event from an archive"
EXAMPLE: Final = "acclaim restore gala-2026-12-31.zip --as gala-copy"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the archive")
    parser.add_argument("--as", dest="event", metavar="EVENT", help="another id for the event")
    parser.add_argument(
        "--allow-unsigned",
        action="store_true",
        help="restore though the archive's signature is missing or another server's; compare its digest first",
    )
    add_store_flags(parser, may_found=True)


def run(arguments: argparse.Namespace) -> int:
    archive = Reader(arguments.file, known_secret(load(arguments, os.environ)))
    say_signature(archive)
    if not (archive.is_trusted or arguments.allow_unsigned):
        raise ArchiveError(
            "archive_untrusted",
            "Nothing was restored. If the digest above is the one that the backup printed, the archive is whole: "
            "restore it with --allow-unsigned.",
            digest=archive.manifest.digest,
        )
    event, counts = run_with_store(arguments, lambda store: bring_back(store, archive, arguments.event))
    for count in counts:
        say(*as_lines(count))
    say(f"Event {event.id!r} with {counted(len(event.polls), 'poll')} is restored.")
    if archive.signature != "valid":
        say_error("Earlier receipts can be checked only with the secret of the server that issued them.")
    return 0 if all(count.equal for count in counts) else 1


async def bring_back(store: Store, archive: Reader, event_id: str | None) -> tuple[Event, list[Recount]]:
    """The restored event, and the recount of what stands in Redis now. Raises ArchiveError, OperatorError."""
    event = await restore.restore(store, archive, event_id or archive.manifest.event)
    await audit.record(
        store,
        event.id,
        who(),
        "restore",
        detail={"digest": archive.manifest.digest, "from": archive.manifest.event},
    )
    return event, await recount_event(store, event.id)
