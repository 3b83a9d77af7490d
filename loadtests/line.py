"""Lines of phones that nothing waits for: each a socket that does not block, TCP or TLS upon it."""

import errno
import http.client
import os
import select
import socket
import ssl
from struct import pack
from typing import Final

from acclaim.audience.address import Address

_BIND_WITHOUT_PORT: Final = 24  # Linux's IP_BIND_ADDRESS_NO_PORT: the port is chosen by connect, for this peer alone
_RESET: Final = pack("ii", 1, 0)  # SO_LINGER: a closed line is reset, so it leaves no port waiting behind

# Of reading and writing: it can't be done yet.
MustWait: Final = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)


def begin(
    peer: tuple[str, int],
    source: tuple[str, int] | None,
    trusted: ssl.SSLContext | None = None,
    session: ssl.SSLSession | None = None,
) -> socket.socket:
    """A connection from `source` to `peer` that is being opened. `trusted` is set where the server speaks TLS, whose
    handshake is made by the first who writes; `session` is one to resume. Raises OSError."""
    line = socket.socket(socket.AF_INET, socket.SOCK_STREAM | socket.SOCK_NONBLOCK)
    try:
        line.setsockopt(socket.IPPROTO_IP, _BIND_WITHOUT_PORT, 1)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        line.bind(source or ("", 0))
        if trusted is not None:
            line = trusted.wrap_socket(line, do_handshake_on_connect=False, session=session)
        code = line.connect_ex(peer)
        if code not in (0, errno.EINPROGRESS):
            raise OSError(code, os.strerror(code))
    except OSError:
        line.close()
        raise
    return line


def awaited(error: OSError) -> int:
    """What epoll shall tell of a line on which writing must wait: with TLS, it may be the peer's answer."""
    return select.EPOLLIN if isinstance(error, ssl.SSLWantReadError) else select.EPOLLIN | select.EPOLLOUT


def receive(line: socket.socket, buffer: bytearray, count_max: int) -> int:
    """Reads at most `count_max` bytes, or with TLS a whole record: epoll does not tell what OpenSSL holds back."""
    return line.recv_into(buffer, len(buffer) if isinstance(line, ssl.SSLSocket) else count_max)


def skip(line: socket.socket, buffer: bytearray) -> int:
    """Receives what nobody reads; without TLS it is not even copied."""
    if isinstance(line, ssl.SSLSocket):
        return line.recv_into(buffer, len(buffer))
    return line.recv_into(buffer, len(buffer), socket.MSG_TRUNC)


def session_of(line: socket.socket) -> ssl.SSLSession | None:
    """By which the next line to the same server may resume TLS; None without TLS."""
    return line.session if isinstance(line, ssl.SSLSocket) else None


def trouble(error: OSError) -> str:
    """Its name, to be counted by."""
    return "tls" if isinstance(error, ssl.SSLError) else errno.errorcode.get(error.errno or 0, "OSError")


def asking(address: Address, seconds: float) -> http.client.HTTPConnection:
    """A connection that waits for each answer, so long at most."""
    if address.ssl is None:
        return http.client.HTTPConnection(*address.place, timeout=seconds)
    return http.client.HTTPSConnection(*address.place, timeout=seconds, context=address.ssl)
