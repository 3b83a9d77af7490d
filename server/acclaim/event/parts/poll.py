"""A poll: one question of an event, who may answer it, and how often."""

from typing import Annotated, Literal

import msgspec

from acclaim.base import limits
from acclaim.event.definition import Definition, Id, Picture, Text, Title
from acclaim.event.parts.about import About
from acclaim.event.parts.activity import Activity
from acclaim.event.parts.counting import Counting

Visibility = Literal["always", "on_vote", "on_close", "on_publish"]
PollPrivacy = Literal["named", "secret"]


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


class Option(Definition, frozen=True):
    """One of the things to choose: a nominee, a programme. Phones show those of one `group` together.

    `about` is not in the frames of pages (wire/render.py).
    """

    id: Id
    name: Title
    name_en: Text = ""
    subtitle: Text = ""
    subtitle_en: Text = ""
    picture: Picture = ""
    group: Text | msgspec.UnsetType = msgspec.UNSET
    group_en: Text | msgspec.UnsetType = msgspec.UNSET
    about: About | msgspec.UnsetType = msgspec.UNSET


class Poll(Activity, frozen=True):
    """One question of an event. `weights` ({class: weight}) splits it into a tally a class and one score.

    Without `counting`, ballots choose `choices_min` to `choices_max` options. A motion's options are MOTION.

    `privacy`: of a "named" poll ballots are kept by member; of a "secret" one that a member has taken part, and a table
    of what was chosen, and nothing links the two.
    """

    options: Annotated[list[Option], msgspec.Meta(min_length=1, max_length=limits.OPTIONS_PER_POLL)]
    choices_min: Annotated[int, msgspec.Meta(ge=1, le=limits.OPTIONS_PER_POLL)] = 1
    choices_max: Annotated[int, msgspec.Meta(ge=1, le=limits.OPTIONS_PER_POLL)] = 1
    counting: Counting | msgspec.UnsetType = msgspec.UNSET
    repeat: RepeatRule = Once()
    weights: dict[Id, Annotated[float, msgspec.Meta(gt=0, le=1000)]] = {}
    visibility: Visibility = "always"
    privacy: PollPrivacy = "named"

    @property
    def is_secret(self) -> bool:
        return self.privacy == "secret"

    @property
    def keeps_apart(self) -> bool:
        return self.is_secret

    def abouts(self) -> dict[str, About]:
        """{option: its page} of those that have one."""
        return {option.id: option.about for option in self.options if option.about and not option.about.is_empty}


MEANING_FIELDS = (
    "choices_min", "choices_max", "counting", "repeat", "entitled", "weights", "visibility", "opens_at", "shards",
    "privacy",
)  # fmt: skip


def meaning_changes(old: Poll, new: Poll) -> list[str]:
    """The fields whose change would alter what ballots already cast mean; [] when `new` is only a correction.

    Texts and pictures may be corrected at any time, and a close may be moved; options may not be added, removed or
    reordered, because people have chosen among exactly these.
    """
    changed = [name for name in MEANING_FIELDS if getattr(old, name) != getattr(new, name)]
    if [option.id for option in old.options] != [option.id for option in new.options]:
        changed.append("options")
    return changed
