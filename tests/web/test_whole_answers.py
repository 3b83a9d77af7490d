"""What leaves the server holds every field: a page that compares with a default never meets one that was left out."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import httpx
import msgspec
from msgspec import inspect

from acclaim.event import store as events
from acclaim.event.definition import Definition
from acclaim.event.event import Event
from acclaim.event.parts.comments import Comments
from acclaim.event.parts.cue import Announce, Cue, Show
from acclaim.event.parts.member_class import MemberClass
from acclaim.event.parts.poll import Option, Poll, Quota
from acclaim.event.parts.prize import Prize
from acclaim.event.parts.reaction import Reaction
from acclaim.features.all import TO_PAGES
from acclaim.features.comments import store as comments
from acclaim.features.comments.rules import Word
from acclaim.web.routes import API
from tests.folders import ROOT
from tests.running import Running

JS = ROOT / "static" / "js"
OPTIONS = [Option("1", "甲"), Option("2", "乙")]
BARE = Event(  # one of everything, and of each only what it needs
    "gala", "颁奖典礼", admission="open", comments=Comments(True), reactions=[Reaction("clap", "👏")],
    classes=[MemberClass("jury", "评委")],
    polls=[Poll("best", "最美小家", OPTIONS), Poll("more", "更多", OPTIONS, repeat=Quota(3))],
    cues=[Cue("one", "开场", actions=[Show("join"), Announce("请入座")])], prizes=[Prize("first", "一等奖")],
)  # fmt: skip


def _subclasses(kind: type[msgspec.Struct]) -> Iterator[type[msgspec.Struct]]:
    for one in kind.__subclasses__():
        yield one
        yield from _subclasses(one)


def missing(value: Any, kind: inspect.Type, at: str = "") -> list[str]:
    """Where JSON lacks a field that its type has, defaults included."""
    if isinstance(kind, inspect.Metadata):
        return missing(value, kind.type, at)
    if isinstance(kind, inspect.UnionType):
        found = [missing(value, one, at) for one in kind.types if _may_be(value, one)]
        return min(found, key=len) if found else [f"{at}: is of no known type"]
    if isinstance(kind, inspect.StructType):
        sent = [one for one in kind.fields if not _may_be_left_out(one)]
        lacks = [f"{at}.{one.encode_name}" for one in sent if one.encode_name not in value]
        there = [one for one in kind.fields if one.encode_name in value]
        return lacks + [
            p for one in there for p in missing(value[one.encode_name], one.type, f"{at}.{one.encode_name}")
        ]
    if isinstance(kind, inspect.CollectionType):
        return [
            problem for index, one in enumerate(value) for problem in missing(one, kind.item_type, f"{at}[{index}]")
        ]
    if isinstance(kind, inspect.DictType):
        return [problem for name, one in value.items() for problem in missing(one, kind.value_type, f"{at}.{name}")]
    return []


def structs(kinds: Iterable[inspect.Type]) -> set[type[msgspec.Struct]]:
    """Those in the types, however deep."""
    found: set[type[msgspec.Struct]] = set()
    waiting = list(kinds)
    while waiting:
        match waiting.pop():
            case inspect.StructType(cls=cls, fields=fields) if cls not in found:
                found.add(cls)
                waiting += [field.type for field in fields]
            case inspect.UnionType(types=types):
                waiting += types
            case inspect.Metadata(type=inner) | inspect.CollectionType(item_type=inner):
                waiting.append(inner)
            case inspect.TupleType(item_types=types):
                waiting += types
            case inspect.DictType(value_type=inner):
                waiting.append(inner)
    return found


def _may_be_left_out(field: inspect.Field) -> bool:
    """Its type says so: its default is UNSET, which stands in no answer."""
    return not field.required and field.default is field.default_factory is msgspec.NODEFAULT


def _may_be(value: Any, kind: inspect.Type) -> bool:
    if isinstance(kind, inspect.StructType):
        return isinstance(value, dict) and (kind.tag_field is None or value.get(kind.tag_field) == kind.tag)
    return isinstance(kind, inspect.NoneType) == (value is None)


def test_no_type_that_is_sent_leaves_out_a_default() -> None:
    sent = [*TO_PAGES, *(one.gives for one in API if one.gives and not isinstance(one.gives, str))]
    sent_types = structs(inspect.multi_type_info(sent))
    assert len(sent_types) > 100
    assert [kind.__name__ for kind in sent_types if kind.__struct_config__.omit_defaults] == []
    assert [kind.__name__ for kind in _subclasses(Definition) if kind.__struct_config__.omit_defaults] == []


async def test_every_answer_about_an_event_has_every_field_of_its_schema(
    server: Running, api: httpx.AsyncClient
) -> None:
    await events.create(server.store, BARE)
    await comments.replace_words(server.store, "gala", 0, [Word("发票")])
    asked = 0
    for endpoint in API:
        if endpoint.method != "GET" or endpoint.gives is None or isinstance(endpoint.gives, str):
            continue
        if set(re.findall(r"{(\w+)}", endpoint.path)) <= {"event"}:
            answer = await api.get(endpoint.path.replace("{event}", "gala"))
            if answer.status_code == 200:
                assert missing(answer.json(), inspect.type_info(endpoint.gives), endpoint.path) == []
                asked += 1
    assert asked >= 12
    words = (await api.get("/api/operator/events/gala/comments")).json()["words"]
    assert words == [{"text": "发票", "action": "refuse"}]


async def test_every_frame_to_a_screen_has_every_field_of_its_schema(server: Running) -> None:
    await events.create(server.store, BARE)
    types = {kind.__struct_config__.tag: inspect.type_info(kind) for kind in TO_PAGES}
    async with server.screen() as line:
        await line.until("tick")
    assert {message["type"] for message in line.heard} >= {"welcome", "event", "tick"}
    for message in line.heard:
        assert missing(message, types[message["type"]], message["type"]) == []


def test_pages_fill_in_no_default_of_a_definition() -> None:
    """Two places for one default differ one day. `?.` before it is another matter: the event itself has not come."""
    fields = {name for kind in _subclasses(Definition) for name in kind.__struct_fields__}
    filled = re.compile(rf"(?<!\?)\.({'|'.join(sorted(fields))}) (\?\?|=== undefined|!== false|=== false)")
    # null where no word was found; what a phone itself has kept of a ballot; what a question leaves to its quiz, and
    # what only some kinds of answers have
    others = re.compile(r"verdict\.action|last\.choices|asked\.(points|seconds)|answer\.(options|unit|unit_en)")
    found = [
        f"{path.relative_to(JS)}: {line.strip()}"
        for path in sorted(JS.rglob("*.js"))
        for line in path.read_text("utf-8").splitlines()
        if filled.search(others.sub("", line))
    ]
    assert found == []
