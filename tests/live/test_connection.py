"""Sockets: who gets in, what bad input gets, slow readers, draining."""

import asyncio
import json

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from acclaim.base import limits
from acclaim.base.clock import now_ms
from acclaim.identity import member as sessions
from acclaim.identity.member import Member
from acclaim.live.connection import Connection
from acclaim.wire.closing import Close
from tests.running import SECRET, Running, make_event, open_event


async def refusal(server: Running, path: str, cookie: str = "", **headers: str) -> tuple[int, str]:
    """Status and error code of a refused handshake."""
    with pytest.raises(InvalidStatus) as caught:
        async with server.line(path, cookie, **headers):
            pass
    response = caught.value.response
    return response.status_code, (response.body or b"").decode().partition(":")[0]


async def test_a_handshake_without_a_session_is_refused(server: Running) -> None:
    await open_event(server.store, make_event())
    assert await refusal(server, "/ws/gala?view=phone") == (401, "session_missing")
    assert await refusal(server, "/ws/gala?view=screen") == (401, "session_missing")
    assert await refusal(server, "/ws/gala?view=console") == (403, "forbidden")


async def test_a_page_of_another_site_is_refused(server: Running) -> None:
    await open_event(server.store, make_event())
    cookie = server.member_cookie("m1")
    assert await refusal(server, "/ws/gala", cookie, Origin="https://evil.example") == (403, "wrong_origin")
    async with server.line("/ws/gala", cookie, Origin=server.url) as line:
        await line.until("welcome")


async def test_an_unknown_event_and_an_unknown_view_are_refused(server: Running) -> None:
    await open_event(server.store, make_event())
    assert await refusal(server, "/ws/none", server.member_cookie("m1", "none")) == (404, "unknown_event")
    assert await refusal(server, "/ws/gala?view=spy", server.member_cookie("m1")) == (400, "malformed")
    assert await refusal(server, "/ws/a/b", server.member_cookie("m1")) == (404, "not_found")


async def test_a_session_of_another_event_is_refused(server: Running) -> None:
    await open_event(server.store, make_event())
    forged = server.member_cookie("m1", "other").replace("acclaim-other", "acclaim-gala")
    assert await refusal(server, "/ws/gala", forged) == (403, "wrong_event")


