"""One member's row of the roster, corrected or added."""

import secrets

from acclaim.base import limits
from acclaim.base.errors import ImportRejected, OperatorError, Unknown
from acclaim.base.sheets.reasons import row_reason
from acclaim.identity.roster.rules import Entry, problem_of
from acclaim.redis import keys
from acclaim.redis.client import Store


async def write(store: Store, event_id: str, entry: Entry, is_new: bool) -> None:
    """Writes the row as another version of the roster, or nothing if it is there already.

    Raises ImportRejected for values that a file may not contain either, Unknown("unknown_member") without a roster or
    for who is not on it, OperatorError("already_exists") for a new one who is.
    """
    if problem := problem_of(entry):
        field, reason, values = problem
        raise ImportRejected("definition_invalid", f"{field}: {row_reason(reason, values)}.", field=field)
    names = [keys.roster(event_id), keys.roster_groups(event_id)]
    bucket = keys.bucket(entry.id)
    names += (keys.roster_bucket(event_id, bucket), keys.people(event_id), keys.people_bucket(event_id, bucket))
    args = [entry.id, entry.class_id, entry.unit, entry.name, secrets.token_hex(8), "new" if is_new else "known"]
    done = int(await store.run("write_member", names, [*args, limits.UNITS_PER_ROSTER]))
    if done == -3:
        raise ImportRejected(
            "definition_invalid", f"unit: there are {limits.UNITS_PER_ROSTER} units already.", field="unit"
        )
    if done == -2 and is_new:
        raise OperatorError("already_exists", "This id is on the roster already; look for it.")
    if done < 0:
        raise Unknown("unknown_member")
