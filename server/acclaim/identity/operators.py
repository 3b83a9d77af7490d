"""Operators: who may run the show, and their sessions. The stored account is in account.py; how somebody proves to be
one, in proving.py."""

import secrets
from typing import Final, NamedTuple

import msgspec

from acclaim.base.errors import ImportRejected, OperatorError
from acclaim.identity import account as kept
from acclaim.identity import operator_sessions, passwords
from acclaim.identity.account import Account, new_generation
from acclaim.identity.factor.codes import Typed
from acclaim.identity.member import OperatorSession, SecondFactorNow
from acclaim.identity.proving import prove
from acclaim.identity.role import CAPABILITIES, ROLES, Capability, Demand, Role, is_known, may, must_have_second_factor
from acclaim.redis import keys
from acclaim.redis.client import Question, Store

FIRST_NAME: Final = "admin"
NAME_CHARS: Final = 64
PASSWORD_CHARS_MIN: Final = 10
PASSWORD_CHARS_MAX: Final = passwords.CHARS_MAX
_ALPHABET: Final = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that looks like something else


async def ensure_first_operator(store: Store) -> str | None:
    """Makes the owner "admin" if no owner has a password; its password, or None if there was one, or the name is taken.

    Of several processes that ask at once, one gets the password.
    """
    if any(account.role == "owner" and account.hash for account in (await kept.read_all(store)).values()):
        return None
    return await create(store, FIRST_NAME, "owner")


async def create(store: Store, name: str, role: Role) -> str | None:
    """Makes an operator with a random password, which is returned; None if the name is taken. Raises ImportRejected."""
    _check_name(name)
    password = _new_password()
    account = Account(await passwords.hashed(password), role, new_generation())
    return password if await kept.replace(store, name, None, account) else None


async def listed(store: Store) -> dict[str, Account]:
    """All operators by name, owners first; those whose role this version does not know last."""
    found = await kept.read_all(store)
    return {name: found[name] for name in sorted(found, key=lambda name: (_place(found[name].role), name))}


async def accounts(store: Store) -> dict[str, str]:
    """The roles of all operators by name, in the same order."""
    return {name: account.role for name, account in (await listed(store)).items()}


async def set_role(store: Store, name: str, role: Role) -> None:
    """From now on, in all their sessions. Raises Unknown, OperatorError conflict, last_owner, account_of_provider."""
    account = await kept.existing(store, name)
    account.check_local()
    await kept.change(store, name, account, msgspec.structs.replace(account, role=role))


async def remove(store: Store, name: str) -> None:
    """Ends all their sessions as well. Raises like `set_role`."""
    await kept.change(store, name, await kept.existing(store, name), None)


async def reset_password(store: Store, name: str) -> str | None:
    """Gives an operator a new random password and ends their sessions; None if there is no such operator. The second
    factor stays.

    Raises OperatorError account_of_provider; conflict if somebody else changes the account at this very moment.
    """
    account = await kept.read(store, name)
    if account is None:
        return None
    account.check_local()
    password = _new_password()
    await kept.change(store, name, account, await kept.with_password(account, password))
    return password


async def sign_in(
    store: Store, name: str, password: str, address: str, browser: str = "", typed: Typed | None = None
) -> OperatorSession:
    """`browser`: the id of a browser on which this name has signed in before, or "". Raises like `proving.prove`, and
    OperatorError role_unknown."""
    account = await prove(store, name, password, address, browser, typed)
    if not is_known(account.role):
        raise OperatorError("role_unknown")
    return OperatorSession(name, account.role, account.generation, secrets.token_urlsafe(9))


class Claimed(NamedTuple):
    """Whom an identity provider knows as an operator: `identity` is its id here, `name` what it calls them, `role` that
    of their groups, None where none has one."""

    provider: str
    identity: str
    name: str
    role: Role | None


class Entered(NamedTuple):
    """`name` of the account; `before` its role until now, None if it was made just now; `session` None if it is gone,
    for no group of theirs has a role any more."""

    name: str
    before: str | None
    session: OperatorSession | None


