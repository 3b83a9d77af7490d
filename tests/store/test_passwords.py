import asyncio
from threading import Event

import pytest

from server import limits
from server.errors import OperatorError
from server.store.passwords import Queue


@pytest.fixture
def queue() -> Queue:
    return Queue()


async def until_waiting(tasks: int) -> None:
    """All that were started have lined up, or were refused."""
    for _ in range(tasks + 1):
        await asyncio.sleep(0)


async def test_known_browsers_go_first(queue: Queue) -> None:
    go, order = Event(), list[str]()
    blocking = asyncio.create_task(queue.run(go.wait))
    await until_waiting(1)
    others = [asyncio.create_task(queue.run(lambda n=n: order.append(f"other {n}"), f"place {n}")) for n in range(3)]
    await until_waiting(3)
    known = asyncio.create_task(queue.run(lambda: order.append("known")))
    await until_waiting(1)
    go.set()
    await asyncio.gather(blocking, *others, known)
    assert order == ["known", "other 0", "other 1", "other 2"]


async def test_what_does_not_fit_is_refused_at_once_and_says_when_to_come_back(queue: Queue) -> None:
    go, most = Event(), limits.SIGN_INS_WAITING
    blocking = asyncio.create_task(queue.run(go.wait))
    await until_waiting(1)
    tasks = [asyncio.create_task(queue.run(lambda: True, f"place {n}")) for n in range(most)]
    await until_waiting(most)
    with pytest.raises(OperatorError, match="sign_in_busy") as caught:
        await queue.run(lambda: True, "one more place")
    assert caught.value.details["retry_after_s"] > 0
    known = asyncio.create_task(queue.run(lambda: True))
    go.set()
    assert all(await asyncio.gather(blocking, known, *tasks))
    assert await queue.run(lambda: True, "one more place")


async def test_one_place_takes_no_more_than_its_share(queue: Queue) -> None:
    go = Event()
    first = [asyncio.create_task(queue.run(go.wait, "hall")) for _ in range(limits.SIGN_INS_PER_PLACE)]
    await until_waiting(len(first))
    with pytest.raises(OperatorError, match="sign_in_busy"):
        await queue.run(lambda: True, "hall")
    elsewhere = asyncio.create_task(queue.run(lambda: True, "elsewhere"))
    await until_waiting(1)
    go.set()
    await asyncio.gather(*first, elsewhere)
    assert await queue.run(lambda: True, "hall")


async def test_who_hangs_up_while_waiting_holds_up_nobody(queue: Queue) -> None:
    go = Event()
    blocking = asyncio.create_task(queue.run(go.wait))
    await until_waiting(1)
    gone, stays = [asyncio.create_task(queue.run(lambda: True, place)) for place in ("a", "b")]
    await until_waiting(2)
    gone.cancel()
    go.set()
    assert await stays
    assert await blocking
    assert await queue.run(lambda: True, "a")


async def test_work_that_fails_passes_its_turn_on(queue: Queue) -> None:
    with pytest.raises(ZeroDivisionError):
        await queue.run(lambda: 1 // 0)
    assert await queue.run(lambda: True)
