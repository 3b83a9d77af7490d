"""The TCP port that the workers share, as their parent sees it."""

import http.client
import json
import socket
from typing import Final

from acclaim.base.network import any_certificate
from acclaim.config import SAME_MACHINE, SettingError

ANSWER_S: Final = 1.0


def free_port(host: str, port: int) -> int:
    """`port` if nobody listens on it, a free one for 0. Raises SettingError."""
    with _bound(host, port, shared=False) as taken:
        return int(taken.getsockname()[1])


def reserved_port(host: str, port: int) -> socket.socket:
    """Holds the port (for 0 a free one), without listening, for the workers to share: nobody else gets it between two
    of their lives. It may be held more than once.

    Raises SettingError if somebody has it.
    """
    free_port(host, port)
    return _bound(host, port, shared=True)


def shared_port(host: str, port: int) -> socket.socket:
    """A socket on a port that is reserved already, for one worker and those after it. Raises SettingError."""
    return _bound(host, port, shared=True)


def missing(host: str, port: int, tls: bool = False) -> str:
    """Asks /readyz of the workers: "" when ready, else what is missing."""
    there = SAME_MACHINE.get(host, host)
    connection = (
        http.client.HTTPSConnection(there, port, timeout=ANSWER_S, context=any_certificate())
        if tls
        else http.client.HTTPConnection(there, port, timeout=ANSWER_S)
    )
    try:
        connection.request("GET", "/readyz")
        answer = connection.getresponse()
        said = answer.read(4096)
        return "" if answer.status == 200 else "; ".join(json.loads(said)["missing"])
    except (OSError, http.client.HTTPException, ValueError, KeyError) as error:
        return f"no worker answers yet ({error})"
    finally:
        connection.close()


def _bound(host: str, port: int, *, shared: bool) -> socket.socket:
    taken = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if shared:
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        taken.bind((host, port))
    except OSError as error:
        taken.close()
        raise SettingError(
            f"Can't listen on {host} port {port}: {error.strerror}. "
            "Is Acclaim running already? Choose another port with --port."
        ) from None
    return taken
