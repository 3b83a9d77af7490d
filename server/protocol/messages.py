"""Every message of the socket, both ways. docs/protocol.md shows each with an example; a test compares.

Frames are text, JSON, one message each, tagged by `type`. Decoding is strict: an unknown type, an unknown
field or a wrong type is `malformed`. All times are milliseconds since 1970 by the server's clock.
"""

import re
from typing import Annotated, Any, Literal

import msgspec

from server import limits
from server.domain.address import Crowded
from server.domain.comment import Comment
from server.domain.event import CommentMode, Event, Id
from server.domain.stage import Stage
from server.errors import Malformed
from server.protocol.poll_tick import PollTick

# `cast` and `like` have no patterns of ids: polls, options and targets are looked up, the two ids that a phone draws
# are matched in `decode`. Patterns inside msgspec cost 0.45 µs each (measured: a cast 1.9 → 0.7 µs).
View = Literal["phone", "screen", "console", "moderator"]


class _In(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", gc=False):
    pass


class Cast(_In, frozen=True, tag="cast"):
    """A phone casts a ballot. `ballot` is drawn by the phone and stays the same in every resend."""

    poll: str
    epoch: int
    ballot: str
    choices: Annotated[tuple[str, ...], msgspec.Meta(max_length=limits.OPTIONS_PER_POLL)]


class Like(_In, frozen=True, tag="like"):
    """A phone's own running total of taps. `source` names the counter (drawn once a device);
    `target` is "" for the event's hearts, "poll/option", or ":reaction"."""

    source: str
    total: Annotated[int, msgspec.Meta(ge=0, le=1_000_000_000)]
    target: str = ""


class Mine(_In, frozen=True, tag="mine"):
    """Asks which ballots of this member stand in `poll`."""

    poll: Id


class Say(_In, frozen=True, tag="comment"):
    """A phone comments. `comment` is drawn by the phone and stays the same in every resend."""

    comment: Annotated[str, msgspec.Meta(pattern=limits.COMMENT_ID_PATTERN)]
    text: str


class Number(_In, frozen=True, tag="number"):
    """A phone's random number for a draw that has been prepared, 16 hexadecimal digits."""

    draw: Annotated[int, msgspec.Meta(ge=1, le=limits.DRAWS_PER_EVENT)]
    number: Annotated[str, msgspec.Meta(pattern=limits.DRAW_NUMBER_PATTERN)]


class AskHall(_In, frozen=True, tag="hall"):
    """Asks for the hall's digest of a draw, and for the path that leads to it from a sheet of numbers."""

    draw: Annotated[int, msgspec.Meta(ge=1, le=limits.DRAWS_PER_EVENT)]
    sheet: Annotated[int, msgspec.Meta(ge=1, le=1 << 31)]


class _Out(msgspec.Struct, tag_field="type", omit_defaults=False, gc=False):
    pass


class Welcome(_Out, tag="welcome"):
    """First frame on every connection. `member` is None on screens and consoles."""

    event: str
    view: View
    now: int
    member: dict[str, Any] | None


class EventFrame(_Out, tag="event"):
    """The public definition, whole; sent on joining and whenever `rev` grows. Drop a lower `rev`.

    `show` is where the run of show stands; consoles alone get it, and the event's cues.
    """

    rev: int
    now: int
    event: Event
    stage: Stage
    show: dict[str, Any] | None = None


class Tick(_Out, tag="tick"):
    """The figures of now, whole: a lost tick costs nothing. `likes` is {"": n, "poll/option": n, ":reaction": n}."""

    now: int
    rev: int
    online: int
    peak: int
    likes: dict[str, int]
    polls: dict[str, PollTick]


class Ack(_Out, tag="ack"):
    """The ballot is counted and on disk. A resend gets the same receipt and time."""

    poll: str
    ballot: str
    receipt: str
    at: int


class RefusedFrame(_Out, tag="refused"):
    """The ballot is not counted. `receipt` names the ballot that stands instead, if one does."""

    poll: str
    ballot: str
    error: dict[str, Any]
    receipt: str | None = None


class Liked(_Out, tag="liked"):
    """The running total that was taken; lower than sent when taps came faster than a person's."""

    source: str
    target: str
    total: int


class MineFrame(_Out, tag="mine"):
    """The member's last ballots that stand in `poll`, oldest first: [{"ballot", "receipt", "at"}]. `voided`: they count
    no more, since when and why, {"at", "why"}. `used`: in a quota poll, the votes of the last one's period,
    {"at", "options"}."""

    poll: str
    epoch: int
    ballots: list[dict[str, Any]]
    voided: dict[str, Any] | None = None
    used: dict[str, Any] | None = None


class Commented(_Out, tag="commented"):
    """What became of a comment: stored as number `n` and shown or held, or refused (`error`, `n` 0).

    `text` is the comment as others see it. A resend gets the first outcome.
    """

    comment: str
    n: int
    at: int
    state: Literal["shown", "held", "refused"]
    text: str
    error: dict[str, Any] | None = None


class Said(msgspec.Struct, gc=False):
    """A comment as phones and screens see it; `name` and `unit` are "" where the event does not show them."""

    n: int
    name: str
    unit: str
    text: str


class CommentsFrame(_Out, tag="comments"):
    """New comments, `shown` of the `offered` that came since the last frame; those `removed` of late; the rules.

    On joining: the last few, with both counts at 0. Show none twice (`n`), and none that was removed.
    """

    now: int
    mode: CommentMode
    slow_s: int
    on_screen: bool
    offered: int
    shown: int
    comments: list[Said]
    removed: list[int]
    pinned: Said | None


class Moderation(_Out, tag="moderation"):
    """To consoles only: the head of the queue, the newest comments, the rules; whole, whenever something changed.

    `offered` and `shown` are of the last limits.COMMENTS_SHARE_S; `held` is the length of the queue.
    """

    now: int
    rev: int
    mode: CommentMode
    slow_s: int
    on_screen: bool
    offered: int
    shown: int
    held: int
    queue: list[Comment]
    newest: list[Comment]
    pinned: Comment | None


class DrawsFrame(_Out, tag="draws"):
    """To screens and consoles: the newest draws, oldest first, whole; on joining and whenever one changes."""

    now: int
    draws: list[dict[str, Any]]


class Won(_Out, tag="won"):
    """To the phones of a winner alone, also when they come back. Show it from `at` on, when the screen has named them.

    `code` is what an operator compares. `absent`: they were not there, and somebody else has it now.
    """

    draw: int
    prize: dict[str, Any]
    entrant: str
    code: str
    at: int
    absent: bool


class Drawn(_Out, tag="drawn"):
    """To all phones, once: who has newly won. Show it from `at` on, when the screen has named the last of them; `count`
    is how many they are, `winners` the first of them, named as on the screen. `hall` is the digest that entered it."""

    draw: int
    prize: dict[str, Any]
    hall: str
    winners: list[dict[str, Any]]
    count: int
    at: int


class NumbersWanted(_Out, tag="numbers_wanted"):
    """To all phones when a draw has been prepared: send a `number` at a random moment before `until`."""

    draw: int
    prize: dict[str, Any]
    commitment: str
    until: int
    now: int


class Numbered(_Out, tag="numbered"):
    """The number is in, on this `sheet`; `path` leads to the sheet's root. `sheet` 0: it came too late and is left out.

    `entrant` is the member's pseudonym in this draw, told before anybody could know who wins.
    """

    draw: int
    number: str
    entrant: str
    sheet: int
    path: list[str]


class HallFrame(_Out, tag="hall"):
    """The digest of all `numbers` of a draw, "" while they come, and the `path` to it from the root of a sheet."""

    draw: int
    sheet: int
    hall: str
    numbers: int
    path: list[str]


class ErrorFrame(_Out, tag="error"):
    """A message was not understood or not allowed; the connection stays unless a close frame follows."""

    error: dict[str, Any]


class Status(_Out, tag="status"):
    """Whether votes can be taken now. `store` "away": keep everything, resend when it is "ok"."""

    store: Literal["ok", "away"]


class Figures(_Out, tag="figures"):
    """To consoles only, once a second: the state of all workers and of the store, and who has been at the event
    (domain/presence.py), None where there is no event. `crowded`: places at their limit (store/meters.py)."""

    now: int
    presence: dict[str, int] | None
    workers: list[dict[str, Any]]
    store: dict[str, Any]
    crowded: list[Crowded]


ClientMessage = Cast | Like | Mine | Say | Number | AskHall
SERVER_MESSAGES = (
    Welcome, EventFrame, Tick, Ack, RefusedFrame, Liked, MineFrame, Commented, CommentsFrame, Moderation,
    DrawsFrame, Won, Drawn, NumbersWanted, Numbered, HallFrame,
    ErrorFrame, Status, Figures,
)  # fmt: skip

_decoder: msgspec.json.Decoder[ClientMessage] = msgspec.json.Decoder(ClientMessage)
_encoder = msgspec.json.Encoder()
_is_ballot_id = re.compile(limits.BALLOT_ID_PATTERN).match
_is_like_source = re.compile(limits.LIKE_SOURCE_PATTERN).match
encode = _encoder.encode


def ack(poll: str, ballot: str, receipt: str, at: int) -> bytes:
    """The bytes of an Ack, by far the commonest answer. Ids and receipts have nothing that JSON would escape.

    Measured: 0.17 µs, an object and the encoder 0.25.
    """
    return f'{{"type":"ack","poll":"{poll}","ballot":"{ballot}","receipt":"{receipt}","at":{at}}}'.encode()


def decode(data: bytes | bytearray | memoryview) -> ClientMessage:
    """One frame's payload to its message. Raises Malformed("malformed") that names the field."""
    try:
        message = _decoder.decode(data)
    except RecursionError:
        raise Malformed("malformed", "The message is nested too deeply.") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Malformed("malformed", f"The message could not be read: {error}.") from None
    if type(message) is Cast:
        if _is_ballot_id(message.ballot) is None:
            raise Malformed("malformed", "The message could not be read: ballot must be 8 to 32 of A-Z a-z 0-9 _ -.")
    elif type(message) is Like and _is_like_source(message.source) is None:
        raise Malformed("malformed", "The message could not be read: source must be 4 to 16 of A-Z a-z 0-9 _ -.")
    return message