async def enter(store: Store, claimed: Claimed) -> Entered:
    """Signs in somebody whom a provider has sent: the first time an account is made, which has the role of their groups
    from then on. Its name stays what it was called first.

    Raises OperatorError no_operator_group for somebody who may not and has no account, name_taken if another account
    has the name, conflict; ImportRejected for a name that none can have.
    """
    found = await kept.read_all(store)
    name, account = next(((n, a) for n, a in found.items() if a.identity == claimed.identity), (claimed.name, None))
    if claimed.role is None:
        if account is None:
            raise OperatorError("no_operator_group")
        await kept.change(store, name, account, None)
        return Entered(name, account.role, None)
    before = account.role if account else None
    if account is None:
        _check_name(name)
        if name in found:
            raise OperatorError("name_taken")
    generation = account.generation if account else new_generation()
    wanted = Account("", claimed.role, generation, provider=claimed.provider, identity=claimed.identity)
    if wanted != account and not await kept.replace(store, name, account, wanted):
        raise OperatorError("conflict")
    return Entered(name, before, OperatorSession(name, claimed.role, generation, secrets.token_urlsafe(9)))


async def sign_out(store: Store, session: OperatorSession) -> None:
    """Ends this sign-in, also where its cookie was copied to; others of the same operator go on."""
    await operator_sessions.end(store, session.name, [session.id])


async def current(store: Store, session: OperatorSession, demand: Demand = "optional") -> OperatorSession:
    """The operator as of now. Raises OperatorError forbidden if removed or signed out, or if the password has been
    changed since."""
    found, is_signed_out = await store.ask(*questions(session))
    return as_of_now(session, found, is_signed_out, demand)


def questions(session: OperatorSession) -> tuple[Question, Question]:
    """What to ask to know the operator of a session as of now; `as_of_now` takes the answers."""
    return ("HGET", keys.OPERATORS, session.name), ("EXISTS", keys.sign_in("out", session.id))


def as_of_now(
    session: OperatorSession, found: bytes | None, is_signed_out: int, demand: Demand = "optional"
) -> OperatorSession:
    """`current`, from the answers to its `questions`. An operator with a role that only a newer version knows is
    refused."""
    account = kept.decode(found) if found else None
    if account is None or account.generation != session.generation or is_signed_out or not is_known(account.role):
        raise OperatorError("forbidden")
    is_missing = account.hash and account.second_factor is None and must_have_second_factor(account.role, demand)
    factor: SecondFactorNow = "on" if account.second_factor else "missing" if is_missing else "off"
    return msgspec.structs.replace(session, role=account.role, second_factor=factor, provider=account.provider)


def check_may(session: OperatorSession, needed: Capability) -> None:
    """Raises OperatorError role_missing; second_factor_missing for an operator who must set one up first."""
    if not may(session.role, needed):
        raise OperatorError("role_missing", needs=needed)
    if session.second_factor == "missing" and needed != "self":
        raise OperatorError("second_factor_missing")


def allowed(session: OperatorSession) -> list[Capability]:
    """What `check_may` permits."""
    return [
        one for one in CAPABILITIES
        if may(session.role, one) and (session.second_factor != "missing" or one == "self")
    ]  # fmt: skip


async def change_password(
    store: Store, session: OperatorSession, old: str, new: str, address: str, typed: Typed | None = None
) -> OperatorSession:
    """The session that goes on; all others of this operator end. Raises like `sign_in`, and ImportRejected if weak."""
    if not PASSWORD_CHARS_MIN <= len(new) <= PASSWORD_CHARS_MAX or new.strip() != new:
        sizes = f"{PASSWORD_CHARS_MIN} to {PASSWORD_CHARS_MAX}"
        problem = f"The new password must have {sizes} characters, no space at its ends."
        raise ImportRejected("definition_invalid", problem, field="new")
    (await kept.existing(store, session.name)).check_local()
    held = await prove(store, session.name, old, address, session.id, typed)
    account = await kept.with_password(held, new)
    await kept.change(store, session.name, held, account)
    return msgspec.structs.replace(session, generation=account.generation)


def _check_name(name: str) -> None:
    if not (name == name.strip() and name.isprintable() and 1 <= len(name) <= NAME_CHARS):
        raise ImportRejected("definition_invalid", f"name: 1 to {NAME_CHARS} visible characters.", field="name")


def _place(role: str) -> int:
    return ROLES.index(role) if is_known(role) else len(ROLES)


def _new_password() -> str:
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(4)) for _ in range(4))
