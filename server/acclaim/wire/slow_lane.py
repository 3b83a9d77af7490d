"""All frames that the fast lane does not take, read and answered by `websockets`' Sans-I/O `ServerProtocol`: fragments,
control frames, and whatever breaks RFC 6455.

It weighs as much as everything else that a phone costs, so a connection makes one when it first needs it.
"""

import logging
from collections.abc import Iterator
from typing import NamedTuple, cast

from websockets.frames import CloseCode, Frame, Opcode
from websockets.protocol import OPEN
from websockets.server import ServerProtocol

from acclaim.base import limits

_log = logging.getLogger("websockets.server")


class Whole(NamedTuple):
    """A message, all its fragments together."""

    opcode: Opcode  # TEXT or BINARY
    payload: bytes


class SlowLane:
    """One connection's. What it has to say waits in `to_send` until it is asked for."""

    __slots__ = ("_library", "_unfinished")

    def __init__(self) -> None:
        self._library = ServerProtocol(state=OPEN, max_size=limits.MESSAGE_BYTES, logger=_log)
        self._unfinished: tuple[Opcode, bytearray] | None = None  # a message in fragments, so far

    @property
    def is_open(self) -> bool:
        """Whether neither side has said goodbye."""
        return self._library.state is OPEN

    @property
    def is_broken(self) -> bool:
        """Whether the peer's bytes have broken RFC 6455; nothing more is read then."""
        return self._library.parser_exc is not None

    def receive(self, data: bytes) -> None:
        self._library.receive_data(data)

    def receive_end(self) -> None:
        """The peer has stopped sending."""
        self._library.receive_eof()

    def frames(self) -> Iterator[Whole | None]:
        """One of each frame received since the last time: the message that it completes, or None."""
        for event in self._library.events_received():
            yield self._completed(cast(Frame, event))

    def _completed(self, frame: Frame) -> Whole | None:
        if frame.opcode is Opcode.TEXT or frame.opcode is Opcode.BINARY:
            if frame.fin:
                return Whole(frame.opcode, cast(bytes, frame.data))
            self._unfinished = frame.opcode, bytearray(frame.data)
        elif frame.opcode is Opcode.CONT and self._unfinished is not None:
            opcode, parts = self._unfinished
            parts += frame.data  # all together no longer than a message: the library sees to it
            if frame.fin:
                self._unfinished = None
                return Whole(opcode, bytes(parts))
        return None

    def close(self, code: int, reason: str) -> None:
        """Says goodbye, once."""
        if self.is_open:
            self._library.send_close(code, reason)

    def fail(self, code: CloseCode) -> None:
        """Ends a connection whose frames are against RFC 6455."""
        self._library.fail(code)

    def to_send(self) -> list[bytes]:
        """Pongs and close frames; b"" is the end of the stream."""
        return self._library.data_to_send()
