"""Makes an archive tamper-evident: a manifest names every part with its size and SHA-256; one digest pins it all.

A part is a file of JSON lines. The SHA-256 of the manifest without digest and signature is the archive's **digest**:
anybody who wrote it down at backup time can prove any change. The **signature** is the same proof for those who have
the server's secret: an HMAC of the digest.
"""

import hashlib
import hmac
from typing import Final, Literal

import msgspec

from acclaim.base.signed import purpose_key
from acclaim.event.definition import Id

FORMAT_NUMBER: Final = 1  # the format that this version writes, and the newest that it reads
FORMAT: Final = "acclaim-archive-1"
_PURPOSE: Final = "acclaim-archive"
_encode = msgspec.json.Encoder().encode


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of the archive: its size, how many lines it has, and its SHA-256 in hex."""

    name: str
    bytes: int
    records: int
    sha256: str


class Heading(msgspec.Struct, frozen=True):
    """What every manifest has, in any format: read first, to recognise a newer one."""

    format: str
    server: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An archive's description. `made_at` is in ms since 1970; `signature` is "" if the secret was not available."""

    format: Literal["acclaim-archive-1"]
    server: str
    event: Id
    title: str
    made_at: int
    parts: list[Part]
    digest: str = ""
    signature: str = ""

    def signed(self, secret: bytes | None) -> "Manifest":
        """With its digest, and with a signature if the secret is known."""
        whole = msgspec.structs.replace(self, digest=self.true_digest())
        return msgspec.structs.replace(whole, signature=_sign(whole.digest, secret) if secret else "")

    def true_digest(self) -> str:
        """What `digest` must be: SHA-256 in hex."""
        return hashlib.sha256(_encode(msgspec.structs.replace(self, digest="", signature=""))).hexdigest()

    def is_signed_by(self, secret: bytes) -> bool:
        """Whether the server with this secret signed this digest."""
        return hmac.compare_digest(self.signature, _sign(self.digest, secret))


def _sign(digest: str, secret: bytes) -> str:
    return hmac.digest(purpose_key(secret, _PURPOSE), digest.encode(), "sha256").hex()
