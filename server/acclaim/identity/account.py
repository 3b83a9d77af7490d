"""An operator's account in the store: one record per name, changed by compare-and-set."""

import secrets
from typing import Any, Final, cast

import msgspec

from acclaim.base.errors import OperatorError, Unknown
from acclaim.identity import passwords
from acclaim.identity.factor.codes import SecondFactor
from acclaim.redis import keys
from acclaim.redis.client import Store


class Account(msgspec.Struct, omit_defaults=True):
    """`hash` is that of the password; `role` may be one that a newer version knows. Sessions of another `generation`
    have ended. Operators who sign in by an identity provider have no password, `hash` "": `provider` is its name, and
    `identity` their alias (identity/aliases.py)."""

    hash: str
    role: str
    generation: int
    second_factor: SecondFactor | None = None
    provider: str = ""
    identity: str = ""

    def check_local(self) -> None:
        """Raises OperatorError("account_of_provider") for an account that has no password."""
        if not self.hash:
            raise OperatorError("account_of_provider", provider=self.provider)


decode: Final = msgspec.json.Decoder(Account).decode


async def read_all(store: Store) -> dict[str, Account]:
    """All accounts by name."""
    async with store.answering() as redis:
        found = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.OPERATORS)))
    return {name.decode(): decode(record) for name, record in found.items()}


async def read(store: Store, name: str) -> Account | None:
    async with store.answering() as redis:
        found = cast(bytes | None, await cast(Any, redis.hget(keys.OPERATORS, name)))
    return decode(found) if found else None


async def existing(store: Store, name: str) -> Account:
    """Raises Unknown("unknown_operator")."""
    account = await read(store, name)
    if account is None:
        raise Unknown("unknown_operator")
    return account


async def replace(store: Store, name: str, held: Account | None, wanted: Account | None) -> bool:
    """Writes `wanted` (None: removes) if the account still is as `held` (None: not there). Raises last_owner."""
    records = [msgspec.json.encode(account) if account else b"" for account in (held, wanted)]
    answer = await store.run("change_operator", [keys.OPERATORS], [name, *records])
    if answer < 0:
        raise OperatorError("last_owner")
    return bool(answer)


async def change(store: Store, name: str, held: Account, wanted: Account | None) -> None:
    """The same. Raises OperatorError conflict as well, if somebody else has changed the account meanwhile."""
    if not await replace(store, name, held, wanted):
        raise OperatorError("conflict")


async def with_password(account: Account, password: str) -> Account:
    """The account with another password, which ends all sessions."""
    return msgspec.structs.replace(account, hash=await passwords.hashed(password), generation=new_generation())


def new_generation() -> int:
    return secrets.randbits(31)
