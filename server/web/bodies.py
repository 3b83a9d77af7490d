"""JSON bodies of the HTTP API, both ways. Definitions are in domain/event.py, figures in protocol/messages.py."""

from typing import Annotated, Any, Literal

import msgspec

from server import limits
from server.domain.comment import Action, State, Word
from server.domain.cue import Seconds
from server.domain.draw_proof import PublicDraw
from server.domain.event import CommentMode, Event, Id, Text, Title
from server.domain.role import Role
from server.domain.stage import Milliseconds, Pair, Scene
from server.domain.stage import Speed as ReplaySpeed
from server.protocol.messages import PollTick
from server.store.audit import Entry
from server.store.rehearsals import Audience, Speed


class _In(msgspec.Struct, forbid_unknown_fields=True):
    pass


class _Out(msgspec.Struct, omit_defaults=False):
    pass


class Join(_In, forbid_unknown_fields=True):
    """A ticket, or a code, or neither for an anonymous device of an open event.

    `device` is drawn by the phone and kept: a code may be sent again from the same device if the answer was lost.
    """

    ticket: Annotated[str, msgspec.Meta(max_length=8192)] = ""
    code: Annotated[str, msgspec.Meta(max_length=64)] = ""
    device: Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{0,64}$(?!\n)")] = ""


class Joined(_Out):
    event: str
    member: dict[str, Any]


class Readiness(_Out):
    """`missing` names what keeps ballots from being taken here; with it the status is 503."""

    status: Literal["ready", "missing"]
    missing: list[str]


class EventLine(_Out):
    id: str
    title: str
    title_en: str
    subtitle: str


BallotState = Literal["counted", "replaced", "voided"]


class ReceiptState(_Out):
    """`voided`: a reset came after it. `replaced`: the member voted again in a poll where the last one stands."""

    event: str
    poll: str
    poll_title: str
    at: int
    state: BallotState


class SignIn(_In, forbid_unknown_fields=True):
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
    password: Annotated[str, msgspec.Meta(min_length=1, max_length=256)]


class Operator(_Out):
    name: str
    role: Role


OperatorName = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]


class NamedOperator(_In, forbid_unknown_fields=True):
    name: OperatorName


class OperatorWithRole(_In, forbid_unknown_fields=True):
    name: OperatorName
    role: Role


class OperatorWithPassword(_Out):
    """The password is told here and nowhere else."""

    name: str
    password: str


class ScreenOpened(_Out):
    path: str


class NewPassword(_In, forbid_unknown_fields=True):
    old: Annotated[str, msgspec.Meta(min_length=1, max_length=256)]
    new: Annotated[str, msgspec.Meta(min_length=10, max_length=256)]


class PollLine(_Out):
    id: str
    title: str
    state: str


class OperatorEventLine(_Out):
    id: str
    title: str
    title_en: str
    rev: int
    admission: str
    polls: list[PollLine]
    online: int


class SavedEvent(_Out):
    rev: int
    event: dict[str, Any]


class ReplaceEvent(_In, forbid_unknown_fields=True):
    """`rev` is the one that was edited: if another was saved meanwhile, the answer is `conflict`."""

    rev: int
    event: Event


class OperatorEvent(_Out):
    """Everything about an event; `devices` is how many anonymous devices have joined."""

    rev: int
    event: dict[str, Any]
    stage: dict[str, Any]
    show: dict[str, Any]
    polls: dict[str, PollTick]
    online: int
    likes: dict[str, int]
    devices: int


class PollMoved(_Out):
    poll: str
    state: str
    epoch: int


class SetStage(_In, forbid_unknown_fields=True):
    """See domain/stage.py. A countdown counts to `until`, or to `seconds` from now."""

    scene: Scene
    poll: Annotated[str, msgspec.Meta(max_length=64)] = ""
    sealed: bool = False
    options: Pair = []
    text: Text = ""
    text_en: Text = ""
    until: Milliseconds = 0
    speed: ReplaySpeed = 10
    seconds: Seconds = 0
    prize: Annotated[str, msgspec.Meta(max_length=64)] = ""


class SendAudience(_In, forbid_unknown_fields=True):
    """So many simulated phones, for so many minutes."""

    phones: Annotated[int, msgspec.Meta(ge=1, le=limits.REHEARSAL_PHONES)]
    speed: Speed = "lively"
    minutes: Annotated[int, msgspec.Meta(ge=1, le=limits.REHEARSAL_MINUTES)] = 30


class RehearsalNow(_Out):
    """`rehearsal` is the id of the copy, "" for none; `audience` the last that was sent."""

    rehearsal: str
    audience: Audience | None


class RehearsalReport(_Out):
    """`lost`: ballots that were acknowledged and are not in the log. Durations are the worst audience's."""

    event: str
    phones: int
    ballots: int
    lost: int
    equal: bool
    ack_ms_p50: float
    ack_ms_p99: float
    outages: int
    back_s: float


class SetAnnouncement(_In, forbid_unknown_fields=True):
    """For so many `seconds`, or (0) until it is taken down."""

    text: Title
    text_en: Text = ""
    phones: bool = True
    screen: Literal["none", "strip", "whole"] = "strip"
    seconds: Seconds = 0


class Press(_In, forbid_unknown_fields=True):
    """`number` is that of the run of show as the operator saw it: who comes second changes nothing."""

    number: Annotated[int, msgspec.Meta(ge=0, le=limits.COMMENT_NUMBER_MAX)]


class ShowNow(_Out):
    """Where the run of show stands. `first` is false where somebody else has done the same just before; `kept` are
    "VERB POLL" that an undo could not take back."""

    first: bool
    stage: dict[str, Any]
    show: dict[str, Any]
    moved: list[PollMoved]
    kept: list[str]


