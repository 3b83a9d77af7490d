"""What is fuzzed: each target takes any bytes and says what must hold of them.

A target fails by any exception: parsers may refuse only with the errors that their docstrings name. `seeds` are good
inputs to start from, `words` are what a parser looks for.
"""

import asyncio
import io
import json
import re
from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec
from openpyxl import Workbook
from websockets.frames import Frame, Opcode
from websockets.protocol import OPEN
from websockets.server import ServerProtocol

from acclaim.base import limits
from acclaim.base.errors import (
    AcclaimError,
    CommentRefused,
    ImportRejected,
    Malformed,
    NotAdmitted,
    OperatorError,
    Unknown,
)
from acclaim.event import file as event_file
from acclaim.event import picture
from acclaim.event.check import check as check_event
from acclaim.event.event import Event
from acclaim.event.parts.member_class import MemberClass
from acclaim.event.picture_coding import prepare
from acclaim.features.all import FROM_PHONES
from acclaim.features.comments import rules as comment
from acclaim.features.comments.rules import Word
from acclaim.features.comments.word_list import WordList
from acclaim.http.endpoint import decode_body
from acclaim.identity import member as sessions
from acclaim.identity.member import Member
from acclaim.identity.origins import Origins
from acclaim.identity.roster import rules as roster
from acclaim.identity.ticket import TicketVerifier, sign_test_ticket
from acclaim.live.connection import Connection
from acclaim.live.gauges import Gauges
from acclaim.voting.receipt import Receipts
from acclaim.web.routes import API
from acclaim.wire import cookies, messages
from acclaim.wire.handshake import Handshake

SECRET = b"\x11" * 32
NOW = 1_795_422_000_000
TICKET_SECRET = "a secret of the host app, long enough"
CAST = b'{"type":"cast","poll":"best","epoch":1,"ballot":"k3J9xQ2pLm7a","choices":["1","2"]}'
LIKE = '{"type":"like","source":"p9Qx1Z","total":17,"target":"best/选项"}'.encode()
SAY = '{"type":"comment","comment":"k3J9xQ2pLm7a","text":"祝贺"}'.encode()
MINE = b'{"type":"mine","poll":"best"}'


class Target(NamedTuple):
    check: Callable[[bytes], None]
    seeds: list[bytes]
    words: list[bytes] = []


# --- frames


class Ear:
    """A transport that goes nowhere."""

    def __init__(self) -> None:
        self.closed = False

    def write(self, data: bytes) -> None:
        assert not self.closed

    def is_closing(self) -> bool:
        return self.closed

    def close(self) -> None:
        self.closed = True

    def set_write_buffer_limits(self, high: int) -> None: ...

    def get_extra_info(self, name: str) -> str:
        return name  # as of a line with TLS: nobody else may write to its socket


class Listening(Connection):
    """The production connection; what it would hand to the hub is kept."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(None, Gauges(), loop)  # type: ignore[arg-type]
        self.heard: list[tuple[Opcode, bytes]] = []
        self.connection_made(Ear())  # type: ignore[arg-type]

    def _spend(self) -> None: ...

    def _message(self, payload: bytes) -> None:
        self.heard.append((Opcode.TEXT, bytes(payload)))

    def _whole(self, opcode: Opcode, payload: bytes) -> None:
        self.heard.append((opcode, bytes(payload)))


_loop = asyncio.new_event_loop()
_loop.close()  # only its clock is asked for


def listen(*parts: bytes) -> list[tuple[Opcode, bytes]]:
    """What a connection hears when these bytes come one part after the other."""
    connection = Listening(_loop)
    for part in parts:
        if part and not connection.transport.is_closing():
            connection.data_received(part)
    return connection.heard


def heard_by_library(data: bytes) -> list[tuple[Opcode, bytes]]:
    """The whole messages that websockets' parser alone reads."""
    protocol = ServerProtocol(state=OPEN, max_size=limits.MESSAGE_BYTES)
    protocol.receive_data(data)
    heard: list[tuple[Opcode, bytes]] = []
    kind, so_far = Opcode.TEXT, b""
    for frame in protocol.events_received():
        assert isinstance(frame, Frame)
        if frame.opcode in (Opcode.TEXT, Opcode.BINARY):
            kind, so_far = frame.opcode, bytes(frame.data)
        elif frame.opcode is Opcode.CONT:
            so_far += bytes(frame.data)
        else:
            continue
        if frame.fin:
            heard.append((kind, so_far))
    return heard


