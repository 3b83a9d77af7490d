"""Where a server listens, and where its clients connect from."""

from itertools import cycle
from ssl import SSLContext
from typing import Final, NamedTuple

from acclaim.base.network import any_certificate

# A pair of addresses has 28,000 ports to connect from, and a closed connection keeps its own for a minute.
_SOURCES: Final = 64


class Address(NamedTuple):
    """Where a server listens, and whether it speaks TLS itself."""

    host: str
    port: int
    tls: bool = False

    @property
    def place(self) -> tuple[str, int]:
        """Host and port, as for `create_connection`."""
        return self.host, self.port

    @property
    def ssl(self) -> SSLContext | None:
        """What `create_connection` takes under this name."""
        return any_certificate() if self.tls else None


class Sources:
    """Addresses of this machine to connect from, one after the other. To another machine the system's own must do."""

    def __init__(self, host: str, first: int = 1) -> None:
        """`first` (1–250) keeps the processes of one generator apart."""
        local = host.startswith("127.")
        self._next = cycle([f"127.0.{first}.{n}" for n in range(1, _SOURCES + 1)] if local else [None])

    def next(self) -> tuple[str, int] | None:
        """The `local_addr` of the next connection."""
        address = next(self._next)
        return None if address is None else (address, 0)
