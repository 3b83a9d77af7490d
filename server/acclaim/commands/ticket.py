"""Issues a ticket for a member, as a host app would, and prints the link that signs the member in.

For trying an event, and for tests. Host apps sign tickets themselves: docs/tickets.md. The key is the installation's
ticket secret, or with --key the private key in a PEM file whose public half the server has.

With --code: one-time codes to type on the phone page instead, for one member of the roster, or for --count new ones.
"""

import argparse
import os
import time
from pathlib import Path
from typing import Final

import msgspec

from acclaim.commands.connected import run_with_store, who
from acclaim.commands.printing import say, say_error
from acclaim.config import SettingError, Settings, add_flags, with_known_secrets
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.identity import codes
from acclaim.identity.member import Member
from acclaim.identity.ticket import sign_test_ticket
from acclaim.live import workers
from acclaim.process.sources import load
from acclaim.redis.client import Store

HELP: Final = "issue a test ticket, or one-time codes"
EXAMPLE: Final = """acclaim ticket gala --member 10086 --name 王秀兰
  acclaim ticket gala --code --count 20 --class jury"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", help="the event's id")
    parser.add_argument("--member", metavar="ID", help="the member's id")
    parser.add_argument("--name", default="", help="the member's name")
    parser.add_argument("--unit", default="", help="the member's unit")
    parser.add_argument("--class", dest="class_id", metavar="CLASS", default=DEFAULT_CLASS, help="the member's class")
    parser.add_argument("--ttl", metavar="SECONDS", type=int, default=3600, help="lifetime (default: 3600)")
    parser.add_argument(  # not as `key`, which is a setting: the key of the server's certificate
        "--key", dest="ticket_key", metavar="FILE", help="PEM file with a private key, instead of the ticket secret"
    )
    parser.add_argument("--code", action="store_true", help="print one-time codes instead of a ticket")
    parser.add_argument("--count", metavar="N", type=int, default=1, help="how many codes (default: 1)")
    add_flags(parser, "data_dir", "redis_url", "public_url", "ticket_audience")


def run(arguments: argparse.Namespace) -> int:
    if arguments.code:
        for code, member in run_with_store(arguments, lambda store: make_codes(store, arguments)):
            say(f"{code}  member {member}")
        return 0
    if not arguments.member:
        command = f"acclaim ticket {arguments.event}"
        raise SettingError(
            f"A ticket is for one member: {command} --member ID. Codes for people to type: {command} --code --count 20."
        )
    if arguments.ttl < 1:
        raise SettingError(f"--ttl is {arguments.ttl}: a ticket must be valid for at least a second.")
    settings = load(arguments, os.environ)
    origin = run_with_store(arguments, lambda store: origin_of(store, settings, arguments.event))
    try:
        ticket = make_ticket(settings, arguments)
    except (OSError, ValueError) as error:  # msgspec's errors are ValueErrors
        raise SettingError(f"No ticket could be made: {error}.") from None
    if not origin:
        say_error("acclaim: no public URL is set and no server is running, so the address before /e/ is a guess")
    say(f"{origin or settings.origin}/e/{arguments.event}?ticket={ticket}")
    return 0


async def origin_of(store: Store, settings: Settings, event_id: str) -> str:
    """Where people open the event: as it is set here, else as the workers that run have it; "" if neither tells.

    Raises Unknown("unknown_event").
    """
    await events.read(store, event_id)
    if settings.public_url:
        return settings.origin
    running = await workers.alive(store, int(time.time() * 1000))
    return next((line["installation"]["origin"] for line in running if "installation" in line), "")


async def make_codes(store: Store, arguments: argparse.Namespace) -> list[tuple[str, str]]:
    """[(code, member id)]. Raises Unknown("unknown_event"), ImportRejected."""
    event = (await events.read(store, arguments.event)).event
    if arguments.member:
        made = await codes.create(store, event.id, 0, [arguments.member], roster_of=event.roster_of)
    else:
        made = await codes.create(store, arguments.event, arguments.count, [], arguments.class_id, arguments.unit)
    await audit.record(store, arguments.event, who(), "make_codes", detail={"codes": len(made)})
    return made


def make_ticket(settings: Settings, arguments: argparse.Namespace) -> str:
    """Raises SettingError, OSError, ValueError."""
    fields = {"id": arguments.member, "event": arguments.event, "name": arguments.name, "unit": arguments.unit}
    member = msgspec.convert(fields | {"class": arguments.class_id}, Member)
    key = Path(arguments.ticket_key).read_text() if arguments.ticket_key else with_known_secrets(settings).ticket_secret
    if not key and settings.ticket_public_key_file:
        raise SettingError("Tickets are signed with the host app's private key here; name its file with --key.")
    if not key:
        raise SettingError(
            "The server's secret is not here, so nobody would accept the ticket. Set the server's ACCLAIM_SECRET or "
            "ACCLAIM_TICKET_SECRET, best in its configuration file, or name its directory with --data-dir."
        )
    return sign_test_ticket(member, key, settings.ticket_audience, int(time.time() * 1000), arguments.ttl)
