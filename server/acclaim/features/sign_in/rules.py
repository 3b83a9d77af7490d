"""The rules of signing in by a provider, pure: what stands in a cookie meanwhile, and what a provider's claims mean.

On the way there and back everything is in the browser: a sealed cookie holds state, nonce and verifier, and the state
in the addresses holds the event to come back to. Nothing else leads anywhere: no address is taken from a request.
"""

import hmac
import re
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final, NamedTuple

import msgspec

from acclaim.base import limits
from acclaim.base.plain_text import claimed_unit, plain, plain_id
from acclaim.event.definition import UNSEEN, Id, IdOrNone
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.features.sign_in.limits import WHO_CHARS
from acclaim.identity import aliases
from acclaim.identity.operators import NAME_CHARS as OPERATOR_NAME_CHARS
from acclaim.identity.pseudonym import is_reserved
from acclaim.identity.role import ROLES, Role, capabilities

CONSOLE: Final = ""  # in place of an event: the way of an operator
FLOW: Final = "acclaim-sign-in"
IDENTITY: Final = "acclaim-identity"
_RANDOM_CHARS: Final = 24  # 96 bits, in hexadecimal
_ID_CHARS_READ: Final = 65  # of what may be an id: what is longer is none, and a cookie has little room
_is_id = re.compile(limits.ID_PATTERN).match
# WeCom takes a state of letters and digits alone, at most 128 of them.
_ESCAPES: Final = {"Z": "Zz", "-": "Za", "_": "Zb"}
_UNESCAPES: Final = {escaped: char for char, escaped in _ESCAPES.items()}


class Claims(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"class_": "class"}):
    """The names of the claims in which a provider says what; "" for what it does not say."""

    member: str = "sub"
    name: str = "name"
    unit: str = ""
    class_: str = ""


class OperatorClaims(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which claims say what operators are called and which groups they are in; and which role a group gives."""

    roles: dict[str, Role]
    groups: str = "groups"
    name: str = "preferred_username"


class Identity(msgspec.Struct, frozen=True, rename={"class_": "class"}):
    """Whom a provider knows. `alias` is its id here (identity/aliases.py), `who` what operators see of it; `member` is
    the id that the provider says the member has, as it stands there."""

    alias: str
    who: str
    member: str = ""
    name: str = ""
    unit: str = ""
    class_: str = DEFAULT_CLASS


class Flow(msgspec.Struct, frozen=True, tag_field="aud", tag=FLOW):
    """A browser on its way to `provider` and back, until `exp` (s since 1970), from a link to `activity` or ""."""

    provider: Id
    state: str
    nonce: str
    verifier: str
    exp: int
    activity: IdOrNone = ""

    @property
    def challenge(self) -> str:
        """S256 (RFC 7636 §4.2)."""
        return urlsafe_b64encode(sha256(self.verifier.encode()).digest()).rstrip(b"=").decode()

    def fits(self, provider: str, state: str, now: int) -> bool:
        """Whether this browser left for `provider` with `state`, lately; `now` in ms."""
        is_same = hmac.compare_digest(self.state.encode(), state.encode("utf-8", "surrogatepass"))
        return is_same and self.provider == provider and self.exp * 1000 > now


class Unbound(msgspec.Struct, frozen=True, tag_field="aud", tag=IDENTITY):
    """An identity that is bound to no member of `event` yet, until `exp` (s since 1970)."""

    event: Id
    provider: Id
    identity: Identity
    exp: int


read_flow: Final = msgspec.json.Decoder(Flow)
read_unbound: Final = msgspec.json.Decoder(Unbound)


class Return(NamedTuple):
    """Where a state leads: to the console if `event` is CONSOLE; `again` if the flow was begun a second time because
    its cookie was lost."""

    event: str
    again: bool


def state_of(event_id: str, again: bool, random: str) -> str:
    """`random` has 24 hexadecimal characters."""
    return f"{int(again)}{random}{re.sub('[Z_-]', lambda found: _ESCAPES[found[0]], event_id)}"


def return_of(state: str) -> Return | None:
    """Where a state leads, whoever made it; None for what is none."""
    head, rest = state[: 1 + _RANDOM_CHARS], state[1 + _RANDOM_CHARS :]
    if not re.fullmatch(r"[01][0-9a-f]{24}", head) or not re.fullmatch(r"(?:[A-Ya-z0-9]|Z[zab])*", rest):
        return None
    event_id = re.sub("Z[zab]", lambda found: _UNESCAPES[found[0]], rest)
    return Return(event_id, head[0] == "1") if event_id == CONSOLE or is_id(event_id) else None


def identity_of(issuer: str, subject: str, said: Mapping[str, Any], names: Claims) -> Identity:
    """What the claims of `subject` mean. Names are shown to people, so what can't be seen is dropped from them."""
    name = _shown(said, names.name)
    return Identity(
        aliases.alias_of(issuer, subject), (name or plain(UNSEEN.sub("", subject)))[:WHO_CHARS],
        _id(subject if names.member == "sub" else _text(said, names.member)), name,
        claimed_unit(_shown(said, names.unit)), _id(_text(said, names.class_)) or DEFAULT_CLASS,
    )  # fmt: skip


def operator_of(said: Mapping[str, Any], names: OperatorClaims) -> tuple[str, Role | None]:
    """What an operator is called, and the role that their groups give: of several the one that may most, of equals the
    one that identity/role.py names first; None if none gives one."""
    groups = said.get(names.groups)
    listed = [groups] if isinstance(groups, str) else groups if isinstance(groups, list) else []
    given = {names.roles[one] for one in listed if isinstance(one, str) and one in names.roles}
    role = min(given, key=lambda one: (-len(capabilities(one)), ROLES.index(one)), default=None)
    return plain(UNSEEN.sub("", _text(said, names.name)))[:OPERATOR_NAME_CHARS].strip(), role


def is_id(text: str) -> bool:
    """Whether an event may have this id."""
    return _is_id(text) is not None


def is_member_id(text: str) -> bool:
    """Whether a provider may say that a member has this id: one that neither this server gives itself nor another
    provider's identity has."""
    return is_id(text) and not is_reserved(text)


def wanted(names: Claims) -> tuple[str, ...]:
    """The claims that say something of a member."""
    return tuple(filter(None, (names.member, names.name, names.unit, names.class_)))


def _shown(said: Mapping[str, Any], claim: str) -> str:
    return plain(UNSEEN.sub("", _text(said, claim)))[: limits.TEXT_CHARS]


def _id(text: str) -> str:
    return plain_id(text)[:_ID_CHARS_READ]


def _text(said: Mapping[str, Any], claim: str) -> str:
    """A claim as text; "" if it is not there or is something else. Numbers of employees may be numbers, and a list
    says its first first."""
    value = said.get(claim) if claim else None
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return str(value)
