"""Starts Acclaim: Redis (unless --redis-url names one) and the workers, until Ctrl-C or SIGTERM.

Every setting can also be given as an environment variable: --data-dir as ACCLAIM_DATA_DIR. See docs/operations.md.
"""

import argparse
import asyncio
import logging
import os
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any, Final

from acclaim.base import logs
from acclaim.base.errors import StoreAway
from acclaim.base.folders import HAS_SOURCES
from acclaim.commands import demo
from acclaim.commands.connected import with_store
from acclaim.commands.printing import say
from acclaim.config import SettingError, Settings, add_flags, with_known_secrets, with_secrets
from acclaim.event import store as events
from acclaim.features.sign_in import settings as providers
from acclaim.http import certificate
from acclaim.identity import operators
from acclaim.identity.member import issue_screen
from acclaim.identity.ticket import TicketVerifier
from acclaim.live import workers
from acclaim.process import checks
from acclaim.process.checks import place
from acclaim.process.checks.check import Check
from acclaim.process.port import free_port
from acclaim.process.sources import load, misspelt, where
from acclaim.process.supervisor import Supervisor
from acclaim.redis import permissions, schema
from acclaim.redis.client import Store
from acclaim.redis.durability import LOSES_BALLOTS, Durability
from acclaim.redis.embedded import Embedded
from acclaim.web import installation

log = logging.getLogger("acclaim.supervisor")

HELP: Final = "start the server"
EXAMPLE: Final = "acclaim serve --host 0.0.0.0 --data-dir /var/lib/acclaim"
EVENTS_SHOWN: Final = 5
# No reload changes these; a certificate's files are read whenever they change.
UNTIL_RESTART: Final = ("host", "port", "data_dir", "workers", "redis_url", "secret", "demo", "certificate", "key")
# What a Redis of one's own promises, by its durability.
PROMISES: Final[dict[Durability, str]] = {
    "always": "has each ballot on disk before it is acknowledged (appendfsync always)",
    "everysec": "may lose the last two seconds of acknowledged ballots when the power fails (appendfsync everysec)",
    "no": "may lose the last half minute of acknowledged ballots when the power fails (appendfsync no)",
    "rewriting": "may lose acknowledged ballots when the power fails while it rewrites its file "
    "(no-appendfsync-on-rewrite yes)",
    "volatile": "may lose all ballots whenever it stops: it has no append-only file",
    "evicting": "may delete acknowledged ballots when its memory is full (maxmemory-policy is not noeviction)",
    "unknown": "does not say whether acknowledged ballots are on disk",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    given = load(arguments, os.environ)
    settings = prepared(given)
    logs.set_up("acclaim", settings.log_level, settings.log_format)
    embedded = None if settings.redis_url else Embedded(settings.data_dir)
    source = where("redis_url", arguments, os.environ)
    if not embedded:
        _check_own_redis(settings, source)
    else:
        settings = replace(settings, redis_url=embedded.url)
    opened, again = partial(_opened, embedded is None, source), partial(reread, arguments, given, settings)
    return Supervisor(settings, embedded, opened, again).run()


def prepared(settings: Settings) -> Settings:
    """`settings` with secrets, port and data directory made sure of. Raises SettingError."""
    settings = _checked(settings)
    return replace(settings, port=free_port(settings.host, settings.port))


def reread(arguments: argparse.Namespace, before: Settings, running: Settings) -> Settings:
    """The settings as they are given now, but for those that stay until the next start: `before` they were given so,
    and `running` is what was made of that. Raises SettingError."""
    given = load(arguments, os.environ)
    later = [name for name in UNTIL_RESTART if getattr(given, name) != getattr(before, name)]
    if later:
        log.warning("not reloaded: %s; restart to change them", ", ".join(later))
    return _checked(replace(given, **{name: getattr(running, name) for name in UNTIL_RESTART}))


def _checked(settings: Settings) -> Settings:
    """Raises SettingError for what only a file can tell."""
    if not settings.redis_url and (lost := place.secret(with_known_secrets(settings))).level != "ok":
        log.warning("%s", lost.text)
    if settings.dev and not HAS_SOURCES:
        raise SettingError("--dev serves the pages' sources, which only a checkout has: scripts/run --dev")
    settings = with_secrets(settings)
    try:
        TicketVerifier.from_settings(settings.ticket_secret, settings.ticket_public_key_pem(), settings.ticket_audience)
    except ValueError as error:
        raise SettingError(f"Tickets could not be checked: {error}.") from None
    certificate.read(settings)
    providers.read(settings)
    return settings


def _check_own_redis(settings: Settings, source: str) -> None:
    """`source`: where its address stands. Raises SettingError if the own Redis is there and may lose ballots, or
    refuses its user what is needed, and SchemaMismatch if another version has written what is in it."""
    try:
        lacking, durability, others = asyncio.run(with_store(settings, _own_redis))
    except StoreAway:
        return  # it may come later; then the log tells what is lacking, and no ballot is taken on a volatile one
    if lacking:
        raise SettingError(
            f"The Redis user of {source} may not use: {', '.join(lacking)}. "
            "docs/operations.md has the ACL rule (Redis of your own)."
        )
    mine = installation.record(settings)
    for other in others:
        if other["secret"] != mine["secret"]:
            raise SettingError(installation.difference([other], mine))
    if durability in LOSES_BALLOTS and not settings.allow_volatile_redis:
        raise SettingError(f"{LOSES_BALLOTS[durability]} To use it as it is for a rehearsal: --allow-volatile-redis.")


async def _own_redis(store: Store) -> tuple[list[str], Durability, list[dict[str, Any]]]:
    """(commands that are forbidden, what Redis promises, the records of the workers that run on it)."""
    lacking = await permissions.missing(store)
    if lacking:
        return lacking, "unknown", []
    await schema.check(store)
    running = await workers.alive(store, int(time.time() * 1000))
    records = [worker["installation"] for worker in running if "installation" in worker]
    return lacking, await store.read_durability(), records


def _opened(own_redis: bool, source: str, supervisor: Supervisor) -> bool:
    """Sets up what a new installation needs and says where to go. False when the store was away just then."""
    settings = supervisor.settings
    try:
        say(*asyncio.run(with_store(settings, lambda store: _set_up(store, settings, own_redis))).split("\n"))
    except StoreAway:
        return False
    _complain(checks.without_redis(settings, not own_redis, misspelt(os.environ), source))
    with suppress(StoreAway):  # the log tells of that
        _complain(asyncio.run(with_store(settings, partial(checks.of_redis, settings, not own_redis))))
    if settings.demo:
        supervisor.add("audience", demo.audience_command(settings))
        supervisor.run_once(demo.stream_command(settings))
    return True


def _complain(done: list[Check]) -> None:
    for check in done:
        if check.level != "ok":
            log.log(logging.ERROR if check.level == "bad" else logging.WARNING, "%s: %s", check.name, check.text)


async def _set_up(store: Store, settings: Settings, own_redis: bool) -> str:
    """What to tell the person who started it. Raises StoreAway."""
    if settings.demo:
        await demo.open_demo(store)
    promise = f"Your Redis {PROMISES[await store.read_durability()]}.\n" if own_redis else ""
    event_ids = await events.ids(store)
    password = await operators.ensure_first_operator(store)  # last: it is shown only once
    return promise + addresses(settings, password, event_ids)


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
        lines.append("Only this machine can open these; for phones in the hall: --host 0.0.0.0")
    return "\n".join([*lines, "Ctrl-C stops it.", ""])
