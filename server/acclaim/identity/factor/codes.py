"""The codes of an operator's second factor: those of an authenticator app (TOTP, RFC 6238), and recovery codes for
its loss.

Pure but for random numbers: secret and time are arguments. The store keeps the app's secret sealed and of recovery
codes a keyed hash, so that reading Redis reveals neither.
"""

import hmac
import secrets
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Iterable
from hashlib import sha256
from typing import Final, NamedTuple

import msgspec
import pyotp

from acclaim.base.sealed import BadSeal, seal, unseal
from acclaim.base.signed import BadSignature, purpose_key, sign, verify

ISSUER: Final = "Acclaim"
RECOVERY_CODES: Final = 10
OFFER_S: Final = 600  # for the app to be set up
_STEP_S: Final = 30
_STEPS_OFF: Final = 1  # that the clock of a phone may be, either way
_PURPOSE: Final = "acclaim-second-factor"
_OFFER: Final = "acclaim-second-factor-offer"
_RECOVERY: Final = "acclaim-recovery-code"
_ALPHABET: Final = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that looks like something else
_GROUPS: Final = 3
_GROUP_CHARS: Final = 4  # 3 × 4 of 31 characters: 59 bits


class SecondFactor(msgspec.Struct, frozen=True, omit_defaults=True):
    """As an account keeps it. `sealed` is the app's secret, `since` when it was confirmed (ms), `step` the time step of
    the last code that was accepted; `recovery` are hashes of the recovery codes that are left."""

    sealed: str
    since: int
    step: int
    recovery: tuple[str, ...] = ()


class Typed(NamedTuple):
    """What somebody typed as their second factor, "" for nothing; with the server's secret, and the time (ms)."""

    code: str
    secret: bytes
    now: int


class Offer(msgspec.Struct, frozen=True, tag_field="aud", tag=_OFFER):
    """A secret for the app of `name`, which counts once a code of it has come back; until `exp` (s since 1970)."""

    name: str
    secret: str
    exp: int


_read_offer: Final = msgspec.json.Decoder(Offer)


def offer(name: str, secret: bytes, now: int) -> tuple[Offer, str]:
    """A new one, and the text of it that comes back."""
    made = Offer(name, pyotp.random_base32(), now // 1000 + OFFER_S)
    return made, sign(made, secret, _OFFER)


def address(made: Offer) -> str:
    """What the QR code says to the app."""
    return pyotp.TOTP(made.secret).provisioning_uri(name=made.name, issuer_name=ISSUER)


def confirmed(text: str, name: str, typed: Typed) -> SecondFactor | None:
    """What `name` has from now on; None if the code is not of this offer, or the offer is not theirs or too old."""
    try:
        made = verify(text, typed.secret, _OFFER, _read_offer)
    except BadSignature:
        return None
    if made.name != name or made.exp * 1000 <= typed.now:
        return None
    step = _step_of(typed.code, made.secret, typed.now, after=0)
    if step is None:
        return None
    sealed = seal(made.secret.encode(), typed.secret, _PURPOSE, name.encode())
    return SecondFactor(b64encode(sealed).decode(), typed.now, step)


def after(factor: SecondFactor, name: str, typed: Typed) -> SecondFactor | None:
    """What is left of it once this code was accepted, for each is accepted once; None if it is wrong or was used."""
    hashed = _hashed(typed.code, name, typed.secret)
    rest = tuple(one for one in factor.recovery if not hmac.compare_digest(one, hashed))
    if len(rest) < len(factor.recovery):
        return msgspec.structs.replace(factor, recovery=rest)
    try:
        kept = unseal(b64decode(factor.sealed), typed.secret, _PURPOSE, name.encode()).decode()
    except (BadSeal, ValueError):  # the server has another secret now: only a recovery or an owner helps
        return None
    step = _step_of(typed.code, kept, typed.now, after=factor.step)
    return None if step is None else msgspec.structs.replace(factor, step=step)


def with_recovery(factor: SecondFactor, name: str, secret: bytes) -> tuple[SecondFactor, list[str]]:
    """With new recovery codes, which are shown only once; the old ones become invalid."""
    codes = [_new_code() for _ in range(RECOVERY_CODES)]
    return msgspec.structs.replace(factor, recovery=_all_hashed(codes, name, secret)), codes


def _step_of(code: str, secret: str, now: int, after: int) -> int | None:
    """The time step of this code, if it is near, and later than `after`."""
    typed = "".join(_plain(code).split())
    app = pyotp.TOTP(secret, interval=_STEP_S)
    this = now // 1000 // _STEP_S
    found = None
    for step in range(this - _STEPS_OFF, this + _STEPS_OFF + 1):  # all of them, so that the time taken reveals nothing
        is_it = hmac.compare_digest(app.generate_otp(step).encode(), typed.encode("utf-8", "surrogatepass"))
        if is_it and step > after:
            found = step
    return found


def _plain(code: str) -> str:
    """With plain digits in place of Chinese full-width ones."""
    return unicodedata.normalize("NFKC", code)


def _new_code() -> str:
    groups = ("".join(secrets.choice(_ALPHABET) for _ in range(_GROUP_CHARS)) for _ in range(_GROUPS))
    return "-".join(groups)


def _all_hashed(codes: Iterable[str], name: str, secret: bytes) -> tuple[str, ...]:
    return tuple(_hashed(code, name, secret) for code in codes)


def _hashed(code: str, name: str, secret: bytes) -> str:
    """Keyed, because 59 bits are too few against somebody who can read Redis."""
    plain = "".join(char for char in _plain(code).casefold() if char.isalnum())
    text = f"{name}\0{plain}".encode("utf-8", "surrogatepass")
    return hmac.digest(purpose_key(secret, _RECOVERY), text, sha256).hex()
