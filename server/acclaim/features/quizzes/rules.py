"""The phases of a quiz, and the effect of each step. Pure.

lobby → (stem → open → locked → told → key → board ⇄ units)* → podium
"""

from typing import Annotated, Final, Literal, get_args

import msgspec

from acclaim.base.errors import OperatorError, Unknown
from acclaim.event.parts.quiz import Question, Quiz, Step
from acclaim.event.states import FINAL_STATES

Phase = Literal["lobby", "stem", "open", "locked", "told", "key", "board", "units", "podium"]

# The phases from which each step is possible, and where it leads. Boards may be left out, a question's key may not.
_MOVES: Final[dict[Step, tuple[tuple[Phase, ...], Phase]]] = {
    "ask": (("lobby", "key", "board", "units"), "stem"),
    "open": (("stem",), "open"),
    "lock": (("open",), "locked"),
    "tell": (("locked",), "told"),
    "key": (("locked", "told"), "key"),
    "board": (("key", "units"), "board"),
    "units": (("key", "board"), "units"),
    "podium": (("key", "board", "units"), "podium"),
}
_NEXT: Final[dict[Phase, Step]] = {
    "lobby": "ask", "stem": "open", "open": "lock", "locked": "tell", "told": "key", "key": "board",
    "board": "ask", "units": "ask",
}  # fmt: skip
_LOCKED_JUST_NOW_MS: Final = 1000
OPENED: Final[frozenset[Phase]] = frozenset(get_args(Phase)) - {"lobby", "stem"}  # its options are shown
TOLD: Final[frozenset[Phase]] = OPENED - {"open", "locked"}  # the answers are shown
EXPLAINED: Final[frozenset[Phase]] = TOLD - {"told"}  # and the key


class Voided(msgspec.Struct, frozen=True):
    """A question that no longer counts: who voided it, why and when (ms)."""

    by: str
    why: str
    at: int


class QuizNow(msgspec.Struct, frozen=True):
    """The state of a quiz in one epoch. `asked` are its questions in the order in which they were asked; the last one
    is the current one. `salt` and `commitment`: proof.py. `cue`: the last action of the show that moved it.
    `timed_out_at`: when (ms) the current question was locked by time; 0 if an operator locked it."""

    epoch: int = 0
    salt: str = ""
    commitment: str = ""
    phase: Phase = "lobby"
    asked: list[str] = []
    voided: dict[str, Voided] = {}
    cue: str = ""
    timed_out_at: int = 0

    @property
    def question(self) -> str:
        """The id of the current question; "" if there is none."""
        return self.asked[-1] if self.asked else ""


class Wanted(msgspec.Struct, frozen=True):
    """An operator's request. `seen` is the rev that they saw, so that two presses at once make one step."""

    step: Step
    question: str = ""
    seen: Annotated[int, msgspec.Meta(ge=0)] = 0


def tells_keys(state: str, now: QuizNow) -> bool:
    """Whether salt and keys are public: the quiz is closed, and so is its last question."""
    return state in FINAL_STATES and now.phase != "open"


def is_there(now: QuizNow, step: Step) -> bool:
    """Whether the quiz is already where a named step leads."""
    return step != "next" and now.phase == _MOVES[step][1]


def was_meant_to_lock(now: QuizNow, wanted: Wanted, now_ms: int) -> bool:
    """Whether the next step was requested just when time locked the question, by somebody who could not have seen
    that."""
    is_blind = wanted.step == "next" and not wanted.seen
    return is_blind and now.phase == "locked" and now_ms - now.timed_out_at < _LOCKED_JUST_NOW_MS


def current(quiz: Quiz, now: QuizNow) -> Question | None:
    """The current question."""
    return quiz.question(now.question)


def taken(quiz: Quiz, now: QuizNow, step: Step, question_id: str = "") -> tuple[Step, QuizNow]:
    """The step taken ("next" stands for another one), and the state of the quiz after it.

    Raises OperatorError("wrong_state"), Unknown("unknown_question")."""
    if step == "next":
        step = _next_step(quiz, now)
    sources, phase = _MOVES[step]
    if now.phase not in sources:
        possible = ", ".join(name for name, (before, _) in _MOVES.items() if now.phase in before)
        why = f"The quiz stands at {now.phase}; it can't {step}. Possible now: {possible or 'nothing'}."
        raise OperatorError("wrong_state", why, quiz=quiz.id, state=now.phase, verb=step)
    if step != "ask":
        return step, msgspec.structs.replace(now, phase=phase)
    asked = question_id or next((one.id for one in quiz.questions if one.id not in now.asked), "")
    if quiz.question(asked) is None:
        raise Unknown("unknown_question")
    if asked in now.asked:
        raise OperatorError("wrong_state", f"Question {asked!r} was asked already.", quiz=quiz.id, state=now.phase)
    return step, msgspec.structs.replace(now, phase=phase, asked=[*now.asked, asked])


def _next_step(quiz: Quiz, now: QuizNow) -> Step:
    step = _NEXT.get(now.phase)
    if step is None:
        raise OperatorError("wrong_state", "The quiz is at its end.", quiz=quiz.id, state=now.phase)
    return "podium" if step == "ask" and now.asked and len(now.asked) == len(quiz.questions) else step


def voided(quiz: Quiz, now: QuizNow, question_id: str, by: Voided) -> QuizNow:
    """The state after a question was voided. Raises Unknown("unknown_question"), OperatorError("wrong_state") for one
    that takes answers or was not asked."""
    if quiz.question(question_id) is None:
        raise Unknown("unknown_question")
    if question_id not in now.asked or (question_id == now.question and now.phase in ("stem", "open")):
        why = "Only a question that was asked and locked can be voided."
        raise OperatorError("wrong_state", why, quiz=quiz.id, state=now.phase)
    if question_id in now.voided:
        return now
    return msgspec.structs.replace(now, voided={**now.voided, question_id: by})
