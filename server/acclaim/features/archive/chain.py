"""What makes an archive tamper-evident: lines that are chained, parts that are hashed, one digest that pins all.

A part is a file of JSON lines. Each line ends with `"chain"`: a hash of itself and of the chain before it, so that the
first line that was changed, removed, added or moved is the first whose chain does not fit. The manifest names every
part with its size and SHA-256; its own SHA-256 without digest and seal is the archive's **digest**. Whoever wrote the
digest down at backup time can prove any change, even by somebody who made all chains anew. The **seal** is the same
proof for whoever has the server's secret: an HMAC of the digest.
"""

import hashlib
import hmac
from typing import Any, Final, Literal

import msgspec

from acclaim.base.signed import purpose_key
from acclaim.event.definition import Id

FORMAT_NUMBER: Final = 1  # of the archives that this version writes, and the newest that it reads
FORMAT: Final = "acclaim-archive-1"
CHAIN_BYTES: Final = 16
_PURPOSE: Final = "acclaim-archive"
_encode = msgspec.json.Encoder().encode
_MARK: Final = b',"chain":"'


class BrokenChain(Exception):
    """A line is not the one that was written at this place."""


class Chain:
    """The chain of one part; `name` starts it, so that no line fits into another part."""

    def __init__(self, name: str) -> None:
        self._last = hashlib.sha256(name.encode()).digest()[:CHAIN_BYTES]

    def seal(self, record: dict[str, Any]) -> bytes:
        """A record (JSON-able, not empty) as the part's next line."""
        body = _encode(record)[:-1]
        return body + _MARK + self._next(body) + b'"}\n'

    def open(self, line: bytes) -> bytes:
        """The next line as it stood there, its chain checked: JSON. Raises BrokenChain."""
        body, mark, rest = line.rpartition(_MARK)
        if not mark or not hmac.compare_digest(rest, self._next(body) + b'"}\n'):
            raise BrokenChain
        return body + b"}"

    def _next(self, body: bytes) -> bytes:
        self._last = hashlib.sha256(self._last + body).digest()[:CHAIN_BYTES]
        return self._last.hex().encode()


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of the archive: its size, how many lines it has, and its SHA-256 in hex."""

    name: str
    bytes: int
    records: int
    sha256: str


class Heading(msgspec.Struct, frozen=True):
    """What every manifest has, of any format: read first, to know a newer one."""

    format: str
    server: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an archive says of itself. `made_at` is in ms since 1970; `seal` is "" if the secret was not there."""

    format: Literal["acclaim-archive-1"]
    server: str
    event: Id
    title: str
    made_at: int
    parts: list[Part]
    digest: str = ""
    seal: str = ""

    def sealed(self, secret: bytes | None) -> "Manifest":
        """With its digest, and with a seal if the secret is known."""
        whole = msgspec.structs.replace(self, digest=self.true_digest())
        return msgspec.structs.replace(whole, seal=_seal(whole.digest, secret) if secret else "")

    def true_digest(self) -> str:
        """What `digest` must be: SHA-256 in hex."""
        return hashlib.sha256(_encode(msgspec.structs.replace(self, digest="", seal=""))).hexdigest()

    def is_sealed_by(self, secret: bytes) -> bool:
        """Whether the server of this secret wrote this very digest."""
        return hmac.compare_digest(self.seal, _seal(self.digest, secret))


def _seal(digest: str, secret: bytes) -> str:
    return hmac.digest(purpose_key(secret, _PURPOSE), digest.encode(), "sha256").hex()
