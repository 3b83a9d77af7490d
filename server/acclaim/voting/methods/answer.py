"""Answers in a quiz. Written "CLASS ANSWER@MS": MS from the opening of the question to the arrival at this server.

ANSWER is "OPTION,OPTION" in the order of the alphabet, ">OPTION>OPTION…" of an order, "=NUMBER" of an estimate. The
gateway puts the time behind it (question_clock.py); it counts for points alone, and choice.lua leaves it out.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from acclaim.base.errors import AnswerRefused, Refused
from acclaim.event.parts.poll import Poll
from acclaim.event.parts.question_poll import QuestionPoll
from acclaim.event.parts.quiz import Number, Order
from acclaim.event.parts.quiz_limits import NUMBER_PATTERN
from acclaim.voting.methods import choice, ranking

_NUMBER_CHARS: Final = 40
_GROUPS: Final = re.compile(r"[\s,']")
_is_grouped = re.compile(r"[+-]?\d{1,3}([\s,']\d{3})+(\.\d+)?\Z").match  # else a comma may be meant as a point
_is_number = re.compile(NUMBER_PATTERN).match
ESTIMATES: Final = "="  # the one counter of all estimates


class Reply(NamedTuple):
    """What a ballot of this method says; see Content. `ms` is None of what no gateway has timed."""

    class_id: str
    answer: str
    ms: int | None = None

    @property
    def options(self) -> tuple[str, ...]:
        if self.answer.startswith("="):
            return (ESTIMATES,)
        return ranking.counters(self.answer) if self.answer.startswith(">") else tuple(self.answer.split(","))

    @property
    def payload(self) -> str:
        return f"{self.class_id} {self.answer}" if self.ms is None else timed(f"{self.class_id} {self.answer}", self.ms)


def timed(payload: str, ms: int) -> str:
    """The payload of an answer that has arrived so long after the opening."""
    return f"{payload}@{ms}"


def check(poll: Poll, options: Collection[str], class_id: str, choices: Sequence[str]) -> str:
    """`choices` are options, or a number as people write it. Returns the payload, without its time. Raises Refused,
    Unknown or AnswerRefused."""
    assert isinstance(poll, QuestionPoll)
    if isinstance(poll.answer, Number):
        return Reply(class_id, f"={_number(choices)}").payload
    if isinstance(poll.answer, Order):
        if len(choices) != len(options) or {*choices} != {*options}:
            raise AnswerRefused("answer_unfit", "Put every option into the order, each once.")
        return Reply(class_id, "".join(f">{one}" for one in choices)).payload
    return choice.check(poll, options, class_id, sorted(choices))


def read(payload: str) -> Reply:
    """Raises ValueError."""
    class_id, said = payload.split(" ")
    answer, at, ms = said.partition("@")
    return Reply(class_id, answer, int(ms) if at else None)


def votes(poll: Poll, counted: Mapping[str, int]) -> list[int]:
    """Of each option, how many have chosen it; of an order, how many have put it first."""
    assert isinstance(poll, QuestionPoll)
    of_order = isinstance(poll.answer, Order)
    return ranking.votes(poll, counted) if of_order else choice.votes(poll, counted)


def score(poll: Poll, counted: Mapping[str, int], ballots: int) -> list[float]:
    """Nothing decides among the options of a question but its key."""
    return [0.0 for _ in poll.options]


def _number(choices: Sequence[str]) -> str:
    """One number in plain digits: "1,959" and "１９５９" are 1959."""
    if not choices:
        raise Refused("too_few_choices")
    written = unicodedata.normalize("NFKC", choices[0][:_NUMBER_CHARS]).strip().replace("\N{MINUS SIGN}", "-")
    plain = (_GROUPS.sub("", written) if _is_grouped(written) else written).removeprefix("+")
    if len(choices) > 1 or not _is_number(plain):
        raise AnswerRefused("answer_unfit", "Write one number in digits, and decimals behind a point.")
    number = Decimal(plain).normalize()
    return f"{number if number else Decimal(0):f}"
