"""The file that holds the server's secret."""

import os
import secrets
from pathlib import Path


def read_or_make(path: Path, size: int) -> bytes:
    """What the file holds; if there is none, it is made first, with so many random bytes. Raises OSError."""
    if not path.exists():
        _make(path, size)
    return path.read_bytes()


def _make(path: Path, size: int) -> None:
    """The first process to link wins, and nobody ever sees half of it."""
    draft = path.with_name(f"secret.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secrets.token_bytes(size))
        os.fsync(descriptor)
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    finally:
        draft.unlink()
