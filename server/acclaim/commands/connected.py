"""How a command reaches the store: the Redis of a running `acclaim serve`, or a temporary one."""

import argparse
import asyncio
import getpass
import os
import socket
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from acclaim.config import SettingError, Settings, add_flags, with_secrets
from acclaim.process.sources import file_of, load, where
from acclaim.redis import schema
from acclaim.redis.client import Store
from acclaim.redis.embedded import borrowed
from acclaim.web.installation import is_installation

T = TypeVar("T")


def who() -> str:
    """Whom the audit log names for what a command does."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # a container's user without a name
        user = str(os.getuid())
    return f"command line ({user}@{socket.gethostname()})"


def add_store_flags(parser: argparse.ArgumentParser, may_found: bool = False) -> None:
    """`may_found`: the command makes sense in an installation that is made just then."""
    add_flags(parser, "data_dir", "redis_url")
    if may_found:
        parser.add_argument(
            "--new-installation",
            action="store_true",
            help="create an installation in the data directory if there is none",
        )


def run_with_store(arguments: argparse.Namespace, work: Callable[[Store], Awaitable[T]]) -> T:
    """Runs `work(store)` and returns what it returns. Raises SettingError, EmbeddedError, SchemaMismatch, StoreAway and
    what `work` raises."""
    settings = load(arguments, os.environ)
    checked = partial(_checked, work)
    if settings.redis_url:
        return asyncio.run(with_store(settings, checked))
    if not getattr(arguments, "new_installation", False):
        require_installation(settings, arguments)
    elif not is_installation(settings.data_dir):
        with_secrets(settings)  # data without a secret would look as if that had been lost
    with borrowed(settings.data_dir) as url:
        return asyncio.run(with_store(replace(settings, redis_url=url), checked))


async def _checked(work: Callable[[Store], Awaitable[T]], store: Store) -> T:
    await schema.check(store)
    return await work(store)


def require_installation(settings: Settings, arguments: argparse.Namespace) -> None:
    """A command in another folder, or without the variables of the service, must not create a new installation
    and report success. Raises SettingError."""
    try:
        if is_installation(settings.data_dir):
            return
    except OSError as error:
        raise SettingError(
            f"{settings.data_dir.absolute()} can't be opened: {error.strerror}. Run the command as the service's user: "
            "sudo -u acclaim acclaim …"
        ) from None
    file = file_of(arguments, os.environ)
    raise SettingError(
        f"There is no installation in {settings.data_dir.absolute()} ({where('data_dir', arguments, os.environ)}; "
        f"configuration file: {file or 'none'}). Give the --config, --data-dir or --redis-url that your server uses. "
        "`acclaim serve` creates a new installation"
        + (", and so does --new-installation." if hasattr(arguments, "new_installation") else ".")
    )


async def with_store(settings: Settings, work: Callable[[Store], Awaitable[T]]) -> T:
    """`work(store)` on a new connection to settings.redis_url."""
    store = Store.connect(settings.redis_url)
    try:
        return await work(store)
    finally:
        await store.close()
