"""Tickets: a host app says, by a signed JWT, who the person in front of its screen is (docs/tickets.md).

The configured key alone determines the algorithm, and nothing in the ticket does: a shared secret means
HS256, an Ed25519 public key EdDSA, an RSA public key RS256. Times are compared with the `now` argument.
"""

from typing import Annotated, Final

import msgspec
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key
from jwt import PyJWS, PyJWT
from jwt.exceptions import InvalidAlgorithmError, InvalidSignatureError, PyJWTError

from acclaim.base import limits
from acclaim.base.errors import NotAdmitted
from acclaim.base.plain_text import claimed_unit
from acclaim.event.definition import UNSEEN, Id
from acclaim.event.parts.member_class import DEFAULT_CLASS
from acclaim.identity.member import Member
from acclaim.identity.pseudonym import is_reserved

TICKET_CHARS: Final = 8192
SECRET_BYTES_MIN: Final = 32  # RFC 7518 §3.2: a key of the same size as the hash output or larger
RSA_BITS_MIN: Final = 2048  # RFC 7518 §3.3
NumericDate = Annotated[float, msgspec.Meta(ge=0, le=1e11)]  # seconds; RFC 7519 §2 allows fractions

_AnyText = Annotated[str, msgspec.Meta(max_length=limits.TEXT_CHARS)]


class _Claims(msgspec.Struct, rename={"class_": "class"}):
    """What a ticket says. Claims that are not named here are ignored."""

    sub: Id
    aud: str | list[str]
    exp: NumericDate
    nbf: NumericDate = 0
    event: Id = ""
    name: _AnyText = ""
    unit: _AnyText = ""
    class_: Id = DEFAULT_CLASS


_decoder = msgspec.json.Decoder(_Claims)


class TicketVerifier:
    """Checks the tickets of one host app. Made by `from_settings`; holds the key ready for use."""

    def __init__(self, key: bytes | Ed25519PublicKey | RSAPublicKey | None, algorithm: str, audience: str) -> None:
        self._key = key
        self._jws = PyJWS()
        self.algorithm: Final = algorithm
        self.audience: Final = audience

    @classmethod
    def from_settings(cls, secret: str = "", public_key_pem: str = "", audience: str = "acclaim") -> "TicketVerifier":
        """A verifier for a shared `secret` or a PEM public key; with neither, one that refuses every ticket.

        Raises ValueError that says what is wrong with the settings, without showing them.
        """
        if secret and public_key_pem:
            raise ValueError("set either the ticket secret or the ticket public key, not both")
        if public_key_pem:
            key = _public_key(public_key_pem)
            return cls(key, "EdDSA" if isinstance(key, Ed25519PublicKey) else "RS256", audience)
        if secret:
            return cls(_secret(secret), "HS256", audience)
        return cls(None, "", audience)

    def verify(self, ticket: str, event: str, now: int) -> Member:
        """The member whom `ticket` signs in to `event`; `now` in ms.

        Raises NotAdmitted ticket_invalid, ticket_expired or wrong_event; the message names the claim at fault.
        """
        claims = self._claims(ticket)
        audiences = [claims.aud] if isinstance(claims.aud, str) else claims.aud
        if self.audience not in audiences:
            raise _invalid(f"aud is not {self.audience!r}")
        if now >= (claims.exp + limits.TICKET_LEEWAY_S) * 1000:
            raise NotAdmitted("ticket_expired")
        if now < (claims.nbf - limits.TICKET_LEEWAY_S) * 1000:
            raise _invalid("nbf lies ahead; compare the host app's clock with this server's")
        if claims.event != event:
            raise NotAdmitted("wrong_event", f"The ticket is for event {claims.event!r}, not {event!r}.")
        if is_reserved(claims.sub):
            raise _invalid("sub has the form of the ids that this server gives itself; use another")
        # Nicknames hold anything; nobody should have to stay outside for a mark that turns its neighbours around.
        name, unit = UNSEEN.sub("", claims.name), claimed_unit(UNSEEN.sub("", claims.unit))
        return Member(id=claims.sub, event=event, name=name, unit=unit, class_=claims.class_)

    def _claims(self, ticket: str) -> _Claims:
        if self._key is None:
            raise _invalid("this server has no ticket key; set one as docs/tickets.md shows")
        if len(ticket) > TICKET_CHARS or not ticket.isascii():
            raise _invalid("it is no JWT")
        try:
            payload: bytes = self._jws.decode(ticket, self._key, [self.algorithm])
        except InvalidSignatureError:
            raise _invalid("the signature does not fit; is it signed with the right key?") from None
        except InvalidAlgorithmError:
            raise _invalid(f"alg is not {self.algorithm}, which the server's key demands") from None
        except PyJWTError:
            raise _invalid("it is no JWT") from None
        try:
            return _decoder.decode(payload)
        except msgspec.ValidationError as error:
            raise _invalid(str(error)) from None
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise _invalid("its claims are no JSON, or nested too deeply") from None


def sign_test_ticket(member: Member, key: str, audience: str, now: int, lifetime_s: int = 3600) -> str:
    """A ticket as a host app would sign it: `key` is the shared secret or a private key in PEM.

    For `acclaim ticket`, which lets an operator try an event. Raises ValueError for a key that can't sign.
    """
    claims = {"sub": member.id, "aud": audience, "exp": now // 1000 + lifetime_s, "event": member.event}
    claims |= {"name": member.name, "unit": member.unit, "class": member.class_}
    if not _is_pem(key):
        return PyJWT().encode(claims, _secret(key), "HS256")
    try:
        private = load_pem_private_key(key.encode(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise ValueError("this is no private key in PEM without a password") from None
    if isinstance(private, Ed25519PrivateKey):
        return PyJWT().encode(claims, private, "EdDSA")
    if isinstance(private, RSAPrivateKey):
        return PyJWT().encode(claims, private, "RS256")
    raise ValueError("the private key must be Ed25519 or RSA")


def _secret(secret: str) -> bytes:
    if _is_pem(secret):  # a public key taken for a secret would let everybody sign
        raise ValueError("the ticket secret is a PEM key; set it as the ticket public key")
    if len(secret.encode()) < SECRET_BYTES_MIN:
        raise ValueError(
            f"the ticket secret must have at least {SECRET_BYTES_MIN} bytes; make one: openssl rand -hex 32"
        )
    return secret.encode()


def _public_key(pem: str) -> Ed25519PublicKey | RSAPublicKey:
    try:
        key = load_pem_public_key(pem.encode())
    except (ValueError, UnsupportedAlgorithm):
        raise ValueError("the ticket public key is no PEM public key (-----BEGIN PUBLIC KEY-----)") from None
    if isinstance(key, Ed25519PublicKey):
        return key
    if isinstance(key, RSAPublicKey):
        if key.key_size < RSA_BITS_MIN:
            raise ValueError(f"the ticket public key must have at least {RSA_BITS_MIN} bits")
        return key
    raise ValueError("the ticket public key must be Ed25519 or RSA")


def _is_pem(text: str) -> bool:
    return "-----BEGIN" in text


def _invalid(problem: str) -> NotAdmitted:
    return NotAdmitted("ticket_invalid", f"The ticket was not accepted: {problem}.")
