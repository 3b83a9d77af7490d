"""Who upvotes what and gives which words, generated from a seed."""

from itertools import accumulate
from random import Random
from typing import Final, NamedTuple

from acclaim.event.event import Event
from acclaim.event.parts.collected.question_board import QuestionBoard
from acclaim.event.parts.collected.word_cloud import WordCloud

EVENT: Final = "gala"
BOARD: Final = QuestionBoard("qa", "Ask the director", mode="open")
CLOUD: Final = WordCloud("words", "One word for this year", words_max=3)
QUESTIONS: Final = 40
UPVOTES: Final = 3  # of each member
_WORDS: Final = 3


class Member(NamedTuple):
    """`upvotes` are places in the list of questions; the first members also ask them."""

    id: str
    upvotes: tuple[int, ...]
    words: tuple[str, ...]


def event() -> Event:
    """With a board and a cloud, in draft."""
    return Event(id=EVENT, title="Words", question_boards=[BOARD], word_clouds=[CLOUD])


def plan(members: int, seed: int) -> list[Member]:
    """A few words are common, and most are rare."""
    random = Random(seed)
    vocabulary = [f"word{n}" for n in range(members)]
    weights = list(accumulate(1 / n for n in range(1, members + 1)))
    return [
        Member(
            f"m{n:06}",
            tuple(random.sample(range(QUESTIONS), UPVOTES)),
            tuple(dict.fromkeys(random.choices(vocabulary, cum_weights=weights, k=_WORDS))),
        )
        for n in range(members)
    ]
