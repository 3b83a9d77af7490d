"""From an identity to a member of the event, as the event says: claims → Member, and the roster has the last word."""

from acclaim.base.clock import now_ms
from acclaim.base.errors import NotAdmitted, ProviderError
from acclaim.base.sealed import BadSeal, seal_claims, unseal_claims
from acclaim.event import audit
from acclaim.event.event import Event
from acclaim.event.parts.sign_in import MemberSignIn
from acclaim.features.sign_in import rules
from acclaim.features.sign_in.limits import FIRST_TIME_S
from acclaim.features.sign_in.rules import IDENTITY, Identity, Unbound
from acclaim.http import joining
from acclaim.http.endpoint import Call
from acclaim.identity import aliases, device
from acclaim.identity.aliases import Binding
from acclaim.identity.member import Member
from acclaim.wire import cookies


async def member_of(call: Call, event: Event, way: MemberSignIn, identity: Identity) -> Member:
    """Raises NotAdmitted: members_only for who is not on the roster, binding_needed with a cookie that remembers the
    identity, identity_taken, identity_bound; ProviderError."""
    if way.member == "identity":
        if identity.class_ not in event.class_ids:
            raise ProviderError("provider_mistaken", f"The event has no class {identity.class_!r}.")
        return await joining.listed(
            call, Member(identity.alias, event.id, identity.name, identity.unit, identity.class_)
        )  # fmt: skip
    if way.member == "binding":
        return await _bound_member(call, event, way, identity)
    if not rules.is_member_id(identity.member):
        raise NotAdmitted("members_only", "What the provider says of you is no member's id; ask the organisers.")
    member = await joining.listed(call, Member(identity.member, event.id))
    if not member.admitted:  # who else would say that this id means the same person here?
        raise NotAdmitted("members_only", "This event has no list of members yet; ask its organisers.")
    await bind(call, event, way.provider, identity, member)
    return member


async def _bound_member(call: Call, event: Event, way: MemberSignIn, identity: Identity) -> Member:
    binding = await aliases.find_in(call.services.store, event, identity.alias)
    if binding is not None:
        member = Member(binding.member, event.id, unit=binding.unit, class_=binding.class_)
        if not device.is_of_code(member.id):
            return await joining.listed(call, member)
        if member.class_ not in event.class_ids:
            raise NotAdmitted("members_only", "The class of your code is gone from this event; ask its organisers.")
        return member
    unbound = Unbound(event.id, way.provider, identity, now_ms() // 1000 + FIRST_TIME_S)
    call.set_cookie(cookies.identity(event.id), seal_claims(unbound, call.services.secret, IDENTITY), FIRST_TIME_S)
    raise NotAdmitted("binding_needed")


async def bind(call: Call, event: Event, provider: str, identity: Identity, member: Member) -> None:
    """Beside the roster: for all events that go by it, unless a code of this one made the member. Raises NotAdmitted
    identity_taken, identity_bound, which the event's log keeps: somebody may be in by mistake."""
    store = call.services.store
    binding = Binding(member.id, provider, identity.who, now_ms(), member.unit, member.class_)
    try:
        await aliases.bind(store, aliases.beside(event, member.id), identity.alias, binding)
    except NotAdmitted as error:
        detail = {"member": member.id, "provider": provider, "who": identity.who}
        await audit.record(store, event.id, audit.SERVER, error.code, detail=detail)
        raise


def unbound_in(call: Call, event_id: str) -> Unbound | None:
    """The identity that this browser has come back with, and that is bound to nobody yet."""
    token = call.cookie(cookies.identity(event_id))
    if not token:
        return None
    try:
        unbound = unseal_claims(token, call.services.secret, IDENTITY, rules.read_unbound)
    except BadSeal:
        return None
    return unbound if unbound.event == event_id and unbound.exp * 1000 > now_ms() else None
