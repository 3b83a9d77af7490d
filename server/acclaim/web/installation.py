"""What makes gateways one installation: the same secrets and the same address. Each worker tells its own, beside its
figures, so that one that was set up differently is found before half of all requests fail."""

import hashlib
import hmac
import resource
import socket
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from acclaim.config import Settings


def is_installation(data_dir: Path) -> bool:
    """Whether a server has kept its data there; a folder `redis` alone may be anybody's. Raises OSError."""
    is_ours = (data_dir / "lock").is_file() or (data_dir / "secret").is_file()
    return is_ours and (data_dir / "redis").is_dir()


def record(settings: Settings) -> dict[str, Any]:
    """What a worker of these settings tells: secrets as fingerprints by which nothing can be guessed or signed."""
    tickets = (settings.ticket_secret, settings.ticket_public_key_pem(), settings.ticket_audience)
    return {
        "machine": socket.gethostname(),
        "origin": settings.origin,
        "files_max": resource.getrlimit(resource.RLIMIT_NOFILE)[0],
        "secret": _fingerprint(settings, "secret"),
        "tickets": _fingerprint(settings, "tickets", *tickets),
        "providers": _fingerprint(settings, "providers", _text(settings.sign_in_file)) if settings.sign_in_file else "",
    }


def difference(running: Iterable[Mapping[str, Any]], mine: Mapping[str, Any] | None = None) -> str:
    """What two of these records have otherwise, as a sentence; "" if all are of one installation.

    `running` are those of workers, `mine` is that of the settings that this command was given.
    """
    records = [(f"the server that runs on {record['machine']}", record) for record in running]
    if mine:
        records.insert(0, ("this command", mine))
    for name, what, remedy in (
        ("secret", "secrets", "the same ACCLAIM_SECRET"),  # first: the fingerprint of tickets is keyed with it
        ("tickets", "keys for tickets", "the same ticket secret or key, and the same --ticket-audience"),
        ("providers", "identity providers", "the same --sign-in-file"),
        ("origin", "addresses", "the same --public-url"),
    ):
        first_of: dict[str, str] = {}  # {what it has: who has it first}
        for whose, record in records:
            first_of.setdefault(record.get(name, ""), whose)  # a worker of an older version has no providers
        if len(first_of) > 1:
            kind = "" if name == "origin" else "fingerprint "
            told = "; ".join(f"{whose}: {kind}{value}" for value, whose in first_of.items())
            return f"Gateways on one Redis have different {what} ({told}). Start all with {remedy}."
    return ""


def _text(file: str) -> str:
    """Of a file that the workers have read; "" if it is gone since."""
    with suppress(OSError, UnicodeDecodeError):
        return Path(file).read_text(encoding="utf-8")
    return ""


def _fingerprint(settings: Settings, *parts: str) -> str:
    message = "\0".join(["acclaim fingerprint", *parts]).encode()
    return hmac.new(settings.secret_bytes, message, hashlib.sha256).hexdigest()[:16]
