"""An event as one file: a zip of JSON lines and a manifest. Written and read as a stream; nothing here knows Redis.

    manifest.json                   what is in it, with sizes, hashes, digest and signature (manifest.py)
    event/NOUN.ndjson               the keys acclaim:{EVENT}:NOUN…        (redis/keys.py)
    polls/POLL.SHARD/NOUN.ndjson    the keys acclaim:{EVENT.POLL.SHARD}:NOUN…

A line is a field of a hash {"key", "field", "value"}, a string {"key", "value"}, a member of a set {"key", "member"} or
of a sorted one {…, "score"}, an item of a list {"key", "item"}, or an entry of a stream {"key", "id", "fields"}.
`key` is what follows the hash tag. Bytes that are not UTF-8, such as pictures, are {"base64": "…"}.
"""

import fcntl
import hashlib
import os
import re
import time
import zipfile
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final, Literal

import msgspec

from acclaim import __version__
from acclaim.base import limits
from acclaim.base.errors import ArchiveError
from acclaim.features.archive.manifest import FORMAT, FORMAT_NUMBER, Heading, Manifest, Part
from acclaim.features.archive.schema import (  # fmt: skip
    ZIP_ERRORS,
    BoundedFile,
    broken,
    check_entries,
    check_line,
    check_parts,
    noun_of,
)

MANIFEST: Final = "manifest.json"
SUFFIX: Final = ".ndjson"
# Checked with the secret that is available: "unknown" without one, "missing" if the archive has no signature.
Signature = Literal["valid", "other", "missing", "unknown"]
_decode_manifest = msgspec.json.Decoder(Manifest).decode
_decode_heading = msgspec.json.Decoder(Heading).decode
_number_of: Final = re.compile(r"acclaim-archive-([0-9]{1,9})\Z").match
_decode_line = msgspec.json.Decoder(dict[str, Any]).decode


class Writer:
    """Writes an archive next to `path`; it is complete, on disk and in its place once `finish` has returned.

    Only its owner may read it: it holds codes, and who voted for what. Raises OSError."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._draft = path.with_name(path.name + ".part")
        self._file = _draft_of(path, self._draft)
        self._zip = zipfile.ZipFile(self._file, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self._parts: list[Part] = []

    def __enter__(self) -> "Writer":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if not self._file.closed:  # it was interrupted
            with suppress(OSError):
                self._zip.close()  # otherwise it complains when it is garbage-collected
            self._draft.unlink()  # while it is still ours alone
            self._file.close()

    def part(self, name: str) -> "PartWriter":
        """Opens the next part, without its suffix; the one before must be closed."""
        return PartWriter(self._zip, name + SUFFIX, self._parts)

    def finish(self, event_id: str, title: str, secret: bytes | None) -> Manifest:
        """Writes the manifest, signed if the server's secret is known."""
        manifest = Manifest(FORMAT, __version__, event_id, title, int(time.time() * 1000), self._parts).signed(secret)
        self._zip.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest)))
        self._zip.close()
        self._file.flush()
        os.fsync(self._file.fileno())
        self._draft.rename(self._path)  # while it is still ours alone
        self._file.close()
        return manifest


def _draft_of(path: Path, draft: Path) -> BinaryIO:
    """The file to write first: empty, and ours alone until it is closed. Takes over what a killed backup has left.
    Raises FileExistsError if the archive exists, or somebody else is writing it."""
    file = open(draft, "r+b", opener=lambda name, flags: os.open(name, flags | os.O_CREAT, 0o600))  # noqa: SIM115
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if path.exists():  # perhaps this very file: its previous writer has finished
            if not os.path.samestat(os.fstat(file.fileno()), path.stat()):
                draft.unlink()
            raise FileExistsError(f"{path} is there already")
        file.truncate(0)
    except BlockingIOError:
        file.close()
        raise FileExistsError(f"another backup is writing {path} just now") from None
    except BaseException:
        file.close()
        raise
    return file


class PartWriter:
    """One part being written: a context manager."""

    def __init__(self, into: zipfile.ZipFile, name: str, parts: list[Part]) -> None:
        self._name = name
        self._parts = parts
        self._file = into.open(name, "w", force_zip64=True)
        self._hash = hashlib.sha256()
        self._bytes = self._records = 0

    def __enter__(self) -> "PartWriter":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()
        self._parts.append(Part(self._name, self._bytes, self._records, self._hash.hexdigest()))

    def write(self, record: dict[str, Any]) -> None:
        line = msgspec.json.encode(record) + b"\n"
        self._file.write(line)
        self._hash.update(line)
        self._bytes += len(line)
        self._records += 1


