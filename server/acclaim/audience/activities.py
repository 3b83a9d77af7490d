"""What a simulated audience hears of quizzes, question boards and word clouds, and makes of them.

Shared by all guests, so that each frame is read once however many hear it.
"""

from collections import Counter, deque
from functools import lru_cache
from random import Random
from secrets import token_urlsafe
from typing import Any, Final, NamedTuple

import msgspec

from acclaim.audience.sayings import QUESTIONS, WORDS

_FRAMES_KEPT: Final = 32  # as many workers as there may be, times the frames that each tells at once
_STARTS: Final = (b'{"type":"quiz"', b'{"type":"question_board"', b'{"type":"questions"', b'{"type":"word_cloud"')
_ASKED_MOST: Final = 24  # of a board: a list that moderators can look through
_ASKERS: Final = 0.2  # of those who look at a board, until it is that long
_read = lru_cache(_FRAMES_KEPT)(msgspec.json.decode)


class Due(NamedTuple):
    """What takes contributions now: the id of a quiz's question, of a board or a cloud, in an epoch."""

    kind: str  # the type of the frame that told of it
    id: str
    epoch: int
    frame: dict[str, Any]

    @property
    def place(self) -> tuple[str, int]:
        return self.id, self.epoch


class Activities:
    """Of one event."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._shown: dict[str, deque[int]] = {}  # by board: the questions on it
        self._asked: Counter[tuple[str, int]] = Counter()
        self._open: dict[str, tuple[str, int]] = {}  # by activity: what takes contributions in it

    def hear(self, payload: bytes) -> Due | None:
        """What a frame says is to be answered now, if it says so of anything."""
        if not payload.startswith(_STARTS):
            return None
        frame = _read(payload)
        kind = frame["type"]
        if kind in ("question_board", "questions"):
            shown = self._shown.setdefault(frame["activity"], deque(maxlen=100))
            shown.extend(one["n"] for one in frame["questions"] if one["n"] not in shown)
        if kind == "questions":
            return None
        activity = frame["quiz" if kind == "quiz" else "activity"]
        due = _due(kind, frame)
        if due is None:
            self._open.pop(activity, None)
        else:
            self._open[activity] = due.place
        return due

    def takes(self, due: Due) -> bool:
        """Whether it can still be answered."""
        return due.place in self._open.values()

    def answer(self, due: Due) -> list[str]:
        """Somebody's answer to a question of a quiz. Nobody has told an audience what is right: some options look
        likelier than others, to all alike."""
        question, taste = due.frame["question"], Random(due.id)
        options = [option["id"] for option in question["options"]]
        liking = {option: 2.0 ** taste.gauss(0, 1.5) for option in options}
        match question["kind"]:
            case "number":
                return [str(max(0, round(self._random.gauss(taste.randint(50, 2000), 30))))]
            case "order":
                return sorted(options, key=lambda one: -liking[one] * self._random.random())
            case "several":
                some = [one for one in options if self._random.random() < liking[one] / (1 + liking[one])]
                return some or options[:1]
            case _:
                return self._random.choices(options, list(liking.values()))

    def said(self, due: Due) -> list[dict[str, Any]]:
        """What somebody sends to a board or a cloud: a question or two upvotes, or words."""
        if due.kind == "word_cloud":
            words = self._random.sample(WORDS, self._random.randint(1, due.frame["words_max"]))
            fit = [word for word in words if len(word) <= due.frame["length"]]
            return [self._message("give_words", due, turn=1, words=fit)] if fit else []
        if self._asked[due.place] < _ASKED_MOST and self._random.random() < _ASKERS:
            self._asked[due.place] += 1
            text = self._random.choice(QUESTIONS)[: due.frame["length"]]
            return [self._message("ask", due, question=token_urlsafe(9), text=text)]
        shown = self._shown[due.id]
        liked = {shown[int(len(shown) * self._random.random() ** 2)] for _ in range(2)} if shown else set()
        return [self._message("upvote", due, n=n, turn=1, on=True) for n in liked]

    @staticmethod
    def _message(name: str, due: Due, **fields: Any) -> dict[str, Any]:
        return {"type": name, "activity": due.id, "epoch": due.epoch, **fields}


def _due(kind: str, frame: dict[str, Any]) -> Due | None:
    if kind != "quiz":
        return Due(kind, frame["activity"], frame["epoch"], frame) if frame["state"] == "open" else None
    question = frame.get("question")
    if frame["phase"] != "open" or not question:
        return None
    return Due(kind, question["id"], question["epoch"], frame)
