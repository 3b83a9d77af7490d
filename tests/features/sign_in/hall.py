"""A hall whose members come by identity providers: a served worker with a file of providers, at the address that its
members use (a cookie is of one host), and a phone."""

import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx

from tests.running import Running, running


def toml(tables: Mapping[str, Mapping[str, Any]]) -> str:
    """Providers as an administrator writes them."""
    lines = []
    for name, table in tables.items():
        lines.append(f"[{name}]")
        for key, value in table.items():
            lines.append(f"{key} = {_inline(value)}")
    return "\n".join(lines) + "\n"


def _inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_inline(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_inline, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int) else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


@asynccontextmanager
async def hall(
    redis_url: str, folder: Path, tables: Mapping[str, Mapping[str, Any]], **settings: Any
) -> AsyncIterator[Running]:
    file = folder / "sign-in.toml"
    file.write_text(toml(tables), encoding="utf-8")
    os.chmod(file, 0o600)
    async with running(redis_url, folder, sign_in_file=str(file), **settings) as served:
        served.url = served.worker.services.settings.origin
        yield served


def phone(served: Running, **headers: str) -> httpx.AsyncClient:
    """A browser that follows no redirect by itself."""
    return httpx.AsyncClient(base_url=served.url, headers=headers)


def query_of(answer: httpx.Response) -> dict[str, str]:
    """The query of the address that an answer leads to."""
    return {name: values[0] for name, values in parse_qs(urlsplit(answer.headers["location"]).query).items()}