class StageNow(_Out):
    stage: dict[str, Any]


class PictureStored(_Out):
    path: str


class Draws(_Out):
    """All draws of an event, oldest first; `GET …/draws/N` is the whole of one, with its list."""

    event: str
    draws: list[PublicDraw]


class MyEntrants(_Out):
    """{number of a draw: the member's pseudonym in it}, whether it is on its list or not."""

    entrants: dict[str, str]


class OperatorWinner(_Out):
    """`code` is what the winner's phone shows."""

    entrant: str
    member: str
    name: str
    unit: str
    code: str
    at: int
    absent_at: int


class OperatorDraw(_Out):
    """A draw, and who its winners are."""

    draw: PublicDraw
    winners: list[OperatorWinner]


class PrepareDraw(_In, forbid_unknown_fields=True):
    prize: Id


class RunDraw(_In, forbid_unknown_fields=True):
    """`word`: what the hall has called out after the draw was prepared, or "" for none."""

    word: Annotated[str, msgspec.Meta(max_length=limits.DRAW_WORD_CHARS)] = ""


class AbsentWinner(_In, forbid_unknown_fields=True):
    entrant: str


class AuditPage(_Out):
    entries: list[Entry]


class RosterImported(_Out):
    imported: int
    total: int
    rejected: list[dict[str, Any]]


class RosterNow(_Out):
    members: int
    by_class: dict[str, int]
    units: int


class NewCodes(_In, forbid_unknown_fields=True):
    """`count` codes for new members of a class and unit, or one code for each of `members`."""

    count: Annotated[int, msgspec.Meta(ge=0, le=limits.CODES_PER_CALL)] = 0
    class_: Annotated[Id, msgspec.Meta()] = msgspec.field(default="audience", name="class")
    unit: Text = ""
    members: Annotated[list[Id], msgspec.Meta(max_length=limits.CODES_PER_CALL)] = []


class Code(_Out):
    code: str
    member: str


class Codes(_Out):
    codes: list[Code]


class DisplayLink(_Out):
    url: str


class RecountLine(_Out):
    poll: str
    epoch: int
    equal: bool
    tally: dict[str, int]
    recount: dict[str, int]
    difference: dict[str, int]
    doubled: list[str]
    voided: int


class Recounts(_Out):
    polls: list[RecountLine]


class CommentRules(_Out):
    """The rules of an event's comments and who is silent; what the socket's `moderation` frame leaves out as well."""

    rev: int
    mode: CommentMode
    slow_s: int
    on_screen: bool
    words: tuple[Word, ...]
    words_rev: int
    muted: list[dict[str, Any]]


class ChangeCommentRules(_In, forbid_unknown_fields=True):
    """Only the fields that change."""

    mode: CommentMode | None = None
    slow_s: Annotated[int, msgspec.Meta(ge=0, le=limits.SLOW_MODE_S_MAX)] | None = None
    on_screen: bool | None = None


class ReplaceWords(_In, forbid_unknown_fields=True):
    """The whole word list; `rev` is the `words_rev` of the list that was edited."""

    rev: int
    words: Annotated[list[Word], msgspec.Meta(max_length=limits.COMMENT_WORDS)]


class TryComment(_In, forbid_unknown_fields=True):
    """A text to try, against `words` or, without any, against the saved list."""

    text: Annotated[str, msgspec.Meta(max_length=1000)]
    words: Annotated[list[Word], msgspec.Meta(max_length=limits.COMMENT_WORDS)] | None = None


class TriedComment(_Out):
    """What would become of it: `action` is None if no word stands in it."""

    text: str
    action: Action | None
    words: tuple[str, ...]


CommentNumber = Annotated[int, msgspec.Meta(ge=1, le=limits.COMMENT_NUMBER_MAX)]
CommentNumbers = Annotated[list[CommentNumber], msgspec.Meta(min_length=1, max_length=limits.COMMENTS_JUDGED_AT_ONCE)]


class JudgeComments(_In, forbid_unknown_fields=True):
    """`only_held`: leave out what somebody else has judged meanwhile."""

    numbers: CommentNumbers
    state: State
    only_held: bool = False


class CommentsJudged(_Out):
    numbers: list[int]


class SilenceMember(_In, forbid_unknown_fields=True):
    """`minutes` 0 lets the member speak again, None bans them. `delete`: their comments go, too."""

    member: Id
    minutes: Annotated[int, msgspec.Meta(ge=0, le=limits.MUTE_MINUTES_MAX)] | None
    delete: bool = False


class MemberSilenced(_Out):
    """`until` in ms, 0 for "speaks again". `deleted` and `held`: comments that went, of those shown and those held."""

    member: str
    until: int
    deleted: list[int]
    held: list[int]


class PinComment(_In, forbid_unknown_fields=True):
    """`number` 0 takes the pinned comment down."""

    number: Annotated[int, msgspec.Meta(ge=0, le=limits.COMMENT_NUMBER_MAX)]


class MinuteLine(_Out):
    """What happened in the minute from `at` on; `online` phones at its beginning."""

    at: int
    online: int
    ballots: int
    likes: int
    reactions: int
    comments: int


class Report(_Out):
    """`presence`: peak, peak_at, visits, members (within `members_error`), watched_s, watched_s_average. `used`: how
    often each feature was used. `reactions`: {emoji: times}."""

    event: str
    at: int
    presence: dict[str, int]
    members_error: float
    used: dict[str, int]
    reactions: dict[str, int]
    minutes: list[MinuteLine]
