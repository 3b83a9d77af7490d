"""One HTTP request to an address given by somebody else: it never reaches our own networks.

The name is resolved here, every address is checked, and the connection goes to the very address that was checked: if
the name changes a moment later, that has no effect. Redirects are not followed.
"""

import asyncio
import ipaddress
import socket
import ssl
from collections.abc import Sequence
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from acclaim import __version__
from acclaim.features.webhooks.limits import ANSWER_BYTES, SEND_S
from acclaim.features.webhooks.rules import Message

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network
# These contain an IPv4 address, which a gateway extracts: NAT64, 6to4, Teredo, and IPv4 as IPv6.
_WRAPPERS: Final = tuple(
    map(ipaddress.ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::ffff:0:0/96", "::/96"))
)
# Reserved, though Python calls them global: site-local, and the anycast of port control and of 6to4 relays.
_RESERVED: Final = tuple(map(ipaddress.ip_network, ("fec0::/10", "192.0.0.9/32", "192.0.0.10/32", "192.88.99.0/24")))
_MORE_TO_COME: Final = range(100, 200)


class NotSent(Exception):
    """Nobody has accepted it; the text is a word for the console that says why."""


def may_reach(address: Address, allowed: Sequence[Network]) -> bool:
    """Whether the address is on the open internet, or allowed by the settings."""
    if _is_listed(address, allowed):
        return True
    return address.is_global and not address.is_multicast and not _is_listed(address, (*_WRAPPERS, *_RESERVED))


def _is_listed(address: Address, allowed: Sequence[Network]) -> bool:
    return any(address in network for network in allowed if network.version == address.version)


async def post(url: str, message: Message, allowed: Sequence[Network]) -> int:
    """Returns the status of the answer. Raises NotSent."""
    try:
        async with asyncio.timeout(SEND_S):
            return await _post(url, message, allowed)
    except TimeoutError:
        raise NotSent("timeout") from None
    except ssl.SSLError:
        raise NotSent("tls") from None
    except OSError:
        raise NotSent("unreachable") from None
    except (ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
        raise NotSent("unreadable") from None


async def _post(url: str, message: Message, allowed: Sequence[Network]) -> int:
    parts = urlsplit(url)
    is_tls, host = parts.scheme == "https", parts.hostname or ""
    port = parts.port or (443 if is_tls else 80)
    address = await _resolved(host, port, allowed)
    if not is_tls and not _is_listed(address, allowed):
        raise NotSent("no_tls")
    reader, writer = await asyncio.open_connection(
        str(address), port, ssl=await asyncio.to_thread(trust) if is_tls else None,
        server_hostname=host if is_tls else None, limit=ANSWER_BYTES,
    )  # fmt: skip
    try:
        writer.write(_request(parts.netloc, f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}", message))
        await writer.drain()
        return await _status(reader)
    finally:
        writer.transport.abort()


@cache
def trust() -> ssl.SSLContext:
    """The certificate authorities that this machine trusts. Reading them takes tens of milliseconds, so it is done
    once, in a thread."""
    return ssl.create_default_context()


async def _resolved(host: str, port: int, allowed: Sequence[Network]) -> Address:
    """The first address of a host, if it may be reached. Raises NotSent."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise NotSent("unknown_host") from None
    for _, _, _, _, place in found:
        address = ipaddress.ip_address(str(place[0]).partition("%")[0])
        if may_reach(address, allowed):
            return address
    raise NotSent("private_address")


def _request(netloc: str, target: str, message: Message) -> bytes:
    lines = [
        f"POST {target} HTTP/1.1", f"Host: {netloc}", f"User-Agent: Acclaim/{__version__}", "Connection: close",
        "Content-Type: application/json", f"Content-Length: {len(message.body)}",
        *(f"{name}: {value}" for name, value in message.headers.items()),
    ]  # fmt: skip
    return "\r\n".join([*lines, "", ""]).encode("ascii") + message.body


async def _status(reader: asyncio.StreamReader) -> int:
    """The status of the first final answer. What follows its head is not read."""
    read = 0
    while read < ANSWER_BYTES:
        head = await reader.readuntil(b"\r\n\r\n")
        read += len(head)
        version, _, rest = head.partition(b" ")
        if not version.startswith(b"HTTP/1.") or not rest[:3].isdigit():
            raise ValueError("this is no answer")
        if (status := int(rest[:3])) not in _MORE_TO_COME:
            return status
    raise ValueError("an answer without end")