def check_frames(data: bytes) -> None:
    """Fast lane and library together hear what the library hears, however the bytes are cut."""
    expected = heard_by_library(data)
    assert listen(data) == expected
    step = 1 + len(data) // 100
    assert listen(*(data[n : n + step] for n in range(0, len(data), step))) == expected
    cut = data[0] if data else 0
    assert listen(data[:cut], data[cut : 2 * cut], data[2 * cut :]) == expected


def frame(opcode: Opcode, payload: bytes, fin: bool = True) -> bytes:
    mask = b"\x0f\xf0\x55\xaa"
    length = len(payload)
    head = bytes([fin << 7 | opcode, 0x80 | (length if length < 126 else 126)])
    long = length.to_bytes(2, "big") if length >= 126 else b""
    return head + long + mask + bytes(byte ^ mask[n % 4] for n, byte in enumerate(payload))


# --- messages


_decode = messages.Decoder(*FROM_PHONES).decode


def check_message(data: bytes) -> None:
    """A message that is taken is UTF-8, says what any JSON reader reads, and its ids are ids."""
    try:
        message = _decode(data)
    except Malformed:
        return
    taken, read = json.loads(messages.encode(message)), json.loads(data.decode())
    assert taken == {**taken, **read}
    assert _decode(messages.encode(message)) == message
    if isinstance(message, messages.Cast):
        assert re.fullmatch(r"[A-Za-z0-9_-]{8,32}", message.ballot)
    elif isinstance(message, messages.Like):
        assert re.fullmatch(r"[A-Za-z0-9_-]{4,16}", message.source)


def check_comment(data: bytes) -> None:
    """What is clean stays as it is when it is cleaned again, fits, and is judged without harm to the rest of it."""
    try:
        text = comment.clean(data.decode("utf-8", "replace"), 40)
    except CommentRefused:
        return
    assert comment.clean(text, 40) == text
    assert 0 < len(comment.characters(text)) <= 40
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    verdict = _words.judge(text)
    assert (verdict.action is None) == (not verdict.words)
    if verdict.action is None:
        assert verdict.text == text


_words = WordList([Word("广告", "mask"), Word("spam"), Word("赌", "review")])


# --- the handshake and who may come in


def headers_of(data: bytes) -> list[tuple[bytes, bytes]]:
    pairs = (line.partition(b":") for line in data.split(b"\r\n"))
    return [(name, value.strip()) for name, _, value in pairs if name]


def check_handshake(data: bytes) -> None:
    """A handshake is refused, or accepted with one answer that nothing of the request can change the form of."""
    request = Handshake("GET", "/ws/gala", "1.1", headers_of(data))
    host = request.headers.get("host", "")
    Origins(()).know(host)
    Origins(()).allow(request.headers.get("origin"), host)
    try:
        answer = request.accept()
    except Malformed:
        return
    assert re.fullmatch(
        rb"HTTP/1\.1 101 [\w ]+\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        rb"Sec-WebSocket-Accept: [A-Za-z0-9+/]{27}=\r\n\r\n",
        answer,
    )


def check_cookies(data: bytes) -> None:
    """Only what we have signed opens anything."""
    header = data.decode("latin-1")
    for read, name in (
        (lambda token: sessions.read_session(token, SECRET, "gala", NOW).member, cookies.member("gala")),
        (lambda token: sessions.read_screen(token, SECRET, "gala", NOW), cookies.screen("gala")),
        (lambda token: sessions.read_operator(token, SECRET, NOW), cookies.OPERATOR),
    ):
        token = cookies.read(header, name)
        if token is None:
            continue
        try:
            who = read(token)
        except (NotAdmitted, OperatorError):
            continue
        assert isinstance(who, Member) and name == cookies.member("gala") and who.id == MEMBER.id
        assert token == SESSION


