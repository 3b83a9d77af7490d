"""A sheet of questions, read in a separate process (child.py)."""

from collections.abc import Sequence
from typing import Final

from acclaim.base.sheets import apart
from acclaim.features.quizzes.importing.child import Order
from acclaim.features.quizzes.importing.rows import QuestionSheet

MODULE: Final = "acclaim.features.quizzes.importing.child"


async def read(data: bytes, without: Sequence[str] = (), encoding: str = "") -> QuestionSheet:
    """As rows.py reads it. Raises ImportRejected("sheet_rejected")."""
    return await apart.read(MODULE, Order([*without], encoding), data, QuestionSheet)
