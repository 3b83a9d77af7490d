"""uvicorn's HTTP protocol, which hands requests for a WebSocket to `live`."""

from collections.abc import Callable
from typing import Any

from acclaim.http.edge import fast_lane
from acclaim.http.edge.connection_limits import ConnectionLimits
from acclaim.http.edge.deadlines import DeadlineProtocol
from acclaim.http.remembered import Remembered
from acclaim.live.connection import Connection
from acclaim.wire.handshake import Handshake


class UpgradeProtocol(DeadlineProtocol):
    """Hands the request over as it has been read; uvicorn would serialize it for another parser."""

    def __init__(
        self,
        open_socket: Callable[[], Connection],
        connection_limits: ConnectionLimits,
        remembered: Remembered,
        **uvicorn: Any,
    ) -> None:
        super().__init__(connection_limits, remembered, **uvicorn)
        self._open_socket = open_socket

    def data_received(self, data: bytes) -> None:
        if data.startswith(fast_lane.SOCKETS) and self._has_room and self._is_idle() and (found := self._plain(data)):
            self._unset_keepalive_if_required()
            self._hand_over(found)
        else:
            super().data_received(data)

    def _plain(self, data: bytes) -> Handshake | None:
        lowered = data.lower()
        return None if self._may_be_forwarded(lowered) else fast_lane.handshake(data, lowered)

    def _should_upgrade(self) -> bool:
        return self._get_upgrade() == b"websocket"

    def handle_websocket_upgrade(self) -> None:
        self._hand_over(
            Handshake(self.scope["method"], self.url.decode("latin-1"), self.scope["http_version"], self.headers)
        )

    def _hand_over(self, request: Handshake) -> None:
        self.connections.discard(self)
        self.rest()
        self.stop_watching()
        socket = self._open_socket()
        self.transport.set_protocol(socket)
        socket.connection_made(self.transport)
        socket.open(request)
