"""Comments first, ticks next, likes then, ballots never."""

import asyncio
import time
from itertools import pairwise
from typing import Any

import pytest

from acclaim.base import limits
from acclaim.event.parts.comments import Comments
from acclaim.features.comments import store as comments
from acclaim.features.comments.rules import Comment
from acclaim.features.comments.wall import sampled
from acclaim.live.gauges import Gauges
from acclaim.live.shedding import (
    Shed,
    Shedding,
    fanout_ms,
    fanout_share,
    level_at,
    likes_flush_ms,
    phone_comments_max,
    phone_comments_ms_min,
    phone_tick_ms_max,
    phone_tick_ms_min,
)
from tests.running import Running, make_event, open_event
from tests.waiting import eventually


def test_the_order_is_comments_ticks_likes() -> None:
    assert [level_at(ms) for ms in (0, 99, 100, 250, 500, 60_000)] == [0, 0, Shed.COMMENTS, Shed.TICKS, Shed.LIKES, 3]
    calm = (phone_comments_max(0), phone_comments_ms_min(0), phone_tick_ms_min(0), likes_flush_ms(0))
    first = (phone_comments_max(1), phone_comments_ms_min(1), phone_tick_ms_min(1), likes_flush_ms(1))
    assert (calm[0], first[0]) == (None, 3)
    assert first[1] > calm[1] and first[2:] == calm[2:], "comments alone"
    assert phone_tick_ms_min(2) > calm[2] and likes_flush_ms(2) == calm[3], "ticks too"
    assert likes_flush_ms(3) > calm[3] and phone_comments_max(3) == 0


def feel(shedding: Shedding, late_ms: float, seconds: float, now: float) -> float:
    """So many seconds of probes, all as late; returns the time after them."""
    for _ in range(int(seconds / limits.SHED_PROBE_S)):
        now += limits.SHED_PROBE_S
        shedding.feel(late_ms, now)
    return now


def test_one_long_pause_is_no_overload_but_a_lasting_lag_is() -> None:
    gauges = Gauges()
    shedding = Shedding(gauges)
    shedding.feel(400.0, 1.0)
    assert gauges.shed_level == Shed.NOTHING
    feel(shedding, 400.0, 3.0, 1.0)
    assert gauges.shed_level == Shed.TICKS


def test_the_level_falls_by_single_steps_once_it_has_been_calm() -> None:
    gauges = Gauges()
    shedding = Shedding(gauges)
    now = feel(shedding, 2000.0, 5.0, 0.0)
    levels = [gauges.shed_level]
    for _ in range(40):
        now = feel(shedding, 0.0, 1.0, now)
        levels.append(gauges.shed_level)
    assert (levels[0], levels[-1]) == (Shed.LIKES, Shed.NOTHING)
    assert all(before - after in (0, 1) for before, after in pairwise(levels))
    assert levels.index(Shed.NOTHING) >= 3 * limits.SHED_CALM_S


def test_comments_are_sampled_alike_by_every_worker() -> None:
    some_said = [Comment(n, n, f"m{n}", "", "", "好", "shown") for n in range(1, 101)]
    some = sampled(some_said, 3)
    assert len(some) == 3 and some == sampled(some_said[::-1], 3)
    assert [one.n for one in some] == sorted(one.n for one in some)
    assert sampled(some_said, None) == some_said
    assert sampled(some_said, 0) == []


@pytest.fixture
def overloaded(server: Running, monkeypatch: pytest.MonkeyPatch) -> Running:
    """A worker that believes to be at its end, and feels nothing else."""
    monkeypatch.setattr(Shedding, "feel", lambda *_: None)
    server.worker.hubs.gauges.shed_level = Shed.LIKES
    return server


