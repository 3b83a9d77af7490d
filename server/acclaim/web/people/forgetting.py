"""An owner deletes a member's data, at the member's wish. Ballots stay for the recount, under a pseudonym."""

from collections import Counter

from acclaim.base.clock import now_ms
from acclaim.base.errors import Malformed, OperatorError
from acclaim.event import audit, bin, consent, homes
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.http.endpoint import Call
from acclaim.http.people_bodies import ForgetMember, Forgotten
from acclaim.identity import device, pseudonym, revocations
from acclaim.identity.revocations import Revoked
from acclaim.redis import keys
from acclaim.redis.alone import alone
from acclaim.redis.rewriting import rewrite_file
from acclaim.web.people.keeping import KINDS


async def forget(call: Call) -> Forgotten:
    """In this event, and where its roster is a home's, in all events that go by it: there alone, for elsewhere they
    would still be on it. Safe to repeat until it is done. Raises OperatorError("roster_of_home"), ("poll_not_final"),
    ("draw_waits"), Malformed."""
    body: ForgetMember = call.body
    member = str(call.request.path_params["member"])
    if body.member != member or pseudonym.is_pseudonym(member):
        raise Malformed("malformed", "member: repeat the id of the member whose data is to be deleted.", field="member")
    affected = await _affected(call, member)
    for event in affected:
        for one in KINDS:
            if one.check:
                try:
                    await one.check(call.services.store, event)
                except OperatorError as error:
                    error.details["event"] = event.id
                    raise
    gone = Counter[str]()
    for event in affected:
        async with alone(call.services.store, keys.deleting(event.id)):
            await _forget(call, event, member, gone)
    await rewrite_file(call.services.store)
    return Forgotten([event.id for event in affected], dict(gone))


async def _affected(call: Call, member: str) -> list[Event]:
    """The events in which the member is the same person, also those in the bin: they may be restored."""
    store = call.services.store
    event = (await events.read(store, call.event_id)).event
    if device.is_device(member) or device.is_of_code(member):
        return [event]
    if event.home:
        why = f"This event uses the roster of {event.home!r}; delete the data there, which deletes it here too."
        raise OperatorError("roster_of_home", why, home=event.home)
    there = [(await events.read(store, one)).event for one in await homes.going_by(store, event.id)]
    deleted = [one.event for one in await bin.contents(store) if not one.is_being_erased]
    return there + [one for one in deleted if one.roster_of == event.id]


async def _forget(call: Call, event: Event, member: str, gone: Counter[str]) -> None:
    store, hub = call.services.store, call.services.hubs.get(event.id)
    now = await revocations.forget(store, event.id, member, Revoked(now_ms(), False, call.who, ""))
    if hub is not None:
        hub.revoke(now)
    found = {one.kind: await one.forget(store, event, member) for one in KINDS}
    if hub is not None:
        call.services.hubs.changed(event.id)
    await consent.forget(store, event.id, member)
    await audit.forget(store, event.id, member, pseudonym.new())
    await audit.record(store, event.id, call.who, "forget_member", detail={kind: n for kind, n in found.items() if n})
    gone.update(found)