class Reader:
    """Reads an archive: the manifest at once, parts line by line. Raises ArchiveError, naming the place.

    `secret` is the server's, None if it is not known."""

    def __init__(self, path: Path, secret: bytes | None = None) -> None:
        try:
            self._zip = zipfile.ZipFile(BoundedFile(path))
            entries = self._zip.infolist()
            check_entries(entries, path.stat().st_size)
            with self._zip.open(MANIFEST) as file:
                text = file.read(limits.ARCHIVE_MANIFEST_BYTES + 1)
        except ZIP_ERRORS as error:
            if isinstance(error, OSError) and error.strerror:
                raise ArchiveError("archive_broken", f"{path} could not be read: {error.strerror}.") from None
            raise ArchiveError("archive_broken", f"{path} is no archive of an event: {error}.") from None
        if len(text) > limits.ARCHIVE_MANIFEST_BYTES:
            raise broken(MANIFEST, f"is larger than {limits.ARCHIVE_MANIFEST_BYTES:,} bytes")
        try:
            _check_format(_decode_heading(text))
            self.manifest: Final = _decode_manifest(text)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise broken(MANIFEST, f"can't be read: {error}") from None
        if self.manifest.digest != self.manifest.true_digest():
            raise broken(MANIFEST, "was changed: its digest is another")
        self.signature: Final = self._check_signature(secret)
        others = [entry for entry in entries if entry.filename != MANIFEST]
        if len(others) + 1 != len(entries):
            raise broken(MANIFEST, "was added")
        check_parts(self.manifest.parts, others)

    def close(self) -> None:
        self._zip.close()

    @property
    def is_trusted(self) -> bool:
        """Whether nothing speaks against it: if a secret is available, it must have signed the archive."""
        return self.signature in ("valid", "unknown")

    def _check_signature(self, secret: bytes | None) -> Signature:
        if not secret:
            return "unknown"
        if not self.manifest.signature:  # somebody who changed the file may have removed it
            return "missing"
        return "valid" if self.manifest.is_signed_by(secret) else "other"

    def lines(self, part: Part) -> Iterator[dict[str, Any]]:
        """The records of a part. Checks each one's form as it comes, and the whole part at its end."""
        return (record for _, record in self._sized_lines(part))

    def batches(self, part: Part, records: int) -> Iterator[list[dict[str, Any]]]:
        """The same in batches: at most `records`, and fewer large ones."""
        batch: list[dict[str, Any]] = []
        held_bytes = 0
        for size_bytes, record in self._sized_lines(part):
            batch.append(record)
            held_bytes += size_bytes
            if len(batch) == records or held_bytes >= limits.ARCHIVE_LINE_BYTES:
                yield batch
                batch, held_bytes = [], 0
        if batch:
            yield batch

    def _sized_lines(self, part: Part) -> Iterator[tuple[int, dict[str, Any]]]:
        whole, number, size = hashlib.sha256(), 0, 0
        noun = noun_of(part.name)
        try:
            with self._zip.open(part.name) as file:
                while line := file.readline(limits.ARCHIVE_LINE_BYTES):
                    number += 1
                    size += len(line)
                    whole.update(line)
                    if size > part.bytes:
                        raise broken(part.name, f"goes on, but {part.bytes:,} bytes were written", number)
                    record = _decode_line(line)
                    check_line(record, noun)
                    yield len(line), record
        except (msgspec.DecodeError, ValueError, RecursionError) as error:
            raise broken(part.name, f"can't be read: {error}", number) from None
        except ZIP_ERRORS as error:
            raise broken(part.name, f"is damaged: {error}", number + 1) from None
        if (number, size) != (part.records, part.bytes):
            raise broken(part.name, f"ends here, but {part.records} lines were written", number)
        if whole.hexdigest() != part.sha256:
            raise broken(part.name, "is not what was written")

    def fields(self, part: Part) -> dict[bytes, bytes]:
        """A part that is one hash."""
        if part.bytes > limits.ARCHIVE_HASH_BYTES:
            raise broken(part.name, f"is larger than {limits.ARCHIVE_HASH_BYTES:,} bytes")
        return {as_bytes(line["field"]): as_bytes(line["value"]) for line in self.lines(part)}

    def find(self, name: str) -> Part | None:
        """The part of this name, without its suffix."""
        return next((part for part in self.manifest.parts if part.name == name + SUFFIX), None)

    def event_fields(self) -> dict[bytes, bytes]:
        """rev, definition, stage and marks of frozen polls."""
        part = self.find("event/event")
        if part is None:
            raise broken("event/event" + SUFFIX, "is missing")
        return self.fields(part)

    def check(self) -> None:
        """Reads everything once."""
        for part in self.manifest.parts:
            for _ in self.lines(part):
                pass


def _check_format(heading: Heading) -> None:
    """Raises ArchiveError if the archive was made by a version that knows more than this one."""
    number = _number_of(heading.format)
    if number and int(number[1]) > FORMAT_NUMBER:
        text = f"The archive was made by a newer Acclaim ({heading.server[:40]!r}; this one is {__version__}); read it "
        raise ArchiveError("archive_newer", text + "with that version or a later one.", server=heading.server[:40])


def as_text(value: bytes) -> str | dict[str, str]:
    """Bytes as written in a line."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return {"base64": b64encode(value).decode()}


def as_bytes(text: str | dict[str, str]) -> bytes:
    """The reverse of `as_text`."""
    return b64decode(text["base64"]) if isinstance(text, dict) else text.encode()


def fields_of(pairs: Iterable[tuple[bytes, bytes]]) -> dict[str, Any]:
    """A stream entry's fields as written in a line."""
    return {name.decode(): as_text(value) for name, value in pairs}
