"""The barometer of an event, for operators."""

from datetime import UTC, datetime, timedelta

from acclaim.base.errors import Malformed
from acclaim.features.barometer import answers, dictionary
from acclaim.features.barometer.bodies import Barometer, Dictionary
from acclaim.features.barometer.limits import DAYS_MAX
from acclaim.features.barometer.rules import day_of, days_between
from acclaim.http.endpoint import Call
from acclaim.live.memory import Memory


async def show(call: Call) -> Barometer:
    """Of the days from `?first=` to `?last=`, by default today. Raises Malformed."""
    memory = (await call.services.hubs.find(call.event_id)).memory
    return await answers.of_days(call.services.store, memory, asked_days(call, memory))


async def show_dictionary(call: Call) -> Dictionary:
    return Dictionary(list(dictionary.FIGURES), list(dictionary.FEATURE_ENTRIES))


def asked_days(call: Call, memory: Memory) -> list[str]:
    now = datetime.now(UTC)
    today = day_of(now + timedelta(seconds=memory.utc_offset_s(now)))
    asked = call.request.query_params
    first, last = asked.get("first") or today, asked.get("last") or today
    try:
        days = days_between(first, last)
    except ValueError:
        raise Malformed("malformed", "first and last are days such as 2026-12-31.") from None
    if not 0 < len(days) <= DAYS_MAX:
        raise Malformed("malformed", f"Ask for 1 to {DAYS_MAX} days, the first one first.")
    return days
