"""What the store remembers of a member in one epoch of a poll, rebuilt from the log: the text in the member's bucket.

The scripts lua/cast_*.lua write these texts when a ballot is cast, and their headers define them; a restored event gets
them from here, so that its members' resends still have their first answer and their quota stays used.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from server.domain.event import Poll, Quota, Replace

TAG_CHARS = 4  # of a ballot's id, in front of which stands its record number
VOIDED = "!"  # stands around the record number of the log's entry that voids it, in front of the rest


def after(
    poll: Poll, held: str, seq: int, at: int, ballot: str, class_id: str, options: Sequence[str], timezone: str
) -> str:
    """The text once ballot `seq`, cast at `at` (ms), is counted. `held` is the one before, "" for a first ballot."""
    if not isinstance(poll.repeat, Replace | Quota):
        return held or str(seq)
    *rest, numbers = held.split("|")
    numbers = f"{numbers} {seq}:{ballot[-TAG_CHARS:]}".lstrip()
    if isinstance(poll.repeat, Replace):
        return f"{class_id} {','.join(options)}|{numbers}"
    period = _period(poll.repeat, at, timezone)
    by_option: dict[str, int] = {}
    if rest and int(rest[0]) >= period:
        period = int(rest[0])
        by_option = {name: int(n) for name, _, n in (use.partition("=") for use in rest[2].strip(",").split(","))}
    for option in options:
        by_option[option] = by_option.pop(option, 0) + 1  # the newest stands last
    uses = "".join(f"{option}={n}," for option, n in by_option.items())
    return f"{period}|{sum(by_option.values())}|,{uses}|{numbers}"


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
