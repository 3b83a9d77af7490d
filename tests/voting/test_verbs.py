"""Running the show: what holds when verbs meet each other, edits and resets."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from acclaim.base.errors import OperatorError, StoreAway
from acclaim.event import stage as stages
from acclaim.event import store as events
from acclaim.event.event import Event
from acclaim.event.parts.poll import Poll, Quota
from acclaim.event.states import Verb
from acclaim.redis import keys
from acclaim.redis.client import Store
from acclaim.voting import ballots, casting, polls, verbs
from acclaim.voting.ballot import Ballot
from tests.interleaving import before_the
from tests.running import make_event, make_poll, open_event

pytestmark = pytest.mark.contract
NOON = datetime(2036, 12, 1, 12, tzinfo=UTC)
NOON_MS = int(NOON.timestamp() * 1000)


async def cast(store: Store, event: Event, poll: Poll, member: str, epoch: int) -> casting.Outcome:
    rev = (await events.read(store, event.id)).rev
    shard = keys.shard(member, poll.shards)
    [outcome] = await casting.cast_batch(
        store, event, poll, shard, epoch, rev, [Ballot(member, f"ballot-{member}", "audience 1")]
    )
    return outcome


async def test_a_poll_that_gets_more_shards_after_a_reset_takes_ballots_in_all_of_them(store: Store) -> None:
    await open_event(store, make_event(make_poll(shards=2)))
    await verbs.apply(store, "gala", "best", "reset")
    wider = make_event(make_poll(shards=8))
    await verbs.replace(store, wider, (await events.read(store, "gala")).rev)
    assert (await verbs.apply(store, "gala", "best", "open")).epoch == 2
    outcomes = [await cast(store, wider, wider.polls[0], f"m{n}", 2) for n in range(50)]
    assert [one.code for one in outcomes] == [None] * 50
    recount = await ballots.recount(store, wider, wider.polls[0])
    assert recount.equal
    assert recount.tally["ballots audience"] == 50


async def test_an_event_whose_creation_was_cut_short_is_listed_once_it_is_done_again(store: Store) -> None:
    await events.create(store, make_event())
    await store.redis.srem(keys.EVENTS, "gala")  # what is left when Redis went away between the two writes
    with pytest.raises(OperatorError, match="already_exists"):
        await events.create(store, make_event())
    assert await events.ids(store) == ["gala"]


async def bring_up(store: Store, activity_id: str) -> None:
    record = await events.read(store, "gala")
    assert await events.change(store, record, stage=stages.focus(record.stage, activity_id, 1))


@pytest.mark.parametrize(("verb", "due_ms"), [("close", None), ("close", NOON_MS), ("reset", None)])
async def test_a_poll_that_is_over_comes_up_on_no_phone_any_more(store: Store, verb: Verb, due_ms: int | None) -> None:
    await open_event(store, make_event(make_poll(closes_at=NOON), make_poll("star")))
    await bring_up(store, "best")
    await verbs.apply(store, "gala", "star", verb)
    await verbs.apply(store, "gala", "best", "lock")
    assert stages.focused((await events.read(store, "gala")).stage) == "best"
    await verbs.apply(store, "gala", "best", verb, due_ms=due_ms)
    assert (await events.read(store, "gala")).stage.focus is None


async def test_nor_does_a_poll_that_has_left_the_event(store: Store) -> None:
    await events.create(store, make_event(make_poll(), make_poll("star")))
    await bring_up(store, "star")
    for polls_left, up in ((("best", "star", "third"), "star"), (("best",), "")):
        event = make_event(*map(make_poll, polls_left))
        await verbs.replace(store, event, (await events.read(store, "gala")).rev)
        assert stages.focused((await events.read(store, "gala")).stage) == up


async def test_a_reset_that_is_repeated_changes_nothing_more(store: Store) -> None:
    await open_event(store, make_event())
    first = await verbs.apply(store, "gala", "best", "reset")
    assert (await verbs.apply(store, "gala", "best", "reset")) == first
    assert first.epoch == 2


@pytest.mark.parametrize("verb", ["reset", "open"])
async def test_a_reset_that_broke_off_between_shards_is_finished_by_the_next(store: Store, verb: Verb) -> None:
    event = make_event(make_poll(shards=3))
    await open_event(store, event)
    outcomes = [await cast(store, event, event.polls[0], f"m{n}", 1) for n in range(20)]
    assert all(one.code is None for one in outcomes)
    await store.run("reset_poll", [keys.poll("gala", "best", 0), keys.log("gala", "best", 0)], [1])
    [now] = (await polls.read_all(store, "gala", event.polls)).values()
    assert (now.state, now.epoch, now.ballots) == ("draft", 2, 0)  # also of those that other shards still hold
    assert (await ballots.recount(store, event, event.polls[0])).equal
    assert (await verbs.apply(store, "gala", "best", verb)).epoch == 2
    assert [(await polls.read_shard(store, "gala", "best", shard)).epoch for shard in range(3)] == [2, 2, 2]
    assert (await ballots.recount(store, event, event.polls[0])).voided == 20


async def test_a_ballot_for_the_newest_epoch_is_not_void_on_a_shard_that_a_reset_has_yet_to_reach(store: Store) -> None:
    event = make_event(make_poll(shards=3))
    await open_event(store, event)
    await store.run("reset_poll", [keys.poll("gala", "best", 0), keys.log("gala", "best", 0)], [1])
    outcomes = {n: await cast(store, event, event.polls[0], f"m{n}", 2) for n in range(20)}
    assert {one.code for one in outcomes.values()} == {"not_open"}
    assert (await verbs.apply(store, "gala", "best", "open")).epoch == 2
    assert [(await cast(store, event, event.polls[0], f"m{n}", 2)).code for n in range(20)] == [None] * 20


async def test_a_publication_that_comes_too_late_for_a_reset_leaves_no_shard_behind(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = make_event(make_poll(shards=2))
    await open_event(store, event)
    assert (await cast(store, event, event.polls[0], "ann", 1)).code is None
    await verbs.apply(store, "gala", "best", "close")

    async def reset() -> None:
        assert (await verbs.apply(store, "gala", "best", "reset")).epoch == 2

    before_the(2, "move_poll", reset, store, monkeypatch)  # one shard is published then
    with pytest.raises(OperatorError, match="conflict"):
        await verbs.apply(store, "gala", "best", "publish")
    assert [(await polls.read_shard(store, "gala", "best", shard)).state for shard in (0, 1)] == ["draft", "draft"]
    assert (await verbs.apply(store, "gala", "best", "open")).state == "open"


@pytest.mark.parametrize("verb", ["open", "lock", "close"])
async def test_a_verb_does_not_reach_over_a_reset_into_the_next_epoch(
    verb: Verb, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the shards that it moves after the reset would be in another state than those that it has moved before."""
    event = make_event(make_poll(shards=2))
    await events.create(store, event)
    if verb != "open":
        await verbs.apply(store, "gala", "best", "open")

    async def begin_anew() -> None:
        await verbs.apply(store, "gala", "best", "reset")
        if verb != "open":
            await verbs.apply(store, "gala", "best", "open")

    before_the(2, "move_poll", begin_anew, store, monkeypatch)
    with pytest.raises(OperatorError, match="conflict"):
        await verbs.apply(store, "gala", "best", verb)
    await verbs.apply(store, "gala", "best", "open")
    outcomes = [await cast(store, event, event.polls[0], f"m{n}", 2) for n in range(10)]
    assert [one.code for one in outcomes] == [None] * 10
    assert (await verbs.apply(store, "gala", "best", "close")).ballots == 10


