"""An echo endpoint for Autobahn's cases: `python -m tests.conformance.echo SOCKET [library]`.

SOCKET: the number of an inherited one that listens.

It is no part of the server. The upgrade, the handshake and the connection are the production ones; only what a message
means is another thing here, and the limits of size and number are those of the cases. With `library` it is
websockets' own server, to compare with.
"""

import asyncio
import logging
import socket
import sys
from typing import Any

import uvicorn
import uvloop
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.frames import Opcode

from acclaim.base import limits
from acclaim.base.errors import AcclaimError, Malformed
from acclaim.http.edge.connection_limits import ConnectionLimits
from acclaim.http.edge.upgrade import UpgradeProtocol
from acclaim.http.remembered import Remembered
from acclaim.live.connection import Connection
from acclaim.live.gauges import Gauges
from acclaim.wire import frames
from acclaim.wire.handshake import Handshake

MESSAGE_BYTES = 16 * 1024 * 1024
EVERYBODY: Any = None  # no authorizer


class Echo(Connection):
    """Says what it hears."""

    def open(self, request: Handshake) -> None:
        try:
            self.write(request.accept())
        except AcclaimError as error:
            self._reject(error)

    def _message(self, payload: bytes) -> None:
        if self._closing_at is not None:
            return
        try:
            payload.decode()
        except UnicodeDecodeError:  # in the server, a message that is no UTF-8 can't be read, and that ends so
            self._refuse_message(payload, Malformed("malformed"))
        else:
            self.write(frames.text(payload))

    def _whole(self, opcode: Opcode, payload: bytes) -> None:
        if opcode is Opcode.TEXT:
            self._message(payload)
        else:
            self.write(b"\x82" + frames.text(payload)[1:])


async def not_found(scope: Any, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 404, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body"})


async def ours(listener: socket.socket) -> None:
    limits.MESSAGE_BYTES = MESSAGE_BYTES  # type: ignore[misc]
    limits.MESSAGES_BURST = 1 << 40  # type: ignore[misc]
    gauges = Gauges()
    connection_limits = ConnectionLimits(gauges, 1000)

    def protocol(**given: Any) -> UpgradeProtocol:
        return UpgradeProtocol(
            lambda: Echo(EVERYBODY, gauges, asyncio.get_running_loop()), connection_limits, Remembered(), **given
        )

    config = uvicorn.Config(
        not_found,
        http=protocol,  # type: ignore[arg-type]  # it calls whatever it is given
        ws="none",
        lifespan="off",
        log_config=None,
    )
    await uvicorn.Server(config).serve([listener])


async def the_librarys(listener: socket.socket) -> None:
    async def echo(connection: ServerConnection) -> None:
        try:
            async for message in connection:
                await connection.send(message)
        except ConnectionClosed:
            pass

    async with serve(echo, sock=listener, max_size=MESSAGE_BYTES, compression=None) as server:
        await server.serve_forever()


if __name__ == "__main__":
    logging.basicConfig(level=logging.ERROR)
    number, *whose = sys.argv[1:]
    inherited = socket.socket(fileno=int(number))
    uvloop.run(the_librarys(inherited) if whose else ours(inherited))
