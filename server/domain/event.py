"""What an event is: its polls, options, classes, theme. The same structs are the event file (TOML),
the operator API's bodies (JSON) and what the store keeps, so there is one definition of a definition.

Decoding is strict (`forbid_unknown_fields`); `check` adds the rules that types can't say and names the field.
"""

from collections.abc import Collection
from datetime import datetime
from itertools import chain
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from server import limits
from server.domain import cue as cues
from server.domain.cue import Cue
from server.domain.definition import CommentMode as CommentMode
from server.domain.definition import Definition as Definition
from server.domain.definition import Id as Id
from server.domain.definition import Picture as Picture
from server.domain.definition import Text as Text
from server.domain.definition import Title as Title
from server.domain.plain_text import plain_unit
from server.domain.stream import Stream as Stream
from server.errors import ImportRejected, Unknown

Colour = Annotated[
    str, msgspec.Meta(pattern=r"^#[0-9a-fA-F]{6}$(?!\n)", description="a colour of six hexadecimal digits: #c8102e")
]
Emoji = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^[^\x00-\xa0\u2000-\u200c\u2028-\u202f\u2066-\u2069\u3000]{1,16}$(?!\n)", description="one emoji"
    ),
]

Visibility = Literal["always", "on_vote", "on_close", "on_publish"]
DEFAULT_CLASS = "audience"
NEEDS_ZONE = "needs a time zone, for example 2026-12-01T20:00:00+08:00."
NO_EVENT = "_"  # where consoles get the figures without an event


class Once(Definition, frozen=True, tag_field="kind", tag="once"):
    """One ballot a member; the first counts."""


class Replace(Definition, frozen=True, tag_field="kind", tag="replace"):
    """A member may vote again; the last ballot before the close stands."""


class Quota(Definition, frozen=True, tag_field="kind", tag="quota"):
    """`votes` selections a member and period, at most `per_option` of them for one option.

    Each chosen option uses one of the votes: a ballot with three choices uses three.
    """

    votes: Annotated[int, msgspec.Meta(ge=1, le=1000)]
    per: Literal["day", "poll"] = "day"
    per_option: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 1


RepeatRule = Once | Replace | Quota


def _plain_units(units: list[str]) -> list[str]:
    plain = [plain_unit(unit) for unit in units]
    if not all(plain):
        raise ValueError("units: one of them shows nothing")
    return plain


class Entitled(Definition, frozen=True):
    """Who may vote: members of any of these units and any of these classes; an empty list means all.

    A unit is its name as the roster or the ticket has it (采油一厂), in the one form of plain_text.py.
    """

    units: list[Title] = []
    classes: list[Id] = []

    def __post_init__(self) -> None:
        msgspec.structs.force_setattr(self, "units", _plain_units(self.units))


class Option(Definition, frozen=True):
    """One of the things to choose: a nominee, a programme."""

    id: Id
    name: Title
    name_en: Text = ""
    subtitle: Text = ""
    subtitle_en: Text = ""
    picture: Picture = ""


class Poll(Definition, frozen=True):
    """One question of an event. `weights` ({class: weight}) splits it into a tally a class and one score."""

    id: Id
    title: Title
    options: Annotated[list[Option], msgspec.Meta(min_length=1, max_length=limits.OPTIONS_PER_POLL)]
    title_en: Text = ""
    choices_min: Annotated[int, msgspec.Meta(ge=1, le=limits.OPTIONS_PER_POLL)] = 1
    choices_max: Annotated[int, msgspec.Meta(ge=1, le=limits.OPTIONS_PER_POLL)] = 1
    repeat: RepeatRule = Once()
    entitled: Entitled = Entitled()
    weights: dict[Id, Annotated[float, msgspec.Meta(gt=0, le=1000)]] = {}
    visibility: Visibility = "always"
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    shards: Annotated[int, msgspec.Meta(ge=1, le=limits.SHARDS_PER_POLL)] = 1


class Theme(Definition, frozen=True):
    """Colours and pictures of an event, used by all three pages."""

    primary: Colour = "#c8102e"
    accent: Colour = "#f6c453"
    background: Colour = "#14060a"
    logo: Picture = ""
    background_picture: Picture = ""


class Comments(Definition, frozen=True):
    """Comments (danmaku) of an event. `mode` is where it begins; moderators change it while the show runs.

    `names` is what stands beside a comment: nothing, the member's name, or name and unit. `length` is in characters.
    """

    enabled: bool = False
    mode: CommentMode = "open"
    names: Literal["none", "name", "unit"] = "name"
    length: Annotated[int, msgspec.Meta(ge=1, le=limits.COMMENT_CHARS)] = 40


