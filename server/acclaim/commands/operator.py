"""Creates an operator, or resets the password of an existing one and ends their sessions. Prints the password.

--role: owner (accounts too; the default as long as there is none), operator (runs events; the default), moderator
(comments), reviewer (members' texts), fulfilment (orders), analyst (figures without names), display (opens screens).
--without-second-factor: for somebody who has lost it, and the recovery codes.
--remove: the account goes, with its sessions and API keys. --list: all accounts, a line each.
"""

import argparse
from typing import Final

from acclaim.base.errors import Unknown
from acclaim.commands.connected import add_store_flags, run_with_store, who
from acclaim.commands.printing import say, say_error
from acclaim.event import audit
from acclaim.identity import api_keys, operators
from acclaim.identity.factor import second_factor
from acclaim.identity.role import ROLES, Role
from acclaim.redis.client import Store

HELP: Final = "create a console operator, reset a password, list or remove"
DEFAULT_ROLE: Final[Role] = "operator"
EXAMPLE: Final = "acclaim operator admin"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", nargs="?", help="the name to sign in with")
    parser.add_argument("--role", choices=ROLES, help="the role of the operator")
    parser.add_argument(
        "--without-second-factor", action="store_true", help="switch off the second factor that the operator has lost"
    )
    other = parser.add_mutually_exclusive_group()
    other.add_argument("--list", action="store_true", help="list all operators; takes no NAME")
    other.add_argument("--remove", action="store_true", help="remove the operator, their sessions and API keys")
    add_store_flags(parser, may_found=True)


def run(arguments: argparse.Namespace) -> int:
    if arguments.list == bool(arguments.name):
        say_error("acclaim: give the NAME of an operator, or --list alone.")
        return 2
    if arguments.list:
        for line in run_with_store(arguments, lines):
            say(line)
        return 0
    if arguments.remove:
        run_with_store(arguments, lambda store: remove(store, arguments.name))
        say_error(f"acclaim: {arguments.name} is removed")
        return 0
    name, without = arguments.name, arguments.without_second_factor
    password, role = run_with_store(arguments, lambda store: new_password(store, name, arguments.role, without=without))
    # A mistyped name makes an account that nobody wanted: so it is said which of the two it was.
    done = f"made, with the role {role}" if role else "there already: this is a new password"
    say_error(f"acclaim: {arguments.name} is {done}")
    say(f"name {arguments.name}, password {password}")
    return 0


async def new_password(store: Store, name: str, role: Role | None, *, without: bool = False) -> tuple[str, Role | None]:
    """(a new password for the operator of this name, the role of one that was made); `role` None keeps the role;
    `without`: the second factor goes.

    The first one becomes an owner: without one nobody could make accounts. Raises ImportRejected, OperatorError.
    """
    wanted = role or (DEFAULT_ROLE if "owner" in (await operators.accounts(store)).values() else "owner")
    if password := await operators.create(store, name, wanted):
        await _note(store, "make_operator", name, wanted)
        return password, wanted
    if role:
        await operators.set_role(store, name, role)
        await _note(store, "change_role", name, role)
    if without:
        await second_factor.switch_off(store, name)
        await _note(store, "switch_off_second_factor", name)
    if password := await operators.reset_password(store, name):
        await _note(store, "reset_password", name)
        return password, None
    raise Unknown("unknown_operator")  # somebody has removed it just now


async def lines(store: Store) -> list[str]:
    """Each operator with role, second factor and identity provider, owners first."""
    return [
        f"{name}  {account.role}"
        + ("  second factor" if account.second_factor else "")
        + (f"  signs in by {account.provider}" if account.provider else "")
        for name, account in (await operators.listed(store)).items()
    ]


async def remove(store: Store, name: str) -> None:
    """As the console does. Raises Unknown, OperatorError last_owner, conflict."""
    await operators.remove(store, name)
    await _note(store, "remove_operator", name, keys=await api_keys.revoke_all_of(store, name))


async def _note(store: Store, what: str, name: str, role: Role | None = None, keys: int = 0) -> None:
    detail = {"name": name} | ({"role": role} if role else {}) | ({"api_keys": keys} if keys else {})
    await audit.record(store, "", who(), what, detail=detail)
