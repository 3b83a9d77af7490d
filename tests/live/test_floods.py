"""What one socket can do at most: frames without end, more of them than a person sends, frames against RFC 6455."""

import asyncio
from contextlib import AsyncExitStack

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.frames import Frame, Opcode

from acclaim.base import limits
from acclaim.live.connection import Connection
from tests.line import Line
from tests.running import Running, make_event, open_event
from tests.waiting import eventually


def frame(opcode: Opcode, payload: bytes = b"", fin: bool = True) -> bytes:
    return Frame(opcode, payload, fin).serialize(mask=True)


async def closed_with(line: Line) -> tuple[int, str]:
    """Code and reason with which the server closes a line."""
    with pytest.raises(ConnectionClosed) as closed:
        await line.until("never", seconds=15)
    assert closed.value.rcvd is not None
    return closed.value.rcvd.code, closed.value.rcvd.reason


async def served(server: Running, member: str) -> Connection:
    """The server's end of a member's line."""

    def of_member() -> Connection | None:
        hub = server.worker.hubs.get("gala")
        connections = hub.audiences.connections() if hub else ()
        return next((one for one in connections if one.member is not None and one.member.id == member), None)

    return await eventually(of_member, f"a connection of {member}")


@pytest.mark.parametrize(
    "flood",
    [
        frame(Opcode.PING, b"x" * 125) * 3000,
        frame(Opcode.PONG) * 3000,
        frame(Opcode.TEXT, b'{"type":"like","source":"abcd","total":1}') * 3000,
        frame(Opcode.TEXT, b"[]", fin=False) + frame(Opcode.CONT, fin=False) * 3000,
    ],
    ids=["pings", "pongs", "messages", "empty fragments"],
)
async def test_a_flood_is_closed_and_no_more_of_it_is_read(server: Running, flood: bytes) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as flooder, server.phone("m2") as phone:
        theirs = await served(server, "m1")
        flooder.socket.transport.write(flood)
        assert await closed_with(flooder) == (4501, "flood")
        gauges = server.worker.hubs.gauges
        assert gauges.closed["flood"] == 1
        assert gauges.counts["messages"] <= 2 * limits.MESSAGES_BURST
        assert theirs.transport.is_closing()
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"


async def test_fragments_without_end_are_no_larger_than_a_message(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        parts = frame(Opcode.CONT, b"x" * 100, fin=False) * (limits.MESSAGE_BYTES // 100)
        phone.socket.transport.write(frame(Opcode.TEXT, b"x" * 100, fin=False) + parts)
        assert (await closed_with(phone))[0] == 1009
        assert server.worker.hubs.gauges.closed["bad_frames"] == 1


async def test_a_frame_that_says_it_is_huge_is_not_waited_for(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        phone.socket.transport.write(b"\x81\xff" + (1 << 40).to_bytes(8, "big") + b"mask")
        assert (await closed_with(phone))[0] == 1009


@pytest.mark.parametrize(
    "payload", [b"\xff", b'{"type":"mine","poll":"\xc3\x28"}', b'{"type":"like","source":"ab\xed\xa0\x80","total":1}']
)
@pytest.mark.parametrize("in_fragments", [False, True])
async def test_text_that_is_not_utf_8_ends_the_line(server: Running, payload: bytes, in_fragments: bool) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        whole = frame(Opcode.TEXT, payload)
        halves = frame(Opcode.TEXT, payload[:1], fin=False) + frame(Opcode.CONT, payload[1:])
        phone.socket.transport.write(halves if in_fragments else whole)
        assert (await closed_with(phone))[0] == 1007


async def test_who_breaks_the_rules_and_reads_nothing_is_cut_off(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closing waits until all is read, and that may be never."""
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        await phone.until("tick")
        theirs = await served(server, "m1")
        phone.socket.transport.pause_reading()
        theirs.transport.write(b"\x8a\x00" * 10_000_000)
        phone.socket.transport.write(b"\xff" * 100)
        await eventually(theirs.transport.is_closing, "the server begins to close")
        await asyncio.sleep(0.1)
        assert theirs.hub is not None, "it is not gone yet"
        theirs.keep_alive(asyncio.get_running_loop().time() + 2 * limits.KEEPALIVE_S)
        await eventually(lambda: theirs.hub is None, "the connection is gone")
        phone.socket.transport.abort()


async def test_a_member_has_so_many_lines_and_the_most_silent_goes_first(server: Running) -> None:
    await open_event(server.store, make_event())
    async with AsyncExitStack() as stack:
        lines = []
        for _ in range(limits.SOCKETS_PER_MEMBER):
            lines.append(await stack.enter_async_context(server.phone("m1")))
            await lines[-1].until("tick")
        await lines[0].cast("ballot-0001", "1")
        lines.append(await stack.enter_async_context(server.phone("m1")))
        other = await stack.enter_async_context(server.phone("m2"))
        silent = lines.pop(1)
        assert await closed_with(silent) == (4502, "elsewhere")
        answers = [await line.cast("ballot-0001", "1") for line in lines]
        assert all(answer == answers[0] for answer in answers)
        assert answers[0]["type"] == "ack"
        assert (await other.cast("ballot-0002", "2"))["type"] == "ack"
        await lines[1].socket.close()
        await eventually(lambda: server.worker.hubs.gauges.sockets == limits.SOCKETS_PER_MEMBER)
        again = await stack.enter_async_context(server.phone("m1"))
        await again.until("tick")
        assert (await lines[2].cast("ballot-0001", "1")) == answers[0], "a line that is gone leaves its place"
