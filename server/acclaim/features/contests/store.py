"""Contests in Redis: steps, one at a time and each once, and the record that they form."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, Final, NamedTuple, cast

import msgspec

from acclaim.base.errors import Unknown
from acclaim.event import consent
from acclaim.event.consent import NOT_NEEDED, Consent
from acclaim.features.contests import keys
from acclaim.features.contests.planning import PUBLIC, Changes
from acclaim.features.contests.record import Deduction, Panel, Record, Result, Sheet, Shown
from acclaim.redis.client import Store

_ENTRIES_A_CALL: Final = 500
_NO_ENTRY: Final = "0-0"
_decode = msgspec.json.decode
_encode = msgspec.json.encode


class Step(NamedTuple):
    """`at` in ms; `by` is an operator's name, or "judge ID"; `fields` are the values that it set."""

    number: int
    at: int
    deed: str
    by: str
    what: str
    particulars: dict[str, Any]
    fields: dict[str, str]


async def take(
    store: Store,
    event_id: str,
    contest_id: str,
    deed: str,
    by: str,
    what: str,
    particulars: Mapping[str, Any],
    record: Record,
    changes: Changes,
    *,
    guards: Sequence[str] = (),
    sure: bool = False,
    approved: Consent = NOT_NEEDED,
) -> tuple[int, int]:
    """(1, number of the step); (2, number) if this deed had been done before; (0, number of the last step) if what was
    planned on has changed, and nothing was done: all of `record` if `sure`, else the `guards` and what changes.
    `approved` is approved in the same step. Raises Unknown("unknown_proposal") if it waits no longer."""
    args: list[str | bytes | int] = [
        *approved.args, deed, by, what, _encode(particulars), record.rev if sure else "", len(guards),
    ]  # fmt: skip
    for field in guards:
        args += (field, record.revs.get(field, 0))
    for field, value in changes.items():
        args += (field, record.revs.get(field, 0), "1" if is_public(field) else "", _encode(_plain(value)))
    names = [*_keys(event_id, contest_id), *consent.keys_of(event_id)]
    taken, number = await store.run("step_contest", names, args)
    if taken < 0:
        raise Unknown("unknown_proposal")
    return int(taken), int(number)


async def read(store: Store, event_id: str, contest_id: str) -> Record:
    """The whole record of a contest. If it differs from its log, it is repaired first."""
    while True:
        async with store.answering() as redis:
            pipeline = redis.pipeline(transaction=True)
            pipeline.hgetall(keys.contest(event_id, contest_id))
            pipeline.xrevrange(keys.log(event_id, contest_id), count=1)
            fields, last = await pipeline.execute()
        newest = last[0][0].decode() if last else _NO_ENTRY
        if f"{fields.get(b'rev', b'0').decode()}-0" == newest:
            return record_of({name.decode(): value.decode() for name, value in fields.items()})
        await _mend(store, event_id, contest_id, fields.get(b"rev", b"0").decode(), newest)


async def read_shown(store: Store, event_id: str, contest_id: str) -> dict[str, str]:
    """The public half: field → "REV VALUE", and rev."""
    async with store.answering() as redis:
        found = cast(dict[bytes, bytes], await cast(Any, redis.hgetall(keys.shown(event_id, contest_id))))
    return {name.decode(): value.decode() for name, value in found.items()}


async def revs(store: Store, event_id: str, contest_ids: Sequence[str]) -> list[tuple[int, int]]:
    """For each contest the number of its last step, and of the last one that changed its public half; one round
    trip."""
    async with store.answering() as redis:
        pipeline = redis.pipeline(transaction=False)
        for one in contest_ids:
            pipeline.hget(keys.contest(event_id, one), "rev")
            pipeline.hget(keys.shown(event_id, one), "rev")
        found = [int(rev or 0) for rev in await pipeline.execute()]
    return list(zip(found[::2], found[1::2], strict=True))


async def find_deed(store: Store, event_id: str, contest_id: str, deed: str) -> int:
    """The number of the step that a deed became; 0 if it has not been done."""
    async with store.answering() as redis:
        return int(await cast(Any, redis.hget(keys.deeds(event_id, contest_id), deed)) or 0)