async def test_verbs_that_come_late_after_a_reset_change_nothing(store: Store) -> None:
    event = make_event()
    await open_event(store, event)
    await verbs.apply(store, "gala", "best", "reset", epoch=1)
    late: list[Verb] = ["open", "lock", "unlock", "close"]
    for verb in late:
        with pytest.raises(OperatorError, match="conflict"):
            await verbs.apply(store, "gala", "best", verb, epoch=1)
    assert "best" not in (await events.read(store, "gala")).frozen
    await verbs.apply(store, "gala", "best", "open", epoch=2)
    assert (await cast(store, event, event.polls[0], "ann", 2)).code is None
    now = await verbs.apply(store, "gala", "best", "reset", epoch=1)
    assert (now.state, now.epoch, now.ballots) == ("open", 2, 1)
    assert "best" in (await events.read(store, "gala")).frozen
    with pytest.raises(OperatorError, match="conflict"):
        await verbs.apply(store, "gala", "best", "close", epoch=1)
    assert (await verbs.apply(store, "gala", "best", "close", epoch=2)).ballots == 1


async def test_an_open_poll_is_never_left_without_the_guard_of_its_meaning(store: Store) -> None:
    """Whoever opens while another resets: one of them gets a conflict, or the poll ends in draft."""
    for _ in range(20):
        await store.on_every_primary("FLUSHALL")
        await open_event(store, make_event())
        await asyncio.gather(
            verbs.apply(store, "gala", "best", "reset"),
            *(verbs.apply(store, "gala", "best", "open") for _ in range(3)),
            return_exceptions=True,
        )
        record = await events.read(store, "gala")
        now = await polls.read_shard(store, "gala", "best", 0)
        assert now.state == "draft" or "best" in record.frozen


