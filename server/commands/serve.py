"""Starts Acclaim: Redis (unless --redis-url names one) and the workers, until Ctrl-C or SIGTERM.

Every setting can also be given as an environment variable: --data-dir as ACCLAIM_DATA_DIR. See docs/operations.md.
"""

import argparse
import asyncio
import logging
import os
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from server.commands import demo
from server.commands.connected import with_store
from server.config import SettingError, Settings, add_flags, load, with_secrets
from server.domain.member import issue_screen
from server.domain.ticket import TicketVerifier
from server.errors import StoreAway
from server.port import free_port
from server.store import events, operators
from server.store.client import Store
from server.store.embedded import Embedded
from server.supervisor import Supervisor

HELP: Final = "start the server"
EXAMPLE: Final = "acclaim serve --host 0.0.0.0 --data-dir /var/lib/acclaim"
EVENTS_SHOWN: Final = 5


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
    """Says where to go, once. False when the store was away just then."""
    settings = supervisor.settings
    try:
        password, event_ids = asyncio.run(with_store(settings, lambda store: _set_up(store, settings.demo)))
    except StoreAway:
        return False
    print(addresses(settings, password, event_ids), flush=True)
    if settings.demo:
        supervisor.add("audience", demo.audience_command(settings))
    return True


async def _set_up(store: Store, with_demo: bool) -> tuple[str | None, list[str]]:
    """The first operator's password, if there was none yet, and the ids of the events."""
    if with_demo:
        await demo.open_demo(store)
    return await operators.ensure_first_operator(store), await events.ids(store)


def addresses(settings: Settings, password: str | None, event_ids: Sequence[str]) -> str:
    """What the person who started it opens next. `password` is the first operator's, if it was made just now."""
    now_ms = int(time.time() * 1000)
    lines = ["", "Acclaim 喝彩 is open.", f"  console  {settings.origin}/console"]
    if password:
        lines.append(f"           name {operators.FIRST_NAME}, password {password}   (shown only this once)")
    for event_id in event_ids[:EVENTS_SHOWN]:
        key = issue_screen(event_id, settings.secret_bytes, now_ms)
        lines.append(f"  phone    {settings.origin}/e/{event_id}")
        lines.append(f"  screen   {settings.origin}/s/{event_id}?key={key}")
    if len(event_ids) != 1:
        lines.append(f"  phone    {settings.origin}/   (all events)")
        lines.append(f"  screen   {settings.origin}/s/EVENT   (by the display link that the console makes)")
    if settings.host in ("127.0.0.1", "::1", "localhost") and not settings.public_url:
        lines.append("This machine alone can open these; for phones in the hall: --host 0.0.0.0")
    return "\n".join([*lines, "Ctrl-C stops it.", ""])
