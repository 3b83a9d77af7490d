"""Papers earn points by the ledger's rules: once each, whatever is posted again, and taken back with a reset."""

from acclaim.event.event import Event
from acclaim.event.parts.earning.points import Points, Rule
from acclaim.features.points.ledgers import sources_of
from acclaim.features.points.recount import recount
from acclaim.redis.client import Store
from tests.features.papers.papered import hand_in, make_daily, move, open_daily
from tests.features.points.ledgers import balances, check_sums, post_all

RULES = [
    Rule("paper", "daily_quiz", 5), Rule("right", "daily_quiz_right", 2, cap=5), Rule("passed", "daily_quiz_passed", 10)
]  # fmt: skip


async def opened(store: Store) -> Event:
    return await open_daily(store, make_daily(attempts=2, pass_right=2, tells="day"), points=Points(RULES))


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
