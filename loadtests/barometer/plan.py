"""What each member does, to the millisecond, and so what the barometer must say of them."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final, NamedTuple

from acclaim.features.barometer.limits import IDLE_MS

SECOND: Final = 1_000
MINUTE: Final = 60 * SECOND
HOUR: Final = 60 * MINUTE
EVENING: Final = int(datetime(2026, 11, 23, 20, tzinfo=UTC).timestamp() * 1000)
MIDNIGHT: Final = EVENING + 4 * HOUR
KILLED: Final = EVENING + 2 * HOUR  # a worker, at the end of this second
CUT: Final = (KILLED - 2 * SECOND, KILLED + 10 * SECOND)  # nobody goes for good meanwhile: what they say may be lost


class Span(NamedTuple):
    """From `start` to `end` (ms)."""

    start: int
    end: int

    def within(self, other: "Span") -> int:
        return max(0, min(self.end, other.end) - max(self.start, other.start))


@dataclass
class Phone:
    """`shown`: when its page is on the screen; `active`: when it is in use, all of it while shown. `lost`: when its
    line is down. `factor`: by how much it exaggerates. `drift`: how much its clock is too quick."""

    shown: list[Span]
    active: list[Span]
    lost: list[Span] = field(default_factory=list)
    factor: int = 1
    drift: float = 0.0


class Truth(NamedTuple):
    """Of a member on a day: the visits that began on it, and their time (ms)."""

    visits: int
    visible: int
    active: int


@dataclass
class Person:
    id: str
    kind: str
    phones: list[Phone]

    def truth(self) -> dict[str, Truth]:
        """By day."""
        shown = merged([span for phone in self.phones for span in phone.shown], IDLE_MS)
        active = merged([span for phone in self.phones for span in phone.active], 0)
        found: dict[str, Truth] = {}
        for visit in shown:
            day = datetime.fromtimestamp(visit.start / 1000, UTC).date().isoformat()
            visible = sum(span.within(visit) for phone in self.phones for span in phone.shown)
            of = found.get(day, Truth(0, 0, 0))
            in_use = sum(span.within(visit) for span in active)
            found[day] = Truth(of.visits + 1, of.visible + visible, of.active + in_use)
        return found


def merged(spans: Sequence[Span], gap: int) -> list[Span]:
    """Those that are no more than `gap` ms apart are one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start - found[-1].end <= gap:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def people(count: int, seed: int) -> list[Person]:
    chance = random.Random(seed)
    kinds = list(KINDS)
    return [
        Person(f"m{n}", kind := kinds[n % len(kinds)], [_outside_cut(one) for one in KINDS[kind](chance)])
        for n in range(count)
    ]


def _outside_cut(phone: Phone) -> Phone:
    """Goes a little later where it would go while a worker is killed."""
    last = phone.shown[-1]
    if CUT[0] <= last.end <= CUT[1]:
        later = CUT[1] + MINUTE
        phone.shown[-1] = Span(last.start, later)
        if phone.active and phone.active[-1].end == last.end:
            phone.active[-1] = Span(phone.active[-1].start, later)
    return phone


def _one_page(chance: random.Random) -> list[Phone]:
    """Looks in for some seconds: over before the second report is due."""
    start = _start(chance)
    span = Span(start, start + chance.randrange(2 * SECOND, 25 * SECOND))
    return [Phone([span], [span], drift=_drift(chance))]


def _usual(chance: random.Random) -> list[Phone]:
    """Some minutes, idle in between, and away for less than a visit's end."""
    start, shown, active = _start(chance), list[Span](), list[Span]()
    for _ in range(chance.randrange(1, 4)):
        end = start + chance.randrange(2 * MINUTE, 12 * MINUTE)
        shown.append(Span(start, end))
        active.append(Span(start, start + chance.randrange(1 * MINUTE, end - start + 1)))
        start = end + chance.randrange(5 * SECOND, IDLE_MS - MINUTE)
    return [Phone(shown, active, drift=_drift(chance))]


def _lost_line(chance: random.Random) -> list[Phone]:
    """Loses the line some times, and has it again before it goes."""
    [phone] = _usual(chance)
    for span in phone.shown:
        start = chance.randrange(span.start + 5 * SECOND, span.end - 30 * SECOND)
        phone.lost.append(Span(start, chance.randrange(start + SECOND, span.end - 10 * SECOND)))
    return [phone]


def _background(chance: random.Random) -> list[Phone]:
    """Leaves the page open in the background for hours, and comes back to it: another visit."""
    [phone] = _usual(chance)
    start = phone.shown[-1].end + IDLE_MS + chance.choice((MINUTE, chance.randrange(MINUTE, 6 * HOUR)))
    again = Span(start, start + chance.randrange(MINUTE, 9 * MINUTE))
    return [Phone([*phone.shown, again], [*phone.active, again], drift=phone.drift)]


def _two_phones(chance: random.Random) -> list[Phone]:
    """Watches on both at once for a part of the time."""
    start = _start(chance)
    first = Span(start, start + chance.randrange(4 * MINUTE, 20 * MINUTE))
    start += chance.randrange(1 * MINUTE, first.end - first.start)
    second = Span(start, start + chance.randrange(1 * MINUTE, 20 * MINUTE))
    return [Phone([one], [one], drift=_drift(chance)) for one in (first, second)]


def _bot(chance: random.Random) -> list[Phone]:
    """Stays for hours, and touches nothing."""
    start = _start(chance)
    return [Phone([Span(start, start + 2 * HOUR)], [])]


def _midnight(chance: random.Random) -> list[Phone]:
    start = MIDNIGHT - chance.randrange(MINUTE, 20 * MINUTE)
    span = Span(start, MIDNIGHT + chance.randrange(MINUTE, 40 * MINUTE))
    return [Phone([span], [Span(start, (start + span.end) // 2)], drift=_drift(chance))]


def _liar(chance: random.Random) -> list[Phone]:
    """Says ten times what is so; no more is believed than has passed."""
    start = _start(chance)
    span = Span(start, start + chance.randrange(2 * MINUTE, 9 * MINUTE))
    return [Phone([span], [span], factor=10)]


KINDS: Final[dict[str, Callable[[random.Random], list[Phone]]]] = {
    "one page": _one_page, "usual": _usual, "lost line": _lost_line, "background": _background,
    "two phones": _two_phones, "bot": _bot, "midnight": _midnight, "liar": _liar, "usual again": _usual,
    "one page again": _one_page,
}  # fmt: skip


def _start(chance: random.Random) -> int:
    return EVENING + chance.randrange(3 * HOUR)


def _drift(chance: random.Random) -> float:
    """A quartz is wrong by a hundred parts in a million at most."""
    return chance.uniform(-1e-4, 1e-4)
