import asyncio
from contextlib import ExitStack
from functools import partial
from importlib.util import find_spec, module_from_spec
from threading import Event

import pytest

from acclaim.base import limits
from acclaim.base.errors import OperatorError
from acclaim.identity.passwords import Queue


@pytest.fixture
def queue() -> Queue:
    return Queue()


def test_a_guess_costs_what_owasp_demands() -> None:
    spec = find_spec("acclaim.identity.passwords")
    assert spec and spec.loader
    passwords = module_from_spec(spec)  # a fresh one: that of the other tests is cheap, see tests/conftest.py
    spec.loader.exec_module(passwords)
    assert asyncio.run(passwords.hashed("a password")).startswith("$argon2id$v=19$m=19456,t=2,p=1$")


async def until_waiting(tasks: int) -> None:
    """All that were started have lined up, or were refused."""
    for _ in range(tasks + 1):
        await asyncio.sleep(0)


async def test_known_browsers_go_first(queue: Queue) -> None:
    go, order = Event(), list[str]()
    blocking = asyncio.create_task(queue.run(go.wait, known=True))
    await until_waiting(1)
    others = [asyncio.create_task(queue.run(partial(order.append, f"other {n}"), known=False)) for n in range(3)]
    await until_waiting(3)
    known = asyncio.create_task(queue.run(lambda: order.append("known"), known=True))
    await until_waiting(1)
    go.set()
    await asyncio.gather(blocking, *others, known)
    assert order == ["known", "other 0", "other 1", "other 2"]


def test_what_does_not_fit_is_refused_at_once_and_says_when_to_come_back(queue: Queue) -> None:
    with ExitStack() as inside:
        for n in range(limits.SIGN_INS_AT_ONCE):
            inside.enter_context(queue.room(f"place {n}"))
        with pytest.raises(OperatorError, match="sign_in_busy") as caught, queue.room("one more place"):
            pass
        assert caught.value.details["retry_after_s"] > 0
        for _ in range(limits.SIGN_INS_AT_ONCE):  # known browsers have room of their own
            inside.enter_context(queue.room())
        with pytest.raises(OperatorError, match="sign_in_busy"), queue.room():
            pass
    with queue.room("one more place"):
        pass


def test_one_place_takes_no_more_than_its_share(queue: Queue) -> None:
    with ExitStack() as inside:
        for _ in range(limits.SIGN_INS_PER_PLACE):
            inside.enter_context(queue.room("hall"))
        with pytest.raises(OperatorError, match="sign_in_busy"), queue.room("hall"):
            pass
        with queue.room("elsewhere"):
            pass
    with queue.room("hall"):
        pass


async def test_who_hangs_up_while_waiting_holds_up_nobody(queue: Queue) -> None:
    go = Event()
    blocking = asyncio.create_task(queue.run(go.wait, known=True))
    await until_waiting(1)
    gone, stays = [asyncio.create_task(queue.run(lambda: True, known=False)) for _ in range(2)]
    await until_waiting(2)
    gone.cancel()
    go.set()
    assert await stays
    assert await blocking
    assert await queue.run(lambda: True, known=False)


async def test_work_that_fails_passes_its_turn_on(queue: Queue) -> None:
    with pytest.raises(ZeroDivisionError):
        await queue.run(lambda: 1 // 0, known=True)
    assert await queue.run(lambda: True, known=True)
