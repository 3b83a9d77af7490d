"""Why a sheet of questions, or a row of it, is refused: a code for pages, which have the words in both languages
(static/js/features/quizzes/form/words_import.js; a test keeps them in sync), and the English sentence. What any sheet
may have wrong is in base/sheets/reasons.py."""

from typing import Any, Final

from acclaim.base.errors import ImportRejected
from acclaim.base.sheets import reasons as of_any_sheet
from acclaim.base.sheets.reasons import Value

# Of a file.
FILE_REASONS: Final = {
    "no_stem_heading": "No headings were found: a line near the top must name the columns, at least 题干 (or question) "
    "and 答案 (or answer).",
    "no_key_heading": "There is a column of questions and none of answers; call it 答案 or answer.",
    "too_many_questions": "There are more than {most} questions.",
}

# Of a row: each stands behind the row's line and field.
ROW_REASONS: Final = {
    "kind_unknown": "'{shown}' is no kind of question; write 单选, 多选, 判断, 排序 or 数字",
    "option_gap": "is empty, though there are options behind it; fill it in, or move the others up",
    "few_options": "has fewer than two options",
    "many_options": "has more than {most} options",
    "options_equal": "says the same as option {first}: '{shown}'; options must differ",
    "options_no_truth": "a true/false question has the options 对 and 错, or none; write 单选 as its kind instead",
    "no_options": "a number has no options; write 单选 as its kind, or leave the options empty",
    "key_unknown": "'{shown}' is none of the options; write their letters, such as A or ABD",
    "key_beyond": "names option {letter}, but the last one is {last}",
    "key_twice": "names option {letter} twice",
    "key_several": "'{shown}' names several options, and only one can be right; write 多选 as the kind, or one letter",
    "key_all": "names all options, so there is nothing to know; add one that is wrong",
    "key_order": "'{shown}' is no order of all the options; write every letter once, such as {example}",
    "key_truth": "'{shown}' is neither true nor false; write 对 or 错",
    "key_number": "'{shown}' is no number; ask with options where the answer is a text",
    "points_form": "'{shown}' is no multiple of {step} from 0 to {most}; correct it, or leave the column out",
    "seconds_form": "'{shown}' is no time of {least} to {most} seconds; correct it, or leave the column out",
    "difficulty_unknown": "'{shown}' is no difficulty; write 易, 中 or 难, or leave the column out",
}


def sheet_rejected(reason: str, *, details: dict[str, Any] | None = None, **values: Value) -> ImportRejected:
    """The error for a file; `values` go into the sentence."""
    message = f"{FILE_REASONS[reason].format(**values)} Nothing was imported."
    return ImportRejected("sheet_rejected", message, reason=reason, values=values, **(details or {}))


def row_reason(reason: str, values: dict[str, Value]) -> str:
    """The reason as an English sentence."""
    return (ROW_REASONS.get(reason) or of_any_sheet.ROW_REASONS[reason]).format(**values)


def too_long() -> ImportRejected:
    """The error for a file that takes more time or memory than there is for one."""
    error = of_any_sheet.rejected("too_long")
    return ImportRejected("sheet_rejected", error.message, **error.details)
