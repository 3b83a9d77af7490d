"""What makes gateways one installation: the same secrets and the same address. Each worker tells its own, beside its
figures, so that one that was set up differently is found before half of all requests fail."""

import hashlib
import hmac
import resource
import socket
from collections.abc import Iterable, Mapping
from typing import Any, Final

from server.config import Settings

_SAME_SECRET: Final = "Start all gateways with the same ACCLAIM_SECRET."  # noqa: S105
_SAME_TICKETS: Final = "Start all gateways with the same ticket secret or key, and the same --ticket-audience."
_SAME_ORIGIN: Final = "Start all gateways with the same --public-url."


def record(settings: Settings) -> dict[str, Any]:
    """What a worker of these settings tells: secrets as fingerprints by which nothing can be guessed or signed."""
    tickets = (settings.ticket_secret, settings.ticket_public_key_pem(), settings.ticket_audience)
    return {
        "machine": socket.gethostname(),
        "origin": settings.origin,
        "files_max": resource.getrlimit(resource.RLIMIT_NOFILE)[0],
        "secret": _fingerprint(settings, "secret"),
        "tickets": _fingerprint(settings, "tickets", *tickets),
    }


def differences(mine: Mapping[str, Any], workers: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """{"secret" | "tickets" | "origin": a sentence} of what another worker's record has otherwise."""
    found: dict[str, str] = {}
    for worker in workers:
        other = worker.get("installation", {})
        for name, what, remedy in (
            ("secret", "another secret", _SAME_SECRET),
            ("tickets", "another key for tickets", _SAME_TICKETS),
            ("origin", "another address", _SAME_ORIGIN),
        ):
            if name in other and other[name] != mine[name] and name not in found:
                found[name] = f"A gateway on {other['machine']} runs with {what} on this Redis. {remedy}"
        if "secret" in found:
            found.pop("tickets", None)  # its fingerprint is keyed with the secret
    return found


def _fingerprint(settings: Settings, *parts: str) -> str:
    message = "\0".join(["acclaim fingerprint", *parts]).encode()
    return hmac.new(settings.secret_bytes, message, hashlib.sha256).hexdigest()[:16]
