"""OpenAPI 3.1 from the route table: what the document says is what the server does."""

import re
from collections.abc import Iterator
from typing import Any, Final, cast

import msgspec

from acclaim import __version__
from acclaim.base.error_codes import all_codes
from acclaim.base.sheets.text_encoding import ENCODINGS
from acclaim.http.endpoint import NAMED, Endpoint

_REF: Final = "#/components/schemas/"


def document(endpoints: list[Endpoint]) -> dict[str, Any]:
    """The whole document."""
    types = [t for e in endpoints for t in (e.takes, e.gives) if t not in (None, bytes) and not isinstance(t, str)]
    schemas, components = msgspec.json.schema_components(types, ref_template=_REF + "{name}")
    schema_of = dict(zip(map(repr, types), schemas, strict=True))
    paths: dict[str, dict[str, Any]] = {}
    for endpoint, operation_id in zip(endpoints, _operation_ids(endpoints), strict=True):
        operation = _operation(endpoint, operation_id, schema_of)
        paths.setdefault(endpoint.path, {})[endpoint.method.lower()] = operation
    whole = {
        "openapi": "3.1.0",
        "info": {
            "title": "Acclaim",
            "version": __version__,
            "description": "HTTP side of Acclaim. Ballots, likes and figures go over the socket: docs/protocol.md.",
        },
        "paths": paths,
        "components": {
            "schemas": {**{name: _plain(name, schema) for name, schema in components.items()}, "Error": _ERROR},
            "securitySchemes": {
                "operator": {"type": "apiKey", "in": "cookie", "name": "acclaim-operator"},
                "key": {"type": "http", "scheme": "bearer"},
            },
        },
    }
    return cast(dict[str, Any], _generable(whole, {name: _one_word(name) for name in components}))


def _generable(part: Any, names: dict[str, str]) -> Any:
    """The same as generators of clients take it: components by `names`, and of an array of fixed parts those alone,
    for they don't know `false` as the schema of what else there might be."""
    if isinstance(part, str) and part.startswith(_REF):  # also in mappings
        name = part.removeprefix(_REF)
        return _REF + names.get(name, name)
    if isinstance(part, list):
        return [_generable(one, names) for one in part]
    if isinstance(part, dict):
        kept = {key: value for key, value in part.items() if not (key == "items" and value is False)}
        return {names.get(key, key): _generable(value, names) for key, value in kept.items()}
    return part


def _one_word(name: str) -> str:
    """The name of a component; two types of one name come with their modules: acclaim.event.parts.cue.Open is
    PartsCueOpen."""
    return "".join(word.title().replace("_", "") for word in name.split(".")[-3:-1]) + name.rpartition(".")[2]


