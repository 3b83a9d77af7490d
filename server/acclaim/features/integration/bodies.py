"""JSON bodies of the data interface, both ways. Times are ms since 1970, shares and turnout are in per cent."""

from typing import Annotated, Literal

import msgspec

from acclaim.base import limits
from acclaim.event.definition import Id, Title
from acclaim.event.stage import Announcement, Milliseconds
from acclaim.http.bodies import Answer, Body
from acclaim.identity.api_keys import SCOPES, Scope

Button = Literal["next", "step", "undo", "hold", "go_on"]


class OptionResult(Answer):
    """`place` is that in the poll, from 1. `rank` (equals share one), `votes`, `share` and `score` are None while the
    figures are hidden, `score` also in a poll without weights."""

    place: int
    id: str
    name: str
    name_en: str
    subtitle: str
    subtitle_en: str
    picture: str
    rank: int | None
    votes: int | None
    share: float | None
    score: float | None


class PollResult(Answer):
    """`members` have voted with `ballots`; `entitled` and `turnout` are None without a roster. Drop it if
    (`epoch`, `seq`) is below what you have."""

    id: str
    title: str
    title_en: str
    state: str
    epoch: int
    seq: int
    members: int
    ballots: int
    voided: int
    entitled: int | None
    turnout: float | None
    closes_at: int | None
    shown: bool
    options: list[OptionResult]


class Results(Answer):
    """As of `at`."""

    event: str
    title: str
    title_en: str
    timezone: str
    at: int
    online: int
    likes: int
    polls: list[PollResult]


class GraphicsWinner(Answer):
    """`number` is what screen and phones call a winner; `name` and `unit` are "" where the event does not show them."""

    number: str
    name: str
    unit: str
    absent: bool


class GraphicsDraw(Answer):
    """The draw on stage: `winners` are those whom the screen has named by now, out of `due`."""

    n: int
    round: int
    prize: str
    prize_en: str
    state: str
    due: int
    winners: list[GraphicsWinner]


class Graphics(Answer):
    """What the big screen shows at `at`: `rows` are the options of the poll on stage, in the order of their ranks once
    it is shown; [] in a scene without a poll. `draw` is there in its scene. `cue` and `next_cue` are ids, or ""."""

    event: str
    title: str
    title_en: str
    at: int
    online: int
    likes: int
    scene: str
    held: bool
    announcement: Announcement | None
    cue: str
    next_cue: str
    show_number: int
    steps: int
    poll: PollResult | None
    rows: list[OptionResult]
    draw: GraphicsDraw | None


class EventEntry(Answer):
    """`sandbox`: it is no real one (docs/integration.md)."""

    id: str
    title: str
    title_en: str
    listing: str
    polls: list[str]
    sandbox: bool


class EventPage(Answer):
    """`next` is the `after` of the next page; "" on the last one."""

    events: list[EventEntry]
    next: str


class LeadShow(Body, forbid_unknown_fields=True):
    """`number` is that of the run of show as you saw it (Graphics.show_number), for `step` it is `steps`: who comes
    second changes nothing. Without them the button is pressed however far the show is."""

    do: Button
    number: Annotated[int, msgspec.Meta(ge=0, le=limits.SHOW_NUMBER_MAX)] | None = None
    steps: Annotated[int, msgspec.Meta(ge=0, le=limits.STAGE_STEPS_MAX)] | None = None


class ShowLed(Answer):
    """`first` is false where somebody else has done the same just before."""

    first: bool
    cue: str
    next_cue: str
    show_number: int
    steps: int


class MakeKey(Body, forbid_unknown_fields=True):
    """Without `events` the key is for every event, without `networks` (each like 10.20.0.0/16) it is accepted from
    anywhere; `expires_at` 0: never."""

    name: Title
    scopes: Annotated[list[Scope], msgspec.Meta(min_length=1, max_length=len(SCOPES))]
    events: Annotated[list[Id], msgspec.Meta(max_length=100)] = []
    expires_at: Milliseconds = 0
    networks: Annotated[list[str], msgspec.Meta(max_length=20)] = []


class RevokeKey(Body, forbid_unknown_fields=True):
    id: Annotated[str, msgspec.Meta(max_length=32)]


class Key(Answer):
    """An API key without its secret. `used_at` is 0 as long as nobody has used it; `rows` were read with it so far."""

    id: str
    name: str
    scopes: tuple[Scope, ...]
    events: tuple[str, ...]
    made_by: str
    made_at: int
    expires_at: int
    used_at: int
    rows: int
    networks: tuple[str, ...]


class KeyMade(Answer):
    """`text` is shown this once; only its hash is kept."""

    id: str
    text: str
