"""What everybody gets alike goes out from the edge, byte for byte as it does the ordinary way."""

import asyncio
import re

import msgspec
import pytest

from acclaim.base import limits
from acclaim.event import store as events
from acclaim.event.parts.stream import Stream
from acclaim.http.edge.fast_lane import handshake, plain_get
from acclaim.http.remembered import Answer, Asked, Remembered
from tests.running import Running, make_event, make_poll, open_event
from tests.waiting import eventually

LINES = b"Host: localhost\r\nAccept-Encoding: gzip\r\n"
PLAIN = b"GET /e/gala HTTP/1.1\r\n" + LINES + b"\r\n"


def asked(data: bytes) -> Asked | None:
    return plain_get(data, data.lower())


def test_a_plain_get_says_what_its_answer_depends_on() -> None:
    assert asked(PLAIN) == Asked(b"/e/gala", b"gzip", b"")
    again = PLAIN[:-2] + b'If-None-Match:\t"v1" \r\nUser-Agent: x\r\n\r\n'
    assert asked(again) == Asked(b"/e/gala", b"gzip", b'"v1"')
    assert asked(b"GET / HTTP/1.1\r\nhost: a\r\n\r\n") == Asked(b"/", b"", b"")


@pytest.mark.parametrize(
    "data",
    [
        PLAIN[:-1],
        PLAIN + PLAIN,
        PLAIN + b"x",
        PLAIN.replace(b"GET", b"HEAD"),
        PLAIN.replace(b"GET", b"get"),
        PLAIN.replace(b"HTTP/1.1", b"HTTP/1.0"),
        PLAIN.replace(b"/e/gala", b"/e/gala?ticket=t"),
        PLAIN.replace(b"/e/gala", b"/e/gala "),
        PLAIN.replace(b"/e/gala", b"http://localhost/e/gala"),
        PLAIN.replace(b"Host: localhost\r\n", b""),
        PLAIN.replace(b"Host: localhost", b"Host: localhost\r\nHost: other"),
        PLAIN.replace(b"Host: localhost\r\n", b"Host: localhost\n"),
        PLAIN.replace(b"Accept", b"Content-Length : 3\r\nAccept"),
        PLAIN.replace(b"Accept", b"Transfer-Encoding: chunked\r\nAccept"),
        PLAIN.replace(b"Accept", b"Origin: https://other.example\r\nAccept"),
        PLAIN.replace(b"Accept", b"Range: bytes=0-1\r\nAccept"),
        PLAIN.replace(b"Accept", b"Upgrade: websocket\r\nAccept"),
        PLAIN.replace(b"Accept", b"Connection: close\r\nAccept"),
        PLAIN.replace(b"Accept", b"X: " + b"x" * limits.HANDSHAKE_HEADERS_BYTES + b"\r\nAccept"),
    ],
)
def test_whatever_is_not_plain_goes_the_ordinary_way(data: bytes) -> None:
    assert asked(data) is None


SOCKET = (
    b"GET /ws/gala?view=phone HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n"
    b"Connection: keep-alive, Upgrade\r\n"
    b"Upgrade:websocket\r\nCookie: a=b; c=d\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    b"Sec-WebSocket-Version: 13\r\n\r\n"
)


def test_a_plain_handshake_is_read_as_the_parser_reads_it() -> None:
    request = handshake(SOCKET, SOCKET.lower())
    assert request is not None
    assert (request.method, request.path, request.version) == ("GET", "/ws/gala?view=phone", "1.1")
    assert request.headers == {
        "host": "localhost", "origin": "http://localhost", "connection": "keep-alive, Upgrade", "upgrade": "websocket",
        "cookie": "a=b; c=d", "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==", "sec-websocket-version": "13",
    }  # fmt: skip
    assert b"101 Switching Protocols" in request.accept()


@pytest.mark.parametrize(
    "data",
    [
        SOCKET[:-1],
        SOCKET + b"x",
        SOCKET.replace(b"Upgrade:websocket", b"Upgrade: h2c"),
        SOCKET.replace(b"Host: localhost\r\n", b""),
        SOCKET.replace(b"Host: localhost", b"Host: a\r\nhost: b"),
        SOCKET.replace(b"Cookie: a", b"Cookie: \xe4"),
        SOCKET.replace(b"Cookie: a", b"Cookie: \x00"),
        SOCKET.replace(b"Cookie: a", b" Folded: a"),
        SOCKET.replace(b"Cookie: a", b"Cookie : a"),
        SOCKET.replace(b"Cookie: a", b"Cookie: a\nX: a"),
        SOCKET.replace(b"Cookie", b"Content-Length: 5\r\nCookie"),
        SOCKET.replace(b"Cookie", b"Transfer-Encoding: chunked\r\nCookie"),
        SOCKET.replace(b"Cookie: a", b"Cookie: " + b"a" * limits.HANDSHAKE_HEADERS_BYTES),
    ],
)
def test_a_handshake_that_is_not_plain_is_left_to_the_parser(data: bytes) -> None:
    assert handshake(data, data.lower()) is None


@pytest.mark.parametrize("also", [b"", b"X-Seen: \xe4\r\n"], ids=["fast lane", "parser"])
async def test_a_phone_is_let_in_by_either_way(server: Running, also: bytes) -> None:
    await open_event(server.store, make_event(make_poll()))
    cookie = server.member_cookie("m1").encode()
    request = SOCKET.replace(b"Origin: http://localhost\r\n", also).replace(b"a=b", cookie)
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(request)
    assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 101 ")
    await reader.readuntil(b'{"type":"welcome"')
    await reader.readuntil(b'{"type":"tick"')
    writer.close()