def _plain(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Without defaults that are objects: beside a reference or a union, generators of clients drop the whole schema.
    Its title, by which they call it, is its name: no other has that."""
    properties = {
        name: {key: value for key, value in field.items() if key != "default" or not isinstance(value, dict)}
        for name, field in schema.get("properties", {}).items()
    }
    titled = schema | {"title": _one_word(name)}
    return titled | {"properties": properties} if properties else titled


_ERROR = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message", "retryable"],
            "properties": {
                "code": {"type": "string", "enum": sorted(all_codes())},
                "message": {"type": "string"},
                "retryable": {"type": "boolean"},
            },
        }
    },
}


_QUERY: dict[str, dict[str, Any]] = {
    "limit": {"type": "integer", "minimum": 0, "maximum": 999_999},
    "before": {"type": "string", "pattern": r"^([0-9]{1,15}-[0-9]{1,15})?$"},
    "cursor": {"type": "string", "pattern": r"^([0-9]{1,2}\.[0-9]{1,20})?$"},
    "partial": {"type": "string", "enum": ["true", "false"]},
    "preview": {"type": "string", "enum": ["true", "false"]},
    "encoding": {"type": "string", "enum": list(ENCODINGS)},
    "wait": {"type": "integer", "minimum": 0, "maximum": 25},
    "first": {"type": "string", "format": "date"},
    "last": {"type": "string", "format": "date"},
}
_BYTES = {"type": "string", "format": "binary"}
_UNKNOWN = {f"{{{name}}}": code for name, code in NAMED.items()}


def _operation(endpoint: Endpoint, operation_id: str, schema_of: dict[str, Any]) -> dict[str, Any]:
    parameters = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1, "maxLength": 64}}
        for name in re.findall(r"{(\w+)}", endpoint.path)
    ]
    parameters += [
        {"name": name, "in": "query", "required": False, "schema": _QUERY.get(name, {"type": "string"})}
        for name in endpoint.query
    ]
    if endpoint.needs and endpoint.method != "GET":
        parameters.append(
            {"name": "X-Acclaim", "in": "header", "required": True, "schema": {"type": "string", "enum": ["1"]}}
        )
    if endpoint.method == "PATCH":
        parameters.append({"name": "If-Match", "in": "header", "required": True, "schema": {"type": "string"}})
    operation: dict[str, Any] = {
        "summary": endpoint.summary,
        "operationId": operation_id,
        "parameters": parameters,
        "responses": {"200": _success(endpoint, schema_of), **_failures(endpoint)},
    }
    if endpoint.takes is bytes:
        operation["requestBody"] = {"required": True, "content": {"application/octet-stream": {"schema": _BYTES}}}
    elif endpoint.takes is not None:
        schema = schema_of[repr(endpoint.takes)]
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    if endpoint.needs:
        operation["security"] = [{"operator": []}]
        operation["x-needs"] = endpoint.needs
    if endpoint.scope:
        operation["security"] = [{"key": []}]
        operation["x-scope"] = endpoint.scope
    return operation


def _operation_ids(endpoints: list[Endpoint]) -> Iterator[str]:
    """A handler of several kinds of activities has their nouns, but for the first."""
    known: set[str] = set()
    for endpoint in endpoints:
        name = _operation_id(endpoint)
        if name in known:
            noun = endpoint.path.partition("{event}/")[2].partition("/")[0]
            name += f"_of_{noun.replace('-', '_')}"
        known.add(name)
        yield name


def _operation_id(endpoint: Endpoint) -> str:
    """The handler's module and name; of a feature, whose module is `web` or `showing`, the feature's and the name. What
    operators and keys may do has one handler at two addresses."""
    *_, package, module = endpoint.handler.__module__.split(".")
    if module in ("web", "showing"):
        return f"{package}.{endpoint.handler.__name__}"
    return f"{module}.{endpoint.handler.__name__}{'_by_key' if endpoint.scope else ''}"


def _success(endpoint: Endpoint, schema_of: dict[str, Any]) -> dict[str, Any]:
    if endpoint.gives is None:
        return {"description": "Done"}
    if isinstance(endpoint.gives, str):
        return {"description": "Done", "content": {endpoint.gives: {"schema": {"type": "string"}}}}
    schema = schema_of[repr(endpoint.gives)]
    return {"description": "Done", "content": {"application/json": {"schema": schema}}}


def _failures(endpoint: Endpoint) -> dict[str, Any]:
    codes = set(endpoint.errors) | {"store_away"}
    if endpoint.takes is not None:
        codes |= {"malformed", "too_big"} | (set() if endpoint.takes is bytes else {"definition_invalid"})
    if endpoint.needs:
        codes |= {"forbidden", "role_missing"}
    if endpoint.scope:
        codes |= {"key_missing", "key_refused", "key_scope", "too_fast"}
    elif endpoint.method != "GET":
        codes.add("wrong_origin")
    if endpoint.query:
        codes.add("malformed")
    codes |= {code for name, code in _UNKNOWN.items() if name in endpoint.path}
    by_status: dict[str, list[str]] = {}
    for code in sorted(codes):
        by_status.setdefault(str(all_codes()[code][0]), []).append(code)
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    return {
        status: {"description": ", ".join(names), "content": content} for status, names in sorted(by_status.items())
    }
