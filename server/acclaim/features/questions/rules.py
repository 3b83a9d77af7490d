"""Question boards: folds a board's log, and orders its questions. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

import msgspec

State = Literal["pending", "shown", "answering", "answered", "deleted", "merged"]
Told = Literal["shown", "answering", "answered"]
LISTED = ("shown", "answering", "answered")  # visible to everybody
VOTED = ("shown", "answering")  # can be upvoted


class Content(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the log keeps of a question. `original` is the text before masking, if that changed it; `why` is "word" if
    the word list sent it to review."""

    text: str
    name: str = ""
    unit: str = ""
    original: str = ""
    why: str = ""

    @property
    def own_text(self) -> str:
        """As its author wrote it."""
        return self.original or self.text


class Question(msgspec.Struct):
    """`n` is its number, `at` when it was asked, and `since` when it entered its state (ms); `into` is the number of
    the question that it was merged into, or 0. `ask` is the id that its phone generated."""

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
    """One epoch of a board, folded from its log: `lines` are the questions as stored, `voters` by number, `turns` by
    member and number; `voided` are members whose upvotes don't count."""

    def __init__(self, epoch: int) -> None:
        self.epoch = epoch
        self.questions: dict[int, Question] = {}
        self.lines: dict[int, str] = {}
        self.voters: dict[int, set[str]] = {}
        self.turns: dict[str, dict[int, int]] = {}
        self.voided: set[str] = set()

    def take(self, entry_id: str, fields: Mapping[str, str]) -> None:
        """Takes an entry of the log; its id begins with the number of its first record."""
        if int(fields["e"]) != self.epoch:
            return
        at = int(fields["t"])
        for number, line in enumerate(fields.get("r", "").split("\n"), int(entry_id.partition("-")[0])):
            if line:  # empty: that member's data was deleted
                self._record(number, at, line)
        numbers = [int(one) for one in fields.get("of", "").split(",") if one]
        for number in numbers:
            question = self.questions.get(number)  # None: that member's data was deleted
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
    """(member, number of the question) for each upvote in an entry of the log."""
    for line in filter(None, fields.get("r", "").split("\n")):
        member, number, kind, _ = line.split(" ", 3)
        if kind == "up":
            yield member, number


def question_of(number: int, stored: str, state: str, votes: int) -> Question:
    """A question from the store: `stored` is "AT MEMBER ASK STATE JSON", `state` "STATE SINCE" or "merged SINCE
    INTO"."""
    at, member, ask, _, content = stored.split(" ", 4)
    now, since, *into = state.split(" ")
    return Question(
        number, int(at), member, ask, msgspec.json.decode(content, type=Content), state_of(now), int(since), votes,
        int(into[0]) if into else 0,
    )  # fmt: skip


def state_of(text: str) -> State:
    """Raises ValidationError if there is no such state."""
    state: State = msgspec.convert(text, State)
    return state


def in_order(questions: Iterable[Question]) -> list[Question]:
    """First the question being answered; then those with the most upvotes, older ones first; then the answered ones,
    the latest first."""
    return sorted(questions, key=_place)


def _place(one: Question) -> tuple[int, int, int]:
    if one.state == "answered":
        return 2, -one.since, -one.n
    return (0 if one.state == "answering" else 1), -one.votes, one.n


def next_of(questions: Iterable[Question]) -> Question | None:
    """The question to answer next: the one with the most upvotes."""
    return next(iter(in_order(one for one in questions if one.state == "shown")), None)
