"""A big screen that remembers where each quiz stands."""

from typing import Any

import msgspec

from acclaim.audience.client import Client, Ground


class Hall(Client):
    """The screen in the hall."""

    __slots__ = ("_quizzes",)

    def __init__(self, ground: Ground, request: bytes) -> None:
        super().__init__(ground, request)
        self._quizzes: dict[str, dict[str, Any]] = {}

    def answered(self, kind: bytes, payload: bytes) -> None:
        if payload.startswith(b'{"type":"quiz"'):
            frame = msgspec.json.decode(payload)
            self._quizzes[frame["quiz"]] = frame

    def shows(self, quiz: str, phase: str, scored: int) -> bool:
        """Whether the quiz stands there, with the scores of so many questions."""
        frame = self._quizzes.get(quiz)
        return frame is not None and frame["phase"] == phase and frame["scored"] >= scored
