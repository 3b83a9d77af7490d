"""What a feature is to the kernel: each folder of features/ that has a `feature.py` declares one there, as FEATURE."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from acclaim.config import Settings
from acclaim.http.endpoint import Endpoint
from acclaim.http.services import Service
from acclaim.live.part import Part
from acclaim.redis.client import Store
from acclaim.wire.messages import FromPhone, ToPages


@dataclass(frozen=True, slots=True)
class Feature:
    """`part` works in each event, `services` once a worker; `receives` and `sends` are its messages, `routes` its
    addresses for programs, `pages` those that people's browsers open. `settings` make the keys, by event, of hashes
    that operators fill beside the definition: a copy of the event gets what they hold."""

    part: type[Part] | None = None
    receives: tuple[type[FromPhone], ...] = ()
    sends: tuple[type[ToPages], ...] = ()
    routes: Sequence[Endpoint] = ()
    pages: Sequence[Endpoint] = ()
    settings: Sequence[Callable[[str], str]] = ()
    services: Sequence[Callable[[Store, Settings], Service]] = ()
