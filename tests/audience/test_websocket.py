import asyncio

from websockets.frames import Frame, Opcode
from websockets.http11 import Request
from websockets.server import ServerProtocol

from acclaim.audience.websocket import ABNORMAL, Line, handshake, masked


class Heard:
    def __init__(self) -> None:
        self.messages: list[bytes] = []
        self.code: int | None = None

    def heard(self, payload: bytes) -> None:
        self.messages.append(payload)

    def lost(self, code: int) -> None:
        self.code = code


class Pipe(asyncio.Transport):
    """Collects what the client writes."""

    def __init__(self) -> None:
        self.written = b""
        self.is_cut = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.written += data

    def abort(self) -> None:
        self.is_cut = True


def opened() -> tuple[Line, Heard, Pipe, ServerProtocol]:
    """A client that has sent its request to the library's server, which has accepted it."""
    heard, pipe, server = Heard(), Pipe(), ServerProtocol()
    line = Line(handshake("localhost", 1, "/ws/gala?view=phone", "a=b"), heard)
    line.connection_made(pipe)
    server.receive_data(pipe.written)
    (request,) = server.events_received()
    assert isinstance(request, Request)
    server.send_response(server.accept(request))
    pipe.written = b""
    return line, heard, pipe, server


def test_the_library_and_the_client_understand_each_other() -> None:
    line, heard, pipe, server = opened()
    messages = [b"", b"x" * 125, b"x" * 126, b"x" * 65535, b"x" * 65536]
    for message in messages:
        server.send_text(message)
    line.data_received(b"".join(server.data_to_send()))
    assert heard.messages == messages
    for message in messages[:4]:
        line.send(masked(message))
    server.receive_data(pipe.written)
    assert [bytes(e.data) for e in server.events_received() if isinstance(e, Frame)] == messages[:4]


def test_messages_arrive_whole_however_the_bytes_are_cut() -> None:
    line, heard, _, server = opened()
    server.send_text(b"a" * 5)
    server.send_text(b"b" * 300)
    for byte in b"".join(server.data_to_send()):
        line.data_received(bytes((byte,)))
    assert heard.messages == [b"a" * 5, b"b" * 300]


def test_a_ping_is_answered() -> None:
    line, _, pipe, server = opened()
    server.send_ping(b"hey")
    line.data_received(b"".join(server.data_to_send()))
    server.receive_data(pipe.written)
    assert server.events_received() == [Frame(Opcode.PONG, b"hey")]


def test_the_close_code_is_told() -> None:
    line, heard, pipe, server = opened()
    server.send_close(4000, "draining")
    line.data_received(b"".join(server.data_to_send()))
    line.connection_lost(None)
    assert heard.code == 4000
    assert pipe.is_cut


def test_a_refused_handshake_tells_its_status() -> None:
    heard, pipe = Heard(), Pipe()
    line = Line(b"", heard)
    line.connection_made(pipe)
    line.data_received(b"HTTP/1.1 401 Unauthorized\r\n\r\nsession_missing")
    line.connection_lost(None)
    assert heard.code == 401


def test_a_loss_without_a_word_is_abnormal() -> None:
    line, heard, _, _ = opened()
    line.connection_lost(None)
    assert heard.code == ABNORMAL
