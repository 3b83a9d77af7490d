"""All kinds of data that are kept of members: the kernel's, and those that features declare."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from acclaim.event import audit
from acclaim.event.event import Event
from acclaim.feature import Keeping
from acclaim.features.all import ALL
from acclaim.identity import aliases, code_list, codes
from acclaim.identity.roster import patch as patches
from acclaim.identity.roster import people
from acclaim.identity.roster import store as roster
from acclaim.identity.roster.patch import ANY_VERSION, Leave
from acclaim.redis.client import Store
from acclaim.voting import ballots, likes, marks, polls, secret
from acclaim.voting import forgetting as voting
from acclaim.web.people.retention import Expiring


async def _of_roster(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """The row, and the number that they have for good, also where there is no roster."""
    return await _row_of(store, event.roster_of, member)


async def _row_of(store: Store, roster_of: str, member: str) -> list[dict[str, Any]]:
    _, rows = await roster.find_all(store, roster_of, [member])
    [person] = await people.of(store, roster_of, [member])
    row = [{"name": one.name, "unit": one.unit, "class": one.class_id} for one in rows if one]
    number = {"number": person.number, "left_at": person.left_at} if person else {}
    return [row[0] | number] if row else [number] if number else []


async def _off_roster(store: Store, event: Event, member: str) -> int:
    """Off the event's own, which one that goes by a home's may have from before it did. Their number is nobody's any
    more."""
    if not await _row_of(store, event.id, member):
        return 0
    if (await roster.find_all(store, event.id, [member]))[1] not in ([], [None]):
        patch = await patches.prepare(store, event.id, [Leave(member)], ANY_VERSION, may_empty=True)
        await patches.apply(store, event.id, patch, force=True)
    await people.forget(store, event.id, member)
    return 1


async def _of_ballots(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    """In which polls, and how many of the last ones. Their receipts are on the phone, and here for nobody."""
    found = []
    for poll_id, now in (await polls.read_all(store, event.id, event.polls)).items():
        poll = event.poll(poll_id)
        assert poll
        if poll.is_secret:
            if await marks.find(store, event.id, poll.id, secret.SHARD, now.epoch, member):
                found.append({"poll": poll.title, "ballots": 1, "voided": False})
            continue
        held = await ballots.holding_of(store, event.id, poll, member, now.epoch)
        if held.numbers:
            found.append({"poll": poll.title, "ballots": len(held.numbers), "voided": held.voided_in > 0})
    return found


async def _of_likes(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    taps = await likes.of_member(store, event.id, member)
    return [{"for": target, "taps": n} for target, n in taps.items()]


async def _forget_likes(store: Store, event: Event, member: str) -> int:
    return await likes.forget(store, event.id, member)


async def _of_accounts(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    [bound] = await aliases.of_members(store, aliases.beside(event, member), [member])
    return [{"provider": one.provider, "called": one.who, "at": one.at} for one in bound]


async def _forget_codes(store: Store, event: Event, member: str) -> int:
    return await code_list.forget(store, event.id, member)


async def _of_codes(store: Store, event: Event, member: str) -> list[dict[str, Any]]:
    [issued] = await codes.issued_to(store, event.id, [member])
    return [{"used": issued.used}] if issued else []


async def _expire_audit(store: Store, event: Event, before: int) -> int:
    return await audit.expire(store, event.id, before)


async def _expire_addresses(store: Store, event: Event, before: int) -> int:
    return await audit.expire_addresses(store, event.id, before)


# The roster first: who is not on it can do nothing any more while the rest goes.
KINDS: Final[tuple[Keeping, ...]] = (
    Keeping("roster", _of_roster, _off_roster),
    Keeping("accounts", _of_accounts, aliases.forget),
    Keeping("codes", _of_codes, _forget_codes),
    Keeping("ballots", _of_ballots, voting.forget, check=voting.check),
    Keeping("likes", _of_likes, _forget_likes),
    *(one for feature in ALL for one in feature.keeps),
)
EXPIRING: Final[Mapping[str, Expiring]] = MappingProxyType(
    {one.kind: one.expire for one in KINDS if one.expire}
    | {kind: expire for feature in ALL for kind, expire in feature.expires.items()}
    | {"addresses": _expire_addresses, "audit": _expire_audit}
)
