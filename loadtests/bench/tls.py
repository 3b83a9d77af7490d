"""What TLS costs: by the workers themselves, by nginx or HAProxy before them, and beside all three without.

CPU and memory are those of the worker and of the proxy together: on one machine they share the same cores.
"""

import socket
import ssl
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from statistics import median
from typing import Final

import msgspec

from acclaim.audience.address import Address
from acclaim.base.network import any_certificate
from loadtests import proxies
from loadtests.bench.ours import Ours
from loadtests.bench.sizes import Sizes
from loadtests.bench.storm import Storm
from loadtests.bench.table import Results
from loadtests.bench.way import Way, straight
from loadtests.ceremony.plan import ceremony
from loadtests.certificates import Authority
from loadtests.cpu import Stopwatch
from loadtests.programs import HOST, program
from loadtests.server_under_test import ServerUnderTest, server_under_test

WARM_UP: Final = 100  # phones, and requests
_REQUEST: Final = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"

Say = Callable[[str], None]


async def measure_tls(sizes: Sizes, say: Say) -> Results:
    """Figures `tls_WAY_…`, of `plain`, `own`, `nginx` and `haproxy`; a proxy that is not installed is left out, and
    standard error says so. Raises ServerUnderTestError."""
    results: Results = {}
    event = msgspec.structs.replace(ceremony(), admission="open")
    async with server_under_test(event, workers=1, flags=("--trusted-proxies", HOST)) as server:
        say("without TLS")
        results |= await _measure("plain", server, straight(server), sizes)
        for name in proxies.NAMES:
            if program(name) is None:
                print(f"no {name} on this machine: TLS by {name} is not measured", file=sys.stderr)
                continue
            say(f"TLS by {name}")
            async with _through(name, server) as way:
                results |= await _measure(name, server, way, sizes)
    say("TLS by the workers")
    async with server_under_test(event, workers=1, tls="ecdsa") as server:
        results |= await _measure("own", server, straight(server), sizes)
    async with server_under_test(event, workers=1, tls="rsa") as server:
        way = straight(server)
        results["tls_own_rsa_connection_us"], _ = _connections(way, sizes.tls_connections)
    return results


@asynccontextmanager
async def _through(name: proxies.Name, server: ServerUnderTest) -> AsyncIterator[Way]:
    """Through a proxy started in front of the server."""
    with tempfile.TemporaryDirectory(prefix="acclaim-load-") as folder:
        files = Authority(Path(folder)).issue()
        with proxies.running(name, Path(folder), files, server.target.address.port) as proxy:
            yield Way(Address(HOST, proxy.port, tls=True), (*straight(server).pids, *proxy.pids))


async def _measure(name: str, server: ServerUnderTest, way: Way, sizes: Sizes) -> Results:
    found: Results = {}
    ours = Ours(server, way)
    await ours.connect(WARM_UP)
    _, found["kib"] = await ours.connect(sizes.tls_phones)
    if sizes.tls_tick_s:
        found["tick_us"] = await ours.ticks(sizes.tls_tick_s)
    await ours.crowd.leave()
    if sizes.tls_storms:
        storm = Storm(server, sizes.tls_phones, found["tick_us"], way, f"storm-{name}")
        await storm.join()
        _, *rounds = [await storm.round() for _ in range(sizes.tls_storms + 1)]
        await storm.leave()
        found |= {figure: median(one[figure] for one in rounds) for figure in ("vote_us", "votes_per_s")}
    found["connection_us"], found["resumed_us"] = _connections(way, sizes.tls_connections)
    return {f"tls_{name}_{figure}": value for figure, value in found.items()}


def _connections(way: Way, count: int) -> tuple[float, float]:
    """µs of CPU of a new connection, without the request that it carries: (with a full handshake, resumed)."""
    with _connected(way.address, None) as first:
        for _ in range(WARM_UP):
            _ask(first)
        watch = Stopwatch(*way.pids)
        for _ in range(count):
            _ask(first)
        request_us = watch.us(*way.pids) / count
        session = first.session if isinstance(first, ssl.SSLSocket) else None
    costs = []
    for known in (None, session):
        watch = Stopwatch(*way.pids)
        for _ in range(count):
            with _connected(way.address, known) as peer:
                _ask(peer)
                if isinstance(peer, ssl.SSLSocket):
                    assert peer.session_reused is (known is not None)
        costs.append(watch.us(*way.pids) / count - request_us)
    return costs[0], costs[1]


@contextmanager
def _connected(address: Address, session: ssl.SSLSession | None) -> Iterator[socket.socket]:
    with socket.create_connection(address.place, timeout=10) as plain:
        if not address.tls:
            yield plain
            return
        with any_certificate().wrap_socket(plain, server_hostname="localhost", session=session) as peer:
            yield peer


def _ask(peer: socket.socket) -> None:
    """One request and its whole answer, which is a small JSON object."""
    peer.sendall(_REQUEST)
    while not peer.recv(4096).endswith(b"}"):
        pass
