"""Question boards: what a log says of one, and the order of its questions. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

import msgspec

State = Literal["pending", "shown", "answering", "answered", "deleted", "merged"]
Told = Literal["shown", "answering", "answered"]
LISTED = ("shown", "answering", "answered")  # what everybody sees
VOTED = ("shown", "answering")  # what takes upvotes


class Content(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the log keeps of a question. `original` is what masking has changed, `why` "word" if a word of the list
    sent it to review."""

    text: str
    name: str = ""
    unit: str = ""
    original: str = ""
    why: str = ""

    @property
    def own_text(self) -> str:
        """As its writer wrote it."""
        return self.original or self.text


class Question(msgspec.Struct):
    """`n` is its number, `at` when it was asked and `since` when it came into its state (ms); `into` is the number of
    the one that it is merged with, 0 without. `ask` is the id by which its phone calls it."""

    n: int
    at: int
    member: str
    ask: str
    content: Content
    state: State
    since: int
    votes: int = 0
    into: int = 0


class Board:
    """One epoch of a board as its log has it; `lines` are the questions as the store has them, `voters` by number,
    `turns` by member and number; `voided` are members whose upvotes don't count."""

    def __init__(self, epoch: int) -> None:
        self.epoch = epoch
        self.questions: dict[int, Question] = {}
        self.lines: dict[int, str] = {}
        self.voters: dict[int, set[str]] = {}
        self.turns: dict[str, dict[int, int]] = {}
        self.voided: set[str] = set()

    def take(self, entry_id: str, fields: Mapping[str, str]) -> None:
        """An entry of the log; its id begins with the number of its first record."""
        if int(fields["e"]) != self.epoch:
            return
        at = int(fields["t"])
        for number, line in enumerate(fields.get("r", "").split("\n"), int(entry_id.partition("-")[0])):
            if line:  # else it was of a member whose data was deleted
                self._record(number, at, line)
        numbers = [int(one) for one in fields.get("of", "").split(",") if one]
        for number in numbers:
            question = self.questions.get(number)  # else its member's data was deleted
            if question is None:
                continue
            question.since = at
            if "into" in fields:
                self._merge(question, int(fields["into"]))
            else:
                question.state = state_of(fields["s"])
        voided = [one for one in fields.get("v", "").split("\n") if one]
        self.voided.update(voided)
        for number, voters in self.voters.items():
            voters.difference_update(voided)
            if number in self.questions:
                self.questions[number].votes = len(voters)

    def _record(self, number: int, at: int, line: str) -> None:
        member, what, kind, rest = line.split(" ", 3)
        if kind in ("up", "down"):
            voters = self.voters.setdefault(int(what), set())
            (voters.add if kind == "up" else voters.discard)(member)
            self.turns.setdefault(member, {})[int(what)] = int(rest)
        else:
            self.lines[number] = f"{at} {line}"
            self.questions[number] = question_of(number, self.lines[number], f"{kind} {at}", 0)

    def _merge(self, question: Question, into: int) -> None:
        question.state, question.into = "merged", into
        self.voters.setdefault(into, set()).update(self.voters.get(question.n, ()))


def upvotes_in(fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(member, number of the question) of each upvote in an entry of the log."""
    for line in filter(None, fields.get("r", "").split("\n")):
        member, number, kind, _ = line.split(" ", 3)
        if kind == "up":
            yield member, number


def question_of(number: int, stored: str, state: str, votes: int) -> Question:
    """A question out of the store: "AT MEMBER ASK STATE JSON", and "STATE SINCE" or "merged SINCE INTO"."""
    at, member, ask, _, content = stored.split(" ", 4)
    now, since, *into = state.split(" ")
    return Question(
        number, int(at), member, ask, msgspec.json.decode(content, type=Content), state_of(now), int(since), votes,
        int(into[0]) if into else 0,
    )  # fmt: skip


def state_of(text: str) -> State:
    """Raises ValidationError for what is none."""
    state: State = msgspec.convert(text, State)
    return state


def in_order(questions: Iterable[Question]) -> list[Question]:
    """The one that is answered now, then those with the most votes, the older first, then those that were answered,
    the last one first."""
    return sorted(questions, key=_place)


def _place(one: Question) -> tuple[int, int, int]:
    if one.state == "answered":
        return 2, -one.since, -one.n
    return (0 if one.state == "answering" else 1), -one.votes, one.n


def next_of(questions: Iterable[Question]) -> Question | None:
    """The one to answer next: that with the most votes."""
    return next(iter(in_order(one for one in questions if one.state == "shown")), None)
