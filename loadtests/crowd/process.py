"""One process of phones, started by loadtests.crowd: the first line of its standard input is an Order.

python -m loadtests.crowd.process
"""

import os
import resource
from typing import Final

import msgspec

from acclaim.audience.address import Address
from acclaim.event.event import Event
from loadtests.arrivals.site import Site
from loadtests.crowd.generator import COMMANDS, Generator
from loadtests.crowd.order import Order
from loadtests.crowd.visitors import Visitors
from loadtests.target import Target

_YIELDS: Final = 5  # niceness: phones have processors of their own, and must not take the server's


def _generator(order: Order) -> Generator:
    address = Address(order.host, order.port, order.tls)
    if order.visits:
        return Visitors(order, Site(address, order.event))
    target = Target(address, bytes.fromhex(order.secret), Event(order.event, order.event))
    return Generator(order, [target.phone(f"c{order.first + n:06}") for n in range(order.phones)])


def main() -> None:
    os.nice(_YIELDS)
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
    with open(COMMANDS, "rb", buffering=0, closefd=False) as commands:  # a buffer would swallow the lines that follow
        first = commands.readline()
    _generator(msgspec.json.decode(first, type=Order)).run()


if __name__ == "__main__":
    main()
