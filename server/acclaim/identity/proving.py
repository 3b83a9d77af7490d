"""Proving to be an operator: by name, password and, where the account has one, a code of the second factor.

All in one request, so nothing is stored between a right password and a code. A wrong code is a failure like a wrong
password, and one name has few in all, because somebody who sends a code knows the password.
"""

from typing import Final

import msgspec

from acclaim.base.errors import OperatorError
from acclaim.identity import account as kept
from acclaim.identity import passwords
from acclaim.identity.account import Account
from acclaim.identity.factor import codes as factor_codes
from acclaim.identity.factor.codes import Typed
from acclaim.identity.guesses import Try
from acclaim.redis.client import Store

_TRIES: Final = 3  # while others change the account


async def prove(
    store: Store, name: str, password: str, address: str, browser: str, typed: Typed | None = None
) -> Account:
    """The account, as it is now: a code of the second factor is used up. `browser`: the id of a browser on which this
    name has signed in before, or "".

    Raises OperatorError sign_in_failed, sign_in_locked after too many failures (guesses.py), sign_in_busy; with the
    right password second_factor_needed, if the account has one and no code came, and second_factor_wrong.
    """
    attempt = Try(store, name, address, browser)
    with passwords.room(attempt.place):
        account = await kept.read(store, name)
        await attempt.count(account is not None)
        if not await passwords.fits(password, account.hash if account else None, known=bool(browser)) or not account:
            await attempt.failed(account is not None)
            raise OperatorError("sign_in_failed")
        if account.second_factor:
            account = await _with_code(store, name, account, attempt, typed)
        await attempt.take_back()
    return account


async def _with_code(store: Store, name: str, account: Account, attempt: Try, typed: Typed | None) -> Account:
    if typed is None or not typed.code:
        await attempt.take_back()
        raise OperatorError("second_factor_needed")
    codes = attempt.of_codes()
    await codes.count(exists=True)
    for _ in range(_TRIES):
        rest = account.second_factor and factor_codes.after(account.second_factor, name, typed)
        if rest is None:
            await attempt.failed(exists=True, what="second_factor_failed")
            raise OperatorError("second_factor_wrong")
        used = msgspec.structs.replace(account, second_factor=rest)
        if await kept.replace(store, name, account, used):
            await codes.take_back()
            return used
        again = await kept.read(store, name)
        if again is None or again.hash != account.hash:  # removed, or another password meanwhile
            break
        account = again
    raise OperatorError("conflict")