@pytest.fixture
def looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Requested before `server`: a worker begins with the pause of now."""
    monkeypatch.setattr(limits, "KEEPALIVE_S", 0.2)


async def test_a_line_ends_with_its_session(looks_often: None, server: Running) -> None:
    await open_event(server.store, make_event())
    member = Member("m1", "gala")
    token = sessions.issue_session(member, bytes.fromhex(SECRET), now_ms() - limits.SESSION_S * 1000 + 2000)
    async with server.line("/ws/gala?view=phone", f"acclaim-gala={token}") as line:
        await line.until("welcome")
        with pytest.raises(ConnectionClosed) as caught:
            await line.until("never", seconds=20)
    assert caught.value.rcvd
    assert caught.value.rcvd.code == Close.SESSION_EXPIRED


@pytest.mark.parametrize(
    "message",
    [
        "", "{", "[]", "null", '{"type": "rob"}', '{"type": "cast"}',
        '{"type": "cast", "poll": "best", "epoch": "1", "ballot": "ballot-0001", "choices": ["1"]}',
        '{"type": "cast", "poll": "best", "epoch": 1, "ballot": "b", "choices": ["1"]}',
        '{"type": "like", "source": "abcd", "total": -1}',
        '{"type": "like", "source": "abcd", "total": 1, "extra": 1}',
    ],
)  # fmt: skip
async def test_what_cant_be_read_gets_a_typed_error_and_the_line_stays(server: Running, message: str) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        await phone.socket.send(message)
        error = (await phone.until("error"))["error"]
        assert error["code"] == "malformed"
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"


async def test_a_binary_frame_gets_a_typed_error(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        await phone.socket.send(b"\x00")
        assert (await phone.until("error"))["error"]["code"] == "malformed"


async def test_a_message_in_fragments_is_one_message(server: Running) -> None:
    await open_event(server.store, make_event())
    text = json.dumps({"type": "cast", "poll": "best", "epoch": 1, "ballot": "ballot-0001", "choices": ["1"]})
    async with server.phone("m1") as phone:
        await phone.socket.send(text[i : i + 7] for i in range(0, len(text), 7))
        assert (await phone.until("ack"))["ballot"] == "ballot-0001"


async def test_a_message_above_the_limit_closes_with_1009(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        await phone.socket.send("x" * (limits.MESSAGE_BYTES + 1))
        with pytest.raises(ConnectionClosed) as closed:
            await phone.until("never")
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == 1009


async def test_a_flood_is_told_to_slow_down_and_then_closed(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as flooder, server.phone("m2") as phone:
        with pytest.raises(ConnectionClosed) as closed:  # noqa: PT012 (when exactly is the server's business)
            for _ in range(10 * limits.MESSAGES_BURST):
                await flooder.send(type="like", source="abcd", total=1)
            await flooder.until("never")
        assert closed.value.rcvd is not None
        assert (closed.value.rcvd.code, closed.value.rcvd.reason) == (4501, "flood")
        assert server.worker.hubs.gauges.refused["too_fast"] > 0
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"


@pytest.mark.parametrize(
    ("choices", "code"),
    [
        ([], "too_few_choices"), (["1", "2"], "too_many_choices"), (["9"], "unknown_option"),
        (["1\n"], "unknown_option"), (["1,2"], "unknown_option"),
    ],
)  # fmt: skip
async def test_wrong_choices_are_refused_by_name(server: Running, choices: list[str], code: str) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        assert (await phone.cast("ballot-0001", *choices))["error"]["code"] == code
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"


async def test_an_unknown_poll_is_refused(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        for name in ("none", "best\n", "../best", "best.0"):
            assert (await phone.cast("ballot-0001", "1", poll=name))["error"]["code"] == "unknown_poll"
        for target in ("best", "best/9", "best/1\n", "none/1"):
            await phone.send(type="like", source="abcd", total=1, target=target)
            assert (await phone.until("error"))["error"]["code"] in ("unknown_poll", "unknown_option")


async def test_a_screen_may_not_vote(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.screen() as screen:
        await screen.send(type="cast", poll="best", epoch=1, ballot="ballot-0001", choices=["1"])
        assert (await screen.until("error"))["error"]["code"] == "malformed"


async def test_a_slow_reader_is_skipped_and_catches_up_with_the_newest_state(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as slow, server.phone("m2") as phone:
        await slow.until("tick")
        hub = server.worker.hubs.get("gala")
        assert hub is not None
        theirs = next(c for c in hub.audiences.connections() if c.member is not None and c.member.id == "m1")
        Connection.pause_writing(theirs)
        await phone.cast("ballot-0001", "1")
        await phone.tick(lambda t: t["polls"]["best"]["ballots"] == 1)
        with pytest.raises(TimeoutError):
            await slow.until(lambda m: m["type"] == "tick" and m["polls"]["best"]["ballots"] == 1, 0.6)
        Connection.resume_writing(theirs)
        await slow.tick(lambda t: t["polls"]["best"]["ballots"] == 1)


async def test_who_reads_nothing_for_too_long_is_told_to_come_back(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SLOW_READER_AGE_S", 0.0)
    await open_event(server.store, make_event())
    async with server.phone("m1") as slow:
        await slow.until("tick")
        hub = server.worker.hubs.get("gala")
        assert hub is not None
        [theirs] = hub.audiences.connections()
        theirs.pause_writing()
        hub.keep_alive(asyncio.get_running_loop().time() + 1)
        with pytest.raises(ConnectionClosed) as closed:
            await slow.until("never")
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == 4001


async def test_draining_answers_first_and_then_says_come_back(server: Running) -> None:
    await open_event(server.store, make_event())
    async with server.phone("m1") as phone:
        await phone.until("tick")
        await phone.send(type="cast", poll="best", epoch=1, ballot="ballot-0001", choices=["1"])
        await phone.until("ack")
        hub = server.worker.hubs.get("gala")
        assert hub is not None
        await hub.drain()
        with pytest.raises(ConnectionClosed) as closed:
            await phone.until("never")
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == 4000
