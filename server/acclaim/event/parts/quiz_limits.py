"""The limits of a quiz's definition."""

from typing import Final

from acclaim.base import limits

QUIZZES_PER_EVENT: Final = 16
QUESTIONS_PER_QUIZ: Final = 200
QUESTIONS_PER_EVENT: Final = 400  # with their options some 400 KB of Chinese, within HTTP_BODY_BYTES
OPTIONS_PER_QUESTION: Final = 8
OPTIONS_ORDERED: Final = 7  # nobody keeps more in order
QUESTION_CHARS: Final = 300
EXPLANATION_CHARS: Final = 600
SECONDS_MIN: Final = 5  # to answer in; more than the plateau
SECONDS_MAX: Final = 600
LATE_MS: Final = 2000  # after its time an answer may come that has arrived in time: in a rush batches wait
PLATEAU_S: Final = 3  # within which a frame reaches 200,000 phones, and every answer is worth as much
POINTS_MAX: Final = 10_000
POINTS_STEP: Final = 10  # points are multiples of it
SCORE_MAX: Final = QUESTIONS_PER_QUIZ * POINTS_MAX
NUMBER_PATTERN: Final = r"^-?[0-9]{1,12}(\.[0-9]{1,6})?$(?!\n)"

assert PLATEAU_S < SECONDS_MIN
assert OPTIONS_ORDERED <= OPTIONS_PER_QUESTION <= limits.OPTIONS_PER_POLL
