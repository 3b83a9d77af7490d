"""The questions in a spreadsheet: one a row, below a line of headings, on any number of sheets.

Each cell is read as a person sees it, or its row is rejected with what to do; so is a row whose answer does not fit its
question. Columns that are not known are ignored.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import Any, Final

import msgspec

from acclaim.base import limits
from acclaim.base.errors import ImportRejected
from acclaim.base.plain_text import plain
from acclaim.base.sheets import columns
from acclaim.base.sheets.reasons import Value, short
from acclaim.base.sheets.sheet import Cell, Row, Sheet, Unusable
from acclaim.base.sheets.spreadsheet import sheets
from acclaim.event.parts import quiz_limits as bounds
from acclaim.event.parts.quiz import Difficulty, Question
from acclaim.features.quizzes.importing import answers
from acclaim.features.quizzes.importing.answers import Wrong
from acclaim.features.quizzes.importing.headings import LETTERS, field_of
from acclaim.features.quizzes.importing.reasons import row_reason, sheet_rejected

_UNSEEN: Final = re.compile(rf"[\t{limits.UNSEEN_CHARACTERS}]")
_DIFFICULTIES: Final[dict[str, Difficulty]] = {
    **dict.fromkeys(("", "无"), ""),
    **dict.fromkeys(("易", "容易", "简单", "较易", "低", "初级", "基础", "easy", "low"), "easy"),
    **dict.fromkeys(("中", "中等", "适中", "一般", "普通", "中级", "medium", "normal"), "medium"),
    **dict.fromkeys(("难", "困难", "较难", "高", "高级", "hard", "difficult", "high"), "hard"),
}  # fmt: skip
_CHARS: Final = {
    "stem": bounds.QUESTION_CHARS, "explanation": bounds.EXPLANATION_CHARS, "category": limits.TEXT_CHARS,
    **dict.fromkeys(LETTERS, limits.TEXT_CHARS),
}  # fmt: skip
_POINTS: Final = re.compile(r"(\d{1,6})(?:\.0+)?(?:分|points?)?")
_SECONDS: Final = re.compile(r"(?:(\d{1,3})(?:分钟|分|min|m|'))?(?:(\d{1,4})(?:秒钟|秒|sec|s|\")?)?", re.IGNORECASE)


class BadRow(msgspec.Struct, frozen=True):
    """A row that can't be taken: where it is, which field is wrong and why (reasons.py). `sheet` is "" in a CSV."""

    sheet: str
    line: int
    field: str
    reason: str
    values: dict[str, Value] = {}
    problem: str = ""


class Notes(msgspec.Struct):
    """What a person should know of a file before its questions are taken. `sheets` are those that were read,
    `columns` the fields that were found, `sections` the lines taken for headings of what follows."""

    encoding: str = ""
    sheets: list[str] = []
    columns: list[str] = []
    sections: list[str] = []
    hidden_rows: int = 0
    hidden_columns: list[str] = []
    hidden_sheets: list[str] = []


class QuestionSheet(msgspec.Struct):
    """What is in a file. The questions have ids of their own among themselves; those of their options are letters."""

    questions: list[Question] = []
    rejected: list[BadRow] = []
    notes: Notes = msgspec.field(default_factory=Notes)


def read(data: bytes, without: Collection[str] = (), encoding: str = "") -> QuestionSheet:
    """The questions in a file, XLSX or CSV, but for the fields in `without` (headings.OPTIONAL). `encoding` is that of
    a text file, where somebody has said it.

    Raises ImportRejected("sheet_rejected") with the `reason` when the file as a whole can't be used.
    """
    try:
        return _Reading(without).read(data, encoding)
    except ImportRejected as error:
        raise ImportRejected("sheet_rejected", error.message, **error.details) from None


