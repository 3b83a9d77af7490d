"""How the devices came that voted in an open event: bursts, ballots faster than a thumb, places (docs/stuffing.md).

From the log of ballots alone, also while people vote; given an archive that `acclaim backup` wrote, it needs no Redis.
"""

import argparse
import json
from datetime import UTC, datetime
from typing import Final

import msgspec

from server.commands.connected import add_store_flags, run_with_store
from server.commands.printing import say
from server.commands.recount import named_archive, say_signature
from server.domain.evidence import Evidence
from server.store import events, evidence
from server.store.client import Store

HELP: Final = "look for ballot stuffing in an open event"
EXAMPLE: Final = "acclaim evidence gala"
_SHOWN: Final = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", help="the event's id, or the file name of an archive")
    parser.add_argument("--json", action="store_true", help="print a JSON list, one object a poll")
    add_store_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    archive = named_archive(arguments)
    if archive:
        say_signature(archive)
        found = evidence.of_archive(archive)
    else:
        found = run_with_store(arguments, lambda store: _of_event(store, arguments.event))
    if arguments.json:
        say(*json.dumps(msgspec.to_builtins(found), indent=2).splitlines())
    else:
        for one in found:
            say(*as_lines(one))
    return 0 if archive is None or archive.is_trusted else 1


async def _of_event(store: Store, event_id: str) -> list[Evidence]:
    event = (await events.read(store, event_id)).event
    return [await evidence.read(store, event_id, poll) for poll in event.polls]


def as_lines(one: Evidence) -> list[str]:
    """A poll's evidence as a table; times in UTC."""
    lines = [
        f"poll {one.poll} (epoch {one.epoch}): {one.devices} devices, {one.members} members; "
        f"{one.flagged} ballots flagged ({one.flagged_share:.1%}), {one.voided} voided"
    ]
    for cluster in one.clusters[:_SHOWN]:
        lines.append(
            f"  {cluster.rule:6} place {cluster.place}  {cluster.ballots:6} ballots ({cluster.share:.1%})  "
            f"made {_time(cluster.made_from)} to {_time(cluster.made_until)}, cast {_time(cluster.cast_from)} to "
            f"{_time(cluster.cast_until)}, {cluster.alike:.0%} alike"
        )
    for place in one.places[:_SHOWN]:
        lines.append(
            f"  place {place.place}  {place.devices:6} devices ({place.share:.1%})  most in one second: "
            f"{place.most_made} at {_time(place.most_made_at)}, flagged {place.flagged}"
        )
    return lines


def _time(at_ms: int) -> str:
    return f"{datetime.fromtimestamp(at_ms / 1000, UTC):%m-%d %H:%M:%S}"
