"""Addresses of the network as they are told and compared, and what counts as one place when attempts are counted."""

from ipaddress import IPv6Address, ip_address, ip_network


def plain(address: str) -> str:
    """Without the mark with which a socket for both kinds tells an IPv4 address: `::ffff:192.0.2.1`."""
    return address.removeprefix("::ffff:") if "." in address else address


def place(address: str) -> str:
    """An IPv4 address as it is; of an IPv6 address its /64, because one home has that many. Other text as it is."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ip_network((parsed, 64), strict=False))
    return str(parsed)
