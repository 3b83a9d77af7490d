"""Rules for a quiz that types can't express."""

import re
from collections import Counter
from collections.abc import Iterator

from acclaim.event.parts.quiz import Number, One, Order, Question, Quiz, Several, TrueFalse, options_of
from acclaim.event.parts.quiz_limits import NUMBER_PATTERN

_is_number = re.compile(NUMBER_PATTERN).match


def problems(quiz: Quiz) -> Iterator[tuple[str, str]]:
    """(field within the quiz, what is wrong)."""
    for index, question in enumerate(quiz.questions):
        for field, problem in problems_of(question):
            yield f"questions[{index}].{field}", problem
        if quiz.mode in ("last_one_standing", "buzzer") and isinstance(question.answer, Number):
            yield f"questions[{index}].answer", f"mode {quiz.mode} has no use for estimates; ask for an option."


def problems_of(question: Question) -> Iterator[tuple[str, str]]:
    """(field within the question, what is wrong)."""
    answer, key = question.answer, question.key
    options = options_of(answer)
    if not isinstance(answer, Number | TrueFalse):
        names = [option.name.strip() for option in answer.options]
        for field, values in (("id", options), ("name", names)):
            for index, value in enumerate(values):
                if value in values[:index]:
                    yield f"answer.options[{index}].{field}", f"{value!r} stands twice; options must differ."
    if isinstance(answer, Number):
        if len(key) != 1 or not _is_number(key[0]):
            yield "key", "the key of an estimate is one number in plain digits."
        if answer.within.startswith("-"):
            yield "answer.within", "is below 0."
        return
    if unknown := [one for one in key if one not in options]:
        yield "key", f"there is no option {unknown[0]!r}."
    elif twice := [one for one, n in Counter(key).items() if n > 1]:
        yield "key", f"{twice[0]!r} stands twice."
    elif isinstance(answer, One | TrueFalse) and len(key) != 1:
        yield "key", f"{len(key)} options are right, but one can be chosen; the kind may be several."
    elif isinstance(answer, Order) and len(key) != len(options):
        yield "key", "name all options, in the right order."
    elif isinstance(answer, Several) and len(key) == len(options):
        yield "key", "all options are right, so there is nothing to know."
