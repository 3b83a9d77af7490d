"""Proves that nobody changed a key after seeing answers.

When a quiz is opened, the SHA-256 of a random salt, its questions and their keys is published; at its end, the salt.
Then anybody can recompute the hash from the published questions.
"""

import json
import secrets
from hashlib import sha256
from typing import Any, Final

import msgspec

from acclaim.event.parts.quiz import Quiz

_SALT_BYTES: Final = 32
_COMMITTED: Final = ("id", "title", "answer", "key", "points", "seconds")  # what determines everybody's points


def new_salt() -> str:
    return secrets.token_hex(_SALT_BYTES)


def questions_of(quiz: Quiz) -> list[dict[str, Any]]:
    """The committed content of each question, in the order of the definition."""
    return [
        {name: msgspec.to_builtins(getattr(question, name)) for name in _COMMITTED}
        | {"points": quiz.points_of(question), "seconds": quiz.seconds_of(question)}
        for question in quiz.questions
    ]


def commitment_of(salt: str, quiz_id: str, mode: str, questions: list[dict[str, Any]]) -> str:
    """SHA-256 of the salt (hexadecimal), a line feed, and the JSON of the rest, with sorted keys, no blanks, and all
    characters as they are."""
    whole = {"quiz": quiz_id, "mode": mode, "questions": questions}
    text = json.dumps(whole, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(f"{salt}\n{text}".encode()).hexdigest()


def commitment_to(salt: str, quiz: Quiz) -> str:
    return commitment_of(salt, quiz.id, quiz.mode, questions_of(quiz))
