"""The `acclaim` command. Exit codes: 0 done, 1 it did not work out, 2 the command or a setting is wrong."""

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from textwrap import dedent
from types import ModuleType
from typing import Final

from acclaim import __version__
from acclaim.base import logs
from acclaim.base.errors import AcclaimError
from acclaim.commands import (
    attendance,
    backup,
    delete_event,
    doctor,
    evidence,
    import_contestants,
    import_event,
    import_quiz,
    import_roster,
    operator,
    recount,
    recount_points,
    restore,
    serve,
    survey_audit,
    ticket,
    verify_draw,
    verify_quiz,
    worker,
)
from acclaim.commands.printing import say_error
from acclaim.config import SettingError
from acclaim.process.sources import named
from acclaim.redis.binary import EmbeddedError
from acclaim.redis.outage import meaning
from acclaim.redis.schema import SchemaMismatch

COMMANDS: Final[dict[str, ModuleType]] = {
    "serve": serve,
    "import-event": import_event,
    "import-roster": import_roster,
    "import-quiz": import_quiz,
    "import-contestants": import_contestants,
    "ticket": ticket,
    "delete-event": delete_event,
    "recount": recount,
    "recount-points": recount_points,
    "evidence": evidence,
    "attendance": attendance,
    "backup": backup,
    "restore": restore,
    "operator": operator,
    "doctor": doctor,
    "verify-draw": verify_draw,
    "verify-quiz": verify_quiz,
    "survey-audit": survey_audit,
}
# What a page says of these is no advice in a terminal.
SAID_HERE: Final[dict[str, str]] = {
    "store_away": "Redis: {cause}; check {named}, and give the command again.",
    "unknown_event": "There is no event of this id here; check the id, and {named}.",
}
NOBODY_READS: Final = 128 + signal.SIGPIPE  # as a shell tells of a program that a pipe ended


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; returns its exit code."""
    command: ModuleType
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["worker"]:  # started by serve, never by a person: no help and no error names it
        command, arguments = worker, _worker_parser().parse_args(words[1:])
    else:
        arguments = _parser().parse_args(words)
        command = COMMANDS[arguments.command]
        logs.set_up("acclaim", "warning")  # a worker sets up its own, with its name in each line
    try:
        return int(command.run(arguments))
    except BrokenPipeError:  # as in `acclaim ticket … | head -c 60`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left is written at exit
        return NOBODY_READS
    except SettingError as error:
        say_error(f"acclaim: {error}")
        return 2
    except AcclaimError as error:
        said = SAID_HERE.get(error.code)
        if said is None:
            say_error(f"acclaim: {error.message}")
        else:
            cause = meaning(error.__cause__)
            say_error(f"acclaim: {said.format(cause=cause, named=named(arguments, os.environ))}")
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
        allow_abbrev=False,
        description="Acclaim (喝彩): realtime voting and livestream interaction for award ceremonies and galas.",
        epilog="`acclaim COMMAND --help` shows what a command takes. Start with `acclaim serve --demo`.",
    )
    parser.add_argument("--version", action="version", version=f"acclaim {__version__}")
    names = "{" + ",".join(COMMANDS) + "}"
    subparsers = parser.add_subparsers(dest="command", required=True, metavar=names)
    for name, command in COMMANDS.items():
        description = dedent(command.__doc__ or "").strip()
        subparser = subparsers.add_parser(
            name,
            description=description,
            epilog=f"example:\n  {command.EXAMPLE}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            help=command.HELP,
            allow_abbrev=False,  # --worker is not --workers
        )
        command.add_arguments(subparser)
    return parser


def _worker_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="acclaim worker", allow_abbrev=False)
    worker.add_arguments(parser)
    return parser


if __name__ == "__main__":
    sys.exit(main())
