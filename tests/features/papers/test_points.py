"""Papers earn points by the ledger's rules: once each, whatever is posted again, and taken back with a reset."""

from acclaim.event.event import Event
from acclaim.event.parts.earning.points import Points, Rule
from acclaim.features.papers import store as papers
from acclaim.features.papers.store import Move
from acclaim.features.points.ledgers import sources_of
from acclaim.features.points.recount import recount
from acclaim.redis.client import Store
from tests.features.papers.papered import make_daily, move, open_daily
from tests.features.points.ledgers import balances, check_sums, post_all

DAY = "2026-12-01"
WHOLE_DAY = (600_000, 0, 2**52)
RULES = [
    Rule("paper", "daily_quiz", 5), Rule("right", "daily_quiz_right", 2, cap=5), Rule("passed", "daily_quiz_passed", 10)
]  # fmt: skip


async def opened(store: Store) -> Event:
    return await open_daily(store, make_daily(attempts=2, pass_right=2, tells="day"), points=Points(RULES))


async def hand_in(store: Store, member: str, *answers: str, attempt: int = 1, epoch: int = 1, day: str = DAY) -> None:
    """A paper of q1, q2 and q3, of which b is right each time, started, answered and handed in."""
    saves = [
        Move("save", member, day, attempt, (f"q{n}", 1, answer, "")) for n, answer in enumerate(answers, 1)
    ]  # fmt: skip
    start = Move("start", member, day, attempt, ("q1,q2,q3", *WHOLE_DAY))
    moves = [start, *saves, Move("hand_in", member, day, attempt)]
    assert all(isinstance(one, tuple) for one in await papers.move_batch(store, "gala", "daily", epoch, 99, moves))


async def test_a_paper_its_right_answers_and_passing_earn_once_a_day(store: Store) -> None:
    event = await opened(store)
    await hand_in(store, "a", "b", "a", "c")
    await post_all(store, event)
    assert await balances(store, event, "a") == [5 + 2]
    await hand_in(store, "a", "b", "b", "b", attempt=2)
    await hand_in(store, "b", "b", "b", "b")
    for _ in range(2):
        await post_all(store, event)
    assert await balances(store, event, "a", "b") == [5 + 2 + 10, 5 + 5 + 10], "right answers of the first attempt"
    await hand_in(store, "a", day="2026-12-02")
    await post_all(store, event)
    assert await balances(store, event, "a") == [17 + 5]
    await check_sums(store, event)
    assert (await recount(store, event, await sources_of(store, event))).problems == []


async def test_what_was_posted_and_is_in_no_log_is_found(store: Store) -> None:
    event = await opened(store)
    await hand_in(store, "a", "b")
    await post_all(store, event)
    await store.ask(("XTRIM", "acclaim:{gala.daily.0}:log", "MAXLEN", "0"))
    problems = (await recount(store, event, await sources_of(store, event))).problems
    assert "gala/daily: a has not done what was posted" in problems


async def test_a_reset_takes_back_what_its_papers_have_earned(store: Store) -> None:
    event = await opened(store)
    await hand_in(store, "a", "b", "b")
    await post_all(store, event)
    await move(store, "reset")
    await move(store, "open")
    await post_all(store, event)
    assert await balances(store, event, "a") == [0]
    await hand_in(store, "a", "b", epoch=2)
    await post_all(store, event)
    assert await balances(store, event, "a") == [7]
    await check_sums(store, event)