class MemberClass(Definition, frozen=True):
    """A class of members with a name to show: audience, jury, …"""

    id: Id
    name: Title
    name_en: Text = ""


class Reaction(Definition, frozen=True):
    """An emoji that phones may send, besides the heart. Its counter is the likes' target ":ID"."""

    id: Id
    emoji: Emoji


class Prize(Definition, frozen=True):
    """What a draw is about: `count` of it, and who takes part.

    `online`: whoever has the phone page open; `voters`: whoever has a ballot in `poll`; `roster`: the members of any of
    these units and classes (an empty list means all). Who has won before is left out, unless `again`; anonymous devices
    are, unless `devices`: anybody makes as many of those as they like.
    """

    id: Id
    name: Title
    name_en: Text = ""
    count: Annotated[int, msgspec.Meta(ge=1, le=limits.WINNERS_PER_DRAW)] = 1
    picture: Picture = ""
    entrants: Literal["online", "voters", "roster"] = "online"
    poll: Annotated[str, msgspec.Meta(max_length=64)] = ""
    units: list[Title] = []
    classes: list[Id] = []
    again: bool = False
    devices: bool = False

    def __post_init__(self) -> None:
        msgspec.structs.force_setattr(self, "units", _plain_units(self.units))


class Event(Definition, frozen=True):
    """A ceremony. `admission`: "open" takes anonymous devices, "members" wants a ticket or a code.

    `rehearsal_of` is the event that this one is a rehearsal of; "" for a real one. Only the server sets it.
    """

    id: Id
    title: Title
    title_en: Text = ""
    subtitle: Text = ""
    subtitle_en: Text = ""
    admission: Literal["open", "members"] = "members"
    timezone: str = "Asia/Shanghai"
    likes: bool = True
    reactions: Annotated[list[Reaction], msgspec.Meta(max_length=limits.REACTIONS_PER_EVENT)] = []
    stream: Stream = Stream()
    comments: Comments = Comments()
    theme: Theme = Theme()
    classes: Annotated[list[MemberClass], msgspec.Meta(max_length=limits.CLASSES_PER_EVENT)] = []
    polls: Annotated[list[Poll], msgspec.Meta(max_length=limits.POLLS_PER_EVENT)] = []
    cues: Annotated[list[Cue], msgspec.Meta(max_length=limits.CUES_PER_EVENT)] = []
    rehearsal_of: Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{0,64}$(?!\n)")] = ""
    prizes: Annotated[list[Prize], msgspec.Meta(max_length=limits.PRIZES_PER_EVENT)] = []
    winner_names: Literal["masked", "full", "none"] = "masked"

    @property
    def class_ids(self) -> set[str]:
        """The classes that members may have."""
        return {DEFAULT_CLASS} | {one.id for one in self.classes}

    @property
    def takes_taps(self) -> bool:
        """Whether phones report taps: hearts, reactions or both."""
        return self.likes or bool(self.reactions)

    def poll(self, poll_id: str) -> Poll | None:
        return next((poll for poll in self.polls if poll.id == poll_id), None)

    def prize(self, prize_id: str) -> Prize:
        """Raises Unknown("unknown_prize")."""
        for prize in self.prizes:
            if prize.id == prize_id:
                return prize
        raise Unknown("unknown_prize")

    def units_without_members(self, units: Collection[str]) -> list[str]:
        """Those that polls or prizes name, and that are not among `units`, which have members."""
        lists = [poll.entitled.units for poll in self.polls] + [prize.units for prize in self.prizes]
        return [unit for unit in dict.fromkeys(chain(*lists)) if unit not in units]

    def cue(self, cue_id: str) -> Cue:
        """Raises Unknown("unknown_cue")."""
        for cue in self.cues:
            if cue.id == cue_id:
                return cue
        raise Unknown("unknown_cue")