async def test_ballots_are_acknowledged_and_likes_stay_exact_at_the_highest_level(overloaded: Running) -> None:
    await open_event(overloaded.store, make_event())
    async with overloaded.phone("m1") as phone, overloaded.screen() as screen:
        assert (await phone.cast("ballot-0001", "1"))["type"] == "ack"
        for total in (1, 2, 3):
            await phone.send(type="like", source="abcd", total=total)
        await phone.until(lambda m: m["type"] == "liked" and m["total"] == 3)
        await screen.tick(lambda t: t["likes"].get("") == 3 and t["polls"]["best"]["ballots"] == 1)
        await phone.tick(lambda t: t["likes"].get("") == 3)
        [ticker] = overloaded.worker.hubs._tickers.values()
        assert ticker.phone_interval_ms >= limits.TICK_PHONE_SHED_MS


async def test_a_loop_that_is_kept_busy_raises_the_level(server: Running) -> None:
    gauges = server.worker.hubs.gauges
    async with asyncio.timeout(20):
        while gauges.shed_level == Shed.NOTHING:
            time.sleep(0.4)  # what a worker must never do
            await asyncio.sleep(0)
    assert gauges.lag_ms >= limits.SHED_COMMENTS_LAG_MS


async def test_phones_get_fewer_comments_and_are_told_how_many_there_were(overloaded: Running) -> None:
    server, gauges = overloaded, overloaded.worker.hubs.gauges
    gauges.shed_level = Shed.NOTHING
    await open_event(server.store, make_event(comments=Comments(enabled=True)))
    async with server.phone("m1") as phone, server.screen() as screen:
        await phone.send(type="comment", comment="comment-0000", text="开始")
        for line in (phone, screen):
            await line.until(lambda m: m["type"] == "comments" and any(c["text"] == "开始" for c in m["comments"]), 15)
        gauges.shed_level = Shed.TICKS
        offers = [comments.Offer(f"f{n}", f"comment-{n:04}", f"第{n}条", "", "", "", "") for n in range(1, 51)]
        await comments.store_batch(server.store, "gala", 0, "open", offers)
        told = {}
        for line in (screen, phone):
            frames = list[dict[str, Any]]()
            while sum(frame["offered"] for frame in frames) < len(offers):
                frames.append(await line.until("comments", 15))
            told[line] = max(len(frame["comments"]) for frame in frames)
        assert told[phone] <= 1 < told[screen]


@pytest.mark.parametrize(("level", "share"), [(Shed.COMMENTS, limits.FANOUT_SHARE), (Shed.TICKS, 0.15)])
def test_an_overloaded_worker_tells_phones_less_often_but_within_a_heartbeat(level: Shed, share: float) -> None:
    assert fanout_share(level, is_rush=False) == share
    assert phone_tick_ms_max(level) <= limits.TICK_REPEAT_S * 1000
    assert (phone_tick_ms_max(level) > limits.TICK_MS_MAX) == (level == Shed.TICKS)


def test_workers_that_share_a_core_share_what_ticks_may_take_of_it() -> None:
    assert fanout_ms(0.5, 1.0, took_ms=100, cpu_ms=100) == 200
    assert fanout_ms(0.5, 0.25, took_ms=100, cpu_ms=100) == 800
    assert fanout_ms(0.5, 0.25, took_ms=900, cpu_ms=100) == 1800, "votes wait for the loop, whoever has the core"


def test_while_a_hall_comes_in_ticks_take_less_of_a_worker() -> None:
    gauges = Gauges()
    gauges.core_share = 0.5
    shedding = Shedding(gauges)
    seen = []
    for arrived in [limits.RUSH_ARRIVALS_PER_S] * 20 + [0] * 20:
        shedding.note_arrivals(arrived, seconds=1.0)
        seen.append(gauges.is_rush)
    assert (seen[0], seen[19], seen[39]) == (False, True, False), "a few at once are no hall"
    assert fanout_share(Shed.NOTHING, is_rush=True) == fanout_share(Shed.TICKS, is_rush=False)


async def test_sockets_that_open_one_after_the_other_are_a_hall_that_comes_in(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    gauges = server.worker.hubs.gauges
    monkeypatch.setattr(limits, "RUSH_ARRIVALS_PER_S", 1)
    await open_event(server.store, make_event())
    async with server.phone("m1"), server.phone("m2"):
        await eventually(lambda: gauges.is_rush)
        await eventually(lambda: not gauges.is_rush, "it is over when nobody comes")
