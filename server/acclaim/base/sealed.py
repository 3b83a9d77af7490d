"""What is kept or handed out so that nobody else can read it: AES-256-GCM, with a separate key for each purpose."""

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from acclaim.base.signed import TOKEN_BYTES, Claims, purpose_key

_NONCE_BYTES: Final = 12


class BadSeal(Exception):
    """Of another secret, purpose or owner, or altered."""


def seal(plain: bytes, secret: bytes, purpose: str, whose: bytes = b"") -> bytes:
    """`plain` sealed: 28 bytes longer. Opening it takes the same `whose`."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(purpose_key(secret, purpose)).encrypt(nonce, plain, whose)


def unseal(sealed: bytes, secret: bytes, purpose: str, whose: bytes = b"") -> bytes:
    """Raises BadSeal."""
    nonce, rest = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    try:
        return AESGCM(purpose_key(secret, purpose)).decrypt(nonce, rest, whose)
    except (InvalidTag, ValueError) as error:
        raise BadSeal from error


def seal_claims(claims: msgspec.Struct, secret: bytes, purpose: str) -> str:
    """`claims` as a text of `A-Z a-z 0-9 _ -` for a cookie that its browser need not read."""
    return urlsafe_b64encode(seal(msgspec.json.encode(claims), secret, purpose)).rstrip(b"=").decode()


def unseal_claims(text: str, secret: bytes, purpose: str, decoder: msgspec.json.Decoder[Claims]) -> Claims:
    """The caller, who knows the time, checks whether they have expired. Raises BadSeal."""
    if len(text) > TOKEN_BYTES or not text.isascii():
        raise BadSeal
    try:
        return decoder.decode(unseal(urlsafe_b64decode(text + "=="), secret, purpose))
    except ValueError as error:  # no base 64, or sealed by another version of these claims
        raise BadSeal from error
