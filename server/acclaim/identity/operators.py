"""Operators: who may run the show, and their sessions. Hashing is in passwords.py, guessing in guesses.py."""

import secrets
from typing import Any, Final, cast

import msgspec

from acclaim.base import limits
from acclaim.base.errors import ImportRejected, OperatorError, Unknown
from acclaim.identity import passwords
from acclaim.identity.guesses import Try
from acclaim.identity.member import OperatorSession
from acclaim.identity.role import ROLES, Role, is_known
from acclaim.redis import keys
from acclaim.redis.client import Question, Store

FIRST_NAME: Final = "admin"
NAME_CHARS: Final = 64
PASSWORD_CHARS_MIN: Final = 10
PASSWORD_CHARS_MAX: Final = 200
_ALPHABET: Final = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that looks like something else


class _Record(msgspec.Struct):
    """`role` may be one that a newer version knows."""

    hash: str
    role: str
    generation: int


_decode = msgspec.json.Decoder(_Record).decode


async def ensure_first_operator(store: Store) -> str | None:
    """Makes the owner "admin" if there is no owner; its password, or None if there was one, or the name is taken.

    Of several processes that ask at once, one gets the password.
    """
    if "owner" in (await accounts(store)).values():
        return None
    return await create(store, FIRST_NAME, "owner")


async def create(store: Store, name: str, role: Role) -> str | None:
    """Makes an operator with a random password, which is returned; None if the name is taken. Raises ImportRejected."""
    if not (name == name.strip() and name.isprintable() and 1 <= len(name) <= NAME_CHARS):
        raise ImportRejected("definition_invalid", f"name: 1 to {NAME_CHARS} visible characters.", field="name")
    password = _new_password()
    return password if await _change(store, name, None, await _record(password, role)) else None


async def accounts(store: Store) -> dict[str, str]:
    """The roles of all operators by name, owners first; those that this version does not know last."""
    async with store.answering() as redis:
        found = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.OPERATORS)))
    roles = {name.decode(): _decode(record).role for name, record in found.items()}
    return {name: roles[name] for name in sorted(roles, key=lambda name: (_place(roles[name]), name))}


async def set_role(store: Store, name: str, role: Role) -> None:
    """From now on, in all their sessions. Raises Unknown, OperatorError conflict or last_owner."""
    record = await _existing(store, name)
    if not await _change(store, name, record, msgspec.structs.replace(record, role=role)):
        raise OperatorError("conflict")


async def remove(store: Store, name: str) -> None:
    """Ends all their sessions as well. Raises like `set_role`."""
    if not await _change(store, name, await _existing(store, name), None):
        raise OperatorError("conflict")


async def reset_password(store: Store, name: str) -> str | None:
    """Gives an operator a new random password and ends their sessions; None if there is no such operator.

    Raises OperatorError conflict if somebody else changes the account at this very moment.
    """
    record = await _read(store, name)
    if record is None:
        return None
    password = _new_password()
    if not await _change(store, name, record, await _record(password, record.role)):
        raise OperatorError("conflict")
    return password


async def sign_in(store: Store, name: str, password: str, address: str, browser: str = "") -> OperatorSession:
    """`browser`: the id of a browser on which this name has signed in before, or "".

    Raises OperatorError sign_in_failed, sign_in_locked after too many failures (guesses.py), sign_in_busy and, with the
    right password, role_unknown.
    """
    attempt = Try(store, name, address, browser)
    with passwords.room(attempt.place):
        record = await _read(store, name)
        await attempt.count(record is not None)
        kept = record.hash if record else None
        is_short = len(password) <= PASSWORD_CHARS_MAX
        if not (is_short and await passwords.fits(password, kept, known=bool(browser))) or record is None:
            await attempt.failed(record is not None)
            raise OperatorError("sign_in_failed")
        await attempt.take_back()
    if not is_known(record.role):
        raise OperatorError("role_unknown")
    return OperatorSession(name, record.role, record.generation, secrets.token_urlsafe(9))


async def sign_out(store: Store, session: OperatorSession) -> None:
    """Ends this sign-in, also where its cookie was copied to; others of the same operator go on."""
    async with store.answering() as redis:
        await redis.set(keys.sign_in("out", session.id), 1, ex=limits.OPERATOR_SESSION_S)


async def current(store: Store, session: OperatorSession) -> OperatorSession:
    """The operator as of now. Raises OperatorError forbidden if removed or signed out, or if the password has been
    changed since."""
    return as_of_now(session, *await store.ask(*questions(session)))


def questions(session: OperatorSession) -> tuple[Question, Question]:
    """What to ask to know the operator of a session as of now; `as_of_now` takes the answers."""
    return ("HGET", keys.OPERATORS, session.name), ("EXISTS", keys.sign_in("out", session.id))


def as_of_now(session: OperatorSession, found: bytes | None, is_signed_out: int) -> OperatorSession:
    """`current`, from the answers to its `questions`. Whoever has a role that only a newer version knows is nobody."""
    record = _decode(found) if found else None
    if record is None or record.generation != session.generation or is_signed_out or not is_known(record.role):
        raise OperatorError("forbidden")
    return msgspec.structs.replace(session, role=record.role)


async def change_password(store: Store, session: OperatorSession, old: str, new: str, address: str) -> OperatorSession:
    """The session that goes on; all others of this operator end. Raises like `sign_in`, and ImportRejected if weak."""
    if not PASSWORD_CHARS_MIN <= len(new) <= PASSWORD_CHARS_MAX or new.strip() != new:
        sizes = f"{PASSWORD_CHARS_MIN} to {PASSWORD_CHARS_MAX}"
        problem = f"The new password must have {sizes} characters, no space at its ends."
        raise ImportRejected("definition_invalid", problem, field="new")
    await sign_in(store, session.name, old, address, session.id)
    held = await _existing(store, session.name)
    record = await _record(new, held.role)
    if not await _change(store, session.name, held, record):
        raise OperatorError("conflict")
    return msgspec.structs.replace(session, generation=record.generation)


def _place(role: str) -> int:
    return ROLES.index(role) if is_known(role) else len(ROLES)


async def _read(store: Store, name: str) -> _Record | None:
    async with store.answering() as redis:
        found = cast(bytes | None, await cast(Any, redis.hget(keys.OPERATORS, name)))
    return _decode(found) if found else None


async def _existing(store: Store, name: str) -> _Record:
    record = await _read(store, name)
    if record is None:
        raise Unknown("unknown_operator")
    return record


async def _change(store: Store, name: str, held: _Record | None, wanted: _Record | None) -> bool:
    """Writes `wanted` (None: removes) if the account still is as `held` (None: not there). Raises last_owner."""
    records = [msgspec.json.encode(record) if record else b"" for record in (held, wanted)]
    answer = await store.run("change_operator", [keys.OPERATORS], [name, *records])
    if answer < 0:
        raise OperatorError("last_owner")
    return bool(answer)


async def _record(password: str, role: str) -> _Record:
    return _Record(await passwords.hashed(password), role, secrets.randbits(31))


def _new_password() -> str:
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(4)) for _ in range(4))
