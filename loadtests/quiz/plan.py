"""What is asked: a quiz of each mode, with questions of each kind, and what people know."""

from random import Random
from typing import Final, get_args

from acclaim.event.event import Event
from acclaim.event.parts.quiz import Answer, Mode, Number, One, Order, Question, Quiz, QuizOption, Several, TrueFalse
from acclaim.event.parts.quiz_limits import SECONDS_MAX

EVENT: Final = "quizzes"
MODES: Final[tuple[Mode, ...]] = get_args(Mode)
OPTIONS: Final = "abcd"
CHANGES: Final[tuple[Mode, ...]] = ("speed", "buzzer")  # where answers may be changed until the lock
_KNOWN: Final = 0.7  # of the players know an answer
_SECONDS_LEAST: Final = 60
_PLAYERS_A_S: Final = 400  # that come and answer, where they must come in waves
_SHOWN: Final = [QuizOption(one, one.upper()) for one in OPTIONS]
_KINDS: Final[list[tuple[Answer, list[str]]]] = [
    (One(_SHOWN), ["b"]),
    (Several(_SHOWN, share=True), ["a", "c", "d"]),
    (Number(), ["1959"]),
    (Order(_SHOWN), ["c", "a", "d", "b"]),
    (TrueFalse(), ["true"]),
]


def event(players: int, questions: int) -> Event:
    """So many questions in all, dealt out to the modes in turn; each is open long enough for all waves of players."""
    seconds = min(SECONDS_MAX, _SECONDS_LEAST + players // _PLAYERS_A_S)
    dealt = {mode: range(questions)[n :: len(MODES)] for n, mode in enumerate(MODES)}
    quizzes = [
        Quiz(
            id=mode, title=mode, mode=mode, seconds=seconds, changes=mode in CHANGES,
            questions=[_question(mode, place, number) for place, number in enumerate(numbers)],
        )
        for mode, numbers in dealt.items()
        if numbers
    ]  # fmt: skip
    return Event(id=EVENT, title="Quizzes", quizzes=quizzes)


def _question(mode: Mode, place: int, number: int) -> Question:
    kinds = [one for one in _KINDS if mode != "last_one_standing" or not isinstance(one[0], Number)]
    kind, key = kinds[(MODES.index(mode) + place) % len(kinds)]
    return Question(f"q{number:03}", f"Question {number}?", kind, key)


def answer_of(question: Question, random: Random) -> list[str]:
    """What a player says, in the words of a ballot: the key, or something else that can be answered."""
    if random.random() < _KNOWN:
        return list(question.key)
    match question.answer:
        case Number():
            return [str(random.randint(1900, 2000))]
        case Order():
            return random.sample(OPTIONS, len(OPTIONS))
        case Several():
            return random.sample(OPTIONS, random.randint(1, len(OPTIONS)))
        case TrueFalse():
            return ["false"]
        case One():
            return [random.choice(OPTIONS)]