def an_answer(size: int, expires_at: float = 1e12) -> Answer:
    return Answer(b"", b"x" * size, expires_at, "")


def test_the_oldest_answers_make_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "REMEMBERED_BYTES", 800)
    monkeypatch.setattr(limits, "REMEMBERED_ANSWERS", 9)
    remembered = Remembered()
    names = [Asked(b"/%d" % n, b"", b"") for n in range(12)]
    for name in names:
        remembered.keep(name, an_answer(100))
    assert [remembered.find(name) is not None for name in names] == [False] * 4 + [True] * 8
    for name in names:
        remembered.keep(name, an_answer(1))
    assert [remembered.find(name) is not None for name in names] == [False] * 3 + [True] * 9
    remembered.keep(names[0], an_answer(101))  # one alone must not take the place of all
    assert remembered.find(names[0]) is None


def test_an_answer_ends_with_its_time() -> None:
    remembered = Remembered()
    remembered.keep(Asked(b"/", b"", b""), an_answer(1, expires_at=0.0))
    assert remembered.find(Asked(b"/", b"", b"")) is None


def test_an_answer_ends_when_it_does_not_hold_any_more() -> None:
    remembered, holds = Remembered(), [True]
    remembered.keep(Asked(b"/", b"", b""), Answer(b"", b"x", 1e12, "200", lambda: holds[0]))
    assert remembered.find(Asked(b"/", b"", b""))
    holds[0] = False
    assert remembered.find(Asked(b"/", b"", b"")) is None


def test_an_answer_has_the_date_of_when_it_is_given() -> None:
    answer = Answer(b"HTTP/1.1 200 OK\r\n", b"a: b\r\n\r\nbody", 0.0, "200")
    assert answer.to_send([(b"date", b"1")]) == b"HTTP/1.1 200 OK\r\ndate: 1\r\na: b\r\n\r\nbody"
    assert b"date: 2\r\n" in answer.to_send([(b"date", b"2")])


async def twice(server: Running, request: bytes) -> tuple[bytes, bytes]:
    """The answers to it, one after the other on one connection, without their dates."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    answers = []
    for _ in range(2):
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", head)
        body = await reader.readexactly(int(length[1]) if length else 0)
        answers.append(re.sub(rb"date: [^\r]*", b"date", head + body))
    writer.close()
    return answers[0], answers[1]


def kept(server: Running, path: bytes) -> list[Asked]:
    return [one for one in server.worker.remembered.answers if one.path == path]


async def test_the_second_answer_is_the_first_to_the_byte(server: Running) -> None:
    await open_event(server.store, make_event(make_poll()))
    page, again = await twice(server, PLAIN)
    assert page == again
    assert b"content-security-policy: default-src 'self'" in page
    assert len(kept(server, b"/e/gala")) == 1
    etag = re.search(rb"etag: ([^\r]+)", page)
    assert etag
    unchanged, again = await twice(server, PLAIN[:-2] + b"If-None-Match: " + etag[1] + b"\r\n\r\n")
    assert unchanged == again
    assert unchanged.startswith(b"HTTP/1.1 304 ")
    script = b"/static/" + server.worker.services.assets.mark.encode() + b"/built/phone.js"
    packed, again = await twice(server, PLAIN.replace(b"/e/gala", script))
    assert packed == again
    assert b"content-encoding: gzip" in packed
    plain, again = await twice(server, PLAIN.replace(b"/e/gala", script).replace(b": gzip", b": identity"))
    assert plain == again
    assert b"content-encoding" not in plain


async def test_answers_from_the_edge_are_counted(server: Running) -> None:
    await open_event(server.store, make_event(make_poll()))
    before = server.worker.hubs.gauges.http["200"]
    await twice(server, PLAIN)
    assert server.worker.hubs.gauges.http["200"] == before + 2


async def test_requests_in_one_piece_are_answered_in_their_order(server: Running) -> None:
    await open_event(server.store, make_event(make_poll()))
    await twice(server, PLAIN)
    health = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
    last = PLAIN.replace(b"Accept", b"Connection: close\r\nAccept")
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(health + PLAIN)
    writer.write(last)
    said = await reader.read()
    writer.close()
    assert said.count(b"HTTP/1.1 200 ") == 3
    assert said.index(b"content-type: application/json") < said.index(b"content-type: text/html")


async def test_a_page_changes_within_a_moment(server: Running) -> None:
    event = make_event(make_poll())
    await open_event(server.store, event)
    await twice(server, PLAIN)
    rev = (await events.read(server.store, event.id)).rev
    stream = Stream(url="https://live.example.org/a.m3u8")
    await events.replace(server.store, msgspec.structs.replace(event, stream=stream), rev)

    async def names_the_stream() -> bool:
        return b"https://live.example.org" in (await twice(server, PLAIN))[1]

    await eventually(names_the_stream)


async def test_what_belongs_to_one_person_is_never_kept(server: Running) -> None:
    await open_event(server.store, make_event(make_poll()))
    for path in (b"/healthz", b"/api/events/gala", b"/e/gala?ticket=wrong", b"/nowhere", b"/static/built/phone.js"):
        await twice(server, PLAIN.replace(b"/e/gala", path))
        assert kept(server, path) == []


async def test_a_proxy_that_nobody_has_named_is_noticed(server: Running, caplog: pytest.LogCaptureFixture) -> None:
    await open_event(server.store, make_event(make_poll()))
    await twice(server, PLAIN)
    await twice(server, PLAIN.replace(b"Accept", b"X-Forwarded-For: 192.0.2.1\r\nAccept"))
    assert "X-Forwarded-For from 127.0.0.1 ignored" in caplog.text
