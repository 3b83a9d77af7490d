"""Aliases: who an identity provider says that somebody is, in the form of a member's id, and which member that identity
is bound to. Bindings are stored beside the roster, with the event that has it; those of members whom an event's code
made, and no roster knows, with that event.

A subject may be anything: 200 characters, an e-mail address, Chinese. Its alias is a hash of issuer and subject, so two
issuers never name the same member, and neither can a ticket, a device or a code: nothing else may give such an id.
The hash has no key, so a member keeps their id on another server and in an archive.

A member has at most one identity of each provider, and an identity at most one member, so nobody joins twice.
"""

import re
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from hashlib import sha256
from typing import Any, Final, cast

import msgspec

from acclaim.base.errors import NotAdmitted, Unknown
from acclaim.event.event import Event
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.identity import device
from acclaim.redis import keys
from acclaim.redis.client import Store

_HASH_BYTES: Final = 24
_is_alias = re.compile(r"o-[A-Za-z0-9_-]{32}\Z").match


class Binding(msgspec.Struct, frozen=True, omit_defaults=True, rename={"class_": "class"}):
    """`who`: what the provider calls them, for operators. `at`: when it was bound, in ms since 1970. Unit and class are
    those that a code gave a member whom no roster knows."""

    member: str
    provider: str
    who: str
    at: int
    unit: str = ""
    class_: str = DEFAULT_CLASS


_decode: Final = msgspec.json.Decoder(Binding).decode
_aliases_of: Final = msgspec.json.Decoder(dict[str, str]).decode


def alias_of(issuer: str, subject: str) -> str:
    """The id of an identity. `issuer` holds no NUL, so where it ends is certain."""
    digest = sha256(f"{issuer}\0{subject}".encode("utf-8", "surrogatepass")).digest()[:_HASH_BYTES]
    return "o-" + urlsafe_b64encode(digest).decode()


def is_alias(member_id: str) -> bool:
    """Whether the id is an identity's. No ticket may give such an id."""
    return _is_alias(member_id) is not None


def beside(event: Event, member_id: str) -> str:
    """The event with which the bindings of a member of `event` stand."""
    return event.id if device.is_of_code(member_id) else event.roster_of


async def find_in(store: Store, event: Event, alias: str) -> Binding | None:
    """What an identity is bound to in an event. Whom a code of it made stays that member."""
    for event_id in dict.fromkeys((event.id, event.roster_of)):
        binding = await find(store, event_id, alias)
        if binding and beside(event, binding.member) == event_id:
            return binding
    return None


async def find(store: Store, event_id: str, alias: str) -> Binding | None:
    """What an identity is bound to; None where it is not."""
    [found] = await store.ask(("HGET", keys.aliases(event_id), alias))
    return _decode(found) if found else None


async def bind(store: Store, event_id: str, alias: str, binding: Binding) -> bool:
    """Binds an identity to a member; whether that is new. Raises NotAdmitted("identity_taken") if the member has
    another identity of this provider, ("identity_bound") if the identity has another member."""
    names = [keys.aliases(event_id), keys.aliases_of_members(event_id)]
    args = [alias, binding.member, binding.provider, msgspec.json.encode(binding).decode()]
    done = int(await store.run("bind_alias", names, args))
    if done < 0:
        raise NotAdmitted("identity_taken" if done == -2 else "identity_bound")
    return done == 1


async def of_members(store: Store, event_id: str, members: Sequence[str]) -> list[list[Binding]]:
    """The bindings of each of some members."""
    if not members:
        return []
    async with store.answering() as redis:
        found = cast(list[bytes | None], await cast(Any, redis.hmget(keys.aliases_of_members(event_id), members)))
        aliases = [[alias for _, alias in sorted(_aliases_of(one).items())] if one else [] for one in found]
        flat = [alias for some in aliases for alias in some]
        rows = cast(list[bytes | None], await cast(Any, redis.hmget(keys.aliases(event_id), flat))) if flat else []
    bindings = dict(zip(flat, rows, strict=True))
    return [[_decode(row) for alias in some if (row := bindings[alias])] for some in aliases]


async def unbind(store: Store, event_id: str, member: str, provider: str) -> Binding:
    """Removes a binding and returns it. Raises Unknown("unknown_binding")."""
    names = [keys.aliases(event_id), keys.aliases_of_members(event_id)]
    found: bytes | None = await store.run("unbind_alias", names, [member, provider])
    if not found:
        raise Unknown("unknown_binding")
    return _decode(found)


async def forget(store: Store, event: Event, member: str) -> int:
    """Takes all bindings of a member in the event itself back, also where it goes by a home's roster: there may be some
    from before it did. Returns how many there were. Safe to repeat."""
    [bound] = await of_members(store, event.id, [member])
    for one in bound:
        await unbind(store, event.id, member, one.provider)
    return len(bound)
