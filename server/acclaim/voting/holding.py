"""What the store remembers of a member in one epoch of a poll, rebuilt from the log: the text in the member's bucket.

The scripts lua/cast_*.lua write these texts when a ballot is cast, and their headers define them; a restored event gets
them from here, so that its members' resends still have their first answer and their quota stays used.
"""

from datetime import UTC, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from acclaim.base import limits
from acclaim.event.parts.poll import Poll, Quota, Replace
from acclaim.voting.methods import method_of

_TAG_CHARS = 4
VOIDED = "!"  # stands around the record number of the log's entry that voids it, in front of the rest


class Older(NamedTuple):
    """A ballot that stands no longer in the member's own field, but in that of its tag: see `older_field`."""

    tag: str
    seq: int


def older_field(member: str, tag: str) -> str:
    """The bucket's field of a member's older ballots with this tag."""
    return f"{member} {tag}"


def after(
    poll: Poll, held: str, seq: int, at: int, ballot: str, payload: str, timezone: str
) -> tuple[str, Older | None]:
    """The text once ballot `seq`, cast at `at` (ms), is counted, and the ballot that had to make room in it, if any.

    `held` is the text before, "" for a first ballot. Raises ValueError for an invalid payload.
    """
    said = method_of(poll).read(payload)
    if not isinstance(poll.repeat, Replace | Quota):
        return held or str(seq), None
    *rest, numbers = held.split("|")
    at_hand, older = numbers.split(), None
    if len(at_hand) >= limits.BALLOTS_AT_HAND:
        first, tag = at_hand.pop(0).split(":")
        older = Older(tag, int(first))
    numbers = " ".join([*at_hand, f"{seq}:{tag_of(ballot)}"])
    if isinstance(poll.repeat, Replace):
        return f"{payload}|{numbers}", older
    period = _period(poll.repeat, at, timezone)
    by_option: dict[str, int] = {}
    if rest and int(rest[0]) >= period:
        period = int(rest[0])
        by_option = _by_option(rest[2])
    for option in said.options:
        by_option[option] = by_option.pop(option, 0) + 1  # the newest stands last
    uses = "".join(f"{option}={n}," for option, n in by_option.items())
    return f"{period}|{sum(by_option.values())}|,{uses}|{numbers}", older


def tag_of(ballot: str) -> str:
    """The last characters of a ballot's id, which stand behind its record number."""
    return ballot[-_TAG_CHARS:]


def used_votes(held: str) -> dict[str, int]:
    """{option: votes} that a member has used of the quota, in the period of the last ballot."""
    return _by_option(held.split("|")[2])


def _by_option(uses: str) -> dict[str, int]:
    return {name: int(n) for name, _, n in (use.partition("=") for use in uses.strip(",").split(",")) if name}


def _period(repeat: Quota, at: int, timezone: str) -> int:
    """The day, counted from 1970 on the event's own clock; 0 where the period is the whole poll."""
    if repeat.per == "poll":
        return 0
    offset = datetime.fromtimestamp(at / 1000, UTC).astimezone(ZoneInfo(timezone)).utcoffset()
    return int((at / 1000 + (offset.total_seconds() if offset else 0)) // 86400)


def void(held: str, seq: int) -> str:
    """The text once entry `seq` of the log has voided what the member holds."""
    return held if held.startswith(VOIDED) else f"{VOIDED}{seq}{VOIDED}{held}"


def voided(held: str) -> tuple[int, str]:
    """(record number of the entry that voids it, or 0; the text as it was before)."""
    if not held.startswith(VOIDED):
        return 0, held
    _, seq, rest = held.split(VOIDED, 2)
    return int(seq), rest