def check(event: Event) -> Event:
    """Checks what types can't. Raises ImportRejected("definition_invalid") with `field`."""
    # What the cookies that are no member's are called: see protocol/cookies.py.
    if event.id in (NO_EVENT, "operator", "browser") or event.id.startswith("screen-"):
        raise _invalid("id", f"{event.id!r} is taken; choose another.")
    try:
        ZoneInfo(event.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a folder such as "Asia", or a name too long
        raise _invalid("timezone", f"{event.timezone!r} is not a time zone; write for example Asia/Shanghai.") from None
    if event.stream.starts_at is not None and event.stream.starts_at.tzinfo is None:
        raise _invalid("stream.starts_at", NEEDS_ZONE)
    _distinct([r.id for r in event.reactions], "reactions")
    _check_emoji(event.reactions)
    _distinct([c.id for c in event.classes], "classes")
    _distinct([p.id for p in event.polls], "polls")
    for index, poll in enumerate(event.polls):
        _check_poll(poll, event.class_ids, f"polls[{index}]")
    _distinct([prize.id for prize in event.prizes], "prizes")
    for index, prize in enumerate(event.prizes):
        _check_prize(prize, event, f"prizes[{index}]")
    _distinct([cue.id for cue in event.cues], "cues")
    for index, cue in enumerate(event.cues):
        if wrong := cues.problem(cue, event):
            raise _invalid(f"cues[{index}].{wrong[0]}", wrong[1])
    return event


def _check_emoji(reactions: list[Reaction]) -> None:
    """Two buttons that look alike have two counters: whoever taps the one takes the other for broken."""
    seen: dict[str, str] = {}
    for index, reaction in enumerate(reactions):
        shown = reaction.emoji.replace("\ufe0f", "")  # which only asks for the coloured picture of the same sign
        if shown in seen:
            at = f"reactions[{index}].emoji"
            raise _invalid(at, f"{reaction.emoji} is that of {seen[shown]!r} already; choose another emoji.")
        seen[shown] = reaction.id


def _check_poll(poll: Poll, class_ids: set[str], at: str) -> None:
    _distinct([option.id for option in poll.options], f"{at}.options")
    if poll.choices_max > len(poll.options):
        raise _invalid(f"{at}.choices_max", f"is {poll.choices_max}, but there are {len(poll.options)} options.")
    if poll.choices_min > poll.choices_max:
        raise _invalid(f"{at}.choices_min", f"is {poll.choices_min}, above choices_max {poll.choices_max}.")
    if isinstance(poll.repeat, Quota):
        if poll.repeat.votes < poll.choices_min:
            raise _invalid(f"{at}.repeat.votes", f"is below choices_min {poll.choices_min}: nobody could vote.")
        if poll.repeat.per_option > poll.repeat.votes:
            raise _invalid(f"{at}.repeat.per_option", f"is above repeat.votes {poll.repeat.votes}.")
    for field, names in (("weights", poll.weights), ("entitled.classes", poll.entitled.classes)):
        for name in names:
            if name not in class_ids:
                raise _invalid(f"{at}.{field}", f"class {name!r} is not among the event's classes; add it there.")
    for field in ("opens_at", "closes_at"):
        moment = getattr(poll, field)
        if moment is not None and moment.tzinfo is None:
            raise _invalid(f"{at}.{field}", NEEDS_ZONE)
    if poll.opens_at and poll.closes_at and poll.opens_at >= poll.closes_at:
        raise _invalid(f"{at}.closes_at", "is not after opens_at.")


def _check_prize(prize: Prize, event: Event, at: str) -> None:
    if prize.entrants == "voters" and event.poll(prize.poll) is None:
        raise _invalid(f"{at}.poll", f"there is no poll {prize.poll!r}; name the one whose voters take part.")
    for name in prize.classes:
        if name not in event.class_ids:
            raise _invalid(f"{at}.classes", f"class {name!r} is not among the event's classes; add it there.")


def _distinct(ids: list[str], at: str) -> None:
    seen: set[str] = set()
    for index, one in enumerate(ids):
        if one in seen:
            raise _invalid(f"{at}[{index}].id", f"{one!r} stands twice; ids must differ.")
        seen.add(one)


def _invalid(field: str, problem: str) -> ImportRejected:
    return ImportRejected("definition_invalid", f"{field}: {problem}", field=field)


MEANING_FIELDS = ("choices_min", "choices_max", "repeat", "entitled", "weights", "visibility", "opens_at", "shards")


def meaning_changes(old: Poll, new: Poll) -> list[str]:
    """The fields whose change would alter what ballots already cast mean; [] when `new` is a mere correction.

    Texts and pictures may be corrected at any time, and a close may be moved; options may not come, go or
    trade places, because people have chosen among just those.
    """
    changed = [name for name in MEANING_FIELDS if getattr(old, name) != getattr(new, name)]
    if [option.id for option in old.options] != [option.id for option in new.options]:
        changed.append("options")
    return changed
