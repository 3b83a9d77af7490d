"""A member, and the sessions by which members, screens and operators are recognised.

Each session is a signed token (base/signed.py) in an HttpOnly cookie; nothing is looked up to read one, so that a
reconnect storm costs the store nothing. Its `aud` says what it is for, and its key serves only that purpose.

All times are milliseconds since 1970; `exp` inside a token is in seconds, as JWT says.
"""

from typing import Annotated, Any, Final, Literal

import msgspec

from acclaim.base import limits
from acclaim.base.errors import NotAdmitted, OperatorError
from acclaim.base.signed import BadSignature, sign, verify
from acclaim.event.definition import Id, Text
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.identity import device
from acclaim.identity.role import Role

_SESSION: Final = "acclaim-session"
_SCREEN: Final = "acclaim-screen"
_OPERATOR: Final = "acclaim-operator"
_BROWSER: Final = "acclaim-browser"


class Member(msgspec.Struct, frozen=True, rename={"class_": "class"}, omit_defaults=True):
    """Somebody who may cast ballots. `id` is the host app's, or generated for an anonymous device. `admitted` is the
    version of the roster that last decided on it, "" without one; `since` is when its session was issued (s).
    """

    id: Id
    event: Id
    name: Text = ""
    unit: Text = ""
    class_: Id = DEFAULT_CLASS
    anonymous: bool = False
    admitted: str = ""
    since: int = 0

    def public(self) -> dict[str, Any]:
        """What pages get of it: {"name", "unit", "class", "anonymous"}."""
        return {"name": self.name, "unit": self.unit, "class": self.class_, "anonymous": self.anonymous}


class Session(msgspec.Struct, tag_field="aud", tag=_SESSION):
    """Ends at `exp`, in s since 1970."""

    member: Member
    exp: int


class _Screen(msgspec.Struct, tag_field="aud", tag=_SCREEN):
    event: Id
    exp: int


SecondFactorNow = Literal["off", "on", "missing"]  # missing: it must be set up before anything else


class OperatorSession(msgspec.Struct, frozen=True):
    """A signed-in operator. `generation` is another with each change of password, which ends older sessions; `id` is
    this sign-in's own, which ends by signing out. A cookie does not know what is as of now: `second_factor`, and
    `provider`, the identity provider, "" where there is a password."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
    role: Role
    generation: int
    id: str = ""
    second_factor: SecondFactorNow = "off"
    provider: str = ""


class _Operator(msgspec.Struct, tag_field="aud", tag=_OPERATOR):
    operator: OperatorSession
    exp: int


class Browser(msgspec.Struct, tag_field="aud", tag=_BROWSER):
    """A browser on which operators have signed in: their names, the newest first."""

    id: str
    names: list[str]
    exp: int = 0


_read_session = msgspec.json.Decoder(Session)
_read_screen = msgspec.json.Decoder(_Screen)
_read_operator = msgspec.json.Decoder(_Operator)
_read_browser = msgspec.json.Decoder(Browser)


def session_s(member: Member, now: int) -> int:
    """How long a session that begins now is valid, in s. An anonymous device's is short, and shorter towards the end
    of the device's days; 0 then."""
    made = device.read(member.id)
    if made is None:
        return limits.SESSION_S
    return max(0, min(limits.DEVICE_SESSION_S, made.made_at // 1000 + limits.DEVICE_AGE_S - now // 1000))


def issue_session(member: Member, secret: bytes, now: int, age_s: int | None = None) -> str:
    """A cookie value for `member`, good for `session_s`, which `age_s` is if that is known already."""
    issued = msgspec.structs.replace(member, since=now // 1000)
    good_for_s = session_s(member, now) if age_s is None else age_s
    return sign(Session(issued, now // 1000 + good_for_s), secret, _SESSION)


def read_session(token: str, secret: bytes, event: str, now: int) -> Session:
    """The session of a cookie value. Raises NotAdmitted session_missing, session_expired or wrong_event."""
    try:
        session = verify(token, secret, _SESSION, _read_session)
    except BadSignature:
        raise NotAdmitted("session_missing") from None
    _admit(session.member.event, session.exp, event, now)
    return session


def issue_screen(event: str, secret: bytes, now: int) -> str:
    """The key of a read-only display link, and the screen's cookie; good for limits.DISPLAY_LINK_S."""
    return sign(_Screen(event, now // 1000 + limits.DISPLAY_LINK_S), secret, _SCREEN)


def read_screen(token: str, secret: bytes, event: str, now: int) -> None:
    """Returns if `token` lets a screen see `event`. Raises NotAdmitted like `read_session`."""
    try:
        screen = verify(token, secret, _SCREEN, _read_screen)
    except BadSignature:
        raise NotAdmitted("session_missing", "Open the screen by the display link from the console.") from None
    _admit(screen.event, screen.exp, event, now)


def issue_operator(operator: OperatorSession, secret: bytes, now: int) -> str:
    """A cookie value for a signed-in operator, good for limits.OPERATOR_SESSION_S."""
    return sign(_Operator(operator, now // 1000 + limits.OPERATOR_SESSION_S), secret, _OPERATOR)


def read_operator(token: str, secret: bytes, now: int) -> OperatorSession:
    """The operator of a cookie value. Raises OperatorError forbidden.

    The store knows whether the operator still exists with this `generation`: see store/operators.py, `current`.
    """
    try:
        session = verify(token, secret, _OPERATOR, _read_operator)
    except BadSignature:
        raise OperatorError("forbidden") from None
    if session.exp * 1000 <= now:
        raise OperatorError("forbidden", "Your sign-in has ended; sign in again.")
    return session.operator


def issue_browser(browser: Browser, name: str, secret: bytes, now: int) -> str:
    """A cookie value for `browser`, on which operator `name` has signed in; good for limits.BROWSER_S."""
    names = [name, *(one for one in browser.names if one != name)][: limits.BROWSER_NAMES]
    return sign(Browser(browser.id, names, now // 1000 + limits.BROWSER_S), secret, _BROWSER)


def read_browser(token: str, secret: bytes, now: int) -> Browser | None:
    """The browser of a cookie value; None for one that nobody has signed in on (lately)."""
    try:
        browser = verify(token, secret, _BROWSER, _read_browser)
    except BadSignature:
        return None
    return browser if browser.exp * 1000 > now else None


def _admit(token_event: str, exp: int, event: str, now: int) -> None:
    if token_event != event:
        raise NotAdmitted("wrong_event")
    if exp * 1000 <= now:
        raise NotAdmitted("session_expired")
