"""Opening a connection of a phone without waiting for it."""

import errno
import os
import socket
from struct import pack
from typing import Final

_BIND_WITHOUT_PORT: Final = 24  # Linux's IP_BIND_ADDRESS_NO_PORT: the port is chosen by connect, for this peer alone
_RESET: Final = pack("ii", 1, 0)  # SO_LINGER: a closed line is reset, so it leaves no port waiting behind


def begin(peer: tuple[str, int], source: tuple[str, int] | None) -> socket.socket:
    """A connection from `source` to `peer` that is being opened. Raises OSError."""
    line = socket.socket(socket.AF_INET, socket.SOCK_STREAM | socket.SOCK_NONBLOCK)
    try:
        line.setsockopt(socket.IPPROTO_IP, _BIND_WITHOUT_PORT, 1)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        line.bind(source or ("", 0))
        code = line.connect_ex(peer)
        if code not in (0, errno.EINPROGRESS):
            raise OSError(code, os.strerror(code))
    except OSError:
        line.close()
        raise
    return line
