"""The fast lane reads whatever it takes just as the library does, and leaves the rest to it untouched."""

from hypothesis import given
from hypothesis import strategies as st
from websockets.frames import Frame, Opcode
from websockets.protocol import OPEN
from websockets.server import ServerProtocol

from acclaim.base import limits
from acclaim.wire import fast_lane


def library(data: bytes) -> list[tuple[Opcode, bytes]]:
    """Opcode and payload of each frame that the library reads."""
    protocol = ServerProtocol(state=OPEN, max_size=limits.MESSAGE_BYTES)
    protocol.receive_data(data)
    return [(event.opcode, bytes(event.data)) for event in protocol.events_received() if isinstance(event, Frame)]


def fast_then_library(data: bytes) -> list[tuple[Opcode, bytes]]:
    payloads, rest = fast_lane.split(data)
    whole = fast_lane.whole(data)
    assert whole is None or (payloads, rest) == ([whole], b"")
    plain = [(Opcode.TEXT, payload) for payload in payloads if payload is not None]
    return plain + library(rest)


def without_pongs(frames: list[tuple[Opcode, bytes]]) -> list[tuple[Opcode, bytes]]:
    return [frame for frame in frames if frame[0] is not Opcode.PONG]


def masked(opcode: Opcode, payload: bytes, fin: bool, mask: bytes) -> bytes:
    """A client's frame, also one that RFC 6455 forbids (a long or unfinished control frame)."""
    long = len(payload) > 125
    head = bytes((fin << 7 | opcode, 0x80 | (126 if long else len(payload))))
    size = len(payload).to_bytes(2, "big") if long else b""
    return head + size + mask + bytes(byte ^ mask[n % 4] for n, byte in enumerate(payload))


client_frames = st.builds(
    masked,
    st.sampled_from([Opcode.TEXT, Opcode.PONG, Opcode.PING, Opcode.BINARY, Opcode.CONT, Opcode.CLOSE]),
    st.one_of(st.binary(max_size=125), st.binary(min_size=126, max_size=400)),
    st.booleans(),
    st.binary(min_size=4, max_size=4),
)
mistakes = st.tuples(st.integers(0, 400), st.integers(0, 255))


def plain(payload: bytes) -> bytes:
    return masked(Opcode.TEXT, payload, True, b"mask")


def test_a_plain_frame_never_reaches_the_library() -> None:
    assert fast_lane.split(plain(b'{"type":"mine"}')) == ([b'{"type":"mine"}'], b"")
    assert fast_lane.whole(plain(b'{"type":"mine"}')) == b'{"type":"mine"}'


def test_a_comment_in_chinese_never_reaches_it_either_but_what_is_too_long_does() -> None:
    long = "为最美小家喝彩".encode() * 10
    assert fast_lane.split(plain(b"a") + plain(long)) == ([b"a", long], b"")
    too_long = plain(b"x" * (limits.MESSAGE_BYTES + 1))
    assert fast_lane.split(too_long) == ([], too_long)


def test_frames_that_come_together_are_all_taken() -> None:
    assert fast_lane.split(plain(b"a") + plain(b"") + plain(b"c")) == ([b"a", b"", b"c"], b"")


def test_half_a_frame_is_the_librarys() -> None:
    data = plain(b"abc")
    for length in range(len(data)):
        assert fast_lane.split(data[:length]) == ([], data[:length])


@given(st.lists(client_frames, max_size=6).map(b"".join), st.lists(mistakes, max_size=3), st.integers(0, 2000))
def test_fast_lane_and_library_read_the_same(data: bytes, changed: list[tuple[int, int]], length: int) -> None:
    spoilt = bytearray(data[:length])
    for place, value in changed:
        if place < len(spoilt):
            spoilt[place] = value
    data = bytes(spoilt)
    assert without_pongs(fast_then_library(data)) == without_pongs(library(data))


@given(st.binary(max_size=300))
def test_the_same_on_arbitrary_bytes(data: bytes) -> None:
    assert without_pongs(fast_then_library(data)) == without_pongs(library(data))
