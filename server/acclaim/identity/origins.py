"""Which sites' pages may talk to us, and by which names we are asked: against pages that act in a visitor's name."""

import ipaddress
from collections.abc import Collection
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from acclaim.base.errors import Malformed

# Nobody can buy a name that ends so (RFC 6761, 6762, 8375; ICANN's .internal), nor one of one word.
_PRIVATE: Final = (".localhost", ".local", ".internal", ".home.arpa", ".lan", ".test")


class Origins:
    """`allowed` are the sites that the settings name, as browsers write them: the public URL and `--allowed-origins`.

    A name that anybody could own is ours only if the settings say so: otherwise its owner could point it to our
    address, and their page would be of our own site (DNS rebinding). Addresses and private names can't be misused so.
    `serves_tls`: no page of http://… is ours, because we speak only TLS.
    """

    def __init__(self, allowed: Collection[str], serves_tls: bool = False) -> None:
        self._serves_tls = serves_tls
        self._allowed = frozenset(allowed)
        self._names = frozenset(name for one in allowed if not _is_private(name := _name_of(urlsplit(one).netloc)))

    def know(self, host: str) -> bool:
        """Whether a request's `Host` is a name of ours. Without one it is no browser's."""
        name = _name_of(host)
        return _is_private(name) or name in self._names

    def allow(self, origin: str | None, host: str) -> bool:
        """Whether a page of `origin` may talk to us, who are asked as `host`.

        Where the settings name the site, the whole origin counts: a page of http://… is not one of https://…, for
        anybody in between could have written it. Without an Origin it is no browser's cross-site request.
        """
        if origin is None or origin in self._allowed:
            return True
        try:
            scheme, site, *_ = urlsplit(origin)
        except ValueError:  # "http://["
            return False
        is_own = site == host != ""  # "null", which sandboxed pages say, has no host either
        return is_own and _is_private(_name_of(host)) and (scheme == "https" or not self._serves_tls)


def _name_of(host: str) -> str:
    """`host` without its port."""
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0].lower().rstrip(".")


@lru_cache(maxsize=64)  # browsers say the same few; it is asked at each request
def _is_private(name: str) -> bool:
    if "." not in name and ":" not in name:
        return True
    if name.endswith(_PRIVATE):
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def check_origin(origins: Origins, origin: str | None, host: str) -> None:
    """Raises Malformed("wrong_origin") for a page of another site, and for a name that is not ours."""
    if not origins.know(host):
        raise Malformed("wrong_origin", f"This server is not known as {host}; see --public-url and --allowed-origins.")
    if not origins.allow(origin, host):
        raise Malformed("wrong_origin")
