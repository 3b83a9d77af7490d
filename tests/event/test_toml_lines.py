import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from acclaim.event.toml_lines import Path, line_of, lines_of

TEXT = """\
title = "a # [no] comment"  # [no.table]
"quoted key" = 'its'

[theme]
primary.deep = 1.5
text = '''
[polls]
x = 1'''
after = 2

[[polls]]
id = "one"
options = [
  { id = "a", name = "A" },
  # { id = "no" },
  { id = "b", name = [
    "B"] },
]
[polls.repeat]
kind = "once"

[[polls]]
id = "two"
at = 2026-12-01T20:00:00+08:00
[[polls.options]]
id = "c"
[[polls.options]]
id = "d"
"""


def paths(value: Any, at: Path = ()) -> set[Path]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return {at}.union(*(paths(one, (*at, key)) for key, one in inner))


def test_every_value_has_its_line() -> None:
    lines = lines_of(TEXT)
    assert set(lines) | {()} == paths(tomllib.loads(TEXT))
    for path, line in lines.items():
        if isinstance(path[-1], str):
            assert path[-1] in TEXT.splitlines()[line - 1]


def test_tables_items_and_inline_tables_are_told_apart() -> None:
    for path, line in {
        ("theme", "after"): 9,
        ("polls", 0, "options", 0, "name"): 14,
        ("polls", 0, "options", 1, "name", 0): 17,
        ("polls", 0, "repeat", "kind"): 20,
        ("polls", 1, "options", 1, "id"): 28,
    }.items():
        assert line_of(TEXT, path) == line


def test_what_is_missing_is_looked_for_where_it_belongs() -> None:
    assert line_of(TEXT, ("polls", 1, "options", 1, "name")) == 27
    assert line_of(TEXT, ("nothing",)) == 1


scalars = st.integers() | st.booleans() | st.text().map(lambda text: text.replace("\r", ""))


def toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"k{key} = {toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[\n" + ",\n".join(map(toml, value)) + "\n]"
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(c):08x}" if c in '"\\' or not c.isprintable() else c for c in value) + '"'
    return str(value).lower()


def values(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(inner, max_size=4) | st.dictionaries(st.integers(0, 9), inner, max_size=4)


@given(st.recursive(scalars, values, max_leaves=12))
def test_any_value_is_read_as_tomllib_reads_it(value: Any) -> None:
    text = f"value = {toml(value)}\nlast = 1\n"
    assert set(lines_of(text)) | {()} == paths(tomllib.loads(text))
    assert lines_of(text)[("last",)] == text.count("\n")
