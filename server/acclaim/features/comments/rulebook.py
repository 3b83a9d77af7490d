"""The rules of an event's comments as this worker knows them, with the word list loaded."""

import asyncio
from typing import TYPE_CHECKING

from acclaim.features.comments import store as comments
from acclaim.features.comments.rules import Rules, Word
from acclaim.redis.client import Store

if TYPE_CHECKING:
    from acclaim.features.comments.word_list import WordList


class Rulebook:
    """`words` is the word list of these `rules`; None if they have no words."""

    def __init__(self, store: Store, event_id: str) -> None:
        self.rules = Rules()
        self.words: WordList | None = None
        self._store = store
        self._event_id = event_id
        self._reading = asyncio.Lock()

    async def read(self) -> None:
        """Reads the rules again. A new word list is built in a thread, so that ballots don't wait for dictionaries of
        pinyin.

        Raises StoreAway."""
        async with self._reading:
            rules = await comments.read_rules(self._store, self._event_id)
            if rules.words != self.rules.words:
                self.words = await asyncio.to_thread(_word_list, rules.words) if rules.words else None
            self.rules = rules


def _word_list(words: tuple[Word, ...]) -> "WordList":
    """Loaded only for an event with words: pinyin and traditional characters take memory."""
    from acclaim.features.comments.word_list import WordList

    return WordList(words)
