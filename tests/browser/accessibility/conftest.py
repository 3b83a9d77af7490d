"""axe-core itself, and the demonstration that it looks at."""

import os
from typing import NamedTuple

import msgspec
import pytest

from acclaim.base.clock import now_ms
from acclaim.commands import demo
from acclaim.event import store as events
from acclaim.event.definition import CommentMode
from acclaim.features.comments import store as comments
from acclaim.features.draws import actions as draw_actions
from acclaim.features.draws import store as draws
from acclaim.features.draws.rules import Member
from tests.browser.accessibility.axe import AXE
from tests.running import Running


@pytest.fixture(scope="session")
def axe() -> str:
    """Its script; without it the tests are skipped, but fail where CI=true."""
    if not AXE.exists() and os.environ.get("CI") != "true":
        pytest.skip("no axe-core; scripts/check installs what package-lock.json names")
    return AXE.read_text(encoding="utf-8")


class Kept(NamedTuple):
    """A key of Redis as it was, and in how many ms it fades (0: never)."""

    key: bytes | str
    value: bytes
    fades_ms: int


@pytest.fixture(scope="session")
def demonstration() -> list[Kept]:
    """All keys of `gala` once it was made: a draw waits for its phones, and one is enough for all tests."""
    return []


@pytest.fixture
async def gala(server: Running, demonstration: list[Kept]) -> Running:
    """The demonstration in full swing: votes, comments shown and waiting, a draw."""
    store = server.store
    if demonstration:
        for kept in demonstration:
            await store.redis.restore(kept.key, kept.fades_ms, kept.value, replace=True)
        return server
    await demo.open_demo(store)
    async with server.phone("m1") as one, server.phone("m2") as two:
        await one.cast("ballot-000001", "2")
        await two.cast("ballot-000002", "3")
    modes: list[CommentMode] = ["open", "review"]
    for n, mode in enumerate(modes):
        offers = [comments.Offer(f"m{n}", f"comment-{n:04}", f"为颁奖典礼喝彩{n}", "", "王秀兰", "采油一厂", "")]
        await comments.store_batch(store, "gala", 0, mode, offers)
    prize = (await events.read(store, "gala")).event.prize("lucky")
    of_those_there = msgspec.structs.replace(prize, entrants="online")  # its voters still vote
    people = [Member(f"m{n}", "王秀兰") for n in range(5)]
    draw = await draws.freeze(store, "gala", of_those_there, people, now_ms())
    await draw_actions.draw_winners(store, "gala", draw.n, now_ms())
    for key in await store.redis.keys():
        if value := await store.redis.dump(key):
            demonstration.append(Kept(key, value, max(0, await store.redis.pttl(key))))
    return server
