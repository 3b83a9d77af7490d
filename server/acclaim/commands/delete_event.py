"""Deletes an event. It stays in the bin for 7 days, from where --restore brings it back; then it is erased for good.

Phones and screens of the event are disconnected at once. An event with a poll that is open or paused is not deleted.

--erase erases an event in the bin now: its ballots, roster, codes, pictures and comments. To back it up, restore it
first.
"""

import argparse
import sys
import time
from datetime import datetime
from typing import Final

from acclaim.commands.connected import add_store_flags, run_with_store, who
from acclaim.commands.printing import say, say_error
from acclaim.event import bin
from acclaim.event import store as events
from acclaim.live import workers
from acclaim.redis.client import Store
from acclaim.voting import verbs

HELP: Final = "delete an event, restore or erase a deleted one"
EXAMPLE: Final = """acclaim delete-event gala
  acclaim delete-event gala --restore"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", help="the event's id")
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--restore", action="store_true", help="bring the event back from the bin")
    instead.add_argument("--erase", action="store_true", help="erase the event, which must be in the bin, now")
    parser.add_argument("--yes", action="store_true", help="do it without asking for the event's id")
    add_store_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    return run_with_store(arguments, lambda store: _run(store, arguments))


async def _run(store: Store, arguments: argparse.Namespace) -> int:
    event_id = arguments.event
    if arguments.restore:
        await bin.restore(store, event_id, who())
        say(f"Event {event_id!r} is restored.")
        return 0
    event = (await (bin.read if arguments.erase else events.read)(store, event_id)).event
    if not (arguments.yes or _is_confirmed(event_id, event.title, arguments.erase)):
        say_error("acclaim: nothing was deleted; type the event's id to confirm, or use --yes")
        return 1
    now = int(time.time() * 1000)
    if arguments.erase:
        await workers.wait_until_forgotten(store, event_id)
        await bin.erase(store, event_id, who(), now)
        say(f"Event {event_id!r} is erased.")
        return 0
    deletion = await verbs.delete(store, event_id, who(), now)
    until = datetime.fromtimestamp(deletion.erased_at / 1000).astimezone()
    say(
        f"Event {event_id!r} is deleted, and will be erased on {until:%Y-%m-%d at %H:%M}. Until then "
        f"`acclaim delete-event {event_id} --restore` brings it back."
    )
    return 0


def _is_confirmed(event_id: str, title: str, erase: bool) -> bool:
    if not sys.stdin.isatty():
        return False
    question = "Erase for good" if erase else "Delete"
    return input(f"{question} {title!r}? Type {event_id} to confirm: ").strip() == event_id
