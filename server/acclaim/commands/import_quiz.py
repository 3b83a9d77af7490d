"""Imports the questions of a quiz (CSV or XLSX: kind, question, options, answer …; headings in Chinese or English).
Shows first what is in the file.

Bad rows are reported with line and reason, and nothing is imported; --partial imports the good rows. A quiz that is not
there is made, and one that has been opened is left as it is.
"""

import argparse
import asyncio
import sys
from collections import Counter
from itertools import count
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from acclaim.base.sheets.text_encoding import ENCODINGS
from acclaim.commands.connected import add_store_flags, run_with_store, who
from acclaim.commands.printing import counted, say, say_error
from acclaim.event import audit
from acclaim.event import store as events
from acclaim.event.check import check
from acclaim.event.event import Event
from acclaim.event.parts.earning.daily_quiz import DailyQuiz
from acclaim.event.parts.quiz import Question, Quiz
from acclaim.features.quizzes.importing import file
from acclaim.features.quizzes.importing.headings import OPTIONAL
from acclaim.features.quizzes.importing.rows import QuestionSheet
from acclaim.redis.client import Store
from acclaim.voting import verbs

HELP: Final = "import the questions of a quiz from CSV or XLSX"
EXAMPLE: Final = "acclaim import-quiz gala history questions.xlsx"
_PREFIX_CHARS: Final = 56  # of an id, which has 64


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("event", metavar="EVENT", help="the event's id")
    parser.add_argument("quiz", metavar="QUIZ", help="the quiz's id")
    parser.add_argument("file", metavar="FILE", help="the questions")
    parser.add_argument("--title", default="", help="title of a quiz that is made (default: its id)")
    parser.add_argument("--daily", action="store_true", help="a quiz that is made is a daily quiz")
    parser.add_argument("--add", action="store_true", help="add the questions to those that the quiz has")
    parser.add_argument("--partial", action="store_true", help="import the good rows and skip the bad ones")
    parser.add_argument(
        "--without", metavar="COLUMN", action="append", choices=OPTIONAL, default=[],
        help=f"ignore a column ({', '.join(OPTIONAL)}); may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--encoding", choices=ENCODINGS, default="", help="encoding of a CSV file that does not state it"
    )
    parser.add_argument("--yes", action="store_true", help="replace the questions of the quiz without asking")
    add_store_flags(parser)


def run(arguments: argparse.Namespace) -> int:
    try:
        data = Path(arguments.file).read_bytes()
    except OSError as error:
        say_error(f"acclaim: {arguments.file} could not be read: {error}")
        return 1
    return run_with_store(arguments, lambda store: _import(store, arguments, data))


async def _import(store: Store, arguments: argparse.Namespace, data: bytes) -> int:
    record = await events.read(store, arguments.event)
    found = await file.read(data, arguments.without, arguments.encoding)
    for bad in found.rejected:
        say_error(f"{bad.sheet and bad.sheet + ', '}line {bad.line}: {bad.field}: {bad.problem}")
    if not found.questions or (found.rejected and not arguments.partial):
        total = len(found.questions) + len(found.rejected)
        say_error(f"acclaim: nothing was imported: {len(found.rejected)} of {counted(total, 'row')} are bad")
        return 1
    both: list[Quiz | DailyQuiz] = [*record.event.quizzes, *record.event.daily_quizzes]
    quiz = next((one for one in both if one.id == arguments.quiz), None)
    kept = [] if quiz is None else quiz.questions
    for line in summary(found, len(kept), arguments.add):
        say(line)
    if kept and not arguments.add and not arguments.yes:
        if not sys.stdin.isatty():
            say_error("acclaim: nothing was imported: the quiz has questions; say --yes to replace them, or --add")
            return 1
        if not await asyncio.to_thread(_agreed):
            say("Nothing was imported.")
            return 1
    event = _with(record.event, arguments, found.questions)
    await verbs.replace(store, check(event), record.rev)
    detail = {"quiz": arguments.quiz, "questions": len(found.questions)}
    await audit.record(store, event.id, who(), "import_quiz", detail=detail)
    say(f"Imported: {counted(len(found.questions), 'question')}.")
    return 0


def _agreed() -> bool:
    return input("Replace the questions? [y/N] ").strip().lower() in ("y", "yes")


def _with(event: Event, arguments: argparse.Namespace, questions: list[Question]) -> Event:
    """The event with these questions in its quiz or daily quiz, under ids that nothing else has."""
    if arguments.daily or any(quiz.id == arguments.quiz for quiz in event.daily_quizzes):
        return _with_bank(event, arguments, questions)
    before = {quiz.id: quiz for quiz in event.quizzes}
    kept = before[arguments.quiz].questions if arguments.add and arguments.quiz in before else []
    others = [one for quiz in event.quizzes if quiz.id != arguments.quiz for one in quiz.questions]
    taken = {one.id for one in event.activities} | {one.id for one in (*others, *kept)}
    free = (name for n in range(1, 10_000) if (name := f"{arguments.quiz[:_PREFIX_CHARS]}-{n}") not in taken)
    added = [replace(question, id=name) for question, name in zip(questions, free, strict=False)]
    title = arguments.title or arguments.quiz
    quiz = before.get(arguments.quiz) or Quiz(id=arguments.quiz, title=title, questions=added)
    quizzes = before | {quiz.id: replace(quiz, questions=[*kept, *added])}
    return replace(event, quizzes=[*quizzes.values()])


def _with_bank(event: Event, arguments: argparse.Namespace, questions: list[Question]) -> Event:
    before = {quiz.id: quiz for quiz in event.daily_quizzes}
    kept = before[arguments.quiz].questions if arguments.add and arguments.quiz in before else []
    taken = {one.id for one in kept}
    free = (name for n in count(1) if (name := f"{arguments.quiz[:_PREFIX_CHARS]}-{n}") not in taken)
    bank = [*kept, *(replace(question, id=name) for question, name in zip(questions, free, strict=False))]
    title = arguments.title or arguments.quiz
    quiz = before.get(arguments.quiz) or DailyQuiz(id=arguments.quiz, title=title, questions=bank)
    return replace(event, daily_quizzes=[*(before | {quiz.id: replace(quiz, questions=bank)}).values()])


def summary(found: QuestionSheet, before: int, adds: bool) -> list[str]:
    """What a person should know before the questions are taken."""
    kinds = Counter(question.answer.__struct_config__.tag for question in found.questions)
    notes = found.notes
    after = len(found.questions) + (before if adds else 0)
    lines = [
        f"{before} → {counted(after, 'question')}: " + ", ".join(f"{n} {kind}" for kind, n in kinds.items()),
        f"first: {found.questions[0].title}" + (f" (read as {notes.encoding})" if notes.encoding else ""),
    ]
    told = [
        (notes.sheets[1:], f"sheets: {', '.join(notes.sheets)}"),
        (notes.sections, f"lines taken for headings: {', '.join(notes.sections)}"),
        (notes.hidden_rows, f"{counted(notes.hidden_rows, 'hidden row')} left out"),
        (notes.hidden_columns, f"hidden columns left out: {', '.join(notes.hidden_columns)}"),
        (notes.hidden_sheets, f"hidden sheets left out: {', '.join(notes.hidden_sheets)}"),
    ]
    return [*lines, *(line for has, line in told if has)]
