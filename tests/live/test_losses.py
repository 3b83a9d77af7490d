"""A Redis that has lost the last of what it had counted, as after a fail-over to a replica that was behind."""

import pytest

from acclaim.event import store as events
from acclaim.event.parts.poll import Replace
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import ballots, polls, verbs
from tests.running import Running, make_event, make_poll, open_event

pytestmark = pytest.mark.contract


async def held(store: Store) -> dict[str, bytes | None]:
    """All keys of the poll's two shards, the polls themselves last: what reads them reads them whole."""
    names = [name for shard in (0, 1) for name in await store.scan(f"acclaim:{{gala.best.{shard}}}:*")]
    names.sort(key=lambda name: name.endswith(":poll"))
    return {name: await store.redis.dump(name) for name in names}


async def test_pages_are_told_the_figures_that_are_left_as_newer_ones(server: Running) -> None:
    store, event = server.store, make_event(make_poll(repeat=Replace(), shards=2))
    await open_event(store, event)
    async with server.screen() as screen, server.phone("m1") as one, server.phone("m2") as two:
        await one.cast("ballot-0001", "1")
        before = await held(store)
        for number in range(2, 5):
            assert (await one.cast(f"ballot-000{number}", "2"))["type"] == "ack"
            assert (await two.cast(f"ballot-000{number}", "2"))["type"] == "ack"
        everything = 2 + 7  # opened shards, ballots
        await screen.tick(lambda t: t["polls"]["best"]["seq"] == everything)
        for name in await held(store):
            await store.redis.delete(name) if name not in before else None
        for name, content in before.items():
            assert content is not None
            await store.redis.restore(name, 0, content, replace=True)
        left = (await screen.tick(lambda t: t["polls"]["best"]["votes"] == [1, 0]))["polls"]["best"]
        assert left["seq"] == everything + 1
        assert (left["members"], left["ballots"]) == (1, 1)
        await two.cast("ballot-0009", "2")
        voted = (await screen.tick(lambda t: t["polls"]["best"]["votes"] == [1, 1]))["polls"]["best"]
        assert voted["seq"] == left["seq"] + 1
    recount = await ballots.recount(store, event, event.polls[0])
    assert recount.equal
    assert recount.tally["ballots audience"] == 2


@pytest.mark.parametrize("is_seen", [True, False], ids=["seen", "before anybody looked"])
async def test_an_event_that_has_lost_its_last_changes_takes_ballots_and_is_told_anew(
    server: Running, is_seen: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a Cluster events and polls are on different nodes, so that a poll may know what its event has lost."""
    store = server.store
    await events.create(store, make_event(subtitle="第一稿"))
    before = await store.redis.dump(keys.event("gala"))
    assert before is not None
    async with server.screen() as screen, server.phone("m1") as phone:
        if not is_seen:
            monkeypatch.setattr(keys, "CONTROL", "acclaim:elsewhere")  # no worker hears of it
        await verbs.replace(store, make_event(subtitle="第二稿"), 1)
        await verbs.apply(store, "gala", "best", "open")
        if is_seen:
            await screen.until(lambda m: m["type"] == "event" and m["rev"] == 3)
        await store.redis.restore(keys.event("gala"), 0, before, replace=True)
        answer = await phone.cast("ballot-0001", "1")
        while answer["type"] == "refused":
            assert answer["error"]["retryable"]
            await phone.tick(lambda _: True)
            answer = await phone.cast("ballot-0001", "1")
        told = await screen.until(lambda m: m["type"] == "event" and m["rev"] > 3)
        assert told["event"]["subtitle"] == "第一稿"
    record = await events.read(store, "gala")
    assert record.rev == 4
    assert record.frozen == {"best"}


async def test_a_second_fast_forward_changes_nothing(store: Store) -> None:
    event = make_event(make_poll(shards=2))
    await open_event(store, event)
    shown = (await polls.read_all(store, "gala", event.polls))["best"]
    shown.seq += 5
    for _ in range(2):
        await polls.fast_forward(store, "gala", event.polls[0], shown)
        now = (await polls.read_all(store, "gala", event.polls))["best"]
        assert (now.state, now.seq) == ("open", shown.seq + 1)
    shown.epoch, shown.seq = 2, 100
    await polls.fast_forward(store, "gala", event.polls[0], shown)
    assert (await polls.read_all(store, "gala", event.polls))["best"].seq == now.seq
    assert await store.redis.xlen(keys.log("gala", "best", 0)) == 2, "opened, and fast-forwarded"
