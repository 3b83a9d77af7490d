"""The unix socket of the embedded Redis: where it is, and questions to it that need no client."""

import hashlib
import os
import socket
import tempfile
from pathlib import Path
from typing import Final
from urllib.parse import quote

# A socket's path may have 107 bytes on Linux and 103 on macOS.
SOCKET_PATH_BYTES: Final = 100
ANSWER_S: Final = 1.0


def socket_path(data_dir: Path) -> Path:
    """Where the socket of `data_dir` (absolute) is: inside it, or in a private directory if that path is too long."""
    path = data_dir / "redis.sock"
    if len(os.fsencode(path)) <= SOCKET_PATH_BYTES:
        return path
    digest = hashlib.sha256(os.fsencode(data_dir)).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"acclaim-{os.getuid()}-{digest}" / "redis.sock"


def socket_url(path: Path) -> str:
    return "unix://" + quote(str(path))


def answers(path: Path) -> bool:
    """Whether a Redis with all its data in memory answers at the socket."""
    try:
        return ask(path, b"PING") == b"+PONG"
    except OSError:
        return False


def ask(path: Path, command: bytes) -> bytes:
    """The first line of the answer, b"" if the peer closed instead. Raises OSError."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as peer:
        peer.settimeout(ANSWER_S)
        peer.connect(str(path))
        peer.sendall(command + b"\r\n")
        return peer.recv(512).partition(b"\r\n")[0]
