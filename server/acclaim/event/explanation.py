"""What is wrong with a definition or a body, in words, and what would be right, derived from its type."""

import difflib
import re
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import inspect

Path = tuple[str | int, ...]


def explain(error: msgspec.ValidationError, type_: Any) -> tuple[str, str]:
    """(field, problem) of an error in decoding a `type_`, such as ("polls[0].title", "Expected `str`, got `int`").

    The problem names the values that a field may have, the field that a misspelt one probably means, and a pattern by
    its `description`.
    """
    problem, _, where = str(error).partition(" - at ")
    field = where.rpartition("`$")[2].removeprefix(".").rstrip("`").removesuffix("[...]")
    if unknown := re.search(r"unknown field `(.+)`", problem):
        structs = [kind for kind in _kinds_at(type_, field) if isinstance(kind, inspect.StructType)]
        known = {one.encode_name for struct in structs for one in struct.fields}
        meant = difflib.get_close_matches(unknown[1], sorted(known), 1)
        problem += f"; perhaps `{meant[0]}` was meant" if meant else ""
    elif problem.startswith("Invalid"):
        values = [str(value) for kind in _kinds_at(type_, field) for value in _values(kind)]
        problem += f"; may be {', '.join(values)}" if values else ""
        problem = problem.replace("RFC3339 encoded datetime", "time; write for example 2026-12-01T20:00:00+08:00")
    elif "matching regex" in problem:
        described = [kind.extra_json_schema for kind in _kinds_at(type_, field) if isinstance(kind, inspect.Metadata)]
        problem = next((f"Expected {one['description']}" for one in described if one), problem)
    if named := re.search(r"(?:unknown|required) field `(.+?)`", problem):
        field = f"{field}.{named[1]}" if field else named[1]
    return field, problem


def path_of(field: str) -> Path:
    """`polls[0].title` to ("polls", 0, "title")."""
    parts = re.split(r"[.\[\]]+", field.removesuffix("]"))
    return tuple(int(part) if part.isdigit() else part for part in parts)


def _kinds_at(type_: Any, field: str) -> list[inspect.Type]:
    """The types allowed at `field`: several for a union."""
    kinds = list(_choices(inspect.type_info(type_)))
    for part in path_of(field) if field else ():
        kinds = [choice for kind in kinds for inner in _inside(kind, part) for choice in _choices(inner)]
    return kinds


def _choices(kind: inspect.Type) -> Iterator[inspect.Type]:
    """`kind`, what its description is about, and each of a union's."""
    yield kind
    if isinstance(kind, inspect.Metadata):
        yield from _choices(kind.type)
    elif isinstance(kind, inspect.UnionType):
        for one in kind.types:
            yield from _choices(one)


def _inside(kind: inspect.Type, part: str | int) -> Iterator[inspect.Type]:
    if isinstance(kind, inspect.StructType):
        if part == kind.tag_field:
            yield inspect.LiteralType((kind.tag,))
        yield from (one.type for one in kind.fields if one.encode_name == part)
    elif isinstance(kind, inspect.CollectionType):
        yield kind.item_type
    elif isinstance(kind, inspect.DictType):
        yield kind.value_type


def _values(kind: inspect.Type) -> tuple[Any, ...]:
    if isinstance(kind, inspect.EnumType):
        return tuple(one.value for one in kind.cls)
    return kind.values if isinstance(kind, inspect.LiteralType) else ()
