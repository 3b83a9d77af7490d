"""Comments in the store: once each, by the rules of now, and what moderators make of them."""

from typing import Any

import pytest

from acclaim.base import limits
from acclaim.base.errors import CommentRefused, OperatorError
from acclaim.features.comments import keys
from acclaim.features.comments import store as comments
from acclaim.features.comments.rules import Comment, Decision, Word
from acclaim.features.comments.store import Offer, Outcome, StaleRules
from acclaim.redis.client import Store

pytestmark = pytest.mark.contract


def offer(number: int, member: str = "", **fields: str) -> Offer:
    said = {"text": f"第{number}条", "original": "", "name": "", "unit": "", "why": "", **fields}
    return Offer(member or f"m{number}", f"comment-{number:04}", **said)


async def store_some(store: Store, *offers: Offer, rev: int = 0) -> list[Outcome]:
    return await comments.store_batch(store, "gala", rev, "open", offers)


async def log(store: Store) -> list[Comment | Decision]:
    return [entry async for entry in comments.read_all(store, "gala")]


def code(outcome: Outcome) -> str:
    assert outcome.error is not None
    return outcome.error.code


async def test_a_batch_costs_one_call_and_a_resend_gets_the_first_outcome(store: Store) -> None:
    offers = [offer(n, name="王秀兰", unit="采油一厂") for n in range(1, limits.BATCH_COMMENTS + 1)]
    before = store.calls.total()
    first = await store_some(store, *offers)
    assert store.calls.total() == before + 1
    assert [outcome.n for outcome in first] == list(range(1, limits.BATCH_COMMENTS + 1))
    assert await store_some(store, *offers) == first
    entries = await log(store)
    assert len(entries) == limits.BATCH_COMMENTS
    assert entries[0] == Comment(1, first[0].at, "m1", "王秀兰", "采油一厂", "第1条", "shown")


async def test_a_resend_is_known_among_a_members_last_ones_whatever_the_rules_say_by_now(store: Store) -> None:
    outcomes = []
    for n in range(limits.COMMENT_IDS_PER_MEMBER + 1):
        outcomes += await store_some(store, offer(n, "m1"))
        await store.redis.hdel(keys.commenters("gala", "m2"), "m2")
        held: Any = await store.redis.hget(keys.commenters("gala", "m1"), "m1")  # bytes: nothing is decoded
        rested = b"1 3.000" + held[held.index(b";") :]
        await store.redis.hset(keys.commenters("gala", "m1"), "m1", rested)
    rev = await comments.save_rules(store, "gala", 0, mode="closed")
    assert await store_some(store, *(offer(n, "m1") for n in range(1, 17)), rev=rev) == outcomes[1:]
    [forgotten, refused] = await store_some(store, offer(0, "m1"), offer(99, "m1"), rev=rev)
    assert (code(forgotten), code(refused)) == ("comments_closed", "comments_closed")
    assert len(await log(store)) == 17


async def test_a_member_who_is_too_fast_waits_and_others_do_not(store: Store) -> None:
    outcomes = await store_some(store, *(offer(n, "m1") for n in range(5)), offer(9, "m2"))
    assert [outcome.n > 0 for outcome in outcomes] == [True] * limits.COMMENTS_BURST + [False, False, True]
    assert code(outcomes[3]) == "comment_slow"
    assert outcomes[3].error is not None
    assert 0 < outcomes[3].error.details["wait_ms"] <= 1000 / limits.COMMENTS_PER_S


async def test_slow_mode_asks_for_its_seconds(store: Store) -> None:
    rev = await comments.save_rules(store, "gala", 0, slow_s=60)
    first, second = await store_some(store, offer(1, "m1"), offer(2, "m1"), rev=rev)
    assert first.n == 1
    assert second.error is not None
    assert 59_000 < second.error.details["wait_ms"] <= 60_000


async def test_comments_checked_against_older_rules_are_not_stored(store: Store) -> None:
    await comments.save_rules(store, "gala", 0, words=comments.words_as_json([Word("发票", "mask")]))
    with pytest.raises(StaleRules):
        await store_some(store, offer(1))
    assert await log(store) == []
    rules = await comments.read_rules(store, "gala")
    assert (rules.rev, rules.words) == (1, (Word("发票", "mask"),))
    with pytest.raises(OperatorError, match="conflict"):
        await comments.save_rules(store, "gala", 0, mode="review")


async def test_the_mode_holds_and_a_word_holds_or_refuses(store: Store) -> None:
    pending, refused, shown = await store_some(store, offer(1, why="word"), offer(2, why="refuse"), offer(3))
    assert (pending.state, code(refused), shown.state) == ("pending", "comment_word", "shown")
    rev = await comments.save_rules(store, "gala", 0, mode="review")
    [waiting] = await store_some(store, offer(4), rev=rev)
    assert waiting.state == "pending"
    queue, _ = await comments.read_newest(store, "gala")
    assert [comment.n for comment in queue] == [pending.n, waiting.n]


