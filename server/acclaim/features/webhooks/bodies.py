"""JSON bodies of webhooks, both ways. Times are ms since 1970, 0 for never."""

from typing import Annotated

import msgspec

from acclaim.event.definition import Id
from acclaim.features.changes.bodies import TYPES, Type
from acclaim.http.bodies import Answer, Body

_Id = Annotated[str, msgspec.Meta(max_length=32)]


class MakeWebhook(Body, forbid_unknown_fields=True):
    """Without `types`, hints at facts of every type."""

    url: Annotated[str, msgspec.Meta(max_length=2000)]
    event: Id
    types: Annotated[list[Type], msgspec.Meta(max_length=len(TYPES))] = []


class OneWebhook(Body, forbid_unknown_fields=True):
    id: _Id


class TurnWebhook(Body, forbid_unknown_fields=True):
    id: _Id
    on: bool


class WebhookLine(Answer):
    """`said` is the outcome of the last try: an HTTP status, or timeout, tls, unreachable, unreadable, unknown_host,
    private_address, no_tls. `off_at`: when it was given up. `failing_since`: since when a hint has not been accepted.
    """

    id: str
    url: str
    event: str
    types: tuple[str, ...]
    made_by: str
    made_at: int
    on: bool
    off_at: int
    failing_since: int
    tries: int
    next_at: int
    tried_at: int
    taken_at: int
    said: str
    overlap_until: int


class WebhookSecret(Answer):
    """`secret` is shown only this once and not stored."""

    id: str
    secret: str


class Tried(Answer):
    """`said` as in WebhookLine; `taken`: the receiver has accepted it."""

    taken: bool
    said: str
