"""The data of members in points: how it is shown to them and deleted."""

from typing import Any, Final, cast

import msgspec

from acclaim.base.clock import now_ms
from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.points import keys
from acclaim.features.points import store as points
from acclaim.features.points.rules import date_of, day_of
from acclaim.identity import pseudonym
from acclaim.redis import streams
from acclaim.redis.client import Store
from acclaim.redis.streams import Fields


async def of_member(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """[{"balance", "pending", "earned", "lines"}] from the ledger of the home, if the member has ever earned points."""
    zone, ledger = event.timezone, event.roster_of
    [account] = await points.read(store, ledger, [member], date_of(day_of(now_ms(), zone)).year)
    if not account.year:
        return []
    lines = [
        {"at": line.at, "points": line.change_for(member), "activity": line.source}
        for line in await points.lines_of(store, ledger, member)
    ]
    return [{"balance": account.balance, "pending": account.pending, "earned": account.earned, "lines": lines}]


async def forget(store: Store, event: Event, member: str) -> int:
    """Closes the account in the event's own ledger: its points belong to nobody. The lines stay under a pseudonym,
    because the ledger's sum has to be zero. Safe to repeat."""
    if not await points.is_in_use(store, event.id):
        return 0
    had = await points.close(store, event, member)
    await _forget_adjustments(store, event.id, member)
    accounts = {f"{kind}:{member}".encode() for kind in ("m", "p", "short")}
    name, renamed = pseudonym.new().encode(), 0

    def changed(_: str, fields: Fields) -> Fields:
        nonlocal renamed
        lines = []
        for line in fields[b"r"].split(b"\n"):
            words = line.split(b" ")
            for at in (0, 1):
                if words[at] in accounts:
                    words[at] = words[at].partition(b":")[0] + b":" + name
                    renamed += 1
            lines.append(b" ".join(words))
        return fields | {b"r": b"\n".join(lines)}

    await streams.rewrite(store, keys.log(event.id), changed)
    return int(had > 0 or renamed > 0)


async def _forget_adjustments(store: Store, event_id: str, member: str) -> None:
    """Deletes what operators have written about the member."""
    found = await points.texts_of(store, keys.adjustments(event_id))
    theirs = [one for one, text in found.items() if msgspec.json.decode(text).get("member") == member]
    if theirs:
        async with store.answering() as redis:
            await cast(Any, redis.hdel(keys.adjustments(event_id), *theirs))


KEEPING: Final = Keeping("points", of_member, forget)
