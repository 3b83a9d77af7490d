"""The event file: an event's whole definition in TOML (docs/events.md). Errors name the line and the field."""

import re
import tomllib

import msgspec

from server.domain.event import Event, check
from server.domain.explanation import explain, path_of
from server.domain.toml_lines import line_of
from server.errors import ImportRejected


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


def _beyond_reason(text: str, name: str) -> ImportRejected:
    lengths = [len(line) for line in text.splitlines()]
    line = lengths.index(max(lengths)) + 1  # where it is in all likelihood
    message = f"{name}, line {line}: this is nested too deeply, or a number is too long."
    return ImportRejected("definition_invalid", message, line=line)


def _syntax_line(message: str, text: str) -> int:
    at = re.search(r"at line (\d+)", message)
    return int(at[1]) if at else text.count("\n") + 1
