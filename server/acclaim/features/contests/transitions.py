"""What a step of a contest may change, so that tampered steps behind a publication are detected. Pure."""

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from acclaim.features.contests.record import COUNTING, Record, Sheet

Step = Any  # store.Step, which this must not import
_decode: Final = msgspec.json.Decoder(Sheet).decode

# The fields that each kind of step may set; a sheet's own steps begin with "sheet_".
_FIELDS: Final[Mapping[str, frozenset[str]]] = {
    "open": frozenset({"state", "call"}), "close": frozenset({"state", "call"}),
    "call": frozenset({"current", "call"}), "freeze": frozenset({"freeze"}),
    "thaw": frozenset({"freeze", "standing"}), "publish": frozenset({"shown", "standing", "panel"}),
    "publish_result": frozenset({"result", "panel"}), "confirm": frozenset({"sheet"}),
    "reopen": frozenset({"sheet", "call"}), "swap": frozenset({"sheet", "call"}), "deduct": frozenset({"deductions"}),
    "lift_deduction": frozenset({"deductions"}), "measure": frozenset({"measured"}),
    "excuse": frozenset({"excused", "call"}), "take_back": frozenset({"excused", "call"}),
    "rule_out": frozenset({"out"}), "protest": frozenset({"protest", "result"}),
    "decide": frozenset({"protest", "result"}),
    "sheet_draft": frozenset({"sheet"}), "sheet_submitted": frozenset({"sheet"}),
}  # fmt: skip


def is_legal(step: Step, before: Record) -> bool:
    """Whether a step may do what it did: the fields belong to its kind, and sheets change as sheets may."""
    allowed = _FIELDS.get(step.what, frozenset())
    if any(field.partition(" ")[0] not in allowed for field in step.fields):
        return False
    sheets = {
        (names[1], names[2], names[3]): _decode(value)
        for field, value in step.fields.items()
        if (names := field.split(" "))[0] == "sheet"
    }
    return _is_legal_of(step, sheets, before)


def _is_legal_of(step: Step, sheets: Mapping[tuple[str, str, str], Sheet], before: Record) -> bool:
    known = {key: before.sheets.get(key) for key in sheets}
    match step.what:
        case "sheet_draft" | "sheet_submitted":
            return len(sheets) == 1 and all(
                step.by == f"judge {key[2]}"
                and f"sheet_{one.state}" == step.what
                and before.state == "open"
                and not _counts(known[key])
                for key, one in sheets.items()
            )
        case "confirm":
            return all(_is(known[key], one, "submitted", "confirmed") for key, one in sheets.items())
        case "reopen":
            return len(sheets) == 1 and all(
                _counts(known[key]) and _is(known[key], one, "", "reopened") for key, one in sheets.items()
            )
        case "swap":
            given = [(one.marks, one.note, one.state) for one in sheets.values()]
            held = [(one.marks, one.note, one.state) for one in known.values() if one]
            return len(sheets) == 2 and given == held[::-1] and len({key[2] for key in sheets}) == 1
    return True


def _counts(sheet: Sheet | None) -> bool:
    return sheet is not None and sheet.state in COUNTING


def _is(known: Sheet | None, one: Sheet, was: str, state: str) -> bool:
    """Whether only the state has changed, from `was` ("": any)."""
    return known is not None and (not was or known.state == was) and one.state == state and one.marks == known.marks