async def test_a_reset_between_the_freeze_and_the_opening_leaves_nothing_open(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the poll would take ballots while what it means may change."""
    await events.create(store, make_event())

    async def reset() -> None:
        assert (await verbs.apply(store, "gala", "best", "reset")).state == "draft"

    before_the(1, "move_poll", reset, store, monkeypatch)
    with pytest.raises(OperatorError, match="conflict"):
        await verbs.apply(store, "gala", "best", "open")
    assert (await polls.read_shard(store, "gala", "best", 0)).state == "draft"
    assert "best" not in (await events.read(store, "gala")).frozen
    assert (await verbs.apply(store, "gala", "best", "open")).state == "open"


async def test_a_poll_whose_closing_time_has_passed_is_not_opened(store: Store) -> None:
    past = datetime.now(UTC) - timedelta(minutes=1)
    await events.create(store, make_event(make_poll(closes_at=past)))
    with pytest.raises(OperatorError, match=r"closing time of poll .best. has passed"):
        await verbs.apply(store, "gala", "best", "open")


async def test_a_new_closing_time_whose_way_was_cut_is_had_once_it_is_set_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    soon, later = (datetime.now(UTC) + timedelta(minutes=n) for n in (1, 5))
    await open_event(store, make_event(make_poll(shards=2, closes_at=soon)))
    wanted = make_event(make_poll(shards=2, closes_at=later))

    async def away() -> None:
        raise StoreAway("store_away")

    with monkeypatch.context() as patched:
        before_the(2, "reschedule_poll", away, store, patched)
        with pytest.raises(StoreAway):
            await verbs.replace(store, wanted, (await events.read(store, "gala")).rev)
    await verbs.replace(store, wanted, (await events.read(store, "gala")).rev)
    for shard in (0, 1):
        assert (await polls.read_shard(store, "gala", "best", shard)).closes_at == int(later.timestamp() * 1000)


async def test_a_new_closing_time_and_none_are_news(store: Store) -> None:
    soon, later = (datetime.now(UTC) + timedelta(minutes=n) for n in (1, 5))
    await open_event(store, make_event(make_poll(closes_at=soon)))
    seqs = [(await polls.read_shard(store, "gala", "best", 0)).seq]
    for closes_at in (later, None):
        await verbs.replace(store, make_event(make_poll(closes_at=closes_at)), (await events.read(store, "gala")).rev)
        seqs.append((await polls.read_shard(store, "gala", "best", 0)).seq)
    assert seqs == [1, 2, 3]


async def test_a_closing_time_that_is_set_while_a_poll_is_being_opened_is_had(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    soon, later = (datetime.now(UTC) + timedelta(minutes=n) for n in (1, 5))
    await events.create(store, make_event(make_poll(closes_at=soon)))

    async def give_time() -> None:
        await verbs.replace(store, make_event(make_poll(closes_at=later)), (await events.read(store, "gala")).rev)

    before_the(1, "move_poll", give_time, store, monkeypatch)
    await verbs.apply(store, "gala", "best", "open")
    assert (await polls.read_shard(store, "gala", "best", 0)).closes_at == int(later.timestamp() * 1000)


async def test_where_days_begin_does_not_change_while_they_are_counted(store: Store) -> None:
    daily = make_poll(repeat=Quota(3, "day", 2))
    await open_event(store, make_event(daily))
    rev = (await events.read(store, "gala")).rev
    with pytest.raises(OperatorError, match="timezone"):
        await verbs.replace(store, make_event(daily, timezone="Europe/Berlin"), rev)


async def test_what_was_revealed_is_hidden_again_though_the_reset_broke_off(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await open_event(store, make_event())
    await verbs.apply(store, "gala", "best", "close")
    await verbs.reveal(store, "gala", "best")

    async def away() -> None:
        raise StoreAway("store_away")

    with monkeypatch.context() as patched:
        before_the(1, "change_event", away, store, patched)  # the poll is in draft then
        with pytest.raises(StoreAway):
            await verbs.apply(store, "gala", "best", "reset")
    await verbs.apply(store, "gala", "best", "open")
    assert (await events.read(store, "gala")).stage.revealed == []
    await verbs.apply(store, "gala", "best", "close")
    await verbs.reveal(store, "gala", "best")
    with pytest.raises(OperatorError, match="wrong_state"):
        await verbs.apply(store, "gala", "best", "open")
    assert (await events.read(store, "gala")).stage.revealed == ["best"]


async def test_a_reset_between_a_reveals_looks_leaves_nothing_revealed(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await open_event(store, make_event())
    await verbs.apply(store, "gala", "best", "close")
    read_all, resets = polls.read_all, ["reset"]

    async def read_and_reset(*args: Any) -> Any:
        found = await read_all(*args)
        if resets:
            await verbs.apply(store, "gala", "best", resets.pop())  # type: ignore[arg-type]
        return found

    monkeypatch.setattr(polls, "read_all", read_and_reset)
    with pytest.raises(OperatorError, match="wrong_state"):
        await verbs.reveal(store, "gala", "best")
    assert (await events.read(store, "gala")).stage.revealed == []
