"""The event file: an event's whole definition in TOML (docs/events.md). Errors name the line and the field."""

import codecs
import re
import tomllib
from collections.abc import Callable
from typing import Any, Final

import msgspec

from acclaim.base.errors import ImportRejected, OperatorError
from acclaim.event.check import check_new
from acclaim.event.event import Event
from acclaim.event.explanation import explain, path_of
from acclaim.event.toml_lines import line_of

# What word processors and Chinese input methods write in place of TOML's own signs.
_TYPED_FOR: Final = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "＂": '"', "‘": "'", "’": "'", "＝": "=", "［": "[", "］": "]",
    "【": "[", "】": "]", "｛": "{", "｝": "}", "，": ",", "。": ".", "＃": "#", "\u00a0": "a plain blank",
    "\u3000": "a plain blank", "\u200b": "nothing", "\ufeff": "nothing",
}  # fmt: skip
_QUOTED: Final = re.compile(r""""(?:\\.|[^"\\])*"|'[^']*'|#.*""")
PICTURE_FIELDS: Final = {"logo", "background_picture", "poster", "picture"}
PICTURE_LISTS: Final = {"pictures"}
Upload = Callable[[str, str], str]


def decode(data: bytes, name: str) -> str:
    """The text of an event file: UTF-8, or UTF-16 with its mark, as editors of Windows save it.

    Raises ImportRejected("definition_invalid") with the `line` that is neither.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = (
            f"{name}, line {line}: the file is not in UTF-8. Save it as UTF-8: in Notepad by Save As with the encoding "
            "UTF-8, in other editors by the menu that shows GBK, GB 2312 or ANSI."
        )
        raise ImportRejected("definition_invalid", message, line=line) from None


def load(text: str, name: str, upload: Upload | None = None) -> Event:
    """The event that `text` defines; `name` is the file's, for the messages.

    Where a picture's field names a file rather than an address of the server, which begins with /, that is what
    `upload(event's id, file)` returns; it raises OperatorError or OSError for a file that is not a picture.

    Raises ImportRejected("definition_invalid") with `line`, and `field` unless the text is no TOML at all.
    """
    text = text.removeprefix("\ufeff")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _syntax_line(str(error), text)
        message = f"{name}, line {line}: {error}.{_hint(text, line)}"
        raise ImportRejected("definition_invalid", message, line=line) from None
    except (RecursionError, ValueError):  # brackets in brackets, or a number of thousands of digits
        raise _beyond_reason(text, name) from None
    try:
        if upload:
            _upload_pictures(data, str(data.get("id")), upload)
        return check_new(msgspec.convert(data, Event, strict=True))
    except msgspec.ValidationError as error:
        field, problem = explain(error, Event)
        line = line_of(text, path_of(field))
        message = f"{name}, line {line}: {field}: {problem}."
        raise ImportRejected("definition_invalid", message, line=line, field=field) from None
    except ImportRejected as error:
        line = line_of(text, path_of(error.details["field"]))
        message = f"{name}, line {line}: {error.message}"
        raise ImportRejected("definition_invalid", message, line=line, **error.details) from None
    except RecursionError:
        raise _beyond_reason(text, name) from None


def _upload_pictures(value: Any, event_id: str, upload: Upload, where: str = "") -> None:
    """Replaces names of files by addresses, at any depth. Raises ImportRejected with the `field`."""
    if isinstance(value, list):
        for index, one in enumerate(value):
            _upload_pictures(one, event_id, upload, f"{where}[{index}]")
    if not isinstance(value, dict):
        return
    for key, one in value.items():
        field = f"{where}.{key}" if where else key
        if key in PICTURE_FIELDS:
            value[key] = _uploaded(one, event_id, upload, field)
        elif key in PICTURE_LISTS and isinstance(one, list):
            value[key] = [_uploaded(name, event_id, upload, f"{field}[{at}]") for at, name in enumerate(one)]
        else:
            _upload_pictures(one, event_id, upload, field)


def _uploaded(name: Any, event_id: str, upload: Upload, field: str) -> Any:
    """The address of a picture that is named as a file; anything else as it is."""
    if not isinstance(name, str) or not name or name.startswith("/"):
        return name
    try:
        return upload(event_id, name)
    except OSError as error:
        problem = f"{name} could not be read: {error.strerror}; it must stand beside the event file."
        raise _rejected(field, problem) from None
    except OperatorError as error:
        raise _rejected(field, error.message) from None


def _rejected(field: str, problem: str) -> ImportRejected:
    return ImportRejected("definition_invalid", f"{field}: {problem}", field=field)


def _beyond_reason(text: str, name: str) -> ImportRejected:
    lengths = [len(line) for line in text.splitlines()]
    line = lengths.index(max(lengths)) + 1  # where it most likely is
    message = f"{name}, line {line}: this is nested too deeply, or a number is too long."
    return ImportRejected("definition_invalid", message, line=line)


def _hint(text: str, line: int) -> str:
    """What was probably typed in place of TOML's own signs in this line."""
    lines = text.splitlines()
    outside = _QUOTED.sub("", lines[line - 1]) if line <= len(lines) else ""
    for sign in outside:
        if sign in _TYPED_FOR:
            shown = sign if sign.isprintable() else f"U+{ord(sign):04X}"
            return f" In place of {shown} write {_TYPED_FOR[sign]}."
    return ""


def _syntax_line(message: str, text: str) -> int:
    at = re.search(r"at line (\d+)", message)
    return int(at[1]) if at else text.count("\n") + 1
