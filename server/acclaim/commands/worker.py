"""One worker of `acclaim serve`, which starts it. It finds its settings on standard input, and in the next line how
often those who had its place were replaced, by reason."""

import argparse
import json
import sys
from typing import Final

from acclaim.config import Settings

HELP: Final = "one worker process; started by serve"
EXAMPLE: Final = "acclaim worker w1 --listener 5 --heartbeat 6"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", help="the worker's name: w1, w2, …")
    parser.add_argument("--listener", type=int, required=True, help="descriptor of the socket to accept from")
    parser.add_argument("--heartbeat", type=int, required=True, help="descriptor of the pipe to the parent")


def run(arguments: argparse.Namespace) -> int:
    # Imported here: the other commands need no web server.
    from acclaim.process.worker import run as run_worker

    settings, restarts = Settings.from_json(sys.stdin.readline()), json.loads(sys.stdin.readline())
    return run_worker(settings, arguments.id, restarts, arguments.listener, arguments.heartbeat)
