"""Why a roster or a row of it is refused: a code for pages, which have the words in both languages
(static/js/console/people/words.js; a test keeps them in sync), and the English sentence."""

from typing import Any, Final

from acclaim.base.errors import ImportRejected

# Of a file.
FILE_REASONS: Final = {
    "no_headings": "No headings were found: a line near the top must name the columns, at least 'member' or 工号.",
    "heading_twice": "Line {line}: the columns '{first}' and '{second}' both mean the {field}; keep one.",
    "id_hidden": "The column '{heading}' is hidden: show it, or delete it.",
    "two_sheets": "Sheets '{first}' and '{second}' both have members; put them into one sheet.",
    "no_rows": "There is no good row.",
    "bad_rows": "{bad} of {total} rows are bad.",
    "too_many_rows": "There are more than {most} rows.",
    "too_many_units": "There are more than {most} units; is the right column called 'unit'?",
    "open_quote": "Line {line}: a cell does not end; is a quotation mark not closed?",
    "no_text": "This is no spreadsheet: send XLSX, or CSV.",
    "encoding_wrong": "The file can't be read as {encoding}; choose another encoding.",
    "encoding_unsure": "In which encoding is the text? Say --encoding, or save the file as XLSX. {offered}.",
    "is_html": "This is a web page, whatever its name ends with: open it in a spreadsheet program and save it as XLSX.",
    "is_xls": "This is an old Excel file (.xls): open it and save it as XLSX.",
    "is_encrypted": "This workbook has a password: save it without one.",
    "is_ods": "This is an OpenDocument or Numbers file: save it as XLSX.",
    "is_xlsb": "This is a binary workbook (.xlsb): save it as XLSX.",
    "is_strict": "This is a workbook of the kind 'Strict Open XML': save it as an ordinary XLSX.",
    "is_other": "This is a file of another kind ({kind}): send XLSX or CSV.",
    "too_large": "The workbook is too large when unpacked; send it as CSV or in several files.",
    "damaged": "The workbook is damaged; open it, save it as XLSX and send it again.",
    "too_long": "Reading the file took too long or too much memory; send it as CSV.",
    "too_many_changes": "There are more than {most} changes; send them in several parts, or the whole roster.",
    "nobody_left": "Nobody would be left on the roster.",
    "took_too_long": "The roster took too long to be written; import it again.",
}

# Of a row: each stands behind the row's line and field.
ROW_REASONS: Final = {
    "missing": "is missing",
    "id_form": "'{shown}' is not 1 to 64 of the characters A-Z a-z 0-9 _ -",
    "device_form": "'{shown}' has the form of an anonymous device's id",
    "twice": "'{shown}' stands in line {first} already",
    "text_long": "has more than {most} characters",
    "unseen": "has a line break or another character that can't be seen; is a quotation mark not closed?",
    "empty_level": "'{shown}' has an empty level; write for example 采油二厂/第六作业区",
    "class_unknown": "'{shown}' is not a class of the event; its classes are {classes}",
    "error_cell": "shows the error {shown}; correct the formula",
    "no_value": "is a formula that was never calculated; open the file in a spreadsheet program and save it",
    "date": "is the date or time {shown}; format the column as text and enter it again",
    "truth_value": "is the truth value {shown}; format the column as text and enter it again",
    "rounded": "{shown} was rounded by the spreadsheet; format the column as text and paste the ids again",
    "number_format": "is a number that is shown by the format {shown}; format the column as text and enter it again",
    "no_json": "is no line of JSON",
    "no_change": "{problem}",
    "merged_across": "is part of a cell that was merged across columns; split it",
}

Value = str | int


def rejected(reason: str, *, details: dict[str, Any] | None = None, **values: Value) -> ImportRejected:
    """The error for a file; `values` go into the sentence."""
    message = f"{FILE_REASONS[reason].format(**values)} Nothing was imported."
    return ImportRejected("roster_rejected", message, reason=reason, values=values, **(details or {}))


def row_reason(reason: str, values: dict[str, Value]) -> str:
    return ROW_REASONS[reason].format(**values)


def short(text: str) -> str:
    """A cell's text, cut where it is long."""
    return text if len(text) <= 40 else text[:39] + "…"
