"""Makes an operator, or gives one who has forgotten the password a new one, and prints it. Their sessions end."""

import argparse
from typing import Final

from server.commands.connected import add_store_flags, run_with_store
from server.store import operators
from server.store.client import Store

HELP: Final = "make an operator of the console, or a new password for one"
EXAMPLE: Final = "acclaim operator admin"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="the name to sign in with")
    add_store_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    password = run_with_store(arguments, lambda store: new_password(store, arguments.name))
    print(f"name {arguments.name}, password {password}")
    return 0


async def new_password(store: Store, name: str) -> str:
    """A new password for the operator of this name, who is made if there is none. Raises Malformed."""
    while True:  # somebody else may make or remove the operator between the two
        if password := await operators.reset_password(store, name) or await operators.create(store, name, "operator"):
            return password
