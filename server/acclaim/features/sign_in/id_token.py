"""ID tokens: whether one is the provider's, for us, of now and of this very sign-in (OpenID Connect Core §3.1.3.7).

Pure: keys, expectations and the time are arguments. The algorithm must be on our list and fit the key's kind: neither
"none" nor a public key taken for a shared secret (HS256) comes in by the token's own header.
"""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import jwt
import msgspec
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt import PyJWK, PyJWS
from jwt.exceptions import PyJWTError

from acclaim.base import limits
from acclaim.identity.ticket import RSA_BITS_MIN, NumericDate

ALGORITHMS: Final = {
    "RS256": "RSA", "RS384": "RSA", "RS512": "RSA", "PS256": "RSA", "PS384": "RSA", "PS512": "RSA",
    "ES256": "EC", "ES384": "EC", "ES512": "EC", "EdDSA": "OKP",
}  # fmt: skip
TOKEN_CHARS: Final = 16 * 1024
_jws: Final = PyJWS()


class Invalid(Exception):
    """The text says what is wrong with the token, and nothing of what is in it."""


class UnknownKey(Invalid):
    """It is signed with a key that the provider may have newly."""


class Expected(NamedTuple):
    """What a good token says. `algorithms`: those of `ALGORITHMS` that this provider may use."""

    issuer: str
    client: str
    nonce: str
    algorithms: Sequence[str]


class _Checked(msgspec.Struct):
    iss: str
    sub: str
    aud: str | list[str]
    exp: NumericDate
    nbf: NumericDate = 0
    iat: NumericDate = 0
    nonce: str = ""
    azp: str | None = None


_read: Final = msgspec.json.Decoder(dict[str, Any])


def verify(token: str, keys: Sequence[dict[str, Any]], expected: Expected, now: int) -> dict[str, Any]:
    """The claims of `token`, signed with one of `keys` (JWKs); `now` in ms. Raises Invalid, UnknownKey."""
    said = _signed_claims(token, keys, expected.algorithms)
    try:
        claims = msgspec.convert(said, _Checked)
    except msgspec.ValidationError as error:
        raise Invalid(f"a claim of the ID token is wrong: {error}") from None
    if claims.iss != expected.issuer:
        raise Invalid("iss is not the issuer")
    audiences = [claims.aud] if isinstance(claims.aud, str) else claims.aud
    if expected.client not in audiences:
        raise Invalid("aud is not this client")
    if (len(audiences) > 1 or claims.azp is not None) and claims.azp != expected.client:
        raise Invalid("azp is not this client")
    leeway_ms = limits.TICKET_LEEWAY_S * 1000
    if now >= claims.exp * 1000 + leeway_ms:
        raise Invalid("it has expired; compare the clocks")
    if now < max(claims.nbf, claims.iat) * 1000 - leeway_ms:
        raise Invalid("it is from the future; compare the clocks")
    if claims.nonce != expected.nonce:
        raise Invalid("nonce is that of another sign-in")
    if not claims.sub:
        raise Invalid("sub is empty")
    return said


def _signed_claims(token: str, keys: Sequence[dict[str, Any]], algorithms: Sequence[str]) -> dict[str, Any]:
    if len(token) > TOKEN_CHARS or not token.isascii():
        raise Invalid("it is no JWT")
    try:
        header = jwt.get_unverified_header(token)
    except PyJWTError:
        raise Invalid("it is no JWT") from None
    algorithm = header.get("alg")
    if algorithm not in algorithms or algorithm not in ALGORITHMS:
        raise Invalid("its alg is not allowed")
    key = _key_for(header.get("kid"), algorithm, keys)
    try:
        payload: bytes = _jws.decode(token, key, [algorithm])
        return _read.decode(payload)
    except PyJWTError:
        raise Invalid("its signature does not fit") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Invalid("its claims are no JSON") from None


def _key_for(kid: object, algorithm: str, keys: Sequence[dict[str, Any]]) -> PyJWK:
    """The key that a token names, or the only one of its kind if it names none."""
    fitting = [
        key
        for key in keys
        if key.get("kty") == ALGORITHMS[algorithm]
        and key.get("use", "sig") == "sig"
        and key.get("alg", algorithm) == algorithm
        and (kid is None or key.get("kid") == kid)
    ]
    if len(fitting) != 1:
        raise UnknownKey("its key is not among the provider's keys")
    try:
        key = PyJWK(fitting[0], algorithm)
    except (PyJWTError, ValueError, TypeError, AttributeError):  # what a JWK holds is anything
        raise Invalid("its key is of no use") from None
    if isinstance(key.key, RSAPublicKey) and key.key.key_size < RSA_BITS_MIN:
        raise Invalid(f"its key has less than {RSA_BITS_MIN} bits")
    return key
