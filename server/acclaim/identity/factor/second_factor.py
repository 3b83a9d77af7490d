"""An operator's second factor in the store: set up, recovery codes renewed, switched off."""

from typing import NamedTuple

import msgspec

from acclaim.base.errors import OperatorError
from acclaim.identity import account as kept
from acclaim.identity.factor import codes as factor_codes
from acclaim.identity.factor.codes import Typed
from acclaim.identity.member import OperatorSession
from acclaim.identity.proving import prove
from acclaim.redis.client import Store


class SetUp(NamedTuple):
    """The session that goes on, all others of this operator have ended; and the recovery codes, told this once."""

    session: OperatorSession
    recovery_codes: list[str]


async def set_up(store: Store, session: OperatorSession, offer: str, typed: Typed) -> SetUp:
    """From now on a code is required. Raises OperatorError second_factor_wrong, also for an offer that is too old or
    another operator's, and second_factor_on, conflict."""
    account = await kept.existing(store, session.name)
    if account.second_factor:
        raise OperatorError("second_factor_on")
    confirmed = factor_codes.confirmed(offer, session.name, typed)
    if confirmed is None:
        raise OperatorError("second_factor_wrong")
    factor, codes = factor_codes.with_recovery(confirmed, session.name, typed.secret)
    generation = kept.new_generation()
    await kept.change(
        store, session.name, account, msgspec.structs.replace(account, second_factor=factor, generation=generation)
    )
    return SetUp(msgspec.structs.replace(session, generation=generation), codes)


async def renew_recovery_codes(
    store: Store, session: OperatorSession, password: str, address: str, typed: Typed
) -> list[str]:
    """New ones; the old ones become invalid. Raises like `proving.prove`, and OperatorError second_factor_off."""
    account = await prove(store, session.name, password, address, session.id, typed)
    if account.second_factor is None:
        raise OperatorError("second_factor_off")
    factor, codes = factor_codes.with_recovery(account.second_factor, session.name, typed.secret)
    await kept.change(store, session.name, account, msgspec.structs.replace(account, second_factor=factor))
    return codes


async def switch_off_own(store: Store, session: OperatorSession, password: str, address: str, typed: Typed) -> None:
    """Raises like `renew_recovery_codes`."""
    account = await prove(store, session.name, password, address, session.id, typed)
    if account.second_factor is None:
        raise OperatorError("second_factor_off")
    await kept.change(store, session.name, account, msgspec.structs.replace(account, second_factor=None))


async def switch_off(store: Store, name: str) -> None:
    """Of somebody who has lost it. Raises Unknown("unknown_operator"), OperatorError second_factor_off, conflict."""
    account = await kept.existing(store, name)
    if account.second_factor is None:
        raise OperatorError("second_factor_off")
    await kept.change(store, name, account, msgspec.structs.replace(account, second_factor=None))
