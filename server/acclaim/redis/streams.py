"""Logs: read page by page, and rewritten, which Redis itself can't do: an entry keeps its id, whatever becomes of its
fields. Rewriting is only for what the law or an operator wants out of the records; everything else adds to them."""

import secrets
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any, Final, cast

from acclaim.base.errors import OperatorError
from acclaim.redis import keys
from acclaim.redis.client import Store

Fields = dict[bytes, bytes]
_PAGE: Final = 100
_PAGE_READ: Final = 500
_TRIES: Final = 20  # it may grow meanwhile: what came is copied, too; or be replaced: the copy is begun anew
_COPY_LIFETIME_S: Final = 3600


async def read(store: Store, key: str, seq: int | None = None) -> AsyncIterator[tuple[str, dict[str, str]]]:
    """The entries of a log, (id, fields), in their order and up to the record `seq` (None: to its end)."""
    first, last = "-", "+" if seq is None else str(seq)
    while True:
        async with store.answering() as redis:
            rows = cast(list[Any], await redis.xrange(key, min=first, max=last, count=_PAGE_READ))
        for entry_id, fields in rows:
            yield entry_id.decode(), {name.decode(): value.decode() for name, value in fields.items()}
        if len(rows) < _PAGE_READ:
            return
        first = f"({rows[-1][0].decode()}"


def without_lines_of(member: str) -> Callable[[str, Fields], Fields]:
    """For `rewrite`: empty lines in the place of a member's records, so that those after them keep their numbers, and
    of their name among those whose records were voided."""
    name = member.encode()

    def changed(_: str, fields: Fields) -> Fields:
        lines = {field: fields[field].split(b"\n") for field in (b"r", b"v") if field in fields}
        return fields | {
            field: b"\n".join(b"" if line.partition(b" ")[0] == name else line for line in some)
            for field, some in lines.items()
        }

    return changed


async def rewrite(
    store: Store,
    key: str,
    changed: Callable[[str, Fields], Fields],
    hashes: Sequence[str] = (),
    moved: tuple[str, str] = ("", ""),
) -> None:
    """Puts `changed(id, fields)` in the place of each entry, all at once.

    In the same moment the fields `moved[0]`, and those that begin with it and a space, move from the first of each two
    `hashes` into the second, under the name `moved[1]`. Nothing has changed if it breaks off. Safe to repeat if
    `changed` is, which may meet an entry again: what another has put in the log's place meanwhile is not undone. Raises
    OperatorError("conflict") if the log never stops changing, StoreAway.
    """
    newest, name, over, last = keys.copy(key, "last"), "", b"", ""
    for _ in range(_TRIES):
        if not last:
            name, over = secrets.token_hex(8), await _read(store, newest)
        copy = keys.copy(key, name)
        last = await _copy(store, key, copy, changed, last)
        if not last:
            return
        done = int(await store.run("swap_stream", [key, copy, newest, *hashes], [last, over, name, *moved]))
        if done > 0:
            return
        if done < 0:
            last = ""
            async with store.answering() as redis:
                await redis.unlink(copy)
    raise OperatorError("conflict")


async def _read(store: Store, key: str) -> bytes:
    async with store.answering() as redis:
        return cast(bytes | None, await redis.get(key)) or b""


async def _copy(store: Store, key: str, copy: str, changed: Callable[[str, Fields], Fields], last: str) -> str:
    """Copies what comes after entry `last`; returns the id of the last one, "" where there is none at all."""
    while True:
        async with store.answering() as redis:
            found = cast(list[Any], await redis.xrange(key, min=f"({last}" if last else "-", count=_PAGE))
        if not found:
            return last
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=False)
            for entry_id, fields in found:
                pipeline.xadd(copy, cast(Any, changed(entry_id.decode(), fields)), id=entry_id)
            pipeline.expire(copy, _COPY_LIFETIME_S)
            await pipeline.execute()
        last = found[-1][0].decode()
