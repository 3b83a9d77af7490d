"""Rewriting a log, which Redis itself only ever appends to or cuts: an entry keeps its id, whatever becomes of its
fields. Only for what the law or an operator wants out of the records; everything else adds to them."""

import secrets
from collections.abc import Callable, Sequence
from typing import Any, Final, cast

from acclaim.base.errors import OperatorError
from acclaim.redis import keys
from acclaim.redis.client import Store

Fields = dict[bytes, bytes]
_PAGE: Final = 100
_TRIES: Final = 20  # it may grow meanwhile: what came is copied, too; or be replaced: the copy is begun anew
_COPY_LIFETIME_S: Final = 3600


def without_lines_of(member: str) -> Callable[[str, Fields], Fields]:
    """For `rewrite`: empty lines in the place of a member's records, so that those after them keep their numbers."""
    start = f"{member} ".encode()

    def changed(_: str, fields: Fields) -> Fields:
        if b"r" not in fields:
            return fields
        lines = fields[b"r"].split(b"\n")
        return fields | {b"r": b"\n".join(b"" if line.startswith(start) else line for line in lines)}

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
