"""Names of the cookies, and reading and writing them.

So that no two have the same name, no event is called "operator", "browser" or "screen-…" (event/check.py).
"""

from typing import Final

OPERATOR: Final = "acclaim-operator"
BROWSER: Final = "acclaim-browser"
SIGN_IN: Final = "acclaim.sign-in"  # a member on the way to an identity provider and back


def member(event_id: str) -> str:
    """The session of a member in one event."""
    return f"acclaim-{event_id}"


def other(event_id: str) -> str:
    """The session that a link has brought while somebody else is here, until the person says who they are. No event's
    id has a dot."""
    return f"acclaim.other.{event_id}"


def identity(event_id: str) -> str:
    """Who an identity provider says that this is, until the person has said which member that is."""
    return f"acclaim.identity.{event_id}"


def screen(event_id: str) -> str:
    """The right to show one event's big screen."""
    return f"acclaim-screen-{event_id}"


def line(name: str, value: str, age_s: int, *, secure: bool, same_site: str) -> str:
    """A Set-Cookie header: out of scripts' reach, for all paths; `value` "" deletes the cookie.

    A value is a token or a number, with nothing to be quoted: the standard library asks that of every character, 20 µs.
    """
    parts = f"{name}={value}; HttpOnly; Max-Age={age_s if value else 0}; Path=/; SameSite={same_site}"
    if secure:
        parts += "; Secure"
    if same_site == "none":  # of a page on another site: browsers that block third parties keep only this one (CHIPS)
        parts += "; Partitioned"
    return parts


def read(header: str, name: str) -> str | None:
    """One cookie's value from a Cookie header (RFC 6265 §4.2); None if it is not there."""
    for pair in header.split(";"):
        key, _, value = pair.strip().partition("=")
        if key == name:
            return value
    return None
