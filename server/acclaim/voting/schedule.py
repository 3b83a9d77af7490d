"""Opens and closes activities when their time has come."""

import logging
from collections.abc import Mapping, Sequence
from typing import Final

from acclaim.base.clock import now_ms
from acclaim.base.errors import OperatorError, StoreAway, Unknown
from acclaim.event.parts.activity import Activity
from acclaim.event.states import RUNNING_STATES, Verb
from acclaim.event.store import EventRecord
from acclaim.redis.client import Store
from acclaim.voting import verbs
from acclaim.voting.opening import ms
from acclaim.voting.tally import PollNow

log = logging.getLogger("acclaim.voting")

SCHEDULE: Final = "schedule"  # who it was, in the audit log


async def keep(
    store: Store,
    record: EventRecord,
    activities: Sequence[Activity],
    figures: Mapping[str, PollNow],
    find: verbs.Finder = verbs.poll_of,
) -> bool:
    """Opens and closes those of an event's activities that are due, by their figures as last read; whether any was.

    If two workers do it at once, verbs are safe to repeat.
    """
    now, any_was_due = now_ms(), False
    may_open = record.event.is_public and not record.stage.held
    for activity in activities:
        known = figures.get(activity.id)
        verb = due(activity, known, now, may_open) if known else None
        if verb is None or known is None:
            continue
        try:
            await verbs.apply(store, record.event.id, activity.id, verb, known.epoch, now, SCHEDULE, find)
            log.info("%s: %s by schedule", activity.id, verb)
        except (OperatorError, Unknown) as error:  # another worker, or an operator, was first
            log.info("%s: %s by schedule not needed: %s", activity.id, verb, error.message)
        except StoreAway as error:  # it may still answer reads: then screens and phones still get figures
            log.info("%s: %s by schedule must wait: %s", activity.id, verb, error.message)
            break
        any_was_due = True
    return any_was_due


def due(activity: Activity, figures: PollNow, now_ms: int, may_open: bool) -> Verb | None:
    """Which verb it is time for, by an activity's figures."""
    if figures.state in RUNNING_STATES:
        return "close" if figures.closes_at is not None and now_ms >= figures.closes_at else None
    opens_at, closes_at = ms(activity.opens_at), ms(activity.closes_at)
    if figures.state != "draft" or opens_at is None or not may_open:
        return None
    # After a reset a time that has passed means nothing any more; one that lies ahead (the reset ended a rehearsal)
    # still holds.
    is_too_late = closes_at is not None and now_ms >= closes_at
    return "open" if (figures.reset_at or 0) < opens_at <= now_ms and not is_too_late else None
