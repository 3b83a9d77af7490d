"""Issues a ticket for a member, as a host app would, and prints the link that signs the member in.

For trying an event, and for tests. Host apps sign tickets themselves: docs/tickets.md. The key is the installation's
ticket secret, or with --key the private key in a PEM file whose public half the server has.
"""

import argparse
import os
import time
from pathlib import Path
from typing import Final

import msgspec

from server.config import SettingError, add_flags, load, with_secrets
from server.domain.event import DEFAULT_CLASS
from server.domain.member import Member
from server.domain.ticket import sign_test_ticket

HELP: Final = "issue a test ticket for a member"
EXAMPLE: Final = "acclaim ticket gala --member 10086 --name 王秀兰"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", help="the event's id")
    parser.add_argument("--member", metavar="ID", required=True, help="the member's id")
    parser.add_argument("--name", default="", help="the member's name")
    parser.add_argument("--unit", default="", help="the member's unit")
    parser.add_argument("--class", dest="class_id", metavar="CLASS", default=DEFAULT_CLASS, help="the member's class")
    parser.add_argument("--ttl", metavar="SECONDS", type=int, default=3600, help="how long it is good (default: 3600)")
    parser.add_argument("--key", metavar="FILE", help="PEM file with a private key, in place of the ticket secret")
    add_flags(parser, "host", "port", "data_dir", "public_url", "ticket_audience")


def run(arguments: argparse.Namespace) -> int:
    settings = load(arguments, os.environ)
    fields = {"id": arguments.member, "event": arguments.event, "name": arguments.name, "unit": arguments.unit}
    try:
        member = msgspec.convert(fields | {"class": arguments.class_id}, Member)
        key = Path(arguments.key).read_text() if arguments.key else with_secrets(settings).ticket_secret
        if not key:
            raise SettingError("Tickets are signed with the host app's private key here; name its file with --key.")
        now_ms = int(time.time() * 1000)
        ticket = sign_test_ticket(member, key, settings.ticket_audience, now_ms, arguments.ttl)
    except (OSError, ValueError) as error:  # msgspec's errors are ValueErrors
        raise SettingError(f"No ticket could be made: {error}.") from None
    print(f"{settings.origin}/e/{arguments.event}?ticket={ticket}")
    return 0
