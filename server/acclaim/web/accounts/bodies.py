"""JSON bodies about operators, both ways."""

from typing import Annotated

import msgspec

from acclaim.http.bodies import Answer, Body
from acclaim.identity import operators
from acclaim.identity.member import OperatorSession, SecondFactorNow
from acclaim.identity.role import Capability, Role

OperatorName = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
Password = Annotated[str, msgspec.Meta(min_length=1, max_length=256)]
TypedCode = Annotated[str, msgspec.Meta(max_length=64)]


class SignIn(Body, forbid_unknown_fields=True):
    """`code`: of the second factor, where the account has one."""

    name: OperatorName
    password: Password
    code: TypedCode = ""


class Operator(Answer):
    """`may`: the capabilities of who is signed in (identity/role.py), which without a second factor that is demanded is
    `self` alone."""

    name: str
    role: Role
    may: list[Capability]
    second_factor: SecondFactorNow
    provider: str

    @classmethod
    def of(cls, session: OperatorSession) -> "Operator":
        return cls(session.name, session.role, operators.allowed(session), session.second_factor, session.provider)


class SignedIn(Answer):
    """`operator` is None where nobody is signed in: no error, for every sign-in page asks."""

    operator: Operator | None


class NewPassword(Body, forbid_unknown_fields=True):
    old: Password
    new: Annotated[str, msgspec.Meta(min_length=10, max_length=256)]
    code: TypedCode = ""


class PasswordAgain(Body, forbid_unknown_fields=True):
    """Of somebody who is signed in: the password again, and a code where the account has a second factor."""

    password: Password
    code: TypedCode = ""


class FactorOffered(Answer):
    """For an authenticator app: `secret` to type, or a QR code (`path` of its dark modules, `modules` on each side).
    `offer` comes back with a code of it, within ten minutes."""

    offer: str
    secret: str
    path: str
    modules: int


class ConfirmFactor(Body, forbid_unknown_fields=True):
    offer: Annotated[str, msgspec.Meta(max_length=1024)]
    code: TypedCode


class RecoveryCodes(Answer):
    """Told here and nowhere else; each is good once."""

    recovery_codes: list[str]


class FactorNow(Answer):
    """`since` in ms since 1970, 0 without one; `recovery_codes`: how many are left."""

    since: int
    recovery_codes: int


class SessionLine(Answer):
    """Where a session began, and when it was last used, to some minutes (ms since 1970). `is_this`: that which asks."""

    id: str
    since: int
    used_at: int
    browser: str
    address: str
    is_this: bool


SessionId = Annotated[str, msgspec.Meta(min_length=1, max_length=32)]


class OneSession(Body, forbid_unknown_fields=True):
    id: SessionId


class SessionsOf(Body, forbid_unknown_fields=True):
    """Of an operator: one, or all of them without `id`."""

    name: OperatorName
    id: SessionId | None = None


class Account(Answer):
    """`role` may be one that this version does not know: such an account may do nothing. `provider`: the identity
    provider that it signs in by, "" where it has a password."""

    name: str
    role: str
    second_factor: bool
    provider: str


class NamedOperator(Body, forbid_unknown_fields=True):
    name: OperatorName


class OperatorWithRole(Body, forbid_unknown_fields=True):
    name: OperatorName
    role: Role


class OperatorWithPassword(Answer):
    """The password is shown here and nowhere else."""

    name: str
    password: str
