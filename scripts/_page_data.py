"""What the pages say before they ask the server: its limits, and the defaults and patterns of an event's definition.

Writes shared/limits.js, with the limits that a module of static/js imports, and console/fields/definition.js; `--check`
says which of them is not in step with the server.
"""

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any, Final, get_args

import msgspec

from acclaim.base import limits
from acclaim.event.definition import Id, Site
from acclaim.event.event import Event
from acclaim.event.parts import quiz, quiz_limits, survey_limits
from acclaim.event.parts.check_in import CheckIn
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.event.parts.collected.word_cloud import WordCloud
from acclaim.event.parts.cue import Actions, Cue
from acclaim.event.parts.deck import Deck
from acclaim.event.parts.earning.points import Points, Rule
from acclaim.event.parts.poll import Option, Poll, Quota
from acclaim.event.parts.prize import Prize
from acclaim.event.parts.retention import Retention
from acclaim.event.parts.stream import StreamAddress
from acclaim.event.parts.survey import (
    Choice,
    FreeText,
    Kind,
    Rank,
    Scale,
    Several,
    Single,
    Survey,
    SurveyQuestion,
    YesNo,
)
from acclaim.event.parts.theme import Colour
from acclaim.event.parts.video import Video

JS: Final = Path(__file__).resolve().parent.parent / "static" / "js"
WRITER: Final = "scripts/_page_data.py"
IMPORTED: Final = re.compile(r'import \{([^}]*)\} from "[^"]*/limits\.js"')
ROOM: Final = 90  # characters for a value in one line
AT_THE_END: Final = r"(?!\n)"
OF_THE_SERVER_ALONE: Final = ("rehearsal_of",)
ANSWERS: Final[tuple[type[Kind], ...]] = (Scale, YesNo, Single, Several, Rank, FreeText)
QUIZ_ANSWERS: Final[tuple[type[quiz.AnswerKind], ...]] = get_args(quiz.Answer)


def limits_module() -> str:
    """By the names of the server's limits, those that a page imports."""
    sources = [path.read_text(encoding="utf-8") for path in JS.rglob("*.js")]
    names = {name.strip() for source in sources for found in IMPORTED.findall(source) for name in found.split(",")}
    known = vars(quiz_limits) | vars(survey_limits) | vars(limits)
    lines = [f"export const {name} = {limit(known[name])};" for name in sorted(names - {""})]
    head = [
        "// What the server takes at most (server/acclaim/base/limits.py, event/parts/*_limits.py), written by",
        f"// {WRITER}. Pages say it before anything is sent, and the server judges again.",
        "",
    ]
    return "\n".join([*head, *lines, ""])


def limit(value: int | tuple[int, ...]) -> str:
    return f"[{', '.join(map(limit, value))}]" if isinstance(value, tuple) else f"{value:_}"


def definition_module() -> str:
    """What the forms of the console begin with, and what a text must look like."""
    consts = {
        "ID_PATTERN": regular_expression(Id),
        "COLOUR_PATTERN": regular_expression(Colour),
        "STREAM_PATTERN": regular_expression(StreamAddress),
        "SITE_PATTERN": regular_expression(Site),
        "EVENT": literal(blank(Event)),
        "POLL": literal(blank(Poll)),
        "QUOTA": literal(blank(Quota)),
        "OPTION": literal(blank(Option)),
        "CUE": literal(blank(Cue)),
        "PRIZE": literal(blank(Prize)),
        "DECK": literal(blank(Deck)),
        "VIDEO": literal(blank(Video)),
        "CHECK_IN": literal(blank(CheckIn)),
        "POINTS": literal(blank(Points)),
        "POINTS_RULE": literal(blank(Rule)),
        "RETENTION": literal(blank(Retention)),
        "SURVEY": literal(blank(Survey)),
        "QUESTION_BOARD": literal(blank(QuestionBoard)),
        "WORD_CLOUD": literal(blank(WordCloud)),
        "QUESTION": literal(blank(SurveyQuestion)),
        "CHOICE": literal(blank(Choice)),
        "QUIZ": literal(blank(quiz.Quiz)),
        "QUIZ_QUESTION": literal(blank(quiz.Question, answer=quiz.One([]), key=[])),
        "QUIZ_OPTION": literal(blank(quiz.QuizOption)),
        "QUIZ_ANSWERS": literal({answer.__struct_config__.tag: blank(answer) for answer in QUIZ_ANSWERS}),
        "ANSWERS": literal({answer.__struct_config__.tag: blank(answer) for answer in ANSWERS}),
        "ACTIONS": literal({action.__struct_config__.tag: blank(action) for action in get_args(Actions)}),
    }
    head = [
        f"// An event's definition as it begins, by the defaults of server/acclaim/event; written by {WRITER}.",
    ]
    return "\n".join([*head, "", *(f"export const {name} = {value};" for name, value in consts.items()), ""])


def blank(part: type[msgspec.Struct], **own: Any) -> dict[str, Any]:
    """A part with its defaults; what has none is the nothing of its type, or its `own`."""
    nothing = {"options": [], "votes": 1, "questions": [], "choices": [], "answer": Scale()} | own
    needed = {one.name: nothing.get(one.name, "") for one in msgspec.structs.fields(part) if one.required}
    defaults: dict[str, Any] = msgspec.to_builtins(part(**needed))
    return {name: value for name, value in defaults.items() if name not in OF_THE_SERVER_ALONE}


def regular_expression(kind: Any) -> str:
    """The pattern of an annotated type. There `$` always means the very end."""
    [pattern] = [meta.pattern for meta in get_args(kind)[1:] if isinstance(meta, msgspec.Meta)]
    assert pattern is not None
    text = json.dumps(pattern.removesuffix(AT_THE_END))
    return f"new RegExp({text})" if len(text) < ROOM else f"new RegExp(\n  {text},\n)"


def literal(value: Any, indent: str = "") -> str:
    """A value as ESLint wants it: in one line where it has room."""
    if isinstance(value, dict) and value:
        parts = [f"{key}: {literal(one, indent + '  ')}" for key, one in value.items()]
        line = f"{{ {', '.join(parts)} }}"
        if len(line) + len(indent) < ROOM:
            return line
        return "{\n" + "".join(f"{indent}  {part},\n" for part in parts) + indent + "}"
    assert not isinstance(value, list) or not value
    return json.dumps(value, ensure_ascii=False)


def main(words: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; exit code 1 if a file is out of step")
    is_check = parser.parse_args(words).check
    made = {"shared/limits.js": limits_module(), "console/fields/definition.js": definition_module()}
    code = 0
    for name, text in made.items():
        path = JS / name
        if is_check and path.read_text(encoding="utf-8") != text:
            print(f"static/js/{name} is out of step with the server: run python {WRITER}", file=sys.stderr)
            code = 1
        elif not is_check:
            path.write_text(text, encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main())