def check_ticket(data: bytes) -> None:
    try:
        who = _tickets.verify(data.decode("utf-8", "surrogateescape"), "gala", NOW)
    except NotAdmitted:
        return
    assert who.id == MEMBER.id


MEMBER = Member(id="1024", event="gala", name="王秀兰", unit="采油一厂")
SESSION = sessions.issue_session(MEMBER, SECRET, NOW)
TICKET = sign_test_ticket(MEMBER, TICKET_SECRET, "acclaim", NOW).encode()
_tickets = TicketVerifier.from_settings(TICKET_SECRET, "", "acclaim")


def check_receipt(data: bytes) -> None:
    """Whatever a person types is a receipt that we gave, or unknown."""
    try:
        shard, seq = _receipts.read(data.decode("utf-8", "replace"))
    except Unknown:
        return
    assert _receipts.read(_receipts.write(shard, [seq])[0]) == (shard, seq)


_receipts = Receipts(SECRET, "gala", "best")


# --- files and bodies


def check_event_file(data: bytes) -> None:
    """An event that is taken can be written as JSON, read and checked again."""
    try:
        event = event_file.load(data.decode("utf-8", "replace"), "event.toml")
    except ImportRejected as error:
        if not isinstance(error.details["line"], int):
            raise
        return
    assert check_event(msgspec.json.decode(msgspec.json.encode(event), type=Event)) == event


def check_roster(data: bytes) -> None:
    """Good rows have good ids, each once; bad ones name line, field and reason."""
    ids = set()
    try:
        for row in roster.Roster(data, [MemberClass(id="jury", name="评委")]):
            if isinstance(row, roster.BadRow):
                assert row.line > 0 and row.field and row.problem
            else:
                assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", row.id) and row.id not in ids
                assert row.class_id in ("audience", "jury")
                ids.add(row.id)
    except ImportRejected:
        pass


def check_picture(data: bytes) -> None:
    for media_type in picture.MEDIA_TYPES.values():
        try:
            seen = prepare(data, media_type)
        except OperatorError:
            continue
        assert len(seen.variants[seen.width]) <= limits.PICTURE_KEPT_BYTES
        assert re.fullmatch(rf"[0-9a-f]{{32}}-{seen.width}x{seen.height}\.webp", seen.name)


def check_body(data: bytes) -> None:
    """Each address that takes JSON: a body of its type, or a typed error that can be sent."""
    for type_ in BODIES:
        try:
            body = decode_body(data, type_)
            if isinstance(body, Event):
                check_event(body)
        except AcclaimError as error:
            msgspec.json.encode(error.as_dict())


BODIES: list[Any] = list({repr(e.takes): e.takes for e in API if e.takes is not None and e.takes is not bytes}.values())

EVENT_FILE = """\
id = "gala"
title = "颁奖典礼"
likes = true
[[classes]]
id = "jury"
name = "评委"
[[polls]]
id = "best"
title = "最美小家"
visibility = "on_vote"
weights = { audience = 70.0, jury = 30 }
opens_at = 2026-12-01T20:00:00+08:00
repeat = { kind = "quota", votes = 3, per = "day" }
options = [{ id = "1", name = "一" }, { id = "2", name = "二" }]
"""


def _workbook() -> bytes:
    book = Workbook()
    assert book.active is not None
    for row in (["工号", "姓名", "单位"], ["1001", "王秀兰", "采油一厂"], [1002, "李", None]):
        book.active.append(row)
    into = io.BytesIO()
    book.save(into)
    return into.getvalue()


