"""Counts every poll of an event anew from the log of ballots alone, and compares with the running tally.

Prints both and their difference per poll. Exit code 1 if any differs. Can run at any time, also while people vote.
"""

import argparse
import json
from dataclasses import asdict
from typing import Final

from server.commands.connected import add_store_flags, run_with_store
from server.store import ballots, events
from server.store.ballots import Recount
from server.store.client import Store

HELP: Final = "count all ballots of an event anew and compare"
EXAMPLE: Final = "acclaim recount gala"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", help="the event's id")
    parser.add_argument("--json", action="store_true", help="print a JSON list, one object a poll")
    add_store_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    counts = run_with_store(arguments, lambda store: recount_event(store, arguments.event))
    if arguments.json:
        print(json.dumps([asdict(count) | {"equal": count.equal} for count in counts], ensure_ascii=False, indent=2))
    else:
        for count in counts:
            print(_as_text(count))
    return 0 if all(count.equal for count in counts) else 1


async def recount_event(store: Store, event_id: str) -> list[Recount]:
    """Every poll of the event. Raises Unknown("unknown_event")."""
    event = (await events.read(store, event_id)).event
    return [await ballots.recount(store, event, poll) for poll in event.polls]


def _as_text(count: Recount) -> str:
    voided = f", {count.voided} voided ballots in the log" if count.voided else ""
    lines = [f"poll {count.poll} (epoch {count.epoch}{voided}): {'equal' if count.equal else 'DIFFERENT'}"]
    names = sorted(count.tally.keys() | count.recount.keys())
    width = max(map(len, names), default=0)
    for name in names:
        have, should = count.tally.get(name, 0), count.recount.get(name, 0)
        difference = f"   difference {count.difference[name]:+}" if name in count.difference else ""
        lines.append(f"  {name:<{width}}  tally {have:>9}   recount {should:>9}{difference}")
    if count.doubled:
        lines.append(f"  counted more than once: {', '.join(count.doubled)}")
    return "\n".join(lines)
