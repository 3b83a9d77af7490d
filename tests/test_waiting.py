"""A test that waits in vain says for what."""

import asyncio
from collections.abc import Iterator

import pytest

from tests.waiting import eventually, wait_until


def answers() -> Iterator[str]:
    yield from ("", "", "here")


async def test_the_first_true_answer_is_returned() -> None:
    asked = answers()

    async def ask() -> str:
        return next(asked)

    assert await eventually(ask, "an answer") == "here"
    assert wait_until(answers().__next__, "an answer") == "here"


async def test_what_never_comes_about_is_named() -> None:
    with pytest.raises(AssertionError, match=r"in 0\.05 s: the phone is gone \(the last answer was False\)"):
        await eventually(lambda: False, "the phone is gone", 0.05)
    with pytest.raises(AssertionError, match="the worker ends"):
        await asyncio.to_thread(wait_until, lambda: None, "the worker ends", 0.05)
    sockets = 1
    with pytest.raises(AssertionError, match=r"lambda: sockets == 0"):
        await eventually(lambda: sockets == 0, seconds=0.05)


async def test_a_question_that_hangs_is_given_up() -> None:
    with pytest.raises(AssertionError, match="an answer"):
        await eventually(asyncio.Event().wait, "an answer", 0.05)
