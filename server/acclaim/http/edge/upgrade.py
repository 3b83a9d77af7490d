"""uvicorn's HTTP protocol, which hands requests for a WebSocket to `live`."""

from collections.abc import Callable
from typing import Any

from acclaim.http.edge.connection_limits import ConnectionLimits
from acclaim.http.edge.deadlines import DeadlineProtocol
from acclaim.http.remembered import Remembered
from acclaim.live.connection import Connection
from acclaim.wire.handshake import Handshake


class UpgradeProtocol(DeadlineProtocol):
    """Hands the request over as it has been parsed; uvicorn would serialize it for another parser."""

    def __init__(
        self,
        open_socket: Callable[[], Connection],
        connection_limits: ConnectionLimits,
        remembered: Remembered,
        **uvicorn: Any,
    ) -> None:
        super().__init__(connection_limits, remembered, **uvicorn)
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
