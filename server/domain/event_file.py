"""The event file: an event's whole definition in TOML (docs/events.md). Errors name the line and the field."""

import re
import tomllib

import msgspec

from server import limits
from server.domain.event import Event, check
from server.domain.toml_lines import Path, line_of
from server.errors import ImportRejected

ID_WORDS = "1 to 64 of the characters A-Z a-z 0-9 _ -"
TEXT_WORDS = "text without control characters and marks that turn its direction"


def load(text: str, name: str) -> Event:
    """The event that `text` defines; `name` is the file's, for the messages.

    Raises ImportRejected("definition_invalid") with `line`, and `field` unless the text is no TOML at all.
    """
    text = text.removeprefix("\ufeff")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _syntax_line(str(error), text)
        raise ImportRejected("definition_invalid", f"{name}, line {line}: {error}.", line=line) from None
    except (RecursionError, ValueError):  # brackets in brackets, or a number of thousands of digits
        raise _beyond_reason(text, name) from None
    try:
        return check(msgspec.convert(data, Event, strict=True))
    except msgspec.ValidationError as error:
        field, problem = explain(error)
        line = line_of(text, _path(field))
        message = f"{name}, line {line}: {field}: {problem}."
        raise ImportRejected("definition_invalid", message, line=line, field=field) from None
    except ImportRejected as error:
        line = line_of(text, _path(error.details["field"]))
        message = f"{name}, line {line}: {error.message}"
        raise ImportRejected("definition_invalid", message, line=line, **error.details) from None
    except RecursionError:
        raise _beyond_reason(text, name) from None


def explain(error: msgspec.ValidationError) -> tuple[str, str]:
    """(field, problem) of a decoding error, for example ("polls[0].title", "Expected `str`, got `int`")."""
    problem, _, where = str(error).partition(" - at ")
    field = where.rpartition("`$")[2].removeprefix(".").rstrip("`").removesuffix("[...]")
    problem = problem.replace(f"`str` matching regex {limits.ID_PATTERN!r}", ID_WORDS)
    problem = problem.replace(f"`str` matching regex {limits.TEXT_PATTERN!r}", TEXT_WORDS)
    named = re.search(r"(?:unknown|required) field `(.+)`", problem)
    if named:
        field = f"{field}.{named[1]}" if field else named[1]
    return field, problem


def _path(field: str) -> Path:
    """`polls[0].title` to ("polls", 0, "title")."""
    return tuple(int(part) if part.isdigit() else part for part in re.split(r"[.\[\]]+", field.removesuffix("]")))


def _beyond_reason(text: str, name: str) -> ImportRejected:
    lengths = [len(line) for line in text.splitlines()]
    line = lengths.index(max(lengths)) + 1  # where it is in all likelihood
    message = f"{name}, line {line}: this is nested too deeply, or a number is too long."
    return ImportRejected("definition_invalid", message, line=line)


def _syntax_line(message: str, text: str) -> int:
    at = re.search(r"at line (\d+)", message)
    return int(at[1]) if at else text.count("\n") + 1
