"""What a phone sends, as static/js/features/barometer does: its totals, at its own moments, through its own line."""

import random
from collections.abc import Iterator
from typing import Final, NamedTuple

from acclaim.features.barometer.limits import IDLE_MS
from loadtests.barometer.plan import SECOND, Phone, Span

REPORT_MS: Final = 30 * SECOND
LATENCY_MS: Final = (20, 400)


class Sent(NamedTuple):
    """Arrives `at` (ms). `page` "": the page was opened."""

    at: int
    page: str
    visible: int = 0
    active: int = 0
    idle: int = 0


def sent_by(phone: Phone, name: str, chance: random.Random) -> Iterator[Sent]:
    """In the order in which it arrives."""
    at = 0
    for number, shown in enumerate(_pages(phone)):
        page, has_come = f"{name}-{number:02}", number > 0  # one that comes back in the same tab joins no more
        unsaid = False
        for moment in _moments(phone, shown):
            if any(lost.start <= moment < lost.end for lost in phone.lost):
                unsaid = True
                continue
            is_seen = any(span.start <= moment <= span.end for span in shown)
            if not (is_seen or unsaid):
                continue
            unsaid = False
            at = max(at + 1, moment + chance.randrange(*LATENCY_MS))
            if not has_come:
                has_come = True
                yield Sent(at, "")
            active = _total(phone, phone.active, moment, shown[0].start)
            yield Sent(at, page, _total(phone, shown, moment), active, _idle(phone, moment))


def _pages(phone: Phone) -> list[list[Span]]:
    """What is on the screen, by page: after so long out of sight it is another one."""
    pages: list[list[Span]] = []
    for span in phone.shown:
        if pages and span.start - pages[-1][-1].end < IDLE_MS:
            pages[-1].append(span)
        else:
            pages.append([span])
    return pages


def _moments(phone: Phone, shown: list[Span]) -> list[int]:
    """When it wants to report: into and out of sight and use, every half minute, and when its line is back."""
    found = {moment for span in (*shown, *phone.active) for moment in span}
    for span in shown:
        found.update(range(span.start + REPORT_MS, span.end, REPORT_MS))
    found.update(lost.end for lost in phone.lost)
    return sorted(moment for moment in found if moment >= shown[0].start)


def _idle(phone: Phone, moment: int) -> int:
    """For how long it has not been in use."""
    return moment - max((min(span.end, moment) for span in phone.active if span.start < moment), default=moment)


def _total(phone: Phone, spans: list[Span], until: int, since: int = 0) -> int:
    passed = sum(span.within(Span(since, until)) for span in spans)
    return round(passed * (1 + phone.drift)) * phone.factor
