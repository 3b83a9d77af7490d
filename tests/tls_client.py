"""What clients of TLS say, for tests that stop in the middle."""

import ssl
from contextlib import suppress

from acclaim.base.network import any_certificate


def hello() -> bytes:
    """What a client says first."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    with suppress(ssl.SSLWantReadError):
        any_certificate().wrap_bio(incoming, outgoing).do_handshake()
    return outgoing.read()
