"""What an archive may contain. Its hashes and digest can be right and its content still harmful: they show who changed
something, not who made it. So nothing is trusted before its size, name and form are checked.
"""

import re
import stat
import zipfile
import zlib
from base64 import b64decode
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from io import FileIO
from struct import error as StructError
from typing import Any, Final

import msgspec
from redis.exceptions import DataError, ResponseError

from acclaim.base import limits
from acclaim.base.errors import ArchiveError
from acclaim.features.archive.manifest import Part

# What the zip library raises for a broken zip, or one that uses features it does not support.
ZIP_ERRORS: Final = (
    OSError, EOFError, KeyError, ValueError, RuntimeError, OverflowError, StructError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
# Raised when a value is of another type than expected: a text for a number, a list for a hash.
_MISTAKEN: Final = (
    ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError, msgspec.MsgspecError,
    DataError, ResponseError,
)  # fmt: skip
_is_part = re.compile(r"(?:event|polls/[A-Za-z0-9_-]{1,64}\.[0-9]{1,2})/[a-z-]{1,32}\.ndjson\Z").match


class BoundedFile(FileIO):
    """A file from which no read exceeds the size of a list of all parts: the zip library reads any size at once.

    Closes itself with its last reader."""

    def read(self, size: int | None = -1) -> bytes:
        if size is not None and size > limits.ARCHIVE_MANIFEST_BYTES:
            raise zipfile.BadZipFile("its list of parts is too large")
        return super().read(size)

    def __del__(self) -> None:
        self.close()


def broken(part: str, problem: str, line: int | None = None) -> ArchiveError:
    where = part if line is None else f"{part}, line {line}"
    text = f"The archive was changed or damaged: {where}: {problem}."
    return ArchiveError("archive_broken", text, part=part, line=line)


def check_entries(entries: Collection[zipfile.ZipInfo], size_bytes: int) -> None:
    """Checks what the zip says of its parts, before any is read. Raises ArchiveError."""
    if len(entries) > limits.ARCHIVE_PARTS:
        raise broken("the zip", f"has more than {limits.ARCHIVE_PARTS:,} parts")
    for entry in entries:
        mode = stat.S_IFMT(entry.external_attr >> 16)
        if entry.is_dir() or mode not in (0, stat.S_IFREG):
            raise broken(entry.filename, "is no file")
        if entry.compress_type not in (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED) or entry.flag_bits & 1:
            raise broken(entry.filename, "is packed in another way, or encrypted")
        free = entry.file_size <= limits.ARCHIVE_HASH_BYTES
        if not free and entry.file_size > limits.ARCHIVE_GROWTH_MAX * entry.compress_size:
            raise broken(entry.filename, "unpacks to far more than a backup does")
    if sum(entry.compress_size for entry in entries) > size_bytes:
        raise broken("the zip", "has parts that lie upon each other")
    unpacked_bytes = sum(entry.file_size for entry in entries)
    if unpacked_bytes > max(limits.ARCHIVE_HASH_BYTES, limits.ARCHIVE_GROWTH_MAX * size_bytes):
        raise broken("the zip", "unpacks to far more than a backup does")


def check_parts(parts: Collection[Part], entries: Collection[zipfile.ZipInfo]) -> None:
    """Checks that the parts of the manifest are those of the zip, without the manifest. Raises ArchiveError."""
    named, held = Counter(part.name for part in parts), Counter(entry.filename for entry in entries)
    for name in sorted(named.keys() | held.keys()):
        if named[name] != 1 or held[name] != 1:
            raise broken(name, "is missing" if name not in held else "was added")
        if not _is_part(name):
            raise broken(name, "is no name of a part")


def noun_of(part: str) -> str:
    """What the keys in a part's lines begin with."""
    return part.rpartition("/")[2].partition(".")[0]


def check_line(line: dict[str, Any], noun: str) -> None:
    """Checks that a line has one of the forms of archive.py. Raises ValueError."""
    match line:
        case {"key": str(key), "field": field, "value": value} if len(line) == 3:
            texts = [field, value]
        case {"key": str(key), "id": str(_), "fields": dict(fields)} if len(line) == 3 and fields:
            texts = list(fields.values())
        case {"key": str(key), "member": member, "score": int() | float()} if len(line) == 3:
            texts = [member]
        case {"key": str(key), "member": text} | {"key": str(key), "item": text} | {"key": str(key), "value": text} if (
            len(line) == 2
        ):
            texts = [text]
        case _:
            raise ValueError("it is no record")
    if key.partition(":")[0] != noun:
        raise ValueError(f"the key {key!r} belongs elsewhere")
    for one in texts:
        _check_text(one)


def _check_text(text: Any) -> None:
    match text:
        case str():
            return
        case {"base64": str(packed)} if len(text) == 1:
            b64decode(packed, validate=True)
        case _:
            raise ValueError("it holds what is no text")


@contextmanager
def understood(what: str) -> Iterator[None]:
    """Turns errors about well-formed records that make no sense into ArchiveError."""
    try:
        yield
    except _MISTAKEN as error:
        raise broken(what, f"makes no sense: {type(error).__name__}: {error}") from error
