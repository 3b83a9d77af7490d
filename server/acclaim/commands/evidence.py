"""Shows signs of ballot stuffing in an open event: bursts, ballots faster than a thumb, networks (docs/stuffing.md).

Reads only the ballot log, and can run while people vote. Given an archive of `acclaim backup`, it needs no Redis.
"""

import argparse
import json
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from acclaim.commands.connected import add_store_flags, run_with_store
from acclaim.commands.printing import counted, say
from acclaim.commands.recount import named_archive, say_signature
from acclaim.event import store as events
from acclaim.features.archive.recount import event_of
from acclaim.features.evidence import store as evidence
from acclaim.features.evidence.rules import Evidence
from acclaim.redis.client import Store

HELP: Final = "look for ballot stuffing in an open event"
EXAMPLE: Final = "acclaim evidence gala"
_SHOWN: Final = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", help="the event's id, or the file name of an archive")
    parser.add_argument("--json", action="store_true", help="print a JSON list, one object a poll, board or cloud")
    add_store_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    archive = named_archive(arguments)
    if archive:
        say_signature(archive)
        found, zone = evidence.of_archive(archive), ZoneInfo(event_of(archive).timezone)
    else:
        found, zone = run_with_store(arguments, lambda store: _of_event(store, arguments.event))
    if arguments.json:
        say(*json.dumps(msgspec.to_builtins(found), indent=2).splitlines())
    else:
        for one in found:
            say(*as_lines(one, zone))
    return 0 if archive is None or archive.is_trusted else 1


async def _of_event(store: Store, event_id: str) -> tuple[list[Evidence], ZoneInfo]:
    event = (await events.read(store, event_id)).event
    found = [await evidence.read(store, event_id, activity) for activity in evidence.activities_of(event)]
    return found, ZoneInfo(event.timezone)


def as_lines(one: Evidence, zone: ZoneInfo) -> list[str]:
    """A poll's evidence as a table; times in the event's zone."""

    def when(at_ms: int) -> str:
        return datetime.fromtimestamp(at_ms // 1000, zone).isoformat(sep=" ")

    lines = [
        f"poll {one.poll} (epoch {one.epoch}): {counted(one.devices, 'device')}, "
        f"{counted(one.members, 'member')}; {counted(one.flagged, 'ballot')} flagged ({one.flagged_share:.1%}), "
        f"{one.voided} voided"
    ]
    for cluster in one.clusters[:_SHOWN]:
        lines.append(
            f"  {cluster.rule:6} place {cluster.place}  {counted(cluster.ballots, 'ballot'):>14} "
            f"({cluster.share:.1%})  made {when(cluster.made_from)} to {when(cluster.made_until)}, "
            f"cast {when(cluster.cast_from)} to {when(cluster.cast_until)}, {cluster.alike:.0%} alike"
        )
    if (more := len(one.clusters) - _SHOWN) > 0:
        lines.append(f"  … and {counted(more, 'more cluster')}; --json lists {'it' if more == 1 else 'them'}")
    for place in one.places[:_SHOWN]:
        lines.append(
            f"  place {place.place}  {counted(place.devices, 'device'):>14} ({place.share:.1%})  most in one second: "
            f"{place.most_made} at {when(place.most_made_at)}, flagged {place.flagged}"
        )
    if (more := len(one.places) - _SHOWN) > 0:
        lines.append(f"  … and {counted(more, 'more place')}; --json lists {'it' if more == 1 else 'them'}")
    return lines
