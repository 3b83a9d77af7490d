"""The messages of the socket, both ways; features add theirs (features/NOUN/messages.py). docs/protocol.md shows each
with an example; a test compares.

Frames are text, JSON, one message each, tagged by `type`. Decoding is strict: an unknown type, an unknown
field or a wrong type is `malformed`. All times are milliseconds since 1970 by the server's clock.
"""

import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, Union

import msgspec

from acclaim.base import limits
from acclaim.base.errors import Malformed
from acclaim.base.network import Crowded
from acclaim.event.definition import Id
from acclaim.event.event import Event
from acclaim.event.stage import Stage
from acclaim.wire.poll_tick import PollTick

# `cast` and `like` have no patterns of ids: polls, options and targets are looked up, the two ids that a phone draws
# are matched in `decode`. Patterns inside msgspec cost 0.45 µs each (measured: a cast 1.9 → 0.7 µs).
View = Literal["phone", "screen", "console", "moderator"]


class FromPhone(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", gc=False):
    pass


class Cast(FromPhone, frozen=True, tag="cast"):
    """A phone casts a ballot. `ballot` is drawn by the phone and stays the same in every resend."""

    poll: str
    epoch: int
    ballot: str
    choices: Annotated[tuple[str, ...], msgspec.Meta(max_length=limits.OPTIONS_PER_POLL)]


class Like(FromPhone, frozen=True, tag="like"):
    """A phone's own running total of taps. `source` names the counter (drawn once a device);
    `target` is "" for the event's hearts, "poll/option", or ":reaction"."""

    source: str
    total: Annotated[int, msgspec.Meta(ge=0, le=1_000_000_000)]
    target: str = ""


class Mine(FromPhone, frozen=True, tag="mine"):
    """Asks which ballots of this member stand in `poll`."""

    poll: Id


class ToPages(msgspec.Struct, tag_field="type", omit_defaults=False, gc=False):
    pass


class Welcome(ToPages, tag="welcome"):
    """First frame on every connection. `member` is None on screens and consoles."""

    event: str
    view: View
    now: int
    member: dict[str, Any] | None


class EventFrame(ToPages, tag="event"):
    """The public definition, whole; sent on joining and whenever `rev` grows. Drop a lower `rev`.

    `show` is where the run of show stands; consoles alone get it, and the event's cues.
    """

    rev: int
    now: int
    event: Event
    stage: Stage
    show: dict[str, Any] | None = None


class Tick(ToPages, tag="tick"):
    """The figures of now, whole: a lost tick costs nothing. `likes` is {"": n, "poll/option": n, ":reaction": n}."""

    now: int
    rev: int
    online: int
    peak: int
    likes: dict[str, int]
    polls: dict[str, PollTick]


class Ack(ToPages, tag="ack"):
    """The ballot is counted and on disk. A resend gets the same receipt and time."""

    poll: str
    ballot: str
    receipt: str
    at: int


class RefusedFrame(ToPages, tag="refused"):
    """The ballot is not counted. `receipt` names the ballot that stands instead, if one does."""

    poll: str
    ballot: str
    error: dict[str, Any]
    receipt: str | None = None


class Liked(ToPages, tag="liked"):
    """The running total that was taken; lower than sent when taps came faster than a person's."""

    source: str
    target: str
    total: int


class MineFrame(ToPages, tag="mine"):
    """The member's last ballots that stand in `poll`, oldest first: [{"ballot", "receipt", "at"}]. `voided`: they count
    no more, since when and why, {"at", "why"}. `used`: in a quota poll, the votes of the last one's period,
    {"at", "options"}."""

    poll: str
    epoch: int
    ballots: list[dict[str, Any]]
    voided: dict[str, Any] | None = None
    used: dict[str, Any] | None = None


class ErrorFrame(ToPages, tag="error"):
    """A message was not understood or not allowed; the connection stays unless a close frame follows."""

    error: dict[str, Any]


class Status(ToPages, tag="status"):
    """Whether votes can be taken now. `store` "away": keep everything, resend when it is "ok"."""

    store: Literal["ok", "away"]


class Figures(ToPages, tag="figures"):
    """To consoles only, once a second: the state of all workers and of the store. `crowded`: places at their limit
    (identity/meters.py)."""

    now: int
    workers: list[dict[str, Any]]
    store: dict[str, Any]
    crowded: list[Crowded]


FROM_PHONES = (Cast, Like, Mine)
TO_PAGES = (Welcome, EventFrame, Tick, Ack, RefusedFrame, Liked, MineFrame, ErrorFrame, Status, Figures)

_encoder = msgspec.json.Encoder()
_is_ballot_id = re.compile(limits.BALLOT_ID_PATTERN).match
_is_like_source = re.compile(limits.LIKE_SOURCE_PATTERN).match
encode = _encoder.encode


def ack(poll: str, ballot: str, receipt: str, at: int) -> bytes:
    """The bytes of an Ack, by far the commonest answer. Ids and receipts have nothing that JSON would escape.

    Measured: 0.17 µs, an object and the encoder 0.25.
    """
    return f'{{"type":"ack","poll":"{poll}","ballot":"{ballot}","receipt":"{receipt}","at":{at}}}'.encode()


class Decoder:
    """Reads what phones send: the messages above, and those of features."""

    def __init__(self, *of_features: type[FromPhone]) -> None:
        kinds: Any = Union[(*FROM_PHONES, *of_features)]
        self._decode: Callable[[Any], FromPhone] = msgspec.json.Decoder(kinds).decode

    def decode(self, data: bytes | bytearray | memoryview) -> FromPhone:
        """One frame's payload to its message. Raises Malformed("malformed") that names the field."""
        try:
            message = self._decode(data)
        except RecursionError:
            raise Malformed("malformed", "The message is nested too deeply.") from None
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise Malformed("malformed", f"The message could not be read: {error}.") from None
        if type(message) is Cast:
            if _is_ballot_id(message.ballot) is None:
                raise _malformed("ballot must be 8 to 32 of A-Z a-z 0-9 _ -")
        elif type(message) is Like and _is_like_source(message.source) is None:
            raise _malformed("source must be 4 to 16 of A-Z a-z 0-9 _ -")
        return message


def _malformed(what: str) -> Malformed:
    return Malformed("malformed", f"The message could not be read: {what}.")
