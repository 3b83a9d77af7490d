"""The `acclaim` command. Exit codes: 0 done, 1 it did not work out, 2 the command or a setting is wrong."""

import argparse
import sys
from collections.abc import Sequence
from textwrap import dedent
from types import ModuleType
from typing import Final

from server import logs
from server.commands import (
    backup,
    import_event,
    import_roster,
    operator,
    recount,
    restore,
    serve,
    ticket,
    verify_draw,
    worker,
)
from server.commands.printing import say_error
from server.config import SettingError
from server.errors import AcclaimError
from server.store.embedded import EmbeddedError
from server.store.outage import meaning
from server.store.schema import SchemaMismatch

COMMANDS: Final[dict[str, ModuleType]] = {
    "serve": serve,
    "import-event": import_event,
    "import-roster": import_roster,
    "ticket": ticket,
    "recount": recount,
    "backup": backup,
    "restore": restore,
    "operator": operator,
    "verify-draw": verify_draw,
}
# What a page says of these is no advice in a terminal.
SAID_HERE: Final[dict[str, str]] = {
    "store_away": "Redis: {cause}; check --redis-url or ACCLAIM_REDIS_URL, and give the command again.",
    "unknown_event": "There is no event of this id here; check the id, and --data-dir or --redis-url.",
}
HIDDEN: Final[dict[str, ModuleType]] = {"worker": worker}


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; returns its exit code."""
    arguments = _parser().parse_args(argv)
    command = COMMANDS.get(arguments.command) or HIDDEN[arguments.command]
    if arguments.command in COMMANDS:  # a worker sets up its own, with its name in each line
        logs.set_up("acclaim", "warning")
    try:
        return int(command.run(arguments))
    except SettingError as error:
        say_error(f"acclaim: {error}")
        return 2
    except AcclaimError as error:
        said = SAID_HERE.get(error.code, error.message).replace("{cause}", meaning(error.__cause__))
        say_error(f"acclaim: {said}")
        return 1
    except SchemaMismatch as error:
        say_error(f"acclaim: {error}")
        return 2
    except EmbeddedError as error:
        say_error(*f"acclaim: {error}".split("\n"))
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="acclaim",
        description="Acclaim (喝彩): realtime voting and livestream interaction for award ceremonies and galas.",
        epilog="`acclaim COMMAND --help` shows what a command takes. Start with `acclaim serve --demo`.",
    )
    names = "{" + ",".join(COMMANDS) + "}"
    subparsers = parser.add_subparsers(dest="command", required=True, metavar=names)
    for name, command in (COMMANDS | HIDDEN).items():
        description = dedent(command.__doc__ or "").strip()
        shown = {"help": command.HELP} if name in COMMANDS else {}
        subparser = subparsers.add_parser(
            name,
            description=description,
            epilog=f"example:\n  {command.EXAMPLE}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            **shown,
        )
        command.add_arguments(subparser)
    return parser


if __name__ == "__main__":
    sys.exit(main())
