"""One worker of `acclaim serve`, which starts it. It reads three lines from standard input: its settings; how often the
earlier workers in its place were replaced, by reason; and the certificate with its key, or null."""

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
    from acclaim.http.certificate import Pair
    from acclaim.process.worker import run as run_worker

    settings = Settings.from_json(sys.stdin.readline())
    restarts, pair = json.loads(sys.stdin.readline()), json.loads(sys.stdin.readline())
    return run_worker(settings, arguments.id, restarts, pair and Pair(*pair), arguments.listener, arguments.heartbeat)
