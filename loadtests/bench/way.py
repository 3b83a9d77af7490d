"""How phones reach a server: straight, or through a proxy."""

from typing import NamedTuple

from acclaim.audience.address import Address
from loadtests.server_under_test import ServerUnderTest


class Way(NamedTuple):
    """Where phones connect, and the processes that their connections cost: the worker, and a proxy's before it."""

    address: Address
    pids: tuple[int, ...]


def straight(server: ServerUnderTest) -> Way:
    """To the only worker of a server."""
    return Way(server.target.address, (server.workers()[0].pid,))
