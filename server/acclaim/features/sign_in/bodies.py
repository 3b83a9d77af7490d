"""JSON bodies of signing in by a provider."""

from typing import Annotated

import msgspec

from acclaim.base import limits
from acclaim.http.bodies import Answer, Body
from acclaim.identity.proof import Proof


class Way(Answer):
    """A provider that the event's page offers: `title` is what its button says. `binds`: whoever comes by it says once
    which member they are, `by_name` also by number and name. `silent_in`: in a browser whose User-Agent contains this
    nobody is asked anything, so the page goes there by itself; "" for nowhere."""

    provider: str
    title: str
    title_en: str
    binds: bool
    by_name: bool
    silent_in: str


class SignedOut(Answer):
    """`address`: where the provider signs people out and leads them back; "" for nowhere."""

    address: str


class Ways(Answer):
    """`unbound`: what a provider calls whoever has come back from it in this browser, and has to say which member they
    are; None for nobody. `provider` is whose."""

    ways: list[Way]
    unbound: str | None = None
    provider: str = ""


class ListedProvider(Answer):
    """An identity provider of this server: `provider` is what events call it."""

    provider: str
    title: str
    title_en: str


class Bind(Body, forbid_unknown_fields=True):
    """Which member one is: a code, with the phone's `device` as in joining; or `number` and `name`. `proof` answers the
    challenge of a `proof_needed`."""

    code: Annotated[str, msgspec.Meta(max_length=64)] = ""
    number: Annotated[str, msgspec.Meta(max_length=64)] = ""
    name: Annotated[str, msgspec.Meta(max_length=limits.TEXT_CHARS)] = ""
    device: Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{0,64}$(?!\n)")] = ""
    proof: Proof | None = None
