"""Words of a cloud: which ones count as the same, and the fold of a cloud's log. Pure."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import regex

from acclaim.base.errors import TextRefused
from acclaim.event.parts.collected.word_cloud import WordCloud

# Around a word: blanks, punctuation and invisible characters. Symbols such as + (C++) are part of it.
_EDGES: Final = regex.compile(r"^[\p{P}\p{Z}\p{C}\s]+|[\p{P}\p{Z}\p{C}\s]+$")
# Invisible characters (fillers, variation selectors) would make two words of one; a joiner stays inside an emoji.
_UNSEEN: Final = regex.compile(r"[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}--\u200d]", flags=regex.V1)
_JOINERS: Final = regex.compile(r"(?<!\p{Extended_Pictographic})\u200d|\u200d(?!\p{Extended_Pictographic})")
_BLANKS: Final = regex.compile(r"\s+")
_BETWEEN_HAN: Final = regex.compile(r"(?<=\p{Han}) (?=\p{Han})")
_SHOWS: Final = regex.compile(r"[\p{L}\p{N}\p{Extended_Pictographic}]")
_CHARACTER: Final = regex.compile(r"\X")
_MARKS: Final = regex.compile(r"(\p{M})\p{M}+")
_BYTES_PER_CHARACTER: Final = 16  # an emoji of several code points counts as one character


def normalised(text: str) -> str:
    """`text` as it is counted: NFKC, lower case, single blanks (none between Chinese characters), no punctuation around
    it; "" if nothing visible is left."""
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    text = _MARKS.sub(r"\1", _JOINERS.sub("", _UNSEEN.sub("", _BLANKS.sub(" ", text))))
    text = _BETWEEN_HAN.sub("", _EDGES.sub("", text))
    return text if _SHOWS.search(text) else ""


class Vocabulary:
    """Decides which words count as the same in a cloud."""

    def __init__(self, cloud: WordCloud) -> None:
        self._cloud = cloud
        self._first = {normalised(word): _plain(words[0]) for words in cloud.synonyms for word in words}

    def check(self, words: Sequence[str]) -> tuple[str, ...]:
        """A member's words, without duplicates. Raises TextRefused("too_many_words"), ("text_empty"),
        ("text_too_long")."""
        if len(words) > self._cloud.words_max:
            raise TextRefused("too_many_words", f"At most {self._cloud.words_max} words.", words=self._cloud.words_max)
        return tuple(dict.fromkeys(map(self._check_one, words)))

    def _check_one(self, word: str) -> str:
        plain, length = normalised(word), self._cloud.length
        if not plain:
            raise TextRefused("text_empty")
        if plain in self._first:
            return self._first[plain]
        if len(_CHARACTER.findall(plain)) > length or len(plain.encode()) > length * _BYTES_PER_CHARACTER:
            raise TextRefused("text_too_long", f"At most {length} characters.", length=length)
        return plain


def _plain(word: str) -> str:
    """As the operator wrote it, on one line, because it goes into the log."""
    return _BLANKS.sub(" ", word).strip()


class Cloud:
    """One epoch of a cloud, folded from its log: {member: (turn, words)}, the hidden words, and the members whose words
    don't count."""

    def __init__(self, epoch: int) -> None:
        self.epoch = epoch
        self.members: dict[str, tuple[int, tuple[str, ...]]] = {}
        self.hidden: set[str] = set()
        self.voided: set[str] = set()

    def take(self, _: str, fields: Mapping[str, str]) -> None:
        """Takes an entry of the log, by its id."""
        if int(fields["e"]) != self.epoch:
            return
        for line in filter(None, fields.get("r", "").split("\n")):
            member, turn, words = line.split(" ", 2)
            self.members[member] = int(turn), split(words)
        for member in filter(None, fields.get("v", "").split("\n")):
            self.voided.add(member)
            self.members[member] = self.members.get(member, (0, ()))[0], ()
        self.hidden.update(split(fields.get("hide", "")))
        self.hidden.difference_update(split(fields.get("unhide", "")))

    @property
    def words(self) -> Counter[str]:
        """The number of members who have given each word."""
        return Counter(word for _, words in self.members.values() for word in words)

    @property
    def count(self) -> int:
        """The number of members who have given any."""
        return sum(bool(words) for _, words in self.members.values())


def given_in(fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(member, words separated by tabs) for each member who gives words in an entry of the log."""
    for line in filter(None, fields.get("r", "").split("\n")):
        member, _, words = line.split(" ", 2)
        if words:
            yield member, words


def split(words: str) -> tuple[str, ...]:
    return tuple(filter(None, words.split("\t")))


def commonest(words: Mapping[str, int], hidden: Iterable[str], most: int) -> list[tuple[str, int]]:
    """[(word, members)], the commonest first, and equally common ones in a fixed order."""
    without = set(hidden)
    shown = [(word, n) for word, n in words.items() if word not in without]
    return sorted(shown, key=lambda one: (-one[1], one[0]))[:most]
