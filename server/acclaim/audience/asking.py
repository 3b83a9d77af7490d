"""One HTTP request on a connection of its own, and its whole answer or none."""

import asyncio
from collections.abc import Mapping
from typing import Final, NamedTuple

from acclaim.audience.address import Address

_ANSWER_S: Final = 10.0


class Reply(NamedTuple):
    """`headers` by their names in small letters; `cookies` are those that are set, as they are sent back."""

    status: int
    headers: dict[str, str]
    body: bytes
    cookies: str


async def ask(
    address: Address,
    method: str,
    path: str,
    body: bytes = b"{}",
    headers: Mapping[str, str] | None = None,
    source: tuple[str, int] | None = None,
    answer_s: float = _ANSWER_S,
) -> Reply:
    """Sends JSON. Raises OSError where no whole answer came in `answer_s`; the request may have been done even so."""
    async with asyncio.timeout(answer_s):
        reader, writer = await asyncio.open_connection(*address.place, ssl=address.ssl, local_addr=source)
        try:
            writer.write(_request(address, method, path, headers or {}, body) + body)
            return await _reply(reader)
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError) as error:
            raise ConnectionResetError("the answer broke off") from error
        finally:
            writer.transport.abort()


def _request(address: Address, method: str, path: str, headers: Mapping[str, str], body: bytes) -> bytes:
    host = f"[{address.host}]" if ":" in address.host else address.host
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}:{address.port}", "Connection: close"]
    lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode()


async def _reply(reader: asyncio.StreamReader) -> Reply:
    first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").strip().split("\r\n")
    fields = [(name.lower(), value.strip()) for name, _, value in (line.partition(":") for line in lines)]
    headers = dict(fields)
    cookies = "; ".join(value.partition(";")[0] for name, value in fields if name == "set-cookie")
    return Reply(int(first.split(" ")[1]), headers, await reader.readexactly(int(headers["content-length"])), cookies)
