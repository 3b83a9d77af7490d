"""One worker of `acclaim serve`, which starts it: its settings are the first line of standard input."""

import argparse
import logging
import os
import signal
import sys
import threading
from typing import Final

from server.config import Settings

HELP: Final = "one worker process; started by serve"
EXAMPLE: Final = "acclaim worker w1 < settings.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", help="the worker's name: w1, w2, …")


def run(arguments: argparse.Namespace) -> int:
    settings = Settings.from_json(sys.stdin.buffer.readline().decode())
    logging.getLogger().setLevel(settings.log_level.upper())
    threading.Thread(target=_drain_when_parent_is_gone, name="parent-watch", daemon=True).start()
    # Imported here: the other commands need no web server.
    from server.worker import run as run_worker

    return run_worker(settings, arguments.id)


def _drain_when_parent_is_gone() -> None:
    """The parent holds the other end of standard input and writes nothing more, so this returns when it has ended."""
    while os.read(sys.stdin.fileno(), 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
