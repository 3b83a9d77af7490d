"""Recounts the ledger of an event from the logs alone: its sums, every account, every vote that was posted, what each
rule has credited for them, and every order.

Prints what is not right, the first line that differs first; the exit code is 1 if anything is. Can run while members
earn: what has moved meanwhile is left for the next recount.
"""

import argparse
import json
from typing import Final

from acclaim.commands.connected import add_store_flags, run_with_store
from acclaim.commands.printing import counted, say
from acclaim.features.gifts import recount as orders
from acclaim.features.points import actions
from acclaim.features.points.ledgers import sources_of
from acclaim.features.points.recount import BESIDE, Recounted
from acclaim.redis.client import Store

assert orders.problems in BESIDE  # a recount of the ledger knows orders because that has been imported

HELP: Final = "recount the points of an event and compare"
EXAMPLE: Final = "acclaim recount-points home"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", help="the event's id, or that of an event whose home has the points")
    parser.add_argument("--json", action="store_true", help="print JSON")
    add_store_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    found = run_with_store(arguments, lambda store: _recount(store, arguments.event))
    if arguments.json:
        whole = {"right": found.is_right, **found._asdict()}
        say(*json.dumps(whole, indent=2, ensure_ascii=False).splitlines())
    else:
        say(f"{counted(found.lines, 'line')}, {counted(found.members, 'member')}, {counted(found.acts, 'act')}")
        say(*(found.problems or ["The ledger is right."]))
    return 0 if found.is_right else 1


async def _recount(store: Store, event_id: str) -> Recounted:
    """Raises Unknown("unknown_event"), OperatorError("points_off")."""
    ledger = await actions.ledger_of(store, event_id)
    return await actions.check(store, ledger, await sources_of(store, ledger))