TARGETS: dict[str, Target] = {
    "frames": Target(
        check_frames,
        [
            frame(Opcode.TEXT, CAST) + frame(Opcode.PONG, b"") + frame(Opcode.TEXT, LIKE),
            frame(Opcode.TEXT, CAST[:9], fin=False) + frame(Opcode.PING, b"p") + frame(Opcode.CONT, CAST[9:]),
            frame(Opcode.BINARY, b"x" * 200) + frame(Opcode.CLOSE, b"\x03\xe8bye"),
        ],
        [b"\x81\x80", b"\x8a\x80", b"\x89\x80", b"\x00\x80", b"\x80\x80", b"\x88\x82", b"\x81\xfe", b"\x81\xff"],
    ),
    "messages": Target(
        check_message,
        [CAST, LIKE, MINE, SAY],
        [b'"type"', b'"cast"', b'"like"', b'"mine"', b'"target"', b"null", b"1e9", b"\\u0000", b"\\ud800", b"[[[["],
    ),
    "comments": Target(
        check_comment,
        ["祝贺！👏🏽 ①②③ Ｆｕｌｌ".encode(), "👨‍👩‍👧 é 广 告 spam".encode(), "ㅋㅋㅋ 1️⃣".encode()],
        [
            "\u202e".encode(),
            "\u200d".encode(),
            "\ufe0f".encode(),
            "\u0301".encode(),
            "广告".encode(),
            "\u3164".encode(),
        ],
    ),
    "handshake": Target(
        check_handshake,
        [
            b"Host: vote.example.org\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: https://a.example",
        ],
        [b"Upgrade", b"websocket", b"Connection", b"Sec-WebSocket-Key: ", b"http://[", b"13", b"\r\n"],
    ),
    "cookies": Target(
        check_cookies,
        [
            f"a=b; {cookies.member('gala')}={SESSION}".encode(),
            f"{cookies.screen('gala')}={sessions.issue_screen('gala', SECRET, NOW)[:-2]}".encode(),
        ],
        [b"acclaim-operator=", b"acclaim-gala=", b"acclaim-screen-gala=", b"; ", b"."],
    ),
    "tickets": Target(check_ticket, [TICKET, TICKET[:-3]], [b".", b"eyJhbGciOiJub25lIn0", b"=="]),
    "receipts": Target(
        check_receipt,
        [*(one.encode() for one in _receipts.write(63, [1, 1 << 28]))],
        [b"-", b"0000", "ı".encode()],
    ),
    "event_file": Target(
        check_event_file,
        [EVENT_FILE.encode()],
        [b"[[polls]]", b"[[", b"]]", b'"""', b"\\", b" = ", b"inf", b"nan", b"1979-05-27", b"[" * 50, b"{a.b = 1}"],
    ),
    "roster": Target(
        check_roster,
        [
            "工号,姓名,单位,类别\n1001,王秀兰,采油一厂,评委\n1002,李,,\n".encode(),
            b'id;name\r\n1;"a""b"\r\n',
            _workbook(),
        ],
        [b'"', b"\xef\xbb\xbf", b"\xff\xfe", b"PK\x03\x04", b"\t", b"\x00", "编号".encode()],
    ),
    "pictures": Target(
        check_picture,
        [
            b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00\x00\x00\x01\x00\x08\x02\x00\x00\x00",
            b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xc0\x00\x0b\x08\x01\x00\x02\x00\x01",
            b"GIF89a\x20\x00\x20\x00\x00\x00\x00",
            b"RIFF\x24\x00\x00\x00WEBPVP8 \x18\x00\x00\x00\x30\x01\x00\x9d\x01\x2a\x10\x00\x10\x00",
        ],
        [b"VP8X", b"VP8L", b"\xff\xc2", b"IHDR"],
    ),
    "bodies": Target(
        check_body,
        [
            b'{"ticket":"a.b.c","code":"","device":"d"}',
            b'{"name":"admin","password":"secret secret"}',
            msgspec.json.encode(event_file.load(EVENT_FILE, "event.toml")),
            b'{"rev":1,"event":' + msgspec.json.encode(event_file.load(EVENT_FILE, "event.toml")) + b"}",
        ],
        [b'{"', b'":', b"null", b"[[[[", b'"kind"', b'"quota"', b'"opens_at"', b"1e400", b"-1"],
    ),
}