class _Reading:
    def __init__(self, without: Collection[str]) -> None:
        self._without = without
        self._found = QuestionSheet()
        self._first: dict[str, str] = {}  # a stem: where it stands

    def read(self, data: bytes, encoding: str) -> QuestionSheet:
        notes = self._found.notes
        for sheet, notes.encoding in sheets(data, _stem_heading, encoding):
            found = columns.find(sheet, self._field_of, "stem")
            if not found:
                continue
            if sheet.is_hidden:
                notes.hidden_sheets.append(sheet.title)
                continue
            if "key" not in found.places:
                raise sheet_rejected("no_key_heading")
            notes.sheets.append(sheet.title)
            notes.hidden_columns += found.hidden
            notes.columns += [name for name in found.places if name not in notes.columns]
            self._read_rows(sheet, found.places)
        if not notes.sheets:
            raise sheet_rejected("no_stem_heading")
        return self._found

    def _field_of(self, cell: Cell) -> str:
        field = field_of(cell)
        return "" if field in self._without else field

    def _read_rows(self, sheet: Sheet, places: dict[str, int]) -> None:
        kind = _kind_named(sheet.title)
        for row in self._rows(sheet, places):
            if section := _section(row):
                kind = _kind_named(section)
                self._found.notes.sections.append(section)
                continue
            cells = {name: row.cells.get(column, "") for name, column in places.items()}
            if not columns.has_text(dict(enumerate(cells.values()))):
                continue
            if len(self._found.questions) + len(self._found.rejected) >= bounds.QUESTIONS_PER_QUIZ:
                raise sheet_rejected("too_many_questions", most=bounds.QUESTIONS_PER_QUIZ)
            where = f"{sheet.title} {row.line}".strip() if len(self._found.notes.sheets) > 1 else str(row.line)
            try:
                self._found.questions.append(self._question(cells, kind, where))
            except Wrong as wrong:
                problem = row_reason(wrong.reason, wrong.values)
                bad = BadRow(sheet.title, row.line, wrong.field, wrong.reason, wrong.values, problem)
                self._found.rejected.append(bad)

    def _rows(self, sheet: Sheet, places: dict[str, int]) -> Iterator[Row]:
        """Without hidden ones, and headings that stand there again, as on each printed page."""
        for row in sheet.rows:
            are_headings = all(field_of(row.cells.get(places[name], "")) == name for name in ("stem", "key"))
            if are_headings or not columns.has_text(row.cells):
                continue
            if row.is_hidden:
                self._found.notes.hidden_rows += 1
                continue
            yield row

    def _question(self, cells: dict[str, Cell], kind: str, where: str) -> Question:
        texts = {name: _text(name, cell) for name, cell in cells.items()}
        stem = texts["stem"]
        if not stem:
            raise Wrong("stem", "missing")
        same = re.sub(r"\s", "", unicodedata.normalize("NFKC", stem)).casefold()
        if same in self._first:
            raise Wrong("stem", "twice", shown=short(stem), first=self._first[same])
        kind = answers.kind_of(texts.get("kind", "")) or kind
        options = [texts.get(letter, "") for letter in LETTERS]
        answer, key = answers.read(kind, _without_letters(options), texts["key"])
        question = Question(
            id=f"q{len(self._found.questions) + 1}",
            title=stem,
            answer=answer,
            key=key,
            explanation=texts.get("explanation", ""),
            points=_points(texts.get("points", "")),
            seconds=_seconds(texts.get("seconds", "")),
            difficulty=_difficulty(texts.get("difficulty", "")),
            category=_category(texts),
        )
        self._first[same] = where
        return question


def _section(row: Row) -> str | None:
    """The text of a line that is a heading of what follows, such as 一、单选题, merged over the columns or alone; None
    of any other line."""
    texts = [text for cell in row.cells.values() if isinstance(cell, str) and (text := plain(cell))]
    others = {cell.reason for cell in row.cells.values() if isinstance(cell, Unusable)}
    if len(texts) != 1 or others - {"merged_across"}:
        return None
    return texts[0] if others or _kind_named(texts[0]) else None


def _text(field: str, cell: Cell) -> str:
    """A cell as a person sees it. Raises Wrong."""
    if isinstance(cell, Unusable):
        if field == "key" and cell.reason == "truth_value":
            return cell.shown
        raise Wrong(field, cell.reason, shown=cell.shown)
    lines = cell.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    text = "\n".join(plain(line) for line in lines).strip()
    if field not in ("stem", "explanation"):
        text = text.replace("\n", " ")
    if text in columns.ERRORS:
        raise Wrong(field, "error_cell", shown=text)
    most = _CHARS.get(field, limits.TEXT_CHARS)
    if len(text) > most:
        raise Wrong(field, "text_long", most=most)
    if _UNSEEN.search(text):
        raise Wrong(field, "unseen")
    return text


def _without_letters(options: list[str]) -> list[str]:
    """Without the letters by which all of them begin: "A. 1921" is 1921."""
    bare = [re.sub(rf"^{letter}\s*[.、．:：)）]\s*", "", text) for letter, text in zip(LETTERS, options, strict=True)]
    changed = [without != text for without, text in zip(bare, options, strict=True) if text]
    return bare if all(changed) else options


def _kind_named(title: str) -> str:
    """The kind that the title of a sheet or of a part of it names, "" for none."""
    try:
        return answers.kind_of(title)
    except Wrong:
        return ""


def _category(texts: dict[str, str]) -> str:
    """Category and topic, which some files have both."""
    both = [text for name in ("category", "topic") if (text := texts.get(name, ""))]
    text = " / ".join(dict.fromkeys(both))
    if len(text) > limits.TEXT_CHARS:
        raise Wrong("category", "text_long", most=limits.TEXT_CHARS)
    return text


def _points(text: str) -> int | None:
    if not text:
        return None
    match = _POINTS.fullmatch(_wide(text))
    points = int(match[1]) if match else -1
    if not 0 <= points <= bounds.POINTS_MAX or points % bounds.POINTS_STEP:
        raise Wrong("points", "points_form", shown=short(text), step=bounds.POINTS_STEP, most=bounds.POINTS_MAX)
    return points


def _seconds(text: str) -> int | None:
    if not text:
        return None
    match = _SECONDS.fullmatch(_wide(text))
    seconds = 60 * int(match[1] or 0) + int(match[2] or 0) if match else 0
    if not bounds.SECONDS_MIN <= seconds <= bounds.SECONDS_MAX:
        least, most = bounds.SECONDS_MIN, bounds.SECONDS_MAX
        raise Wrong("seconds", "seconds_form", shown=short(text), least=least, most=most)
    return seconds


def _difficulty(text: str) -> Difficulty:
    known = _DIFFICULTIES.get(_wide(text).casefold().removesuffix("题").removesuffix("度"))
    if known is None:
        raise Wrong("difficulty", "difficulty_unknown", shown=short(text))
    return known


def _wide(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def _stem_heading(row: Row) -> str:
    return next((str(cell) for cell in row.cells.values() if field_of(cell) == "stem"), "")


def as_dicts(rows: list[BadRow]) -> list[dict[str, Any]]:
    return [msgspec.structs.asdict(row) for row in rows]
