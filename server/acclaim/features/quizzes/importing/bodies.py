"""Bodies of the addresses by which sheets of questions are read."""

from acclaim.event.parts.quiz import Question
from acclaim.features.quizzes.importing.rows import BadRow, Notes
from acclaim.http.bodies import Answer


class QuestionsRead(Answer):
    """What is in a sheet: its good rows as questions of a quiz, with ids `q1` … of their own, and its bad ones."""

    questions: list[Question]
    rejected: list[BadRow]
    notes: Notes
