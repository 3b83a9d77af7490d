"""What is kept or handed out so that nobody else can read it: AES-256-GCM, with a separate key for each purpose."""

import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from acclaim.base.signed import purpose_key

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
