"""Starts Acclaim: Redis (unless --redis-url names one) and the workers, until Ctrl-C or SIGTERM.

Every setting can also be given as an environment variable: --data-dir as ACCLAIM_DATA_DIR. See docs/operations.md.
"""

import argparse
import logging
import os
from dataclasses import replace
from typing import Final

from server.config import SettingError, Settings, add_flags, load, with_secrets
from server.domain.ticket import TicketVerifier
from server.port import free_port
from server.store.embedded import Embedded
from server.supervisor import Supervisor

HELP: Final = "start the server"
EXAMPLE: Final = "acclaim serve --host 0.0.0.0 --data-dir /var/lib/acclaim"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    settings = prepared(load(arguments, os.environ))
    logging.getLogger().setLevel(settings.log_level.upper())
    embedded = None if settings.redis_url else Embedded(settings.data_dir)
    if embedded:
        settings = replace(settings, redis_url=embedded.url)
    return Supervisor(settings, embedded, _opened).run()


def prepared(settings: Settings) -> Settings:
    """`settings` with secrets, port and data directory made sure of. Raises SettingError."""
    settings = with_secrets(settings)
    try:
        TicketVerifier.from_settings(settings.ticket_secret, settings.ticket_public_key_pem(), settings.ticket_audience)
    except ValueError as error:
        raise SettingError(f"Tickets could not be checked: {error}.") from None
    return replace(settings, port=free_port(settings.host, settings.port))


def _opened(supervisor: Supervisor) -> bool:
    print(addresses(supervisor.settings), flush=True)
    return True


def addresses(settings: Settings) -> str:
    """What the person who started it opens next."""
    lines = [
        "",
        "Acclaim 喝彩 is open.",
        f"  phone    {settings.origin}/",
        f"  screen   {settings.origin}/s/EVENT   (the console makes the display link)",
        f"  console  {settings.origin}/console",
    ]
    if settings.host in ("127.0.0.1", "::1", "localhost") and not settings.public_url:
        lines.append("This machine alone can open these; for phones in the hall: --host 0.0.0.0")
    lines += ["Ctrl-C stops it.", ""]
    return "\n".join(lines)
