"""One worker of `acclaim serve`, which starts it: its settings are the first line of standard input."""

import argparse
import sys
from typing import Final

from server.config import Settings

HELP: Final = "one worker process; started by serve"
EXAMPLE: Final = "acclaim worker w1 < settings.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", help="the worker's name: w1, w2, …")


def run(arguments: argparse.Namespace) -> int:
    # Imported here: the other commands need no web server.
    from server.worker import run as run_worker

    return run_worker(Settings.from_json(sys.stdin.readline()), arguments.id)
