"""The limits of a survey's definition."""

from typing import Final

from acclaim.base import limits

SURVEYS_PER_EVENT: Final = 16
QUESTIONS_PER_SURVEY: Final = 60
CHOICES_PER_QUESTION: Final = 40
CHOICES_RANKED: Final = 7  # nobody keeps more in order
TEXT_CHARS: Final = 300  # of an answer
INTRO_CHARS: Final = 1000
MINIMUM_CELL: Final = 5  # figures of fewer people would tell what single ones have answered
ANSWERS_BYTES: Final = 7680  # of one member's answers in a message

assert ANSWERS_BYTES + 5 * 64 + 100 <= limits.MESSAGE_BYTES, "around the answers stand ids and the names of fields"
assert MINIMUM_CELL >= limits.UNIT_MEMBERS_MIN
