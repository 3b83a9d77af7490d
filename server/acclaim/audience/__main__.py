"""A simulated audience for a running server: comes over real connections, votes, likes and comments at a human pace.

    python -m acclaim.audience --url http://localhost:8000 --event gala --phones 300

People come and go all the time, so a race keeps moving; they come back after the server was restarted, and vote again
when an operator has begun a poll anew. Runs until SIGTERM, or until the program that started it ends.
"""

import argparse
import asyncio
import contextlib
import os
import signal
import stat
import sys
from random import Random
from typing import Any
from urllib.parse import urlsplit

import uvloop

from acclaim.audience.address import Address
from acclaim.audience.audience import Audience
from acclaim.base import logs
from acclaim.base.origin import is_origin


async def _until_told() -> None:
    """Returns on SIGTERM or SIGINT, or when the other end of a piped standard input is gone."""
    loop, told = asyncio.get_running_loop(), asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told.set)
    if stat.S_ISFIFO(os.fstat(sys.stdin.fileno()).st_mode):
        reader = asyncio.StreamReader()
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
        gone = loop.create_task(reader.read())
        gone.add_done_callback(lambda _: told.set())
    await told.wait()


async def _run(address: Address, event_id: str, phones: int) -> None:
    crowd = asyncio.create_task(Audience(address, event_id, phones, Random()).run())
    told: asyncio.Task[Any] = asyncio.create_task(_until_told())
    await asyncio.wait({crowd, told}, return_when=asyncio.FIRST_COMPLETED)
    if crowd.done():
        crowd.result()  # raises what ended it
    crowd.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await crowd


def address_of(url: str) -> Address:
    """Of the address of a site. Raises argparse.ArgumentTypeError."""
    if not is_origin(url):
        raise argparse.ArgumentTypeError(f"{url!r} is no address such as http://localhost:8000")
    parts = urlsplit(url)
    tls, host = parts.scheme == "https", str(parts.hostname)
    return Address("127.0.0.1" if host == "localhost" else host, parts.port or (443 if tls else 80), tls)


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m acclaim.audience", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--url", type=address_of, required=True, help="the server, as http://host:port or https://host:port"
    )
    parser.add_argument("--event", required=True, help="the event's id; it must admit anonymous devices")
    parser.add_argument("--phones", type=int, default=300, help="people there at once (default: 300)")
    parser.add_argument("--log-format", choices=logs.FORMATS, default="text", help="how it says what goes wrong")
    arguments = parser.parse_args()
    logs.set_up("audience", "warning", arguments.log_format)
    uvloop.run(_run(arguments.url, arguments.event, arguments.phones))
    return 0


if __name__ == "__main__":
    sys.exit(main())
