"""Addresses of Redis: one server, a primary that Sentinels watch, or a Cluster.

    redis://[USER:PASSWORD@]HOST[:PORT][/DB]            rediss:// for TLS, unix://PATH for a socket
    redis+sentinel://[USER:PASSWORD@]HOST[:PORT],HOST[:PORT],…/NAME     rediss+sentinel:// for TLS
    redis+cluster://[USER:PASSWORD@]HOST[:PORT],HOST[:PORT],…           rediss+cluster:// for TLS

Redis-py's options may follow as `?ssl_ca_certs=FILE&…`. `sentinel_username` and `sentinel_password` are those of the
Sentinels, user and password in front of the @ those of Redis. Any few nodes of a Cluster do: they name the others.
"""

from dataclasses import dataclass, field
from typing import Any, Final, Literal
from urllib.parse import unquote, urlsplit

from redis.asyncio.connection import parse_url

Kind = Literal["alone", "sentinel", "cluster"]
_KINDS: Final[dict[str, Kind]] = {
    "redis": "alone", "rediss": "alone", "unix": "alone",
    "redis+sentinel": "sentinel", "rediss+sentinel": "sentinel",
    "redis+cluster": "cluster", "rediss+cluster": "cluster",
}  # fmt: skip
ENCODE: Final = (
    "The Redis URL can't be read. Write it as redis://USER:PASSWORD@HOST:PORT, and characters such as # / ? @ : % of "
    "user and password by their codes: # is %23. This prints them: "
    "python3 -c 'import getpass, urllib.parse as u; print(u.quote(getpass.getpass(), \"\"))'"
)
_PORTS: Final[dict[Kind, int]] = {"sentinel": 26379, "cluster": 6379}


@dataclass(frozen=True)
class Address:
    """Where Redis is. `hosts` are Sentinels or nodes of a Cluster; `options` go to redis-py's connections."""

    kind: Kind
    transport: str  # redis, rediss or unix
    options: dict[str, Any]
    hosts: tuple[tuple[str, int], ...] = ()
    service: str = ""  # what the Sentinels call the primary
    sentinel_options: dict[str, Any] = field(default_factory=dict)


def parse(url: str) -> Address:
    """Raises ValueError with a sentence for the person who set it. No sentence holds a part of the URL, of which a
    password with a # or a / in it may be read as any other part."""
    scheme, _, rest = url.partition("://")
    if scheme not in _KINDS:
        raise ValueError(f"The Redis URL must start with one of {', '.join(f'{name}://' for name in _KINDS)}.")
    after_user = rest.rpartition("@")[0]
    if any(mark in after_user for mark in "/?#@ "):
        raise ValueError(ENCODE)
    try:
        return _parse(scheme, url, rest)
    except ValueError as error:
        raise (error if isinstance(error, _Misread) else _Misread(ENCODE)) from None


class _Misread(ValueError):
    """Its text is one of ours."""


def _parse(scheme: str, url: str, rest: str) -> Address:
    kind, transport = _KINDS[scheme], scheme.partition("+")[0]
    if kind == "alone":
        return Address(kind, transport, _options(url))
    place, mark, query = rest.partition("?")
    place, _, path = place.partition("/")
    user, at, hosts = place.rpartition("@")
    options = _options(f"{transport}://{user}{at}localhost{mark}{query}")
    del options["host"]
    sentinel_options = {name: options.pop(f"sentinel_{name}") for name in ("username", "password")
                        if f"sentinel_{name}" in options}  # fmt: skip
    service, _, database = path.partition("/")
    if kind == "cluster" and path:
        raise _Misread("The address of a Cluster ends with its hosts: a Cluster has no databases.")
    if kind == "sentinel" and not service:
        raise _Misread("The address of Sentinels ends with the primary's name, as in redis+sentinel://HOST/NAME.")
    if database:
        options["db"] = int(database)
    parsed = tuple(_host(text, _PORTS[kind]) for text in hosts.split(","))
    return Address(kind, transport, options, parsed, unquote(service), sentinel_options)


def _options(url: str) -> dict[str, Any]:
    options = dict(parse_url(url))
    options.pop("connection_class", None)
    return options


def _host(text: str, port: int) -> tuple[str, int]:
    parts = urlsplit(f"//{text}")
    if not parts.hostname:
        raise _Misread("The Redis URL lacks a host; write HOST or HOST:PORT, with commas between several.")
    return parts.hostname, parts.port or port
