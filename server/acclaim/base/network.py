"""Network addresses as they are reported and compared, and the places by which arrivals and attempts are counted."""

import socket
import ssl
from collections.abc import Iterable
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final, NamedTuple

import msgspec

UNKNOWN: Final = "unknown"
# How much more than one address may come of wider networks: a home has a /64 up to a /56, a company a /48.
_WIDER: Final = ((56, 2), (48, 4))


class Place(NamedTuple):
    """Where somebody comes from. `share`: how many times the allowance of one address it has."""

    name: str
    share: int = 1

    @property
    def label(self) -> str:
        """What operators see of it: enough to know their own network, and nobody's whole address."""
        if self.name in ("", UNKNOWN):
            return self.name
        if ":" not in self.name:
            return ".".join(self.name.split(".")[:3]) + ".…"
        network = IPv6Network(self.name)
        groups = network.network_address.exploded.split(":")[:3]
        return ":".join(f"{int(group, 16):x}" for group in groups) + f":…/{network.prefixlen}"


WHOLE_EVENT: Final = Place("", 100)


class Crowded(msgspec.Struct, frozen=True):
    """A place at its limit: about `recent` of a kind came within an hour. `label` is "" for the whole event."""

    id: str
    kind: str
    label: str
    recent: int
    allowance: int


def lan_address() -> str:
    """This machine's address in its network, "" without one. Connecting a UDP socket sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        return str(probe.getsockname()[0])


@lru_cache
def any_certificate() -> ssl.SSLContext:
    """For clients of a server on this machine and for simulated phones: the certificate is for the name that people
    open, which is not the address that these use, and they tell no secrets."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.set_alpn_protocols(["http/1.1"])
    return context


def plain(address: str) -> str:
    """Without the mark with which a socket for both kinds tells an IPv4 address: `::ffff:192.0.2.1`."""
    return address.removeprefix("::ffff:") if "." in address else address


@lru_cache(maxsize=1024)  # a hall behind one router; and whoever joins asks twice
def places(address: str) -> tuple[Place, ...]:
    """An IPv4 address itself; of an IPv6 address its /64, because one home has that many, and the networks around it.

    An IPv6 address that is made of an IPv4 one (mapped, 6to4, Teredo) counts as that: its owner has 2^80 of them. What
    is no address counts as one place: a broken proxy must not be a way around.
    """
    try:
        parsed = ip_address(address)
    except ValueError:
        return (Place(UNKNOWN),)
    parsed = _within(parsed)
    if isinstance(parsed, IPv4Address):
        return (Place(str(parsed)),)
    networks = ((64, 1), *_WIDER)
    return tuple(Place(str(IPv6Network((int(parsed), bits), strict=False)), share) for bits, share in networks)


def place(address: str) -> str:
    """The narrowest of `places`, by name."""
    return places(address)[0].name


def is_within(address: str, networks: Iterable[str]) -> bool:
    """Whether an address is in one of these networks, each like `10.20.0.0/16`; what is no address is in none."""
    try:
        parsed = ip_address(plain(address))  # an IPv4 address in a 6to4 or Teredo one is somebody's word: not taken
    except ValueError:
        return False
    return any(parsed in ip_network(one) for one in networks)


def _within(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    if isinstance(address, IPv4Address):
        return address
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None) or address