async def read_log(store: Store, event_id: str, contest_id: str) -> list[Step]:
    """All steps, oldest first."""
    found, last = list[Step](), "-"
    while True:
        async with store.answering() as redis:
            rows = cast(list[Any], await redis.xrange(keys.log(event_id, contest_id), min=last, count=_ENTRIES_A_CALL))
        found += [
            step_of(entry_id.decode(), {k.decode(): v.decode() for k, v in row.items()}) for entry_id, row in rows
        ]
        if len(rows) < _ENTRIES_A_CALL:
            return found
        last = f"({found[-1].number}-0"


def step_of(entry_id: str, row: Mapping[str, str]) -> Step:
    """An entry of the log."""
    fields = {name[2:]: value for name, value in row.items() if name.startswith("f:")}
    number = int(entry_id.partition("-")[0])
    return Step(number, int(row["t"]), row["d"], row["by"], row["w"], _decode(row["y"]), fields)


def digest(steps: Iterable[Step]) -> str:
    """SHA-256 in hex of a log: one line of JSON per step, as in `GET …/log`."""
    whole = sha256()
    for step in steps:
        whole.update(_encode(step._asdict()) + b"\n")
    return whole.hexdigest()


def folded(steps: Iterable[Step]) -> dict[str, str]:
    """The hash after these steps: all of it follows from the log."""
    fields = dict[str, str]()
    for step in steps:
        fields |= {field: f"{step.number} {value}" for field, value in step.fields.items()}
        fields["rev"] = str(step.number)
    return fields


def _deeds(steps: Iterable[Step]) -> dict[str, int]:
    """The deeds that may be sent again: all of them, but only the last of a sheet's consecutive drafts."""
    found, drafts = dict[str, int](), dict[str, str]()
    for step in steps:
        sheet = next(iter(step.fields), "")
        if step.what == "sheet_draft" and sheet in drafts:
            found.pop(drafts[sheet], None)
        for field in step.fields:
            drafts.pop(field, None)
        if step.what == "sheet_draft":
            drafts[sheet] = step.deed
        found[step.deed] = step.number
    return found


async def _mend(store: Store, event_id: str, contest_id: str, rev: str, newest: str) -> None:
    steps = await read_log(store, event_id, contest_id)
    fields = folded(steps)
    deeds = _deeds(steps)
    args: list[str | bytes | int] = [rev, newest, fields.pop("rev", "0"), len(deeds)]
    for deed, number in deeds.items():
        args += (deed, number)
    for field, value in fields.items():
        args += ("1" if is_public(field) else "", field, value)
    await store.run("mend_contest", _keys(event_id, contest_id), args)


def is_public(field: str) -> bool:
    return field.partition(" ")[0] in PUBLIC


def record_of(fields: Mapping[str, str]) -> Record:
    """The record in the fields of a contest's hash."""
    parts: dict[str, dict[Any, Any]] = {name: {} for name in _KINDS}
    plain, numbers = dict[str, Any](), dict[str, int]()
    for field, text in fields.items():
        if field == "rev":
            continue
        number, _, value = text.partition(" ")
        numbers[field] = int(number)
        kind, *names = field.split(" ")
        if kind not in _KINDS:
            plain[kind] = _decode(value)
            continue
        one = _decode(value, type=_KINDS[kind])
        if one is not None:
            key = names[0] if len(names) == 1 else tuple(names)
            parts[kind][key] = msgspec.structs.replace(one, rev=int(number)) if kind == "sheet" else one
    return Record(
        rev=int(fields.get("rev", "0")), state=plain.get("state", "draft"), revs=numbers,
        current=tuple(plain["current"]) if plain.get("current") else None, frozen=bool(plain.get("freeze")),
        call=plain.get("call", ""),
        sheets=parts["sheet"], deductions=parts["deductions"], measured=parts["measured"], excused=parts["excused"],
        out=parts["out"], protests=parts["protest"], shown=parts["shown"],
        standings=parts["standing"], results=parts["result"], panels=parts["panel"],
    )  # fmt: skip


_KINDS: Final[dict[str, Any]] = {
    "sheet": Sheet, "deductions": list[Deduction], "measured": dict[str, int], "excused": str | None,
    "out": str | None, "protest": dict[str, Any], "shown": Shown,
    "standing": Result, "result": Result, "panel": Panel,
}  # fmt: skip


def _plain(value: Any) -> Any:
    """A value as stored: a sheet's revision follows from the step."""
    return msgspec.structs.replace(value, rev=0) if isinstance(value, Sheet) else value


def _keys(event_id: str, contest_id: str) -> list[str]:
    return [make(event_id, contest_id) for make in (keys.contest, keys.shown, keys.log, keys.deeds)]
