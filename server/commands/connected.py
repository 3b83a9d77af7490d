"""A command's way to the store: the Redis of a running `acclaim serve`, or one for the duration."""

import argparse
import asyncio
import os
from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from typing import TypeVar

from server.config import Settings, add_flags, load
from server.store import schema
from server.store.client import Store
from server.store.embedded import borrowed

T = TypeVar("T")


def add_store_flags(parser: argparse.ArgumentParser) -> None:
    add_flags(parser, "data_dir", "redis_url")


def run_with_store(arguments: argparse.Namespace, work: Callable[[Store], Awaitable[T]]) -> T:
    """Runs `work(store)` and returns what it returns. Raises SettingError, EmbeddedError, SchemaMismatch, StoreAway and
    what `work` raises."""
    settings = load(arguments, os.environ)
    with nullcontext(settings.redis_url) if settings.redis_url else borrowed(settings.data_dir) as url:
        return asyncio.run(with_store(replace(settings, redis_url=url), partial(_checked, work)))


async def _checked(work: Callable[[Store], Awaitable[T]], store: Store) -> T:
    await schema.check(store)
    return await work(store)


async def with_store(settings: Settings, work: Callable[[Store], Awaitable[T]]) -> T:
    """`work(store)` on a connection of its own to settings.redis_url."""
    store = Store.connect(settings.redis_url)
    try:
        return await work(store)
    finally:
        await store.close()
