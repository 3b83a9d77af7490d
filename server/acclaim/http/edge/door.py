"""Where a connection comes in: uvicorn's HTTP protocol, which hands those that want a socket to `live`."""

from collections.abc import Callable
from typing import Any

from acclaim.http.edge.entrance import Entrance
from acclaim.http.edge.opening import OpeningProtocol
from acclaim.live.connection import Connection
from acclaim.wire.handshake import Handshake


class Door(OpeningProtocol):
    """uvicorn would write the parsed request down again for its WebSocket class to parse; here it is handed over."""

    def __init__(self, open_socket: Callable[[], Connection], entrance: Entrance, **uvicorn: Any) -> None:
        super().__init__(entrance, **uvicorn)
        self._open_socket = open_socket

    def _should_upgrade(self) -> bool:
        return self._get_upgrade() == b"websocket"

    def handle_websocket_upgrade(self) -> None:
        self.connections.discard(self)
        self.rest()
        self.stop_watching()
        request = Handshake(self.scope["method"], self.url.decode("latin-1"), self.scope["http_version"], self.headers)
        socket = self._open_socket()
        self.transport.set_protocol(socket)
        socket.connection_made(self.transport)
        socket.open(request)
