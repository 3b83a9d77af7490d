"""The certificate with which the workers speak TLS themselves (--certificate, --key), and the TLS parameters."""

import os
import ssl
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import serialization

from acclaim.config import SettingError, Settings

# TLS 1.2 with forward secrecy and authenticated encryption alone; those of TLS 1.3 are all so. Phones without AES in
# hardware prefer ChaCha20, so the client chooses (as in Mozilla's "intermediate" recommendation).
CIPHERS: Final = "ECDHE+AESGCM:ECDHE+CHACHA20"


class Pair(NamedTuple):
    """A certificate with its chain and its key, both as PEM, read and found to belong together."""

    certificate: str
    key: str

    @property
    def own(self) -> x509.Certificate:
        """The server's own certificate, which stands before those of its chain."""
        return x509.load_pem_x509_certificates(self.certificate.encode())[0]

    @property
    def expires_at(self) -> datetime:
        return self.own.not_valid_after_utc

    def context(self) -> ssl.SSLContext:
        """A server's context. It has its own ticket keys: only the worker that opened a session resumes it. Raises
        ssl.SSLError for what OpenSSL finds too weak."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.set_ciphers(CIPHERS)
        context.options |= ssl.OP_NO_RENEGOTIATION | ssl.OP_NO_COMPRESSION
        context.options &= ~ssl.OP_CIPHER_SERVER_PREFERENCE
        context.set_alpn_protocols(["http/1.1"])
        with _file(self.certificate) as certificate, _file(self.key) as key:
            context.load_cert_chain(certificate, key)
        return context


def read(settings: Settings) -> Pair | None:
    """The pair that the settings name, None where they name none. Raises SettingError, a sentence."""
    if not settings.serves_tls:
        return None
    pair = Pair(_text(settings.certificate), _text(settings.key))
    try:
        own = pair.own
    except ValueError:
        raise SettingError(f"{settings.certificate} holds no certificate in PEM form (BEGIN CERTIFICATE).") from None
    try:
        key = serialization.load_pem_private_key(pair.key.encode(), None)
    except TypeError:
        raise SettingError(
            f"{settings.key} is encrypted, and nobody is there to type its password. Write one without: "
            f"openssl pkey -in {settings.key} -out NEW_FILE"
        ) from None
    except ValueError:
        raise SettingError(f"{settings.key} holds no private key in PEM form (BEGIN PRIVATE KEY).") from None
    if own.public_key() != key.public_key():
        raise SettingError(f"The key in {settings.key} is not that of the first certificate in {settings.certificate}.")
    try:
        pair.context()
    except ssl.SSLError as error:
        raise SettingError(f"OpenSSL refuses {settings.certificate}: {error.reason or error}.") from None
    return pair


def _text(file: str) -> str:
    try:
        return Path(file).read_text("ascii", "replace")
    except OSError as error:
        raise SettingError(f"{file} could not be read: {error.strerror}.") from None


@contextmanager
def _file(text: str) -> Iterator[str]:
    """The name of a file with this text, while it is needed: `ssl` reads keys from files alone. On Linux it is in
    memory, so that no key is written to a disk a second time."""
    if sys.platform == "linux":
        descriptor = os.memfd_create("acclaim")
        with os.fdopen(descriptor, "wb", buffering=0) as file:
            file.write(text.encode())
            yield f"/proc/self/fd/{descriptor}"
    else:
        with tempfile.NamedTemporaryFile() as file:
            file.write(text.encode())
            file.flush()
            yield file.name