async def test_a_full_queue_takes_no_more(store: Store) -> None:
    await store.redis.zadd(keys.comments_pending("gala"), {str(n): n for n in range(limits.COMMENTS_PENDING)})
    pending, shown = await store_some(store, offer(1, why="word"), offer(2))
    assert (code(pending), shown.state) == ("comments_busy", "shown")


async def test_judging_is_logged_and_only_pending_ones_may_be_meant(store: Store) -> None:
    await store_some(store, offer(1, why="word"), offer(2), offer(3, why="word"))
    assert await comments.judge(store, "gala", "admin", "shown", [1, 2, 99], only_pending=True) == [1]
    assert await comments.judge(store, "gala", "admin", "deleted", [1, 2]) == [1, 2]
    assert await comments.judge(store, "gala", "admin", "pending", [2]) == [2]
    queue, entries = await comments.read_newest(store, "gala")
    assert [(comment.n, comment.state) for comment in queue] == [(2, "pending"), (3, "pending")]
    decisions = [entry for entry in entries if isinstance(entry, Decision)]
    assert [(decision.by, decision.of, decision.state) for decision in decisions] == [
        ("admin", (1,), "shown"), ("admin", (1, 2), "deleted"), ("admin", (2,), "pending"),
    ]  # fmt: skip
    page = await comments.read_after(store, "gala", 3)
    assert page.entries == decisions
    assert page.now >= decisions[-1].at


async def test_a_decision_is_no_comment(store: Store) -> None:
    await store_some(store, offer(1))
    await comments.judge(store, "gala", "admin", "deleted", [1])
    assert await comments.judge(store, "gala", "admin", "deleted", [2]) == []
    with pytest.raises(CommentRefused, match="unknown_comment"):
        await comments.find(store, "gala", 2)


async def test_a_muted_member_is_silent_until_it_is_lifted(store: Store) -> None:
    until = await comments.silence(store, "gala", "admin", "m1", 60_000)
    [refused] = await store_some(store, offer(1, "m1"))
    assert code(refused) == "muted"
    assert await comments.muted(store, "gala", until - 1) == {"m1": until}
    assert await comments.muted(store, "gala", until) == {}
    assert await comments.silence(store, "gala", "admin", "m1", 0) == 0
    [taken] = await store_some(store, offer(1, "m1"))
    assert taken.n > 0


async def test_many_new_entries_are_read_in_pages(store: Store) -> None:
    for start in range(0, 2100, 300):
        await store_some(store, *(offer(n) for n in range(start, start + 300)))
    page = await comments.read_after(store, "gala", 50)
    assert [entry.n for entry in page.entries] == list(range(51, 2101))


async def test_of_deleted_comments_the_last_can_be_taken_back_and_the_text_of_the_others_is_gone(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "COMMENTS_DELETED_KEPT", 3)
    await store_some(store, *(offer(n) for n in range(1, 7)))
    assert await comments.judge(store, "gala", "anna", "deleted", [1, 2]) == [1, 2]
    assert await comments.judge(store, "gala", "anna", "shown", [1]) == [1]
    assert await comments.judge(store, "gala", "anna", "deleted", [3, 4, 5]) == [3, 4, 5]
    left = [entry.n for entry in await log(store) if isinstance(entry, Comment)]
    assert left == [1, 3, 4, 5, 6], "2 was deleted first, and 1 is shown"
    assert await comments.judge(store, "gala", "anna", "shown", [2, 3]) == [3]
    with pytest.raises(CommentRefused, match="unknown_comment"):
        await comments.find(store, "gala", 2)
    assert [outcome.n for outcome in await store_some(store, offer(2))] == [2], "its resend has its first answer"


async def test_an_event_keeps_its_newest_comments_and_no_queue_of_others(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "COMMENTS_KEPT", 200)
    waiting = offer(0, "m0", why="word")
    assert (await store_some(store, waiting))[0].state == "pending"
    for start in range(1, 1001, 100):
        await store_some(store, *(offer(n) for n in range(start, start + 100)))
    numbers = [entry.n for entry in await log(store)]
    assert numbers[-1] == 1001
    assert numbers == list(range(numbers[0], 1002))
    assert 200 <= len(numbers) < 400, "whole blocks go"
    pending, newest = await comments.read_newest(store, "gala")
    assert (pending, newest[-1].n) == ([], 1001)
    assert await store.redis.zcard(keys.comments_pending("gala")) == 0


@pytest.mark.contract(cluster=False)
async def bytes_taken(store: Store) -> int:
    taken = await store.redis.memory_usage(keys.comments("gala"), samples=0)
    assert taken is not None
    return taken


async def test_deleting_a_flood_frees_its_memory(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "COMMENTS_DELETED_KEPT", 10)

    text = "垃圾" * limits.COMMENT_CHARS
    for start in range(0, 3000, 100):
        await store_some(store, *(offer(n, text=text) for n in range(start, start + 100)))
    full = await bytes_taken(store)
    for start in range(1, 3001, limits.COMMENTS_JUDGED_AT_ONCE):
        numbers = list(range(start, min(3001, start + limits.COMMENTS_JUDGED_AT_ONCE)))
        await comments.judge(store, "gala", "anna", "deleted", numbers)
    assert await bytes_taken(store) < 0.1 * full
