"""What a feature is to the kernel: each folder of features/ that has a `feature.py` declares one there, as FEATURE."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from acclaim.config import Settings
from acclaim.event.event import Event
from acclaim.http.endpoint import Endpoint
from acclaim.http.services import Service
from acclaim.live.part import Part
from acclaim.redis.client import Store
from acclaim.wire.messages import FromPhone, ToPages

Expire = Callable[[Store, Event, int], Awaitable[int]]


class Keeping(NamedTuple):
    """A kind of data that is kept of members. `of_member` tells a member what there is; `forget` deletes it for good,
    or gives it a pseudonym, and says how much there was. `expire` deletes it for all, of a log what is older than a
    time (ms), for the kinds of which the event's `retention` says when. Each is safe to repeat. `check` raises
    OperatorError while nobody can be forgotten in an event."""

    kind: str
    of_member: Callable[[Store, Event, str], Awaitable[list[dict[str, Any]]]]
    forget: Callable[[Store, Event, str], Awaitable[int]]
    expire: Expire | None = None
    check: Callable[[Store, Event], Awaitable[None]] | None = None


@dataclass(frozen=True, slots=True)
class Feature:
    """`part` works in each event, `services` once a worker; `receives` and `sends` are its messages, `routes` its
    addresses for programs, `pages` those that people's browsers open. `settings` make the keys, by event, of hashes
    that operators fill beside the definition: a copy of the event gets what they hold. `keeps`: what it keeps of
    members; `expires`: what else it deletes, as `expire` of a Keeping does, by kind."""

    part: type[Part] | None = None
    receives: tuple[type[FromPhone], ...] = ()
    sends: tuple[type[ToPages], ...] = ()
    routes: Sequence[Endpoint] = ()
    pages: Sequence[Endpoint] = ()
    settings: Sequence[Callable[[str], str]] = ()
    services: Sequence[Callable[[Store, Settings], Service]] = ()
    keeps: Sequence[Keeping] = ()
    expires: Mapping[str, Expire] = field(default_factory=dict)
